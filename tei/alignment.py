"""Where two long sequences of words differ, in time that grows with their length.

Anchors are runs of words that occur once on either side (as in patience diff); only what lies
between two anchors is compared word by word, and only where it is short.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

SMALL = 20_000  # product of the lengths up to which a stretch is compared word by word
DEPTH = 8  # how often a stretch is cut at anchors before it is taken as one difference
RUNS = (4, 2, 1)  # lengths, in words, of the runs tried as anchors


@dataclass(frozen=True, slots=True)
class Difference:
    """Words `left` to `left_end` stand on the left where `right` to `right_end` stand opposite."""

    left: int
    left_end: int
    right: int
    right_end: int


def differences(left: Sequence[str], right: Sequence[str]) -> list[Difference]:
    """The stretches in which two sequences differ, in order; none where they are equal."""
    return list(_compare(left, right, Difference(0, len(left), 0, len(right)), 0))


def _compare(
    left: Sequence[str], right: Sequence[str], whole: Difference, depth: int
) -> Iterator[Difference]:
    part = _trimmed(left, right, whole)
    width, height = part.left_end - part.left, part.right_end - part.right
    if not width and not height:
        return
    if not width or not height:
        yield part
    elif width * height <= SMALL:
        yield from _exact(left, right, part)
    else:
        yield from _cut(left, right, part, depth)


def _trimmed(left: Sequence[str], right: Sequence[str], part: Difference) -> Difference:
    """The same stretch without what both sides begin and end with."""
    i, i_end, j, j_end = part.left, part.left_end, part.right, part.right_end
    while i < i_end and j < j_end and left[i] == right[j]:
        i, j = i + 1, j + 1
    while i < i_end and j < j_end and left[i_end - 1] == right[j_end - 1]:
        i_end, j_end = i_end - 1, j_end - 1
    return Difference(i, i_end, j, j_end)


def _exact(left: Sequence[str], right: Sequence[str], part: Difference) -> Iterator[Difference]:
    matcher = SequenceMatcher(
        None, left[part.left : part.left_end], right[part.right : part.right_end], autojunk=False
    )
    for kind, i, i_end, j, j_end in matcher.get_opcodes():
        if kind != "equal":
            yield Difference(part.left + i, part.left + i_end, part.right + j, part.right + j_end)


def _cut(
    left: Sequence[str], right: Sequence[str], part: Difference, depth: int
) -> Iterator[Difference]:
    anchors = _anchors(left, right, part) if depth < DEPTH else []
    if not anchors:
        yield part
        return
    i, j = part.left, part.right
    for at_left, at_right in [*anchors, (part.left_end, part.right_end)]:
        if at_left >= i and at_right >= j:
            yield from _compare(left, right, Difference(i, at_left, j, at_right), depth + 1)
            i, j = at_left, at_right


def _anchors(left: Sequence[str], right: Sequence[str], part: Difference) -> list[tuple[int, int]]:
    """Places of runs that occur once on each side, those in rising order on both."""
    for length in RUNS:
        ours = _once(left, part.left, part.left_end, length)
        theirs = _once(right, part.right, part.right_end, length)
        pairs = [(place, theirs[run]) for run, place in ours.items() if run in theirs]
        if pairs:
            return _rising(sorted(pairs))
    return []


def _once(words: Sequence[str], start: int, end: int, length: int) -> dict[tuple[str, ...], int]:
    places: dict[tuple[str, ...], int] = {}
    for place in range(start, end - length + 1):
        run = tuple(words[place : place + length])
        places[run] = -1 if run in places else place
    return {run: place for run, place in places.items() if place >= 0}


def _rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest choice of pairs whose second members rise (patience sorting)."""
    tops: list[int] = []
    piles: list[int] = []
    before: list[int] = []
    for index, (_, value) in enumerate(pairs):
        pile = bisect_left(tops, value)
        before.append(piles[pile - 1] if pile else -1)
        tops[pile : pile + 1] = [value]
        piles[pile : pile + 1] = [index]
    chain: list[tuple[int, int]] = []
    index = piles[-1] if piles else -1
    while index >= 0:
        chain.append(pairs[index])
        index = before[index]
    return chain[::-1]
