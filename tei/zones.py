"""The clocks of places: which IANA zone a place has, and its offset at a local time."""

from __future__ import annotations

import re
import unicodedata
from datetime import datetime
from functools import cache
from importlib import resources
from zoneinfo import ZoneInfo

from tei import lexicons


def zone(place: str) -> str:
    """The IANA zone of a place as headings name it ("Amembassy SAIGON"); "" where unknown."""
    words = _fold(place).split()
    while words:
        if found := _zones().get(" ".join(words)):
            return found
        if words[0] not in _dropped():
            return ""
        words = words[1:]
    return ""


def offset(zone: str, local: datetime) -> str:
    """The offset of a zone at a local time, such as -05:00 (RFC 3339).

    Where the clocks are set back and an hour comes twice, it is that of the first. Seconds, which
    local mean times have, are cut off. `local` has no offset of its own.
    """
    delta = local.replace(tzinfo=rules(zone)).utcoffset()
    assert delta is not None
    minutes = int(delta.total_seconds() / 60)
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


@cache
def rules(zone: str) -> ZoneInfo:
    """A zone's history from the package tzdata: the machine's own may leave out old changes."""
    with resources.files("tzdata").joinpath("zoneinfo", *zone.split("/")).open("rb") as stream:
        return ZoneInfo.from_file(stream, key=zone)


def _fold(place: str) -> str:
    plain = unicodedata.normalize("NFKD", place).encode("ascii", "ignore").decode()
    return " ".join(re.findall(r"[a-z]+", plain.casefold()))


@cache
def _zones() -> dict[str, str]:
    table = lexicons.load("zones")["zones"]
    return {_fold(place): zone for zone, places in table.items() for place in places}


@cache
def _dropped() -> frozenset[str]:
    return frozenset(lexicons.load("zones")["drop"]["words"])
