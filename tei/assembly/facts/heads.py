"""Number, day, clock and origin as heading and running heads repeat them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from tei.assembly.facts import dates, numbers, phrases, posts
from tei.assembly.facts.dates import Moment
from tei.assembly.facts.instants import EMPTY
from tei.assembly.facts.pieces import Piece

Vote = TypeVar("Vote")
_RUNNING = re.compile(r"^\W{0,4}\d{1,2}\s?[-–—~.]{1,2}\W{0,4}(?=\S)")
_FROM = re.compile(r"\bfrom\s+(\S.{1,40})$", re.I)


@dataclass(frozen=True, slots=True)
class Head:
    """What one line says; `number_end` is where its number ends in the words."""

    number: str
    moment: Moment
    place: str = ""
    number_start: int = 0
    number_end: int = 0
    sure: bool = True


def read(words: str) -> Head:
    """A head from `1991, November 28, 4 p.m., from New York.`; what is not said is empty."""
    match = numbers.telegram(words)
    number, start, end = (match[1], *match.span(1)) if match else ("", 0, 0)
    if number and number[-1].isalpha() and number[:-1].isdigit() and words[end : end + 1] != ",":
        number, end = number[:-1], end - 1
    read_number = phrases.digits(number) or number
    day = dates.day(words[end:])
    rest = end + day.end if day else end
    clock = dates.clock(words[rest:])
    moment = day or EMPTY
    if clock:
        moment = replace(moment, hour=clock.hour, minute=clock.minute, word=clock.word)
    origin = _FROM.search(words[rest:])
    place = posts.find(origin[1].strip(" .,")) if origin else None
    sure = number.isdigit()
    return Head(read_number, moment, place.name if place else "", start, end, sure)


def running(pieces: Iterable[Piece]) -> tuple[Head, ...]:
    """The running heads among a message's furniture: `-2- 1991, November 28, 4 p.m., ...`."""
    found = []
    for piece in pieces:
        match = _RUNNING.match(piece.words)
        if match and numbers.dated(piece.words[match.end() :]):
            found.append(read(piece.words[match.end() :]))
    return tuple(found)


def agreed(votes: Sequence[tuple[Vote | None, bool]]) -> Vote | None:
    """What most say; a vote that was read with doubt counts half, and the first wins a tie.

    None and "" are no votes.
    """
    weights: dict[Vote, float] = {}
    for value, sure in votes:
        if value is not None and value != "":
            weights[value] = weights.get(value, 0.0) + (1.0 if sure else 0.5)
    return max(weights, key=lambda value: weights[value]) if weights else None


def together(heads: Sequence[Head]) -> Head:
    """One head of several, part by part by what most say."""
    if not heads:
        return Head("", EMPTY)
    moments = [head.moment for head in heads]
    day = agreed([((m.month, m.day) if m.month else None, m.sure) for m in moments])
    time = agreed(
        [((m.hour, m.minute, m.word) if m.hour is not None else None, True) for m in moments]
    )
    year = agreed([(m.year, m.sure) for m in moments])
    moment = replace(moments[0], year=year)
    if isinstance(day, tuple):
        moment = replace(moment, month=day[0], day=day[1])
    if isinstance(time, tuple):
        moment = replace(moment, hour=time[0], minute=time[1], word=time[2])
    number = agreed([(head.number, head.sure) for head in heads])
    place = agreed([(head.place, True) for head in heads])
    return replace(heads[0], number=str(number or ""), moment=moment, place=str(place or ""))
