"""The cover sheet of an archive against the papers under it: number, date, count of pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from tei.emendation.copies import Copy, compare
from tei.emendation.moments import in_figures, in_words
from tei.emendation.paper import Paper, Segment
from tei.emendation.phrases import fold
from tei.model.document import BlockKind, Field
from tei.model.emendation import Certainty, Emendation, Intervention
from tei.model.labels import Label

_ARCHIVE = (BlockKind.COVER, BlockKind.CATALOGUE)
_RECORD = re.compile(r"(?<![\d-])\d{3}-\d{5}-\d{5}(?![\d-])")
_COUNT = re.compile(r"\W*(\d{1,4})\W*")
EARLIEST = 1900


def records(paper: Paper) -> Iterator[Emendation]:
    """The archive's record number on the cover sheet and at the head of the papers."""
    copies = [
        Copy(found.group(), segment.place(*found.span()))
        for row in paper.rows
        if row.label is Label.META
        for segment in row.segments
        for found in _RECORD.finditer(segment.text)
    ]
    yield from compare("Record number", copies)


def page_count(paper: Paper) -> Iterator[Emendation]:
    """The pages that the cover sheet counts, against those that follow it."""
    line, said = _line(paper, "pages"), _COUNT.fullmatch(_value(paper, "pages"))
    sheets = {row.page for row in paper.rows if row.kind is BlockKind.COVER}
    papers = {row.page for row in paper.rows if row.kind not in _ARCHIVE}
    there = len(papers - sheets)
    if not line or not said or not there or there == int(said[1]):
        return
    marked = any(each.page_mark for each in paper.document.transcript.lines)
    told = "follow in the transcript" if marked else "can be told apart in the transcript"
    yield Emendation(
        Intervention.CONFLICT,
        (line.whole,),
        f"The cover sheet counts {said[1]} pages; {there} {told}.",
        cert=Certainty.MEDIUM if marked else Certainty.LOW,
    )


def dated(paper: Paper) -> Iterator[Emendation]:
    """The date on the cover sheet, where no heading of the papers has it."""
    line = _line(paper, "date")
    said = next((day for _, day in in_figures(_value(paper, "date"), EARLIEST)), None)
    facts = [fact for message in paper.document.messages for fact in message.all(Field.DATE)]
    days = {fact.value[:10] for fact in facts if len(fact.value) >= 10}
    if line is None or said is None or not days:
        return
    if said.isoformat() not in days | {day.isoformat() for day in _printed(paper, said.year)}:
        yield Emendation(
            Intervention.CONFLICT,
            (line.whole, *(place for fact in facts for place in fact.places)),
            f"The cover sheet dates the papers {said.isoformat()}, they themselves "
            f"{', '.join(sorted(days))}.",
            cert=Certainty.MEDIUM,
        )


def _printed(paper: Paper, year: int) -> set[date]:
    """Every date that a line of a heading has; of the cover's year where it names none."""
    return {
        day
        for row in paper.rows
        if row.label is Label.HEADING
        for segment in row.segments
        for found in (in_words(segment.text, year), in_figures(segment.text, EARLIEST))
        for _, day in found
    }


def _value(paper: Paper, label: str) -> str:
    return next((value for name, value in paper.document.cover if name == label), "")


def _line(paper: Paper, label: str) -> Segment | None:
    """The first line of the cover sheet that begins with a label."""
    for row in paper.rows:
        if row.kind is BlockKind.COVER and row.segments:
            name, colon, _ = row.segments[0].text.partition(":")
            if colon and fold(name) == label:
                return row.segments[0].core()
    return None
