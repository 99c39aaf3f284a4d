"""The parts of one message that is sent in several."""

from __future__ import annotations

from collections.abc import Sequence

from tei.model.document import Document, Message


def parts(document: Document, message: Message, names: Sequence[str]) -> tuple[list[str], int]:
    """The identifiers of all parts in order, and which of them the message is, from 0."""
    if not message.part_of:
        return [], 0
    found = [
        (each, name)
        for each, name in zip(document.messages, names, strict=True)
        if each.part_of == message.part_of
    ]
    return [name for _, name in found], next(i for i, (m, _) in enumerate(found) if m is message)
