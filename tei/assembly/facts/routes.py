"""Who cables to whom: TO and FROM, the routing line, and the number after CITE."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tei.assembly.facts import phrases, posts
from tei.assembly.facts.entries import Entry
from tei.assembly.facts.papers import Paper, fact
from tei.assembly.facts.pieces import Piece, joined
from tei.assembly.facts.posts import Post
from tei.model.document import Fact, Field

_CITE = re.compile(r"\bCITE\s+((?:[A-Z][A-Za-z.]+\s+){1,3}?)([\dOIl]{3,6})\b")
_CITE_ALONE = re.compile(r"\bCITE\s+DIR(?:ECTOR)?\W*$")
_LAST = re.compile(r"(?<!\bIN )(?<!\bOUT )(?<!\bCUT )(?<![\w(])(\d{5})\W*$")
LONG = 5  # figures of a number that headquarters gives
HEADQUARTERS = ("DIR", "DIRECTOR")


@dataclass(frozen=True, slots=True)
class Name:
    """A sender or addressee as printed, with what is known of it."""

    piece: Piece
    words: str
    post: Post | None
    labelled: bool = False


@dataclass(frozen=True, slots=True)
class Route:
    sender: Name | None
    addressee: Name | None
    station: str = ""  # as printed after CITE
    number: Piece | None = None

    @property
    def outgoing(self) -> bool:
        """True for a cable that headquarters sent."""
        sender = self.sender.words.upper() if self.sender else ""
        return sender in HEADQUARTERS or self.station.upper() in HEADQUARTERS


def read(paper: Paper) -> Route:
    """Sender, addressee and number of a cable; CITE decides where TO and FROM are in doubt."""
    station, number = _cited(paper)
    sender = _labelled(paper, "from")
    addressee = _labelled(paper, "to", "memorandum-for")
    more = (piece for entry in paper.named("from", "to") for piece in entry.values[1:])
    loose = [name for piece in (*paper.loose(), *more) if (name := _loose(piece))]
    place = posts.station(station)
    if sender and place and phrases.letters(sender.words) != phrases.letters(place):
        own = next((n for n in loose if phrases.letters(n.words) == phrases.letters(place)), None)
        if own and not addressee:
            sender, addressee = own, sender
    if not sender and len(loose) > 1:
        addressee, sender = addressee or loose[0], loose[1]
    if not addressee:
        addressee = next((each for each in loose if each != sender), None)
    return Route(sender, addressee, station, number)


def _labelled(paper: Paper, *names: str) -> Name | None:
    for entry in paper.named(*names):
        return _name(entry)
    return None


def _name(entry: Entry) -> Name:
    piece = entry.values[0].trim()
    known = posts.leading(piece.words)
    if known:
        piece = piece.cut(0, len(known))
    return Name(piece, joined([piece]), posts.find(piece.words), labelled=True)


def _loose(piece: Piece) -> Name | None:
    """A line that is a known post, or that says to whom a book cable goes."""
    piece = piece.trim()
    post = posts.find(piece.words)
    if not post and not phrases.letters(piece.words).startswith(("bookcable", "seebelow")):
        return None
    return Name(piece, joined([piece]), post or Post(piece.words, "name"))


def cites(piece: Piece) -> bool:
    """True for the routing line: `DIR INFO MADR CITE LISB 3321`."""
    return bool(re.search(r"\bCITE\b", piece.words))


def _cited(paper: Paper) -> tuple[str, Piece | None]:
    """Station and number after CITE; for headquarters the number may stand lines away."""
    pieces = (*paper.heading, *paper.furniture)
    for piece in pieces:
        if match := _CITE.search(piece.words):
            return match[1].strip(), piece.cut(*match.span(2))
    apart = [n for n, piece in enumerate(pieces) if _CITE_ALONE.search(piece.words)]
    for n in apart:
        number = _alone(pieces[n + 1]) if n + 1 < len(pieces) else None
        if number and len(number.words) == LONG:
            return "DIR", number
    found = [number for piece in paper.heading if (number := _alone(piece))]
    found += [number for piece in paper.heading if (number := _last(piece))]
    return ("DIR" if apart else ""), found[0] if found else None


def _alone(piece: Piece) -> Piece | None:
    number = piece.trim()
    return number if re.fullmatch(r"\d{4,5}", number.words) else None


def _last(piece: Piece) -> Piece | None:
    match = _LAST.search(piece.words)
    return piece.cut(*match.span(1)) if match else None


def facts(route: Route) -> Iterator[Fact]:
    sender, place = route.sender, posts.station(route.station)
    cited = posts.find(route.station) if len(route.station) > 4 and not route.outgoing else None
    if sender and sender.post and sender.post.kind == "place":
        yield fact(Field.PLACE, sender.words, [sender.piece], "place")
    elif sender:
        kind = sender.post.kind if sender.post else "organisation"
        yield fact(Field.SENDER, sender.words, [sender.piece], kind)
    elif route.outgoing:
        yield Fact(Field.SENDER, "DIRECTOR", kind="role")
    elif cited or place:
        yield Fact(Field.PLACE, route.station if cited else place, kind="place")
    if route.addressee:
        post = route.addressee.post
        kind = post.kind if post and post.kind != "place" else "organisation"
        yield fact(Field.ADDRESSEE, route.addressee.words, [route.addressee.piece], kind)
    if route.number:
        yield fact(Field.NUMBER, _number(route, place or route.station), [route.number])


def _number(route: Route, place: str) -> str:
    """The number with its station, unless FROM or CITE itself names the station in full."""
    number = phrases.digits(route.number.words) if route.number else ""
    named = route.sender and route.sender.labelled and route.sender.words
    full = posts.find(route.station) if len(route.station) > 4 else None
    if full or not route.station or (named and _same(str(named), place)):
        return number
    return f"{route.station} {number}"


def _same(name: str, place: str) -> bool:
    one, other = phrases.letters(name), phrases.letters(place)
    return one == other or (other in ("dir", "director") and one == "director")
