"""From a block of lines to its element, with all that stands within it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from tei import lexicons
from tei.encoding import elements
from tei.encoding.lines import ANCHOR, Knowledge, Stream
from tei.encoding.weaving import Span, filled, weave
from tei.model.document import Block, BlockKind, DocumentLine, Furniture, Page
from tei.model.labels import Label
from tei.model.transcript import Mark
from tei.trees import Element, append, element

_HYPHENATED = re.compile(r"[^\W\d_]-$")
_WIDE = re.compile(r" {3,}")
_LABEL = re.compile(r"[\s*]{0,9}([A-Z][A-Z /]{1,40}\s?:)")
WRAPPER, LABEL = 0, 3  # ranks: elements around whole lines, labels within them


@dataclass(frozen=True, slots=True)
class Scribe:
    """What writing a block needs to know of its document."""

    knowledge: Knowledge
    pages: dict[int, list[Page]]  # by the number of their first line shown; 0 without any
    pointer: str

    def source(self, lines: Sequence[DocumentLine]) -> str:
        """The lines as an RFC 5147 range: the lines before the first, and those up to the last."""
        return f"{self.pointer}#line={lines[0].number - 1},{lines[-1].number}"

    def breaks(self, line: DocumentLine | None) -> list[Element]:
        """The page breaks before a line, where pages begin with it; those after all for None."""
        pages = self.pages.get(line.number if line else 0, ())
        return [element("pb", attributes={"n": str(page.n)}) for page in pages]

    def placed(self, made: Element, lines: Iterable[DocumentLine]) -> Element:
        """The element, noted as where these lines stand."""
        for line in lines:
            self.knowledge.apparatus.blocks.setdefault(line.number, made)
        return made


def shown(lines: Iterable[DocumentLine]) -> list[DocumentLine]:
    """The lines that have words, or characters that no text can hold."""
    return [
        line
        for line in lines
        if not line.labelled.line.is_blank
        or any(run.mark is Mark.FORBIDDEN for run in line.labelled.line.runs)
    ]


def beside(scribe: Scribe, lines: Sequence[DocumentLine], kind: str = "") -> Iterator[Element]:
    """What stands beside the text: page breaks, fw and notes, in order."""
    for _, group in groupby(_groups(scribe, lines), key=lambda pair: pair[0]):
        own = [line for _, line in group]
        yield from scribe.breaks(own[0])
        yield scribe.placed(_beside(scribe, own, kind), own)


def _groups(scribe: Scribe, lines: Sequence[DocumentLine]) -> Iterator[tuple[int, DocumentLine]]:
    """Each line with the number of the element that it belongs to."""
    number, last = 0, None
    for line in lines:
        if last is None or line.number in scribe.pages or not _together(last, line):
            number += 1
        last = line
        yield number, line


def _together(a: DocumentLine, b: DocumentLine) -> bool:
    if a.labelled.label is not b.labelled.label:
        return False
    if a.furniture is not b.furniture:
        return False
    return a.furniture is None or (a.group > 0 and a.group == b.group)


def _beside(scribe: Scribe, lines: Sequence[DocumentLine], kind: str) -> Element:
    first = lines[0]
    attributes = {"source": scribe.source(lines)}
    if first.furniture is not None:
        attributes = {"type": first.furniture.value, "place": first.place} | attributes
        content = _content(scribe, lines)
        if first.furniture is Furniture.STAMP:
            content = [filled(element("stamp", attributes={"type": _stamp(lines)}), content)]
        return filled(element("fw", attributes=attributes), content)
    label = first.labelled.label
    if label is Label.FORM:
        return element("note", _table(scribe, lines), attributes={"type": "form"} | attributes)
    typed = {"type": kind or elements.NOTES.get(label, "marginal")}
    return filled(element("note", attributes=typed | attributes), _content(scribe, lines))


def _stamp(lines: Sequence[DocumentLine]) -> str:
    """The kind of a stamp by the evidence on its lines (tei/lexicon/stamps.toml)."""
    kinds: dict[str, str] = lexicons.load("stamps")["kinds"]
    seen = {name for line in lines for name in line.labelled.evidence}
    return next((kind for name, kind in kinds.items() if name in seen), "")


def _content(scribe: Scribe, lines: Sequence[DocumentLine]) -> list[Element | str]:
    stream = Stream(scribe.knowledge)
    for number, line in enumerate(lines):
        if number:
            stream.add_element(lambda: element("lb"), before="\n")
        stream.add_line(line.labelled.line)
    stream.close()
    return weave(stream.atoms, stream.spans)


def _table(scribe: Scribe, lines: Sequence[DocumentLine]) -> Element:
    rows = [_row(scribe, line) for line in lines]
    size = {"rows": str(len(rows)), "cols": str(max(len(row) for row in rows))}
    return element("table", *rows, attributes=size)


def _row(scribe: Scribe, line: DocumentLine) -> Element:
    """A line as the cells of a table, parted where the transcript parts them."""
    stream = Stream(scribe.knowledge)
    stream.add_line(line.labelled.line)
    stream.close()
    cells = list(_cells(line))
    cell_spans = [
        Span(start, end, WRAPPER, lambda content: filled(element("cell"), content))
        for start, end in cells
    ]
    woven = weave(stream.atoms, [*cell_spans, *_parted(stream.spans, cells)])
    made = element("row")
    for each in woven:
        if isinstance(each, str) and each.strip(" \t|"):
            append(made, element("cell", each))
        elif not isinstance(each, str):
            append(made, each if each.tag.endswith("}cell") else element("cell", each))
    return made


def _parted(spans: Iterable[Span], cells: Sequence[tuple[int, int]]) -> Iterator[Span]:
    """Spans within the cells: those over several are cut, but what changes words is left out."""
    for span in spans:
        met = [cell for cell in cells if span.start < cell[1] and cell[0] < span.end]
        if len(met) > 1 and span.rank >= ANCHOR:
            continue
        for start, end in met:
            yield replace(span, start=max(span.start, start), end=min(span.end, end))


def _cells(line: DocumentLine) -> Iterator[tuple[int, int]]:
    """First and last position of the cells of a line: tabs, pipes or wide gaps part them."""
    source = line.labelled.line.source
    gaps = [(r.start, r.end) for r in line.labelled.line.runs if r.mark is Mark.CELL]
    gaps = gaps or [found.span() for found in _WIDE.finditer(source)]
    start = 0
    for gap_start, gap_end in [*gaps, (len(source), len(source))]:
        if source[start:gap_start].strip():
            yield start, gap_start
        start = gap_end


def main(scribe: Scribe, block: Block, name: str, kind: str = "") -> Element:
    """An opener, paragraph, closer or cover sheet: its lines, and what stands between them."""
    lines = shown(block.lines)
    own = elements.MAIN[block.kind]
    stream = Stream(scribe.knowledge)
    before: DocumentLine | None = None
    foreign = False
    for is_main, group in groupby(
        lines, key=lambda line: line.furniture is None and line.labelled.label in own
    ):
        these = list(group)
        if not is_main:
            for each in beside(scribe, these):
                stream.add_element(lambda each=each: each, before="\n")  # type: ignore[misc]
            foreign = True
            continue
        for line in these:
            _line_end(scribe, stream, before, line, foreign)
            stream.add_line(line.labelled.line)
            before, foreign = line, False
    stream.close()
    around: Iterable[Span] = ()
    if block.kind is BlockKind.COVER:
        around = _labels(stream)
    elif name in elements.LINES:
        around = _wrappers(scribe, name, stream)
    attributes = {"type": kind, "n": block.n, "source": scribe.source(lines)}
    made = element(name, attributes=attributes)
    scribe.placed(made, lines)
    return filled(made, weave(stream.atoms, [*stream.spans, *around]))


def _line_end(
    scribe: Scribe, stream: Stream, before: DocumentLine | None, line: DocumentLine, foreign: bool
) -> None:
    """The page break or line break before a main line."""
    breaks = scribe.breaks(line)
    for each in breaks:
        stream.add_element(lambda each=each: each, before="\n" if before else "")  # type: ignore[misc]
    if breaks:
        return
    if before is not None or foreign:
        paragraph = line.labelled.label is Label.BODY
        torn = before and paragraph and _HYPHENATED.search(before.labelled.line.words)
        attributes = {"break": "no"} if torn else {}
        space = "" if torn and not foreign else "\n"
        stream.add_element(lambda: element("lb", attributes=attributes), before=space)


def _wrappers(scribe: Scribe, name: str, stream: Stream) -> Iterator[Span]:
    """Elements around whole lines: salute, dateline, signed."""
    table = elements.LINES[name]
    facts = scribe.knowledge.facts

    def wrapper(number: int) -> str:
        fields = {fact.field for fact in facts.get(number, ())}
        return next((name for name, wanted in table if fields & wanted), "")

    numbers = list(stream.bases)
    for name, group in groupby(numbers, key=wrapper):
        if name:
            start, end = stream.extent(list(group))
            yield Span(start, end, WRAPPER, _wrapping(name))


def _wrapping(name: str) -> Callable[[list[Element | str]], Element]:
    return lambda content: filled(element(name), content)


def _labels(stream: Stream) -> Iterator[Span]:
    """The printed labels of a cover sheet."""

    def label(content: list[Element | str]) -> Element:
        return filled(element("seg", attributes={"type": "label"}), content)

    for number, source in stream.sources.items():
        found = _LABEL.match(source)
        if found:
            base = stream.bases[number]
            yield Span(base + found.start(1), base + found.end(1), LABEL, label)
