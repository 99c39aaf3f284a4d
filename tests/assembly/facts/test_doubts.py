"""What an editor is told of facts in doubt."""

import pytest
from factsheet import Reader

from tei.assembly.facts import doubts
from tei.model.report import Severity


@pytest.mark.parametrize(
    ("heading", "count"),
    [
        ("FROM: Qwxyzburg\nNO: 918, May 2, 1961, 4 p.m.", 1),
        ("FROM: Lisbon\nNO: 918, May 2, 1961, 4 p.m.", 0),
        ("FROM: Qwxyzburg\nDATE: May 2, 1961", 0),
    ],
)
def test_a_clock_without_a_known_place_is_a_warning(
    facts: Reader, heading: str, count: int
) -> None:
    lines = "\n".join(f"heading | {line}" for line in heading.split("\n"))
    found = list(doubts(facts(f"{lines}\nfirst | Text.\n").found, "paper.md"))
    assert len(found) == count
    for each in found:
        assert each.severity is Severity.WARNING
        assert each.where.line == each.transcript_line == 2
        assert "1961-05-02T16:00:00" in each.message
