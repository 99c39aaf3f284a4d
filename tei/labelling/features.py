"""The evidence for each worded line of a transcript: from itself, its neighbours, its page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from tei.labelling.evidence import of_phrases, of_shape, squeeze
from tei.model.transcript import Line, Mark, Transcript

_TOP = _BOTTOM = 6  # worded lines at the head and foot of a marked page


def worded(transcript: Transcript) -> list[Line]:
    """The lines that have words, page markers and other notation left out."""
    return [line for line in transcript.lines if not line.is_blank]


def gather(transcript: Transcript) -> list[frozenset[str]]:
    """For each worded line the names of all evidence that speaks for or against its labels."""
    lines = worded(transcript)
    phrases = [of_phrases(line.words) for line in lines]
    shapes = [of_shape(line.words) for line in lines]
    page = _page_positions(transcript, lines)
    flow = _flow(transcript, lines)
    repeated = _repetitions(lines)
    seen = _progress(phrases)
    found = []
    for i in range(len(lines)):
        names = {"always"} | phrases[i] | shapes[i] | page[i] | flow[i] | repeated[i] | seen[i]
        names |= _marks(lines[i])
        for offset in (-2, -1, 1, 2):
            if 0 <= i + offset < len(lines):
                names |= {f"{offset:+d}:{name}" for name in phrases[i + offset]}
        for offset in (-1, 1):
            if 0 <= i + offset < len(lines):
                names |= {f"{offset:+d}:{name}" for name in shapes[i + offset] if _near(name)}
        names |= {f"joint:{a}" for a in _joint(phrases[i], shapes[i], flow[i], seen[i])}
        found.append(frozenset(names))
    return found


_NEAR = tuple(f"shape:{kind}" for kind in ("length", "case", "sentence", "hyphen", "digits", "num"))


def _near(name: str) -> bool:
    return name.startswith(_NEAR)


def _joint(*parts: frozenset[str] | set[str]) -> set[str]:
    """A few pairs that mean more together: shape within flow and progress."""
    phrases, shapes, flow, seen = parts
    keys = {"shape:numbered", "shape:lettered", "shape:sentence-end", "shape:case.100"}
    length = next((name for name in shapes if name.startswith("shape:length")), "")
    found = {f"{a}&{b}" for a in (shapes & keys) | {length} for b in flow | seen}
    if not phrases:
        found |= {f"plain&{a}" for a in seen | {length}}
    return found


def _marks(line: Line) -> set[str]:
    found = {f"mark:{run.mark}" for run in line.runs if run.mark in (Mark.GAP, Mark.CELL)}
    found |= {f"rend:{rend}" for run in line.runs for rend in run.rend}
    if line.heading:
        found.add("mark:heading")
    return found


def _page_positions(transcript: Transcript, lines: Sequence[Line]) -> list[set[str]]:
    """Near the head or foot of a page, where the transcript marks its pages."""
    marks = [line.number for line in transcript.lines if line.page_mark is not None]
    starts = {0} | {
        next((i for i, line in enumerate(lines) if line.number > mark), 0) for mark in marks
    }
    found: list[set[str]] = [set() for _ in lines]
    bounds = [*sorted(starts), len(lines)]
    for a, b in pairwise(bounds):
        for k in range(a, min(b, a + _TOP)):
            found[k].add("page:top" if a else "file:top")
        for k in range(max(a, b - _BOTTOM), b):
            found[k].add("page:bottom" if b < len(lines) else "file:bottom")
    return found


def _flow(transcript: Transcript, lines: Sequence[Line]) -> list[set[str]]:
    """How a line stands to its neighbours: blank lines between, width against the usual."""
    spaced = _double_spaced(transcript, lines)
    widths = [len(line.words) for line in lines if len(line.words) >= 30]
    usual = median(widths) if widths else 60
    found: list[set[str]] = []
    for i, line in enumerate(lines):
        names = set()
        gap = line.number - lines[i - 1].number - 1 if i else 9
        if not spaced:
            names.add("flow:after-blank" if gap else "flow:joined")
        elif gap > 1:
            names.add("flow:after-wide-blank")
        if i and len(lines[i - 1].words) >= 0.82 * usual:
            names.add("flow:after-full-line")
        elif i:
            names.add("flow:after-short-line")
        if i and re.search(r"[.?!:]['\")\]]*$", lines[i - 1].words):
            names.add("flow:after-sentence-end")
        if i and re.search(r"\w-$", lines[i - 1].words):
            names.add("flow:after-hyphen")
        if len(line.words) > 2 * usual:
            names.add("flow:paragraph-long")
        names.add("flow:spaced" if spaced else "flow:set-solid")
        names |= {f"{name}&{kind}" for kind in _spacing(spaced) for name in tuple(names)}
        found.append(names)
    return found


def _spacing(spaced: bool) -> tuple[str, ...]:
    return ("spaced",) if spaced else ()


def _double_spaced(transcript: Transcript, lines: Sequence[Line]) -> bool:
    """Whether every line is followed by a blank one, so that blank lines part nothing."""
    gaps = [b.number - a.number for a, b in pairwise(lines)]
    lengths = [len(line.words) for line in lines]
    if not gaps or max(lengths) > 200:
        return False
    return sum(gap >= 2 for gap in gaps) > 0.8 * len(gaps)


def _repetitions(lines: Sequence[Line]) -> list[set[str]]:
    """Lines that stand more than once, as banners, heads and notices do."""
    keys = [squeeze(line.words) for line in lines]
    counts = Counter(key for key in keys if len(key) > 3)
    skeletons = Counter(re.sub(r"\d+", "0", key) for key in keys if len(key) > 8)
    found: list[set[str]] = []
    for key in keys:
        names = set()
        if counts[key] > 1 and len(key) < 90:
            names.add("repeated")
        elif skeletons[re.sub(r"\d+", "0", key)] > 1 and len(key) < 90:
            names.add("repeated:but-for-numbers")
        found.append(names)
    return found


_LANDMARKS = {
    "cover": ("cover.title",),
    "opened": (
        "telegram.number",
        "telegram.from",
        "memorandum.for",
        "cable.cite",
        "letter.salutation",
        "report.number",
        "cable.route-label",
    ),
    "addressed": ("cable.cite", "telegram.number", "memorandum.for", "letter.salutation"),
    "subject": ("memorandum.heading-label", "report.captioned", "cable.subject"),
    "evaluated": ("notice.evaluation",),
    "ended": ("cable.end", "letter.close", "transmission-note"),
}


def _progress(phrases: Sequence[frozenset[str]]) -> list[set[str]]:
    """Which landmarks of a message have been passed before a line, and which come after it."""
    found: list[set[str]] = [set() for _ in phrases]
    for landmark, names in _LANDMARKS.items():
        hits = [i for i, line in enumerate(phrases) if not line.isdisjoint(names)]
        if not hits:
            for entry in found:
                entry.add(f"no:{landmark}")
            continue
        for i, entry in enumerate(found):
            entry.add(f"after:{landmark}" if i > hits[0] else f"before:{landmark}")
            if i > hits[-1]:
                entry.add(f"after-last:{landmark}")
    return found
