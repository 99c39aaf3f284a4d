"""Who sends and receives: posts, offices and stations by the names that headings give them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from tei import lexicons
from tei.assembly.facts import phrases
from tei.zones import zone


@dataclass(frozen=True, slots=True)
class Post:
    """A known sender or addressee: its name and the kind of name (see `Fact.kind`)."""

    name: str
    kind: str


@cache
def _offices() -> dict[str, Post]:
    entries = lexicons.load("posts")["offices"]
    return {
        phrases.letters(name): Post(name, entry["kind"])
        for entry in entries
        for name in entry["names"]
    }


@cache
def _places() -> dict[str, Post]:
    zones = lexicons.load("zones")["zones"]
    named = {
        phrases.letters(place): Post(place, "place")
        for places in zones.values()
        for place in places
    }
    return {letters: post for letters, post in named.items() if letters not in _offices()}


@cache
def _book() -> phrases.Phrasebook:
    return phrases.Phrasebook({letters: letters for letters in (*_places(), *_offices())})


@cache
def _mission() -> re.Pattern[str]:
    words = sorted(lexicons.load("zones")["drop"]["words"], key=len, reverse=True)
    return re.compile(rf"^(?:(?:{'|'.join(map(re.escape, words))})\b\W*)+", re.I)


def find(words: str) -> Post | None:
    """The post or office that the words as a whole name; a misreading is put right.

    A name read to the letter keeps the spelling of the paper (`SAIGON`, `Amembassy Saigon`).
    """
    name = words.strip()
    bare = _mission().sub("", name) or name
    key = phrases.letters(bare)
    if not 2 < len(key) <= 60:
        return None
    known = _places().get(key) or _offices().get(key)
    if known:
        return known if _parted(bare, known.name) else Post(" ".join(name.split()), known.kind)
    if zone(bare):
        return Post(" ".join(name.split()), "place")
    near = _book().find(bare, 82.0)
    return _places().get(near) or _offices().get(near) if near else None


def _parted(words: str, name: str) -> bool:
    """True where stray spaces part a name, `Belgrad e`, that is printed without its mission."""
    return len(words.split()) > len(re.findall(r"[^\W_]+", name))


def leading(words: str) -> str:
    """The words at the start of a text that name a known post; "" where none do."""
    tokens = list(re.finditer(r"\S+", words))[:5]
    for token in reversed(tokens):
        head = words[: token.end()].rstrip(" ,.;:")
        key = phrases.letters(_mission().sub("", head) or head)
        if key in _places() or key in _offices():
            return head
    return ""


def named(words: str) -> bool:
    """True where words begin with a known post, or with the title of an office: `SAC, MIAMI`."""
    return bool(leading(words) or find(words) or titled(words))


def titled(words: str) -> bool:
    """True where words begin with the title of an office."""
    head = re.match(r"[A-Za-z]+", words)
    return bool(head and head[0].upper() in lexicons.load("posts")["titles"]["starts"])


def station(indicator: str) -> str:
    """The place of a station by its four-letter indicator; "" where unknown."""
    return str(lexicons.load("posts")["stations"].get(indicator.upper(), ""))
