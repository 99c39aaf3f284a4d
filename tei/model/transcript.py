"""The transcript as read: lines, and within a line its text and its notation."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from tei.model.report import Problem


class Mark(StrEnum):
    """What a run of characters in a transcript line is."""

    TEXT = "text"
    NOTATION = "notation"  # Markdown, HTML or page-marker characters: no part of the page's words
    CELL = "cell"  # a tab or a pipe that parts the cells of a table row
    BREAK = "break"  # <br>: a line end written inside a line
    GAP = "gap"  # a placeholder for what was not read: [Signature], [unclear], [...]
    DOUBT = "doubt"  # a word marked doubtful by the transcriber: word[?], [word?]
    FORBIDDEN = "forbidden"  # characters that XML cannot hold: a gap naming their code points


class Rend(StrEnum):
    """How a run is written on the page (value of @rend)."""

    BOLD = "bold"
    ITALIC = "italic"
    STRIKE = "strikethrough"


@dataclass(frozen=True, slots=True)
class Run:
    """Consecutive characters of one line with one mark and one rendition.

    `start` counts characters from 0 in `Line.source`. For GAP runs `reason`, `agent` and `unit`
    are the values of the like-named attributes of TEI `gap` (TEI 11.3.3.2), as the lexicon of
    marks gives them.
    """

    text: str
    start: int
    mark: Mark = Mark.TEXT
    rend: tuple[Rend, ...] = ()
    reason: str = ""
    agent: str = ""
    unit: str = ""

    @property
    def end(self) -> int:
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a transcript file.

    `source` is the line as it stands in the file without its line end; `ending` is that line end
    ("", "\\n", "\\r\\n" or "\\r"). The texts of `runs`, joined, are `source`.
    `heading` is the level of a Markdown heading (0: none).
    """

    number: int  # from 1
    source: str
    ending: str
    runs: tuple[Run, ...]
    heading: int = 0
    page_mark: str | None = None  # "" or a number where the line is a page marker (notation)
    override: str = ""  # a label that the transcript's editor has set for the line

    @property
    def words(self) -> str:
        """The line's words: runs with words as they are, cells and breaks as single spaces."""
        return "".join(
            run.text if run.mark in WORDED else "" if run.mark in SILENT else " "
            for run in self.runs
        ).strip()

    @property
    def is_blank(self) -> bool:
        return not self.words


WORDED = frozenset({Mark.TEXT, Mark.GAP, Mark.DOUBT})
SILENT = frozenset({Mark.NOTATION, Mark.FORBIDDEN})


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """Header facts that the editor set at the top of a transcript; they overrule the reading.

    Dates are ISO 8601 strings. `lines` are the first and last transcript line of the block.
    """

    title: str = ""
    date: str = ""
    place: str = ""
    sender: str = ""
    addressee: str = ""
    repository: str = ""
    language: str = ""
    identifiers: tuple[tuple[str, str], ...] = ()  # (type, value)
    lines: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Transcript:
    """A transcript file, read. `identifier` is the file name's stem; `path` as the user gave it."""

    identifier: str
    path: str
    lines: tuple[Line, ...]
    sha256: str
    encoding: str = "utf-8"
    bom: bool = False
    front_matter: FrontMatter | None = None
    problems: tuple[Problem, ...] = field(default=())

    @property
    def text(self) -> str:
        """The file's text again, character for character."""
        return "".join(line.source + line.ending for line in self.lines)

    def line(self, number: int) -> Line:
        return self.lines[number - 1]
