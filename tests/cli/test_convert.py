"""`tei convert` and `tei new`: what they take, what they write, how they end."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from commandline import Command

LETTER = """\
Harbour Office
Port Marlow

May 3, 1961

Dear Mr. Tarrant:

The pilots have asked for a second lantern at the north mole.

Sincerely yours,

Ellen Marlow
"""
ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "papers" / "letter.md"
    path.parent.mkdir()
    path.write_text(LETTER, encoding="utf-8")
    return path


def test_a_folder_becomes_a_file_for_each_transcript(
    tei: Command, letter: Path, tmp_path: Path
) -> None:
    (letter.parent / "second.txt").write_text(LETTER, encoding="utf-8")
    (letter.parent / "picture.png").write_bytes(b"\x89PNG")
    assert tei("convert", letter.parent, "-o", tmp_path / "out").code == 0
    assert sorted(p.name for p in (tmp_path / "out").glob("*.xml")) == ["letter.xml", "second.xml"]


def test_the_tei_points_back_to_its_transcript(tei: Command, letter: Path, tmp_path: Path) -> None:
    tei("convert", letter, "-o", tmp_path / "out")
    text = (tmp_path / "out" / "letter.xml").read_text(encoding="utf-8")
    assert "../papers/letter.md#line=" in text
    ended = tei("validate", tmp_path / "out")
    assert (ended.code, ended.err) == (0, "")


def test_standard_input_is_converted(tei: Command, tmp_path: Path) -> None:
    assert tei("convert", "-", "-o", tmp_path, given=LETTER.encode()).code == 0
    assert "second lantern" in (tmp_path / "stdin.xml").read_text(encoding="utf-8")


def test_the_edition_file_above_is_used(tei: Command, letter: Path, tmp_path: Path) -> None:
    tei("new", tmp_path)
    edition = tmp_path / "edition.toml"
    edition.write_text(
        edition.read_text(encoding="utf-8").replace("Your name or", "Marlow"), encoding="utf-8"
    )
    assert tei("convert", letter, "-o", tmp_path / "out").code == 0
    text = (tmp_path / "out" / "letter.xml").read_text(encoding="utf-8")
    assert "Marlow institution" in text


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "bad.md: is empty."),
        (b" \n\n", "bad.md: is empty."),
        (b"%PDF-1.7\n...", "bad.md: is a binary file, not a transcript."),
        (bytes(range(256)) * 40, "bad.md: is a binary file"),
        (b"A" * 5_000_000, "bad.md:1: has a line of 5,000,000 characters"),
        (b"---\nDated: 1961\ndate: 1961\n---\nA", None),
        (b"---\ndaet: 1961\n\n---\nA", None),
        (b"---\ndaet: 1961\ndate: 1961\n---\nA", "bad.md:2: unknown key 'daet'"),
        (b"---\ndate: 1961\nA", "bad.md:1: the front matter is not closed"),
        (b"---\ndate: May\n---\nA", "bad.md:2: the date 'May' is not ISO 8601"),
        (b"---\ndate: 1961\nplce: Rome\n---\nA", "bad.md:3: unknown key 'plce'"),
        (b"\xff\xfe\x00", "bad.md:1: is not valid utf-16-le"),
    ],
)
def test_bad_transcripts_end_in_one_line_and_no_file(
    tei: Command, tmp_path: Path, content: bytes, said: str | None
) -> None:
    path = tmp_path / "bad.md"
    path.write_bytes(content)
    ended = tei("convert", path, "-o", tmp_path / "out")
    if said is None:  # not front matter, as its keys are none: a page mark and text
        assert ended.code == 0
        return
    assert ended.code == 2
    assert said in ended.err
    assert ended.err.count("\n") == 1
    assert not list((tmp_path / "out").glob("*.xml"))


@pytest.mark.parametrize(
    ("wrong", "right", "said"),
    [
        ("publisher", "publishr", "publishr: is not a key that an edition file has"),
        ("publisher =", "# publisher =", "publisher: is missing"),
        ("America/New_York", "Mars/Base", "receipt.zone: 'Mars/Base' is no IANA time zone"),
        ("[licence]", "[licence", "is not TOML"),
    ],
)
def test_a_mistake_in_an_edition_file_is_named_by_its_key(
    tei: Command, letter: Path, tmp_path: Path, wrong: str, right: str, said: str
) -> None:
    assert tei("new", tmp_path / "edition").code == 0
    file = tmp_path / "edition" / "edition.toml"
    file.write_text(file.read_text(encoding="utf-8").replace(wrong, right), encoding="utf-8")
    ended = tei("convert", letter, "-o", tmp_path / "out", "--edition", file)
    assert (ended.code, ended.err.count("\n")) == (2, 1)
    assert said in ended.err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("command", ["build", "print", "site", "serve", "deposit", "reconcile"])
def test_a_folder_without_an_edition_file_is_said_with_what_to_do(
    tei: Command, tmp_path: Path, command: str
) -> None:
    output = () if command in ("serve", "reconcile") else ("-o", tmp_path / "out")
    (tmp_path / "empty").mkdir()
    ended = tei(command, tmp_path / "empty", *output)
    assert (ended.code, ended.err.count("\n")) == (2, 1)
    assert "edition.toml: there is no such file. Make one with tei new." in ended.err
    assert not (tmp_path / "out").exists()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
def test_a_full_disk_ends_in_one_line() -> None:
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(
            [sys.executable, "-m", "tei", "--version"], stdout=full, stderr=subprocess.PIPE
        )
    assert ended.returncode == 2
    assert ended.stderr.decode().splitlines() == [
        "tei: output cannot be written: No space left on device"
    ]


def test_what_can_be_read_is_converted_beside_what_cannot(
    tei: Command, letter: Path, tmp_path: Path
) -> None:
    (letter.parent / "empty.md").write_bytes(b"")
    ended = tei("convert", letter.parent, "-o", tmp_path / "out")
    assert ended.code == 2
    assert "empty.md: is empty." in ended.err
    assert (tmp_path / "out" / "letter.xml").exists()


@pytest.mark.parametrize("octets", [b"NUL \0 AND BELL \x07 IN TEXT\n", b"CAF\xc9 \x80 5\n"])
def test_characters_that_xml_forbids_are_marked_not_dropped(
    tei: Command, tmp_path: Path, octets: bytes
) -> None:
    path = tmp_path / "odd.md"
    path.write_bytes(LETTER.encode() + octets)
    ended = tei("convert", path, "-o", tmp_path / "out")
    assert ended.code == 0, ended.err
    assert tei("validate", tmp_path / "out").code == 0


def test_a_missing_path_and_a_folder_without_transcripts_are_named(
    tei: Command, tmp_path: Path
) -> None:
    ended = tei("convert", tmp_path / "nothing.md", "-o", tmp_path / "out")
    assert (ended.code, "nothing.md: no such file or folder." in ended.err) == (2, True)
    (tmp_path / "empty").mkdir()
    ended = tei("convert", tmp_path / "empty", "-o", tmp_path / "out")
    assert (ended.code, "holds no transcript" in ended.err) == (2, True)


def test_two_transcripts_of_one_name_are_refused(
    tei: Command, letter: Path, tmp_path: Path
) -> None:
    (letter.parent / "letter.txt").write_text(LETTER, encoding="utf-8")
    ended = tei("convert", letter.parent, "-o", tmp_path / "out")
    assert ended.code == 2
    assert "would become letter.xml" in ended.err


def test_a_file_of_another_hand_is_left_alone(tei: Command, letter: Path, tmp_path: Path) -> None:
    standing = tmp_path / "letter.xml"
    standing.write_text("<TEI/>", encoding="utf-8")
    ended = tei("convert", letter, "-o", tmp_path)
    assert (ended.code, standing.read_text(encoding="utf-8")) == (1, "<TEI/>")
    assert "was not made by this program" in ended.err
    assert tei("convert", letter, "-o", tmp_path, "--force").code == 0
    assert "lantern" in standing.read_text(encoding="utf-8")


def test_an_edit_survives_and_a_conflict_is_told(
    tei: Command, letter: Path, tmp_path: Path
) -> None:
    made = tmp_path / "letter.xml"
    tei("convert", letter, "-o", tmp_path)
    edited = made.read_text(encoding="utf-8").replace("second lantern", "<hi>second</hi> lantern")
    made.write_text(edited, encoding="utf-8")
    assert tei("convert", letter, "-o", tmp_path).code == 0
    assert made.read_text(encoding="utf-8") == edited
    made.write_text(edited.replace("</hi> lantern", "</hi> lamp"), encoding="utf-8")
    letter.write_text(LETTER.replace("lantern", "light"), encoding="utf-8")
    ended = tei("convert", letter, "-o", tmp_path)
    assert ended.code == 1
    assert "lamp" in ended.err
    assert "light" in ended.err
    assert "lamp" in made.read_text(encoding="utf-8")


def test_the_bytes_are_the_same_with_any_hash_seed_and_any_number_of_processes(
    letter: Path, tmp_path: Path
) -> None:
    outputs = []
    for seed, jobs, zone in (("0", "1", "UTC"), ("1", "2", "Asia/Tokyo"), ("4242", "1", "UTC")):
        output = tmp_path / f"out{seed}"
        command = [sys.executable, "-m", "tei", "convert", "corpus/transcripts", str(letter)]
        environment = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C"}
        run = [*command, "-o", str(output), "--jobs", jobs]
        subprocess.run(run, check=True, env=environment, cwd=ROOT)
        outputs.append([path.read_bytes() for path in sorted(output.glob("*.xml"))])
    assert [len(made) for made in outputs] == [2, 2, 2]
    assert outputs[0] == outputs[1] == outputs[2]


def test_the_corpus_is_in_step(tei: Command, tmp_path: Path) -> None:
    """The checked-in TEI is what the program makes of the transcripts, to the byte."""
    shutil.copytree(ROOT / "corpus", tmp_path / "corpus", ignore=shutil.ignore_patterns("html"))
    for made in (tmp_path / "corpus" / "tei").rglob("*"):
        if made.is_file():
            made.unlink()
    assert tei("convert", tmp_path / "corpus/transcripts", "-o", tmp_path / "corpus/tei").code == 0
    for path in (ROOT / "corpus" / "tei").rglob("*"):
        if path.is_file():
            again = tmp_path / path.relative_to(ROOT)
            assert again.read_bytes() == path.read_bytes(), path


def test_a_new_edition_is_complete_and_nothing_is_overwritten(tei: Command, tmp_path: Path) -> None:
    ended = tei("new", tmp_path / "telegrams")
    assert ended.code == 0
    (tmp_path / "telegrams/transcripts/0001.md").write_text(LETTER, encoding="utf-8")
    ended = tei("build", tmp_path / "telegrams")
    assert ended.code == 0, ended.err
    assert (tmp_path / "telegrams/html/0001.html").exists()
    ended = tei("new", tmp_path / "telegrams")
    assert (ended.code, "left as it is" in ended.err) == (1, True)


def test_a_mistake_in_an_edition_file_is_named_with_its_key(
    tei: Command, letter: Path, tmp_path: Path
) -> None:
    tei("new", tmp_path)
    edition = tmp_path / "edition.toml"
    text = edition.read_text(encoding="utf-8").replace("America/New_York", "America/Gotham")
    edition.write_text(text.replace("publisher", "publsher"), encoding="utf-8")
    ended = tei("convert", letter, "-o", tmp_path / "out")
    assert ended.code == 2
    assert "receipt.zone" in ended.err
    assert "publsher" in ended.err


def test_a_build_of_nothing_says_so(tei: Command, tmp_path: Path) -> None:
    tei("new", tmp_path)
    ended = tei("build", tmp_path)
    assert (ended.code, "holds no transcript" in ended.err) == (2, True)
