"""Memoranda: for, to, of conversation, for the record."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from tei.assembly.facts import dates, endings, instants, posts, telegrams
from tei.assembly.facts.entries import Entry
from tei.assembly.facts.papers import Paper, fact
from tei.assembly.facts.pieces import Piece, joined
from tei.model.document import Fact, Field, Genre

_FOR = re.compile(r"^\W*memo(?:randum)?\s+(?:for|to)\s+(?=\S)", re.I)


def fits(paper: Paper) -> bool:
    return paper.genre is Genre.MEMORANDUM


def find(paper: Paper) -> Iterator[Fact]:
    yield from _addressee(paper)
    for entry in paper.named("from"):
        yield sender(entry)
    for name, field in (("subject", Field.SUBJECT), ("reference", Field.REFERENCE)):
        for entry in paper.named(name):
            yield fact(field, joined(entry.values), entry.values)
    yield from date(paper)


def _addressee(paper: Paper) -> Iterator[Fact]:
    for entry in paper.named("memorandum-for", "to"):
        yield telegrams.addressee(entry)
        return
    for piece in paper.heading:
        if match := _FOR.match(piece.words):
            name = piece.cut(match.end()).trim()
            known = posts.find(name.words)
            yield fact(Field.ADDRESSEE, name.words, [name], known.kind if known else "role")
            return


def sender(entry: Entry) -> Fact:
    words = joined(entry.values)
    known = posts.find(words)
    kind = known.kind if known else "person" if endings.name(words) else "role"
    return fact(Field.SENDER, words, entry.values, "organisation" if kind == "place" else kind)


def date(paper: Paper) -> Iterator[Fact]:
    """The date beside DATE, else on a line of the heading, else in the closer or of the draft."""
    entries = [entry.values for entry in paper.named("date")]
    whole = [[piece] for piece in paper.loose() if alone(piece)]
    signed = [[piece] for piece in paper.closer if alone(piece)]
    for values in (*entries, *whole, *signed):
        dated = instants.read(values)
        value, basis = instants.value(replace(dated.moment, hour=None, minute=None, word=""), "")
        if value:
            yield Fact(Field.DATE, value, dated.places, basis)
            return
    if drafted := endings.drafted(paper):
        value, _ = instants.value(drafted, "")
        if value:
            yield Fact(Field.DATE, value, (), ("date-inferred",))


def alone(piece: Piece) -> bool:
    """True for a line that is a date and nothing else."""
    day = dates.day(piece.words)
    return bool(day and day.year and day.end - day.start >= len(piece.words.strip(" .,*")) - 3)
