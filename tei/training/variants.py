"""A labelled transcript set in other ways: the same truth in another layout.

Transcribers space every line or none, keep the typed line ends or run paragraphs together, leave
out stamps and covers, put several papers into one file. So that the weights do not rest on the
layouts that happened to be labelled, they are learned from such variants too.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from random import Random

from tei.model.labels import TEXT, Label
from tei.training.lessons import BLANK, Document, Row

Variant = Callable[[Sequence[Row], Random], Document]
_NUMBER = re.compile(r"(\W{0,2}\d{1,2}\.)\s+(\S.*)")


def variants(document: Document, other: Document, seed: str) -> Iterator[Document]:
    """All variants of a document; `other` is one to put behind it."""
    for number, variant in enumerate((spaced, unwrapped, wrapped)):
        yield variant(document, Random(f"{seed}/{number}"))
    yield joined(document, other)


def joined(document: Sequence[Row], other: Sequence[Row]) -> Document:
    """Another document behind the first, as several papers lie in one file."""
    return (*document, BLANK, *other)


def spaced(document: Sequence[Row], random: Random) -> Document:
    """A blank line after every line; some numbers of paragraphs on a line of their own."""
    found: list[Row] = []
    for row in _worded(document):
        number = _NUMBER.match(row.source)
        if row.label == Label.FIRST and number and random.random() < 0.2:
            found += [replace(row, source=number.group(1)), BLANK]
            row = Row(number.group(2), Label.BODY)
        found += [row, BLANK]
    return tuple(found)


def unwrapped(document: Sequence[Row], random: Random) -> Document:
    """Each paragraph on one line as far as a page goes, and blank lines between all others."""
    del random
    found: list[Row] = []
    for row in _worded(document):
        joins = row.label == Label.BODY and found and found[-1].label in TEXT and not row.page_start
        if joins:
            found[-1] = replace(found[-1], source=_join(found[-1].source, row.source))
        else:
            found.append(row)
    return tuple(each for row in found for each in (row, BLANK))


def wrapped(document: Sequence[Row], random: Random) -> Document:
    """Each paragraph broken into lines of another width."""
    width = random.randrange(52, 76)
    found: list[Row] = []
    for row in (each for each in unwrapped(document, random) if each.label != Label.BLANK):
        if row.label not in TEXT:
            found += [row, BLANK]
            continue
        lines = textwrap.wrap(row.source, width, break_on_hyphens=False) or [row.source]
        found.append(replace(row, source=lines[0]))
        found += [Row(line, Label.BODY) for line in lines[1:]]
        found.append(BLANK)
    return tuple(found)


def _worded(document: Sequence[Row]) -> list[Row]:
    """The lines with words; page markers and other notation go."""
    return [row for row in document if row.label != Label.BLANK]


def _join(before: str, after: str) -> str:
    return before[:-1] + after.lstrip() if before.endswith("-") else f"{before.rstrip()} {after}"
