"""One message's lines as the readers of facts see them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from tei.assembly.facts import entries, labels, posts
from tei.assembly.facts.entries import Entry
from tei.assembly.facts.pieces import Piece, of_lines, places
from tei.model.document import Fact, Field, Genre
from tei.model.labels import TEXT, Label, LabelledLine

REACH = 12  # lines round a heading in which lines of it may have been taken for something else
MISTAKEN = frozenset({Label.FURNITURE, Label.DISTRIBUTION, Label.NOTE}) | TEXT
_TEXT = re.compile(r"^\W{0,2}\d{1,2}[.)]\s+\S.{30}|^.{140}")  # a numbered paragraph, a long line


@dataclass(frozen=True)
class Paper:
    """The pieces of a message, its heading's entries, and the zone of the place of receipt."""

    pieces: tuple[Piece, ...]
    genre: Genre
    receipt_zone: str

    def of(self, *labels: Label) -> tuple[Piece, ...]:
        return tuple(piece for piece in self.pieces if piece.label in labels)

    @cached_property
    def heading(self) -> tuple[Piece, ...]:
        """The heading's pieces, and those near it that a label shows to be of it all the same."""
        own = tuple(_without_text(self.pieces))
        if not own:
            return own
        lines = {piece.line for piece in own}
        first, last = own[0].line - REACH, min(own[-1].line, self.text_line) + REACH
        return tuple(
            piece
            for piece in self.pieces
            if piece.line in lines
            or (first <= piece.line <= last and piece.label in MISTAKEN and labels.speaks(piece))
        )

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        return entries.read(self.heading)

    @cached_property
    def closer(self) -> tuple[Piece, ...]:
        return self.of(Label.CLOSER)

    @cached_property
    def furniture(self) -> tuple[Piece, ...]:
        return self.of(Label.FURNITURE)

    @cached_property
    def text_line(self) -> int:
        """The line at which running text begins; past the last where there is none."""
        text = self.of(*TEXT) or self.pieces[-1:]
        return text[0].line + (text[0].label not in TEXT) if text else 0

    def top(self) -> tuple[Piece, ...]:
        """Furniture that stands before the first line of running text."""
        return tuple(piece for piece in self.furniture if piece.line < self.text_line)

    def letterhead(self) -> Fact | None:
        """The sender, where furniture above the text names a known organisation."""
        for piece in self.top():
            name = piece.trim()
            known = posts.find(name.words)
            if known and known.kind == "organisation":
                return fact(Field.SENDER, known.name, [name], known.kind)
        return None

    def named(self, *names: str) -> Iterator[Entry]:
        """Entries of these labels that have a value, in order."""
        return (entry for entry in self.entries if entry.name in names and entry.values)

    def loose(self) -> Iterator[Piece]:
        """Pieces that no label asks for, in order."""
        return (entry.values[0] for entry in self.entries if not entry.name)


def of(lines: Sequence[LabelledLine], genre: Genre, receipt_zone: str) -> Paper:
    return Paper(of_lines(lines), genre, receipt_zone)


def _without_text(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """A heading's pieces up to where running text, that was taken for heading, begins."""
    text = False
    for piece in pieces:
        text = piece.label is Label.HEADING and (text or bool(_TEXT.match(piece.words)))
        if piece.label is Label.HEADING and not text:
            yield piece


def fact(field: Field, value: str, pieces: Iterable[Piece], kind: str = "") -> Fact:
    return Fact(field, value, places(pieces), kind=kind)
