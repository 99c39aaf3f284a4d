"""What has one right answer is mended, and nothing else in the file is touched."""

from __future__ import annotations

import pytest

from tei.trees import TEI
from tei.validation import fixes


def document(attributes: str, body: str) -> bytes:
    return (
        f'<?xml version="1.0"?>\n<!-- kept -->\n<TEI xmlns="{TEI}"{attributes}>\n'
        f"<text><body>é {body}</body></text></TEI>\n"
    ).encode()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<table><row><cell/><cell/></row><row><cell/></row></table>",
         '<table rows="2" cols="2"><row><cell/><cell/></row><row><cell/></row></table>'),
        ("<table  rows='1'\n><row><cell cols='3'/></row></table>",
         "<table  rows='1' cols=\"3\"\n><row><cell cols='3'/></row></table>"),
        ("<table n='a > b'/>", "<table n='a > b'/>"),
        ("<table rows='9' cols='9'><row><cell/></row></table>",
         "<table rows='9' cols='9'><row><cell/></row></table>"),
    ],
)  # fmt: skip
def test_missing_counts_of_tables_are_added(before: str, after: str) -> None:
    given = document(' xml:id="doc-a"', before)
    assert fixes.mend(given, "x/a.xml") == document(' xml:id="doc-a"', after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", ' xml:id="doc-12-3"'),
        (' xml:id="wrong"', ' xml:id="doc-12-3"'),
        (" n='1' xml:id = 'wrong' ", " n='1' xml:id = 'doc-12-3' "),
        (' xml:id="doc-12-3"', ' xml:id="doc-12-3"'),
    ],
)
def test_the_root_is_named_after_the_file(before: str, after: str) -> None:
    assert fixes.mend(document(before, ""), "x/12-3.xml") == document(after, "")


@pytest.mark.parametrize(
    ("place", "when", "mended"),
    [
        ("Lima", "1961-05-03T16:00:00", "1961-05-03T16:00:00-05:00"),
        ("New  York", "1962-07-28T16:00:00", "1962-07-28T16:00:00-04:00"),
        ("NEW YORK", "1962-11-28T16:00:00", "1962-11-28T16:00:00-05:00"),
        ("New York", "1962-10-28T01:30:00", "1962-10-28T01:30:00"),  # an hour that came twice
        ("Lima", "1961-05-03", "1961-05-03"),
        ("Lima", "1961-05-03T16:00:00-09:00", "1961-05-03T16:00:00-09:00"),
        ("Springfield", "1961-05-03T16:00:00", "1961-05-03T16:00:00"),
        ("", "1961-05-03T16:00:00", "1961-05-03T16:00:00"),
    ],
)
def test_a_local_time_gets_the_offset_of_its_place_on_that_day(
    place: str, when: str, mended: str
) -> None:
    action = '<correspAction><placeName>{}</placeName><date when="{}">x</date></correspAction>'
    given = document(' xml:id="doc-a"', action.format(place, when))
    assert fixes.mend(given, "a.xml") == document(' xml:id="doc-a"', action.format(place, mended))


def test_an_inferred_offset_is_marked_where_the_file_knows_the_mark() -> None:
    action = (
        '<category xml:id="tz-inferred"/><correspAction><placeName>Lima</placeName>'
        "<date {}>x</date></correspAction>"
    )
    given = document(' xml:id="doc-a"', action.format('ana="#noon" when="1961-05-03T12:00:00"'))
    marked = 'ana="#noon #tz-inferred" when="1961-05-03T12:00:00-05:00"'
    assert fixes.mend(given, "a.xml") == document(' xml:id="doc-a"', action.format(marked))


@pytest.mark.parametrize(("mark", "offset"), [("#tz-inferred", "-05:00"), ("#tz-zulu", "-09:00")])
def test_an_inferred_offset_that_is_wrong_is_set_right(mark: str, offset: str) -> None:
    action = (
        "<correspAction><placeName>Lima</placeName>"
        '<date ana="{}" when="1961-05-03T16:00:00{}">x</date></correspAction>'
    )
    given = document(' xml:id="doc-a"', action.format(mark, "-09:00"))
    assert fixes.mend(given, "a.xml") == document(' xml:id="doc-a"', action.format(mark, offset))


def test_mending_twice_changes_nothing_more() -> None:
    given = document("", "<table><row><cell><table><row><cell/></row></table></cell></row></table>")
    once = fixes.mend(given, "a.xml")
    assert once != given
    assert fixes.mend(once, "a.xml") == once


@pytest.mark.parametrize("octets", [b"<a", b"", "<a/>".encode("utf-16")])
def test_files_that_cannot_be_mended_are_left_as_they_are(octets: bytes) -> None:
    assert fixes.mend(octets, "a.xml") == octets


def test_the_difference_is_shown_line_by_line() -> None:
    shown = fixes.difference(b"a\nb\n", b"a\nc\n", "x.xml")
    assert "-b\n+c\n" in shown
    assert "x.xml (mended)" in shown
