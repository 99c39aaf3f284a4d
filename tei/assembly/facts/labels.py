"""Printed labels and the words beside them, misreadings allowed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Any, NamedTuple

from rapidfuzz import fuzz, process

from tei.assembly.facts import marks, numbers, phrases, posts
from tei.assembly.facts.pieces import Piece

LABEL_RATIO = 74.0  # of 100, for words before a colon and a value of a shape of its own
WORDS_RATIO = 80.0  # for words before a colon and any words
CAPTION_RATIO = 86.0  # for a line that is nothing but a label
LONGEST = 80  # characters of a line that a label may show to be of the heading
BETWEEN = " \t:;.,•'’"  # marks between a label and its value
LIGHT = " \t:;•*·|"  # marks that are never of a value
ANY = ("words", "place", "reference")  # values that have no shape of their own
_BEFORE_COLON = re.compile(r"^\W{0,4}([^:;]{2,28}?)\s*[:;]")
_BEFORE_STOP = re.compile(r"^\W{0,4}([A-Z]{4,12}(?:\s[A-Z]{2,8}){0,3})\.(?=\s)")
_COLON = r"\s?[:;.,'’!#]{1,2}(?=\s|$|\w)"
_SPELLINGS = {"o": "[o0]", "i": "[i1l|]", "'": "['’`]?"}


class Part(NamedTuple):
    """A label's name ("" for words without a label), its words, and the words beside it."""

    name: str
    label: Piece | None
    value: Piece


@cache
def rules() -> dict[str, dict[str, Any]]:
    """The lexicon's labels by name."""
    return {entry["name"]: dict(entry) for entry in phrases.table("label")}


@cache
def _names() -> dict[str, str]:
    """Every label in letters, with the name of its rule."""
    return {
        phrases.letters(words): name for name, rule in rules().items() for words in rule["words"]
    }


def _spelt(words: str) -> str:
    """A pattern of words in which spaces may have crept in or been lost."""
    return r"\s?".join(
        _SPELLINGS.get(char, re.escape(char)) for char in words.casefold() if not char.isspace()
    )


@cache
def _printed() -> tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...]:
    """Per label, longest first: its name, and how it begins a line with and without a colon."""
    spelt = [(words, name) for name, rule in rules().items() for words in rule["words"]]
    spelt.sort(key=lambda each: (-len(each[0]), each[0]))
    return tuple(
        (
            name,
            re.compile(rf"^\W{{0,4}}({_spelt(words)}){_COLON}", re.I),
            re.compile(rf"^\W{{0,4}}({_spelt(words)})(?:\s*\.)?(?=\s|$)", re.I),
        )
        for words, name in spelt
    )


@cache
def _inside() -> re.Pattern[str]:
    """Labels within a line: those of boxes, and any that a colon follows."""
    boxed, others = (
        "|".join(re.escape(word) for word in _words(inside)) for inside in (True, False)
    )
    return re.compile(rf"(?<=\s)(?:(?:{boxed})\b(?=[\s.:])|(?:{others})(?=\s?:))")


def _words(inside: bool) -> list[str]:
    """The words of labels that may or may not stand in a line without a colon, longest first."""
    words = [
        word
        for rule in rules().values()
        if bool(rule.get("inside")) is inside
        for word in rule["words"]
    ]
    return sorted(words, key=lambda word: (-len(word), word))


def parts(piece: Piece) -> Iterator[Part]:
    """The labels of a line with the words beside each; a line of marks has none."""
    if marks.find(piece):
        yield Part("", None, piece)
        return
    after = _inside().finditer(piece.words, _leading(piece.words))
    cuts = [0, *(match.start() for match in after), len(piece.words)]
    for start, end in pairwise(cuts):
        if (each := piece.cut(start, end)).words:
            yield _part(each)


@cache
def _any() -> re.Pattern[str]:
    """Any label at the start of a line, the longest that fits."""
    spelt = sorted((_spelt(words) for words in (*_words(True), *_words(False))), key=len)
    return re.compile(rf"^\W{{0,4}}({'|'.join(reversed(spelt))})(?=\W|$)", re.I)


def speaks(piece: Piece) -> bool:
    """True for a line whose label and value together can stand in a heading alone."""
    return len(piece.words) < LONGEST and any(
        label
        and phrases.letters(label.words) in _names()
        and _own(name, value, _marked(piece, label))
        for name, label, value in parts(piece)
    )


def _marked(piece: Piece, label: Piece) -> bool:
    """True where a colon or full stop follows a label."""
    return piece.words[piece.at.index(label.at[-1]) + 1 :].lstrip()[:1] in (":", ".")


def _own(name: str, value: Piece, marked: bool) -> bool:
    """True for the words beside a label of a message's form that no other line has."""
    if name in ("from", "to"):
        return bool(posts.find(value.words) or (marked and posts.leading(value.words)))
    if name == "number":
        return numbers.dated(value.words)
    if name == "memorandum-for":
        return True
    return name in ("control", "received") and any(char.isdigit() for char in value.words)


def _leading(words: str) -> int:
    """Where the label at the start of a line ends, 0 where there is none."""
    match = _any().match(phrases.plain(words))
    return match.end(1) if match else 0


def _part(piece: Piece) -> Part:
    words = phrases.plain(piece.words)
    for name, marked, bare in _printed() if _leading(words) else ():
        colon = marked.match(words)
        match = colon or bare.match(words)
        if not match:
            continue
        label, value = piece.cut(*match.span(1)), _value(piece, match.end())
        capitals = label.words.isupper()
        if not value.words and (colon or capitals) and not rules()[name].get("beside"):
            return Part(name, label, value)
        if value.words and colon and fits(rules()[name]["value"], value):
            return Part(name, label, value)
        if value.words and capitals and _fits_bare(rules()[name], value):
            return Part(name, label, value)
    return _misread(piece)


def _value(piece: Piece, start: int) -> Piece:
    """The words beside a label, without the marks that part them from it."""
    rest = piece.cut(start)
    return rest.cut(len(rest.words) - len(rest.words.lstrip(BETWEEN))).trim(LIGHT)


def _misread(piece: Piece) -> Part:
    """A label that was misread: before a colon or full stop, or alone on its line."""
    colon = _BEFORE_COLON.match(piece.words)
    match = colon or _BEFORE_STOP.match(piece.words)
    words = match[1] if match else piece.words
    name = _nearest(words, LABEL_RATIO, 3) if colon else _nearest(words, CAPTION_RATIO, 6)
    if not name:
        return Part("", None, piece)
    label = piece.cut(*match.span(1)) if match else piece.trim()
    value = _value(piece, match.end() if match else len(piece.words))
    if value.words and not fits(rules()[name]["value"], value):
        return Part("", None, piece)
    return Part(name, label, value)


def _nearest(words: str, cutoff: float, least: int) -> str:
    word = phrases.letters(words)
    if not least <= len(word) <= 28:
        return ""
    choices = [each for each in _names() if len(each) > 3]
    best = process.extractOne(word, choices, scorer=fuzz.ratio, score_cutoff=cutoff)
    name = _names()[best[0]] if best else ""
    doubtful = best and best[1] < WORDS_RATIO and rules()[name]["value"] in ANY
    return "" if doubtful else name


def _fits_bare(rule: dict[str, Any], value: Piece) -> bool:
    if not rule.get("bare"):
        return False
    if rule["value"] == "place":
        return posts.named(value.words)
    return fits(rule["value"], value)


def fits(shape: str, value: Piece) -> bool:
    """True where words beside a label look like the value that it asks for."""
    words = value.words
    match shape:
        case "control" | "moment" | "date":
            return any(char.isdigit() for char in words)
        case "number":
            return bool(numbers.telegram(words))
        case "report":
            return bool(numbers.REPORT.search(words))
        case "precedence":
            return bool(marks.find(value))
        case "none":
            return False
    return any(char.isalnum() for char in words)
