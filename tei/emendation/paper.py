"""A document laid flat: its lines in order, each with its page, its message and its block."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from tei.model.document import Block, BlockKind, Document, Field, Furniture, Message, Place
from tei.model.labels import TEXT, Label
from tei.model.transcript import Line, Mark


@dataclass(frozen=True, slots=True)
class Segment:
    """Plain text within one line, free of marks: what a reading is taken from."""

    text: str
    line: int
    start: int

    def place(self, start: int, end: int) -> Place:
        return Place(self.line, self.start + start, self.start + end)

    def core(self) -> Segment | None:
        """The text from its first letter or digit to its last; None where it has none."""
        kept = [i for i, char in enumerate(self.text) if char.isalnum()]
        return self.part(kept[0], kept[-1] + 1) if kept else None

    def part(self, start: int, end: int) -> Segment:
        return Segment(self.text[start:end], self.line, self.start + start)

    @property
    def whole(self) -> Place:
        return self.place(0, len(self.text))


@dataclass(frozen=True, slots=True)
class Row:
    """One line with its surroundings. `message` counts from 0, -1 stands before the first."""

    line: Line
    label: Label
    kind: BlockKind
    furniture: Furniture | None
    block: int
    message: int
    page: int
    group: int = 0

    @property
    def number(self) -> int:
        return self.line.number

    @property
    def is_text(self) -> bool:
        return self.label in TEXT

    @property
    def segments(self) -> tuple[Segment, ...]:
        return tuple(
            Segment(run.text, self.line.number, run.start)
            for run in self.line.runs
            if run.mark is Mark.TEXT and run.text.strip()
        )

    @property
    def only(self) -> Segment | None:
        """The plain text of a line that holds nothing else."""
        worded = [run for run in self.line.runs if run.mark is not Mark.NOTATION]
        return self.segments[0] if len(worded) == 1 and self.segments else None


@dataclass(frozen=True, slots=True)
class Paper:
    document: Document
    rows: tuple[Row, ...]

    def messages(self) -> Iterator[tuple[Message, tuple[Row, ...]]]:
        """Each message with its rows."""
        own: list[list[Row]] = [[] for _ in self.document.messages]
        for row in self.rows:
            if row.message >= 0:
                own[row.message].append(row)
        for message, rows in zip(self.document.messages, own, strict=True):
            yield message, tuple(rows)

    def furniture(self, *kinds: Furniture) -> tuple[Row, ...]:
        return tuple(row for row in self.rows if row.furniture in kinds)


def lay(document: Document) -> Paper:
    """Lay a document flat; lines without words are left out."""
    starts = [page.first_line for page in document.pages]
    groups: list[tuple[int, Block]] = [(-1, block) for block in document.front]
    for number, message in enumerate(document.messages):
        groups += [(number, block) for block in message.blocks]
    rows = [
        Row(
            line=each.labelled.line,
            label=each.labelled.label,
            kind=block.kind,
            furniture=each.furniture,
            block=index,
            message=number,
            page=bisect_right(starts, each.number),
            group=each.group,
        )
        for index, (number, block) in enumerate(groups)
        for each in block.lines
        if not each.labelled.line.is_blank
    ]
    return Paper(document, tuple(sorted(rows, key=lambda row: row.number)))


def places(message: Message, field: Field) -> tuple[Place, ...]:
    """Where the facts of a field are printed."""
    return tuple(place for fact in message.all(field) for place in fact.places)
