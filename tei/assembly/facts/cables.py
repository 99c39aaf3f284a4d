"""Cables of the Central Intelligence Agency: TO and FROM, CITE, date-time groups, slugs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tei.assembly.facts import dates, groups, instants, marks, numbers, phrases, posts, routes
from tei.assembly.facts.dates import Moment
from tei.assembly.facts.entries import evident
from tei.assembly.facts.instants import Dated
from tei.assembly.facts.papers import Paper, fact
from tei.assembly.facts.pieces import Piece, joined
from tei.model.document import Fact, Field
from tei.model.labels import Label

_CUE = re.compile(
    r"\bCITE\b|\bCLASSIFIED MESSAGE\b|^\W*(?:\w{1,5}\W+)?DIRECTOR\W*$|\bMESSAGE FORM\b"
)
_BOX = re.compile(r"\b(?:DEFERRED|ROUTINE|PRIORITY|OPERATIONAL IMMEDIATE|IMMEDIATE)\b")
_RELEASED = re.compile(r"^\W*released\b", re.I)
_REFERS = re.compile(r"^\W*(?:refs?\b|[A-F]\W)", re.I)
_ITEM = re.compile(r"^\W*[A-F](?:[.)]\s*|\s+)(?=[A-Z])")
_SLUG = re.compile(r"[A-Z]{4,12}(?:/\d{1,2})?")
_CLOSE_OF_REFERENCE = re.compile(r"\s[•·*]\s|(?<=\))\.?\s*$|\.\s*$")
LONG = 9  # words; a date in a longer line is one that the text speaks of
NEAR, FAR = 2, 8  # lines in which slugs stand, below CITE and where CITE cannot be read
_HOUR_STAMP = re.compile(r"(?<!\S)([01]\d|2[0-3])\s([0-5]\d)\s?[Z2]\W*$")


def fits(paper: Paper) -> bool:
    """A message with the Agency's marks: CITE, CLASSIFIED MESSAGE, DIRECTOR."""
    pieces = paper.of(Label.HEADING, Label.FURNITURE, Label.DISTRIBUTION)
    return any(_CUE.search(piece.words) for piece in pieces)


def find(paper: Paper) -> Iterator[Fact]:
    """The facts of a cable's heading."""
    route = routes.read(paper)
    yield from routes.facts(route)
    yield from control(paper)
    yield from _dates(paper, route.outgoing)
    yield from _slugs(paper)
    for entry in paper.named("subject"):
        yield fact(Field.SUBJECT, joined(entry.values), entry.values)
    yield from _references(paper)
    yield from _precedence(paper)


def boxed(paper: Paper) -> bool:
    """True where the form prints the precedences to choose from, so that none is the message's."""
    pieces = paper.of(Label.HEADING, Label.FURNITURE, Label.DISTRIBUTION)
    printed = {
        marks.precedence(match[0]) for piece in pieces for match in _BOX.finditer(piece.words)
    }
    return len(printed) > 1


def control(paper: Paper) -> Iterator[Fact]:
    """The IN or OUT number that the cable desk gave, from the heading, else from a page head."""
    for piece in (*paper.heading, *paper.furniture):
        match = numbers.CABLE.search(piece.words)
        if match and not _REFERS.match(piece.words):
            number = piece.cut(match.start(), match.end())
            words = re.sub("^CUT", "OUT", joined([number]), flags=re.I)
            yield fact(Field.CONTROL, words, [number])
            return


def _dates(paper: Paper, outgoing: bool) -> Iterator[Fact]:
    stamps = [(piece, made) for piece in paper.heading if (made := groups.stamp(piece.words))]
    sent = [(piece, made) for piece in paper.heading if (made := groups.find(piece.words))]
    receipts = [each for each in sent if re.search(r"\bTOR\b", each[0].words)]
    for piece, moment in (*receipts, *(() if outgoing else stamps)):
        value, basis = instants.value(moment, paper.receipt_zone)
        if value:
            yield _at(Field.RECEIVED, value, piece, moment, basis)
            break
    own = [each for each in sent if each not in receipts] + (stamps if outgoing else [])
    released = [piece for piece in paper.pieces if _RELEASED.match(piece.words)]
    own += [(p, m) for p in (*paper.closer, *released) if (m := groups.find(p.words))]
    yield from _sent(paper, own, outgoing)


def _at(field: Field, value: str, piece: Piece, moment: Moment, basis: tuple[str, ...]) -> Fact:
    return Fact(field, value, (piece.cut(moment.start, moment.end).place,), basis)


def _sent(paper: Paper, said: Sequence[tuple[Piece, Moment]], outgoing: bool) -> Iterator[Fact]:
    """The instant of the group, its month and year from a printed date where it has none."""
    day = _day(paper)
    for piece, moment in said:
        whole = instants.completed(moment, day.moment)
        value, basis = instants.value(whole, "")
        if value:
            inferred = () if moment.month else ("date-inferred",)
            yield _at(Field.DATE, value, piece, moment, (*basis, *inferred))
            return
    moment = day.moment
    if outgoing and (hour := _hour(paper)):
        moment = instants.at_hour(moment, *hour)
    value, basis = instants.value(moment, "")
    if value:
        yield Fact(Field.DATE, value, day.places, basis)


def _day(paper: Paper) -> Dated:
    """The date beside DATE, else the first of the heading that has a year."""
    entries = [value for entry in paper.named("date") for value in entry.values]
    short = [piece for piece in (*paper.loose(), *paper.heading) if _short(piece)]
    for piece in (*entries, *short):
        found = dates.day(piece.words)
        if found and found.year:
            return Dated(found, (piece.cut(found.start, found.end).place,))
    return Dated(instants.EMPTY)


def _short(piece: Piece) -> bool:
    """True for a line short enough to be of the heading's own."""
    return len(piece.words.split()) < LONG


def _hour(paper: Paper) -> tuple[int, int] | None:
    """The clock of the cable desk's stamp, where only its end can be read: `19 30Z`."""
    for piece in paper.heading:
        if match := _HOUR_STAMP.search(piece.words):
            return int(match[1]), int(match[2])
    return None


def _slugs(paper: Paper) -> Iterator[Fact]:
    """Slugs and cryptonyms that limit distribution: beside SLUGS, else the line after CITE."""
    pieces = [value for entry in paper.named("slugs") for value in entry.values]
    for piece in pieces or _slug_line(paper):
        for match in _SLUG.finditer(piece.words):
            yield fact(Field.HANDLING, match[0], [piece.cut(*match.span())])


def _slug_line(paper: Paper) -> list[Piece]:
    """A line of capitals just below the line with CITE, none of them known words of headings."""
    cited = next((piece.line for piece in paper.heading if routes.cites(piece)), 0)
    below = [piece for piece in paper.loose() if piece.line > cited]
    for piece in below[: NEAR if cited else FAR]:
        cut = re.sub(r"\s+\S{2,4}\s+\d+\W*$", "", piece.words)
        words = cut.split()
        if not 1 <= len(words) <= 5 or evident(piece) or posts.find(cut):
            continue
        if all(len(word) > 4 and _SLUG.fullmatch(word.strip(".,")) for word in words):
            return [piece.cut(0, len(cut))]
    return []


def _references(paper: Paper) -> Iterator[Fact]:
    for entry in paper.named("reference"):
        for value in entry.values:
            start = match.end() if (match := _ITEM.match(value.words)) else 0
            rest = value.cut(start)
            end = match.start() if (match := _CLOSE_OF_REFERENCE.search(rest.words)) else None
            piece = rest.cut(0, end)
            if any(char.isdigit() for char in piece.words):
                yield fact(Field.REFERENCE, joined([piece]), [piece])


def _precedence(paper: Paper) -> Iterator[Fact]:
    """A precedence typed before the routing line, or at the end of the list of copies."""
    for piece in paper.heading:
        first = re.match(r"\W*([A-Z]+)", piece.words) if routes.cites(piece) else None
        if first and phrases.of_section("precedence").has(first[1]):
            yield fact(Field.PRECEDENCE, marks.precedence(first[1]), [piece.cut(*first.span(1))])
            return
    for piece in paper.of(Label.DISTRIBUTION, Label.FURNITURE, Label.HEADING):
        last = list(re.finditer(r"\S+", piece.words))[-1]
        if phrases.of_section("precedence").has(last[0]) and piece.words.count(",") > 1:
            yield fact(Field.PRECEDENCE, marks.precedence(last[0]), [piece.cut(*last.span())])
            return
