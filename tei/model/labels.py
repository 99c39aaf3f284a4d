"""What each line of a transcript is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tei.model.transcript import Line


class Label(StrEnum):
    """What a line is; a closed list. BLANK lines have no words."""

    BLANK = "blank"
    META = "meta"  # archive and repository lines, cover sheets, page markers
    FURNITURE = "furniture"  # letterhead, banner, stamp, running head, notice: TEI fw
    DISTRIBUTION = "distribution"  # action and info offices, copy lists
    HEADING = "heading"  # the message's own heading: TEI opener
    FIRST = "first"  # first line of a paragraph of running text
    BODY = "body"  # further line of a paragraph
    CLOSER = "closer"  # signature, signer's title, initials: TEI closer
    NOTE = "note"  # notes after or beside the message
    FORM = "form"  # a filled-in printed form


TEXT = frozenset({Label.FIRST, Label.BODY})  # running text: paragraphs


@dataclass(frozen=True, slots=True)
class Reason:
    """One rule that voted for the label a line has, with its weight."""

    rule: str
    weight: float


@dataclass(frozen=True, slots=True)
class LabelledLine:
    """A transcript line with its label, the rules that voted for it, and how sure the vote is.

    `margin` is the lead, in weight, over the best labelling that gives this line another label.
    `page_start` is true where a new page begins with this line.
    """

    line: Line
    label: Label
    why: tuple[Reason, ...] = ()
    margin: float = 0.0
    page_start: bool = False
    evidence: frozenset[str] = frozenset()  # names of all rules that fired on this line
