"""The pages of a document: where each begins and which number is printed on it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from tei import lexicons
from tei.assembly.lines import shows
from tei.model.document import Page
from tei.model.labels import Label, LabelledLine
from tei.model.report import Problem, Severity, Where

MOST_PAGES = 400  # a printed number above this is no page number


def segments(lines: Sequence[LabelledLine]) -> list[range]:
    """The indices of each page's lines; what stands before the first words is of the first."""
    starts = [i for i, line in enumerate(lines) if line.page_start]
    worded = next((i for i, line in enumerate(lines) if not line.line.is_blank), 0)
    if worded not in starts:
        starts = [worded, *starts]
    return [range(a, b) for a, b in pairwise([0, *starts[1:], len(lines)])]


def find(lines: Sequence[LabelledLine]) -> tuple[Page, ...]:
    """The document's pages in the order of the transcript."""
    pages = []
    for n, indices in enumerate(segments(lines), 1):
        page = [lines[i] for i in indices]
        first = next((line for line in page if not line.line.is_blank), page[0] if page else None)
        if first is not None:
            pages.append(Page(n, first.line.number, printed(page)))
    return tuple(pages)


def printed(page: Sequence[LabelledLine]) -> str:
    """The number printed on a page in arabic digits, "" where none is."""
    for line in page:
        if line.label is Label.FURNITURE or line.label is Label.HEADING:
            number = number_of(line)
            if number:
                return str(number)
    return ""


def number_of(line: LabelledLine) -> int:
    """The page number in a line that prints one (`- 2 -`, `PAGE TWO`, a running head), or 0."""
    words = line.line.words
    for names, pattern in _patterns():
        match = pattern.search(words) if not names or shows(line, names) else None
        if match:
            return _value(match.group(1))
    return 0


@cache
def _words() -> dict[str, int]:
    values = lexicons.load("numerals")["words"]["values"]
    return {word: value for value, word in enumerate(values, 1)}


@cache
def _patterns() -> tuple[tuple[tuple[str, ...], re.Pattern[str]], ...]:
    """Where the number stands, and the evidence that a line needs to be read so."""
    number = rf"(\d{{1,3}}|{'|'.join(_words())})"
    return (
        ((), re.compile(rf"\bpage\W{{0,4}}{number}\b", re.I)),
        (("running-head",), re.compile(r"^\W{0,3}(\d{1,2})\s?[-–—~]")),
        (("page.number",), re.compile(rf"^\W{{0,3}}{number}\b", re.I)),
    )


def _value(word: str) -> int:
    value = _words().get(word.casefold()) or (int(word) if word.isdecimal() else 0)
    return value if value <= MOST_PAGES else 0


def out_of_order(pages: Sequence[Page], messages: Sequence[int], path: str) -> Iterator[Problem]:
    """A note for each page whose printed number is lower than the one before it in its message.

    `messages` are the first lines of the messages, in order; each begins to count anew.
    """
    numbered = [page for page in pages if page.printed]
    for before, page in pairwise(numbered):
        same = bisect_right(messages, before.first_line) == bisect_right(messages, page.first_line)
        if same and int(page.printed) < int(before.printed):
            yield Problem(
                Severity.NOTE,
                "page-order",
                f"The page printed {page.printed} stands after the page printed {before.printed}; "
                "the transcript's order is kept.",
                Where(path, page.first_line),
                remedy="If the pages were scanned out of order, reorder them in the transcript.",
                transcript_line=page.first_line,
            )
