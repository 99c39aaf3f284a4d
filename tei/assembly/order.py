"""The order of a message's parts: heading, text, closer.

TEI holds a division's opener before its text and its closer after it. A line whose label puts it
on the wrong side is given the label of the side on which it stands; the sides are parted where
the fewest lines stand wrong. A few paragraphs after the closer stay there, as a postscript.
A label that the transcript's editor has set is left alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from tei.assembly.lines import TEXT, is_own
from tei.model.labels import Label, LabelledLine, Reason

MOVED = Reason("order of the message's parts", 0.0)


def settle(lines: Sequence[LabelledLine]) -> tuple[LabelledLine, ...]:
    """The lines of one message with labels that follow one another as the parts of a message do."""
    own = [i for i, line in enumerate(lines) if is_own(line)]
    labels = [lines[i].label for i in own]
    reach = _reach(lines, own)
    text = _partings(labels[:reach], frozenset({Label.HEADING}), TEXT | {Label.CLOSER})[-1]
    end = text + _partings(labels[text:], TEXT, frozenset({Label.CLOSER}))[0]
    after = max((k for k in range(end, len(labels)) if labels[k] in TEXT), default=-1)
    made = list(lines)
    for k, label in enumerate(labels):
        if k < text:
            settled = Label.HEADING
        elif k < end or (label is Label.HEADING and k < after):
            settled = label if label in TEXT else _as_text(lines, own, made, k)
        else:
            settled = label
        i = own[k]
        if settled is not label and not lines[i].line.override:
            made[i] = replace(lines[i], label=settled, why=(*lines[i].why, MOVED))
    return tuple(made)


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


def _as_text(
    lines: Sequence[LabelledLine], own: Sequence[int], made: Sequence[LabelledLine], k: int
) -> Label:
    """A line that turns into text goes on with the line before it where that one turned too."""
    turned = k > 0 and made[own[k - 1]] is not lines[own[k - 1]] and own[k] == own[k - 1] + 1
    return Label.BODY if turned else Label.FIRST
