"""Making the lexicon's weights from transcripts whose lines a person has labelled.

    python -m tei.training GOLD TRANSCRIPTS [GOLD TRANSCRIPTS WEIGHT ...] > tei/lexicon/weights.toml

A gold file is JSON: `file` (the transcript), `labels` (line number to label), `page_starts` (line
numbers), `messages` (`body`: first and last line of each paragraph). WEIGHT (1 unless given) says
how much a document of that folder counts. Needs the extra `train` (numpy, scipy).
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tei.labelling import states
from tei.labelling.features import gather, worded
from tei.labelling.pages import PAGES, gather_pages
from tei.labelling.training import Example, Learned, Settings, learn
from tei.model.labels import Label
from tei.model.transcript import Line
from tei.reading import read

LINES = Settings()
STARTS = Settings()


@dataclass(frozen=True, slots=True)
class Lesson:
    """One document as two examples: of its labels and of its page starts."""

    lines: Example
    pages: Example


def lessons(gold: Path, transcripts: Path, weight: float = 1.0) -> Iterator[Lesson]:
    """The documents of a folder of gold files, by name."""
    for path in sorted(gold.glob("*.json")):
        truth = json.loads(path.read_text(encoding="utf-8"))
        yield lesson(truth, transcripts / truth["file"], weight)


def lesson(truth: dict[str, Any], path: Path, weight: float = 1.0) -> Lesson:
    """One document."""
    transcript = read(path.read_bytes(), str(path))
    lines = worded(transcript)
    evidence = gather(transcript)
    labels = _labels(truth, lines)
    new = _starts(truth, lines)
    return Lesson(
        Example(tuple(evidence), states.along(labels), weight),
        Example(
            tuple(gather_pages(transcript, lines, evidence, labels)),
            tuple(0 if each else 1 for each in new),
            weight,
        ),
    )


def _labels(truth: dict[str, Any], lines: Sequence[Line]) -> list[Label]:
    firsts = {first for message in truth["messages"] for first, _ in message["body"]}
    return [
        Label.FIRST
        if line.number in firsts
        else Label(truth["labels"].get(str(line.number), Label.FURNITURE))
        for line in lines
    ]


def _starts(truth: dict[str, Any], lines: Sequence[Line]) -> list[bool]:
    """Whether a page begins with the line: gold may name a blank line or a marker before it."""
    starts, at, found = sorted(truth["page_starts"]), 0, []
    for line in lines:
        found.append(at < len(starts) and starts[at] <= line.number)
        while at < len(starts) and starts[at] <= line.number:
            at += 1
    return found


def write(lines: Learned, pages: Learned) -> str:
    """The weights as TOML, sorted, one line a piece of evidence."""
    parts = ["# Weights learned by `python -m tei.training`; made, not written: do not edit."]
    for name, learned in (("lines", lines), ("pages", pages)):
        for kind, table in (("weights", learned.weights), ("steps", learned.steps)):
            parts += ["", f"[{name}.{kind}]"]
            parts += [f"{json.dumps(key)} = {_row(table[key])}" for key in sorted(table)]
    return "\n".join(parts) + "\n"


def _row(row: dict[str, float]) -> str:
    return "{ " + ", ".join(f"{json.dumps(key)} = {row[key]}" for key in sorted(row)) + " }"


def main(arguments: Sequence[str]) -> None:
    """Learn from folders GOLD TRANSCRIPTS [WEIGHT] ... and print the weights."""
    found: list[Lesson] = []
    rest = list(arguments)
    while len(rest) >= 2:
        gold, transcripts = Path(rest.pop(0)), Path(rest.pop(0))
        weight = float(rest.pop(0)) if rest and rest[0].replace(".", "", 1).isdigit() else 1.0
        found += lessons(gold, transcripts, weight)
    if rest or not found:
        sys.exit(__doc__)
    print(
        write(
            learn(states.LINES, [each.lines for each in found], LINES),
            learn(PAGES, [each.pages for each in found], STARTS),
        ),
        end="",
    )


if __name__ == "__main__":
    main(sys.argv[1:])
