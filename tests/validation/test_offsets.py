"""An inferred offset is the place's own on that day."""

from tei.model.report import Problem
from tei.validation import offsets
from tei.validation.source import Source, read

FILE = """<TEI xmlns="http://www.tei-c.org/ns/1.0">
<correspAction type="sent"><placeName>{place}</placeName>
<date when="{when}" ana="{ana}">4 p.m.</date></correspAction></TEI>"""


def found(place: str, when: str, ana: str = "#tz-inferred") -> list[Problem]:
    source = read(FILE.format(place=place, when=when, ana=ana).encode(), "a.xml")
    assert isinstance(source, Source)
    return list(offsets.check(source))


def test_the_right_offset_is_left_alone() -> None:
    assert found("New York", "1962-11-28T16:00:00-05:00") == []
    assert found("LONDON", "1962-11-28T16:00:00+00:00") == []
    assert found("LONDON", "1962-11-28T16:00:00Z") == []


def test_a_wrong_offset_is_found_with_the_right_one_and_its_line() -> None:
    (problem,) = found("New York", "1962-11-28T16:00:00-04:00")
    assert problem.rule == "date-place-offset"
    assert problem.where.line == 3
    assert problem.expected == 'when="1962-11-28T16:00:00-05:00"'


def test_summer_time_counts() -> None:
    assert found("Washington", "1962-07-28T16:00:00-04:00") == []
    assert len(found("Washington", "1962-07-28T16:00:00-05:00")) == 1


def test_what_is_not_inferred_or_has_no_time_or_place_is_not_judged() -> None:
    assert found("New York", "1962-11-28T21:00:00+00:00", "#tz-zulu") == []
    assert found("New York", "1962-11-28") == []
    assert found("New York", "1962-99-28T16:00:00-04:00") == []
    assert found("Nowhere", "1962-11-28T16:00:00-04:00") == []
