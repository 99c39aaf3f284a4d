"""Telegram 1991 from New York, the first document of the edition: every damage of it is told."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tei.assembly import assemble
from tei.emendation import emend
from tei.labelling import label
from tei.labelling.evidence import of_phrases
from tei.model.document import Document
from tei.model.emendation import Certainty, Emendation, Intervention
from tei.model.labels import Label, LabelledLine
from tei.model.transcript import Transcript
from tei.reading import read

# What the lines are, by their last line; lines without words apart.
KINDS = (
    (5, Label.META),
    (20, Label.FURNITURE),
    (26, Label.DISTRIBUTION),
    (30, Label.FURNITURE),
    (52, Label.HEADING),
    (56, Label.FIRST),
    (84, Label.FURNITURE),
    (88, Label.FIRST),
    (92, Label.CLOSER),
    (96, Label.NOTE),
    (116, Label.FURNITURE),
    (120, Label.DISTRIBUTION),
    (122, Label.FURNITURE),
    (124, Label.DISTRIBUTION),
    (128, Label.HEADING),
    (132, Label.DISTRIBUTION),
    (142, Label.HEADING),
    (145, Label.FURNITURE),
    (153, Label.HEADING),
    (161, Label.FIRST),
    (178, Label.FURNITURE),
    (180, Label.BODY),
    (188, Label.FIRST),
    (202, Label.FURNITURE),
    (210, Label.FIRST),
    (223, Label.FURNITURE),
    (229, Label.FIRST),
    (233, Label.CLOSER),
    (237, Label.NOTE),
    (239, Label.FURNITURE),
)
PAGES = (3, 75, 105, 169, 192, 214)


@pytest.fixture(scope="module")
def transcript() -> Transcript:
    path = Path(__file__).parents[2] / "corpus" / "transcripts" / "01278.md"
    return read(path.read_bytes(), str(path))


def _labelled(transcript: Transcript) -> Iterator[LabelledLine]:
    for line in transcript.lines:
        kind = next(kind for last, kind in KINDS if line.number <= last)
        kind = Label.BLANK if line.is_blank else kind
        evidence = of_phrases(line.words)
        yield LabelledLine(line, kind, page_start=line.number in PAGES, evidence=evidence)


@pytest.fixture(scope="module", params=["by hand", "as labelled"])
def paper(request: pytest.FixtureRequest, transcript: Transcript) -> Document:
    """The document, with its lines labelled by hand and by the program."""
    by_hand = request.param == "by hand"
    return assemble(transcript, tuple(_labelled(transcript)) if by_hand else label(transcript))


def at(paper: Document, line: int, *kinds: Intervention) -> list[Emendation]:
    found = [each for each in emend(paper) if each.places[0].line == line]
    return [each for each in found if not kinds or each.kind in kinds]


def sole(paper: Document, line: int, *kinds: Intervention) -> tuple[str, Emendation]:
    (made,) = at(paper, line, *kinds)
    place = made.places[0]
    return paper.transcript.line(line).source[place.start : place.end], made


@pytest.mark.parametrize(
    ("line", "printed", "reading"),
    [
        (14, "NO TELGRAM", "INCOMING TELEGRAM"),
        (112, "WING TE", "INCOMING TELEGRAM"),
        (114, "WING", "INCOMING"),
    ],
)
def test_the_letterheads_are_restored(
    paper: Document, line: int, printed: str, reading: str
) -> None:
    words, made = sole(paper, line)
    assert (made.kind, words, made.reading) == (Intervention.CORRECTION, printed, reading)
    assert made.note == "Letterhead cut off in the copy; read INCOMING TELEGRAM."


def test_the_edge_of_the_record_copy_stamp_is_supplied(paper: Document) -> None:
    words, made = sole(paper, 20)
    assert (made.kind, words, made.reading) == (Intervention.SUPPLIED, "PERMANENT RECORD CO", "PY")
    assert made.reason == "lost"
    assert [place.line for place in made.proof] == [116]  # where the stamp is whole


@pytest.mark.parametrize(
    ("line", "mark", "reading"),
    [
        (80, "CUB 15/2", "CU III 15/2"),
        (198, "CL II 15/5", "CU III 15/5"),
        (219, "CII III 15/6", "CU III 15/6"),
    ],
)
def test_folio_marks_are_corrected_from_their_series(
    paper: Document, line: int, mark: str, reading: str
) -> None:
    words, made = sole(paper, line)
    assert (made.kind, words, made.reading) == (Intervention.CORRECTION, mark, reading)
    assert made.evidence == "internal"
    assert [place.line for place in made.proof] == [12, 110, 174]


def test_whole_folio_marks_stay(paper: Document) -> None:
    assert not [each for line in (12, 110, 174) for each in at(paper, line)]


@pytest.mark.parametrize("line", [9, 10])
def test_the_president_did_not_sign_the_stamp(paper: Document, line: int) -> None:
    words, made = sole(paper, line)
    assert (made.kind, words) == (Intervention.UNCLEAR, "John F. Kennedy")
    assert (made.cert, made.reading) == (Certainty.LOW, "")


def test_the_struck_form_line_is_noted_with_the_notice_it_garbles(paper: Document) -> None:
    words, made = sole(paper, 163)
    assert made.kind is Intervention.REMARK
    assert words.startswith("CONFIDENTIAL - SECURITY COPY")
    assert "REPRODUCTION FROM THIS COPY IS PROHIBITED UNLESS" in made.note


@pytest.mark.parametrize(("line", "last"), [(70, 71), (165, 167)])
def test_both_form_tables_are_noted(paper: Document, line: int, last: int) -> None:
    _, made = sole(paper, line, Intervention.REMARK)
    assert [place.line for place in made.places] == list(range(line, last + 1))


def test_stray_figures_and_an_impossible_stamp_are_noted(paper: Document) -> None:
    words, stray = sole(paper, 126)
    assert (stray.kind, words) == (Intervention.REMARK, "111")
    words, stamp = sole(paper, 107)
    assert (stamp.kind, words) == (Intervention.CONFLICT, "9-25-57")
    assert "before the document" in stamp.note


def test_the_two_sentences_that_run_together_are_noted(paper: Document) -> None:
    words, made = sole(paper, 206)
    assert (made.kind, words) == (Intervention.REMARK, "MIKOYAN HAD PRESENTED MIKOYAN REPLIED")


def test_stray_characters_before_the_action_label_are_doubted(paper: Document) -> None:
    words, made = sole(paper, 124)
    assert (made.kind, words, made.cert) == (Intervention.UNCLEAR, "Inv I", Certainty.LOW)


@pytest.mark.parametrize(
    ("line", "word", "reading"),
    [(144, "MICRIFILMED", "MICROFILMED"), (145, "KENNELLY", "KENNEDY"), (172, "MARA", "NARA")],
)
def test_words_of_stamps_are_mended(paper: Document, line: int, word: str, reading: str) -> None:
    words, made = sole(paper, line)
    assert (made.kind, words, made.reading) == (Intervention.CORRECTION, word, reading)


def test_nothing_else_in_the_text_is_touched(paper: Document) -> None:
    body = [
        line.number
        for message in paper.messages
        for block in message.blocks
        for line in block.lines
        if line.labelled.label in (Label.FIRST, Label.BODY)
    ]
    assert [each.places[0].line for each in emend(paper) if each.places[0].line in body] == [206]


def test_every_intervention_has_a_note_in_order_of_the_text(paper: Document) -> None:
    made = emend(paper)
    assert all(each.note.endswith(".") and each.note[0].isupper() for each in made)
    order = [(each.places[0].line, each.places[0].start) for each in made]
    assert order == sorted(order)
    assert emend(paper) == made
