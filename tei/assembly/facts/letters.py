"""Letters: number, date, inside address, salutation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tei import lexicons
from tei.assembly.facts import endings, marks, memoranda
from tei.assembly.facts.entries import evident
from tei.assembly.facts.papers import Paper, fact
from tei.assembly.facts.pieces import Piece, joined
from tei.model.document import Fact, Field, Genre

_NUMBER = re.compile(r"^[A-Z]{1,8}(?:[-/:. ]{1,2}[A-Z0-9]{1,6}){0,3}[-/:. ]{1,2}[A-Z]?\d[\d/:-]*$")


@cache
def _style() -> re.Pattern[str]:
    styles = "|".join(lexicons.load("headings")["address"]["styles"])
    return re.compile(rf"^(?:the )?(?:{styles})\b\.?", re.I)


def fits(paper: Paper) -> bool:
    return paper.genre is Genre.LETTER


def find(paper: Paper) -> Iterator[Fact]:
    """The facts of a letter; its inside address may stand below the signature."""
    number = next((each for piece in paper.loose() if (each := _number(piece))), None)
    if number:
        yield fact(Field.NUMBER, number.words, [number])
    yield from memoranda.date(paper)
    address = [each.trim() for each in _below_date(paper) if _addresses(each, number)]
    greeted = [piece for piece in paper.heading if marks.salutation(piece.words)]
    if len(address) > 1 or (address and greeted):  # else it may be a title
        name = address[: 2 if _style().fullmatch(address[0].words) else 1]
        yield fact(Field.ADDRESSEE, joined(name), name, _kind(joined(name)))
    if letterhead := paper.letterhead():
        yield letterhead
    for piece in greeted:
        yield fact(Field.SALUTATION, piece.words, [piece])


def _number(piece: Piece) -> Piece | None:
    trimmed = piece.trim()
    return trimmed if _NUMBER.match(trimmed.words) and not evident(piece) else None


def _below_date(paper: Paper) -> list[Piece]:
    """The lines in which the addressee stands: below the date where any do, as above it stands
    the sender's own address."""
    loose = list(paper.loose())
    day = next((n for n, each in enumerate(loose) if memoranda.dated(each)), -1)
    below = loose[day + 1 :]
    return below if any(_addresses(each, None) for each in below) else loose


def _addresses(piece: Piece, number: Piece | None) -> bool:
    taken = number is not None and piece.line == number.line
    return not taken and not evident(piece) and not memoranda.dated(piece)


def _kind(words: str) -> str:
    return "person" if _style().match(words) or endings.name(words) else "role"
