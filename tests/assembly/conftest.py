"""Papers of our own invention, written with the label and the evidence of each line."""

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from tei.model.labels import Label, LabelledLine
from tei.model.transcript import Transcript
from tei.reading import read

Paper = tuple[Transcript, tuple[LabelledLine, ...]]
_LINE = re.compile(r"(>?)(\w+)([^|]*)\|\s?(.*)")


def write(paper: str) -> Paper:
    """A transcript and its labelled lines from lines such as `>heading telegram.number | NO: 7`.

    `>` marks the first line of a page, the names before the bar are evidence; a line without a
    bar is blank.
    """
    rows = [_LINE.match(row.strip()) for row in paper.removeprefix("\n").splitlines()]
    text = "".join(f"{row.group(4) if row else ''}\n" for row in rows)
    transcript = read(text.encode(), "paper.md")
    made = []
    for line, row in zip(transcript.lines, rows, strict=True):
        if row is None or line.is_blank:
            made.append(LabelledLine(line, Label.BLANK))
            continue
        start, label, evidence, _ = row.groups()
        labelled = LabelledLine(line, Label(label), page_start=bool(start))
        made.append(replace(labelled, evidence=frozenset(evidence.split())))
    return transcript, tuple(made)


@pytest.fixture
def paper() -> Callable[[str], Paper]:
    return write


@pytest.fixture
def lines() -> Callable[[str], tuple[LabelledLine, ...]]:
    return lambda text: write(text)[1]
