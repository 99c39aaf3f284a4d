"""The facts of a document as its emendations read them: what is corrected in the text counts."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

from tei import zones
from tei.emendation.moments import in_words
from tei.model.document import Document, Fact, Field, Message, Place
from tei.model.emendation import Emendation, Intervention

_CLOCK = re.compile(
    r"\b(?:(?P<hour>1[0-2]|[1-9])(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[ap])\.?\s?m\b"
    r"|(?P<word>noon|midnight)\b)",
    re.I,
)
_ISO = re.compile(r"(?P<day>[\d-]+)(?P<clock>T\d\d:\d\d(?::\d\d)?)?(?P<offset>Z|[+-]\d\d:\d\d)?$")
_DATES = (Field.DATE, Field.RECEIVED)
_NAMES = (Field.PLACE, Field.ADDRESSEE, Field.SENDER)
_FIGURES = (Field.NUMBER, Field.CONTROL)
NEAR = 6  # characters between a day and its clock

Corrections = Mapping[int, Sequence[Emendation]]  # by line, in order


def amend(document: Document, emendations: Sequence[Emendation]) -> Document:
    """The document with facts that agree with the corrected text, places unchanged."""
    corrections: dict[int, list[Emendation]] = {}
    for each in emendations:
        if each.kind in (Intervention.CORRECTION, Intervention.SUPPLIED):
            corrections.setdefault(each.places[0].line, []).append(each)
    if not corrections:
        return document
    messages = tuple(_message(document, each, corrections) for each in document.messages)
    return replace(document, messages=messages)


def _message(document: Document, message: Message, corrections: Corrections) -> Message:
    facts = tuple(_fact(document, message, fact, corrections) for fact in message.facts)
    return message if facts == message.facts else replace(message, facts=facts)


def _fact(document: Document, message: Message, fact: Fact, corrections: Corrections) -> Fact:
    known = fact.field in (*_DATES, *_NAMES, *_FIGURES)
    if not known or not any(place.line in corrections for place in fact.places):
        return fact
    if fact.field in _DATES:
        return _date(document, message, fact, corrections)
    place = fact.places[0]
    line = document.transcript.line(place.line).source
    if len(fact.places) > 1 or fact.value != line[place.start : place.end]:
        return fact
    words = mended(line, place, corrections.get(place.line, ()))
    if fact.field in _FIGURES and not words.isdigit():
        return fact
    return replace(fact, value=words)


def mended(line: str, place: Place, corrections: Sequence[Emendation]) -> str:
    """The words of a place as corrected; a correction that goes beyond it counts whole."""
    here = [each for each in corrections if _meets(each.places[0], place)]
    text, at = "", min([place.start, *(each.places[0].start for each in here)])
    for each in sorted(here, key=lambda each: each.places[0].start):
        span = each.places[0]
        words = line[span.start : span.end]
        if each.kind is Intervention.SUPPLIED:
            words = each.reading + words if each.before else words + each.reading
        else:
            words = each.reading
        text += line[at : span.start] + words
        at = span.end
    return text + line[at : max(at, place.end)]


def _meets(one: Place, other: Place) -> bool:
    return one.line == other.line and one.start < other.end and other.start < one.end


def _date(document: Document, message: Message, fact: Fact, corrections: Corrections) -> Fact:
    """A date read again from its lines as corrected; its day and clock stand near each other."""
    parts = _ISO.match(fact.value)
    if parts is None or len(parts["day"]) < 10:
        return fact
    day, clock = parts["day"], parts["clock"] or ""
    for place in fact.places:
        line = document.transcript.line(place.line).source
        rest = Place(place.line, place.start, len(line))
        text = mended(line, rest, corrections.get(place.line, ()))
        if place.line not in corrections or text == line[place.start :]:
            continue
        found = next(in_words(text, int(day[:4])), None)
        day = found[1].isoformat() if found else day
        clock = _clock(text, found[0].end() if found else 0) or clock
    if (day, clock) == (parts["day"], parts["clock"] or ""):
        return fact
    offset = parts["offset"] or _offset(message, fact, day, clock)
    basis = fact.basis if parts["offset"] or not offset else (*fact.basis, "tz-inferred")
    return replace(fact, value=day + clock + (offset if clock else ""), basis=basis)


def _clock(text: str, after: int) -> str:
    """The clock time right after a day, or that a line begins with."""
    found = _CLOCK.search(text, after)
    if found is None or found.start() - after > NEAR or found["word"]:
        return "T12:00:00" if found and (found["word"] or "").casefold() == "noon" else ""
    hour = int(found["hour"]) % 12 + (12 if found["half"].casefold() == "p" else 0)
    return f"T{hour:02}:{found['minute'] or '00'}:00"


def _offset(message: Message, fact: Fact, day: str, clock: str) -> str:
    place = message.first(Field.PLACE)
    zone = zones.zone(place.value) if place and fact.field is Field.DATE else ""
    if not zone or not clock:
        return ""
    at = datetime.fromisoformat(f"{date.fromisoformat(day).isoformat()}{clock}")
    return zones.offset(zone, at)
