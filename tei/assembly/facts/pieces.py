"""The words of transcript lines with the place of every character."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from tei.model.document import Place
from tei.model.labels import Label, LabelledLine
from tei.model.transcript import SILENT, WORDED, Line

LONGEST = 1000  # characters of a line in which facts are looked for
DOUBLE_SPACED = 0.8  # share of lines that stand after a blank one
EDGES = " \t.,:;*•·_~|\"'`“”„‘’-–—=()<>[]"  # what may stand round a value without being of it


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters of one line's words; `at` gives each one's place in `Line.source`.

    `fresh` is true where a blank line, or the line of another label, stands before.
    """

    line: int
    words: str
    at: tuple[int, ...]
    label: Label
    fresh: bool = False

    def cut(self, start: int, end: int | None = None) -> Piece:
        """The characters from `start` up to `end`, without the white space round them."""
        end = len(self.words) if end is None else end
        while start < end and self.words[start].isspace():
            start += 1
        while end > start and self.words[end - 1].isspace():
            end -= 1
        return Piece(self.line, self.words[start:end], self.at[start:end], self.label, self.fresh)

    def trim(self, edges: str = EDGES) -> Piece:
        """Without stray punctuation at both ends; a bracket or full stop that belongs stays."""
        start = len(self.words) - len(self.words.lstrip(edges))
        end = len(self.words.rstrip(edges))
        if self.words[end : end + 1] == ")" and "(" in self.words[start:end]:
            end += 1
        return self.cut(min(start, end), end)

    @property
    def place(self) -> Place:
        return Place(self.line, self.at[0], self.at[-1] + 1)


def of_line(line: Line, label: Label, fresh: bool = False) -> Piece:
    """The words at the start of a line; cells and breaks count as spaces, notation is left out."""
    characters: list[str] = []
    at: list[int] = []
    for run in line.runs:
        if len(at) > LONGEST:
            break
        if run.mark in WORDED:
            characters.extend(run.text[:LONGEST])
            at.extend(range(run.start, min(run.end, run.start + LONGEST)))
        elif run.mark not in SILENT:
            characters.append(" ")
            at.append(run.start)
    words = "".join(characters[:LONGEST])
    return Piece(line.number, words, tuple(at[:LONGEST]), label, fresh).cut(0)


def of_lines(lines: Iterable[LabelledLine]) -> tuple[Piece, ...]:
    """A piece for each line that has words; blank lines do not count where all lines have them."""
    worded = [each for each in lines if not each.line.is_blank]
    apart = [one.line.number + 1 < two.line.number for one, two in pairwise(worded)]
    spaced = sum(apart) > DOUBLE_SPACED * len(apart)
    made = []
    for n, each in enumerate(worded):
        fresh = n == 0 or worded[n - 1].label is not each.label or (apart[n - 1] and not spaced)
        made.append(of_line(each.line, each.label, fresh))
    return tuple(piece for piece in made if piece.words)


def places(pieces: Iterable[Piece]) -> tuple[Place, ...]:
    return tuple(piece.place for piece in pieces if piece.words)


def joined(pieces: Iterable[Piece]) -> str:
    """The words of pieces in order, with single spaces."""
    return " ".join(" ".join(piece.words for piece in pieces).split())
