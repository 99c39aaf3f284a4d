"""Furniture: its type from evidence, its place on the page, its groups."""

import pytest

from tei.assembly.furniture import dress, furniture
from tei.model.document import Furniture


@pytest.mark.parametrize(
    ("evidence", "words", "kind"),
    [
        ("banner.classification", "SECRET", Furniture.BANNER),
        ("letterhead copy", "Harbour Board ACTION COPY", Furniture.LETTERHEAD),
        ("folio", "AB 12/3", Furniture.FOLIO),
        ("running-head telegram.number", "-2- 77, May 3, from Azure", Furniture.RUNNING_HEAD),
        ("report.number", "TDCS-3/000,111", Furniture.RUNNING_HEAD),
        ("page.number", "- 2 -", Furniture.PAGE_NUMBER),
        ("", "PAGE THREE", Furniture.PAGE_NUMBER),
        ("form.field", "OFFICE SYMBOL", Furniture.MARK),
        ("archive.record", "400-1", Furniture.MARK),
        ("", "557", Furniture.MARK),
    ],
)
def test_evidence_tells_what_a_line_of_furniture_is(lines, evidence, words, kind):
    (line,) = lines(f"furniture {evidence} | {words}")
    assert furniture(line) is kind


def test_archive_lines_are_catalogue_lines_except_on_a_cover_sheet(lines):
    archive, sheet = dress(lines("meta | 400-1\nmeta cover.label | AGENCY : X"), [range(1, 2)])
    assert archive.furniture is Furniture.CATALOGUE
    assert sheet.furniture is None


PAGE = """
>furniture stamp.declassification | DECLASSIFIED

furniture stamp.declassification | Authority 55
furniture | Date: unread
furniture stamp.by | By: J. D.
furniture banner.classification | SECRET
heading telegram.from | FROM: Azure
furniture form.field | FILE
first | Text.
furniture notice.reproduction | REPRODUCTION FROM THIS COPY IS
furniture notice.reproduction | PROHIBITED
furniture copy | ACTION COPY

furniture copy | FILE COPY
>furniture stamp.declassification | DECLASSIFIED
"""


def test_furniture_stands_at_the_top_at_the_bottom_or_beside_the_text(lines):
    found = [(line.number, line.place) for line in dress(lines(PAGE), ()) if line.furniture]
    assert [place for _, place in found] == ["top"] * 5 + ["margin"] + ["bottom"] * 4 + ["top"]


def test_lines_of_one_stamp_or_notice_share_a_group(lines):
    groups = {line.number: line.group for line in dress(lines(PAGE), ())}
    assert groups[1] == groups[3] == groups[4] == groups[5] == 1
    assert groups[10] == groups[11] == 10
    assert groups[6] == groups[12] == groups[14] == groups[15] == 0


def test_two_impressions_of_one_stamp_are_two(lines):
    found = dress(lines("furniture copy | FILE COPY\nfurniture copy | FILE COPY"), ())
    assert [line.group for line in found] == [0, 0]


def test_every_line_comes_back_in_order(lines):
    assert [line.number for line in dress(lines(PAGE), ())] == list(range(1, 16))
