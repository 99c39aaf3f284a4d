"""Clock times and years of a heading that are misread in shape: a colon lost, a letter for a 1."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tei.emendation.moments import months
from tei.emendation.paper import Paper, Row, Segment
from tei.model.document import Place
from tei.model.emendation import Certainty, Emendation, Intervention
from tei.model.labels import Label

EARLIEST, LATEST = 1900, 1999  # years in which papers of this kind were written
_TIME = re.compile(
    r"(?<![\w:.])(?P<hour>1[0-2]|[1-9])(?P<colon>[^\s\d]?)(?P<minute>[0-5]\d)\s{0,2}"
    r"(?P<half>[ap])(?P<dot>\W{0,2})(?P<m>[a-z])(?![^\W\d_])",
    re.I,
)
_HALFLESS = re.compile(
    r"(?<![\w:.])(?:1[0-2]|[1-9]):[0-5]\d\s{1,2}(?![ap]\b|[ap]\W|[ap]m)(\W{0,2}m\b\.?)", re.I
)
_FIGURE = str.maketrans({"I": "1", "l": "1", "i": "1", "|": "1", "O": "0", "o": "0", "S": "5"})
_PRINTED_YEAR = re.compile(r"(?<!\d)(?:(19\d\d)(?!\d)|\d{1,2}[/-]\d{1,2}[/-](\d\d)(?!\d))")


def clocks(paper: Paper) -> Iterator[Emendation]:
    """A clock time such as `4:48 a.n.` or `9l31 p.m.`: only one can be meant."""
    for row in _headings(paper):
        for segment in row.segments:
            for found in _TIME.finditer(segment.text):
                colon, m = found["colon"], found["m"]
                if colon in (":", ".") and m in "mM":
                    continue
                if colon and (m in "mM" or colon in (":", ".")):
                    yield _time(segment, found)


def halves(paper: Paper) -> Iterator[Emendation]:
    """A clock time of which neither a.m. nor p.m. can be read."""
    for row in _headings(paper):
        for segment in row.segments:
            for found in _HALFLESS.finditer(segment.text):
                yield Emendation(
                    Intervention.UNCLEAR,
                    (segment.place(*found.span(1)),),
                    "Whether a.m. or p.m. is meant cannot be read.",
                    reason="illegible",
                    cert=Certainty.LOW,
                )


def _time(segment: Segment, found: re.Match[str]) -> Emendation:
    m = "M" if found["half"].isupper() else "m"
    reading = f"{found['hour']}:{found['minute']} {found['half']}.{m}"
    return Emendation(
        Intervention.CORRECTION,
        (segment.place(*found.span()),),
        f"Time misread; read {reading}.",
        reading,
        cert=Certainty.MEDIUM,
    )


def years(paper: Paper) -> Iterator[Emendation]:
    """A year after its day in which a figure was misread, read by the other years of the paper."""
    printed = _years(paper)
    for row in _headings(paper):
        for segment in row.segments:
            for found in _after_a_day().finditer(segment.text):
                if not found["year"].isdigit():
                    yield _year(segment.part(*found.span("year")), printed)


def _headings(paper: Paper) -> Iterator[Row]:
    return (row for row in paper.rows if row.label is Label.HEADING)


@cache
def _after_a_day() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:{'|'.join(months())})\s+\d{{1,2}}[,.]?\s(?P<year>[1Il|][^\s]{{2}}[^\W_])(?![^\W_])",
        re.I,
    )


def _years(paper: Paper) -> dict[int, Place]:
    """Every year that the paper prints in figures, and where first."""
    found: dict[int, Place] = {}
    for row in paper.rows:
        if row.is_text:
            continue
        for segment in row.segments:
            for each in _PRINTED_YEAR.finditer(segment.text):
                year = int(each[1] or 1900 + int(each[2]))
                found.setdefault(year, segment.place(*each.span()))
    return found


def _year(segment: Segment, printed: dict[int, Place]) -> Emendation:
    """The year by a look-alike or by the one printed year that it fits; else only marked."""
    plain = segment.text.translate(_FIGURE)
    fits = [year for year in sorted(printed) if _fits(segment.text, str(year))]
    alike = [int(plain)] if plain.isdigit() and EARLIEST <= int(plain) <= LATEST else []
    if len(fits) != 1 and not alike:
        return Emendation(
            Intervention.UNCLEAR,
            (segment.whole,),
            "A figure of the year was misread; nothing in the document says which it was.",
            reason="unlikely",
            cert=Certainty.LOW,
        )
    year = alike[0] if alike else fits[0]
    proof = (printed[year],) if year in printed else ()
    return Emendation(
        Intervention.CORRECTION,
        (segment.whole,),
        f"Year misread; read {year}.",
        str(year),
        cert=Certainty.HIGH if proof else Certainty.MEDIUM,
        evidence="internal" if proof else "",
        proof=proof,
    )


def _fits(text: str, year: str) -> bool:
    return len(text) == 4 and all(
        a == b or not a.isdigit() for a, b in zip(text.translate(_FIGURE), year, strict=True)
    )
