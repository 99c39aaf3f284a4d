"""What kind of furniture a line is, where it stands on the page, and what it belongs with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tei.assembly import pages
from tei.assembly.lines import attribute
from tei.model.document import DocumentLine, Furniture
from tei.model.labels import TEXT, Label, LabelledLine

CONTENT = frozenset({Label.HEADING, Label.CLOSER, Label.NOTE, Label.FORM}) | TEXT
JOINED = frozenset({Furniture.STAMP, Furniture.NOTICE, Furniture.LETTERHEAD})
LONGEST_RUN = 20  # lines of one stamp, notice or letterhead
HEADS = ("telegram.", "report.", "cable.cite", "cable.in-number", "cable.classified-dtg")


def dress(lines: Sequence[LabelledLine], sheets: Sequence[range]) -> tuple[DocumentLine, ...]:
    """Every line with its furniture type, its place on the page and the number of its group."""
    on_cover = {i for sheet in sheets for i in sheet}
    made: list[DocumentLine] = []
    for page in pages.segments(lines):
        content = [i for i in page if lines[i].label in CONTENT]
        for i in page:
            kind = _kind(lines[i], i in on_cover)
            if kind is Furniture.MARK and made and _adheres(lines[i], made[-1]):
                kind = made[-1].furniture
            made.append(DocumentLine(lines[i], kind, _place(i, content) if kind else ""))
    return tuple(_grouped(made))


def _adheres(line: LabelledLine, above: DocumentLine) -> bool:
    """Whether a line that no evidence tells stands right below a line of a stamp or notice."""
    told = any(name in line.evidence for name in attribute("furniture"))
    return above.furniture in JOINED and not told and not line.page_start


def _kind(line: LabelledLine, on_cover: bool) -> Furniture | None:
    if line.label is Label.META and not on_cover:
        return Furniture.CATALOGUE
    return furniture(line) if line.label is Label.FURNITURE else None


def furniture(line: LabelledLine) -> Furniture:
    """The type of a line of furniture by its evidence, the most telling first."""
    found = [
        Furniture(kind) for name, kind in attribute("furniture").items() if name in line.evidence
    ]
    found = [kind for kind in found if kind is not Furniture.CATALOGUE]
    telling = [kind for kind in found if kind is not Furniture.MARK]
    if telling:
        return Furniture.RUNNING_HEAD if Furniture.RUNNING_HEAD in telling else telling[0]
    if not found and _heads(line):
        return Furniture.RUNNING_HEAD
    return Furniture.PAGE_NUMBER if not found and pages.number_of(line) else Furniture.MARK


def _heads(line: LabelledLine) -> bool:
    """Whether a line of furniture repeats a heading's number, as later pages do."""
    numbered = any(char.isdigit() for char in line.line.words)
    return numbered and any(name.startswith(HEADS) for name in line.evidence)


def _place(i: int, content: Sequence[int]) -> str:
    if not content or i < content[0]:
        return "top"
    return "bottom" if i > content[-1] else "margin"


def _grouped(lines: Sequence[DocumentLine]) -> Iterator[DocumentLine]:
    """Lines of one stamp, notice or letterhead get the number of their first line as group."""
    run: list[DocumentLine] = []
    blanks: list[DocumentLine] = []
    for line in lines:
        if line.labelled.line.is_blank:
            blanks.append(line)
            continue
        if not run or not _belongs(line, run, after_blank=bool(blanks)):
            yield from _numbered(run)
            run = []
        yield from blanks if not run else ()
        run += [*(blanks if run else ()), line]
        blanks = []
    yield from _numbered(run)
    yield from blanks


def _numbered(run: Sequence[DocumentLine]) -> Iterator[DocumentLine]:
    worded = [line for line in run if not line.labelled.line.is_blank]
    group = run[0].number if len(worded) > 1 else 0
    for line in run:
        blank = line.labelled.line.is_blank
        yield line if blank else DocumentLine(line.labelled, line.furniture, line.place, group)


def _belongs(line: DocumentLine, run: Sequence[DocumentLine], after_blank: bool) -> bool:
    """Whether a line goes on with the stamp, notice or letterhead that stands before it."""
    if line.furniture not in JOINED or line.furniture is not run[-1].furniture:
        return False
    words = line.labelled.line.words
    repeats = any(each.labelled.line.words == words for each in run)
    if repeats or line.labelled.page_start or len(run) >= LONGEST_RUN:
        return False
    own = _families(line.labelled)
    if not own:
        return not after_blank
    shared = own & {family for each in run for family in _families(each.labelled)}
    return bool(shared) and (not after_blank or bool(shared - {"copy"}))


def _families(line: LabelledLine) -> set[str]:
    """The kinds of evidence that make a line furniture, without their subkind."""
    names = attribute("furniture")
    return {
        name if name.startswith("notice") else name.partition(".")[0]
        for name in line.evidence
        if name in names
    }
