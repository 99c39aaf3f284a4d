"""What becomes which element: tables; code elsewhere only says what a row cannot."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tei.model.document import BlockKind, Fact, Field
from tei.model.labels import TEXT, Label

TAXONOMIES: Mapping[Field, str] = {
    Field.CLASSIFICATION: "classification",
    Field.PRECEDENCE: "precedence",
    Field.HANDLING: "handling",
}


@dataclass(frozen=True, slots=True)
class Row:
    """An element and its type; `rank` orders elements around the same words, outer ones first."""

    name: str
    type: str = ""
    rank: int = 3


# Phrases within a block (TEI 3.6, 13.2).
PHRASES: Mapping[Field, Row] = {
    Field.PRINTED_LABEL: Row("seg", "label"),
    Field.NUMBER: Row("idno", "telegram"),
    Field.CONTROL: Row("idno", "control"),
    Field.PLACE: Row("placeName"),
    Field.DATE: Row("date"),
    Field.RECEIVED: Row("date"),
    Field.FORWARDED: Row("date"),
    Field.CLASSIFICATION: Row("seg", "classification"),
    Field.PRECEDENCE: Row("seg", "precedence"),
    Field.HANDLING: Row("seg", "handling"),
    Field.SUBJECT: Row("seg", "subject", rank=2),
    Field.REFERENCE: Row("seg", "reference", rank=2),
    Field.PART: Row("seg", "part"),
    Field.SALUTATION: Row("seg", "salutation"),
    Field.CLOSE: Row("seg", "salutation"),
    Field.SIGNATURE: Row("persName"),
    Field.SIGNER_TITLE: Row("seg", "title"),
    Field.INITIALS: Row("seg", "initials"),
    Field.RELEASER: Row("seg", "releaser"),
    Field.OFFICE: Row("orgName", "office"),
}

# Names of who sends, receives or is passed a message, by what they are.
NAMES: Mapping[str, Row] = {
    "person": Row("persName"),
    "role": Row("roleName"),
    "organisation": Row("orgName"),
    "place": Row("placeName", rank=4),
    "name": Row("name"),
}
NAMED = frozenset({Field.SENDER, Field.ADDRESSEE})

# Elements around whole lines of an opener or closer that hold one of these facts, the first first.
LINES: Mapping[str, tuple[tuple[str, frozenset[Field]], ...]] = {
    "opener": (
        ("salute", frozenset({Field.SALUTATION})),
        ("dateline", frozenset({Field.PLACE, Field.DATE, Field.NUMBER})),
    ),
    "closer": (
        ("salute", frozenset({Field.CLOSE})),
        ("signed", frozenset({Field.SIGNATURE})),
        ("dateline", frozenset({Field.PLACE, Field.DATE})),
    ),
}

# Blocks that stand beside the text: what they become may stand anywhere in it.
BESIDE = frozenset(
    {
        BlockKind.CATALOGUE,
        BlockKind.COVER,
        BlockKind.FURNITURE,
        BlockKind.DISTRIBUTION,
        BlockKind.NOTE,
        BlockKind.FORM,
    }
)

# The main lines of a block; all others stand in elements of their own within it.
MAIN: Mapping[BlockKind, frozenset[Label]] = {
    BlockKind.OPENER: frozenset({Label.HEADING}),
    BlockKind.DATELINE: frozenset({Label.HEADING}),
    BlockKind.PARAGRAPH: TEXT,
    BlockKind.CLOSER: frozenset({Label.CLOSER}),
    BlockKind.COVER: frozenset({Label.META}),
}

# Lines that stand beside the text: fw where they have a furniture type, else a note of this type.
NOTES: Mapping[Label, str] = {
    Label.META: "catalogue",
    Label.DISTRIBUTION: "distribution",
    Label.NOTE: "marginal",
    Label.FORM: "form",
}

# Elements whose white space is layout only, and those each of whose children has its own line.
_CONTAINERS = (
    "TEI teiHeader fileDesc titleStmt publicationStmt seriesStmt availability sourceDesc "
    "msDesc msIdentifier physDesc objectDesc supportDesc additions list history encodingDesc "
    "projectDesc editorialDecl correction normalization hyphenation interpretation classDecl "
    "taxonomy category appInfo application profileDesc langUsage textClass correspDesc "
    "correspAction correspContext revisionDesc text front body div postscript table row "
    "standOff listAnnotation "
)
CONTAINERS = frozenset(_CONTAINERS.split())
INLINE = frozenset({"row", "category"})  # containers that stand on one line


def row(fact: Fact) -> Row | None:
    """The element for a fact's words; None where it has none."""
    if fact.field in NAMED or (fact.field is Field.FORWARDED and fact.kind):
        return NAMES.get(fact.kind, NAMES["name"])
    return PHRASES.get(fact.field)
