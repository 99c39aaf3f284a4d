"""Where pages begin: a second chain over the same lines, once their labels are known.

A page's first line is followed by the rest of its head, then by what it holds, then by its foot:
so that one head, of whatever banners, stamps and numbers, is one page, and a banner below the text
is told from one above it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tei.labelling.chain import Grammar
from tei.model.labels import TEXT, Label
from tei.model.transcript import Line, Transcript

NEW, HEAD, MIDDLE, FOOT = ZONES = ("new", "head", "middle", "foot")
_AFTER = {
    NEW: ZONES,
    HEAD: ZONES,
    MIDDLE: (NEW, MIDDLE, FOOT),
    FOOT: (NEW, FOOT),
}
_FURNISHING = frozenset({Label.META, Label.FURNITURE, Label.DISTRIBUTION})


def _allowed(before: int | None, after: int) -> bool:
    return ZONES[after] in ((NEW,) if before is None else _AFTER[ZONES[before]])


PAGES = Grammar(tuple((zone, "") for zone in ZONES), _allowed)


def zones(labels: Sequence[Label], new: Sequence[bool]) -> tuple[int, ...]:
    """The zone of each line, as an index, where labels and page starts are known."""
    starts = sorted({0, *(i for i, start in enumerate(new) if start)})
    found: list[str] = []
    for a, b in pairwise([*starts, len(labels)]):
        held = [i for i in range(a, b) if labels[i] not in _FURNISHING] or [b]
        for i in range(a, b):
            zone = HEAD if i < held[0] else FOOT if i > held[-1] else MIDDLE
            found.append(NEW if i == a else zone)
    return tuple(ZONES.index(zone) for zone in found)


_AROUND = range(-4, 5)


def gather_pages(
    transcript: Transcript,
    lines: Sequence[Line],
    evidence: Sequence[frozenset[str]],
    labels: Sequence[Label],
) -> list[frozenset[str]]:
    """For each worded line the names of all evidence that a page begins with it."""
    marked = after_marks(transcript, lines)
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
            if k and abs(k) <= 2 and 0 <= i + k < len(lines):
                said = near[i + k]
                here |= {f"{k:+d}:{n}" for n in said if abs(k) == 1 or n in _SIGNS or ":" in n}
        here.add(f"marks:{_which(marked, i)}")
        here.add(f"sheets:{_which(sheets, i)}")
        here |= {f"steps:{labels[i - 1]}-{labels[i]}&{how}" for how in _gaps(lines, i)}
        here |= {f"starts:{n}" for n in near[i] & _SIGNS if _starts(near, i, n)}
        if labels[i] in TEXT and _foot(near, i):
            here.add(f"text-after-foot:{_which(sheets, i)}")
        here |= {f"first:{n}" for n in near[i] if n.startswith("speaks") and _banner(near, i)}
        found.append(frozenset(here))
    return found


def _which(signs: Sequence[bool], i: int) -> str:
    """Whether the sign of a page stands at the line, at others only, or nowhere."""
    return "here" if signs[i] else "other" if any(signs[1:]) else "none"


def _gaps(lines: Sequence[Line], i: int) -> tuple[str, ...]:
    return ("blank" if i and lines[i].number - lines[i - 1].number > 1 else "joined",) if i else ()


def _starts(near: Sequence[frozenset[str]], i: int, name: str) -> bool:
    """Whether a stamp or sign begins here rather than goes on."""
    return not any(name in names for names in near[max(0, i - 2) : i])


def _foot(near: Sequence[frozenset[str]], i: int) -> bool:
    """Whether the line before is one that stands at the foot of pages."""
    return i > 0 and any(
        name.startswith(("banner.classification", "notice.")) for name in near[i - 1]
    )


def _banner(near: Sequence[frozenset[str]], i: int) -> bool:
    """Whether the line before is a banner as well: the foot of one page, the head of the next."""
    return i > 0 and "banner.classification" in near[i - 1]


# evidence of the form that tells of a page even two lines off
_SIGNS = frozenset(
    {"page.number", "running-head", "stamp.declassification", "archive.sheet", "letterhead"}
)
_PREFIXES = (
    "shape:",
    "+",
    "-",
    "joint:",
    "flow:",
    "page:",
    "file:",
    "after",
    "before",
    "no:",
    "always",
)


def _of_page(name: str) -> bool:
    return not name.startswith(_PREFIXES) or name.startswith("flow:after-blank")


def after_marks(transcript: Transcript, lines: Sequence[Line]) -> list[bool]:
    """Whether the transcript marks that a page begins with the line.

    The mark of page 1 marks nothing: a title may stand before it.
    """
    marks = [line.number for line in transcript.lines if line.page_mark not in (None, "1")]
    bounds = [0, *(line.number for line in lines)]
    at, found = 0, []
    for before, here in pairwise(bounds):
        while at < len(marks) and marks[at] <= before:
            at += 1
        found.append(at < len(marks) and marks[at] < here)
    return found
