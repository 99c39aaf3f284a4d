"""What cannot be so in time is noted, whatever the zones, and nothing else is."""

import pytest
from papers import changed, emended, telegram

from tei.emendation.moments import in_figures, span
from tei.model.emendation import Intervention


def notes(lines: list[tuple[str, str]]) -> list[str]:
    return [each.note for each in emended(lines) if each.kind is Intervention.CONFLICT]


def test_received_before_it_was_sent() -> None:
    (note,) = notes(changed(telegram(), "March 17, 1961 6:12 p.m.", "March 16, 1961 6:12 p.m."))
    assert note.startswith("By its dates the message was received before it was sent")


@pytest.mark.parametrize("clock", ["10:00 a.m.", "10:01 a.m.", "3:00 p.m."])
def test_clocks_of_other_zones_are_reckoned_with(clock: str) -> None:
    # 3 p.m. in Lisbon was 10 a.m. in Washington in the winter of 1961.
    assert notes(changed(telegram(), "6:12 p.m.", clock)) == []


def test_a_minute_before_the_sending_is_too_early() -> None:
    assert len(notes(changed(telegram(), "6:12 p.m.", "9:59 a.m."))) == 1


def with_note(text: str) -> list[tuple[str, str]]:
    lines = telegram()
    at = next(i for i, line in enumerate(lines) if line[1] == "MBD/2")
    return [*lines[: at + 1], ("n", text), *lines[at + 1 :]]


def test_passed_on_before_it_was_received() -> None:
    assert notes(with_note("Note: Passed White House, 7:05 p.m., 3/17/61.")) == []
    (note,) = notes(with_note("Note: Passed White House, 5:05 p.m., 3/17/61."))
    assert note.startswith("By its dates the message was passed on before it was received")


def stamped(text: str) -> list[tuple[str, str]]:
    return [("f+", "DECLASSIFIED"), ("f", text), ("f", telegram()[0][1]), *telegram()[1:]]


@pytest.mark.parametrize("day", ["5-3-87", "5/3/1987", "5-3-05", "3-18-61"])
def test_a_stamp_after_the_paper_is_silent(day: str) -> None:
    assert notes(stamped(f"By [Signature] NARA Date {day}")) == []


@pytest.mark.parametrize("day", ["5-3-57", "5/3/1959", "3-16-61"])
def test_a_stamp_before_the_paper_is_noted(day: str) -> None:
    (note,) = notes(stamped(f"By [Signature] NARA Date {day}"))
    assert note == f"The stamp is dated {day}, before the document (1961-03-17)."


def test_stamps_of_different_dates_are_noted_once() -> None:
    lines = stamped("By [Signature] NARA Date 5-3-87")
    lines = [*lines, ("f+", "DECLASSIFIED"), ("f", "By [Signature] NARA Date 5-3-97")]
    assert notes(lines) == [
        "The stamps of declassification bear different dates: 1987-05-03, 1997-05-03."
    ]


@pytest.mark.parametrize(
    ("text", "since", "year"),
    [
        ("9-25-67", 1962, 1967),
        ("9-25-57", 1962, 1957),
        ("9-25-17", 1962, 2017),
        ("1/2/45", 1940, 1945),
    ],
)
def test_a_two_digit_year_is_read_by_what_it_must_follow(text: str, since: int, year: int) -> None:
    ((_, day),) = in_figures(text, since)
    assert day.year == year


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ("Friday, March 17, 1961", False),
        ("Thursday, March 17, 1961", True),
        ("Tuesday, 21 March", False),
        ("Monday, 21 March", True),
        ("Monday, December 21", False),  # too far from the message to know the year
    ],
)
def test_a_weekday_must_fit_its_date(said: str, wrong: bool) -> None:
    lines = changed(telegram(), "this morning", f"on {said}")
    found = notes(lines)
    assert len(found) == wrong
    if wrong:
        assert "was a" in found[0]


def test_a_reference_is_older_than_its_message() -> None:
    lines = telegram()
    at = next(i for i, line in enumerate(lines) if line[1] == "PRIORITY")
    older, younger = ("h", "REF: Deptel 2114, March 15"), ("h", "REF: Deptel 2114, March 25")
    assert notes([*lines[:at], older, *lines[at:]]) == []
    (note,) = notes([*lines[:at], younger, *lines[at:]])
    assert note == "The reference is dated 1961-03-25, after the message (1961-03-17)."


@pytest.mark.parametrize(
    ("one", "two", "before"),
    [
        ("1961-03-17T15:00:00+00:00", "1961-03-17T10:00:00-05:00", False),
        ("1961-03-17T14:59:00+00:00", "1961-03-17T10:00:00-05:00", True),
        ("1961-03-17", "1961-03-17T10:00:00-05:00", False),
        ("1961-03-17", "1961-03-18", False),  # clocks stand up to 26 hours apart
        ("1961-03-15", "1961-03-18", True),
        ("1961-02", "1961-03-18", True),
        ("1961", "1961-03-18", False),
    ],
)
def test_a_date_is_before_another_whatever_both_mean(one: str, two: str, before: bool) -> None:
    first, second = span(one), span(two)
    assert first
    assert second
    assert first.before(second) is before


@pytest.mark.parametrize("text", ["", "March", "1961-13-01", "1961-02-30"])
def test_what_is_no_date_has_no_span(text: str) -> None:
    assert span(text) is None
