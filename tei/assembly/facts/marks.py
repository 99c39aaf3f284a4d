"""Marks in a heading: classification, precedence, handling, parts of a message, salutation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tei import lexicons
from tei.assembly.facts import phrases
from tei.assembly.facts.pieces import Piece
from tei.model.document import Field

_ROMAN = {"i": 1, "v": 5, "x": 10}
_PART = re.compile(
    r"^\W*(?:part|section|sec|pt)\W+([a-z]+|\d{1,2})\s+of\s+([a-z]+|\d{1,2})"
    r"(?:\s+(?:parts|sections))?\W*$",
    re.I,
)
_SEPARATOR = re.compile(r"\s[-–—]\s?|\s?/\s?|;\s|,\s|\s{3,}|\t")
_SALUTATION = re.compile(r"^\W*(?:(?:my )?dear\s+\w|gentlemen\s*:|sirs?\s*:)", re.I)
_BEFORE_GROUP = re.compile(r"^\W*([A-Z][A-Z -]{4,20}?[A-Z])\s+(?:\d\s+)?(?=[\dA-Z]{5,7}\b)")
_BEFORE_DATE = re.compile(r"^\W*([A-Z]{4,12}(?: [A-Z]{4,12})?)\s+(?=\d)")
LONGEST_MARK = 7  # words


@cache
def _within() -> re.Pattern[str]:
    """Classifications in capitals, also with hyphens between their letters."""
    words = [word for entry in phrases.table("classification") for word in entry["words"]]
    spelt = [form for word in words if len(word) > 5 for form in (word, "-".join(word))]
    longest = "|".join(re.escape(form) for form in sorted(spelt, key=lambda each: -len(each)))
    return re.compile(rf"(?<![\w\"-])(?:{longest})(?![\w\"-])")


@cache
def _numerals() -> dict[str, int]:
    values = lexicons.load("numerals")["words"]["values"]
    return {word: value for value, word in enumerate(values, 1)}


@cache
def _handling() -> phrases.Phrasebook:
    words = lexicons.load("headings")["handling"]["words"]
    return phrases.book((word, [word]) for word in words)


@cache
def _handling_starts() -> tuple[str, ...]:
    return tuple(phrases.letters(each) for each in lexicons.load("headings")["handling"]["starts"])


def classification(words: str) -> str:
    """The category of a classification as a whole line prints it, misreadings allowed."""
    return phrases.of_section("classification").find(words, 78.0)


def precedence(words: str) -> str:
    """The category of a precedence as a whole line prints it, misreadings allowed."""
    return phrases.of_section("precedence").find(words, 82.0)


def handling(words: str) -> str:
    """The handling phrase that the words as a whole are, or their own letters; else "".

    It says who may see a message or how it is passed on.
    """
    text = phrases.letters(words)
    return _handling().find(words, 86.0) or (text if text.startswith(_handling_starts()) else "")


def part(words: str) -> str:
    """`1/2` for PART I OF II and SECTION ONE OF TWO; "" where the words name no part."""
    match = _PART.match(words)
    numbers = [_ordinal(match[n]) for n in (1, 2)] if match else []
    if not numbers or not 0 < numbers[0] <= numbers[1]:
        return ""
    return f"{numbers[0]}/{numbers[1]}"


def _ordinal(word: str) -> int:
    """The value of `2`, `TWO` or `II`; 0 where it is none of these."""
    word = word.casefold()
    if word.isdigit():
        return int(word)
    return _numerals().get(word) or (_roman(word) if set(word) <= set(_ROMAN) else 0)


def _roman(word: str) -> int:
    values = [_ROMAN[letter] for letter in word]
    return sum(-value if value < max(values[n:]) else value for n, value in enumerate(values))


def boxed(words: str) -> bool:
    """True for words that forms print in boxes and that are nobody's value."""
    start = lexicons.load("headings")["boxed"]["starts"]
    text = phrases.letters(words)
    return text.startswith(tuple(start)) or bool(phrases.of_section("boxes").find(words))


def salutation(words: str) -> bool:
    return bool(_SALUTATION.match(words))


def _of(words: str) -> tuple[Field, str] | None:
    if value := part(words):
        return Field.PART, value
    if value := classification(words):
        return Field.CLASSIFICATION, value
    if value := precedence(words):
        return Field.PRECEDENCE, value
    if handling(words):
        return Field.HANDLING, " ".join(words.split())
    return None


def _exact(words: str) -> tuple[Field, str] | None:
    if phrases.of_section("classification").has(words):
        return Field.CLASSIFICATION, classification(words)
    if phrases.of_section("precedence").has(words):
        return Field.PRECEDENCE, precedence(words)
    if _handling().has(words):
        return Field.HANDLING, " ".join(words.split())
    return None


Mark = tuple[Field, str, Piece]


def find(piece: Piece) -> tuple[Mark, ...]:
    """The marks that a line consists of; none where it holds anything else.

    `SECRET NIACT` and `LIMIT DISTRIBUTION - NOFORN` are two each.
    """
    piece = piece.trim()
    if not piece.words or len(piece.words) > phrases.LONGEST:
        return ()
    if found := _of(piece.words):
        return ((*found, piece),)
    parts = tuple(_split(piece))
    if len(parts) > 1:
        marks = tuple(mark for each in parts for mark in find(each))
        return marks if all(find(each) for each in parts) else ()
    return _run(piece)


def among(piece: Piece) -> tuple[Mark, ...]:
    """The marks among the parts of a line that strokes or dashes part; other parts are left."""
    parts = tuple(_split(piece))
    return tuple(mark for each in parts for mark in find(each)) if len(parts) > 1 else find(piece)


def _split(piece: Piece) -> Iterator[Piece]:
    start = 0
    for match in _SEPARATOR.finditer(piece.words):
        if match.start() > start:
            yield piece.cut(start, match.start())
        start = match.end()
    if start < len(piece.words):
        yield piece.cut(start)


def _run(piece: Piece) -> tuple[Mark, ...]:
    """Marks that follow each other with only spaces between, each to the letter."""
    words = list(re.finditer(r"\S+", piece.words))
    made: list[Mark] = []
    at = 0
    while at < len(words):
        for width in range(min(LONGEST_MARK, len(words) - at), 0, -1):
            each = piece.cut(words[at].start(), words[at + width - 1].end()).trim()
            if found := _exact(each.words):
                made.append((*found, each))
                at += width
                break
        else:
            return ()
    return tuple(made)


def banner(piece: Piece) -> str:
    """The classification of a banner: the whole line, or its exact words before other marks."""
    found = find(piece)
    return next((value for field, value, _ in found if field is Field.CLASSIFICATION), "")


def before_group(piece: Piece) -> tuple[str, Piece] | None:
    """The classification that opens a cable's first line: `SECRET 222330Z`."""
    match = _BEFORE_GROUP.match(piece.words)
    value = classification(match[1]) if match else ""
    return (value, piece.cut(*match.span(1))) if match and value else None


def before_date(piece: Piece) -> Mark | None:
    """The precedence that opens a teletype's first line: `URGENT 3-4-64 9-45 PM EST`."""
    match = _BEFORE_DATE.match(piece.words)
    if not match or not phrases.of_section("precedence").has(match[1]):
        return None
    return Field.PRECEDENCE, precedence(match[1]), piece.cut(*match.span(1))


def exact(piece: Piece) -> bool:
    """True for a line that is a classification to the letter and in capitals."""
    known = phrases.of_section("classification").has(piece.words)
    return known and piece.words.isupper()


def within(piece: Piece) -> tuple[str, Piece] | None:
    """A classification to the letter and in capitals among the words of a printed form."""
    match = _within().search(piece.words)
    return (classification(match[0]), piece.cut(*match.span())) if match else None
