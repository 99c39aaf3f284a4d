"""On which printed line marks stand: the keys of the apparatus and the places of the index."""

from __future__ import annotations

import json
from bisect import bisect
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

Line = tuple[int, int]  # page and number of the line, 0 for none


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark in a print: the number of a line (int), or what words are about; `y` is in points."""

    value: Any
    page: int
    y: float


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a document: where it is to be found in an index of its kind."""

    kind: str
    key: str
    shown: str
    number: str
    line: Line


def read(text: str) -> tuple[Mark, ...]:
    """The marks that the house style hands out, as JSON, in the order of the print."""
    return tuple(Mark(*mark) for handed in json.loads(text) for mark in handed)


def early(marks: Iterable[Mark]) -> frozenset[str]:
    """Entries whose note stands on a page before that of their words."""
    pages: dict[str, int] = {}
    notes: dict[str, int] = {}
    for mark in marks:
        if isinstance(mark.value, dict) and "from" in mark.value:
            pages[mark.value["from"]] = mark.page
        elif isinstance(mark.value, dict) and "note" in mark.value:
            notes[mark.value["note"]] = mark.page
    return frozenset(name for name, page in notes.items() if page < pages.get(name, page))


def places(marks: Iterable[Mark], early: frozenset[str] = frozenset()) -> bytes:
    """What the house style wants to know, as JSON.

    The key of each entry; of the first entry on a line all that stand there, of others none; the
    entries whose notes came too early in this round or one before; and the index.
    """
    found = tuple(marks)
    lines = _Lines(found)
    told = [(mark.value, lines.at(mark)) for mark in found if isinstance(mark.value, dict)]
    first = {value["from"]: line for value, line in told if "from" in value}
    keys = {
        value["to"]: _between(first[value["to"]], line)
        for value, line in told
        if value.get("to") in first
    }
    on_line: dict[Line, list[str]] = {}
    for name in keys:
        on_line.setdefault(first[name], []).append(name)
    together = {
        name: names if name == names[0] else [] for names in on_line.values() for name in names
    }
    names = [Name(**value, line=line) for value, line in told if "kind" in value]
    known = {
        "keys": keys,
        "lines": together,
        "early": dict.fromkeys(sorted(early), 1),
        "index": dict(_index(names)),
    }
    return json.dumps(known, ensure_ascii=False).encode()


class _Lines:
    """The lines of each page by their height."""

    def __init__(self, marks: Iterable[Mark]) -> None:
        self.pages: dict[int, list[tuple[float, int]]] = {}
        for mark in marks:
            if isinstance(mark.value, int):
                self.pages.setdefault(mark.page, []).append((mark.y, mark.value))
        for lines in self.pages.values():
            lines.sort()

    def at(self, mark: Mark) -> Line:
        """The line whose base line is nearest."""
        lines = self.pages.get(mark.page, [])
        after = bisect(lines, (mark.y, 0))
        near = lines[max(0, after - 1) : after + 1]
        return mark.page, min(near, key=lambda line: abs(line[0] - mark.y))[1] if near else 0


def _key(line: Line) -> str:
    return f"{line[0]}.{line[1]}" if line[1] else str(line[0])


def _between(first: Line, last: Line) -> str:
    """1.8, 1.8–9 or 1.40–2.1"""
    if first == last:
        return _key(first)
    return f"{_key(first)}–{last[1] if first[0] == last[0] else _key(last)}"


def _index(names: list[Name]) -> Iterator[tuple[str, list[Any]]]:
    """By kind: each name with, for each document, its lines; both in order."""
    ordered = sorted(names, key=lambda name: (name.kind, name.shown.casefold(), name.key))
    for kind, of_kind in groupby(ordered, lambda name: name.kind):
        yield (
            kind,
            [
                _occurrences(list(group))
                for _, group in groupby(of_kind, lambda name: (name.shown.casefold(), name.key))
            ],
        )


def _occurrences(names: list[Name]) -> list[Any]:
    by_document = groupby(names, lambda name: name.number)
    return [
        names[0].shown,
        [
            [number, list(dict.fromkeys(_key(name.line) for name in group))]
            for number, group in by_document
        ],
    ]
