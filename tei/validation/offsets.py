"""Offsets of inferred times: those of the place on that day, from the IANA zones.

A rule of the schema in all but place: XPath knows no history of time zones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from tei import zones
from tei.model.report import Problem, Severity
from tei.trees import NAMESPACES, Element
from tei.validation.source import Source

PHASES = frozenset({"", "#DEFAULT", "#ALL", "dates"})
_TIMED = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d)(?::\d\d)?([+-]\d\d:\d\d|Z)")


def check(source: Source) -> Iterator[Problem]:
    """A finding at each date of a correspAction whose offset its placeName did not have then."""
    for action in source.root.iterfind(".//tei:correspAction", NAMESPACES):
        place = action.find("tei:placeName", NAMESPACES)
        zone = zones.zone("".join(map(str, place.itertext()))) if place is not None else ""
        for date in action.iterfind("tei:date", NAMESPACES):
            if zone and "#tz-inferred" in (date.get("ana") or "").split():
                yield from _wrong(date, zone, source)


def right(when: str, zone: str) -> str:
    """A timed ISO 8601 value with the offset of a zone; the value itself where it has no time."""
    found = _TIMED.fullmatch(when)
    if not found:
        return when
    try:
        local = datetime.fromisoformat(found[1])
    except ValueError:
        return when
    return when[: found.start(2)] + zones.offset(zone, local)


def _wrong(date: Element, zone: str, source: Source) -> Iterator[Problem]:
    when = date.get("when") or ""
    expected = right(when, zone)
    if when.replace("Z", "+00:00") != expected:
        yield Problem(
            Severity.ERROR,
            "date-place-offset",
            f"The clocks of {zone} did not stand so: {when} has the wrong offset.",
            source.where(date, "when"),
            f'Write when="{expected}", or take #tz-inferred out where the source gives the offset.',
            found=f'when="{when}"',
            expected=f'when="{expected}"',
        )
