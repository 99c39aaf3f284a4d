"""Information reports sent by telegram: captions in boxes, values beside, below or apart."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tei.assembly.facts import cables, heads, instants, marks, numbers, phrases
from tei.assembly.facts.entries import evident
from tei.assembly.facts.papers import Paper, fact
from tei.assembly.facts.pieces import Piece, joined
from tei.model.document import Fact, Field

_CITE = re.compile(r"^CITE\s+")
LONGEST = 30  # characters of a page head
CAPTIONS = ("country", "report-number", "date-distributed", "field-report", "place-acquired")


def fits(paper: Paper) -> bool:
    """Two captions of the form stand in the heading."""
    return len({entry.name for entry in paper.entries} & set(CAPTIONS)) > 1


def find(paper: Paper) -> Iterator[Fact]:
    """The facts of a report's boxes and of the running heads that repeat them."""
    if agency := paper.letterhead():
        yield agency
    yield from _number(paper)
    for entry in paper.named("date-distributed"):
        dated = instants.read(entry.values)
        sent, basis = instants.value(dated.moment, "")
        if sent:
            yield Fact(Field.DATE, sent, dated.places, basis)
            break
    yield from cables.control(paper)
    yield from _marked(paper)
    subject = tuple(_subject(paper))
    if subject:
        yield fact(Field.SUBJECT, joined(subject), subject)
    for entry in paper.named("reference"):
        for value in entry.values:
            if numbers.REPORT.search(value.words) and not numbers.CABLE.search(value.words):
                yield fact(Field.REFERENCE, joined([value]), [value])


def _number(paper: Paper) -> Iterator[Fact]:
    """The number in its box; a running head decides where the box was misread."""
    found = []
    boxes = [entry.values[0] for entry in paper.named("report-number")]
    for piece in (*boxes, *(each.trim() for each in paper.pieces if len(each.words) < LONGEST)):
        piece = piece.cut(len(cited[0])) if (cited := _CITE.match(piece.words)) else piece
        match = numbers.REPORT.match(piece.words)
        if match and "/" in match[0]:
            found.append(piece.cut(*match.span()))
    said = heads.agreed(
        [(_key(each), bool(numbers.WELL_FORMED_REPORT.match(each.words))) for each in found]
    )
    for number in found:
        if _key(number) == said:
            yield fact(Field.NUMBER, joined([number]), [number])
            return


def _key(piece: Piece) -> str:
    return phrases.squeeze(piece.words)


def _marked(paper: Paper) -> Iterator[Fact]:
    for entry in paper.named("precedence"):
        for value in entry.values:
            for field, mark, piece in marks.find(value):
                if field is Field.PRECEDENCE:
                    yield fact(field, mark, [piece])
    seen: set[str] = set()
    for banner in paper.top():
        for field, mark, piece in marks.among(banner):
            if field is Field.HANDLING and marks.handling(mark) not in seen:
                seen.add(marks.handling(mark))
                yield fact(field, mark, [piece])


def _subject(paper: Paper) -> Iterator[Piece]:
    """All words of the subject's box: others' captions and values may stand between them."""
    begun = False
    for entry in paper.entries:
        if "subject" in entry.rule.get("closes", ()):
            return
        if entry.name == "subject" or (begun and not entry.name):
            yield from (each for each in entry.values if _wordy(each))
        begun = begun or entry.name in ("subject", "country")


def _wordy(piece: Piece) -> bool:
    figures = sum(char.isdigit() for char in piece.words)
    return not evident(piece) and not marks.among(piece) and 3 * figures < len(piece.words)
