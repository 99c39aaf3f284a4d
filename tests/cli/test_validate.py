"""`tei validate` on the command line: what it takes, what it prints, how it ends."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tei.cli.validate import found_files, validate
from tei.errors import InputError

INVALID = Path(__file__).parent.parent / "invalid"
GOOD, BAD = str(INVALID / "none.xml"), str(INVALID / "misspelt-element.xml")


def run(*arguments: str, given: str | bytes | None = None) -> Result:
    return CliRunner().invoke(validate, list(arguments), input=given, catch_exceptions=False)


def test_a_valid_file_ends_with_0_and_one_line() -> None:
    result = run(GOOD)
    assert (result.exit_code, result.output) == (0, "1 file checked, nothing found.\n")


def test_an_invalid_file_ends_with_1_and_says_what_to_do() -> None:
    result = run(BAD)
    assert result.exit_code == 1
    assert "Did you mean persName?" in result.output


def test_warnings_alone_do_not_fail() -> None:
    result = run(str(INVALID / "root-id-of-another-file.xml"))
    assert result.exit_code == 0
    assert "warning" in result.output


def test_standard_input_is_read() -> None:
    result = run("-", "--only", "rng", given=Path(BAD).read_bytes())
    assert result.exit_code == 1
    assert result.output.startswith("standard input:64:25: error:")


def test_only_makes_one_check_alone() -> None:
    assert run(BAD, "--only", "ids").exit_code == 0


def test_a_phase_of_the_rules_can_be_chosen() -> None:
    path = str(INVALID / "page-numbers-fall.xml")
    assert run(path, "--only", "rules", "--phase", "structure").exit_code == 1
    assert run(path, "--only", "rules", "--phase", "dates").exit_code == 0


def test_an_unknown_phase_is_an_error_that_names_the_known() -> None:
    with pytest.raises(InputError, match=r"no phase nonsense\. Phases: .*dates"):
        run(GOOD, "--phase", "nonsense")


def test_output_goes_to_a_file(tmp_path: Path) -> None:
    target = tmp_path / "found.json"
    assert run(BAD, "--format", "json", "-o", str(target)).output == ""
    assert json.loads(target.read_text(encoding="utf-8"))[0]["failed"] is True


def test_folders_and_patterns_stand_for_their_files_each_once(tmp_path: Path) -> None:
    for name in ("b.xml", "a.xml", "c.txt", "in/d.xml", ".tei/base/e.xml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    found = found_files([str(tmp_path / "b.xml"), str(tmp_path), str(tmp_path / "*.xml")])
    assert [Path(each).name for each in found] == ["b.xml", "a.xml", "d.xml"]


@pytest.mark.parametrize("path", ["nowhere.xml", "nothing-*.xml", "{folder}"])
def test_a_path_without_files_is_an_error_in_words(tmp_path: Path, path: str) -> None:
    with pytest.raises(InputError, match=r"no such file"):
        found_files([path.format(folder=tmp_path)])


def test_fix_shows_a_diff_and_asks(tmp_path: Path) -> None:
    path = tmp_path / "none.xml"
    text = Path(GOOD).read_text(encoding="utf-8").replace(' rows="1" cols="2"', "")
    path.write_text(text, encoding="utf-8")
    refused = run(str(path), "--fix", given="n\n")
    assert '+        <table rows="1" cols="2">' in refused.output
    assert path.read_text(encoding="utf-8") == text
    assert run(str(path), "--fix", "--yes").exit_code == 0
    assert path.read_bytes() == Path(GOOD).read_bytes()
    assert "+" not in run(str(path), "--fix", "--yes").output


def test_a_wrong_option_and_a_missing_file_end_with_2() -> None:
    for arguments in (["--format", "word", GOOD], ["no-such-file.xml"], []):
        command = [sys.executable, "-m", "tei", "validate", *arguments]
        done = subprocess.run(command, capture_output=True, text=True, cwd=INVALID.parent.parent)
        assert done.returncode == 2
        assert "Traceback" not in done.stderr
        assert done.stdout == ""


def test_the_command_is_loaded_without_heavy_libraries() -> None:
    code = (
        "import sys, tei.cli.validate, tei.checking;"
        "print([m for m in ('saxonche', 'xmlschema', 'rich', 'pydantic') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
