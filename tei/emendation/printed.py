"""Printed forms whose lines or boxes the transcript runs together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from rapidfuzz.distance import Levenshtein

from tei.emendation.paper import Paper, Row, Segment
from tei.emendation.phrases import LONGEST_LINE, Phrase, fold, limit, phrases, tokens
from tei.model.emendation import Certainty, Emendation, Intervention
from tei.model.labels import Label
from tei.model.transcript import Mark, Rend

_SHARED = 4  # words in a row that a line shares with a notice of which it is a garbled copy
_PRINTED = (Label.FURNITURE, Label.FORM, Label.DISTRIBUTION, Label.HEADING)


def struck(paper: Paper) -> Iterator[Emendation]:
    """Struck words in printed matter; in running text they are the author's."""
    for row in paper.rows:
        for segment_run in row.line.runs:
            if (
                row.label in _PRINTED
                and Rend.STRIKE in segment_run.rend
                and segment_run.text.strip()
            ):
                segment = next(s for s in row.segments if s.start == segment_run.start)
                notice = _notice(segment.text)
                read = f"; the printed notice reads {notice.text}" if notice else ""
                yield Emendation(
                    Intervention.REMARK,
                    (segment.whole,),
                    f"Printed words struck through or crossed by others in the copy{read}.",
                    cert=Certainty.MEDIUM,
                )


def _notice(text: str) -> Phrase | None:
    """The printed notice of which a line has several words in a row."""
    found = tokens(text)
    for phrase in sorted(phrases(), key=lambda phrase: -len(phrase.key)):
        wanted = tokens(phrase.text)
        pieces = {tuple(found[i : i + _SHARED]) for i in range(len(found) - _SHARED + 1)}
        if any(tuple(wanted[i : i + _SHARED]) in pieces for i in range(len(wanted) - _SHARED + 1)):
            return phrase
    return None


def boxes(paper: Paper) -> Iterator[Emendation]:
    """A table of a printed form in which captions stand where values belong."""
    rows = [row for row in paper.rows if row.label in _PRINTED]
    for tabular, group in groupby(rows, key=_is_tabular):
        block = list(group)
        if tabular and len(block) > 1 and _confused(block):
            yield Emendation(
                Intervention.REMARK,
                tuple(row.segments[0].whole for row in block if row.segments),
                "The boxes of a printed form run together here; what stands in one column may "
                "belong to another.",
                cert=Certainty.MEDIUM,
            )


def _is_tabular(row: Row) -> bool:
    return any(run.mark is Mark.CELL for run in row.line.runs)


def _confused(block: Sequence[Row]) -> bool:
    captions = {phrase.key for phrase in phrases() if phrase.name in ("form caption", "label")}
    below = [fold(segment.text) for row in block[1:] for segment in row.segments]
    return any(cell in captions for cell in below)


Words = tuple[str, ...]
SHORTEST_COPY = 10  # letters from which a printed line is like another by no accident


def copies(paper: Paper) -> Iterator[Emendation]:
    """A printed line of no known form that stands several times, and once misread."""
    found = [core for row in paper.rows if (core := _print(row))]
    counts = Counter(_lettered(core.text) for core in found)
    sound = {key: count for key, count in counts.items() if count > 1}
    but_for_one: dict[Words, list[Words]] = {}
    for key in sound:
        for hole in _but_for_one(key):
            but_for_one.setdefault(hole, []).append(key)
    for core in found if sound else ():
        key = _lettered(core.text)
        like = [k for hole in _but_for_one(key) for k in but_for_one.get(hole, ())]
        near = [k for k in dict.fromkeys(like) if _one_word_apart(key, k)]
        if key not in sound and len(near) == 1:
            same = [each for each in found if _lettered(each.text) == near[0]]
            yield Emendation(
                Intervention.CORRECTION,
                (core.whole,),
                f"Misread; the same line stands elsewhere as {same[0].text}.",
                same[0].text,
                cert=Certainty.MEDIUM,
                evidence="internal",
                proof=tuple(each.whole for each in same),
            )


def _print(row: Row) -> Segment | None:
    core = row.only.core() if row.only and row.label is Label.FURNITURE else None
    numbered = core and any(char.isdigit() for char in core.text)
    long = core and SHORTEST_COPY <= len(core.text) <= LONGEST_LINE
    return core if core and long and not numbered else None


def _lettered(text: str) -> Words:
    return tuple(tokens(text))


def _but_for_one(words: Words) -> Iterator[Words]:
    """The words with each of them in turn left blank."""
    return ((*words[:i], "", *words[i + 1 :]) for i in range(len(words)))


def _one_word_apart(one: Words, other: Words) -> bool:
    """Whether two lines differ in one long word, and there in a letter or two."""
    differ = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    if len(differ) != 1:
        return False
    word, meant = differ[0]
    return len(meant) >= 5 and Levenshtein.distance(word, meant) <= limit(len(meant))
