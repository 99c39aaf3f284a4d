"""Cover sheets: their extent, their facts, and what is not one."""

from tei.assembly import cover

SHEET = """
>meta archive.record | 400-12345-67890
meta cover.title | RECORDS OF THE HARBOUR BOARD
meta cover.title | IDENTIFICATION FORM
meta cover.label | AGENCY : HARBOUR BOARD
meta cover.label | RECORD NUMBER : 400-12345-67890
meta cover.shared-label | FROM :
meta cover.shared-label | DATE : 5/3/1962
meta cover.label | SUBJECTS : TUGS
meta | PILOTS
meta cover.label | COMMENTS :
>heading memorandum.for | MEMORANDUM FOR THE FILE
first | The tug was late.
"""


def test_a_cover_sheet_runs_from_its_title_to_its_last_line(lines):
    assert cover.sheets(lines(SHEET)) == (range(1, 10),)


def test_the_front_matter_ends_with_the_cover_sheets_page(lines):
    found = lines(SHEET)
    assert cover.front(found, cover.sheets(found)) == 10


def test_a_page_of_archive_lines_before_the_sheet_is_front_matter(lines):
    found = lines(">meta archive.record | 400-12345-67890" + SHEET)
    assert cover.front(found, cover.sheets(found)) == 11


def test_front_matter_ends_with_the_sheet_where_text_begins_on_its_page(lines):
    found = lines(SHEET.replace(">heading", "heading"))
    assert cover.front(found, cover.sheets(found)) == 10


def test_facts_stand_under_their_labels_in_lower_case(lines):
    assert cover.facts(lines(SHEET)[1:10]) == (
        ("agency", "HARBOUR BOARD"),
        ("record number", "400-12345-67890"),
        ("date", "5/3/1962"),
        ("subjects", "TUGS; PILOTS"),
    )


def test_a_column_of_values_is_given_to_the_column_of_labels(lines):
    columns = """
    meta cover.title | IDENTIFICATION FORM
    meta cover.label | AGENCY
    meta cover.label | RECORD NUMBER
    meta cover.label | TITLE
    meta | HARBOUR BOARD
    meta | 400-12345-67890
    meta | The late tug
    meta cover.label | PAGES
    meta | 2
    """
    assert cover.facts(lines(columns.replace("    ", ""))) == (
        ("agency", "HARBOUR BOARD"),
        ("record number", "400-12345-67890"),
        ("title", "The late tug"),
        ("pages", "2"),
    )


def test_columns_that_do_not_match_are_not_read(lines):
    columns = "meta | AGENCY\nmeta | RECORD NUMBER\nmeta | TITLE\nmeta | BOARD\nmeta | 400-1"
    assert cover.facts(lines(columns)) == ()


def test_cells_of_a_table_row_are_label_and_value(lines):
    row = "meta cover.label | AGENCY\tHARBOUR BOARD"
    assert cover.facts(lines(row)) == (("agency", "HARBOUR BOARD"),)


def test_a_misread_label_is_known_still(lines):
    assert cover.facts(lines("meta | RECOD NUMBEP : 12")) == (("record number", "12"),)


def test_archive_lines_alone_make_no_cover_sheet(lines):
    found = lines("meta archive.record | 400-1\nmeta archive.sheet | 14-00000\nfirst | Text.")
    assert cover.sheets(found) == ()
    assert cover.front(found, ()) == 0


def test_a_line_labelled_as_text_within_a_sheet_is_of_the_sheet(lines):
    found = lines(SHEET.replace("meta | PILOTS", "first | PILOTS"))
    sheets = cover.sheets(found)
    settled = cover.settle(found, sheets, cover.front(found, sheets))
    assert [line.label for line in settled[:10]] == ["meta"] * 10
    assert settled[8].why[-1] == cover.ENCLOSED


def test_a_sheet_after_the_text_is_not_front_matter(lines):
    found = lines(">first | Text of a paper.\n>" + SHEET.strip().removeprefix(">"))
    (sheet,) = cover.sheets(found)
    assert sheet.start == 2
    assert cover.front(found, (sheet,)) == 0
