"""A heading as labels with their values, also where the two have come apart."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from tei.assembly.facts import dates, labels, marks, numbers
from tei.assembly.facts.labels import ANY, LIGHT
from tei.assembly.facts.pieces import Piece

LONGEST, WIDEST = 7, 90  # lines of a value, and characters of one that runs on
OPEN = 12  # labels that may wait for their values at a time
FIGURES = 0.4  # share of figures in a date that cannot be read
_YEAR = re.compile(r"\W*(?:18|19|20)\d\d\W*")
_CONTROL = re.compile(r"\W*\d{2,6}(?:\s\d{1,3})?\W*")
_SERIAL = re.compile(r"\W*(?:[A-Z]{1,2}-)?\d{1,5}\W*")
_GAP = re.compile(r".*\S(\s{3,})")
_ROUTE = re.compile(r"\bCITE\b")


@dataclass(eq=False, slots=True)
class Entry:
    """A label and the values that it asks for; `name` is "" for words that no label asks for."""

    name: str
    label: Piece | None = None
    values: list[Piece] = field(default_factory=list)

    @property
    def rule(self) -> dict[str, Any]:
        """What the lexicon says of the label."""
        return labels.rules().get(self.name, {})

    @property
    def shape(self) -> str:
        return str(self.rule.get("value", ""))

    @property
    def words(self) -> str:
        return " ".join(value.words for value in self.values)


def read(pieces: Iterable[Piece]) -> tuple[Entry, ...]:
    """The entries of a heading in the order of its labels; linear in its length.

    Words without a label go to the first label that still waits for such a value, else to the
    label before them if its value may run on, else they stand alone.
    """
    made: list[Entry] = []
    waiting: list[Entry] = []
    last: Entry | None = None
    for piece in pieces:
        for name, label, value in _parts(piece):
            if label:
                last = Entry(name, label, [value] if value.words else [])
                made.append(last)
                waiting.append(last)
            elif (words := value.trim(LIGHT)).words:
                last = _owner(waiting, last, words)
                if last:
                    last.values.append(words)
                else:
                    made.append(Entry("", None, [words]))
            waiting = [each for each in waiting if _waits(each)][-OPEN:]
    return tuple(made)


def _parts(piece: Piece) -> Iterator[labels.Part]:
    """The labels of a line with their values; the day at a line's end is of no value in words."""
    for name, label, value in labels.parts(piece):
        end = _before_day(labels.rules().get(name, {}), value)
        if end:
            yield labels.Part(name, label, value.cut(0, end).trim())
            yield labels.Part("", None, value.cut(end).trim())
        else:
            yield labels.Part(name, label, value)


def _before_day(rule: dict[str, Any], value: Piece) -> int:
    """Where a value in words ends before a day: a wide gap away, or after a name; 0 without."""
    gap = _GAP.match(value.words) if rule.get("value") in ANY else None
    if gap and dates.day(value.words[gap.end(1) :]) and evident(value.cut(gap.end(1))):
        return gap.start(1)
    day = dates.day(value.words) if rule.get("name-alone") else None
    whole = day and day.year and not value.words[day.end :].strip(" .,")
    return day.start if day and whole else 0


def _owner(waiting: list[Entry], last: Entry | None, value: Piece) -> Entry | None:
    for entry in sorted(waiting, key=lambda each: each.shape in ANY):
        if _CLAIMS[entry.shape](entry, value):
            return entry
    if last and _unread_date(last, value):
        return last
    if last and last.rule.get("more") and last.values and _runs_on(last, value):
        return last
    return None


def _unread_date(entry: Entry, value: Piece) -> bool:
    """True for figures just below DATE that cannot be read as one."""
    figures = sum(char.isdigit() for char in value.words)
    return entry.shape == "date" and not entry.values and figures > FIGURES * len(value.words)


def _runs_on(entry: Entry, value: Piece) -> bool:
    if value.fresh or evident(value) or len(entry.values) >= LONGEST:
        return False
    figured = any(char.isdigit() for char in value.words)
    return len(value.words) < WIDEST and (figured or entry.shape != "reference")


def _waits(entry: Entry) -> bool:
    if entry.shape == "moment":
        return not (dates.day(entry.words) and dates.clock(entry.words))
    if entry.shape == "number" and len(entry.values) == 1:
        return numbers.dated(entry.words) and not dates.clock(entry.words)
    return not entry.values and entry.shape != "none"


def _claims_control(entry: Entry, value: Piece) -> bool:
    return bool(_CONTROL.fullmatch(value.words) or numbers.CABLE.match(value.words))


def _claims_moment(entry: Entry, value: Piece) -> bool:
    """A day where there is none yet; a clock where there is a day or nothing else beside it."""
    if numbers.dated(value.words):
        return False
    if dates.day(value.words):
        return not dates.day(entry.words)
    return bool(dates.clock(value.words)) and not dates.clock(entry.words)


def _claims_number(entry: Entry, value: Piece) -> bool:
    if entry.values:
        return bool(dates.clock(value.words) and not dates.day(value.words))
    return bool(numbers.dated(value.words) or _SERIAL.fullmatch(value.words))


def _claims_date(entry: Entry, value: Piece) -> bool:
    return bool(dates.day(value.words)) and not numbers.dated(value.words)


def _claims_report(entry: Entry, value: Piece) -> bool:
    return bool(numbers.REPORT.search(value.words)) and not dates.day(value.words)


def _claims_place(entry: Entry, value: Piece) -> bool:
    return sum(char.isalpha() for char in value.words) > 2 and not evident(value)


def _claims_words(entry: Entry, value: Piece) -> bool:
    return not evident(value)


# By the `value` of a label in the lexicon: whether words that stand alone can be what it waits for.
_CLAIMS: dict[str, Callable[[Entry, Piece], bool]] = {
    "control": _claims_control,
    "moment": _claims_moment,
    "number": _claims_number,
    "date": _claims_date,
    "report": _claims_report,
    "precedence": lambda _, value: bool(marks.precedence(value.words)),
    "place": _claims_place,
    "words": _claims_words,
    "reference": _claims_words,
}


def evident(piece: Piece) -> bool:
    """True for words that say what they are by themselves and so are nobody's value."""
    words = piece.words
    if marks.find(piece) or marks.salutation(words) or marks.boxed(words) or numbers.dated(words):
        return True
    if (
        numbers.refers(words)
        or numbers.CABLE.match(words)
        or _ROUTE.search(words)
        or _YEAR.fullmatch(words)
    ):
        return True
    said = dates.day(words) or dates.clock(words)
    if said and said.end - said.start >= len(words.strip(" .,")) - 2:
        return True
    return not any(char.isalpha() or char == "#" for char in words)
