"""The order of a message's parts: heading, text, closer.

TEI holds a division's opener before its text and its closer after it. A line whose label puts it
on the wrong side is given the label of the side on which it stands; the sides are parted where
the fewest lines stand wrong. What stays where it is: text after the closer, as a postscript; a
closer of several lines or at the end of a page; a label that the transcript's editor has set.
Heading lines at a page break amid the text are a running head, which is furniture.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, groupby

from tei.assembly.lines import is_own
from tei.model.labels import TEXT, Label, LabelledLine, Reason

MOVED = Reason("order of the message's parts", 0.0)


def settle(lines: Sequence[LabelledLine]) -> tuple[LabelledLine, ...]:
    """The lines of one message with labels that follow one another as the parts of a message do."""
    own = [i for i, line in enumerate(lines) if is_own(line)]
    labels = [lines[i].label for i in own]
    reach = _reach(lines, own)
    text = _partings(labels[:reach], frozenset({Label.HEADING}), TEXT | {Label.CLOSER})[-1]
    end = text + _partings(labels[text:], TEXT, frozenset({Label.CLOSER}))[0]
    after = max((k for k in range(end, len(labels)) if labels[k] in TEXT), default=-1)
    runs = _runs(lines, own, labels)
    made = list(lines)
    turned = -2  # the last line that has become text
    for k, (i, label) in enumerate(zip(own, labels, strict=True)):
        if k < text:
            settled = Label.HEADING
        elif label in TEXT or k >= max(end, after if label is Label.HEADING else 0):
            settled = label
        else:
            settled = _amid(label, runs[k], follows=turned == i - 1)
        if settled is not label and not lines[i].line.override:
            turned = i if settled in TEXT else turned
            made[i] = replace(lines[i], label=settled, why=(*lines[i].why, MOVED))
    return tuple(made)


@dataclass(frozen=True, slots=True)
class _Run:
    """Own lines with one label in sequence: how many, and whether a page turns round them."""

    length: int
    turns: bool


def _runs(lines: Sequence[LabelledLine], own: Sequence[int], labels: Sequence[Label]) -> list[_Run]:
    """For each own line the run to which it belongs."""
    page = list(accumulate(line.page_start for line in lines))
    found: list[_Run] = []
    for _, group in groupby(range(len(own)), key=labels.__getitem__):
        ks = list(group)
        before, behind = own[max(0, ks[0] - 1)], own[min(len(own) - 1, ks[-1] + 1)]
        found += [_Run(len(ks), page[before] != page[behind])] * len(ks)
    return found


def _amid(label: Label, run: _Run, follows: bool) -> Label:
    """What a heading or closer line amid the text is; `follows`: the line above became text."""
    if label is Label.HEADING and run.turns:
        return Label.FURNITURE
    if label is Label.CLOSER and (run.turns or run.length > 1):
        return Label.CLOSER
    return Label.BODY if follows else Label.FIRST


def _reach(lines: Sequence[LabelledLine], own: Sequence[int]) -> int:
    """How many of the message's own lines may be heading: those of the first page with text.

    A closer ends them too, unless it stands before all text.
    """
    texts = [i for i in own if lines[i].label in TEXT]
    first, last = (texts[0], texts[-1]) if texts else (len(lines), -1)
    page = next((i for i in range(first + 1, len(lines)) if lines[i].page_start), len(lines))
    for k, i in enumerate(own):
        if i >= page or (lines[i].label is Label.CLOSER and (i > first or i > last)):
            return k
    return len(own)


def _partings(
    labels: Sequence[Label], early: frozenset[Label], late: frozenset[Label]
) -> list[int]:
    """The positions at which fewest late labels stand before and early labels after."""
    late_before = [0, *accumulate(label in late for label in labels)]
    early_before = [0, *accumulate(label in early for label in labels)]
    wrong = [a + early_before[-1] - b for a, b in zip(late_before, early_before, strict=True)]
    least = min(wrong)
    return [k for k, count in enumerate(wrong) if count == least]
