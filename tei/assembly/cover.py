"""Cover sheets that an archive put before the papers, and the facts printed on them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain

from rapidfuzz import fuzz, process

from tei import lexicons
from tei.assembly import pages
from tei.assembly.lines import is_own, shows
from tei.model.labels import Label, LabelledLine, Reason
from tei.model.transcript import Mark

LEAST = 3  # lines with a label or title of the form make a cover sheet
CLOSE = 85.0  # rapidfuzz ratio of a printed label to the lexicon's
KEPT = (Label.BLANK, Label.META, Label.FURNITURE)  # labels that lines of a cover sheet may have
ENCLOSED = Reason("part of a cover sheet", 0.0)
EVIDENCE = ("cover.title", "cover.label")


def sheets(lines: Sequence[LabelledLine]) -> tuple[range, ...]:
    """The indices of each cover sheet, from its first title or label to its last line.

    What stands between its titles and labels is of the sheet, whatever its label.
    """
    found = []
    for page in pages.segments(lines):
        marked = [i for i in page if _is_meta(lines[i]) and shows(lines[i], EVIDENCE)]
        if len(marked) >= LEAST:
            rest = range(marked[-1] + 1, page.stop)
            end = next((i for i in rest if is_own(lines[i])), page.stop)
            last = max(i for i in range(marked[-1], end) if _is_meta(lines[i]))
            found.append(range(marked[0], last + 1))
    return tuple(found)


def _is_meta(line: LabelledLine) -> bool:
    return line.label is Label.META


def front(lines: Sequence[LabelledLine], found: Sequence[range]) -> int:
    """How many lines stand in the front matter: to the end of the last page of leading sheets.

    Where text begins on that page, to the end of the sheet. 0 where no cover sheet leads.
    """
    starts = {sheet.start: sheet for sheet in found}
    end = 0
    for page in pages.segments(lines):
        sheet = next((starts[i] for i in page if i in starts), None)
        rest = range(sheet.stop if sheet else page.start, page.stop)
        own = any(is_own(lines[i]) for i in rest)
        if sheet:
            end = sheet.stop if own else page.stop
        if own:
            break
    return end


def settle(lines: Sequence[LabelledLine], found: Sequence[range], body: int) -> list[LabelledLine]:
    """The lines with those of cover sheets and of the front matter labelled as such."""
    made = list(lines)
    for i in chain(range(body), *found):
        if made[i].label not in KEPT:
            made[i] = replace(made[i], label=Label.META, why=(*made[i].why, ENCLOSED))
    return made


def facts(lines: Sequence[LabelledLine]) -> tuple[tuple[str, str], ...]:
    """What a cover sheet says, by printed label in lower case; labels without a value are left out.

    Values stand behind their labels, on the lines below, or as a column of their own after a
    column of labels; a column that does not match its labels in number is not read.
    """
    found: list[_Entry] = []
    titles = _evidence_phrases("cover.title", "whole")
    for line in lines:
        if line.label is not Label.META:
            continue
        label, value = _label(line)
        if label:
            found.append(_Entry(label, value, []))
        elif found and _squeeze(line.line.words) not in titles:
            found[-1].below.append(line.line.words)
    if not any(entry.behind for entry in found):
        return tuple(_columns(found))
    values = (
        (entry.label, "; ".join(filter(None, (entry.behind, *entry.below)))) for entry in found
    )
    return tuple((label, value) for label, value in values if value)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A printed label, the value behind it on its line, and the lines below it."""

    label: str
    behind: str
    below: list[str]


def _columns(entries: Sequence[_Entry]) -> Iterator[tuple[str, str]]:
    """Give the values that stand below a column of labels to the labels, one each."""
    column: list[str] = []
    for entry in entries:
        column.append(entry.label)
        if len(entry.below) == len(column):
            yield from zip(column, entry.below, strict=True)
        elif len(column) == 1 and entry.below:
            yield entry.label, "; ".join(entry.below)
        column = [] if entry.below else column


def _label(line: LabelledLine) -> tuple[str, str]:
    """The label that a line begins with, as the lexicon spells it in lower case, and the rest."""
    words = line.line.words
    cells = _cells(line)
    if len(cells) > 1:
        known = _known(cells[0].rstrip(" :"))
        return (known, " ".join(cells[1:]).lstrip(" :")) if known else ("", "")
    before, colon, after = words.partition(":")
    known = _known(before)
    if known and (colon or len(before) == len(words)):
        return known, after.strip(" :")
    return "", ""


def _cells(line: LabelledLine) -> list[str]:
    cells = [""]
    for run in line.line.runs:
        if run.mark is Mark.CELL:
            cells.append("")
        elif run.mark is not Mark.NOTATION:
            cells[-1] += run.text
    return [cell.strip() for cell in cells if cell.strip()]


def _known(text: str) -> str:
    labels = _labels()
    squeezed = _squeeze(text)
    if squeezed in labels:
        return labels[squeezed]
    if len(squeezed) < 5 or len(squeezed) > 30:
        return ""
    best = process.extractOne(squeezed, labels.keys(), scorer=fuzz.ratio, score_cutoff=CLOSE)
    return labels[best[0]] if best else ""


@cache
def _labels() -> dict[str, str]:
    phrases = (
        *_evidence_phrases("cover.label", "label").values(),
        *_evidence_phrases("cover.shared-label", "label").values(),
    )
    return {_squeeze(phrase): phrase.lower() for phrase in phrases}


@cache
def _evidence_phrases(name: str, key: str) -> dict[str, str]:
    entries = lexicons.load("identification-form")["evidence"]
    phrases = next(entry for entry in entries if entry["name"] == name)[key]
    return {_squeeze(phrase): phrase for phrase in phrases}


def _squeeze(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()
