"""Places have clocks, and clocks have a history."""

from datetime import datetime
from zoneinfo import available_timezones

import pytest

from tei import lexicons, zones


@pytest.mark.parametrize(
    ("place", "zone"),
    [
        ("New York", "America/New_York"),
        ("NEW YORK", "America/New_York"),
        ("USUN New York", "America/New_York"),
        ("Amembassy SAIGON", "Asia/Ho_Chi_Minh"),
        ("American Embassy, The Hague", "Europe/Amsterdam"),
        ("São Paulo", "America/Sao_Paulo"),
        ("Nowhere", ""),
        ("New", ""),
        ("", ""),
    ],
)
def test_a_place_has_the_zone_of_its_clocks(place: str, zone: str) -> None:
    assert zones.zone(place) == zone


@pytest.mark.parametrize(
    ("zone", "local", "offset"),
    [
        ("America/New_York", "1962-11-28T16:00", "-05:00"),
        ("America/New_York", "1962-07-28T16:00", "-04:00"),
        ("Europe/London", "1968-12-01T12:00", "+01:00"),  # British Standard Time
        ("Asia/Kolkata", "1962-11-28T16:00", "+05:30"),
        ("Africa/Monrovia", "1962-11-28T16:00", "-00:44"),  # Liberia kept its own until 1972
    ],
)
def test_the_offset_is_that_of_the_day(zone: str, local: str, offset: str) -> None:
    assert zones.offset(zone, datetime.fromisoformat(local)) == offset


def test_every_zone_of_the_lexicon_exists_and_no_place_has_two() -> None:
    table = lexicons.load("zones")["zones"]
    assert set(table) <= available_timezones()
    places = [place.casefold() for named in table.values() for place in named]
    assert len(places) == len(set(places))
