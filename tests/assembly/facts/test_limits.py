"""Odd and large papers: time grows with length, and nothing breaks."""

import time
from collections.abc import Callable

import pytest
from factsheet import Reader

from tei.assembly.facts import find
from tei.model.document import Genre
from tei.model.labels import Label, LabelledLine
from tei.reading import read

LINES = [
    "NO:",
    "FROM:",
    "REF: LISB 1",
    "SECRET",
    "12, May 2, 4 p.m.",
    "CITE DIR",
    "Rec'd: May 2",
    "x " * 40,
]


def seconds(count: int) -> float:
    text = "".join(f"{LINES[n % len(LINES)]} {n}\n" for n in range(count))
    lines = [LabelledLine(line, Label.HEADING) for line in read(text.encode(), "long.md").lines]
    start = time.perf_counter()
    find(lines, Genre.TELEGRAM)
    return time.perf_counter() - start


def test_time_grows_with_length_alone() -> None:
    seconds(100)
    short, long = seconds(250), seconds(2000)
    assert long < 8 * short * 3


@pytest.mark.parametrize("genre", ["telegram", "letter"])
@pytest.mark.parametrize("label", ["heading", "furniture", "closer", "note"])
@pytest.mark.parametrize(
    "make",
    [
        lambda: "A" * 200_000,
        lambda: "1 " * 100_000,
        lambda: "NO: " * 50_000,
        lambda: "CITE " + " " * 200_000 + "x",
        lambda: ("(" * 5 + "!" * 5) * 20_000,
        lambda: "from " * 40_000,
    ],
)
def test_a_line_of_many_characters_is_read_quickly(
    facts: Reader, genre: str, label: str, make: Callable[[], str]
) -> None:
    start = time.perf_counter()
    facts(f"{label} | {make()}\n", genre)
    assert time.perf_counter() - start < 5


@pytest.mark.parametrize("genre", list(Genre))
@pytest.mark.parametrize(
    "line",
    [
        "NO:",
        ":",
        "[Signature]",
        "FROM: :",
        "Rec'd:",
        "Rec'd: 99/99/99 25:61 p.m.",
        "\u00e9",
        "TO",
        "NO: 0",
    ],
)
def test_scraps_break_nothing(facts: Reader, genre: Genre, line: str) -> None:
    for label in ("heading", "closer", "note", "furniture", "distribution"):
        facts(f"{label} | {line}\n", genre.value)


def test_the_thirtieth_of_february_is_no_date(facts: Reader) -> None:
    read_facts = facts("heading | Rec'd: February 30, 1961\nheading | FROM: Lisbon\n")
    assert [fact.value for fact in read_facts.found if fact.value.startswith("1961")] == []
