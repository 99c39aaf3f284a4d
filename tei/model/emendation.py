"""Editorial interventions: damage marked, readings corrected or supplied, conflicts noted."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tei.model.document import Place


class Intervention(StrEnum):
    """What the encoder does at a place (TEI 3.5, 11.3, 12.3)."""

    GAP = "gap"  # a placeholder, a redaction: gap with desc
    UNCLEAR = "unclear"
    SUPPLIED = "supplied"  # letters lost at an edge, added after `place`
    CORRECTION = "correction"  # choice/sic/corr
    CONFLICT = "conflict"  # facts that disagree: kept, and a note
    REMARK = "remark"  # a suspicion that changes nothing


class Certainty(StrEnum):
    """Value of @cert."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class Emendation:
    """One intervention with its reason.

    `places`: where (the first is marked, all are pointed to). `reading`: the corrected text or
    the letters supplied. `reason`: gap/unclear/supplied @reason. `note`: plain English, one
    sentence. `evidence`: "internal" where other places of the same document prove it, and then
    `proof` are those places.
    """

    kind: Intervention
    places: tuple[Place, ...]
    note: str
    reading: str = ""
    before: bool = False  # SUPPLIED letters stand before the place, not after it
    reason: str = ""
    agent: str = ""
    unit: str = ""
    extent: str = ""
    cert: Certainty = Certainty.HIGH
    evidence: str = ""
    proof: tuple[Place, ...] = ()
