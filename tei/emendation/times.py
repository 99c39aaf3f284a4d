"""What cannot be so in time: received before sent, declassified before written, a wrong weekday."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from tei.emendation.moments import in_figures, in_words, span, weekday, with_weekday
from tei.emendation.paper import Paper, Row, Segment, places
from tei.emendation.stamps import is_declassification
from tei.model.document import Fact, Field, Message, Place
from tei.model.emendation import Emendation, Intervention

_ORDER = (
    (Field.DATE, Field.RECEIVED, "was received before it was sent"),
    (Field.RECEIVED, Field.FORWARDED, "was passed on before it was received"),
    (Field.DATE, Field.FORWARDED, "was passed on before it was sent"),
)
_NEAR = timedelta(days=45)  # a date without a year is of the message's year where it lies near


def sequence(paper: Paper) -> Iterator[Emendation]:
    """Sent, received, passed on: in this order, or at the same time."""
    for message in paper.document.messages:
        said: set[Field] = set()
        for earlier, later, what in _ORDER:
            first = message.first(earlier)
            for second in message.all(later):
                if later not in said and first and _reversed(first, second):
                    said.add(later)
                    yield _conflict(
                        f"By its dates the message {what}: {second.value} and {first.value}.",
                        (*second.places, *first.places),
                    )


def _reversed(first: Fact, second: Fact) -> bool:
    one, two = span(first.value), span(second.value)
    return bool(one and two and first.places and second.places and two.before(one))


def declassification(paper: Paper) -> Iterator[Emendation]:
    """Stamps of declassification: after the paper they stand on, and all of one date."""
    dated: dict[date, Place] = {}
    for row in paper.rows:
        written = _written(paper, row)
        if written is None or not is_declassification(row):
            continue
        for segment in row.segments:
            for found, day in in_figures(segment.text, written.year):
                place = segment.place(*found.span())
                dated.setdefault(day, place)
                if day < written:
                    yield _conflict(
                        f"The stamp is dated {found.group()}, before the document "
                        f"({written.isoformat()}).",
                        (place,),
                    )
    if len(dated) > 1:
        days = sorted(dated)
        yield _conflict(
            "The stamps of declassification bear different dates: "
            + ", ".join(day.isoformat() for day in days)
            + ".",
            tuple(dated[day] for day in sorted(dated, key=lambda d: dated[d].line)),
        )


def _written(paper: Paper, row: Row) -> date | None:
    """The date of the message that a line stands on, or of the first."""
    messages = paper.document.messages
    if not messages:
        return None
    return _day(messages[max(row.message, 0)])


def _day(message: Message) -> date | None:
    fact = message.first(Field.DATE)
    try:
        return date.fromisoformat(fact.value[:10]) if fact else None
    except ValueError:
        return None


def references(paper: Paper) -> Iterator[Emendation]:
    """A message refers to what was written before it."""
    for message in paper.document.messages:
        day = _day(message)
        if day is None:
            continue
        for fact in message.all(Field.REFERENCE):
            for _, said in in_words(fact.value, day.year):
                if fact.places and said > day + timedelta(days=1) and said - day < _NEAR * 4:
                    yield _conflict(
                        f"The reference is dated {said.isoformat()}, after the message "
                        f"({day.isoformat()}).",
                        (*fact.places, *places(message, Field.DATE)),
                    )


def weekdays(paper: Paper) -> Iterator[Emendation]:
    for row in paper.rows:
        written = _written(paper, row)
        for segment in row.segments:
            for found, day, said in with_weekday(segment.text, written.year if written else 0):
                near = bool(found["year"]) or (written and abs(day - written) < _NEAR)
                if near and weekday(day).casefold() != said.casefold():
                    yield _wrong_weekday(segment, found.span(), day, said)


def _wrong_weekday(segment: Segment, at: tuple[int, int], day: date, said: str) -> Emendation:
    return _conflict(
        f"{day.isoformat()} was a {weekday(day)}, not a {said.capitalize()}.",
        (segment.place(*at),),
    )


def _conflict(note: str, where: tuple[Place, ...]) -> Emendation:
    return Emendation(Intervention.CONFLICT, where, note)
