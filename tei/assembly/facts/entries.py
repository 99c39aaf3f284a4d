"""A heading as printed labels with their values, also where the two have come apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from rapidfuzz import fuzz, process

from tei.assembly.facts import dates, marks, phrases, posts
from tei.assembly.facts.pieces import Piece

LONGEST, WIDEST = 7, 90  # lines of a value, and characters of one that runs on
LABEL_RATIO = 74.0  # of 100, for words before a colon
BETWEEN = " \t:;.,•'’"  # marks between a label and its value
LIGHT = " \t:;•*·|"  # marks that are never of a value
FIGURES = 0.4  # share of figures in a date that cannot be read
CAPTION_RATIO = 86.0  # for a line that is nothing but a label
_BEFORE_COLON = re.compile(r"^\W{0,4}([^:;]{2,28}?)\s*[:;]")
_BEFORE_STOP = re.compile(r"^\W{0,4}([A-Z]{4,12}(?:\s[A-Z]{2,8}){0,3})\.(?=\s)")
_COLON = r"\s?[:;.,'’!#]{1,2}(?=\s|$|\w)"
_SPELLINGS = {"o": "[o0]", "i": "[i1l|]", "'": "['’`]?"}
NUMBER = re.compile(
    r"^\W{0,3}((?:(?:circular|cirtel|airgram|A|CA|CG|G|CW|Toxxx|TO[A-Z]{3,4}|US[A-Z]{2,4})\W{0,2})?"
    r"[\dOIl][\dA-Za-z]{0,5})(?=\W|$)",
    re.I,
)
CABLE_NUMBER = re.compile(r"^\W*((?:IN|OUT|CUT)\W{0,2}\d[\dOIl]{3,6})\b", re.I)
REPORT_NUMBER = re.compile(
    r"\b[A-Z0]{2,6}\s?(?:DB|CI)?[\s\W]{0,4}\d{1,2}\s?/\s?\d{2,3}\s?[,.]?\s?\d{3}\b"
    r"|\b[A-Z]{2,6}\s?-?\d{2,5}(?:[-/]\d{2,6})?\b",
    re.I,
)


@dataclass(slots=True)
class Entry:
    """A label and the values that it asks for; `name` is "" for words that no label asks for."""

    name: str
    label: Piece | None
    values: list[Piece]

    @property
    def rule(self) -> dict[str, Any]:
        return _rules().get(self.name, {})


@cache
def _rules() -> dict[str, dict[str, Any]]:
    return {entry["name"]: dict(entry) for entry in phrases.table("label")}


@cache
def _names() -> dict[str, str]:
    """Every label in letters, with the name of its rule."""
    return {
        phrases.letters(words): name for name, rule in _rules().items() for words in rule["words"]
    }


def _spelt(words: str) -> str:
    """A pattern of words in which spaces may have crept in or been lost."""
    return r"\s?".join(
        _SPELLINGS.get(char, re.escape(char)) for char in words.casefold() if not char.isspace()
    )


@cache
def _printed() -> tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...]:
    """Per label, longest first: its name, and how it begins a line with and without a colon."""
    spelt = [(words, name) for name, rule in _rules().items() for words in rule["words"]]
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
    """Labels within a line: those of boxes, and any in capitals that a colon follows."""
    boxed, others = (
        sorted(
            (
                word.upper()
                for rule in _rules().values()
                if bool(rule.get("inside")) is inside
                for word in rule["words"]
            ),
            key=lambda word: (-len(word), word),
        )
        for inside in (True, False)
    )
    return re.compile(
        rf"(?<=\s)(?:(?:{'|'.join(map(re.escape, boxed))})\b(?=[\s.:])"
        rf"|(?:{'|'.join(map(re.escape, others))})(?=\s?:))"
    )


def parts(piece: Piece) -> Iterator[tuple[str, Piece | None, Piece]]:
    """The labels of a line, each as (name, its words, the value beside it)."""
    after = _inside().finditer(piece.words, _leading(piece.words))
    cuts = [0, *(match.start() for match in after), len(piece.words)]
    for start, end in zip(cuts, cuts[1:], strict=False):
        if (each := piece.cut(start, end)).words:
            yield _label(each)


def _leading(words: str) -> int:
    """Where the label at the start of a line ends, 0 where there is none."""
    words = phrases.plain(words)
    found = (marked.match(words) or bare.match(words) for _, marked, bare in _printed())
    return next((match.end(1) for match in found if match), 0)


def _label(piece: Piece) -> tuple[str, Piece | None, Piece]:
    words = phrases.plain(piece.words)
    for name, marked, bare in _printed():
        colon = marked.match(words)
        match = colon or bare.match(words)
        if not match:
            continue
        label, value = (
            piece.cut(*match.span(1)),
            _value(piece, (colon or match).end()),
        )
        if not value.words and (colon or label.words.isupper()):
            return name, label, value
        if value.words and colon and fits(_rules()[name]["value"], value):
            return name, label, value
        if value.words and label.words.isupper() and _fits_bare(_rules()[name], value):
            return name, label, value
    return _misread(piece)


def _value(piece: Piece, start: int) -> Piece:
    """The words beside a label, without the marks that part them from it."""
    rest = piece.cut(start)
    return rest.cut(len(rest.words) - len(rest.words.lstrip(BETWEEN))).trim(LIGHT)


def _misread(piece: Piece) -> tuple[str, Piece | None, Piece]:
    """A label that was misread: before a colon, or alone on its line."""
    match = _BEFORE_COLON.match(piece.words)
    cutoff = LABEL_RATIO if match else CAPTION_RATIO
    match = match or _BEFORE_STOP.match(piece.words)
    text = match[1] if match else piece.words
    word = phrases.letters(text)
    if not (3 if match else 6) <= len(word) <= 28:
        return "", None, piece
    choices = [each for each in _names() if len(each) > 3]
    best = process.extractOne(word, choices, scorer=fuzz.ratio, score_cutoff=cutoff)
    if not best:
        return "", None, piece
    name = _names()[best[0]]
    label = piece.cut(*match.span(1)) if match else piece.trim()
    value = _value(piece, match.end() if match else len(piece.words))
    if value.words and not fits(_rules()[name]["value"], value):
        return "", None, piece
    return name, label, value


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
        case "control":
            return any(char.isdigit() for char in words)
        case "moment" | "date":
            return any(char.isdigit() for char in words)
        case "number":
            return bool(NUMBER.match(words))
        case "report":
            return bool(REPORT_NUMBER.search(words))
        case "precedence":
            return bool(marks.precedence(words.split("  ")[0]) or marks.find(value))
        case "none":
            return False
    return any(char.isalnum() for char in words)


def claims(shape: str, values: list[Piece], value: Piece) -> bool:
    """True where words that stand alone can be the value a label still waits for."""
    words = value.words
    moment = dates.day(words), dates.clock(words)
    match shape:
        case "control":
            return not values and bool(
                re.fullmatch(r"\W*\d{2,6}(?:\s\d{1,3})?\W*", words) or CABLE_NUMBER.match(words)
            )
        case "moment":
            have = [(dates.day(each.words), dates.clock(each.words)) for each in values]
            day, clock = any(d for d, _ in have), any(c for _, c in have)
            if numbered(words):
                return False
            return bool((moment[0] and not day) or (moment[1] and not clock and not moment[0]))
        case "number" if values:
            return bool(moment[1] and not moment[0] and not dates.clock(values[0].words))
        case "number":
            return bool(numbered(words) or re.fullmatch(r"\W*(?:[A-Z]{1,2}-)?\d{1,5}\W*", words))
        case "date":
            return not values and bool(moment[0]) and not numbered(words)
        case "report":
            return not values and bool(REPORT_NUMBER.search(words))
        case "precedence":
            return not values and bool(marks.precedence(words))
        case "place" | "words" | "reference":
            least = 3 if shape == "place" else 1
            long = sum(char.isalpha() for char in words) >= least
            return not values and long and not evident(value)
    return False


def numbered(words: str) -> bool:
    """True for a number with its date: `250, August 11, 1 p.m.`"""
    match = NUMBER.match(words)
    day = dates.day(words[match.end(1) :]) if match else None
    return bool(day and day.day and day.start <= 4)


def evident(piece: Piece) -> bool:
    """True for words that say what they are by themselves and so are nobody's value."""
    words = piece.words
    if marks.find(piece) or marks.salutation(words) or numbered(words):
        return True
    if phrases.of_section("boxes").find(words) or _boxed(words):
        return True
    if CABLE_NUMBER.match(words) or re.search(r"\bCITE\b", words):
        return True
    if re.fullmatch(r"\W*(?:18|19|20)\d\d\W*", words):
        return True
    day = dates.day(words)
    if day and day.end - day.start >= len(words.strip(" .,")) - 2:
        return True
    return not any(char.isalpha() or char == "#" for char in words)


def _boxed(words: str) -> bool:
    return phrases.letters(words).startswith("classification")


def read(pieces: Iterable[Piece]) -> tuple[Entry, ...]:
    """The entries of a heading in the order of its labels; linear in its length.

    Words without a label go to the first label that still waits for such a value, else to the
    label before them if its value may run on, else they stand alone.
    """
    made: list[Entry] = []
    waiting: list[Entry] = []
    last: Entry | None = None
    for piece in pieces:
        for name, label, value in parts(piece):
            if label:
                last = Entry(name, label, [value] if value.words else [])
                made.append(last)
                waiting = [each for each in (*waiting, last) if _waits(each)]
                continue
            value = value.trim(LIGHT)
            if not value.words:
                continue
            owner = _owner(waiting, last, value)
            if owner:
                owner.values.append(value)
                waiting = [each for each in waiting if _waits(each)]
            else:
                made.append(Entry("", None, [value]))
            last = owner or None
    return tuple(made)


def _runs_on(entry: Entry, value: Piece) -> bool:
    figured = any(char.isdigit() for char in value.words)
    return len(value.words) < WIDEST and (figured or entry.rule["value"] != "reference")


def _figures(value: Piece) -> float:
    return sum(char.isdigit() for char in value.words) / len(value.words)


def _waits(entry: Entry) -> bool:
    shape = entry.rule["value"]
    if shape == "moment":
        words = " ".join(value.words for value in entry.values)
        return not (dates.day(words) and dates.clock(words))
    if shape == "number" and len(entry.values) == 1:
        words = entry.values[0].words
        return bool(numbered(words) and not dates.clock(words))
    return not entry.values and shape != "none"


def _owner(waiting: list[Entry], last: Entry | None, value: Piece) -> Entry | None:
    for entry in waiting[-12:]:
        if claims(entry.rule["value"], entry.values, value):
            return entry
    if last in waiting and last and last.rule["value"] == "date" and _figures(value) > FIGURES:
        return last  # a date that cannot be read
    runs = last is not None and last.rule.get("more") and 0 < len(last.values) < LONGEST
    if last and runs and not value.fresh and not evident(value) and _runs_on(last, value):
        return last
    return None
