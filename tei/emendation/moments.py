"""Dates as spans of time, so that those of different precision and zone can be compared."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache

from tei import lexicons

# Clocks on earth stand up to 14 hours before and 12 behind universal time.
_AHEAD, _BEHIND = timedelta(hours=14), timedelta(hours=12)
LATEST_YEAR = 2049  # a two-digit year below 50 may be of the twenty-first century
_ISO = re.compile(
    r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d):(\d\d)(?::\d\d)?)?(Z|[+-]\d\d:\d\d)?$"
)
_FIGURES = re.compile(r"(?<![\d/-])(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-])")


@dataclass(frozen=True, slots=True)
class Span:
    """The instants that a date may mean, in universal time."""

    first: datetime
    last: datetime

    def before(self, other: Span) -> bool:
        """Whether it lies before another whatever both mean."""
        return self.last < other.first


def span(value: str) -> Span | None:
    """The span of an ISO 8601 date, None where it is none."""
    parts = _ISO.match(value)
    if parts is None:
        return None
    year, month, day, hour, minute = (int(part) if part else None for part in parts.groups()[:5])
    zone = parts[6]
    try:
        first = datetime(year or 0, month or 1, day or 1, hour or 0, minute or 0)
    except ValueError:
        return None
    last = first if hour is not None else _end(first, month is not None, day is not None)
    if zone:
        shift = timedelta(0) if zone == "Z" else _shift(zone)
        return Span(_utc(first - shift), _utc(last - shift))
    return Span(_utc(first - _AHEAD), _utc(last + _BEHIND))


def _utc(moment: datetime) -> datetime:
    return moment.replace(tzinfo=UTC)


def _shift(zone: str) -> timedelta:
    size = timedelta(hours=int(zone[1:3]), minutes=int(zone[4:6]))
    return -size if zone[0] == "-" else size


def _end(first: datetime, month: bool, day: bool) -> datetime:
    days = 1 if day else 31 if month else 366
    return first + timedelta(days=days, minutes=-1)


def in_figures(text: str, since: int) -> Iterator[tuple[re.Match[str], date]]:
    """Dates such as 9-25-67 (month first) in a text.

    A two-digit year is read as the one of the twentieth century, or where that lies before the
    year `since` as the one of the twenty-first up to LATEST_YEAR.
    """
    for found in _FIGURES.finditer(text):
        month, day, year = int(found[1]), int(found[3]), int(found[4])
        if len(found[4]) == 2:
            year += 2000 if 1900 + year < since and 2000 + year <= LATEST_YEAR else 1900
        try:
            yield found, date(year, month, day)
        except ValueError:
            continue


@cache
def _named() -> re.Pattern[str]:
    names, days = "|".join(months()), "|".join(_weekdays())
    return re.compile(
        rf"\b(?P<weekday>{days}),?\s+(?:(?P<m1>{names})\s+(?P<d1>\d{{1,2}})"
        rf"|(?P<d2>\d{{1,2}})\s+(?P<m2>{names}))(?:,?\s+(?P<year>1[89]\d\d|20\d\d))?\b",
        re.I,
    )


def with_weekday(text: str, year: int) -> Iterator[tuple[re.Match[str], date, str]]:
    """Dates with their weekday in a text (`Friday, November 30, 1962`), and that weekday.

    `year` is that of a date without one; 0: such dates are left out.
    """
    for found in _named().finditer(text):
        said = int(found["year"] or year)
        month = _month(found["m1"] or found["m2"])
        try:
            if said:
                yield found, date(said, month, int(found["d1"] or found["d2"])), found["weekday"]
        except ValueError:
            continue


@cache
def months() -> dict[str, int]:
    """The months by their English names, counted from 1."""
    return {name: i for i, name in enumerate(lexicons.load("headings")["months"]["names"], 1)}


def _month(name: str) -> int:
    return months()[name.capitalize()]


@cache
def _weekdays() -> tuple[str, ...]:
    return tuple(lexicons.load("form-phrases")["weekdays"]["names"])


def weekday(day: date) -> str:
    return _weekdays()[day.weekday()]


def in_words(text: str, year: int) -> Iterator[tuple[re.Match[str], date]]:
    """Dates such as `November 28, 1962` or `28 November` in a text; `year` where they have none."""
    for found in _worded().finditer(text):
        month = _month(found["m1"] or found["m2"])
        said = int(found["year"] or year)
        try:
            if said:
                yield found, date(said, month, int(found["d1"] or found["d2"]))
        except ValueError:
            continue


@cache
def _worded() -> re.Pattern[str]:
    names = "|".join(months())
    return re.compile(
        rf"\b(?:(?P<m1>{names})\s+(?P<d1>\d{{1,2}})|(?P<d2>\d{{1,2}})\s+(?P<m2>{names}))"
        r"(?:,?\s+(?P<year>1[89]\d\d|20\d\d))?\b",
        re.I,
    )
