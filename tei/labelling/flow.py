"""How a line stands to the text before it: width, ends of sentences, blank lines, numbering."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from tei import lexicons
from tei.labelling.evidence import common_words
from tei.labelling.shape import band
from tei.model.transcript import Line

_SENTENCE_END = re.compile(r"[.?!:]['\"”)\]]*$")
_HYPHEN = re.compile(r"\w-$")
_NUMBER = re.compile(r"^\W{0,3}(\d{1,2}|[A-Za-z])\s?[.),:]+(?:\s|$|[A-Za-z(\"'])")
_ONE = re.compile(r"\W{0,3}(?:[1I][.),]\W*(?:$|[A-Z(\"'])|[1I]0?\W+(?:SUMMARY\b|[A-Z]{4,}\s))")
_NOUGHT = re.compile(r"^\W{0,3}([1-9])[0oO°]\W+([A-Z(]\w*)")  # a full stop read as a nought
_FULL_WIDTH = 98  # of a hundred lines of text are not longer than the usual width
LONG = 130  # characters; longer lines are whole paragraphs


def is_text(words: str, speaks: frozenset[str]) -> bool:
    """Whether a line looks like running text, before anything is decided."""
    if speaks & {"speaks:furniture", "speaks:meta"}:
        return False
    count = common_words(words)
    return (len(words) >= 25 and count >= 2) or (len(words) >= 38 and count >= 1)


def texts(lines: Sequence[Line], speaks: Sequence[frozenset[str]]) -> list[bool]:
    """Which lines look like running text; what is left of a sentence that began is text too."""
    found: list[bool] = []
    for i, line in enumerate(lines):
        rest = i > 0 and found[-1] and not _SENTENCE_END.search(lines[i - 1].words)
        plain = not speaks[i] and any(char.isalpha() for char in line.words)
        found.append(is_text(line.words, speaks[i]) or (rest and plain))
    return found


@dataclass(frozen=True, slots=True)
class Setting:
    """How a transcript's text is set: usual width in characters, spacing, case."""

    width: int
    spaced: bool  # every line is followed by a blank one: blank lines part nothing
    paragraphs: bool  # whole paragraphs stand on one line
    capitals: bool


def setting(lines: Sequence[Line], text: Sequence[bool]) -> Setting:
    """How the text of a transcript is set."""
    texts = [line.words for line, is_text in zip(lines, text, strict=True) if is_text]
    widths = sorted(map(len, texts)) or [60]
    gaps = [b.number - a.number for a, b in pairwise(lines)]
    paragraphs = sum(width > LONG for width in widths) * 3 > len(widths)
    width = widths[(len(widths) - 1) * _FULL_WIDTH // 100]
    apart = sum(gap >= 2 for gap in gaps) > 0.7 * len(gaps)
    wrapped = sum(len(words) > 0.7 * width and not _SENTENCE_END.search(words) for words in texts)
    spaced = not paragraphs and apart and wrapped > 0.3 * len(texts)
    letters = [char for words in texts for char in words[:60] if char.isalpha()]
    return Setting(
        width,
        spaced,
        paragraphs,
        sum(char.isupper() for char in letters) * 2 > len(letters),
    )


def flow(lines: Sequence[Line], text: Sequence[bool]) -> list[set[str]]:
    """For each line how it stands to the line before and to the text before it."""
    how = setting(lines, text)
    mode = "spaced" if how.spaced else "paragraphs" if how.paragraphs else "solid"
    found: list[set[str]] = []
    last: int | None = None  # the last line of text
    numbers = _Numbers()
    one = _first_number(lines)
    for i, line in enumerate(lines):
        gap = line.number - lines[i - 1].number - 1 if i else 9
        names = {
            f"set:{mode}",
            "after-blank" if gap else "joined",
            f"blanks.{band(gap, (0, 1, 2, 3))}",
        }
        if i:
            names |= {f"line:{name}" for name in _after(lines[i - 1].words, line.words, how)}
        if last is not None:
            names |= {f"text:{name}" for name in _after(lines[last].words, line.words, how)}
            names.add(f"text:ago.{band(i - last, (1, 2, 3, 5, 8, 13, 21))}")
            beside = "next" if last == i - 1 else "across"
            names.add(f"text:{beside}&{'blank' if gap else 'joined'}")
            if _SENTENCE_END.search(lines[last].words):
                names.add(f"text:{beside}&{'blank' if gap else 'joined'}&ended")
        names |= numbers.next(line.words)
        names.add(one[i])
        if re.fullmatch(r"\W{0,3}\d{1,2}\s?[.),:]+\W*", line.words):
            names.add("number:alone")
        if _upper(line.words) != how.capitals:
            names.add("case:unlike-text")
        if not any(name.startswith(("number:", "letter:")) for name in names):
            names.add("number:none")
        if last is not None:
            names |= _break(how, mode, one[i], lines[last].words, line.words, last == i - 1, gap)
        found.append(
            {f"flow:{name}" for name in names}
            | {f"flow:{mode}&{n}" for n in names if not n.startswith(("break:", "set:"))}
        )
        if text[i]:
            last = i
    return found


def _break(
    how: Setting, mode: str, one: str, before: str, words: str, beside: bool, gap: int
) -> set[str]:
    """All that tells whether a paragraph begins, as one: after what text, and with what sign."""
    match = _NUMBER.match(words) or _misread(words)
    sign = "sign" if match else "plain"
    if re.match(r"\W*[a-z]", words) and not match:
        sign = "lower"
    end = "ended" if _SENTENCE_END.search(before) else "open"
    slack = how.width - len(before) - 1 - len(words.split(None, 1)[0] if words else "")
    room = "any" if how.paragraphs else band(slack, (-1, 7))
    where = f"{'next' if beside else 'across'}.{'blank' if gap else 'joined'}"
    return {
        f"break:{mode}.{where}.{end}.{sign}",
        f"break:{mode}.{where}.{end}.{sign}.{room}",
        f"break:{one}.{where}.{end}.{sign}.{room}",
        f"break:{end}.{sign}.{room}",
    }


def _first_number(lines: Sequence[Line]) -> list[str]:
    """For each line whether paragraph 1 is to come, or has begun, or there is none."""
    ones = [_ONE.match(line.words) is not None for line in lines]
    coming = any(ones)
    found = []
    for here in ones:
        coming = coming and not here
        found.append("one:coming" if coming else "one:begun" if any(ones) else "one:none")
    return found


def _after(before: str, words: str, how: Setting) -> set[str]:
    """What the end of a line says about the line after it."""
    found = set()
    if _SENTENCE_END.search(before):
        found.add("sentence-ended")
    if not how.paragraphs:
        first = len(words.split(None, 1)[0]) if words else 0
        slack = how.width - len(before) - 1 - first
        width = f"slack.{band(slack, (-6, -3, -1, 2, 7, 14, 30))}"
        found |= {width, f"{'ended' if found else 'open'}&{width}"}
    if _HYPHEN.search(before):
        found.add("hyphen")
    if re.match(r"\W*[a-z]", words):
        found.add("sentence-ended&lower" if "sentence-ended" in found else "open&lower")
    return found


def _misread(words: str) -> int:
    """The number of a paragraph whose full stop was read as a nought: `30 THE` for `3. THE`."""
    match = _NOUGHT.match(words)
    return int(match.group(1)) if match and match.group(2)[:3].casefold() not in _months() else 0


@cache
def _months() -> frozenset[str]:
    names = lexicons.load("headings")["months"]["names"]
    return frozenset(name[:3].casefold() for name in names)


def _upper(words: str) -> bool:
    letters = [char for char in words[:60] if char.isalpha()]
    return sum(char.isupper() for char in letters) * 2 > len(letters)


class _Numbers:
    """Paragraph numbers and letters as they follow one another."""

    def __init__(self) -> None:
        self.number, self.letter = 0, ""

    def next(self, words: str) -> set[str]:
        """Whether the line begins with the number or letter that is due."""
        match = _NUMBER.match(words)
        misread = _misread(words)
        if misread and misread in (1, self.number + 1):
            self.number = misread
            return {"number:due"}
        if not match:
            return set()
        sign = match.group(1)
        if sign.isdigit():
            due = int(sign) in (1, self.number + 1)
            if due:
                self.number = int(sign)
            return {"number:due" if due else "number:odd"}
        due = sign in "aA" or (bool(self.letter) and ord(sign) == ord(self.letter) + 1)
        if due:
            self.letter = sign
        return {"letter:due" if due else "letter:odd"}
