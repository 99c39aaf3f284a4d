"""The document grammar: labels, and for labels that interrupt, where they interrupt.

Furniture, archive lines and distribution lists may stand anywhere. So that the text can go on
after them, their state remembers the region in which they stand.
"""

from __future__ import annotations

from collections.abc import Sequence

from tei.labelling.chain import Grammar
from tei.model.labels import Label

REGIONS = ("start", "heading", "text", "end")
_OWN_REGION: dict[str, str] = {
    Label.HEADING: "heading",
    Label.BODY: "text",
    Label.CLOSER: "end",
    Label.NOTE: "end",
    Label.FORM: "end",
}
_ROAMING = (Label.META, Label.FURNITURE, Label.DISTRIBUTION)
_STATES: tuple[tuple[str, str], ...] = (
    *_OWN_REGION.items(),
    *((label, region) for label in _ROAMING for region in REGIONS),
)


def kind(label: str) -> str:
    """The label as this chain knows it, which leaves open where paragraphs begin."""
    return Label.BODY if label == Label.FIRST else label


def along(labels: Sequence[Label]) -> tuple[int, ...]:
    """The states, as indices, of a sequence of labels."""
    region, path = "start", []
    for label in map(kind, labels):
        region = _OWN_REGION.get(label, region)
        path.append(_STATES.index((label, region)))
    return tuple(path)


def _allowed(a: int | None, b: int) -> bool:
    region = "start" if a is None else _STATES[a][1]
    label, own = _STATES[b]
    return label not in _ROAMING or own == region


LINES = Grammar(_STATES, _allowed)
