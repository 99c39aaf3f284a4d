"""From pages, messages and blocks to the text of the TEI file (TEI 4)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from tei.encoding import blocks, elements
from tei.encoding.blocks import Scribe
from tei.encoding.division import Division
from tei.encoding.parts import parts
from tei.model.document import Block, BlockKind, Document, Field, Message
from tei.trees import Element, append, element


def text(document: Document, scribe: Scribe, root: str, names: Sequence[str]) -> Element:
    """The element `text`; `names` are the identifiers of the messages, `root` that of the file."""
    made = element("text")
    front = [block for block in document.front if blocks.shown(block.lines)]
    if front:
        append(made, element("front", *_front(scribe, front, root)))
    body = element("body")
    for message, name in zip(document.messages, names, strict=True):
        scribe.knowledge.learn(message.facts)
        append(body, _message(scribe, document, message, names, name))
    if not len(body):  # body cannot be empty (TEI 4.1)
        append(body, element("div", attributes={"type": "other"}))
    for each in scribe.breaks(None):
        append(body[-1], each)
    append(made, body)
    return made


def _front(scribe: Scribe, front: Sequence[Block], root: str) -> Iterator[Element]:
    """Cover sheets, and what stands beside them; text before a message gets a div of its own."""
    for number, (kind, group) in enumerate(groupby(front, key=_part)):
        if kind == "cover":
            yield from (_cover(scribe, block) for block in group)
        elif kind == "beside":
            for block in group:
                yield from blocks.beside(scribe, blocks.shown(block.lines), block.type)
        else:
            made = element("div", attributes={"type": "other"})
            Division(scribe, made, f"{root}-f{number}").write(list(group))
            yield made


def _part(block: Block) -> str:
    if block.kind is BlockKind.COVER:
        return "cover"
    return "beside" if block.kind in elements.BESIDE else "text"


def _cover(scribe: Scribe, block: Block) -> Element:
    """The archive's sheet about the paper: its lines as they stand (TEI 4.6)."""
    sheet = blocks.main(scribe, block, "ab")
    return element("div", sheet, attributes={"type": "identification-form"})


def _message(
    scribe: Scribe, document: Document, message: Message, names: Sequence[str], name: str
) -> Element:
    number = message.first(Field.NUMBER)
    attributes = {"type": message.genre.value, "n": number.value if number else "", "id": name}
    made = element("div", attributes=attributes | _neighbours(document, message, names))
    Division(scribe, made, name).write(message.blocks)
    return made


def _neighbours(document: Document, message: Message, names: Sequence[str]) -> dict[str, str]:
    """Pointers to the parts before and after, where a message has parts."""
    found, at = parts(document, message, names)
    after = {"next": f"#{found[at + 1]}"} if at + 1 < len(found) else {}
    return after | ({"prev": f"#{found[at - 1]}"} if at else {})
