"""Labelled transcripts as examples to learn from: of labels and of page starts."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tei.labelling import states
from tei.labelling.features import gather, worded
from tei.labelling.pages import gather_pages, zones
from tei.labelling.paragraphs import beginnings, gather_paragraphs
from tei.labelling.training import Example
from tei.model.labels import Label
from tei.reading import read


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a transcript with what a person says of it; `label` is BLANK without words."""

    source: str
    label: Label
    page_start: bool = False


Document = tuple[Row, ...]
BLANK = Row("", Label.BLANK)


@dataclass(frozen=True, slots=True)
class Lesson:
    """One document as three examples: of its labels, its paragraphs and its page starts."""

    lines: Example
    paragraphs: Example
    pages: Example


def documents(gold: Path, transcripts: Path) -> Iterator[Document]:
    """The labelled transcripts of a folder of gold files, by name."""
    for path in sorted(gold.glob("*.json")):
        truth = json.loads(path.read_text(encoding="utf-8"))
        yield rows(truth, transcripts / truth["file"])


def rows(truth: dict[str, Any], path: Path) -> Document:
    """A transcript's lines with their labels; gold may name a marker before a page's first line."""
    transcript = read(path.read_bytes(), str(path))
    firsts = {first for message in truth["messages"] for first, _ in message["body"]}
    starts, found = sorted(truth["page_starts"], reverse=True), []
    for line in transcript.lines:
        label = truth["labels"].get(str(line.number), Label.FURNITURE)
        new = bool(starts) and starts[-1] <= line.number and not line.is_blank
        while new and starts and starts[-1] <= line.number:
            starts.pop()
        if line.is_blank:
            found.append(Row(line.source, Label.BLANK))
        else:
            found.append(Row(line.source, Label.FIRST if line.number in firsts else label, new))
    return tuple(found)


SIGNS = {
    "m": Label.META,
    "f": Label.FURNITURE,
    "d": Label.DISTRIBUTION,
    "h": Label.HEADING,
    "1": Label.FIRST,
    "b": Label.BODY,
    "c": Label.CLOSER,
    "n": Label.NOTE,
    "o": Label.FORM,
}


def paper(text: str) -> Document:
    """A labelled paper: each line has the sign of its label, `*` where a page starts, and `|`."""
    found = []
    for line in text.splitlines():
        sign, _, source = line.partition("|")
        found.append(Row(source, SIGNS[sign[0]], sign.endswith("*")) if sign else BLANK)
    return tuple(found)


def lesson(document: Sequence[Row], weight: float = 1.0, text: float = 1.0) -> Lesson:
    """What is to be learned from one labelled transcript; `text` is its weight for paragraphs."""
    transcript = read("\n".join(row.source for row in document).encode(), "lesson.md")
    told = [
        (line, row)
        for line, row in zip(transcript.lines, document, strict=False)
        if not line.is_blank
    ]
    lines = worded(transcript)
    evidence = gather(transcript)
    labels = [Label(row.label) for _, row in told]
    new = [row.page_start for _, row in told]
    at, said = gather_paragraphs(lines, labels)
    return Lesson(
        Example(tuple(evidence), states.along(labels), weight),
        Example(tuple(said), beginnings([labels[i] for i in at]), text),
        Example(
            tuple(gather_pages(transcript, lines, evidence, labels)),
            zones(labels, new),
            weight,
        ),
    )
