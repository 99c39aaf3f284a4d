"""The facts of the two parts of the telegram of the first corpus."""

from pathlib import Path

import pytest
from factsheet import Facts

from tei.assembly.facts import find
from tei.model.document import Field, Genre
from tei.model.labels import Label, LabelledLine
from tei.model.transcript import Line
from tei.reading import read

HEADING = (range(32, 54), range(126, 129), range(134, 143), range(147, 155))
DISTRIBUTION = (range(22, 28), range(118, 121), range(124, 125), range(130, 133))
TEXT = (
    range(54, 58),
    range(86, 89),
    range(155, 162),
    range(180, 189),
    range(204, 211),
    range(225, 230),
)
CLOSER, NOTE = (range(90, 93), range(231, 234)), (range(94, 98), range(235, 239))
SECOND = 105  # first line of the second part


def label(line: Line) -> Label:
    if line.is_blank:
        return Label.BLANK
    parts = {
        Label.HEADING: HEADING,
        Label.DISTRIBUTION: DISTRIBUTION,
        Label.FIRST: TEXT,
        Label.CLOSER: CLOSER,
        Label.NOTE: NOTE,
    }
    found = (kind for kind, spans in parts.items() if any(line.number in span for span in spans))
    return next(found, Label.FURNITURE)


@pytest.fixture(scope="module")
def parts(corpus: Path) -> tuple[Facts, Facts]:
    path = corpus / "transcripts" / "01278.md"
    transcript = read(path.read_bytes(), str(path))
    lines = [LabelledLine(line, label(line)) for line in transcript.lines]
    first, second = lines[: SECOND - 1], lines[SECOND - 1 :]
    return (
        Facts(transcript, find(first, Genre.TELEGRAM)),
        Facts(transcript, find(second, Genre.TELEGRAM)),
    )


@pytest.mark.parametrize(
    ("field", "first", "second"),
    [
        (Field.NUMBER, "1991", "1991"),
        (Field.PLACE, "New York", "New York"),
        (Field.ADDRESSEE, "Secretary of State", "Secretary of State"),
        (Field.DATE, "1962-11-28T16:00:00-05:00", "1962-11-28T20:00:00-05:00"),
        (Field.RECEIVED, "1962-11-28T16:32:00-05:00", "1962-11-28T20:00:00-05:00"),
        (Field.CONTROL, "11009", "11093"),
        (Field.CLASSIFICATION, "top-secret", "top-secret"),
        (Field.PRECEDENCE, "niact", "niact"),
        (Field.SUBJECT, "CUBA", "CUBA"),
        (Field.PART, "1/2", "2/2"),
        (Field.SIGNATURE, "STEVENSON", "STEVENSON"),
        (Field.INITIALS, "CTW/3", "ctw/3"),
    ],
)
def test_each_part_has_its_facts(
    parts: tuple[Facts, Facts], field: Field, first: str, second: str
) -> None:
    assert [part.one(field).value for part in parts] == [first, second]


def test_each_part_has_its_handling(parts: tuple[Facts, Facts]) -> None:
    first, second = parts
    assert first.values(Field.HANDLING) == ["DEPT PASS TO WHITE HOUSE", "EYES ONLY FOR SECRETARY"]
    assert second.values(Field.HANDLING) == [
        "EYES ONLY",
        "DEPT PASS TO WHITE HOUSE",
        "EYES ONLY FOR THE SECRETARY",
    ]


def test_each_part_was_passed_to_the_white_house(parts: tuple[Facts, Facts]) -> None:
    said = [part.values(Field.FORWARDED)[:2] for part in parts]
    assert said == [
        ["White House", "1962-11-28T16:35:00-05:00"],
        ["White House", "1962-11-28T20:00:00-05:00"],
    ]


def test_the_year_of_sending_is_said_to_be_inferred(parts: tuple[Facts, Facts]) -> None:
    for part in parts:
        assert part.one(Field.DATE).basis == ("tz-inferred", "date-inferred")
        assert part.one(Field.RECEIVED).basis == ("tz-inferred",)
