"""A title made from the facts of a document, and dates in words."""

from __future__ import annotations

from tei import lexicons
from tei.encoding.printed import Printed
from tei.model.document import Document, Fact, Field, Genre, Message

NAMED = 60  # characters of a name that a title takes


def title(document: Document, printed: Printed) -> str:
    """Genre, number, sender, addressee and day of the first message; or the front matter's."""
    front = document.transcript.front_matter
    if front and front.title:
        return front.title
    if not document.messages:
        return f"Document {document.identifier}"
    first = document.messages[0]
    kind = "Document" if first.genre is Genre.OTHER else first.genre.value.capitalize()
    number = first.first(Field.NUMBER)
    origin = first.first(Field.PLACE) or first.first(Field.SENDER)
    sent = first.first(Field.DATE)
    towards = "for" if first.genre is Genre.MEMORANDUM else "to"
    pieces = [
        f"{kind} {number.value}" if number else kind,
        _after("from", _said(printed, origin)),
        _after(towards, _said(printed, first.first(Field.ADDRESSEE))),
    ]
    named = " ".join(piece for piece in pieces if piece)
    if sent:
        return f"{named}, {in_words(sent.value)}"
    return named if named != kind else f"{kind} {document.identifier}"


def author(printed: Printed, message: Message) -> str:
    """Who signed or sent a message, as printed; "" where nobody is named."""
    fields = (Field.SIGNATURE, Field.SENDER, Field.PLACE)
    return next((_said(printed, f) for each in fields if (f := message.first(each))), "")


def in_words(iso: str) -> str:
    """A day, month or year in ISO 8601 as 28 November 1962."""
    months: list[str] = lexicons.load("headings")["months"]["names"]
    year, *rest = iso.partition("T")[0].split("-")
    words = [year]
    if rest:
        words.insert(0, months[int(rest[0]) - 1])
    if len(rest) > 1:
        words.insert(0, str(int(rest[1])))
    return " ".join(words)


def _said(printed: Printed, fact: Fact | None) -> str:
    words = printed.words(fact) if fact else ""
    return words if len(words) <= NAMED else f"{words[:NAMED].rsplit(' ', 1)[0]} …"


def _after(word: str, name: str) -> str:
    return f"{word} {name}" if name else ""
