"""Converting again into a folder that was edited by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from tei import files
from tei.errors import InputError, RefusedError
from tei.merging import rewrite, rewrite_all
from tei.trees import TEI

NAME = "a.xml"


def tei(words: str, attributes: str = "") -> bytes:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<?xml-model href="a.rng"?>\n'
        f'<TEI xmlns="{TEI}"><text><body>\n  <p xml:id="p1"{attributes}>{words}</p>\n'
        f'  <note xml:id="n1">é</note>\n</body></text></TEI>\n'
    ).encode()


def edit(folder: Path, old: bytes, new: bytes) -> None:
    path = folder / NAME
    assert old in path.read_bytes()
    path.write_bytes(path.read_bytes().replace(old, new))


def test_a_file_nobody_edited_is_written_anew(tmp_path: Path) -> None:
    for words in ("ONE", "TWO"):
        assert rewrite(tmp_path, NAME, tei(words)) == ()
        assert (tmp_path / NAME).read_bytes() == tei(words)


def test_an_edited_file_is_merged_and_a_second_run_changes_nothing(tmp_path: Path) -> None:
    rewrite(tmp_path, NAME, tei("ONE TWO"))
    edit(tmp_path, b"ONE", b"<hi>ONE</hi>")
    edit(tmp_path, b'\n  <note xml:id="n1">\xc3\xa9</note>', b"")
    assert rewrite(tmp_path, NAME, tei("ONE 2", ' n="1"')) == ()
    merged = (tmp_path / NAME).read_bytes()
    assert merged == tei("<hi>ONE</hi> 2", ' n="1"').replace(
        b'\n  <note xml:id="n1">\xc3\xa9</note>', b""
    )
    for _ in range(2):
        assert rewrite(tmp_path, NAME, tei("ONE 2", ' n="1"')) == ()
        assert (tmp_path / NAME).read_bytes() == merged


def test_a_file_that_the_conversion_does_not_change_keeps_every_byte(tmp_path: Path) -> None:
    rewrite(tmp_path, NAME, tei("ONE"))
    edit(tmp_path, b'xml:id="p1"', b"rend = 'bold'\n   xml:id='p1'")
    edited = (tmp_path / NAME).read_bytes()
    rewrite(tmp_path, NAME, tei("ONE"))
    assert (tmp_path / NAME).read_bytes() == edited


def test_a_conflict_is_told_with_its_file_and_the_hand_stays(tmp_path: Path) -> None:
    rewrite(tmp_path, NAME, tei("ONE TWO"))
    edit(tmp_path, b"TWO", b"ZWEI")
    [conflict] = rewrite(tmp_path, NAME, tei("ONE DEUX"))
    assert (conflict.found, conflict.expected) == ("ZWEI", "DEUX")
    assert conflict.where.path == str(tmp_path / NAME)
    assert b"ONE ZWEI" in (tmp_path / NAME).read_bytes()
    assert rewrite(tmp_path, NAME, tei("ONE DEUX")) == ()
    assert b"ONE ZWEI" in (tmp_path / NAME).read_bytes()


def test_the_hands_file_is_never_taken_for_the_programs(tmp_path: Path) -> None:
    rewrite(tmp_path, NAME, tei("ONE TWO"))
    edit(tmp_path, b"ONE", b"EINS")
    rewrite(tmp_path, NAME, tei("ONE 2"))
    assert files.changed_by_hand(tmp_path, NAME)
    rewrite(tmp_path, NAME, tei("ONE III"))
    assert b"EINS III" in (tmp_path / NAME).read_bytes()


def test_a_file_of_unknown_origin_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / NAME).write_bytes(tei("MINE"))
    with pytest.raises(RefusedError, match="not made by this program"):
        rewrite(tmp_path, NAME, tei("ONE"))
    assert (tmp_path / NAME).read_bytes() == tei("MINE")
    rewrite(tmp_path, NAME, tei("ONE"), force=True)
    assert (tmp_path / NAME).read_bytes() == tei("ONE")


def test_an_edited_file_that_is_not_well_formed_is_left_alone(tmp_path: Path) -> None:
    rewrite(tmp_path, NAME, tei("ONE"))
    edit(tmp_path, b"</p>", b"")
    with pytest.raises(RefusedError, match="not well-formed") as caught:
        rewrite(tmp_path, NAME, tei("TWO"))
    assert caught.value.line > 1
    assert b"ONE" in (tmp_path / NAME).read_bytes()


def test_many_files_are_written_with_one_record(tmp_path: Path) -> None:
    first = {f"{n}.xml": tei(f"ONE {n}") for n in range(20)}
    rewrite_all(tmp_path, first)
    (tmp_path / "3.xml").write_bytes(tei("DREI 3"))
    (tmp_path / "20.xml").write_bytes(tei("MINE"))
    (tmp_path / "4.xml").write_bytes(b"<a")
    second = {f"{n}.xml": tei(f"TWO {n}") for n in range(21)}
    done = rewrite_all(tmp_path, second)
    assert set(done.refused) == {"4.xml", "20.xml"}
    assert [name for name, found in done.conflicts.items() if found] == ["3.xml"]
    assert (tmp_path / "3.xml").read_bytes() == tei("DREI 3")
    assert (tmp_path / "5.xml").read_bytes() == tei("TWO 5")
    assert set(files.record(tmp_path)) == set(first)


def test_a_run_that_was_killed_before_its_record_loses_nothing(tmp_path: Path) -> None:
    rewrite(tmp_path, NAME, tei("ONE TWO"))
    edit(tmp_path, b"ONE", b"EINS")
    before = (tmp_path / files.RECORD).read_bytes(), files.base(tmp_path, NAME)
    rewrite(tmp_path, NAME, tei("ONE 2"))
    (tmp_path / files.RECORD).write_bytes(before[0])
    files.keep_base(tmp_path, NAME, before[1] or b"")
    assert rewrite(tmp_path, NAME, tei("ONE 2")) == ()
    assert (tmp_path / NAME).read_bytes() == tei("EINS 2")


def test_a_name_cannot_lead_out_of_the_folder(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        rewrite(tmp_path / "in", "../a.xml", tei("ONE"))
    assert not (tmp_path / "a.xml").exists()
