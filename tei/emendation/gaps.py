"""Runs of blanks or strokes in running text that stand for what was not read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tei.emendation.paper import Paper
from tei.model.emendation import Certainty, Emendation, Intervention

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
