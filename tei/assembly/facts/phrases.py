"""Known phrases of headings, found in spite of misreadings."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from rapidfuzz import fuzz, process

from tei import lexicons

SHORTEST = 5  # letters; a shorter phrase must match to the letter
LONGEST = 80  # characters; a longer line is no phrase
_LETTERS = str.maketrans("01589", "oisbg")
_DIGITS = str.maketrans("OoQDIl|!iSsBZzGgq", "00001111155822699")


def plain(text: str) -> str:
    """The text with letters freed of the accents that stray marks on paper give them.

    Every character stays where it was.
    """
    return text if text.isascii() else "".join(_base(char) for char in text)


def _base(char: str) -> str:
    base = unicodedata.normalize("NFKD", char)[0]
    return base if base.isascii() and base.isalpha() else char


def squeeze(text: str) -> str:
    """Letters and digits alone, case folded: `CONFIDENT IAL` and `N O` lose their spaces."""
    return "".join(char for char in plain(text).casefold() if char.isalnum())


def letters(text: str) -> str:
    """As `squeeze`, with digits read as the letters that they stand for: `5ECRET`, `OFF1CIAL`."""
    return squeeze(text).translate(_LETTERS)


def digits(text: str) -> str:
    """A number with letters read as the digits that they stand for; "" where it is none.

    At least half of the characters must be digits already.
    """
    read = text.translate(_DIGITS)
    sure = sum(char.isdigit() for char in text)
    return read if read.isdigit() and read.isascii() and 2 * sure >= len(text) else ""


@dataclass(frozen=True, slots=True)
class Phrasebook:
    """Phrases in squeezed form with what each stands for."""

    table: Mapping[str, str]

    def find(self, text: str, cutoff: float = 80.0) -> str:
        """What a text stands for, "" where it is like no phrase; `cutoff` is a ratio of 100."""
        if len(text) > LONGEST:
            return ""
        word = letters(text)
        if word in self.table:
            return self.table[word]
        if len(word) < SHORTEST - 1:
            return ""
        best = process.extractOne(word, self.table.keys(), scorer=fuzz.ratio, score_cutoff=cutoff)
        return self.table[best[0]] if best and len(best[0]) >= SHORTEST else ""

    def has(self, text: str) -> bool:
        """True where the text is one of the phrases to the letter."""
        return letters(text) in self.table


def book(entries: Iterable[tuple[str, Iterable[str]]]) -> Phrasebook:
    """A phrasebook of (what it stands for, phrases)."""
    return Phrasebook({letters(phrase): value for value, phrases in entries for phrase in phrases})


@cache
def table(section: str) -> tuple[Mapping[str, Any], ...]:
    """The entries of one section of the lexicon of headings."""
    return tuple(lexicons.load("headings")[section])


@cache
def of_section(section: str) -> Phrasebook:
    """The phrasebook of a section whose entries have `value` and `words`."""
    return book((entry["value"], entry["words"]) for entry in table(section))
