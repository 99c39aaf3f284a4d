"""What stands for words that were not read, where a line alone does not show it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from tei import lexicons
from tei.emendation.paper import Paper, Segment
from tei.model.emendation import Certainty, Emendation, Intervention
from tei.model.labels import Label

_OPENED = re.compile(r"\[[^\[\]]{1,60}$")
_CLOSED = re.compile(r"^[^\[\]]{1,60}\]")
_BLANK = re.compile(r"(?<=\S)(?: {6,}|\s?_{4,}\s?)(?=\S)")


def blanks(paper: Paper) -> Iterator[Emendation]:
    """Six blanks or four strokes within a line of text; columns stand on lines of their own."""
    rows = [row for row in paper.rows if row.is_text]
    wide = {row.number for row in rows if any(_BLANK.search(s.text) for s in row.segments)}
    for row in rows:
        if row.number not in wide or {row.number - 1, row.number + 1} & wide:
            continue
        for segment in row.segments:
            for found in _BLANK.finditer(segment.text):
                yield Emendation(
                    Intervention.GAP,
                    (segment.place(*found.span()),),
                    "The transcript leaves a blank here; what stood there was not read.",
                    reason="illegible",
                    unit="char",
                    extent=str(len(found.group())),
                    cert=Certainty.MEDIUM,
                )


def broken(paper: Paper) -> Iterator[Emendation]:
    """A placeholder that runs over a line end: `[3 lines not` / `declassified]`."""
    rows = [row for row in paper.rows if row.label is not Label.FURNITURE and row.segments]
    for row, following in pairwise(rows):
        last, first = row.segments[-1], following.segments[0]
        opened, closed = _OPENED.search(last.text), _CLOSED.match(first.text)
        if not opened or not closed:
            continue
        words = f"{opened.group()[1:].strip()} {closed.group()[:-1].strip()}"
        reason = _placeholder(words)
        if reason:
            parts = last.part(*opened.span()), first.part(*closed.span())
            yield _mark(parts[0], f"Missing; the transcript has “[{words}]”.", reason)
            yield _mark(parts[1], "The mark begun on the line before ends here.", reason)


def _mark(segment: Segment, note: str, reason: str) -> Emendation:
    return Emendation(Intervention.GAP, (segment.whole,), note, reason=reason)


@cache
def _placeholder(words: str) -> str:
    """The reason of the gap that a placeholder stands for; "" for other words in brackets."""
    entries = lexicons.load("marks")["placeholder"]
    found = (entry for entry in entries if re.fullmatch(entry["words"], words, re.I))
    return str(next((entry["reason"] for entry in found), ""))
