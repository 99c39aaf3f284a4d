"""The classification at each head and foot of a message, and in its heading."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from rapidfuzz.distance import Levenshtein

from tei import lexicons
from tei.emendation.forms import MENDED
from tei.emendation.paper import Paper, Row, Segment
from tei.emendation.phrases import find, fold, limit, table
from tei.model.emendation import Certainty, Emendation, Intervention
from tei.model.labels import Label

_AGREED = 2  # copies of one level beside which a line much like it is a copy of it
_PROVED = 3  # copies from which one that lacks a word is proved wrong


def emend(paper: Paper) -> Iterator[Emendation]:
    for _, rows in paper.messages():
        found = [each for row in rows if row.label in MENDED if (each := _level(row))]
        counts = Counter(level for level, _ in found)
        if len(counts) == 1 and len(found) >= _AGREED:
            yield from _misread(rows, found)
        if len(counts) > 1:
            yield from _dissent(found, counts)


def _level(row: Row) -> tuple[str, Segment] | None:
    """The level of classification that a line consists of, with its words."""
    core = row.only.core() if row.only else None
    if core is None or len(core.text) > 40:
        return None
    level = _levels().get(fold(core.text))
    if level is None:
        match = find(core.text, table(row.label.value, "line", True))
        level = _levels().get(match.phrase.key) if match else None
    return (level, core) if level else None


@cache
def _levels() -> dict[str, str]:
    entries = lexicons.load("headings")["classification"]
    return {fold(word): entry["words"][0] for entry in entries for word in entry["words"]}


def _misread(rows: Sequence[Row], found: Sequence[tuple[str, Segment]]) -> Iterator[Emendation]:
    """Heads and feet worse misread than the lexicon allows, where all others have one level."""
    level = found[0][0]
    known = {core.whole for _, core in found}
    for row in rows:
        core = row.only.core() if row.only and row.label is Label.FURNITURE else None
        if core is None or core.whole in known or not core.text.isupper():
            continue
        if Levenshtein.distance(fold(core.text), fold(level)) == limit(len(fold(level))) + 1:
            yield Emendation(
                Intervention.CORRECTION,
                (core.whole,),
                f"Classification misread; the other heads and feet read {level}.",
                level,
                cert=Certainty.MEDIUM,
                evidence="internal",
                proof=tuple(core.whole for _, core in found),
            )


def _dissent(found: Sequence[tuple[str, Segment]], counts: Counter[str]) -> Iterator[Emendation]:
    (best, votes), (_, next_votes), *_ = counts.most_common()
    proof = tuple(core.whole for level, core in found if level == best)
    for level, core in found:
        lost = best.removesuffix(level)
        if votes >= _PROVED and votes > 2 * next_votes and best != level and lost != best:
            yield Emendation(
                Intervention.SUPPLIED,
                (core.whole,),
                f"Classification cut off in the copy; the other heads and feet read {best}.",
                lost,
                before=True,
                reason="lost",
                cert=Certainty.MEDIUM,
                evidence="internal",
                proof=proof,
            )
            return
    said = {level: core.whole for level, core in reversed(found)}
    levels = [level for level, _ in counts.most_common()]
    yield Emendation(
        Intervention.CONFLICT,
        tuple(sorted(said.values(), key=lambda place: (place.line, place.start))),
        f"The classification is given as {' and as '.join(levels)}.",
        cert=Certainty.MEDIUM,
    )
