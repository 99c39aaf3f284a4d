"""Who sent what to whom: correspDesc, one a message (TEI 2.4.6)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tei.encoding import elements
from tei.encoding.parts import parts
from tei.encoding.printed import Printed
from tei.model.document import Document, Fact, Field, Message
from tei.trees import Element, element


def descriptions(document: Document, printed: Printed, names: Sequence[str]) -> Iterator[Element]:
    """A correspDesc for each message; `names` are the identifiers of the messages."""
    for message, name in zip(document.messages, names, strict=True):
        actions = [
            _action("sent", _sent(printed, message)),
            _action("received", _received(printed, message)),
            *(_action("forwarded", parts) for parts in _forwarded(printed, message)),
        ]
        context = list(_context(document, message, names))
        held = [element("correspContext", *context)] if context else []
        yield element("correspDesc", *actions, *held, attributes={"corresp": f"#{name}"})


def _action(kind: str, parts: Iterable[Element]) -> Element:
    """An act; where nothing of it is known a note says so, since an act cannot be empty."""
    given = list(parts) or [element("note", "Not stated in the document.")]
    return element("correspAction", *given, attributes={"type": kind})


def _sent(printed: Printed, message: Message) -> Iterator[Element]:
    place = message.first(Field.PLACE)
    signer = message.first(Field.SIGNATURE)
    if signer:
        yield element("persName", signer.value)
    for sender in message.all(Field.SENDER):
        row = elements.NAMES.get(sender.kind, elements.NAMES["name"])
        if not (place and row.name == "placeName"):
            yield element(row.name, sender.value)
    if place:
        yield element("placeName", place.value)
    yield from _dates(printed, message, Field.DATE)
    number = message.first(Field.NUMBER)
    if number:
        yield element("idno", number.value, attributes={"type": "telegram"})


def _received(printed: Printed, message: Message) -> Iterator[Element]:
    for addressee in message.all(Field.ADDRESSEE):
        row = elements.NAMES.get(addressee.kind, elements.NAMES["name"])
        yield element(row.name, addressee.value)
    yield from _dates(printed, message, Field.RECEIVED)
    control = message.first(Field.CONTROL)
    if control:
        yield element("idno", control.value, attributes={"type": "control"})


def _forwarded(printed: Printed, message: Message) -> Iterator[list[Element]]:
    """One act for each date, with those named before it."""
    parts: list[Element] = []
    for fact in message.all(Field.FORWARDED):
        if fact.kind:
            row = elements.NAMES.get(fact.kind, elements.NAMES["name"])
            parts.append(element(row.name, fact.value))
        else:
            yield [*parts, date(printed, fact)]
            parts = []
    if parts:
        yield parts


def _dates(printed: Printed, message: Message, field: Field) -> Iterator[Element]:
    fact = message.first(field)
    if fact:
        yield date(printed, fact)


def date(printed: Printed, fact: Fact) -> Element:
    """A date with its words as printed, its ISO 8601 form and how that was come by."""
    basis = " ".join(f"#{each}" for each in fact.basis)
    attributes = {"when": fact.value, "ana": basis}
    return element("date", printed.words(fact), attributes=attributes)


def _context(document: Document, message: Message, names: Sequence[str]) -> Iterator[Element]:
    """The parts before and after."""
    found, at = parts(document, message, names)
    for kind, i in (("prev", at - 1), ("next", at + 1)):
        if 0 <= i < len(found):
            attributes = {"type": kind, "target": f"#{found[i]}"}
            yield element("ref", f"Part {i + 1} of {len(found)}", attributes=attributes)
