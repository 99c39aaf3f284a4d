"""Routing lines name offices; other capitals are none."""

from __future__ import annotations

import pytest

from tei.assembly.facts import find
from tei.model.document import Field, Genre
from tei.model.labels import Label, LabelledLine
from tei.reading import read


@pytest.mark.parametrize(
    ("line", "symbols"),
    [
        ("Action: EUR", ["EUR"]),
        ("S/S, INR, RM/R 2", ["S/S", "INR", "RM/R"]),
        ("S", ["S"]),
        ("S TO FOLLOW", []),
        ("MARLOW", []),
        ("WHITE HOUSE", ["WHITE HOUSE"]),
    ],
)
def test_symbols_of_offices_are_found_in_routing_lines(line: str, symbols: list[str]) -> None:
    transcript = read(f"{line}\n".encode(), "a.md")
    lines = [LabelledLine(transcript.lines[0], Label.DISTRIBUTION)]
    found = [fact for fact in find(lines, Genre.TELEGRAM) if fact.field is Field.OFFICE]
    assert [fact.value for fact in found] == symbols
    cut = [line[place.start : place.end] for fact in found for place in fact.places]
    assert cut == symbols
