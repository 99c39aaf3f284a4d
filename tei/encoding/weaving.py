"""Text, and elements that stand around and within it, woven into mixed content.

What is known of a stretch of text (a date, a correction, bold print) comes as spans over
positions. Spans nest by their extent; one that crosses another is cut at its ends or left out.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from heapq import heapify, heappop, heappush
from itertools import pairwise

from tei.trees import Element, append, name


@dataclass(frozen=True, slots=True)
class Atom:
    """Text, or an element that is not cut, from one position to another.

    Without extent: what is put in, belonging to what stands before it, or else after it.
    """

    start: int
    end: int
    content: str | Callable[[], Element]
    after: bool = False  # put in before what begins here, not after what ends here

    def within(self, span: Span) -> bool:
        if self.start < self.end:
            return span.start <= self.start and self.end <= span.end
        if self.after:
            return span.start <= self.start < span.end
        return span.start < self.start <= span.end


@dataclass(frozen=True, slots=True)
class Span:
    """An element around the positions from `start` to `end`; `make` gets what stands in it.

    Of equal spans the one of lower rank is outside. A span that `splits` is cut where it crosses
    another; others are left out then, the later ones first.
    """

    start: int
    end: int
    rank: int
    make: Callable[[list[Element | str]], Element]
    splits: bool = False


def weave(atoms: Sequence[Atom], spans: Sequence[Span]) -> list[Element | str]:
    """Mixed content: text and elements in order. Spans without words are left out."""
    chosen = _nested(_filled(atoms, spans))
    return _fill(_cut(atoms, chosen), chosen)


def filled(element: Element, content: Sequence[Element | str]) -> Element:
    """An element with its mixed content."""
    for each in content:
        append(element, each)
    return element


def _filled(atoms: Sequence[Atom], spans: Sequence[Span]) -> list[Span]:
    """Spans drawn in or out to whole atoms that are not cut; those without content left out."""
    extended = sorted((a for a in atoms if a.start < a.end), key=lambda atom: atom.start)
    starts, ends = [a.start for a in extended], [a.end for a in extended]
    found = []
    for span in spans:
        first, last = bisect_right(ends, span.start), bisect_left(starts, span.end) - 1
        if first > last:
            continue
        a, b = extended[first], extended[last]
        start = a.start if _whole(a) else max(span.start, a.start)
        end = b.end if _whole(b) else min(span.end, b.end)
        found.append(replace(span, start=start, end=end))
    return found


def _whole(atom: Atom) -> bool:
    return not isinstance(atom.content, str) or len(atom.content) != atom.end - atom.start


def _nested(spans: Sequence[Span]) -> list[Span]:
    """Spans that do not cross, in order, outer ones first; in one sweep."""
    waiting = [(s.start, -s.end, s.rank, i, s) for i, s in enumerate(spans)]
    heapify(waiting)
    kept: dict[int, Span] = {}
    around: list[int] = []  # keys of the kept spans that stand around the current position
    count = len(spans)
    while waiting:
        *_, key, span = heappop(waiting)
        around = [k for k in around if kept[k].end > span.start]
        crossed = [k for k in around if kept[k].end < span.end]
        if crossed and span.splits:
            end = kept[crossed[-1]].end
            rest = replace(span, start=end)
            heappush(waiting, (rest.start, -rest.end, rest.rank, count, rest))
            count += 1
            span = replace(span, end=end)
        elif any(not kept[k].splits for k in crossed):
            continue
        else:
            for k in crossed:  # what splits is cut where the other begins
                rest = replace(kept[k], start=span.start)
                heappush(waiting, (rest.start, -rest.end, rest.rank, count, rest))
                count += 1
                kept[k] = replace(kept[k], end=span.start)
            around = [k for k in around if k not in crossed]
        kept[key] = span
        around.append(key)
    found = [span for span in kept.values() if span.start < span.end]
    return sorted(found, key=lambda span: (span.start, -span.end, span.rank))


def _cut(atoms: Sequence[Atom], spans: Sequence[Span]) -> list[Atom]:
    """The atoms in order, their text cut where spans begin and end and where others are put in."""
    ends = {p for span in spans for p in (span.start, span.end)}
    ends |= {atom.start for atom in atoms if atom.start == atom.end}
    places = sorted(ends)
    made: list[Atom] = []
    for atom in atoms:
        if isinstance(atom.content, str) and not _whole(atom):
            between = places[bisect_right(places, atom.start) : bisect_left(places, atom.end)]
            for start, end in pairwise([atom.start, *between, atom.end]):
                made.append(Atom(start, end, atom.content[start - atom.start : end - atom.start]))
        else:
            made.append(atom)
    return sorted(made, key=lambda atom: (atom.start, atom.end > atom.start, atom.after))


def _fill(atoms: Sequence[Atom], spans: Sequence[Span]) -> list[Element | str]:
    """Each span takes the atoms within it; spans are in order, outer ones first."""
    content: list[Element | str] = []
    i = j = 0
    while i < len(atoms):
        if j == len(spans) or not atoms[i].within(spans[j]):
            made = atoms[i].content
            content.append(made if isinstance(made, str) else made())
            i += 1
            continue
        span, first, inner = spans[j], i, j + 1
        while i < len(atoms) and atoms[i].within(span):
            i += 1
        j = inner
        while j < len(spans) and spans[j].end <= span.end:
            j += 1
        within = _fill(atoms[first:i], spans[inner:j])
        content += within if _blank(within) else [span.make(within)]
    return content


def _blank(content: Sequence[Element | str]) -> bool:
    """Whether nothing is written there but space and line ends."""
    return all(
        not each.strip() if isinstance(each, str) else name(each) == "lb" for each in content
    )
