"""The blocks of a message: every line in exactly one, in the order of the transcript.

A block of the message's own parts (opener, paragraph, closer) runs from its first to its last line
of that label; lines of other labels between them stand inside it: furniture, distribution lists
and notes keep their labels there, and the encoder makes `fw` and `note` of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tei.assembly.lines import attribute
from tei.model.document import Block, BlockKind, DocumentLine
from tei.model.labels import TEXT, Label

MARGINAL = "marginal"  # type of a note that no evidence tells
_APART = {
    Label.META: BlockKind.CATALOGUE,
    Label.FURNITURE: BlockKind.FURNITURE,
    Label.DISTRIBUTION: BlockKind.DISTRIBUTION,
    Label.NOTE: BlockKind.NOTE,
    Label.FORM: BlockKind.FORM,
}
_LIST_LABEL = re.compile(r"^[(\[]?(\d{1,2}|[A-Za-z]|[ivx]{2,4})\s?[.)]\)?\s+\S")


@dataclass(frozen=True, slots=True)
class _Span:
    """A block of own lines: indices of its first and last line."""

    kind: BlockKind
    first: int
    last: int


def divide(lines: Sequence[DocumentLine], sheets: Sequence[range] = ()) -> tuple[Block, ...]:
    """The blocks of a message or of the front matter, whose labels are in order.

    `sheets` are the indices in `lines` of cover sheets. Blank lines belong to the block before.
    """
    starts = list(_starts(lines, sheets))
    if not starts:
        return (Block(BlockKind.FURNITURE, tuple(lines)),) if lines else ()
    bounds = [0, *(i for i, _ in starts[1:]), len(lines)]
    kinds = [kind for _, kind in starts]
    blocks = (
        _block(kind, tuple(lines[a:b]))
        for kind, (a, b) in zip(kinds, pairwise(bounds), strict=True)
    )
    return _lettered(tuple(blocks))


def _starts(
    lines: Sequence[DocumentLine], sheets: Sequence[range]
) -> Iterator[tuple[int, BlockKind]]:
    """The index at which each block starts, with its kind."""
    spans = {span.first: span for span in _spans(lines)}
    covered = {i for sheet in sheets for i in sheet}
    inside = -1  # last index of the span in progress
    before: int | None = None  # last worded line outside spans, where none stands between
    kind: BlockKind | None = None
    for i, line in enumerate(lines):
        if i <= inside or line.labelled.line.is_blank:
            continue
        if i in spans:
            inside, before = spans[i].last, None
            yield i, spans[i].kind
            continue
        here = BlockKind.COVER if i in covered else _APART[line.labelled.label]
        if before is None or here is not kind or _parts(lines, before, i, here):
            yield i, here
        before, kind = i, here


def _parts(lines: Sequence[DocumentLine], before: int, i: int, kind: BlockKind) -> bool:
    """Whether a line of the same kind as the one before begins a block of its own."""
    if lines[i].labelled.page_start:
        return True
    if kind is not BlockKind.NOTE:
        return False
    return bool(_note_type(lines[i])) or i - before > 1


def _spans(lines: Sequence[DocumentLine]) -> list[_Span]:
    """The blocks of the message's own lines, in order."""
    spans: list[_Span] = []
    begun = False  # an opener or text has been read
    for i, line in enumerate(lines):
        kind = _kind(line.labelled.label, begun and spans[-1].kind is not BlockKind.OPENER)
        if kind is None:
            continue
        begun = begun or kind is not BlockKind.CLOSER
        if spans and spans[-1].kind is kind and _goes_on(lines, spans[-1], i):
            spans[-1] = _Span(kind, spans[-1].first, i)
        else:
            spans.append(_Span(kind, i, i))
    return spans


def _kind(label: Label, opened: bool) -> BlockKind | None:
    if label is Label.HEADING:
        return BlockKind.DATELINE if opened else BlockKind.OPENER
    if label in TEXT:
        return BlockKind.PARAGRAPH
    return BlockKind.CLOSER if label is Label.CLOSER else None


def _goes_on(lines: Sequence[DocumentLine], span: _Span, i: int) -> bool:
    """Whether a line belongs to the block of its kind that is last before it."""
    if span.kind is BlockKind.OPENER:
        return True
    if span.kind is BlockKind.PARAGRAPH:
        return lines[i].labelled.label is Label.BODY
    between = lines[span.last + 1 : i + 1]
    return not any(
        line.labelled.page_start or line.labelled.label not in _WITHIN_CLOSER for line in between
    )


_WITHIN_CLOSER = (Label.BLANK, Label.FURNITURE, Label.CLOSER, Label.HEADING)


def _block(kind: BlockKind, lines: tuple[DocumentLine, ...]) -> Block:
    if kind is BlockKind.NOTE:
        types = (_note_type(line) for line in lines)
        return Block(kind, lines, type=next(filter(None, types), MARGINAL))
    return Block(kind, lines)


def _note_type(line: DocumentLine) -> str:
    types = attribute("note")
    return next((types[name] for name in types if name in line.labelled.evidence), "")


def _lettered(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Paragraphs with the number that stands at their beginning.

    A single letter counts only in sequence, so that initials of a name are no number.
    """
    made, seen = [], set()
    for block in blocks:
        n = _list_label(block) if block.kind is BlockKind.PARAGRAPH else ""
        if len(n) == 1 and n.isalpha() and n.lower() not in "ai" and chr(ord(n) - 1) not in seen:
            n = ""
        seen.add(n)
        made.append(Block(block.kind, block.lines, block.type, n) if n else block)
    return tuple(made)


def _list_label(block: Block) -> str:
    first = next(line for line in block.lines if not line.labelled.line.is_blank)
    match = _LIST_LABEL.match(first.labelled.line.words)
    return match.group(1) if match else ""
