"""Dates and clock times as papers print them."""

import pytest

from tei.assembly.facts import dates, groups


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("March 28, 1962", (1962, 3, 28)),
        ("March 28", (None, 3, 28)),
        ("Mar. 28, 1962", (1962, 3, 28)),
        ("28 MARCH 1962", (1962, 3, 28)),
        ("28 MAR 62", (1962, 3, 28)),
        ("28th March, 1962", (1962, 3, 28)),
        ("3/28/62", (1962, 3, 28)),
        ("3-28-1962", (1962, 3, 28)),
        ("MAR 64", (1964, 3, None)),
        ("MARCH 1964", (1964, 3, None)),
        ("417, March 28, 4 p.m.", (None, 3, 28)),
        ("417 March 28, 11 a.m.", (None, 3, 28)),
        ("DATE 28 MARCH 1962 SECRET", (1962, 3, 28)),
        ("28 MAR", (None, 3, 28)),
    ],
)
def test_days_are_read(words: str, said: tuple[int | None, ...]) -> None:
    found = dates.day(words)
    assert found and (found.year, found.month, found.day) == said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Septeraber 28, 1962", (1962, 9, 28)),
        ("Septem ber 28, 1962", (1962, 9, 28)),
        ("A pril 28, 4 p.m.", (None, 4, 28)),
        ("0ctober 28, I962", (1962, 10, 28)),
        ("28 FEBRUARV 1963", (1963, 2, 28)),
        ("August.: 28, 1 p.w.", (None, 8, 28)),
    ],
)
def test_misread_days_are_read(words: str, said: tuple[int | None, ...]) -> None:
    found = dates.day(words)
    assert found and (found.year, found.month, found.day) == said


def test_a_month_read_with_doubt_is_said_to_be() -> None:
    found = dates.day("Septeraber 28, 1962")
    assert found and not found.sure


@pytest.mark.parametrize(
    "words",
    ["ships may sail", "the harbor", "1962", "13/45/62", "room 28", "28 sheets of paper", ""],
)
def test_no_day_is_found_where_none_stands(words: str) -> None:
    assert dates.day(words) is None


def test_an_unreadable_year_is_left_open() -> None:
    found = dates.day("June 9, 19x1")
    assert found and (found.year, found.month, found.day) == (None, 6, 9)


@pytest.mark.parametrize(
    ("words", "hour", "minute"),
    [
        ("4 p.m.", 16, 0),
        ("4:32 p.m.", 16, 32),
        ("12:05 a.m.", 0, 5),
        ("12 p.m.", 12, 0),
        ("11 AM", 11, 0),
        ("9-45 PM EST", 21, 45),
        ("7 42 PM", 19, 42),
        ("noon", 12, 0),
        ("midnight", 0, 0),
        ("n0on", 12, 0),
        ("8:58.a.m.", 8, 58),
        ("6: 40 p.m.", 18, 40),
        ("9l31 p.m.", 21, 31),
        ("7 plm.", 19, 0),
    ],
)
def test_clocks_are_read(words: str, hour: int, minute: int) -> None:
    found = dates.clock(words)
    assert found and (found.hour, found.minute) == (hour, minute)


def test_a_clock_without_its_half_of_the_day_has_no_hour() -> None:
    found = dates.clock("11 .m.")
    assert found and found.hour is None


@pytest.mark.parametrize("words", ["5 AND 6", "PARAS 1,4 (2)", "3 April", "part 2 and", "25 p.m."])
def test_no_clock_is_found_where_none_stands(words: str) -> None:
    assert dates.clock(words) is None


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("171845Z", (None, None, 17, 18, 45)),
        ("SECRET 201454Z NOV 91", (1991, 11, 20, 14, 54)),
        ("SECRET 2221007", (None, None, 22, 21, 0)),
        ("SECRET 0 222330Z", (None, None, 22, 23, 30)),
        ("RELEASED 1618302", (None, None, 16, 18, 30)),
    ],
)
def test_date_time_groups_are_read(words: str, said: tuple[int | None, ...]) -> None:
    found = groups.find(words)
    assert found and found.zulu
    assert (found.year, found.month, found.day, found.hour, found.minute) == said


@pytest.mark.parametrize("words", ["SECRET 181969Z", "421845Z", "IN 171845", "FILE 9171845Z"])
def test_what_is_no_date_time_group_is_none(words: str) -> None:
    assert groups.find(words) is None


@pytest.mark.parametrize(
    "words", ["AUG 31 0310Z 62", "AUG 31 03 102 62", "31 AUG 62 03 10Z", "31AUG 62 03 102"]
)
def test_stamps_of_the_cable_desk_are_read(words: str) -> None:
    found = groups.stamp(words)
    assert found and (found.year, found.month, found.day, found.hour, found.minute) == (
        1962,
        8,
        31,
        3,
        10,
    )


@pytest.mark.parametrize(
    "words", ["1963 AUG 24 PM 9 36", "Aug 24 9 36 PM '63", "AUG 24 9:36 PM 1963"]
)
def test_stamps_of_a_message_centre_are_in_local_time(words: str) -> None:
    found = groups.stamp(words)
    assert found and not found.zulu
    assert (found.year, found.month, found.day, found.hour, found.minute) == (1963, 8, 24, 21, 36)
