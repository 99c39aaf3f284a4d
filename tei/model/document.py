"""A document as understood: its pages, its messages, their facts and their text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tei.model.labels import LabelledLine
from tei.model.report import Problem
from tei.model.transcript import Transcript


class Genre(StrEnum):
    """Value of body/div/@type."""

    TELEGRAM = "telegram"
    MEMORANDUM = "memorandum"
    LETTER = "letter"
    REPORT = "report"
    FORM = "form"
    OTHER = "other"


class Furniture(StrEnum):
    """Value of fw/@type (TEI 11.6)."""

    CATALOGUE = "catalogue"
    LETTERHEAD = "letterhead"
    FORM_NAME = "form-name"
    BANNER = "banner"
    STAMP = "stamp"
    FOLIO = "folio"
    PAGE_NUMBER = "page-number"
    RUNNING_HEAD = "running-head"
    NOTICE = "notice"
    MARK = "mark"


class Field(StrEnum):
    """A fact of a message's heading or end."""

    PRINTED_LABEL = "label"
    NUMBER = "number"  # idno[@type='telegram']
    CONTROL = "control"  # idno[@type='control']
    SENDER = "sender"  # person, office or mission that sends; see Fact.kind
    PLACE = "place"  # placeName of the sender
    ADDRESSEE = "addressee"
    DATE = "date"
    RECEIVED = "received"
    FORWARDED = "forwarded"
    CLASSIFICATION = "classification"
    PRECEDENCE = "precedence"
    HANDLING = "handling"
    SUBJECT = "subject"
    REFERENCE = "reference"
    PART = "part"
    SALUTATION = "salutation"
    SIGNATURE = "signature"
    SIGNER_TITLE = "title"
    INITIALS = "initials"  # typist's and drafter's
    CLOSE = "close"  # complimentary close: Sincerely,
    RELEASER = "releaser"
    OFFICE = "office"  # an office symbol in a distribution list


@dataclass(frozen=True, slots=True)
class Place:
    """Characters of one transcript line: `start` and `end` count from 0 in `Line.source`."""

    line: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact as printed and as understood.

    `places`: where it is printed, several where the value runs over lines (empty: from front
    matter). `value`: normalised (ISO 8601 for dates, a taxonomy id such as "top-secret", "1/2"
    for parts, else the words in order). `basis`: the ids of how a date was come by
    ("tz-inferred", "tz-zulu", "date-inferred", "noon", "midnight").
    `kind` says which TEI name holds a sender or addressee: "person", "role", "organisation",
    "place" or "name".
    """

    field: Field
    value: str
    places: tuple[Place, ...] = ()
    basis: tuple[str, ...] = ()
    kind: str = ""


class BlockKind(StrEnum):
    """What a block becomes in TEI; the table is in tei/encoding/elements.py."""

    CATALOGUE = "catalogue"  # fw[@type='catalogue']
    COVER = "cover"  # front/div[@type='identification-form']
    FURNITURE = "furniture"  # fw[@type] by the furniture types of its lines
    DISTRIBUTION = "distribution"  # note[@type='distribution']/list
    OPENER = "opener"
    DATELINE = "dateline"  # heading lines after the closer
    PARAGRAPH = "paragraph"  # p
    CLOSER = "closer"
    NOTE = "note"  # note[@type]
    FORM = "form"  # note[@type='form']/table


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """A labelled line within a block; `furniture` is set where the line becomes a fw."""

    labelled: LabelledLine
    furniture: Furniture | None = None
    place: str = ""  # fw/@place: top, bottom, margin ...
    group: int = 0  # lines of one stamp, notice or letterhead share a number > 0

    @property
    def number(self) -> int:
        return self.labelled.line.number


@dataclass(frozen=True, slots=True)
class Block:
    """Consecutive lines that become one element. Furniture and page starts may stand inside.

    Lines keep their labels: furniture, archive, distribution, note and form lines within an
    opener, paragraph or closer become `fw` and `note` there. Blank lines stand in the block before.
    A paragraph after the closer is a postscript. A cover sheet that does not lead the document is
    a block of the message before whose opener or after whose end it stands.

    `n`: printed paragraph number ("1", "A"). `type`: note type (transmission, enclosure,
    marginal, comment ...).
    """

    kind: BlockKind
    lines: tuple[DocumentLine, ...]
    type: str = ""
    n: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """A physical page: `first_line` is its first transcript line; `n` counts from 1."""

    n: int
    first_line: int
    printed: str = ""  # page number as printed, where one is


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a document. Its blocks stand in the order of the transcript."""

    genre: Genre
    blocks: tuple[Block, ...]
    facts: tuple[Fact, ...] = ()
    part_of: str = ""  # messages that are parts of one share a non-empty key

    def all(self, field: Field) -> tuple[Fact, ...]:
        return tuple(fact for fact in self.facts if fact.field is field)

    def first(self, field: Field) -> Fact | None:
        return next((fact for fact in self.facts if fact.field is field), None)


@dataclass(frozen=True, slots=True)
class Document:
    """A transcript understood. Every line of it is in exactly one block.

    `front`: blocks before the first message (cover sheets, catalogue lines). `cover`: the facts
    of the cover sheet, by their printed label in lower case ("record number", "originator").
    """

    transcript: Transcript
    pages: tuple[Page, ...]
    front: tuple[Block, ...]
    messages: tuple[Message, ...]
    cover: tuple[tuple[str, str], ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def identifier(self) -> str:
        return self.transcript.identifier
