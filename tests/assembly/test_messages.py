"""Where a new message begins, and where none does."""

from itertools import pairwise

import pytest

from tei.assembly import cover, messages

FIRST = """
>furniture letterhead | Harbour Board
heading telegram.control | Control: 4711
heading telegram.number | NO: 77, May 3, 2 p.m.
first | THE PILOT BOAT REACHED THE OUTER MOLE BEFORE DAWN AND LAY THERE UNTIL THE TUGS HAD CLEARED
body | THE CHANNEL. THE MASTER ASKED FOR A BERTH AND WAS TOLD TO WAIT FOR THE EVENING TIDE TO TURN.
"""
TEXT = """
first | THE MASTER OF THE COLLIER THEN SAID THAT HIS OWNERS HAD NOT BEEN TOLD OF ANY CHANGE IN THE
body | RULES OF THE PORT, AND THAT HE WOULD LODGE A PROTEST WITH THE CONSUL AS SOON AS HE LANDED.
"""
CLOSER = "closer | MARLOWE\n"
MEMORANDUM = ">heading memorandum.for | MEMORANDUM FOR: The Pilots\nheading | SUBJECT: Tides"


def count(lines, *parts):
    found = lines("\n".join(part.strip("\n") for part in parts))
    return len(messages.split(found, 0, cover.sheets(found)))


@pytest.mark.parametrize(
    "second",
    [
        ">furniture letterhead | Harbour Board\nheading telegram.control | Control: 4799",
        ">heading telegram.number | NO: 78, May 4, 3 p.m.\nheading telegram.part | PART II OF II",
        MEMORANDUM,
        ">heading letter.salutation | Dear Captain,",
    ],
)
def test_a_heading_with_an_opening_on_a_new_page_begins_a_message(lines, second):
    assert count(lines, FIRST, CLOSER, second, TEXT, CLOSER) == 2


def test_an_enclosure_begins_with_its_memorandum_though_the_first_has_no_closer(lines):
    assert count(lines, FIRST, MEMORANDUM, TEXT) == 2


def test_a_title_on_a_new_page_after_the_closer_begins_an_enclosure(lines):
    assert count(lines, FIRST, CLOSER, ">heading | Outline of Questions", TEXT) == 2


def test_a_second_message_on_the_same_page_begins_after_the_closer(lines):
    second = "heading memorandum.for | MEMORANDUM FOR: The Pilots"
    assert count(lines, FIRST, CLOSER, second, TEXT) == 2


def test_a_continued_page_is_no_message(lines):
    page = ">furniture running-head | -2- 77, May 3, 2 p.m., from Azure."
    assert count(lines, FIRST, page, TEXT, CLOSER) == 1


def test_a_running_head_taken_for_heading_begins_no_message(lines):
    page = (
        ">furniture banner.classification | SECRET\nheading report.number | NO: 77, May 3, 2 p.m."
    )
    assert count(lines, FIRST, page, TEXT, CLOSER) == 1
    page = ">heading telegram.number running-head | -2- 79, May 3, 2 p.m., from Azure."
    assert count(lines, FIRST, page, TEXT, CLOSER) == 1


def test_text_that_counts_its_paragraphs_on_begins_no_message(lines):
    head = (
        ">furniture form-name | INCOMING TELEGRAM\nheading telegram.number | NO: 99, May 6, 2 p.m."
    )
    first = FIRST.replace("first | ", "first | 4. ")
    assert count(lines, first, head, TEXT.replace("first | ", "first | 5. ")) == 1
    assert count(lines, first, head, TEXT.replace("first | ", "first | 1. ")) == 2


def test_heading_lines_without_text_after_them_begin_no_message(lines):
    page = ">heading telegram.number | NO: 99\ncloser | CLERK"
    assert count(lines, FIRST, CLOSER, page) == 1


def test_a_stray_line_of_text_before_the_heading_is_no_message(lines):
    assert count(lines, ">first | blot", FIRST.replace(">", "")) == 1


def test_a_routing_slip_before_the_message_is_part_of_it(lines):
    slip = ">furniture form-name | ROUTING SLIP\nform | TO: Pilots\nform | INITIALS\nnote | See me."
    assert count(lines, slip, FIRST, CLOSER) == 1


def test_an_attached_form_is_no_message(lines):
    form = ">furniture form-name | REQUEST FORM\nform | Name of vessel\nform | Tonnage"
    assert count(lines, FIRST, CLOSER, form) == 1


SHEET = """
>meta cover.title | IDENTIFICATION FORM
meta cover.label | AGENCY : HARBOUR BOARD
meta cover.label | RECORD NUMBER : 400-1
>heading | 4 May 1962
"""


def test_a_cover_sheet_begins_the_message_that_it_covers(lines):
    text = "\n".join(part.strip("\n") for part in (FIRST, SHEET, TEXT))
    found = lines(text)
    first, second = messages.split(found, 0, cover.sheets(found))
    assert second.start == 5
    assert first.stop == 5


def test_a_message_begins_with_its_page_or_with_its_letterhead(lines):
    second = "furniture banner | SECRET\nfurniture letterhead | Board\n" + MEMORANDUM[1:]
    found = lines("\n".join(part.strip("\n") for part in (FIRST, CLOSER, second, TEXT)))
    assert messages.split(found)[1].start == 7
    found = lines("\n".join(part.strip("\n") for part in (FIRST, CLOSER, ">" + second, TEXT)))
    assert messages.split(found)[1].start == 6


def test_messages_share_all_lines_from_the_body_on(lines):
    found = lines("meta | 1\n" + "\n".join((FIRST.strip(), CLOSER, MEMORANDUM, TEXT)))
    parts = messages.split(found, 1)
    assert parts[0].start == 1
    assert parts[-1].stop == len(found)
    assert all(a.stop == b.start for a, b in pairwise(parts))
