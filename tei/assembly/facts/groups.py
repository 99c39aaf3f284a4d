"""Date-time groups and the stamps of message desks, which give day and clock in one."""

from __future__ import annotations

import re

from tei.assembly.facts.dates import LONGEST, Moment, century, month, valid
from tei.assembly.facts.phrases import digits

STAMP_RATIO = 75.0  # of 100; how like a month's name a stamp's must be
_GROUP = re.compile(
    r"(?<![A-Za-z\d])([0-3OI]\d)\s?([0-2OI][\dOI])([0-5OI][\dOI])\s?(Z|[27z](?=\W|$))"
    r"(?:\s+([A-Za-z]{3,9})\.?\s+'?(\d{2}|\d{4})\b)?"
)
_MONTH, _DAY, _YEAR = r"(?P<month>[A-Z][A-Za-z]{2,8})\.?", r"(?P<day>\d{1,2})", r"'?(?P<year>\d\d)"
_ZULU = r"(?P<hour>\d\d)\s?(?P<minute>\d\d)\s?[Z27]"
_TWELVE, _HALF = r"(?P<hour>\d{1,2})[\s:](?P<minute>\d\d)", r"(?P<half>[AP])\.?M\.?"
_STAMPS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_MONTH}\s+{_DAY}\s+{_ZULU}\s+{_YEAR}(?!\d)",
        rf"(?<!\d){_DAY}\s?{_MONTH}\s+{_YEAR}\s+{_ZULU}(?!\d)",
        rf"\b(?P<year>(?:18|19|20)\d\d)\s+{_MONTH}\s+{_DAY}\s+{_HALF}\s+{_TWELVE}\b",
        rf"\b{_MONTH}\s+{_DAY}\s+{_TWELVE}\s+{_HALF}\s+'?(?P<year>\d{{4}}|\d\d)\b",
    )
)


def find(text: str) -> Moment | None:
    """The first date-time group of a text (ACP 121): `171845Z`, `201454Z NOV 91`, `2221007`."""
    for match in _GROUP.finditer(text[:LONGEST]):
        number, hour, minute = (_plain(match[n]) for n in (1, 2, 3))
        if not (1 <= number <= 31 and 0 <= hour < 24 and 0 <= minute < 60):
            continue
        named = month(match[5]) if match[5] else None
        year = century(int(match[6])) if named else None
        end = match.end() if named else match.end(4)
        return Moment(
            match.start(), end, year, named, number, hour, minute, True, sure=match[4] == "Z"
        )
    return None


def _plain(text: str | None) -> int:
    read = digits(text or "")
    return int(read) if read else -1


def stamp(text: str) -> Moment | None:
    """The first time stamp of a desk in a text.

    `AUG 31 0310Z 62` and `19 DEC 63 15 28Z` are in UTC, `1963 AUG 24 PM 9 36` and
    `Aug 24 9 36 PM '63` in local time.
    """
    found = (_stamped(match) for each in _STAMPS for match in each.finditer(text[:LONGEST]))
    return next((moment for moment in found if moment), None)


def _stamped(match: re.Match[str]) -> Moment | None:
    said = match.groupdict()
    named = month(said["month"], STAMP_RATIO)
    day, hour, minute = (int(said[part]) for part in ("day", "hour", "minute"))
    half = said.get("half")
    if half:
        hour = hour % 12 + (12 if half == "P" else 0)
    if named is None or not valid(day, named) or hour > 23 or minute > 59:
        return None
    year = century(int(said["year"]))
    return Moment(*match.span(), year, named, day, hour, minute, zulu=not half)
