"""Blocks: what stands in which, in the order of the transcript."""

import pytest

from tei.assembly.blocks import divide
from tei.assembly.furniture import dress
from tei.assembly.order import settle
from tei.model.document import BlockKind


@pytest.fixture
def blocks(lines):
    return lambda text, sheets=(): divide(dress(settle(lines(text)), sheets), sheets)


def shape(found):
    return [
        (block.kind.value, "".join(line.labelled.line.words[:1] for line in block.lines))
        for block in found
    ]


def test_heading_runs_before_the_text_make_one_opener_with_what_stands_between(blocks):
    found = blocks("""furniture | A
    heading | B
    distribution | C
    furniture | D

    heading | E
    meta | F
    heading | G
    distribution | H
    first | I""")
    assert shape(found) == [
        ("furniture", "A"),
        ("opener", "BCDEFG"),
        ("distribution", "H"),
        ("paragraph", "I"),
    ]


def test_a_paragraph_runs_on_over_furniture_lists_notes_and_page_ends(blocks):
    found = blocks("""first | A
    furniture | B
    form | C
    >furniture | D
    distribution | E
    body | F
    note | G
    body | H
    furniture | I
    first | J""")
    assert shape(found) == [("paragraph", "ABCDEFGH"), ("furniture", "I"), ("paragraph", "J")]


def test_furniture_of_two_pages_is_two_blocks(blocks):
    found = blocks("first | A\nfurniture | B\n>furniture | C\nfirst | D")
    assert shape(found)[1:3] == [("furniture", "B"), ("furniture", "C")]


def test_a_line_of_text_without_a_first_line_begins_a_paragraph(blocks):
    found = blocks("heading | A\nbody | B\nbody | C\ncloser | D\nbody | E")
    assert shape(found)[1:] == [("paragraph", "BC"), ("closer", "D"), ("paragraph", "E")]


def test_furniture_within_a_closer_stays_inside_and_notes_part_it(blocks):
    found = blocks("first | A\ncloser | B\nfurniture | C\ncloser | D\nnote | E\ncloser | F")
    assert shape(found)[1:] == [("closer", "BCD"), ("note", "E"), ("closer", "F")]


def test_heading_lines_after_the_closer_are_a_dateline(blocks):
    found = blocks(
        "heading | A\nfirst | B\nbody | C\ncloser | D\ncloser | E\nheading | F\nheading | G"
    )
    assert shape(found)[3:] == [("dateline", "FG")]


def test_a_heading_below_a_signature_without_text_is_the_opener(blocks):
    found = blocks("closer | A\nheading | B\nheading | C")
    assert shape(found) == [("closer", "A"), ("opener", "BC")]


def test_notes_have_the_type_of_their_evidence_and_begin_with_it(blocks):
    found = blocks("""first | A
    note transmission-note | Note: passed
    note transmission-note | Note: advance copy
    note enclosure | Enclosure:
    note | chart
    note cable.comment | Comment: none

    note | seen""")
    assert [(block.type, len(block.lines)) for block in found[1:]] == [
        ("transmission", 1),
        ("transmission", 1),
        ("enclosure", 2),
        ("comment", 2),
        ("marginal", 1),
    ]


@pytest.mark.parametrize(
    ("words", "n"),
    [
        ("1. The mole.", "1"),
        ("(2) The buoy.", "2"),
        ("a. The mole.", "a"),
        ("A. THE MOLE.", "A"),
        ("12) The buoy.", "12"),
        ("J. Marlowe spoke.", ""),
        ("1962 was dry.", ""),
        ("The mole.", ""),
    ],
)
def test_a_list_label_is_the_paragraphs_number(blocks, words, n):
    (block,) = blocks(f"first | {words}")
    assert block.n == n


def test_a_letter_is_a_number_in_sequence_only(blocks):
    found = blocks("first | a. Mole\nfirst | b. Buoy\nfirst | F. Marlowe\nfirst | c. Quay")
    assert [block.n for block in found] == ["a", "b", "", "c"]


def test_cover_sheets_are_blocks_of_their_own(blocks):
    found = blocks("meta | A\nmeta | B\nfurniture | C\nmeta | D\nmeta | E", [range(1, 4)])
    assert shape(found) == [("catalogue", "A"), ("cover", "BCD"), ("catalogue", "E")]


def test_blank_lines_belong_to_the_block_before_or_to_the_first(blocks):
    found = blocks("\n\n\nheading | A\n\n\nfirst | B\n\n")
    assert [len(block.lines) for block in found] == [5, 2]


def test_blank_lines_alone_are_one_block(blocks):
    (block,) = blocks("meta | ---\n\n\n")
    assert block.kind is BlockKind.FURNITURE
    assert divide(()) == ()
