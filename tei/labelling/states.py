"""The document grammar's states: labels, and for labels that interrupt, where they interrupt.

Furniture, archive lines and distribution lists may stand anywhere. So that the text can go on
after them, their state remembers the region in which they stand.
"""

from __future__ import annotations

from collections.abc import Sequence

from tei.labelling.chain import FORBIDDEN, Steps
from tei.model.labels import Label

REGIONS = ("start", "heading", "text", "end")
_OWN_REGION = {
    Label.HEADING: "heading",
    Label.FIRST: "text",
    Label.BODY: "text",
    Label.CLOSER: "end",
    Label.NOTE: "end",
    Label.FORM: "end",
}
_ROAMING = (Label.META, Label.FURNITURE, Label.DISTRIBUTION)

STATES: tuple[tuple[Label, str], ...] = (
    *_OWN_REGION.items(),
    *((label, region) for label in _ROAMING for region in REGIONS),
)
NAMES = tuple(f"{label}/{region}" for label, region in STATES)


def along(labels: Sequence[Label]) -> list[int]:
    """The states, as indices, of a sequence of labels."""
    region, path = "start", []
    for label in labels:
        region = _OWN_REGION.get(label, region)
        path.append(STATES.index((label, region)))
    return path


def allowed(a: int | None, b: int) -> bool:
    """Whether state b may follow state a (None: at the start of the file)."""
    region = "start" if a is None else STATES[a][1]
    label, own = STATES[b]
    return label not in _ROAMING or own == region


def grammar(steps: Steps) -> tuple[list[float], list[list[float]]]:
    """First row and matrix of the weighted steps; what the grammar forbids weighs FORBIDDEN."""
    size = range(len(STATES))
    first = [
        steps.get("start", {}).get(NAMES[b], 0.0) if allowed(None, b) else FORBIDDEN for b in size
    ]
    matrix = [
        [steps.get(NAMES[a], {}).get(NAMES[b], 0.0) if allowed(a, b) else FORBIDDEN for b in size]
        for a in size
    ]
    return first, matrix
