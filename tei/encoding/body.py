"""From pages, messages and blocks to the text of the TEI file (TEI 4)."""

from __future__ import annotations

from collections.abc import Sequence

from tei.encoding import blocks, elements
from tei.encoding.apparatus import ID
from tei.encoding.blocks import Scribe, worded
from tei.encoding.parts import parts
from tei.model.document import Block, BlockKind, Document, Field, Message
from tei.trees import Element, append, element, tag

BESIDE = frozenset(
    {
        BlockKind.CATALOGUE,
        BlockKind.FURNITURE,
        BlockKind.DISTRIBUTION,
        BlockKind.NOTE,
        BlockKind.FORM,
    }
)


def text(document: Document, scribe: Scribe, names: Sequence[str]) -> Element:
    """The element `text`; `names` are the identifiers of the messages."""
    made = element("text")
    front = [block for block in document.front if worded(block.lines)]
    if front:
        append(made, _front(scribe, front))
    body = element("body")
    for message, name in zip(document.messages, names, strict=True):
        scribe.knowledge.learn(message.facts)
        append(body, _message(scribe, document, message, names, name))
    append(made, body)
    return made


def _front(scribe: Scribe, front: Sequence[Block]) -> Element:
    made = element("front")
    for block in front:
        lines = worded(block.lines)
        if block.kind is BlockKind.COVER:
            append(made, _cover(scribe, block))
        else:
            for each in blocks.beside(scribe, lines, block.type):
                append(made, each)
    return made


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
    _Division(scribe, made, name).write(message.blocks)
    return made


def _neighbours(document: Document, message: Message, names: Sequence[str]) -> dict[str, str]:
    """Pointers to the parts before and after, where a message has parts."""
    found, at = parts(document, message, names)
    after = {"next": f"#{found[at + 1]}"} if at + 1 < len(found) else {}
    return after | ({"prev": f"#{found[at - 1]}"} if at else {})


class _Division:
    """Puts blocks where the content of div allows them, in their order (TEI 4.1.1, 4.2).

    An opener comes first and once, paragraphs follow, then closers; what stands elsewhere keeps
    its place in an element that may stand there: a second heading is a dateline, a signature
    before any text is signed, text after the closer is a postscript.
    """

    def __init__(self, scribe: Scribe, division: Element, name: str) -> None:
        self.scribe, self.division, self.name = scribe, division, name
        self.opened = self.bodied = self.closed = False
        self.paragraphs = 0
        self.postscript: Element | None = None

    def write(self, given: Sequence[Block]) -> None:
        blocks_ = [block for block in given if worded(block.lines)]
        for block in self._drawn_in(blocks_):
            if block.kind in BESIDE:
                self._add(*blocks.beside(self.scribe, worded(block.lines), block.type))
            elif block.kind is BlockKind.COVER:
                self._add(self._block(block, "note", "catalogue"))
            elif block.kind is BlockKind.PARAGRAPH:
                self._paragraph(block)
            elif block.kind is BlockKind.CLOSER:
                self._closer(block)
            else:
                self._heading(block)

    def _drawn_in(self, given: list[Block]) -> list[Block]:
        """An opener begins where its first fact is printed, be it in a banner above it.

        A classification is often printed at the head of the sheet only; `opener` then takes in
        what stands between.
        """
        at = next((i for i, b in enumerate(given) if b.kind is BlockKind.OPENER), None)
        if at is None:
            return given
        marks = elements.TAXONOMIES
        facts = self.scribe.knowledge.facts
        inside = {line.number for line in given[at].lines}
        known = {
            fact.field
            for number in inside
            for fact in facts.get(number, ())
            if fact.field in marks
        }
        for i in range(at):
            wanted = {
                fact.field
                for line in given[i].lines
                for fact in facts.get(line.number, ())
                if fact.field in marks
            }
            if wanted - known and all(b.kind in BESIDE for b in given[i:at]):
                lines = tuple(line for b in given[i : at + 1] for line in b.lines)
                return [*given[:i], Block(BlockKind.OPENER, lines), *given[at + 1 :]]
        return given

    def _add(self, *made: Element) -> None:
        for each in made:
            append(self.postscript if self.postscript is not None else self.division, each)

    def _block(self, block: Block, name: str, kind: str = "") -> Element:
        """The element of a block; a page break that it begins with stands before it."""
        made = blocks.main(self.scribe, block, name, kind)
        first = made[0] if len(made) and not (made.text or "").strip() else None
        if first is not None and first.tag == tag("pb"):
            made.text, first.tail = (first.tail or "").lstrip() or None, None
            self._add(first)
        return made

    def _paragraph(self, block: Block) -> None:
        self.paragraphs += 1
        if self.closed and self.postscript is None:
            self.postscript = element("postscript")
            append(self.division, self.postscript)
        made = self._block(block, "p")
        made.set(ID, f"{self.name}-p{self.paragraphs}")
        self._add(made)
        self.bodied = True

    def _closer(self, block: Block) -> None:
        self.postscript = None
        made = self._block(block, "closer" if self.bodied else "signed")
        self._add(made)
        self.closed = self.closed or self.bodied

    def _heading(self, block: Block) -> None:
        self.postscript = None
        if not self.opened and not self.bodied:
            self.opened = True
            self._add(self._block(block, "opener"))
        elif self.bodied and not self.closed:
            self._add(self._block(block, "ab", "heading"))
        else:
            self._add(self._block(block, "dateline"))
