"""What the text corrects counts in the facts, too: heading and correspondence never disagree."""

import pytest
from papers import changed, document, telegram

from tei.emendation import amend, emend
from tei.model.document import Document, Field


def amended(lines: list[tuple[str, str]]) -> tuple[Document, Document]:
    paper = document(lines)
    return paper, amend(paper, emend(paper))


def value(paper: Document, field: Field) -> str:
    fact = paper.messages[0].first(field)
    return fact.value if fact else ""


def test_facts_of_a_clean_paper_stay() -> None:
    before, after = amended(telegram())
    assert after == before


@pytest.mark.parametrize(
    ("old", "new", "field", "meant"),
    [
        ("NO: 4471", "NO: 4411", Field.NUMBER, "4471"),
        ("FROM: Lisbon", "FROM: Lisban", Field.PLACE, "Lisbon"),
        ("NO: 4471, March 17", "NO: 4471, March 11", Field.DATE, "1961-03-17T15:00:00+00:00"),
        ("17, 3 p.m.", "17, 8 p.m.", Field.DATE, "1961-03-17T15:00:00+00:00"),
        ("NO: 4471, March", "NO: 4471, Marsh", Field.DATE, "1961-03-17T15:00:00+00:00"),
        ("6:12 p.m.", "6l12 p.m.", Field.RECEIVED, "1961-03-17T18:12:00-05:00"),
        ("1961 6:12", "l961 6:12", Field.RECEIVED, "1961-03-17T18:12:00-05:00"),
        ("TO: Secretary", "TO: Sccretary", Field.ADDRESSEE, "Secretary of State"),
    ],
)
def test_a_corrected_fact_has_the_right_value(old: str, new: str, field: Field, meant: str) -> None:
    _, after = amended(changed(telegram(), old, new))
    assert value(after, field) == meant


def test_the_places_of_a_corrected_fact_are_where_it_is_printed() -> None:
    before, after = amended(changed(telegram(), "NO: 4471", "NO: 4411"))
    assert [fact.places for fact in after.messages[0].facts] == [
        fact.places for fact in before.messages[0].facts
    ]


def test_facts_that_disagree_stay_as_they_are_printed() -> None:
    lines = [line for line in telegram() if not line[1].startswith(("-3-", "-4-"))]
    before, after = amended(changed(lines, "4471", "4477"))
    assert value(after, Field.NUMBER) == value(before, Field.NUMBER) == "4477"
