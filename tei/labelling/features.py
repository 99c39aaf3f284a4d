"""The evidence for each worded line of a transcript: from itself, its neighbours, its page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from tei import lexicons
from tei.labelling.evidence import common_words, entries, of_phrases, spoken, squeeze
from tei.labelling.flow import flow, texts
from tei.labelling.progress import progress
from tei.labelling.shape import band, of_shape
from tei.model.transcript import Line, Mark, Transcript

_TOP = _BOTTOM = 6  # worded lines at the head and foot of a marked page
_HANGING = 6  # characters; a paragraph's first line is indented by less
Names = frozenset[str] | set[str]


def worded(transcript: Transcript) -> list[Line]:
    """The lines that have words, page markers and other notation left out."""
    return [line for line in transcript.lines if not line.is_blank]


def gather(transcript: Transcript) -> list[frozenset[str]]:
    """For each worded line the names of all evidence that speaks for or against its labels."""
    lines = worded(transcript)
    phrases = [of_phrases(line.words) for line in lines]
    speaks = [spoken(names) for names in phrases]
    shapes = [of_shape(line.words) | _prose(line.words) for line in lines]
    text = texts(lines, speaks)
    parts: list[Sequence[Names]] = [
        phrases,
        speaks,
        shapes,
        [_marks(line) for line in lines],
        _hanging(lines, speaks),
        _page_positions(transcript, lines),
        flow(lines, text),
        _repetitions(lines),
        progress(phrases, text),
        _around(phrases, speaks, shapes),
        _windows(speaks, text),
        _again(phrases),
    ]
    genre = _genres(phrases)
    found = []
    for i in range(len(lines)):
        names = {"always"}.union(*(part[i] for part in parts))
        names |= _joint(speaks[i], shapes[i], names, text[i], genre)
        found.append(frozenset(names))
    return found


def _prose(words: str) -> set[str]:
    count = common_words(words)
    return {f"shape:prose.{band(count, (0, 1, 2, 4, 7))}"}


def _marks(line: Line) -> set[str]:
    found = {f"mark:{run.mark}" for run in line.runs if run.mark in (Mark.GAP, Mark.CELL)}
    found |= {f"rend:{rend}" for run in line.runs for rend in run.rend}
    if line.heading:
        found.add("mark:heading")
    return found


def _hanging(lines: Sequence[Line], speaks: Sequence[Names]) -> list[set[str]]:
    """What the line says under which a line hangs, far indented and with no blank between."""
    found: list[set[str]] = []
    over: Names = frozenset()
    for i, line in enumerate(lines):
        indent = len(line.source) - len(line.source.lstrip())
        near = i > 0 and line.number == lines[i - 1].number + 1
        hangs = near and indent >= _HANGING
        over = over if hangs else speaks[i]
        found.append({f"under:{name}" for name in over} if hangs else set())
    return found


_NEAR = tuple(
    f"shape:{kind}"
    for kind in (
        "length",
        "case",
        "sentence",
        "hyphen",
        "digits",
        "num",
        "prose",
        "slashes",
        "name",
    )
)


def _around(
    phrases: Sequence[Names], speaks: Sequence[Names], shapes: Sequence[Names]
) -> list[set[str]]:
    """What the neighbouring lines are: their phrases, and shapes of the nearest."""
    size = len(phrases)
    found: list[set[str]] = [set() for _ in phrases]
    for i, names in enumerate(found):
        for k in (-2, -1, 1, 2):
            if 0 <= i + k < size:
                names |= {f"{k:+d}:{name}" for name in phrases[i + k] | speaks[i + k]}
            else:
                names.add(f"{k:+d}:none")
        for k in (-1, 1):
            if 0 <= i + k < size:
                names |= {f"{k:+d}:{n}" for n in shapes[i + k] if n.startswith(_NEAR)}
    return found


def _again(phrases: Sequence[Names]) -> list[set[str]]:
    """Whether a kind of phrase has stood in the transcript before."""
    seen: set[str] = set()
    found: list[set[str]] = []
    for names in phrases:
        said = {name for name in names if entries()[name]["speaks"] == "heading"}
        here = {f"{'again' if name in seen else 'first'}:{name}" for name in said}
        if said:
            here.add("again:heading" if said <= seen else "first:heading")
        found.append(here)
        seen |= said
    return found


def _windows(speaks: Sequence[Names], text: Sequence[bool]) -> list[set[str]]:
    """How much of the four lines before and after is text, and what else stands there."""
    found: list[set[str]] = [set() for _ in speaks]
    for i, names in enumerate(found):
        before, after = range(max(0, i - 4), i), range(i + 1, min(len(text), i + 5))
        for side, there in (("before", before), ("after", after)):
            names.add(f"window:{side}:text.{sum(text[k] for k in there)}")
            counts = Counter(name for k in there for name in speaks[k])
            names |= {f"window:{side}:{n}.{band(c, (1, 2))}" for n, c in counts.items()}
    return found


def _joint(
    speaks: Names, shapes: Names, names: Names, text: bool, genre: tuple[str, ...]
) -> set[str]:
    """Pairs that mean more together."""
    found = set()
    kind = "+".join(sorted(name.removeprefix("speaks:") for name in speaks)) or "plain"
    length = next(name for name in shapes if name.startswith("shape:length"))
    places = [n for n in names if n.startswith(("place:", "page:", "file:"))]
    found |= {f"joint:{kind}&{place}" for place in places}
    found |= {f"joint:{kind}&genre:{name}" for name in genre}
    found |= {f"joint:{length}&{place}" for place in places}
    if not speaks:
        found |= {f"joint:plain&{name}" for name in shapes}
    if text:
        found.add("is:text")
        found |= {
            f"joint:text&{n}" for n in names if n.startswith(("flow:text", "flow:number", "place:"))
        }
    return found


def _genres(phrases: Sequence[Names]) -> tuple[str, ...]:
    """The lexicon files of whose cues the transcript shows most."""
    counts = Counter(name for names in phrases for name in names)
    totals = {file: sum(counts[cue] > 0 for cue in _cues(file)) for file in lexicons.names()}
    return tuple(file for file, total in sorted(totals.items()) if total >= 2)


def _cues(file: str) -> list[str]:
    return list(lexicons.load(file).get("genre", {}).get("cues", ()))


def _page_positions(transcript: Transcript, lines: Sequence[Line]) -> list[set[str]]:
    """Near the head or foot of a page, where the transcript marks its pages."""
    marks = [line.number for line in transcript.lines if line.page_mark is not None]
    starts, at = {0}, 0
    for i, line in enumerate(lines):
        while at < len(marks) and marks[at] < line.number:
            starts.add(i)
            at += 1
    found: list[set[str]] = [set() for _ in lines]
    bounds = [*sorted(starts), len(lines)]
    for a, b in pairwise(bounds):
        for k in range(a, min(b, a + _TOP)):
            found[k].add("page:top" if a else "file:top")
        for k in range(max(a, b - _BOTTOM), b):
            found[k].add("page:bottom" if b < len(lines) else "file:bottom")
    return found


def _repetitions(lines: Sequence[Line]) -> list[set[str]]:
    """Lines that stand more than once, as banners, heads and notices do."""
    keys = [squeeze(line.words[:100]) for line in lines]
    bare = [re.sub(r"\d+", "0", key) for key in keys]
    counts = Counter(key for key in keys if len(key) > 3)
    skeletons = Counter(key for key in bare if len(key) > 8)
    found: list[set[str]] = []
    for key, skeleton in zip(keys, bare, strict=True):
        if counts[key] > 1 and len(key) < 90:
            found.append({"repeated"})
        elif skeletons[skeleton] > 1 and len(key) < 90:
            found.append({"repeated:but-for-numbers"})
        else:
            found.append(set())
    return found
