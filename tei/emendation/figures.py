"""Numbers of a heading: printed twice, with stray figures after or letters among them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tei.emendation.copies import Copy, compare
from tei.emendation.forms import labelled
from tei.emendation.paper import Paper, Row, Segment
from tei.model.emendation import Certainty, Emendation, Intervention
from tei.model.labels import Label

_LABELS = ("control", "controlno", "controlnumber", "no")
_STRAY = re.compile(r"(?P<number>\d{2,6})\s+(?P<stray>\d{1,6})$")
_FIGURES = re.compile(r"\w{2,}")
_MIXED = re.compile(r"(?=\S*\d)(?=\S*[^\W\d]|\d+[^\w\s,]\d)[^\s,;]{2,6}(?=[\s,;]|$)")


def controls(paper: Paper) -> Iterator[Emendation]:
    """The control number of a message where it stands twice."""
    for _, rows in paper.messages():
        found = [
            value.part(*figures.span())
            for name, value in _numbered(rows)
            if name.startswith("control") and (figures := _FIGURES.match(value.text))
        ]
        copies = [Copy(each.text, each.whole, each.text.isdigit()) for each in found]
        yield from compare("Control number", copies)


def stray(paper: Paper) -> Iterator[Emendation]:
    """Figures after a control number that are none of it."""
    for name, value in _numbered(paper.rows):
        found = _STRAY.fullmatch(value.text) if name.startswith("control") else None
        if found:
            yield Emendation(
                Intervention.REMARK,
                (value.place(*found.span("stray")),),
                f"The figures {found['stray']} after the control number {found['number']} are no "
                "part of it; a stray mark or another stamp.",
                cert=Certainty.MEDIUM,
            )


def letters(paper: Paper) -> Iterator[Emendation]:
    """Something else among the figures of a number: which figure it was is not proved."""
    for name, value in _numbered(paper.rows):
        found = _MIXED.match(value.text)
        if found:
            what = "control number" if name.startswith("control") else "number"
            yield Emendation(
                Intervention.UNCLEAR,
                (value.place(*found.span()),),
                f"A letter or mark stands among the figures of the {what}.",
                reason="unlikely",
                cert=Certainty.LOW,
            )


def _numbered(rows: Sequence[Row]) -> Iterator[tuple[str, Segment]]:
    for row in rows:
        if row.label is Label.HEADING:
            name, value = labelled(row)
            if name in _LABELS and value is not None:
                yield name, value
