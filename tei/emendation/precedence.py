"""Which of several interventions stands where they meet at one place."""

from __future__ import annotations

from collections.abc import Sequence

from tei.model.document import Place
from tei.model.emendation import Emendation, Intervention

MARKING = (
    Intervention.GAP,
    Intervention.CORRECTION,
    Intervention.SUPPLIED,
    Intervention.UNCLEAR,
)


def settle(found: Sequence[Emendation]) -> tuple[Emendation, ...]:
    """Keep one marking a place, the proved before the unproved, then the first; order by place.

    Remarks and conflicts mark nothing and all stay, but one that says the same as another of the
    same place stands once.
    """
    kept: list[Emendation] = []
    taken: dict[int, list[Place]] = {}
    for each in sorted(found, key=_proved, reverse=True):
        place = each.places[0]
        if each.kind in MARKING:
            if any(_overlap(place, other) for other in taken.get(place.line, ())):
                continue
            taken.setdefault(place.line, []).append(place)
        if each not in kept[-3:]:
            kept.append(each)
    return tuple(sorted(kept, key=_position))


def _proved(each: Emendation) -> bool:
    return each.evidence == "internal"


def _position(each: Emendation) -> tuple[int, int, int, str, str]:
    place = each.places[0]
    return place.line, place.start, place.end, each.kind.value, each.note


def _overlap(a: Place, b: Place) -> bool:
    return a.start < b.end and b.start < a.end
