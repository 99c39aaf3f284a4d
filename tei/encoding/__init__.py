"""From a document as understood to its TEI file."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from tei.edition import Edition
from tei.encoding import body
from tei.encoding.apparatus import Apparatus, stand_off
from tei.encoding.blocks import Scribe, shown
from tei.encoding.header import header
from tei.encoding.layout import serialise
from tei.encoding.lines import Knowledge
from tei.encoding.printed import Printed
from tei.model.document import Document, Page
from tei.model.emendation import Emendation
from tei.trees import Element, element

__all__ = ["encode", "serialise"]


def encode(
    document: Document, emendations: Sequence[Emendation], edition: Edition, *, pointer: str
) -> Element:
    """The TEI of a document; `pointer` is the transcript's address as seen from the TEI file.

    Every word of the transcript stands in it once and in order; what is added stands in corr,
    supplied, attributes, the header and the notes in standOff.
    """
    root = f"doc-{identifier(document.identifier)}"
    names = [f"{root}-m{n}" for n in range(1, len(document.messages) + 1)]
    apparatus = Apparatus(root)
    knowledge = Knowledge(apparatus)
    knowledge.take(emendations)
    text = body.text(document, Scribe(knowledge, _pages(document), pointer), root, names)
    noted = apparatus.close(text)
    said = [each for each, _ in noted]
    printed = Printed(document.transcript, emendations)
    head = header(document, printed, edition, text, said, names, pointer)
    notes = stand_off([note for _, note in noted])
    children = [head, text] if notes is None else [head, text, notes]
    front = document.transcript.front_matter
    language = (front.language if front else "") or edition.language
    return element("TEI", *children, attributes={"id": root, "lang": language})


def identifier(stem: str) -> str:
    """A file name as part of an xml:id: letters, digits, `_`, `.` and `-` alone (XML 1.0, 2.3)."""
    return re.sub(r"[^A-Za-z0-9_.-]", "_", stem)


def _pages(document: Document) -> dict[int, list[Page]]:
    """The pages by the number of the first line that is shown on them; those without one at 0."""
    blocks = [*document.front, *(b for m in document.messages for b in m.blocks)]
    numbers = sorted(line.number for block in blocks for line in shown(block.lines))
    found: dict[int, list[Page]] = {}
    for page in document.pages:
        at = bisect_left(numbers, page.first_line)
        found.setdefault(numbers[at] if at < len(numbers) else 0, []).append(page)
    return found
