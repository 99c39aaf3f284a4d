"""Telegrams of the Department of State: incoming, outgoing and circular telegrams, airgrams."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from tei import zones
from tei.assembly.facts import dates, heads, instants, phrases, posts
from tei.assembly.facts.dates import Moment
from tei.assembly.facts.entries import Entry, evident, numbered
from tei.assembly.facts.heads import Head
from tei.assembly.facts.instants import Dated
from tei.assembly.facts.papers import Paper, fact
from tei.assembly.facts.pieces import Piece, joined
from tei.model.document import Fact, Field, Genre
from tei.model.labels import Label

LONGEST_CAPTION = 8  # words
_CONTROL = re.compile(r"^\W*((?:(?:IN|OUT|CUT)\W{0,2})?[\dA-Za-z][\dA-Za-z.]{0,7})")
_REFERENCE = re.compile(
    r"^\W*(?:re\s)?(?:(?:emb|dept?|con|usun|my|your|leg)tel(?:egram)?s?|depcirtel|depcir)\W{0,3}\d",
    re.I,
)


def fits(paper: Paper) -> bool:
    return paper.genre is Genre.TELEGRAM


def find(paper: Paper) -> Iterator[Fact]:
    """The facts of a telegram's heading, marks and end apart."""
    yield from _controls(paper)
    received = instants.read(value for entry in paper.named("received") for value in entry.values)
    came, came_basis = _receipt(paper, received)
    if came:
        yield Fact(Field.RECEIVED, came, received.places, came_basis)
    place = _origin(paper)
    if place:
        yield place
    yield from addressees(paper, ("to", "memorandum-for"))
    yield from _sent(paper, place, came)
    yield from _references(paper)
    yield from _subject(paper)


def _subject(paper: Paper) -> Iterator[Fact]:
    """What stands beside SUBJECT, else the caption in capitals after the number: `CUBA.`"""
    for entry in paper.named("subject"):
        yield fact(Field.SUBJECT, joined(entry.values), entry.values)
        return
    numbers = [entry.label.line for entry in paper.entries if entry.name == "number" and entry.label]
    for piece in paper.loose():
        if numbers and piece.line > numbers[0] and _caption(piece):
            caption = piece.trim()
            yield fact(Field.SUBJECT, caption.words, [caption])
            return


def _caption(piece: Piece) -> bool:
    words = piece.words.split()
    return (
        len(words) <= LONGEST_CAPTION
        and piece.words.isupper()
        and not any(char.isdigit() for char in piece.words)
        and sum(char.isalpha() for char in piece.words) > 3
        and not evident(piece)
    )


def _controls(paper: Paper) -> Iterator[Fact]:
    for entry in paper.named("control"):
        piece = entry.values[0]
        match = _CONTROL.match(piece.words)
        if match:
            number = piece.cut(*match.span(1))
            yield fact(Field.CONTROL, phrases.digits(number.words) or number.words, [number])
        return


def _receipt(paper: Paper, received: Dated) -> tuple[str, tuple[str, ...]]:
    moment = received.moment
    basis: tuple[str, ...] = ()
    if moment.month is not None and moment.year is None:
        moment = replace(moment, year=instants.year_of(moment, _dated(paper)))
        basis = ("date-inferred",)
    came, how = instants.value(moment, paper.receipt_zone)
    return (came, (*how, *basis)) if came else ("", ())


def _dated(paper: Paper) -> list[Moment]:
    """Days with a year that stand elsewhere: in notes, then in stamps."""
    pieces = paper.of(Label.NOTE) + paper.of(Label.FURNITURE, Label.CLOSER, Label.FORM)
    days = (dates.day(piece.words) for piece in pieces)
    return [day for day in days if day and day.year]


def _origin(paper: Paper) -> Fact | None:
    """The place that sends, from FROM: and else from what the running heads agree on."""
    said = heads.agreed([(head.place, True) for head in heads.running(paper.furniture)])
    for entry in paper.named("from"):
        piece = entry.values[0].trim()
        known = posts.find(piece.words)
        if known and known.kind != "place":
            return fact(Field.SENDER, known.name, [piece], known.kind)
        name = known.name if known else str(said or joined(entry.values))
        return fact(Field.PLACE, name, [piece] if known else entry.values)
    return Fact(Field.PLACE, str(said)) if said else None


def addressees(paper: Paper, names: tuple[str, ...]) -> Iterator[Fact]:
    """Whom TO: names; known offices with their kind, else a post is an organisation."""
    for entry in paper.named(*names):
        yield addressee(entry)


def addressee(entry: Entry, kind: str = "role") -> Fact:
    values = [value.trim() for value in entry.values]
    words = joined(values)
    known = posts.find(words)
    if known:
        kind = "organisation" if known.kind == "place" else known.kind
    return fact(Field.ADDRESSEE, known.name if known else words, values, kind)


def _sent(paper: Paper, place: Fact | None, came: str) -> Iterator[Fact]:
    """Number and date of sending from NO: and the running heads that repeat them."""
    piece, more = _number_line(paper)
    running = heads.running(paper.furniture)
    own = heads.read(piece.words) if piece else None
    head = heads.together([own, *running] if own else running)
    if head.number:
        where = (
            [piece.cut(own.number_start, own.number_end)] if piece and own and own.number else []
        )
        yield fact(Field.NUMBER, head.number, where)
    dated = _date_places(piece, own, more)
    moment = head.moment
    if more and moment.hour is None:
        extra = instants.read(more).moment
        moment = replace(moment, hour=extra.hour, minute=extra.minute, word=extra.word)
    if moment.month is None:
        dated = instants.read(value for entry in paper.named("date") for value in entry.values)
        moment = dated.moment
    zone = zones.zone(place.value) if place else ""
    yield from _sending(paper, moment, dated, zone, came)


def _number_line(paper: Paper) -> tuple[Piece | None, list[Piece]]:
    """The words that hold the number, and the words after them that may hold the clock."""
    for entry in paper.named("number"):
        return entry.values[0], entry.values[1:]
    loose = list(paper.loose())
    for n, piece in enumerate(loose):
        if numbered(piece.words):
            return piece, loose[n + 1 : n + 2]
    return None, []


def _date_places(piece: Piece | None, own: Head | None, more: list[Piece]) -> Dated:
    if not piece or not own:
        return Dated(instants.EMPTY)
    rest = piece.cut(own.number_end)
    return instants.read([rest, *more])


def _sending(paper: Paper, moment: Moment, dated: Dated, zone: str, came: str) -> Iterator[Fact]:
    basis: tuple[str, ...] = ()
    if moment.month is not None and moment.year is None:
        receipt = [dates.day(_plain(came))] if came else []
        others = [each for each in receipt if each] + _dated(paper)
        moment = replace(moment, year=instants.year_of(moment, others))
        basis = ("date-inferred",)
    sent, how = instants.value(moment, zone)
    if moment.word == "midnight" and sent and came and instants.before(came, sent):
        sent = instants.opening(sent, zone)
    if sent:
        yield Fact(Field.DATE, sent, dated.places, (*how, *basis))


def _plain(iso: str) -> str:
    """The day of an ISO date as papers print it: 11/28/1962."""
    year, month, day = iso[:10].split("-")
    return f"{month}/{day}/{year}"


def _references(paper: Paper) -> Iterator[Fact]:
    for entry in paper.named("reference"):
        for value in entry.values:
            yield fact(Field.REFERENCE, joined([value]), [value])
    for piece in paper.loose():
        first = posts.leading(piece.words)
        rest = piece.words[len(first) :]
        if _REFERENCE.match(piece.words) or (
            first
            and re.match(r"\W{0,2}(?:tel(?:egram)?\W{0,2})?\d{1,5}\b", rest)
            and not numbered(rest)
        ):
            yield fact(Field.REFERENCE, joined([piece]), [piece])
