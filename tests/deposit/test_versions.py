"""An OCFL object: a version a deposit, unchanged files stored once."""

import subprocess
import sys
from pathlib import Path

import pytest
from editions import contents

from tei.deposit import depositing, versions
from tei.errors import InputError

ocfl = pytest.importorskip("ocfl", reason="ocfl-py (extra: ocfl) is not installed")


def deposited(edition: Path, tmp_path: Path) -> str:
    depositing.deposit(edition, tmp_path / "bag")
    return versions.add(tmp_path / "bag", tmp_path / "object", edition)


def valid(folder: Path) -> bool:
    return bool(ocfl.Object(path=str(folder)).validate(log_warnings=False)[0])


def test_each_deposit_is_a_version_and_unchanged_files_are_stored_once(
    edition: Path, tmp_path: Path
) -> None:
    assert deposited(edition, tmp_path) == "v1"
    transcript = edition / "transcripts" / "0102.md"
    transcript.write_text(transcript.read_text("utf-8") + "\n", encoding="utf-8")
    assert deposited(edition, tmp_path) == "v2"
    second = contents(tmp_path / "object" / "v2" / "content")
    assert "data/transcripts/0102.md" in second
    assert "data/transcripts/0101.md" not in second
    assert "data/xslt/web.xsl" not in second
    assert valid(tmp_path / "object")


def test_the_same_deposit_again_makes_no_version(edition: Path, tmp_path: Path) -> None:
    assert [deposited(edition, tmp_path) for _ in range(2)] == ["v1", "v1"]
    assert not (tmp_path / "object" / "v2").exists()


def test_a_folder_that_is_no_object_is_left_alone(edition: Path, tmp_path: Path) -> None:
    (tmp_path / "object").mkdir()
    (tmp_path / "object" / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(InputError, match="no OCFL object"):
        deposited(edition, tmp_path)
    assert (tmp_path / "object" / "mine.txt").exists()


def test_an_old_version_comes_back_byte_for_byte(edition: Path, tmp_path: Path) -> None:
    deposited(edition, tmp_path)
    first = contents(tmp_path / "bag")
    (edition / "tei" / "0102.xml").unlink()
    deposited(edition, tmp_path)
    folder = tmp_path / "object"
    ocfl.Object(path=str(folder)).extract(str(folder), "v1", str(tmp_path / "again"))
    assert contents(tmp_path / "again") == first


def test_the_program_says_what_to_install(edition: Path, tmp_path: Path) -> None:
    code = (
        "import sys; sys.modules['ocfl'] = None\n"
        "from pathlib import Path\n"
        "from tei.deposit import versions\n"
        f"versions.add(Path('.'), Path({str(tmp_path / 'x')!r}), Path({str(edition)!r}))\n"
    )
    made = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert "diplomatic-tei[ocfl]" in made.stderr
