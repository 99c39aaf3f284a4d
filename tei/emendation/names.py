"""Months and places of a heading, misread with no other copy: mended from their closed lists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from tei import lexicons, zones
from tei.emendation.forms import labelled
from tei.emendation.moments import months
from tei.emendation.paper import Paper, Row
from tei.emendation.phrases import fold, limit
from tei.model.document import Place
from tei.model.emendation import Certainty, Emendation, Intervention
from tei.model.labels import Label

_DAY_AFTER = re.compile(
    r"(?P<month>(?<![^\W_])[^\W_](?:[^\s,]{0,10}[^\W_])?)[.,]?\s{1,2}(?P<day>\d{1,2})\b"
)
_PARTED = re.compile(r"(?P<month>[^\W\d_]{1,8}\s[^\W\d_]{1,8})[.,]?\s{1,2}(?P<day>\d{1,2})\b")
_DAY_BEFORE = re.compile(
    r"\b(?P<day>\d{1,2})\s(?P<month>[^\W\d_][^\s,]{0,10}[^\W_])[.,]?\s(?:19|20)\d\d\b"
)


def emend(paper: Paper) -> Iterator[Emendation]:
    for row in paper.rows:
        if row.label is Label.HEADING:
            yield from _months_of(row)
            yield from _origin(row)


def _months_of(row: Row) -> Iterator[Emendation]:
    for segment in row.segments:
        for pattern in (_PARTED, _DAY_AFTER, _DAY_BEFORE):
            for found in pattern.finditer(segment.text):
                month = _month(found["month"])
                if month and int(found["day"]) < 32:
                    yield mended(
                        "Month", found["month"], segment.place(*found.span("month")), month
                    )


def _month(words: str) -> str:
    """The month that words stand for without being it; one in two pieces must have all letters."""
    if any(char.isspace() for char in words):
        return month_names().get(fold(words), "")
    month = nearest(words, month_names())
    return "" if fold(words) == fold(month) else month


def _origin(row: Row) -> Iterator[Emendation]:
    name, value = labelled(row)
    if name != "from" or value is None or zones.zone(value.text):
        return
    place = nearest(value.text, posts())
    if place:
        yield mended("Origin", value.text, value.whole, place)


def mended(name: str, text: str, place: Place, reading: str) -> Emendation:
    """A reading from a closed list in place of a text."""
    reading = reading.upper() if text.isupper() else reading
    return Emendation(
        Intervention.CORRECTION,
        (place,),
        f"{name} misread; read {reading}.",
        reading,
        cert=Certainty.MEDIUM,
    )


def nearest(words: str, known: dict[str, str]) -> str:
    """The one entry of a closed list that words stand for; "" where there is none, or two."""
    found = near(words, known)
    return found[0] if len(found) == 1 else ""


def near(words: str, known: dict[str, str]) -> tuple[str, ...]:
    """The entries of a closed list that words may stand for, all as far from them."""
    key = fold(words)
    if key in known:
        return (known[key],)
    if len(key) < 4:
        return ()
    found = process.extract(key, known.keys(), scorer=Levenshtein.distance, limit=4)
    least = found[0][1]
    return tuple(known[k] for k, far, _ in found if far == least and far <= limit(len(k)))


@cache
def month_names() -> dict[str, str]:
    return {fold(name): name for name in months()}


@cache
def posts() -> dict[str, str]:
    table = lexicons.load("zones")["zones"]
    return {fold(place): place for places in table.values() for place in places}
