"""Numbers that run on: folio marks, page numbers, the parts of a message."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from tei.emendation.paper import Paper, Row, Segment
from tei.emendation.phrases import fold
from tei.model.document import Field, Furniture, Place
from tei.model.emendation import Certainty, Emendation, Intervention
from tei.model.labels import Label

LONGEST_MARK = 40  # characters
SHORTEST_SERIES = 3  # folio marks from which a series proves anything
_FOLIO = re.compile(r"(?P<prefix>[^\W\d].*?)[\s.]+(?P<first>\w{1,4})\s?/\s?(?P<second>\w{1,4})")
_HEAD = re.compile(r"^\W*?[-–—~]\s?(?P<n>\d{1,2})\s?[-–—~]?(?=\s|$)")
_ALONE = re.compile(r"^\W*(?:page\s+)?(?P<n>\d{1,2})\W*$", re.I)


@dataclass(frozen=True, slots=True)
class _Folio:
    segment: Segment
    prefix: str
    first: str
    second: str

    @property
    def text(self) -> str:
        return self.segment.text


def folios(paper: Paper) -> Iterator[Emendation]:
    """Folio marks such as `CU III 15/2`, each one more than the mark before it."""
    marks = [
        mark for row in paper.furniture(Furniture.FOLIO, Furniture.MARK) for mark in _folio(row)
    ]
    if len(marks) < SHORTEST_SERIES:
        return
    prefix, votes = Counter(mark.prefix for mark in marks).most_common(1)[0]
    first, same = Counter(mark.first for mark in marks).most_common(1)[0]
    base, fitting = Counter(
        int(mark.second) - i for i, mark in enumerate(marks) if mark.second.isdigit()
    ).most_common(1)[0]
    if votes < 2 or min(same, fitting) * 2 <= len(marks) or base < 0:
        return
    expected = [f"{prefix} {first}/{base + i}" for i in range(len(marks))]
    proof = [m for m, text in zip(marks, expected, strict=True) if fold(m.text) == fold(text)]
    for mark, text in zip(marks, expected, strict=True):
        if fold(mark.text) != fold(text) and _alike(mark, text):
            yield _in_series(mark, text, tuple(m.segment.whole for m in proof))


def _folio(row: Row) -> Iterator[_Folio]:
    core = row.only.core() if row.only else None
    parts = _FOLIO.fullmatch(core.text) if core and len(core.text) <= LONGEST_MARK else None
    if core and parts and any(char.isdigit() for char in parts.group("first")):
        yield _Folio(core, parts["prefix"], parts["first"], parts["second"])


def _alike(mark: _Folio, text: str) -> bool:
    """The number fits its place in the series, or nearly all letters do."""
    return text.endswith(f" {mark.first}/{mark.second}") or (
        Levenshtein.distance(fold(mark.text), fold(text)) <= 2
    )


def _in_series(mark: _Folio, text: str, proof: tuple[Place, ...]) -> Emendation:
    near = Levenshtein.distance(fold(mark.text), fold(text)) <= 2
    return Emendation(
        Intervention.CORRECTION,
        (mark.segment.whole,),
        f"Folio mark misread; by its place in the series read {text}.",
        text,
        cert=Certainty.HIGH if near and len(proof) > 1 else Certainty.MEDIUM,
        evidence="internal",
        proof=proof,
    )


def pages(paper: Paper) -> Iterator[Emendation]:
    """Printed page numbers of each message: one more on every page."""
    for _, rows in paper.messages():
        numbers = [found for row in rows if (found := _page_number(row))]
        for before, this, after in zip(numbers, numbers[1:], numbers[2:], strict=False):
            yield from _between(before, this, after)


Numbered = tuple[int, Segment, int]  # the number printed, where, and the page it stands on


def _page_number(row: Row) -> Numbered | None:
    """The number printed at the head of a page, and the page it stands on."""
    if row.label is not Label.FURNITURE or not row.segments:
        return None
    first = row.segments[0]
    found = _HEAD.match(first.text) if row.furniture is Furniture.RUNNING_HEAD else None
    if found is None and row.furniture is Furniture.PAGE_NUMBER:
        found = _ALONE.match(first.text)
    return (int(found["n"]), first.part(*found.span("n")), row.page) if found else None


def _between(
    before: tuple[int, Segment, int],
    this: tuple[int, Segment, int],
    after: tuple[int, Segment, int],
) -> Iterator[Emendation]:
    step, jump = this[2] - before[2], after[2] - before[2]
    fits = after[0] - before[0] == jump == 2 and step == 1
    if fits and this[0] != before[0] + 1:
        yield Emendation(
            Intervention.CORRECTION,
            (this[1].whole,),
            f"Page number misread; it stands between {before[0]} and {after[0]}.",
            str(before[0] + 1),
            evidence="internal",
            proof=(before[1].whole, after[1].whole),
        )


def parts(paper: Paper) -> Iterator[Emendation]:
    """PART n OF m: no part stands twice, none is beyond the count, all count alike."""
    seen: dict[str, list[tuple[int, int, Place]]] = {}
    for message, _ in paper.messages():
        fact, number = message.first(Field.PART), message.first(Field.NUMBER)
        found = re.fullmatch(r"(\d+)/(\d+)", fact.value) if fact else None
        if fact and fact.places and found:
            key = message.part_of or (number.value if number else "")
            seen.setdefault(key, []).append((int(found[1]), int(found[2]), fact.places[0]))
    for same in seen.values():
        yield from _wrong_parts(same)


def _wrong_parts(same: Sequence[tuple[int, int, Place]]) -> Iterator[Emendation]:
    counts = Counter(n for n, _, _ in same)
    everywhere = tuple(place for _, _, place in same)
    if len({m for _, m, _ in same}) > 1:
        yield _conflict("The parts of the message give different counts of parts.", everywhere)
    for n, count in sorted(counts.items()):
        if count > 1:
            twice = tuple(place for k, _, place in same if k == n)
            yield _conflict(f"Part {n} of the message stands {count} times.", twice)
    for n, m, place in same:
        if n > m:
            yield _conflict(f"The message is said to be part {n} of only {m}.", (place,))


def _conflict(note: str, places: tuple[Place, ...]) -> Emendation:
    return Emendation(Intervention.CONFLICT, places, note)
