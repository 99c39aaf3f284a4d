"""How lines of running text begin and end, and the numbers and letters of their paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from tei import lexicons
from tei.labelling.shape import DASH, LOWER, QUOTE, WITHIN_WORD

_SENTENCE = re.compile(r"[.?!]['\"”’)\]]*$")
_HYPHEN = re.compile(WITHIN_WORD)
_COLON = re.compile(r"[:;]['\"”’)\]-]*$")
_BEGINNINGS = {
    "dash": DASH,
    "lower": LOWER,
    "digit": r"^\W*\d",
    "caption": r"^\W*[A-Z][A-Za-z]*(?: [A-Za-z]+)?\s?:(?:\s|$)",
    "quote": QUOTE,
    "bracket": r"^\W*\(",
}
_SIGN = re.compile(
    r"\W{0,3}(?:(\d{1,2})|([A-Za-z])|([ivxIVX]{2,4}))\s?[.),:]+(?:\s|$|[A-Za-z(\"'])"
)
_NOUGHT = re.compile(r"\W{0,3}([1-9])[0oO°]\W+([A-Z(]\w*)")  # a full stop read as a nought
_AHEAD = 3  # a number may be lost, or two


def ending(words: str) -> str:
    """How a line ends: with a sentence, an abbreviation, a colon, a comma, in a word, or open."""
    last = words.rsplit(None, 1)[-1] if words else ""
    if last.endswith(".") and (re.fullmatch(r"\W*(?:[A-Za-z]\.)+", last) or _shortened(last)):
        return "abbreviation"
    if _SENTENCE.search(last):
        return "sentence"
    if _COLON.search(last):
        return "colon"
    if _HYPHEN.search(last):
        return "hyphen"
    return "comma" if last.endswith(",") else "open"


def ended(words: str) -> bool:
    """Whether a line ends where a paragraph may."""
    return ending(words) in ("sentence", "colon")


def beginning(words: str) -> str:
    """How a line begins: with a small letter, a dash, a digit, a caption, or plainly."""
    found = (name for name, pattern in _BEGINNINGS.items() if re.match(pattern, words))
    return next(found, "plain")


def refers_back(words: str) -> bool:
    """Whether a line's first word takes up the sentence before: `He`, `This`, `However`."""
    first = re.match(r"\W*([\w']+)", words)
    return first is not None and first.group(1).casefold() in _referring()


def signs(texts: Sequence[str]) -> list[str]:
    """The kind of number or letter that each line begins with, as they follow one another.

    `number.` or `letter.` with `one` for the first, `due` for the next, `ahead` for one not far
    on, `odd` for any other; `roman` for small Roman numerals; empty where there is none.
    """
    number, letter, found = 0, "", []
    for words in texts:
        match = _SIGN.match(words)
        kind = ""
        if misread(words) in (1, number + 1):
            number, kind = misread(words), "number.due"
        elif match and match.group(1):
            kind = f"number.{_step(int(match.group(1)), number)}"
            if kind != "number.odd":
                number, letter = int(match.group(1)), ""
        elif match and match.group(2):
            kind = f"letter.{_step(_place(match.group(2)), _place(letter))}"
            letter = match.group(2) if kind in ("letter.one", "letter.due") else letter
        elif match:
            kind = "roman"
        found.append(kind)
    return found


def misread(words: str) -> int:
    """The number of a paragraph whose full stop was read as a nought: `30 THE` for `3. THE`."""
    match = _NOUGHT.match(words)
    return int(match.group(1)) if match and match.group(2)[:3].casefold() not in _months() else 0


def _step(value: int, last: int) -> str:
    if value == 1:
        return "one"
    if value == last + 1:
        return "due"
    return "ahead" if last < value <= last + _AHEAD else "odd"


def _place(letter: str) -> int:
    return ord(letter.casefold()) - ord("a") + 1 if letter else 0


def _shortened(word: str) -> bool:
    return word.strip("(\"'“.").casefold() in _words("abbreviations")


@cache
def _referring() -> frozenset[str]:
    return _words("referring")


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(lexicons.load("common")["prose"][kind])


@cache
def _months() -> frozenset[str]:
    names = lexicons.load("headings")["months"]["names"]
    return frozenset(name[:3].casefold() for name in names)
