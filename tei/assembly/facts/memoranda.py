"""Memoranda: for, to, of conversation, for the record; and papers without a form of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from tei.assembly.facts import addresses, dates, endings, instants, posts
from tei.assembly.facts.entries import Entry, evident
from tei.assembly.facts.papers import Paper, fact
from tei.assembly.facts.pieces import Piece, joined
from tei.model.document import Fact, Field, Genre

_FOR = re.compile(r"^\W*memo(?:randum)?\s+(?:for|to)\s+(?=\S)", re.I)
PLACE = 5  # words; a longer beginning of a line is no dateline's place
_YEAR = re.compile(r"^\W*((?:18|19|20)\d\d)\W*$")


def fits(paper: Paper) -> bool:
    """A memorandum by genre, or by the label that no other form has."""
    return paper.genre is Genre.MEMORANDUM or any(paper.named("memorandum-for"))


def find(paper: Paper) -> Iterator[Fact]:
    """The facts of a memorandum's heading, or of a dispatch's."""
    for entry in paper.named("dispatch"):
        yield fact(Field.NUMBER, joined(entry.values[:1]), entry.values[:1])
    yield from _addressee(paper)
    for entry in paper.named("from"):
        yield sender(entry)
    for name, field in (("subject", Field.SUBJECT), ("reference", Field.REFERENCE)):
        for entry in paper.named(name):
            yield fact(field, joined(entry.values), entry.values)
    yield from date(paper)


def untitled(paper: Paper) -> Iterator[Fact]:
    """The facts of a paper of no known form, whose first line is its title."""
    yield from find(paper)
    if any(paper.named("subject")):
        return
    for piece in paper.loose():
        if not evident(piece) and not dated(piece):
            yield fact(Field.SUBJECT, joined([piece]), [piece])
            return


def _addressee(paper: Paper) -> Iterator[Fact]:
    for entry in paper.named("memorandum-for", "to"):
        yield addresses.of(entry)
        return
    for piece in paper.heading:
        if match := _FOR.match(piece.words):
            name = piece.cut(match.end()).trim()
            known = posts.find(name.words)
            yield fact(Field.ADDRESSEE, name.words, [name], known.kind if known else "role")
            return


def sender(entry: Entry) -> Fact:
    """Who sends, as FROM names him."""
    words = joined(entry.values)
    known = posts.find(words)
    kind = known.kind if known else "person" if endings.name(words) else "role"
    return fact(Field.SENDER, words, entry.values, "organisation" if kind == "place" else kind)


def date(paper: Paper) -> Iterator[Fact]:
    """The date beside DATE, else on a line of the heading, else in the closer or of the draft."""
    entries = [entry.values for entry in paper.named("date")]
    for values in (*entries, *_lines(list(paper.loose())), *_lines(paper.closer)):
        found = instants.read(values)
        year = next((int(match[1]) for each in values if (match := _YEAR.match(each.words))), None)
        moment = replace(found.moment, hour=None, year=found.moment.year or year)
        value, basis = instants.value(moment, "")
        if value:
            more = [each.trim().place for each in values if _YEAR.match(each.words)]
            yield Fact(Field.DATE, value, (*found.places, *more), basis)
            yield from _dateline(values[0])
            return
    value, _ = instants.value(endings.drafted(paper) or instants.EMPTY, "")
    if value:
        yield Fact(Field.DATE, value, (), ("date-inferred",))


def _dateline(piece: Piece) -> Iterator[Fact]:
    """The place before the date on its line: `Lisbon, March 7, 1962`."""
    day = dates.day(piece.words)
    place = piece.cut(0, day.start).trim() if day else piece
    if day and posts.leading(place.words):
        yield fact(Field.PLACE, place.words, [place], "place")


def _lines(pieces: list[Piece] | tuple[Piece, ...]) -> Iterator[list[Piece]]:
    """Lines that are a date and nothing else, with the line after where that is its year."""
    for n, piece in enumerate(pieces):
        if day := dated(piece):
            after = [each for each in pieces[n + 1 : n + 2] if _YEAR.match(each.words)]
            if day.year or after:
                yield [piece] if day.year else [piece, *after]


def dated(piece: Piece) -> dates.Moment | None:
    """The day that is all that a line holds, a place before it apart."""
    if _YEAR.match(piece.words):
        return None
    day = dates.day(piece.words)
    if not day:
        return None
    place = piece.words[: day.start]
    start = 0 if len(place.split()) < PLACE and posts.leading(place) else day.start
    return day if day.end - start >= len(piece.words.strip(" .,*")) - 3 else None
