"""The genre of a message, and the evidence that opens one: `[genre]` in the lexicon's files.

`cues` speak for the genre; `opens` are those cues that stand only where a message begins.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache

from tei import lexicons
from tei.assembly.lines import is_text, shows
from tei.model.document import Genre
from tei.model.labels import TEXT, Label, LabelledLine

OPENING = 3  # how many other cues one opening cue outweighs


@cache
def _cues() -> tuple[tuple[Genre, str, int], ...]:
    """Each cue with the genre for which it speaks and its weight."""
    tables = [lexicons.load(name).get("genre") for name in lexicons.names()]
    genres = [table for table in tables if table and table.get("name") in set(Genre)]
    return tuple(
        (Genre(table["name"]), cue, weight)
        for table in genres
        for key, weight in (("opens", OPENING), ("cues", 1))
        for cue in table.get(key, ())
    )


@cache
def opening() -> frozenset[str]:
    """The evidence that stands only where a message begins."""
    return frozenset(cue for _, cue, weight in _cues() if weight == OPENING)


def opens(line: LabelledLine) -> bool:
    return shows(line, opening())


def of(lines: Sequence[LabelledLine]) -> Genre:
    """The genre for which most cues speak outside the running text, each cue counted once.

    Without a cue a message is a form where it has nothing but a form, else `other`.
    """
    seen = frozenset().union(*(line.evidence for line in lines if not is_text(line)))
    votes: Counter[Genre] = Counter()
    for genre, cue, weight in _cues():
        votes[genre] += weight if cue in seen else 0
    best = max(votes, key=lambda genre: (votes[genre], -list(Genre).index(genre)), default=None)
    if best and votes[best]:
        return best
    labels = {line.label for line in lines}
    return Genre.FORM if Label.FORM in labels and not labels & TEXT else Genre.OTHER
