"""Dates and clock times as papers print them, in spite of misreadings."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz import fuzz, process

from tei import lexicons
from tei.assembly.facts.phrases import digits, letters

MONTH_RATIO = 66.0  # of 100; beside a day, a word this like the name of a month is one
RECENT = 1024  # texts whose reading is kept, as a heading asks for the same more than once
LONGEST = 400  # characters of a line that are searched
_TOKEN = re.compile(r"[^\W_]+(?:['’,][^\W_]+)?|[^\w\s]")
_WORD = re.compile(r"[^\W\d_]")
_CLOCK = re.compile(
    r"(?<!\d)(\d{1,2})(?:(?:\s?[:;.lI]\s?|[,-]|\s)([0-5]\d))?[\s.,]{0,3}"
    r"(?:([apAP])(?:[\s.,]{0,2}[a-z1]?[mM]|\.\s?[a-zA-Z]{1,2})\b\.?|\.{1,2}\s?[mM]\b\.?)"
)
_HOUR_WORDS = {"noon": 12, "midnight": 0}
_LAST_WORD = re.compile(r"([^\W_]{4,9})\W*$")
_SLASHED = re.compile(r"(?<![\d/-])(\d{1,2})\s?([/-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?!\d)")


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, a clock time, or both, as far as printed; None is what is not said.

    `start` and `end` are its characters in the text. `word` is "noon" or "midnight"; `zulu` says
    that the clock is UTC; `sure` is false where a character was read as another.
    """

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int | None = None
    zulu: bool = False
    word: str = ""
    sure: bool = True


@cache
def _months() -> dict[str, int]:
    names = lexicons.load("headings")["months"]["names"]
    full = {name.casefold(): n for n, name in enumerate(names, 1)}
    short = {name[:length].casefold(): n for n, name in enumerate(names, 1) for length in (3, 4)}
    return short | full


def month(word: str, cutoff: float = MONTH_RATIO) -> int | None:
    """The month that a word names, misreadings allowed; None where it names none."""
    text = letters(word)
    if text in _months():
        return _months()[text]
    if not 3 <= len(text) <= 11:
        return None
    names = [name for name in _months() if len(name) > 3] if len(text) > 3 else []
    best = process.extractOne(text, names, scorer=fuzz.ratio, score_cutoff=cutoff)
    return _months()[best[0]] if best else None


def century(year: int, base: int = 1900) -> int:
    """A year of two figures is one of the twentieth century."""
    return year if year > 99 else base + year


def valid(day: int | None, month: int | None) -> bool:
    return day is not None and 1 <= day <= 31 and (month is None or 1 <= month <= 12)


@lru_cache(RECENT)
def day(text: str) -> Moment | None:
    """The first day named in a text: `November 28, 1962`, `28 NOV 62`, `11/28/62`, `AUG 64`."""
    head = text[:LONGEST]
    found = [each for each in (_slashed(head), _named(head)) if each]
    return min(found, key=lambda each: each.start) if found else None


def _slashed(text: str) -> Moment | None:
    for match in _SLASHED.finditer(text):
        first, second, year = int(match[1]), int(match[3]), century(int(match[4]))
        if 1 <= first <= 12 and 1 <= second <= 31 and 1800 < year < 2100:
            return Moment(match.start(), match.end(), year, first, second)
    return None


def _named(text: str) -> Moment | None:
    tokens = list(_TOKEN.finditer(text))
    worded = [n for n, token in enumerate(tokens) if _WORD.search(token[0])]
    exact = [n for n in worded if letters(tokens[n][0]) in _months()]
    for n in (*exact, *worded):
        if made := _about(text, tokens, n):
            return made
    return None


def _about(text: str, tokens: list[re.Match[str]], n: int) -> Moment | None:
    """The day round the n-th token, if that is a month's name (which a space may split)."""
    for width in (1, 2, 3):
        last = n + width - 1
        if last >= len(tokens):
            return None
        word = "".join(token[0] for token in tokens[n : last + 1])
        named = letters(word)
        number = month(named)
        if number is None or (width > 1 and named not in _months()):
            continue
        known = named in _months()
        made = _day_first(tokens, n, last, number, known) or _month_first(
            tokens, n, last, number, known
        )
        if made:
            return made
    return None


def _skip(tokens: list[re.Match[str]], n: int, step: int) -> int:
    """The next token from n on that is no mark; at most three marks are passed."""
    for _ in range(3):
        if 0 <= n < len(tokens) and not tokens[n][0][0].isalnum():
            n += step
    return n


def _number(tokens: list[re.Match[str]], n: int, figures: int) -> tuple[int | None, bool]:
    if not 0 <= n < len(tokens):
        return None, True
    token = re.sub(r"(?<=\d)(?:st|nd|rd|th)$", "", tokens[n][0].replace(",", ""))
    read = digits(token)
    return (int(read), read == token) if read and len(read) <= figures else (None, True)


def _year(tokens: list[re.Match[str]], n: int, short: bool) -> tuple[int | None, int, bool]:
    at = _skip(tokens, n, 1)
    year, sure = _number(tokens, at, 4)
    if year is None or not (1800 < year < 2100 or (short and 10 < year < 100)):
        return None, n - 1, True
    if year < 100 and len(tokens[at][0]) != 2:
        return None, n - 1, True
    return century(year), at, sure


def _day_first(
    tokens: list[re.Match[str]], n: int, last: int, month: int, known: bool
) -> Moment | None:
    before = _skip(tokens, n - 1, -1)
    number, sure = _number(tokens, before, 2)
    year, end, year_sure = _year(tokens, last + 1, short=True)
    if not valid(number, month) or (number is not None and year is None and not known):
        return None
    ahead, _ = _number(tokens, _skip(tokens, last + 1, 1), 2)
    if year is None and ahead is not None:
        return None  # `1991 NOVEMBER 28`, `3 March 4`: the day stands behind
    start = tokens[before].start()
    end = max(end, last)
    return Moment(start, tokens[end].end(), year, month, number, sure=known and sure and year_sure)


def _month_first(
    tokens: list[re.Match[str]], n: int, last: int, month: int, known: bool
) -> Moment | None:
    after = _skip(tokens, last + 1, 1)
    number, sure = _number(tokens, after, 2)
    if valid(number, month):
        follows = tokens[after + 1][0] if after + 1 < len(tokens) else ""
        if not (known or follows):
            return None
        year, end, year_sure = _year(tokens, after + 1, short=follows == "'")
        return Moment(
            tokens[n].start(),
            tokens[max(end, after)].end(),
            year,
            month,
            number,
            sure=known and sure and year_sure,
        )
    year, end, sure = _year(tokens, last + 1, short=True)
    if year and known:
        return Moment(tokens[n].start(), tokens[end].end(), year, month, sure=sure)
    return None


@lru_cache(RECENT)
def clock(text: str) -> Moment | None:
    """The first clock time in a text: `4:32 p.m.`, `11 AM`, `noon`.

    The hour is None where forenoon and afternoon cannot be told apart (`11 .m.`).
    """
    head = text[:LONGEST]
    if word := _hour_word(head):
        return word
    for match in _CLOCK.finditer(head):
        hour, minute, half = int(match[1]), int(match[2] or 0), (match[3] or "").casefold()
        if not 1 <= hour <= 12:
            continue
        if not half:
            return Moment(*match.span(), sure=False)
        hour = hour % 12 + (12 if half == "p" else 0)
        return Moment(*match.span(), hour=hour, minute=minute)
    return None


def _hour_word(text: str) -> Moment | None:
    """A last word that is like noon or midnight."""
    match = _LAST_WORD.search(text)
    best = match and process.extractOne(
        letters(match[1]), tuple(_HOUR_WORDS), scorer=fuzz.ratio, score_cutoff=75.0
    )
    if not match or not best:
        return None
    return Moment(*match.span(1), hour=_HOUR_WORDS[best[0]], minute=0, word=best[0])
