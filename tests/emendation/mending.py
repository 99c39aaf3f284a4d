"""How many damaged facts of telegrams' headings are mended, where the truth is known.

The truth is a message's facts; from them every line of a heading, every head and foot is written
as it was printed, and the lines of the transcript are compared with these before and after.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from tei.emendation.moments import months
from tei.emendation.phrases import tokens
from tei.model.document import Document
from tei.model.emendation import Emendation, Intervention

ALIKE = 72  # rapidfuzz ratio from which a line is taken for a misreading of a printed one
TEXT = (Intervention.CORRECTION, Intervention.SUPPLIED)

Printed = tuple[tuple[str, str], ...]  # (fact, words) in order; "" for what is no fact


@dataclass(frozen=True, slots=True)
class Damaged:
    """A fact that a line has wrongly, and what became of it."""

    stem: str
    line: int
    fact: str
    truth: str
    found: str
    outcome: str  # rightly, wrongly, marked, not


def damaged(
    document: Document, emendations: Sequence[Emendation], truth: Mapping[str, Any]
) -> Iterator[Damaged]:
    """The damaged heading facts of the one message of a document."""
    labels = truth["labels"]
    printed = list(_printed(truth["messages"][0]))
    for line in document.transcript.lines:
        if labels.get(str(line.number)) not in ("heading", "furniture") or line.is_blank:
            continue
        source = line.source.strip()
        best = max(printed, key=lambda each: fuzz.ratio(_text(each).casefold(), source.casefold()))
        if fuzz.ratio(_text(best).casefold(), source.casefold()) < ALIKE:
            continue
        here = [each for each in emendations if any(p.line == line.number for p in each.places)]
        yield from _compared(document.identifier, line.number, line.source, best, here)


def _compared(
    stem: str, number: int, source: str, printed: Printed, here: Sequence[Emendation]
) -> Iterator[Damaged]:
    after = mended(source, number, here)
    start, whole = 0, _text(printed)
    for fact, words in printed:
        span = (start, start + len(words))
        start = span[1]
        before = _mapped(whole, source, span)
        if not fact or tokens(words) == tokens(source[slice(*before)]):
            continue
        now = after[slice(*_mapped(whole, after, span))]
        told = any(_meets(each, number, before) for each in here)
        changed = any(_meets(each, number, before) for each in here if each.kind in TEXT)
        outcome = "marked" if told else "not"
        if tokens(words) == tokens(now):
            outcome = "rightly"
        elif changed:
            outcome = "wrongly"
        yield Damaged(stem, number, fact, words, source[slice(*before)], outcome)


def mended(source: str, line: int, emendations: Sequence[Emendation]) -> str:
    """A line with its corrections and supplied letters."""
    text = source
    for each in sorted(emendations, key=lambda each: -each.places[0].start):
        place = each.places[0]
        if place.line != line or each.kind not in TEXT:
            continue
        old = source[place.start : place.end]
        if each.kind is Intervention.SUPPLIED:
            new = each.reading + old if each.before else old + each.reading
        else:
            new = each.reading
        text = text[: place.start] + new + text[place.end :]
    return text


def _meets(each: Emendation, line: int, span: tuple[int, int]) -> bool:
    return any(
        place.line == line and place.start < span[1] and span[0] < place.end
        for place in each.places
    )


def _mapped(whole: str, source: str, span: tuple[int, int]) -> tuple[int, int]:
    """The words of a line that stand for a part of the printed one."""
    steps = Levenshtein.opcodes(whole.casefold(), source.casefold())
    starts = [
        s.dest_start + span[0] - s.src_start for s in steps if s.src_start <= span[0] < s.src_end
    ]
    ends = [
        s.dest_start + span[1] - s.src_start for s in steps if s.src_start < span[1] <= s.src_end
    ]
    a, b = (starts or [0])[0], (ends or [len(source)])[0]
    while a > 0 and source[a - 1].isalnum():
        a -= 1
    while b < len(source) and source[b].isalnum():
        b += 1
    return a, max(a, b)


def _text(printed: Printed) -> str:
    return "".join(words for _, words in printed)


def _printed(message: Mapping[str, Any]) -> Iterator[Printed]:
    """The lines that have a message's facts, as the form has them."""
    day = date.fromisoformat(message["date"])
    head: Printed = (
        ("number", message["number"]),
        ("", ", "),
        ("date", _day(day)),
        ("", ", "),
        ("hour", _hour(time.fromisoformat(message["time"]))),
    )
    yield (("", "NO: "), *head)
    for page in range(2, 12):
        yield (("", f"-{page}- "), *head, ("", ", from "), ("origin", message["place"]), ("", "."))
    yield (("", "FROM: "), ("origin", message["from"]))
    yield (("", "TO: "), ("addressee", message["to"]))
    yield (("", "Control: "), ("control", message["control"]))
    received = date.fromisoformat(message["received_date"])
    stamp = (
        ("", "Rec'd: "),
        ("received", _day(received)),
        ("", ", "),
        ("received", str(received.year)),
    )
    clock = ("received", _clock(time.fromisoformat(message["received_time"])))
    yield stamp
    yield (*stamp, ("", " "), clock)
    yield (clock,)
    for fact in ("classification", "precedence"):
        if message[fact]:
            yield ((fact, message[fact]),)
    for handling in message["handling"]:
        yield (("handling", handling),)


def _day(day: date) -> str:
    return f"{list(months())[day.month - 1]} {day.day}"


def _hour(at: time) -> str:
    if (at.hour, at.minute) in ((12, 0), (0, 0)):
        return "noon" if at.hour else "midnight"
    return _clock(at).replace(":00", "")


def _clock(at: time) -> str:
    return f"{at.hour % 12 or 12}:{at.minute:02} {'ap'[at.hour >= 12]}.m."


def counted(found: Sequence[Damaged]) -> Counter[str]:
    return Counter(each.outcome for each in found)
