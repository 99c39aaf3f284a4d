"""The order of a message's parts, and lines on the wrong side."""

from dataclasses import replace

from tei.assembly.order import MOVED, settle


def labels(found):
    return [line.label.value for line in found if not line.line.is_blank]


def test_lines_in_order_stay_as_they_are(lines):
    found = lines(
        "furniture | A\nheading | B\nnote | C\nheading | D\n"
        "first | E\nbody | F\ncloser | G\nnote | H"
    )
    assert settle(found) == found


def test_heading_lines_amid_the_text_are_text(lines):
    found = settle(
        lines("heading | A\nfirst | B\nbody | C\nbody | D\nheading | E\nheading | F\nfirst | G")
    )
    assert labels(found) == ["heading", "first", "body", "body", "first", "body", "first"]
    assert found[4].why[-1] == MOVED


def test_a_line_of_text_amid_the_heading_is_heading(lines):
    found = settle(lines("heading | A\nfirst | B\nheading | C\nheading | D\nfirst | E"))
    assert labels(found) == ["heading"] * 4 + ["first"]


def test_a_closer_before_the_text_is_heading(lines):
    found = settle(lines("heading | A\ncloser | B\nheading | C\nfirst | D\nbody | E\ncloser | F"))
    assert labels(found) == ["heading", "heading", "heading", "first", "body", "closer"]


def test_a_closer_amid_the_text_is_text(lines):
    found = settle(lines("first | A\ncloser | B\nfirst | C\nbody | D\nbody | E\ncloser | F"))
    assert labels(found) == ["first", "first", "first", "body", "body", "closer"]


def test_a_short_paragraph_after_the_closer_is_a_postscript(lines):
    found = lines("first | A\nbody | B\ncloser | C\ncloser | D\nfirst | E")
    assert settle(found) == found


def test_a_heading_line_between_closer_and_postscript_is_text(lines):
    found = settle(lines("first | A\nbody | B\ncloser | C\ncloser | D\nheading | E\nfirst | F"))
    assert labels(found)[-2:] == ["first", "first"]


def test_a_heading_line_after_the_closer_stays(lines):
    found = lines("heading | A\nfirst | B\ncloser | C\nheading | D\nheading | E\nheading | F")
    assert settle(found) == found


def test_heading_lines_of_a_later_page_do_not_draw_the_text_into_the_heading(lines):
    found = settle(
        lines(">heading | A\nfirst | B\n>heading | C\nheading | D\nheading | E\nfirst | F")
    )
    assert labels(found)[1] == "first"


def test_a_message_without_text_keeps_heading_and_closer(lines):
    found = lines("heading | A\nheading | B\ncloser | C\nheading | D\nheading | E")
    assert settle(found) == found


def test_a_label_that_the_editor_has_set_stays(lines):
    found = lines("heading | A\nfirst | B\nbody | C\nbody | D\nheading | E\nfirst | F")
    set_by_hand = replace(found[4], line=replace(found[4].line, override="heading"))
    assert labels(settle((*found[:4], set_by_hand, found[5])))[4] == "heading"
    assert labels(settle(found))[4] == "first"


def test_heading_lines_at_a_page_break_amid_the_text_are_furniture(lines):
    found = settle(
        lines(
            "heading | A\nfirst | B\nbody | C\nbody | D\n"
            "body | E\n>heading | F\nheading | G\nbody | H"
        )
    )
    assert labels(found)[-3:] == ["furniture", "furniture", "body"]
    found = settle(lines("heading | A\nfirst | B\nbody | C\nheading | D\n>body | E"))
    assert labels(found)[-2:] == ["furniture", "body"]


def test_a_closer_of_several_lines_or_at_the_end_of_a_page_stays(lines):
    text = "first | X\nbody | Y\nbody | Z\n"
    found = lines(text + "closer | A\ncloser | B\n" + text + "closer | C")
    assert settle(found) == found
    found = lines(text + "closer | A\n>" + text + "closer | C")
    assert settle(found) == found
