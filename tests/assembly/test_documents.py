"""Whole documents: every line in one block, order kept, parts linked; also on real transcripts."""

import json
import time
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest

from tei.assembly import assemble
from tei.labelling import label
from tei.model.document import BlockKind, Document, Furniture
from tei.model.labels import Label, LabelledLine
from tei.reading import read


def check(document: Document) -> None:
    """Hold what the encoder relies on."""
    blocks = [*document.front, *(block for each in document.messages for block in each.blocks)]
    numbers = [line.number for block in blocks for line in block.lines]
    assert numbers == [line.number for line in document.transcript.lines]
    assert document.messages
    for message in document.messages:
        kinds = [block.kind for block in message.blocks]
        assert kinds.count(BlockKind.OPENER) <= 1
        if BlockKind.OPENER in kinds:
            before = kinds[: kinds.index(BlockKind.OPENER)]
            assert not {BlockKind.PARAGRAPH, BlockKind.DATELINE} & set(before)
        else:
            assert BlockKind.DATELINE not in kinds or BlockKind.PARAGRAPH in kinds
        for block in message.blocks:
            labels = {line.labelled.label for line in block.lines} - {Label.BLANK}
            assert _fits(block.kind, labels), (block.kind, labels)
            for line in block.lines:
                furniture = line.labelled.label is Label.FURNITURE
                assert not furniture or line.furniture not in (None, Furniture.CATALOGUE)
    firsts = [page.first_line for page in document.pages]
    assert all(a < b for a, b in pairwise(firsts))
    assert [page.n for page in document.pages] == list(range(1, len(firsts) + 1))


ROAMING = {Label.META, Label.FURNITURE, Label.DISTRIBUTION, Label.NOTE, Label.FORM}
INSIDE = {
    BlockKind.CATALOGUE: {Label.META},
    BlockKind.COVER: {Label.META, Label.FURNITURE},
    BlockKind.FURNITURE: {Label.FURNITURE},
    BlockKind.DISTRIBUTION: {Label.DISTRIBUTION},
    BlockKind.OPENER: {Label.HEADING} | ROAMING,
    BlockKind.DATELINE: {Label.HEADING, Label.FURNITURE},
    BlockKind.PARAGRAPH: {Label.FIRST, Label.BODY} | ROAMING,
    BlockKind.CLOSER: {Label.CLOSER, Label.FURNITURE},
    BlockKind.NOTE: {Label.NOTE},
    BlockKind.FORM: {Label.FORM},
}


def _fits(kind: BlockKind, labels: set[Label]) -> bool:
    return labels <= INSIDE[kind]


PARTS = """
>furniture form-name | INCOMING TELEGRAM
heading telegram.control | Control: 4711
heading telegram.from | FROM: Rome
heading telegram.number | NO: 77, May 3, 2 p.m.
heading telegram.part | PART I OF II.
first | THE PILOT BOAT REACHED THE OUTER MOLE BEFORE DAWN AND LAY THERE UNTIL THE TUGS HAD CLEARED
body | THE CHANNEL. THE MASTER ASKED FOR A BERTH AND WAS TOLD TO WAIT FOR THE EVENING TIDE TO TURN.
closer | MARLOWE
>furniture form-name | INCOMING TELEGRAM
heading telegram.control | Control: 4790
heading telegram.from | FROM: Rome
heading telegram.number | NO: 77, May 3, 6 p.m.
heading telegram.part | PART II OF II.
first | THE MASTER OF THE COLLIER THEN SAID THAT HIS OWNERS HAD NOT BEEN TOLD OF ANY CHANGE IN THE
body | RULES OF THE PORT, AND THAT HE WOULD LODGE A PROTEST WITH THE CONSUL AS SOON AS HE LANDED.
closer | MARLOWE
"""


def test_the_parts_of_one_message_share_a_key(paper):
    document = assemble(*paper(PARTS))
    check(document)
    keys = [message.part_of for message in document.messages]
    assert keys[0]
    assert keys == [keys[0]] * 2


def test_messages_that_are_no_parts_share_none(paper):
    document = assemble(*paper(PARTS.replace("PART II OF II", "PART II OF III")))
    assert [message.part_of for message in document.messages] == ["", ""]


def test_a_document_of_a_cover_sheet_alone_has_an_empty_message(paper):
    sheet = """>meta cover.title | IDENTIFICATION FORM
    meta cover.label | AGENCY : HARBOUR BOARD
    meta cover.label | RECORD NUMBER : 400-1"""
    document = assemble(*paper(sheet))
    check(document)
    assert [block.kind for block in document.front] == [BlockKind.COVER]
    assert document.cover == (("agency", "HARBOUR BOARD"), ("record number", "400-1"))
    assert [message.blocks for message in document.messages] == [()]


def test_a_document_without_words_is_one_block(paper):
    document = assemble(*paper("meta | ---\n\nmeta | ***"))
    check(document)
    assert document.pages


def test_the_first_document_is_two_parts_on_six_pages(corpus):
    path = corpus / "transcripts" / "01278.md"
    transcript = read(path.read_bytes(), str(path))
    document = assemble(transcript, label(transcript))
    check(document)
    assert [page.first_line for page in document.pages] == [3, 75, 105, 169, 192, 214]
    assert [page.printed for page in document.pages] == ["1", "2", "", "2", "3", "4"]
    first, second = document.messages
    assert first.part_of == second.part_of != ""
    paragraphs = [
        block for each in document.messages for block in each.blocks if block.kind == "paragraph"
    ]
    assert len(paragraphs) == 19
    running = next(block for block in paragraphs if block.lines[0].number == 161)
    assert 180 in [line.number for line in running.lines]


@pytest.fixture(params=["", "frus-clean", "frus-noisy"])
def evaluated(evaluation, request) -> list[tuple[Path, dict[str, object]]]:
    folder = evaluation / request.param
    found = [json.loads(path.read_text()) for path in sorted((folder / "gold").glob("*.json"))]
    return [(folder / "transcripts" / gold["file"], gold) for gold in found]


def test_real_transcripts_have_all_lines_in_order_and_their_messages(evaluated):
    right = 0
    for path, gold in evaluated:
        transcript = read(path.read_bytes(), str(path))
        document = assemble(transcript, label(transcript))
        check(document)
        right += len(document.messages) == len(gold["messages"])
    assert right >= 0.95 * len(evaluated)


def spoilt(lines: tuple[LabelledLine, ...], random: Random) -> tuple[LabelledLine, ...]:
    worded = [label for label in Label if label is not Label.BLANK]
    return tuple(
        replace(line, label=random.choice(worded), page_start=random.random() < 0.1)
        if not line.line.is_blank and random.random() < 0.3
        else line
        for line in lines
    )


@pytest.mark.parametrize("seed", range(40))
def test_lines_labelled_at_random_still_make_a_document(paper, seed):
    transcript, lines = paper(PARTS)
    check(assemble(transcript, spoilt(lines, Random(seed))))


def test_the_time_grows_with_the_length_and_no_faster(paper):
    def seconds(times: int) -> float:
        transcript, lines = paper(PARTS * times)
        start = time.process_time()
        assemble(transcript, lines)
        return time.process_time() - start

    seconds(1)
    short = min(seconds(20) for _ in range(3))
    assert seconds(200) < 30 * short
