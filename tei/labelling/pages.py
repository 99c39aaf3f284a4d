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
    sheets = ["archive.sheet" in names for names in evidence]
    kept = [frozenset(name for name in names if _of_page(name)) for names in evidence]
    near = [
        frozenset(n for n in names if not n.startswith(("shape:", "flow:", "mark:", "rend:")))
        for names in kept
    ]
    found = []
    for i, names in enumerate(kept):
        here = {"always"} | names
        for k in _AROUND:
            if 0 <= i + k < len(lines):
                here.add(f"{k:+d}:is:{labels[i + k]}")
                here |= {f"{k:+d}:{name}" for name in near[i + k] if k}
        here.add(f"marks:{_which(marked, i)}")
        here.add(f"sheets:{_which(sheets, i)}")
        here |= {f"steps:{labels[i - 1]}-{labels[i]}&{how}" for how in _gaps(lines, i)}
        here |= {f"first:{n}" for n in near[i] if n.startswith("speaks") and _banner(near, i)}
        found.append(frozenset(here))
    return found


def _which(signs: Sequence[bool], i: int) -> str:
    """Whether the sign of a page stands at the line, at others only, or nowhere."""
    return "here" if signs[i] else "other" if any(signs[1:]) else "none"


def _gaps(lines: Sequence[Line], i: int) -> tuple[str, ...]:
    return ("blank" if i and lines[i].number - lines[i - 1].number > 1 else "joined",) if i else ()


def _banner(near: Sequence[frozenset[str]], i: int) -> bool:
    """Whether the line before is a banner as well: the foot of one page, the head of the next."""
    return i > 0 and "banner.classification" in near[i - 1]


_PREFIXES = ("+", "-", "joint:", "flow:", "page:", "file:", "after", "before", "no:", "always")


def _of_page(name: str) -> bool:
    return not name.startswith(_PREFIXES) or name.startswith(("flow:after-blank", "flow:break"))


def _after_marks(transcript: Transcript, lines: Sequence[Line]) -> list[bool]:
    marks = [line.number for line in transcript.lines if line.page_mark is not None]
    bounds = [0, *(line.number for line in lines)]
    at, found = 0, []
    for before, here in pairwise(bounds):
        while at < len(marks) and marks[at] <= before:
            at += 1
        found.append(at < len(marks) and marks[at] < here)
    return found
