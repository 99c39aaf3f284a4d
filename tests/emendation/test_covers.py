"""The cover sheet of an archive against the papers that it covers."""

import pytest
from papers import emended, telegram

from tei.model.emendation import Certainty, Intervention

CONFLICT = Intervention.CONFLICT


def covered(
    *, pages: str = "4", date: str = "3/17/1961", record: str = "199-10007-10042"
) -> list[tuple[str, str]]:
    """The telegram under the identification form of an archive, each page marked."""
    sheet = [
        "JFK ASSASSINATION SYSTEM",
        "IDENTIFICATION FORM",
        "AGENCY : NARA",
        "RECORD NUMBER : 199-10007-10042",
        "RECORD SERIES : Ports and Harbours",
        "ORIGINATOR : DOS",
        "TITLE : The new quay",
        f"DATE : {date}",
        f"PAGES : {pages}",
        "DOCUMENT TYPE : PAPER",
        "CLASSIFICATION : S",
        "COMMENTS :",
    ]
    lines = [("m", "## Page 1"), ("m+", sheet[0]), *(("m", text) for text in sheet[1:])]
    page = 1
    for label, text in telegram():
        if label.endswith("+"):
            page += 1
            lines.append(("m", f"## Page {page}"))
            if page == 2:
                lines.append(("m+", record))
                label = "f"
        lines.append((label, text))
    return lines


def test_papers_that_fit_their_cover_are_left_alone() -> None:
    assert emended(covered()) == ()


def test_a_page_count_that_does_not_fit_is_noted() -> None:
    (made,) = emended(covered(pages="6"))
    assert made.kind is CONFLICT
    assert made.note == "The cover sheet counts 6 pages; 4 follow in the transcript."


def test_where_no_page_is_marked_the_count_is_less_sure() -> None:
    lines = [line for line in covered(pages="6") if not line[1].startswith("## Page")]
    (made,) = emended(lines)
    assert made.cert is Certainty.LOW


@pytest.mark.parametrize(("date", "count"), [("03/17/1961", 0), ("3/17/61", 0), ("3/27/1961", 1)])
def test_the_date_on_the_cover_stands_in_the_papers(date: str, count: int) -> None:
    assert [each.kind for each in emended(covered(date=date))] == [CONFLICT] * count


def test_record_numbers_that_differ_are_noted() -> None:
    (made,) = emended(covered(record="199-10007-10048"))
    assert made.kind is CONFLICT
    assert "199-10007-10042 and 199-10007-10048" in made.note
