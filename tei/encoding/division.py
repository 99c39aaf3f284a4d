"""Blocks put where the content of div allows them, in their order (TEI 4.1.1, 4.2)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from tei.encoding import blocks, elements
from tei.encoding.apparatus import ID
from tei.encoding.blocks import Scribe
from tei.model.document import Block, BlockKind
from tei.trees import Element, append, element, tag

HEADING = frozenset({BlockKind.OPENER, BlockKind.DATELINE})


@dataclass(slots=True)
class Section:
    """What one div can hold: headings, then running text, then closers; others among them."""

    top: list[Block] = field(default_factory=list)
    body: list[Block] = field(default_factory=list)
    end: list[Block] = field(default_factory=list)

    @property
    def closed(self) -> bool:
        return any(block.kind not in elements.BESIDE for block in self.end)


def sections(given: Sequence[Block]) -> list[Section]:
    """Blocks as sections: a new one where a heading or text follows what ends the last one.

    A heading after the text that no further text follows belongs to the end of its section.
    """
    following = _text_follows(given)
    found = [Section()]
    for block, text_follows in zip(given, following, strict=True):
        last = found[-1]
        heading = block.kind in HEADING and bool(last.body) and text_follows
        if heading or (block.kind is BlockKind.PARAGRAPH and last.closed):
            last = Section()
            found.append(last)
        _place(last, block)
    return found


def _text_follows(given: Sequence[Block]) -> list[bool]:
    """For each block whether running text comes before any closer after it."""
    follows = False
    found = []
    for block in reversed(given):
        found.append(follows)
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.CLOSER):
            follows = block.kind is BlockKind.PARAGRAPH
    return found[::-1]


def _place(section: Section, block: Block) -> None:
    if block.kind is BlockKind.PARAGRAPH:
        section.body.append(block)
    elif block.kind in elements.BESIDE:
        (section.end or section.body or section.top).append(block)
    else:
        (section.end if section.body else section.top).append(block)


@dataclass(slots=True)
class Division:
    """Writes blocks into a div; `name` begins the identifiers of its paragraphs."""

    scribe: Scribe
    division: Element
    name: str
    paragraphs: int = 0

    def write(self, given: Sequence[Block]) -> None:
        """All blocks in their order, in divs within the div where it needs several."""
        shown = [block for block in given if blocks.shown(block.lines)]
        first, *others = sections(_drawn_in(self.scribe, shown))
        self._top(self.division, first.top)
        if not others:
            self._rest(self.division, first.body, first.end)
            return
        holder = self._within() if first.closed else self.division
        self._rest(holder, first.body, first.end)
        for section in others:
            holder = self._within()
            self._top(holder, section.top)
            self._rest(holder, section.body, [] if section is others[-1] else section.end)
        self._end(self.division, others[-1].end)

    def _within(self) -> Element:
        inner = element("div", attributes={"type": "section"})
        append(self.division, inner)
        return inner

    def _top(self, holder: Element, given: Sequence[Block]) -> None:
        opened = False
        for block in _one_opener(given):
            if block.kind in elements.BESIDE:
                self._beside(holder, block)
            elif block.kind is BlockKind.CLOSER:
                self._add(holder, block, "signed")
            else:
                self._add(holder, block, "dateline" if opened else "opener")
                opened = True

    def _rest(self, holder: Element, body: Sequence[Block], end: Sequence[Block]) -> None:
        for block in body:
            if block.kind is BlockKind.PARAGRAPH:
                self.paragraphs += 1
                made = self._add(holder, block, "p")
                made.set(ID, f"{self.name}-p{self.paragraphs}")
            else:
                self._beside(holder, block)
        self._end(holder, end)

    def _end(self, holder: Element, given: Sequence[Block]) -> None:
        for block in given:
            if block.kind in elements.BESIDE:
                self._beside(holder, block)
            else:
                name = "closer" if block.kind is BlockKind.CLOSER else "dateline"
                self._add(holder, block, name)

    def _beside(self, holder: Element, block: Block) -> None:
        if block.kind is BlockKind.COVER:
            self._add(holder, block, "note", "catalogue")
            return
        for each in blocks.beside(self.scribe, blocks.shown(block.lines), block.type):
            append(holder, each)

    def _add(self, holder: Element, block: Block, name: str, kind: str = "") -> Element:
        """The element of a block; page breaks that it begins with stand before it."""
        made = blocks.main(self.scribe, block, name, kind)
        while len(made) and made[0].tag == tag("pb") and not (made.text or "").strip():
            first = made[0]
            made.text, first.tail = (first.tail or "").lstrip() or None, None
            append(holder, first)
        append(holder, made)
        return made


def _one_opener(given: Sequence[Block]) -> list[Block]:
    """Headings that only what stands beside the text parts, as one with that inside."""
    at = [i for i, block in enumerate(given) if block.kind in HEADING]
    if len(at) < 2:
        return list(given)
    first = last = at[0]
    for i in at[1:]:
        if all(block.kind in elements.BESIDE for block in given[last + 1 : i]):
            last = i
        else:
            break
    return [*given[:first], _joined(given[first : last + 1]), *given[last + 1 :]]


def _joined(given: Sequence[Block]) -> Block:
    return Block(BlockKind.OPENER, tuple(line for block in given for line in block.lines))


def _drawn_in(scribe: Scribe, given: list[Block]) -> list[Block]:
    """An opener begins where its first fact is printed, be it in a banner above it.

    A classification is often printed at the head of the sheet only; the opener then takes in
    what stands between.
    """
    at = next((i for i, block in enumerate(given) if block.kind is BlockKind.OPENER), None)
    if at is None or any(block.kind not in elements.BESIDE for block in given[:at]):
        return given
    known = set(_marks(scribe, given[at]))
    for i in range(at):
        if set(_marks(scribe, given[i])) - known:
            return [*given[:i], _joined(given[i : at + 1]), *given[at + 1 :]]
    return given


def _marks(scribe: Scribe, block: Block) -> Iterator[object]:
    """Which kinds of mark a block bears: classification, precedence, handling."""
    for line in block.lines:
        for fact in scribe.knowledge.facts.get(line.number, ()):
            if fact.field in elements.TAXONOMIES:
                yield fact.field
