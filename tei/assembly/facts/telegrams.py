"""Telegrams of the Department of State: incoming, outgoing and circular telegrams, airgrams."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from tei import zones
from tei.assembly.facts import addresses, captions, dates, heads, instants, numbers, phrases, posts
from tei.assembly.facts.dates import Moment
from tei.assembly.facts.heads import Head
from tei.assembly.facts.instants import Dated
from tei.assembly.facts.papers import Paper, fact
from tei.assembly.facts.pieces import Piece, joined
from tei.model.document import Fact, Field, Genre
from tei.model.labels import Label

_CONTROL = re.compile(r"^\W*((?:(?:IN|OUT|CUT)\W{0,2})?[\dA-Za-z][\dA-Za-z.]{0,7})")
_OUTGOING = re.compile(r"\boutgoing\b|\bsent to\b|^\W*circular\b", re.I)
LABELS = {"control", "received", "number"}  # that no other form prints
RECEIPT_DAYS = 45  # a telegram is received within so many days


def labelled(paper: Paper) -> bool:
    """True for a paper that has two labels of the Department's form, whatever its genre."""
    return len(LABELS & {entry.name for entry in paper.entries if entry.label}) > 1


def fits(paper: Paper) -> bool:
    return paper.genre is Genre.TELEGRAM


def find(paper: Paper) -> Iterator[Fact]:
    """The facts of a telegram's heading, marks and end apart."""
    yield from _controls(paper)
    came = _receipt(paper)
    if came:
        yield came
    outgoing = any(_OUTGOING.search(piece.words) for piece in (*paper.top(), *paper.heading))
    origin = _origin(paper) or (paper.letterhead() if outgoing else None)
    if origin:
        yield origin
    addressed = tuple(addresses.find(paper, ("to", "action") if outgoing else ("to",)))
    yield from addressed
    local = origin and origin.field is Field.PLACE
    zone = zones.zone(origin.value) if origin and local else paper.receipt_zone if outgoing else ""
    sent = tuple(_sent(paper, zone, came.value if came else ""))
    numbers = {each.field for each in addressed}
    yield from (each for each in sent if each.field not in numbers)
    yield from captions.references(paper)
    yield from captions.subject(paper)


def _controls(paper: Paper) -> Iterator[Fact]:
    for entry in paper.named("control"):
        piece = entry.values[0]
        match = _CONTROL.match(piece.words)
        if match:
            number = piece.cut(*match.span(1))
            yield fact(Field.CONTROL, phrases.digits(number.words) or number.words, [number])
        return


def _receipt(paper: Paper) -> Fact | None:
    values = [value for entry in paper.named("received") for value in entry.values]
    received = instants.read(values)
    moment = received.moment
    basis: tuple[str, ...] = ()
    if moment.month is not None and moment.year is None:
        moment = replace(moment, year=instants.year_of(moment, _dated(paper)))
        basis = ("date-inferred",)
    came, how = instants.value(moment, paper.receipt_zone)
    return Fact(Field.RECEIVED, came, received.places, (*how, *basis)) if came else None


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
        if not known and posts.titled(piece.words):
            office = piece.cut(0, piece.words.find("(") if "(" in piece.words else None)
            return fact(Field.SENDER, joined([office]), [office], "role")
        name = known.name if known else str(said or joined([piece]))
        return fact(Field.PLACE, name, [piece])
    return Fact(Field.PLACE, str(said)) if said else None


def _sent(paper: Paper, zone: str, came: str) -> Iterator[Fact]:
    """Number and date of sending from NO: and the running heads that repeat them."""
    line = _number_line(paper)
    running = heads.running(paper.furniture)
    own = heads.read(line[0].words) if line else None
    head = heads.together([own, *running] if own else running)
    if head.number:
        printed = [line[0].cut(own.number_start, own.number_end)] if own and own.number else []
        yield fact(Field.NUMBER, head.number, printed)
    dated = _printed_date(line, own)
    moment = head.moment
    if moment.hour is None:
        clock = dated.moment
        moment = replace(moment, hour=clock.hour, minute=clock.minute, word=clock.word)
    if moment.month is None:
        dated = _other_date(paper)
        moment = dated.moment
    yield from _sending(paper, moment, dated, zone, came)


def _number_line(paper: Paper) -> list[Piece]:
    """The words that hold the number, and those after them that may hold the clock."""
    for entry in paper.named("number"):
        return entry.values
    loose = list(paper.loose())
    for n, piece in enumerate(loose):
        if numbers.dated(piece.words) or numbers.serial(piece.words):
            return loose[n : n + 2]
    return []


def _printed_date(line: list[Piece], own: Head | None) -> Dated:
    if not line or not own:
        return Dated(instants.EMPTY)
    return instants.read([line[0].cut(own.number_end), *line[1:]])


def _other_date(paper: Paper) -> Dated:
    """The date beside DATE or DTG, else the first of the heading's own lines that has a year."""
    entries = [value for entry in paper.named("group", "date") for value in entry.values]
    for piece in (*entries, *paper.loose()):
        found = instants.read([piece], whole=True)
        if found.moment.year:
            return found
    return Dated(instants.EMPTY)


def _sending(paper: Paper, moment: Moment, dated: Dated, zone: str, came: str) -> Iterator[Fact]:
    basis: tuple[str, ...] = ()
    if moment.month is not None and moment.year is None:
        year = instants.year_of(moment, [instants.day_of(came)], RECEIPT_DAYS) if came else None
        moment = replace(moment, year=year or instants.year_of(moment, _dated(paper)))
        basis = ("date-inferred",)
    sent, how = instants.value(moment, zone)
    if moment.word == "midnight" and sent and came and instants.before(came, sent):
        sent = instants.opening(sent, zone)
    if sent:
        yield Fact(Field.DATE, sent, dated.places, (*how, *basis))
