"""Number, date, hour and origin of a telegram: its heading against its running heads."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein, Opcodes

from tei import zones
from tei.emendation.copies import Copy, compare
from tei.emendation.forms import labelled
from tei.emendation.moments import months
from tei.emendation.names import mended, month_names, near, nearest, posts
from tei.emendation.paper import Paper, Row, Segment
from tei.model.document import Field, Furniture, Message
from tei.model.emendation import Emendation
from tei.model.labels import Label

LONGEST = 160  # characters of a heading or running head
SAME_HEAD = 70.0  # rapidfuzz ratio from which a running head is a copy of the heading
_PAGE = re.compile(r"^\W*[\dIlO]{1,3}\s?[-–—~.]*\s+")
_DASHED = re.compile(r"^\W{0,2}[-–—~]\s?\d")
# Each part may be misread in some of its letters; what holds them together may not.
_HEAD = re.compile(
    r"(?P<number>[^\s,]{0,5}\d[^\s,]{0,5})\W{1,3}(?P<month>[^\W\d][^\s\d,]*)\W{1,3}"
    r"(?P<day>[^\W_]{1,2})\W{1,3}(?P<hour>noon|midnight|[^\s,]{1,5}\s?[^\s,]{1,4})"
    r"(?:\W{1,4}from\W{1,3}(?P<origin>[^\W\d].*?))?\W*$",
    re.I,
)
_FIELDS = {"number": "Number", "month": "Month", "day": "Day", "hour": "Hour", "origin": "Origin"}
_DATED = ("number", "month", "day", "hour")
_SOUND = {
    "number": re.compile(r"\d{1,6}"),
    "day": re.compile(r"[1-9]|[12]\d|3[01]"),
    "hour": re.compile(r"noon|midnight|(?:1[0-2]|[1-9])(?:[:.][0-5]\d)?\s*[ap]\.?\s?m"),
    "origin": re.compile(r"[^\W\d][^\d]{2,}"),
}


@dataclass(frozen=True, slots=True)
class _Model:
    """A heading that reads well, and where its fields stand in it."""

    text: str
    spans: tuple[tuple[str, int, int], ...]


def emend(paper: Paper) -> Iterator[Emendation]:
    for message, rows in paper.messages():
        yield from _in_message(message, rows)


def _in_message(message: Message, rows: Sequence[Row]) -> Iterator[Emendation]:
    heads = [head for row in rows if (head := running(row))]
    number, origin = _values(rows)
    model = _model([*([number] if number else []), *heads])
    if model is None or not heads:
        return
    found: dict[str, list[Copy]] = {name: [] for name in _FIELDS}
    for segment in [*([number] if number else []), *heads]:
        for name, copy in _copies(model, segment, whole=segment is not number):
            found[name].append(copy)
    if origin:
        found["origin"].insert(0, _copy("origin", origin))
    posted = list(_posts(found["origin"]))
    yield from posted
    for name, copies in found.items():
        if name == "origin" and posted:
            continue
        yield from compare(_FIELDS[name], _decided(name, copies, message))


def _posts(copies: Sequence[Copy]) -> Iterator[Emendation]:
    """Where no printing of the origin is a known place, but all are near to one and the same."""
    if not copies or any(zones.zone(copy.text) for copy in copies):
        return
    meant = set.intersection(*(set(near(copy.text, posts())) for copy in copies))
    if len(meant) == 1:
        post = meant.pop()
        for copy in copies:
            yield mended("Origin", copy.text, copy.place, post)


def running(row: Row) -> Segment | None:
    """A running head without its page number: `1991, November 28, 4 p.m., from New York`."""
    if len(row.line.source) > LONGEST or not row.segments:
        return None
    if row.furniture not in (None, Furniture.RUNNING_HEAD, Furniture.MARK):
        return None
    first = row.segments[0]
    page = _PAGE.match(first.text)
    furniture = row.label is Label.FURNITURE
    if page is None or not (
        furniture or (row.label is Label.HEADING and _DASHED.match(first.text))
    ):
        return None
    return first.part(page.end(), len(first.text)).core()


def _values(rows: Sequence[Row]) -> tuple[Segment | None, Segment | None]:
    """What stands after the labels NO and FROM."""
    found: dict[str, Segment] = {}
    for row in rows:
        if row.label is Label.HEADING:
            name, value = labelled(row)
            if name in ("no", "from") and value and len(value.text) <= LONGEST:
                found.setdefault(name, value)
    return found.get("no"), found.get("from")


def _model(segments: Sequence[Segment]) -> _Model | None:
    """The head that reads best, with the first origin that one of them names."""
    found = [parts for segment in segments if (parts := _read(segment.text))]
    if not found:
        return None
    best = max(found, key=lambda parts: sum(_sound(name, parts[name]) for name in _DATED))
    text = best.string[: best.end("hour")]
    spans = [(name, *best.span(name)) for name in _DATED]
    origin = next((parts["origin"] for parts in found if parts["origin"]), "")
    if origin:
        text += ", from "
        spans.append(("origin", len(text), len(text) + len(origin)))
    return _Model(text + origin, tuple(spans))


def _read(text: str) -> re.Match[str] | None:
    parts = _HEAD.match(text)
    return parts if parts and nearest(parts["month"], month_names()) else None


def _copies(model: _Model, segment: Segment, *, whole: bool) -> Iterator[tuple[str, Copy]]:
    """The fields of another printing, found by aligning it with the model."""
    spans = [span for span in model.spans if whole or span[0] != "origin"]
    text = model.text[: spans[-1][2]]
    if fuzz.ratio(text.casefold(), segment.text.casefold()) < SAME_HEAD:
        return
    steps = Levenshtein.opcodes(text.casefold(), segment.text.casefold())
    for name, start, end in spans:
        part = _words(segment, _at(steps, start), _at(steps, end, after=True))
        if part is not None:
            yield name, _copy(name, part)


def _at(steps: Opcodes, position: int, *, after: bool = False) -> int:
    """Where a position of the one text lies in the other."""
    place = 0
    for step in steps:
        if step.src_start > position or (step.src_start == position and after and step.src_start):
            break
        offset = min(position - step.src_start, step.dest_end - step.dest_start)
        place = step.dest_start + (offset if step.tag in ("equal", "replace") else 0)
        if step.src_end > position:
            break
        place = step.dest_end if step.src_end == position and after else place
    return place


def _words(segment: Segment, start: int, end: int) -> Segment | None:
    """Whole words: no field ends within one."""
    text = segment.text
    while start > 0 and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    return segment.part(start, max(start, end)).core()


def _copy(name: str, segment: Segment) -> Copy:
    return Copy(segment.text, segment.whole, _sound(name, segment.text))


def _sound(name: str, text: str) -> bool:
    if name == "month":
        return text.capitalize() in months()
    return bool(_SOUND[name].fullmatch(text.casefold()))


def _decided(name: str, copies: list[Copy], message: Message) -> list[Copy]:
    """The copies with what else the document says: a place that is known, a day of receipt."""
    if name == "origin":
        return _doubting(copies, lambda text: bool(zones.zone(text)))
    days = _before_receipt(message)
    if name == "day":
        return _doubting(copies, lambda text: text in {str(day.day) for day in days})
    if name == "month":
        return _doubting(
            copies, lambda text: months().get(text.capitalize()) in {day.month for day in days}
        )
    return copies


def _doubting(copies: list[Copy], believed: Callable[[str], bool]) -> list[Copy]:
    """Where sound copies differ and some are believed, the others count no more."""
    differ = len({copy.value for copy in copies if copy.sound}) > 1
    if not differ or not any(copy.sound and believed(copy.text) for copy in copies):
        return copies
    return [replace(copy, sound=copy.sound and believed(copy.text)) for copy in copies]


def _before_receipt(message: Message) -> list[date]:
    """The day a message came in and the three before it."""
    received = message.first(Field.RECEIVED)
    try:
        day = date.fromisoformat(received.value[:10]) if received else None
    except ValueError:
        day = None
    return [day - timedelta(days=days) for days in range(4)] if day else []
