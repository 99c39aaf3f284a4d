"""A sample of passages for the human eye, drawn from a document with a seed."""

from __future__ import annotations

import random
from pathlib import PurePath

from tei.model.report import Problem, Severity
from tei.trees import Element
from tei.validation.pointers import first_line
from tei.validation.source import Source
from tei.validation.words import of_text

LENGTH = 8  # words of a passage


def draw(source: Source, seed: int, count: int) -> tuple[Problem, ...]:
    """`count` passages of a document, the same for the same document, file name and seed."""
    text = of_text(source.root)
    places = range(0, max(1, len(text.words) - LENGTH), LENGTH)
    if not text.words:
        return ()
    chosen = random.Random(f"{seed}:{PurePath(source.path).name}").sample(
        places, min(count, len(places))
    )
    return tuple(
        _note(source, text.owners[place], text.words[place : place + LENGTH])
        for place in sorted(chosen)
    )


def _note(source: Source, owner: Element, words: list[str]) -> Problem:
    return Problem(
        Severity.NOTE,
        "sample",
        f"Does the page read “{' '.join(words)}”?",
        source.where(owner),
        transcript_line=first_line(owner),
    )
