"""To whom a paper goes: TO, SENT TO, ACTION, MEMORANDUM FOR."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tei.assembly.facts import marks, posts
from tei.assembly.facts.entries import Entry
from tei.assembly.facts.papers import Paper, fact
from tei.assembly.facts.pieces import Piece, joined
from tei.model.document import Fact, Field

_NUMBER = re.compile(r"(?<!\S)\d{1,5}(?!\S)")


def find(paper: Paper, names: tuple[str, ...]) -> Iterator[Fact]:
    """The addressees that labels name; an outgoing telegram's number stands beside its post."""
    for entry in paper.named(*names):
        name = _numbered(entry)
        if name:
            yield from _posted(entry, name)
        elif entry.name != "action":
            yield of(entry)


def _numbered(entry: Entry) -> Piece | None:
    """The post in `Amembassy LISBON 412 PRIORITY`, which a number or a mark follows."""
    piece = entry.values[0].trim()
    known = posts.leading(piece.words)
    rest = piece.cut(len(known)).trim()
    parts = [word for word in rest.words.split() if not _NUMBER.fullmatch(word)]
    plain = not parts or marks.precedence(" ".join(parts))
    return piece.cut(0, len(known)) if known and rest.words and plain else None


def _posted(entry: Entry, name: Piece) -> Iterator[Fact]:
    yield fact(Field.ADDRESSEE, joined([name]), [name], _kind(name.words))
    rest = entry.values[0].cut(entry.values[0].words.index(name.words) + len(name.words)).trim()
    if number := _NUMBER.search(rest.words):
        yield fact(Field.NUMBER, number[0], [rest.cut(*number.span())])
    for match in re.finditer(r"[A-Z]+(?: [A-Z]+)*", rest.words):
        if value := marks.precedence(match[0]):
            yield fact(Field.PRECEDENCE, value, [rest.cut(*match.span())])


def _kind(words: str, otherwise: str = "role") -> str:
    """The kind of a name; a post is an organisation."""
    known = posts.find(words)
    kind = known.kind if known else otherwise
    return "organisation" if kind == "place" else kind


def of(entry: Entry, otherwise: str = "role") -> Fact:
    """The addressee that one label names."""
    values = [value.trim() for value in entry.values]
    known = posts.find(joined(values))
    name = known.name if known else joined(values)
    return fact(Field.ADDRESSEE, name, values, _kind(joined(values), otherwise))
