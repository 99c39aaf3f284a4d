"""How a line stands to the text before it: width, ends of sentences, blank lines, numbering."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from tei.labelling.evidence import common_words
from tei.labelling.sentences import beginning, ended, ending, signs
from tei.labelling.shape import band
from tei.model.transcript import Line

_ALONE = re.compile(r"\W{0,3}\d{1,2}\s?[.),:]+\W*")
_FULL_WIDTH = 97  # of a hundred lines of text are not longer than the usual width
_USUAL_WIDTH = 60  # characters, where no line of text shows it
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
        rest = i > 0 and found[-1] and not ended(lines[i - 1].words)
        plain = not speaks[i] and any(char.isalpha() for char in line.words)
        found.append(is_text(line.words, speaks[i]) or (rest and plain))
    return found


@dataclass(frozen=True, slots=True)
class Setting:
    """How a transcript's text is set: usual width in characters, spacing, case.

    `mode`: `spaced` (every line is followed by a blank one, so blank lines part nothing),
    `paragraphs` (whole paragraphs stand on one line) or `solid`.
    """

    width: int
    mode: str
    capitals: bool

    @property
    def paragraphs(self) -> bool:
        return self.mode == "paragraphs"

    def slack(self, before: str, words: str) -> int:
        """The characters left at the end of a line, were the first word of the next set there."""
        return self.width - len(before) - 1 - len(words.split(None, 1)[0])


def setting(lines: Sequence[Line], text: Sequence[bool]) -> Setting:
    """How the text of a transcript is set."""
    at = [i for i, is_text in enumerate(text) if is_text]
    words = [lines[i].words for i in at]
    typed = sorted(len(each) for each in words if len(each) <= LONG)
    width = typed[(len(typed) - 1) * _FULL_WIDTH // 100] if typed else _USUAL_WIDTH
    letters = [char for each in words for char in each[:60] if char.isalpha()]
    mode = "spaced" if _spaced(lines, at, width) else "solid"
    if (len(words) - len(typed)) * 3 > len(words):
        mode = "paragraphs"
    return Setting(width, mode, sum(char.isupper() for char in letters) * 2 > len(letters))


def _spaced(lines: Sequence[Line], at: Sequence[int], width: int) -> bool:
    """Whether blank lines stand even where a sentence goes on, or, if none does, everywhere."""
    pairs = [(lines[a], lines[b]) for a, b in pairwise(at) if b == a + 1]
    apart = [b.number - a.number > 1 for a, b in pairs]
    amid = [
        gap
        for (a, _), gap in zip(pairs, apart, strict=True)
        if len(a.words) > 0.75 * width and not ended(a.words)
    ]
    if len(amid) < 2:
        return not amid and sum(apart) > 0.8 * len(apart)
    return sum(amid) > 0.6 * len(amid)


def flow(lines: Sequence[Line], text: Sequence[bool]) -> list[set[str]]:
    """For each line how it stands to the line before and to the text before it."""
    how = setting(lines, text)
    numbers = signs([line.words for line in lines])
    found: list[set[str]] = []
    last: int | None = None  # the last line of text
    for i, line in enumerate(lines):
        gap = line.number - lines[i - 1].number - 1 if i else 9
        names = {
            "after-blank" if gap else "joined",
            f"blanks.{band(gap, (0, 1, 2, 3))}",
            f"number:{numbers[i] or 'none'}",
        }
        if i:
            names |= {f"line:{name}" for name in _after(lines[i - 1].words, line.words, how)}
        if last is not None:
            names |= {f"text:{name}" for name in _after(lines[last].words, line.words, how)}
            names.add(f"text:ago.{band(i - last, (1, 2, 3, 5, 8, 13, 21))}")
            beside = f"{'next' if last == i - 1 else 'across'}&{'blank' if gap else 'joined'}"
            names.add(f"text:{beside}")
            if ended(lines[last].words):
                names.add(f"text:{beside}&ended")
        if _ALONE.fullmatch(line.words):
            names.add("number:alone")
        if capitals(line.words) != how.capitals:
            names.add("case:unlike-text")
        found.append(
            {f"flow:set:{how.mode}"}
            | {f"flow:{name}" for name in names}
            | {f"flow:{how.mode}&{name}" for name in names}
        )
        if text[i]:
            last = i
    return found


def _after(before: str, words: str, how: Setting) -> set[str]:
    """What the end of a line says about the line after it."""
    found = set()
    if ended(before):
        found.add("sentence-ended")
    if not how.paragraphs:
        width = f"slack.{band(how.slack(before, words), (-6, -3, -1, 2, 7, 14, 30))}"
        found |= {width, f"{'ended' if found else 'open'}&{width}"}
    if ending(before) == "hyphen":
        found.add("hyphen")
    if beginning(words) == "lower":
        found.add("sentence-ended&lower" if "sentence-ended" in found else "open&lower")
    return found


def capitals(words: str) -> bool:
    """Whether most letters of a line's beginning are capitals."""
    letters = [char for char in words[:60] if char.isalpha()]
    return sum(char.isupper() for char in letters) * 2 > len(letters)
