"""`tei export` as a user calls it."""

from pathlib import Path

from click.testing import CliRunner

from tei.cli.export import export
from tei.errors import InputError


def run(*arguments: object) -> tuple[int, str]:
    result = CliRunner().invoke(export, [str(item) for item in arguments])
    return result.exit_code, result.output


def test_an_index_goes_to_the_screen_or_to_a_file(folder: Path, tmp_path: Path) -> None:
    code, shown = run("cmif", folder)
    assert code == 0
    run("cmif", folder, "-o", tmp_path / "index.xml")
    assert (tmp_path / "index.xml").read_text(encoding="utf-8") == shown


def test_fragments_go_to_a_folder(folder: Path, tmp_path: Path) -> None:
    assert run("frus", folder, "-o", tmp_path)[0] == 0
    assert (tmp_path / "0102.xml").exists()
    assert (tmp_path / "not-held.csv").exists()


def test_fragments_without_a_folder_are_refused(folder: Path) -> None:
    code, shown = run("frus", folder)
    assert code == 2
    assert "-o" in shown


def test_one_file_is_enough(folder: Path) -> None:
    code, shown = run("json", folder / "tei" / "0102.xml")
    assert code == 0
    assert '"document": "0102"' in shown
    assert "0101" not in shown


def test_a_file_that_is_not_xml_is_named(folder: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.xml"
    bad.write_text("<TEI", encoding="utf-8")
    result = CliRunner().invoke(
        export, ["csv", str(bad), "--edition", str(folder / "edition.toml")]
    )
    assert isinstance(result.exception, InputError)
    assert "bad.xml" in str(result.exception)


def test_a_file_changed_by_hand_is_left_alone(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "messages.csv"
    target.write_text("mine", encoding="utf-8")
    result = CliRunner().invoke(export, ["csv", str(folder), "-o", str(target)])
    assert result.exception is not None
    assert target.read_text(encoding="utf-8") == "mine"
