"""Where a new message begins within a transcript."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from re import compile as pattern

from tei.assembly import genres, pages
from tei.assembly.lines import is_own, is_text, shows
from tei.model.labels import Label, LabelledLine

ENOUGH = 4  # weight from which a heading after text begins a new message
FEW_WORDS = 25  # words of text below which a message is doubtful
LOOK_AHEAD = 12  # lines in which those words are sought
_PARAGRAPH = pattern(r"^\W{0,2}(\d{1,2}|[Il](?=[.)]))\s?[.)]\s")
_MANY_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Heading:
    """A run of heading lines after the text of a message, and what stands round it.

    Indices: `before` is the last line of text or closer before the run, `run` its lines, `text`
    the first line of text after it. Of the message before, `closed`: it has a closer; `words`: how
    many words its text has; `paragraph`: the last paragraph number (0: none); `numbers`: the
    digits of each line of its heading. `sheet`: where the first cover sheet between the message
    before and the run begins, or -1.
    """

    lines: Sequence[LabelledLine]
    before: int
    run: tuple[int, ...]
    text: int
    closed: bool
    words: int
    paragraph: int
    numbers: frozenset[str]
    sheet: int

    @property
    def page(self) -> int:
        """The last page start between the message before and the run, or -1."""
        starts = range(self.run[0], self.before, -1)
        return next((i for i in starts if self.lines[i].page_start), -1)


def _opens(heading: Heading) -> bool:
    return any(genres.opens(heading.lines[i]) for i in heading.run)


def _turns_page(heading: Heading) -> bool:
    return heading.page >= 0


def _follows_closer(heading: Heading) -> bool:
    return heading.closed


def _has_letterhead(heading: Heading) -> bool:
    between = heading.lines[heading.before + 1 : heading.text]
    return any(
        line.label is Label.FURNITURE and shows(line, ("letterhead", "form-name"))
        for line in between
    )


def _follows_cover(heading: Heading) -> bool:
    return heading.sheet >= 0


def _counts_anew(heading: Heading) -> bool:
    return _paragraph(heading.lines[heading.text]) == 1


def _counts_on(heading: Heading) -> bool:
    """The text after the run begins with the paragraph number that is due."""
    return (
        heading.paragraph > 0 and _paragraph(heading.lines[heading.text]) == heading.paragraph + 1
    )


def _page_goes_on(heading: Heading) -> bool:
    """A page number above 1 stands at the head of the page on which the run stands."""
    start = heading.page if heading.page >= 0 else heading.run[0]
    head = heading.lines[start : heading.text]
    return any(
        pages.number_of(line) > 1 for line in head if line.label in (Label.FURNITURE, Label.HEADING)
    )


def _repeats(heading: Heading) -> bool:
    """Most numbers of the run stand in the heading of the message before."""
    numbers = [_digits(heading.lines[i]) for i in heading.run]
    numbers = [digits for digits in numbers if len(digits) >= _MANY_DIGITS]
    return sum(digits in heading.numbers for digits in numbers) * 2 > len(numbers)


def _hardly_begun(heading: Heading) -> bool:
    return heading.words < FEW_WORDS and not heading.closed


def _hardly_goes_on(heading: Heading) -> bool:
    """Only a few words of text follow."""
    ahead = heading.lines[heading.text : heading.text + LOOK_AHEAD]
    text = takewhile(lambda line: is_text(line) or not is_own(line), ahead)
    return sum(_count(line) for line in text if is_text(line)) < FEW_WORDS


def _text_goes_on(heading: Heading) -> bool:
    return heading.lines[heading.text].label is Label.BODY


SIGNS: tuple[tuple[Callable[[Heading], bool], int], ...] = (
    (_opens, 3),
    (_turns_page, 2),
    (_follows_closer, 2),
    (_has_letterhead, 1),
    (_follows_cover, 3),
    (_counts_anew, 1),
    (_counts_on, -4),
    (_page_goes_on, -4),
    (_repeats, -4),
    (_text_goes_on, -2),
    (_hardly_begun, -3),
    (_hardly_goes_on, -3),
)


@dataclass(slots=True)
class _Reader:
    """What has been read of the message in progress."""

    before: int = -1
    run: list[int] = field(default_factory=list)
    closed: bool = False
    words: int = 0
    paragraph: int = 0
    numbers: list[str] = field(default_factory=list)


def split(
    lines: Sequence[LabelledLine], body: int = 0, sheets: Sequence[range] = ()
) -> tuple[range, ...]:
    """The indices of each message's lines; from `body` on every line is of one message."""
    starts = [body]
    message = _Reader()
    for i, line in enumerate(lines[body:], body):
        if line.label is Label.HEADING:
            if message.before >= 0:
                message.run.append(i)
            else:
                message.numbers.append(_digits(line))
        elif is_text(line):
            heading = _heading(lines, sheets, message, i)
            if heading and sum(weight for sign, weight in SIGNS if sign(heading)) >= ENOUGH:
                starts.append(_beginning(heading))
                message = _Reader(numbers=[_digits(lines[k]) for k in heading.run])
            message.before, message.run = i, []
            message.words += _count(line)
            message.paragraph = _paragraph(line) or message.paragraph
        elif line.label is Label.CLOSER and message.before >= 0:
            message.before, message.run, message.closed = i, [], True
    return tuple(range(a, b) for a, b in zip(starts, [*starts[1:], len(lines)], strict=True))


def _heading(
    lines: Sequence[LabelledLine], sheets: Sequence[range], message: _Reader, text: int
) -> Heading | None:
    if not message.run:
        return None
    k = bisect_right(sheets, message.before, key=lambda sheet: sheet.start)
    sheet = sheets[k].start if k < len(sheets) and sheets[k].start < message.run[0] else -1
    return Heading(
        lines,
        message.before,
        tuple(message.run),
        text,
        message.closed,
        message.words,
        message.paragraph,
        frozenset(message.numbers),
        sheet,
    )


def _beginning(heading: Heading) -> int:
    """The first line of a new message: its page, its cover sheet, its letterhead or its heading."""
    lines, between = heading.lines, range(heading.before + 1, heading.run[0])
    if heading.sheet >= 0:
        starts = (i for i in reversed(between) if i <= heading.sheet and lines[i].page_start)
        return next(starts, heading.sheet)
    if heading.page >= 0:
        return heading.page
    heads = (i for i in between if shows(lines[i], ("letterhead", "form-name")))
    return next(heads, heading.run[0])


def _digits(line: LabelledLine) -> str:
    return "".join(char for char in line.line.words if char.isdecimal())


def _paragraph(line: LabelledLine) -> int:
    """The number of the paragraph that begins with the line, or 0."""
    match = _PARAGRAPH.match(line.line.words) if line.label is Label.FIRST else None
    return 0 if match is None else int(match.group(1)) if match.group(1).isdecimal() else 1


def _count(line: LabelledLine) -> int:
    return len(line.line.words.split())
