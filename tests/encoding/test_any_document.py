"""Any document is encoded: whatever stands where, the TEI is valid and holds every word."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache

from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st
from lxml import etree

from tei import checking, reading
from tei.edition import Edition
from tei.encoding import encode, serialise
from tei.model.document import (
    Block,
    BlockKind,
    Document,
    DocumentLine,
    Fact,
    Field,
    Furniture,
    Genre,
    Message,
    Page,
    Place,
)
from tei.model.emendation import Certainty, Emendation, Intervention
from tei.model.labels import Label, LabelledLine
from tei.model.report import Severity
from tei.model.transcript import Line
from tei.trees import Element, parser
from tei.validation import Check, fidelity

STEM = "any"
POINTER = f"../transcripts/{STEM}.md"
EDITION = Edition.model_validate(
    {
        "title": "Harbour negotiations",
        "publisher": "The Harbour Papers",
        "date": date(2026, 1, 15),
        "licence": {"name": "CC BY 4.0", "url": "https://creativecommons.org/licenses/by/4.0/"},
        "repository": {"name": "State Archives"},
    }
)
CHECKS = (Check.IDS, Check.RNG, Check.RULES)

# Lines of our own invention: plain words, marks of every kind, and what else stands in files.
LINES = (
    "THE MINISTER OPENED THE TALKS", "**SECRET**", "## Harbour Office", "1. *first* point",
    "he said ~~no~~ yes", "[Signature]", "By [illegible] Date 7/9/64", "MOLINO[?] was here",
    "ACTION\tOFFICE\tDATE", "| A | B |", "left    right", "a\x01b", "\x02", "LIGHT-", "HOUSE",
    "NO: 207, March 4, 6 p.m.", "caf\u00e9 \ufffd", "x<br>y", "...... lost", "**a [unclear] b**",
    "\ue000 private", "&amp; <b>bold</b>", "e\u0301", "]]> --", "207", "*", "\u0085", "\xa0",
)  # fmt: skip
OPENING = "These are the talks at the harbour, as they were written down. " * 4
KINDS: dict[BlockKind, tuple[Label, ...]] = {
    BlockKind.CATALOGUE: (Label.META,),
    BlockKind.COVER: (Label.META, Label.FURNITURE),
    BlockKind.FURNITURE: (Label.FURNITURE,),
    BlockKind.DISTRIBUTION: (Label.DISTRIBUTION, Label.FURNITURE),
    BlockKind.OPENER: (Label.HEADING, Label.HEADING, Label.FURNITURE, Label.FORM),
    BlockKind.DATELINE: (Label.HEADING,),
    BlockKind.PARAGRAPH: (Label.FIRST, Label.BODY, Label.BODY, *Label),
    BlockKind.CLOSER: (Label.CLOSER, Label.CLOSER, Label.FURNITURE, Label.NOTE),
    BlockKind.NOTE: (Label.NOTE,),
    BlockKind.FORM: (Label.FORM, Label.FURNITURE),
}
ANYTHING = settings(
    max_examples=150,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@st.composite
def labelled(draw: st.DrawFn, line: Line, labels: Sequence[Label]) -> DocumentLine:
    label = draw(st.sampled_from(labels))
    furniture = None
    if label in (Label.FURNITURE, Label.META):
        furniture = draw(st.sampled_from(Furniture))
    page_start = draw(st.integers(0, 5)) == 0
    return DocumentLine(
        LabelledLine(line, label, page_start=page_start),
        furniture,
        draw(st.sampled_from(["", "top", "bottom"])),
        draw(st.integers(0, 2)),
    )


@st.composite
def places(draw: st.DrawFn, lines: Sequence[Line]) -> Place:
    line = draw(st.sampled_from(lines))
    start = draw(st.integers(0, max(0, len(line.source) - 1)))
    return Place(line.number, start, draw(st.integers(start, len(line.source))))


@st.composite
def facts(draw: st.DrawFn, lines: Sequence[Line]) -> Fact:
    field = draw(st.sampled_from(Field))
    value = "March"
    if field in (Field.DATE, Field.RECEIVED, Field.FORWARDED):
        value = draw(st.sampled_from(["1961", "1961-03", "1961-03-04"]))
    elif field is Field.PART:
        value = "1/2"
    elif field in (Field.CLASSIFICATION, Field.PRECEDENCE, Field.HANDLING):
        value = draw(st.sampled_from(["top-secret", "niact", "unheard-of"]))
    kind = ""
    if field in (Field.SENDER, Field.ADDRESSEE):
        kind = draw(st.sampled_from(["person", "role", "organisation", "place", "name"]))
    found = draw(st.lists(places(lines), max_size=3, unique=True))
    found.sort(key=lambda place: (place.line, place.start))
    return Fact(field, value, tuple(found), kind=kind)


@st.composite
def emendations(draw: st.DrawFn, lines: Sequence[Line]) -> Emendation:
    return Emendation(
        draw(st.sampled_from(Intervention)),
        tuple(draw(st.lists(places(lines), min_size=1, max_size=3))),
        "Something is wrong here.",
        reading=draw(st.sampled_from(["READING", ""])),
        before=draw(st.booleans()),
        cert=draw(st.sampled_from(Certainty)),
        evidence=draw(st.sampled_from(["", "internal"])),
        proof=tuple(draw(st.lists(places(lines), max_size=1))),
    )


@st.composite
def documents(draw: st.DrawFn) -> tuple[Document, tuple[Emendation, ...]]:
    words = draw(st.lists(st.sampled_from(LINES), min_size=1, max_size=30))
    transcript = reading.read("\n".join([OPENING, *words]).encode(), f"{STEM}.md")
    lines = list(transcript.lines)
    front, messages = [], []
    while lines:
        cut = draw(st.integers(1, 10))
        blocks = draw(several(tuple(lines[:cut])))
        found = draw(st.lists(facts(lines[:cut]), max_size=5))
        if not messages and not front and draw(st.booleans()):
            front = blocks
        else:
            genre = draw(st.sampled_from(Genre))
            part = draw(st.sampled_from(["", "a"]))
            messages.append(Message(genre, tuple(blocks), tuple(found), part))
        lines = lines[cut:]
    starts = sorted(
        {1, *(x.number for b in [*front, *(b for m in messages for b in m.blocks)]
              for x in b.lines if x.labelled.page_start)}
    )  # fmt: skip
    pages = tuple(Page(n, first) for n, first in enumerate(starts, 1))
    made = Document(transcript, pages, tuple(front), tuple(messages))
    return made, tuple(draw(st.lists(emendations(transcript.lines), max_size=5)))


@st.composite
def several(draw: st.DrawFn, lines: tuple[Line, ...]) -> list[Block]:
    blocks = []
    while lines:
        kind = draw(st.sampled_from(list(KINDS)))
        cut = draw(st.integers(1, 4))
        own = [draw(labelled(line, KINDS[kind])) for line in lines[:cut]]
        n = draw(st.sampled_from(["", "1"])) if kind is BlockKind.PARAGRAPH else ""
        blocks.append(Block(kind, tuple(own), n=n))
        lines = lines[cut:]
    return blocks


def errors(octets: bytes) -> list[str]:
    report = checking.check(octets, f"{STEM}.xml", checking.Options(only=CHECKS))
    return [
        f"{each.where.line} {each.rule}: {each.message}"
        for each in report.problems
        if each.severity is Severity.ERROR
    ]


@cache
def all_of_tei(path: str) -> etree.RelaxNG:
    return etree.RelaxNG(etree.parse(path))


@seed(1278)
@ANYTHING
@given(documents())
def test_any_document_is_valid_and_has_every_word(
    made: tuple[Document, tuple[Emendation, ...]],
) -> None:
    document, emended = made
    octets = serialise(encode(document, emended, EDITION, pointer=POINTER))
    assert errors(octets) == []
    tree = etree.fromstring(octets, parser())
    assert [p.message for p in fidelity.check(tree, document.transcript)] == []


@seed(1278)
@ANYTHING
@given(made=documents())
def test_any_document_is_valid_under_all_of_tei(
    oracle: object, made: tuple[Document, tuple[Emendation, ...]]
) -> None:
    document, emended = made
    schema = all_of_tei(str(oracle))
    tree: Element = etree.fromstring(
        serialise(encode(document, emended, EDITION, pointer=POINTER)), parser()
    )
    assert schema.validate(tree), schema.error_log.last_error
