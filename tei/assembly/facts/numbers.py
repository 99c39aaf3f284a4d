"""The numbers of telegrams, cables and reports as headings print them."""

from __future__ import annotations

import re
from functools import cache

from tei import lexicons
from tei.assembly.facts import dates


@cache
def _telegram() -> re.Pattern[str]:
    series = "|".join(lexicons.load("headings")["series"]["words"])
    return re.compile(
        rf"^\W{{0,3}}((?:(?:{series})\W{{0,2}})?[\dOIl][\dA-Za-z]{{0,5}})(?=\W|$)", re.I
    )


@cache
def _series() -> re.Pattern[str]:
    series = "|".join(lexicons.load("headings")["series"]["words"])
    return re.compile(rf"^\W*(?:{series})\W{{0,3}}\d{{1,5}}\W*$", re.I)


@cache
def _reference() -> re.Pattern[str]:
    words = "|".join(lexicons.load("headings")["telegrams"]["words"])
    return re.compile(rf"^\W*(?:re\W{{1,2}})?(?:{words})s?\W{{0,3}}\d", re.I)


CABLE = re.compile(r"(?<![(\w])(IN|OUT|CUT)(?:\W{1,2}|\s?)(\d[\dOIl]{3,6})\b(?!\))", re.I)
REPORT = re.compile(
    r"\b[A-Z0]{2,6}\s?(?:DB|CI)?[\s\W]{0,4}\d{1,3}\s?/\s?\d{2,5}(?:\s?[,.]?\s?\d{3})?(?:-\d\d)?\b"
    r"|\b[A-Z]{2,6}\s?-?\d{2,5}(?:[-/]\d{2,6})?\b",
    re.I,
)
WELL_FORMED_REPORT = re.compile(
    r"^(?:TDCS|CS)(?:\W{0,3}(?:DB|CI))?\W{0,3}\d{1,3}/\d{2,5}(?:, ?\d{3})?(?:-\d\d)?$"
)


def telegram(words: str) -> re.Match[str] | None:
    """A telegram's number at the start of words, as group 1: `1991`, `A-214`, `CIRCULAR 1023`."""
    return _telegram().match(words)


def serial(words: str) -> bool:
    """True for the number of a series alone on its line: `CIRCULAR 1023`."""
    return bool(_series().match(words))


def refers(words: str) -> bool:
    """True for words that begin with another telegram: `Embtel 233`, `RE DEPTEL 412`."""
    return bool(_reference().match(words))


def dated(words: str) -> bool:
    """True for a number with its date: `250, August 11, 1 p.m.`"""
    match = telegram(words)
    day = dates.day(words[match.end(1) :]) if match else None
    return bool(day and day.day and day.start <= 4)
