"""Where pages begin: a second chain over the same lines, once their labels are known."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tei.labelling.chain import Grammar
from tei.model.labels import Label
from tei.model.transcript import Line, Transcript

NEW, SAME = "new", "same"
PAGES = Grammar(((NEW, ""), (SAME, "")), lambda before, after: before is not None or after == 0)
_AROUND = range(-4, 5)


def gather_pages(
    transcript: Transcript,
    lines: Sequence[Line],
    evidence: Sequence[frozenset[str]],
    labels: Sequence[Label],
) -> list[frozenset[str]]:
    """For each worded line the names of all evidence that a page begins with it."""
    marked = _after_marks(transcript, lines)
    stamps = [frozenset(name for name in names if _of_page(name)) for names in evidence]
    found = []
    for i, names in enumerate(stamps):
        here = {"always"} | names
        for k in _AROUND:
            if 0 <= i + k < len(lines):
                here.add(f"{k:+d}:is:{labels[i + k]}")
                if k:
                    here |= {f"{k:+d}:{name}" for name in stamps[i + k]}
        here.add("marks:none" if not any(marked) else "marks:here" if marked[i] else "marks:other")
        found.append(frozenset(here))
    return found


_PREFIXES = ("+", "-", "joint:", "flow:", "page:", "file:", "after", "before", "no:", "always")


def _of_page(name: str) -> bool:
    return not name.startswith(_PREFIXES) or name.startswith("flow:after-blank")


def _after_marks(transcript: Transcript, lines: Sequence[Line]) -> list[bool]:
    marks = [line.number for line in transcript.lines if line.page_mark is not None]
    bounds = [0, *(line.number for line in lines)]
    at, found = 0, []
    for before, here in pairwise(bounds):
        while at < len(marks) and marks[at] <= before:
            at += 1
        found.append(at < len(marks) and marks[at] < here)
    return found
