"""From printed dates and clock times to ISO 8601, with the ids of how each was come by."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from tei import zones
from tei.assembly.facts import dates, groups
from tei.assembly.facts.dates import Moment
from tei.assembly.facts.pieces import Piece
from tei.model.document import Place

EMPTY = Moment(0, 0)
NEAR = 6  # characters between a day and a clock that are one printed date


@dataclass(frozen=True, slots=True)
class Dated:
    """What was read of a date and clock, and where."""

    moment: Moment
    places: tuple[Place, ...] = ()

    @property
    def known(self) -> bool:
        return self.moment.month is not None or self.moment.hour is not None


def read(pieces: Iterable[Piece], *, whole: bool = False) -> Dated:
    """The first day and the first clock time of words that may stand on several lines.

    With `whole` a date-time group or the stamp of a cable desk counts before anything else.
    """
    moment, found = EMPTY, []
    for piece in pieces:
        words = piece.words
        if whole and (said := groups.stamp(words) or groups.find(words)):
            return Dated(said, (piece.cut(said.start, said.end).place,))
        day = dates.day(words) if moment.month is None else None
        clock = _clock(words, day) if moment.hour is None else None
        if day:
            moment = replace(
                moment, year=day.year, month=day.month, day=day.day, sure=moment.sure and day.sure
            )
        if clock and (clock.hour is not None):
            moment = replace(moment, hour=clock.hour, minute=clock.minute, word=clock.word)
        found.extend(_places(piece, day, clock))
    return Dated(moment, tuple(found))


def _clock(words: str, day: Moment | None) -> Moment | None:
    """The clock after the day, else before it; its place is that in the words."""
    if not day:
        return dates.clock(words)
    if after := dates.clock(words[day.end :]):
        return replace(after, start=after.start + day.end, end=after.end + day.end)
    return dates.clock(words[: day.start])


def _places(piece: Piece, day: Moment | None, clock: Moment | None) -> list[Place]:
    spans = sorted((each.start, each.end) for each in (day, clock) if each)
    if len(spans) == 2 and spans[1][0] - spans[0][1] < NEAR:
        spans = [(spans[0][0], spans[1][1])]
    return [piece.cut(*span).place for span in spans]


def value(moment: Moment, zone: str) -> tuple[str, tuple[str, ...]]:
    """ISO 8601 as precise as what was read, and the ids of its basis; "" where no year is known.

    A clock gets the offset of `zone` (IANA), or none where that is "". Midnight ends the day.
    """
    if moment.year is None or moment.month is None:
        return "", ()
    if moment.day is None:
        return f"{moment.year:04}-{moment.month:02}", ()
    try:
        local = datetime(
            moment.year, moment.month, moment.day, moment.hour or 0, moment.minute or 0
        )
    except ValueError:
        return "", ()
    if moment.hour is None:
        return local.date().isoformat(), ()
    basis = (moment.word,) if moment.word else ()
    if moment.word == "midnight":
        local += timedelta(days=1)
    if moment.zulu:
        return local.isoformat() + "+00:00", ("tz-zulu", *basis)
    if not zone:
        return local.isoformat(), basis
    return local.isoformat() + zones.offset(zone, local), ("tz-inferred", *basis)


def before(first: str, second: str) -> bool:
    """True where both are instants with offsets and the first is earlier."""
    if len(first) < 20 or len(second) < 20:
        return False
    return datetime.fromisoformat(first) < datetime.fromisoformat(second)


def opening(instant: str, zone: str) -> str:
    """The midnight a day earlier: that with which a day opens."""
    local = datetime.fromisoformat(instant).replace(tzinfo=None) - timedelta(days=1)
    return local.isoformat() + (zones.offset(zone, local) if zone else "")


def year_of(moment: Moment, others: Sequence[Moment], days: int = 3) -> int | None:
    """The year of a day from other dates of the paper, the first that lies within some days."""
    for other in others:
        if other.year is None or other.month is None or other.day is None:
            continue
        for year in (other.year, other.year - 1, other.year + 1):
            if _apart(moment, other, year) <= days:
                return year
    return None


def day_of(iso: str) -> Moment:
    """The day of an ISO 8601 date or instant."""
    year, month, day = (int(part) for part in iso[:10].split("-"))
    return Moment(0, 0, year, month, day)


def _apart(moment: Moment, other: Moment, year: int) -> int:
    try:
        first = datetime(year, moment.month or 1, moment.day or 1)
        second = datetime(other.year or 1, other.month or 1, other.day or 1)
    except ValueError:
        return 999
    return abs((first - second).days)


def completed(moment: Moment, other: Moment) -> Moment:
    """A group's day and clock with the month and year of a date of the same day or the next."""
    if moment.month is not None or other.month is None:
        return moment
    if other.day is not None and moment.day not in (other.day, other.day + 1, other.day - 1):
        return moment
    return replace(moment, month=other.month, year=other.year)


def at_hour(moment: Moment, hour: int, minute: int) -> Moment:
    """A day with a clock in UTC."""
    if moment.day is None:
        return moment
    return replace(moment, hour=hour, minute=minute, zulu=True)
