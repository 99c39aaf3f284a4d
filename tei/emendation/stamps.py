"""Stamps of declassification: who is said to have signed them, and for which office."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from rapidfuzz.distance import Levenshtein

from tei import lexicons
from tei.emendation.copies import Copy, compare
from tei.emendation.paper import Paper, Row, Segment
from tei.model.document import Furniture
from tei.model.emendation import Certainty, Emendation, Intervention
from tei.model.labels import Label

_DECLASSIFIED = re.compile(
    r"declassif|\bauthor|^\W*by\b\W|\bby\b.{0,60}\bdate\b|\bnar[as]\b|\be\.? ?o\.? ?1\d{4}", re.I
)
_OFFICE = re.compile(r"(?<![\w\]])(?P<office>[A-Z]{3,5})\s+date\b", re.I)
_STAMPS = (Furniture.STAMP, Furniture.MARK)
_FARTHEST = 2  # letters in which the office of a stamp may be misread where another stamp has it


def is_declassification(row: Row) -> bool:
    """Whether a line is of a stamp by which an archive released the paper."""
    if row.label is not Label.FURNITURE or row.furniture not in _STAMPS:
        return False
    return bool(_DECLASSIFIED.search(row.line.words))


def famous(paper: Paper) -> Iterator[Emendation]:
    """A famous name in a stamp: what a model writes where a scrawl is."""
    for row in paper.furniture(*_STAMPS):
        if row.furniture is not Furniture.STAMP and not is_declassification(row):
            continue
        for segment in row.segments:
            for found in _names().finditer(segment.text):
                yield Emendation(
                    Intervention.UNCLEAR,
                    (segment.place(*found.span()),),
                    f"The stamp cannot have been signed by {found.group()}; a scrawl that was not "
                    "read stands here.",
                    reason="unlikely",
                    cert=Certainty.LOW,
                )


@cache
def _names() -> re.Pattern[str]:
    table = lexicons.load("suspicions")["famous"]
    names = "|".join(
        r"\W{1,3}".join(re.escape(part.rstrip(".")) for part in name.split())
        for name in sorted(table["names"], key=lambda name: (-len(name), name))
    )
    followed = "|".join(table["followed"])
    return re.compile(rf"\b(?:{names})\b(?!\W{{1,3}}(?:{followed})\b)", re.I)


def offices(paper: Paper) -> Iterator[Emendation]:
    """The office before `Date` in a stamp: `By ... NARA Date ...`."""
    known = lexicons.load("form-phrases")["stamps"]["offices"]
    found = [part for row in paper.furniture(*_STAMPS) if (part := _office(row))]
    near = [
        Copy(part.text, part.whole, part.text in known)
        for part in found
        if min(Levenshtein.distance(part.text.upper(), office) for office in known) <= _FARTHEST
    ]
    yield from compare("Office of the stamp", near)


def _office(row: Row) -> Segment | None:
    for segment in row.segments:
        found = _OFFICE.search(segment.text)
        if found:
            return segment.part(*found.span("office"))
    return None
