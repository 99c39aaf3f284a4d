"""Notes that say to whom a message was passed on, and when."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tei.assembly.facts import instants
from tei.assembly.facts.papers import Paper, fact
from tei.assembly.facts.pieces import Piece
from tei.model.document import Fact, Field
from tei.model.labels import Label

_PASSED = re.compile(
    r"\b(?i:passed|relayed)\s+(?:to\s+)?((?:the\s+)?[A-Z][A-Za-z,' ]{1,60}?)"
    r"(?=\s*(?:,?\s*\d|,?\s*noon|,?\s*midnight|[(.;]|$))"
)


def find(paper: Paper) -> Iterator[Fact]:
    """Recipient and instant of each `Passed White House, 4:35 p.m., 11/28/62`."""
    for piece in paper.of(Label.NOTE):
        for match in _PASSED.finditer(piece.words):
            yield fact(
                Field.FORWARDED,
                match[1].strip(" ,"),
                [piece.cut(*match.span(1)).trim()],
                "organisation",
            )
            yield from _instant(piece.cut(match.end()), paper.receipt_zone)


def _instant(rest: Piece, zone: str) -> Iterator[Fact]:
    dated = instants.read([rest])
    value, basis = instants.value(dated.moment, zone)
    if value:
        yield Fact(Field.FORWARDED, value, dated.places, basis)
