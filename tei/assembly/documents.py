"""A document put together: front matter, messages, pages, cover facts, problems."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tei.assembly import blocks, cover, genres, messages, order, pages
from tei.assembly.furniture import dress
from tei.model.document import Document, Field, Message
from tei.model.labels import LabelledLine
from tei.model.transcript import Transcript


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
    ranges = messages.split(lines[body:], [_shift(sheet, -body) for sheet in sheets])
    parts = [range(r.start + body, r.stop + body) for r in ranges]
    settled = list(lines)
    for part in parts:
        settled[part.start : part.stop] = order.settle(lines[part.start : part.stop])
    dressed = dress(settled, sheets)
    made = []
    for part in parts:
        own = settled[part.start : part.stop]
        inner = [_shift(sheet, -part.start) for sheet in sheets if sheet.start in part]
        genre = genres.of(own)
        made.append(Message(genre, blocks.divide(dressed[part.start : part.stop], inner)))
    found = pages.find(settled)
    firsts = [lines[part.start].line.number for part in parts if part]
    return Document(
        transcript,
        found,
        blocks.divide(dressed[:body], [sheet for sheet in sheets if sheet.start < body]),
        _linked(made),
        tuple(fact for sheet in sheets for fact in cover.facts(lines[sheet.start : sheet.stop])),
        tuple(pages.out_of_order(found, firsts, transcript.path)),
    )


def _shift(indices: range, by: int) -> range:
    return range(indices.start + by, indices.stop + by)


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
