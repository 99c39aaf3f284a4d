"""A document put together: front matter, messages, pages, cover facts, problems."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from tei.assembly import blocks, cover, facts, genres, messages, order, pages
from tei.assembly.furniture import dress
from tei.model.document import Document, DocumentLine, Field, Message
from tei.model.labels import LabelledLine
from tei.model.transcript import FrontMatter, Transcript


def assemble(
    transcript: Transcript,
    lines: Sequence[LabelledLine],
    receipt_zone: str = "America/New_York",
) -> Document:
    """The document that a transcript's labelled lines, one for each of its lines in order, make up.

    `receipt_zone` is the IANA zone of the clock by which receipt times were stamped.
    """
    sheets = cover.sheets(lines)
    body = cover.front(lines, sheets)
    settled = cover.settle(lines, sheets, body)
    parts = messages.split(settled, body, sheets)
    for part in parts:
        settled[part.start : part.stop] = order.settle(settled[part.start : part.stop])
    dressed = dress(settled, sheets)
    found = pages.find(settled)
    firsts = [part.start + 1 for part in parts]
    made: list[Message] = []
    for part in parts:
        own, inner = dressed[part.start : part.stop], _inner(sheets, part)
        matter = transcript.front_matter if not made else None  # speaks of the document's first
        made.append(_message(own, inner, receipt_zone, matter))
    return Document(
        transcript,
        found,
        blocks.divide(dressed[:body], _inner(sheets, range(body))),
        _linked(made),
        tuple(f for sheet in sheets for f in cover.facts(settled[sheet.start : sheet.stop])),
        (
            *pages.out_of_order(found, firsts, transcript.path),
            *(doubt for each in made for doubt in facts.doubts(each.facts, transcript.path)),
        ),
    )


def _message(
    lines: Sequence[DocumentLine],
    sheets: Sequence[range],
    receipt_zone: str,
    front_matter: FrontMatter | None,
) -> Message:
    labelled = [line.labelled for line in lines]
    genre = genres.of(labelled)
    found = facts.find(labelled, genre, receipt_zone=receipt_zone, front_matter=front_matter)
    return Message(genre, blocks.divide(lines, sheets), found)


def _inner(sheets: Sequence[range], part: range) -> list[range]:
    """The cover sheets within a part, counted from its first line."""
    first, last = (bisect_left(sheets, at, key=lambda s: s.start) for at in (part.start, part.stop))
    return [range(s.start - part.start, s.stop - part.start) for s in sheets[first:last]]


def _linked(found: Sequence[Message]) -> tuple[Message, ...]:
    """Neighbouring messages that print consecutive parts of one whole share a key."""
    made: list[Message] = []
    for message in found:
        before = made[-1] if made else None
        if before and _follows(before, message):
            key = before.part_of or f"part-{len(made)}"
            made[-1] = replace(before, part_of=key)
            message = replace(message, part_of=key)
        made.append(message)
    return tuple(made)


def _follows(before: Message, after: Message) -> bool:
    a, b = before.first(Field.PART), after.first(Field.PART)
    if a is None or b is None:
        return False
    (n, whole), (m, total) = (fact.value.split("/") for fact in (a, b))
    return whole == total and int(m) == int(n) + 1
