"""Classification, precedence, handling and parts, whole lines and several in one."""

import pytest

from tei.assembly.facts import marks
from tei.assembly.facts.pieces import of_line
from tei.model.labels import Label
from tei.reading import read


def found(line: str) -> list[tuple[str, str]]:
    piece = of_line(read(line.encode(), "line.md").lines[0], Label.HEADING)
    return [(field.value, value) for field, value, _ in marks.find(piece)]


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("TOP SECRET", "top-secret"),
        ("S-E-C-R-E-T", "secret"),
        ("CONFIDENT IAL", "confidential"),
        ("CO.FDENTIAL", "confidential"),
        ("5ECRET", "secret"),
        ("LIMITED OFF1CIAL USF", "limited-official-use"),
        ("OFFICIAL USE ONLY", "official-use-only"),
        ("UNCLASSIFIED", "unclassified"),
    ],
)
def test_classifications(line: str, value: str) -> None:
    assert found(line) == [("classification", value)]


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("NIACT", "niact"),
        ("OPERATIONAL IMMEDIATE", "operational-immediate"),
        ("PRIORITV", "priority"),
    ],
)
def test_precedences(line: str, value: str) -> None:
    assert found(line) == [("precedence", value)]


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("PART I OF II.", "1/2"),
        ("SECTION TWO OF THREE", "2/3"),
        ("PART 4 OF 9", "4/9"),
        ("(SECTION IV OF IX)", "4/9"),
    ],
)
def test_parts(line: str, value: str) -> None:
    assert found(line) == [("part", value)]


@pytest.mark.parametrize(
    ("line", "several"),
    [
        ("SECRET NIACT", ["secret", "niact"]),
        ("LIMIT DISTRIBUTION - NOFORN", ["LIMIT DISTRIBUTION", "NOFORN"]),
        ("PRIORITY LIMIT DISTRIBUTION", ["priority", "LIMIT DISTRIBUTION"]),
        ("NO FOREIGN DISSEM/NO DISSEM ABROAD", ["NO FOREIGN DISSEM", "NO DISSEM ABROAD"]),
    ],
)
def test_several_marks_in_a_line(line: str, several: list[str]) -> None:
    assert [value for _, value in found(line)] == several


@pytest.mark.parametrize(
    "line",
    [
        "The secret harbor",
        "SECRETARY OF STATE",
        "PART OF THE HARBOR",
        "PART III OF II",
        "SECTION OF THREE",
        "PRIORITY IS GIVEN TO LAMPS",
        "HARBORS.",
        "REPRODUCTION IS PROHIBITED UNLESS UNCLASSIFIED",
    ],
)
def test_other_lines_hold_no_mark(line: str) -> None:
    assert found(line) == []


@pytest.mark.parametrize(
    "line",
    ["EYES ONLY FOR SECRETARY", "DEPT PASS TO WHITE HOUSE", "EYES ONLY", "LIMIT DISTRIBUTIN"],
)
def test_handling(line: str) -> None:
    assert found(line) == [("handling", line)]
