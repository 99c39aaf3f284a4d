"""Printed forms whose lines or boxes the transcript runs together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from tei.emendation.paper import Paper, Row
from tei.emendation.phrases import Phrase, fold, phrases, tokens
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
