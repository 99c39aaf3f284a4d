"""Where paragraphs begin: a chain over the lines of running text, once the labels are known.

A typist ends a line where the next word no longer fits. So a line of text that left room for the
word after it ended a paragraph, whatever stands between the two; numbers, letters, blank lines and
the ends of sentences say the rest, each as far as the paper's setting lets it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tei.labelling.chain import Grammar
from tei.labelling.flow import Setting, capitals, setting
from tei.labelling.sentences import beginning, ending, refers_back, signs
from tei.labelling.shape import band
from tei.model.labels import TEXT, Label
from tei.model.transcript import Line

PARAGRAPHS = Grammar(((Label.FIRST, ""), (Label.BODY, "")), lambda before, after: True)
_PARTING = (Label.HEADING, Label.CLOSER, Label.FORM, Label.NOTE)
_NEAR = 4  # characters of room that a slightly narrower margin explains
_FREE = 8  # characters of room that no typist leaves within a paragraph
_LENGTHS = (12, 25, 40, 55)
_STEPS = (1, 2, 3, 5, 8, 12)


@dataclass(frozen=True, slots=True)
class _Text:
    """The lines of running text, and how each stands to the one before it.

    `where` is what stands between them, `ends` how the one before ends, `begins` the line's sign
    or how it begins without one.
    """

    words: tuple[str, ...]
    how: Setting
    where: tuple[str, ...]
    gaps: tuple[str, ...]
    ends: tuple[str, ...]
    begins: tuple[str, ...]

    @property
    def numbered(self) -> str:
        """Whether the paper's paragraphs bear numbers."""
        count = sum(b.startswith("number.") and b != "number.odd" for b in self.begins)
        return f"numbers.{band(count, (0, 2))}"

    @property
    def parted(self) -> bool:
        """Whether the text is set solid but for blank lines here and there."""
        pairs = zip(self.where, self.gaps, strict=True)
        return self.how.mode == "solid" and ("next", "blank") in pairs

    @property
    def coming(self) -> list[str]:
        """For each line the next number after it, as it follows those before: `due`, `ahead`."""
        found, here = [], "none"
        for begins in reversed(self.begins):
            found.append(here)
            kind, _, step = begins.partition(".")
            here = step if kind == "number" and step != "odd" else here
        return found[::-1]

    def slack(self, k: int) -> int:
        """The characters left at the end of the line before, were this line's first word there."""
        return self.how.slack(self.words[k - 1], self.words[k])

    def room(self, k: int) -> str:
        """Whether the line's first word had room on the line before."""
        slack = self.slack(k)
        return f"room.{'none' if slack < 0 else 'little' if slack <= _NEAR else 'much'}"

    def size(self, k: int) -> str:
        """Whether the line is much shorter than the text is wide, and how it ends then."""
        end, share = ending(self.words[k]), len(self.words[k]) / max(1, self.how.width)
        if end in ("open", "colon") and share < 0.6:
            return f"short-{end}"
        return "long" if share > 0.75 else f"short-{'ended' if end == 'sentence' else 'other'}"


def beginnings(labels: Sequence[Label]) -> tuple[int, ...]:
    """The states, as indices, of lines of text whose labels are known."""
    return tuple(PARAGRAPHS.labels.index(label) for label in labels)


def gather_paragraphs(
    lines: Sequence[Line], labels: Sequence[Label]
) -> tuple[list[int], list[frozenset[str]]]:
    """The places of the lines of text among the worded lines, and for each its evidence."""
    at = [i for i, label in enumerate(labels) if label in TEXT]
    text = _text(lines, labels, at)
    numbered, parted, coming = text.numbered, text.parted, text.coming
    sides = _sides(text)
    found = []
    for k in range(len(at)):
        names = {*_standing(text, k, numbered), *_lengths(text, k)}
        if parted:
            names |= set(_parted(text, k))
        if numbered != "numbers.0":
            names |= set(_coming(text, k, f"coming.{coming[k]}"))
        if k and not text.how.paragraphs:
            names |= set(_room(text, k, *sides[k]))
        found.append(frozenset({"always"} | {f"paragraph:{name}" for name in names}))
    return at, found


def _text(lines: Sequence[Line], labels: Sequence[Label], at: Sequence[int]) -> _Text:
    words = tuple(lines[i].words for i in at)
    where = [_between(labels[a + 1 : b]) for a, b in pairwise([-1, *at])]
    return _Text(
        words,
        setting(lines, [label in TEXT for label in labels]),
        tuple(["start", *where[1:]][: len(at)]),
        tuple("blank" if _gap(lines, i) else "joined" for i in at),
        tuple(["none", *map(ending, words)][: len(at)]),
        tuple(sign or beginning(each) for sign, each in zip(signs(words), words, strict=True)),
    )


def _gap(lines: Sequence[Line], i: int) -> bool:
    return i == 0 or lines[i].number - lines[i - 1].number > 1


def _between(labels: Sequence[Label]) -> str:
    """What stands between two lines of text, if anything."""
    parting = (label for label in _PARTING if label in labels)
    return next(parting, "across" if labels else "next")


def _sides(text: _Text) -> list[tuple[int, int]]:
    """For each line how many lines lie between it and the nearest sure beginnings."""
    sure = [
        text.where[k] in ("start", "heading")
        or (text.ends[k] == "sentence" and text.slack(k) > _FREE)
        for k in range(len(text.words))
    ]
    before, since = [], 0
    for here in sure:
        before.append(since)
        since = 1 if here else since + 1
    after, until = [], 1
    for here in reversed(sure):
        after.append(until)
        until = 1 if here else until + 1
    return list(zip(before, reversed(after), strict=True))


def _standing(text: _Text, k: int, numbered: str) -> Iterator[str]:
    """What stands before the line, how that ends, and how the line begins."""
    mode, where, gap = f"set.{text.how.mode}", f"where.{text.where[k]}", f"gap.{text.gaps[k]}"
    end, begins = f"end.{text.ends[k]}", f"begins.{text.begins[k]}"
    beside = f"{where}&{gap}" if text.where[k] == "next" else where
    yield from (mode, where, end, begins)
    yield from (f"{where}&{gap}", f"{where}&{end}", f"{end}&{begins}")
    yield from (f"{mode}&{beside}&{end}", f"{numbered}&{begins}", f"{numbered}&{beside}&{end}")
    if text.how.paragraphs:
        before = band(len(text.words[k - 1]) if k else 0, (40, 80, 130))
        yield f"before.{before}&{end}&{begins}&{where}"


def _parted(text: _Text, k: int) -> Iterator[str]:
    """Blank lines, where the text has some and is else set solid."""
    beside = f"parted&where.{text.where[k]}&gap.{text.gaps[k]}"
    yield beside
    yield f"{beside}&end.{text.ends[k]}&begins.{text.begins[k]}"


def _coming(text: _Text, k: int, coming: str) -> Iterator[str]:
    """The number to come, for a line without one: if it runs ahead, one was lost on the way."""
    if text.begins[k].startswith(("number", "letter")):
        return
    end = f"end.{text.ends[k]}"
    yield f"{coming}&{end}"
    yield f"{coming}&{end}&begins.{text.begins[k]}"
    if k and not text.how.paragraphs:
        yield f"{coming}&{text.room(k)}&{end}"


def _room(text: _Text, k: int, since: int, until: int) -> Iterator[str]:
    """Whether the line's first word had room on the line before.

    Where it had none and a sentence ends, a paragraph may begin or not: the more likely, the
    longer both would be, and the less the line's first word takes up what was said.
    """
    slack, room, end = text.slack(k), text.room(k), f"end.{text.ends[k]}"
    yield f"slack.{band(slack, (-6, -3, -1, 1, 3, 7, 14, 30))}"
    yield f"slack.{band(slack, (-6, -3, -1, 1, 3, 7, 14, 30))}&{end}"
    yield f"{room}&{end}&begins.{text.begins[k]}"
    yield f"set.{text.how.mode}&{room}&{end}"
    if slack <= _NEAR and text.ends[k] == "sentence":
        yield f"{room}&{end}&{'referring' if refers_back(text.words[k]) else 'fresh'}"
        yield f"since.{band(since, _STEPS)}"
        yield f"until.{band(until, _STEPS)}"
        long = since > 6 and until > 4
        yield f"sides.{'short' if min(since, until) <= 2 else 'long' if long else 'middle'}"


def _lengths(text: _Text, k: int) -> Iterator[str]:
    """How long the line and its neighbours are: captions are short, and so are last lines."""
    begins, end, size = f"begins.{text.begins[k]}", f"end.{text.ends[k]}", f"is.{text.size(k)}"
    yield f"length.{band(len(text.words[k]), _LENGTHS)}"
    if k:
        yield f"before.{band(len(text.words[k - 1]), _LENGTHS)}&{end}"
        yield f"after.{text.size(k - 1)}&{begins}&gap.{text.gaps[k]}"
        if capitals(text.words[k]) != capitals(text.words[k - 1]):
            yield f"case.changed&{end}"
    last = k + 1 == len(text.words)
    yield f"{end}&{size}&gap-below.{'joined' if last else text.gaps[k + 1]}"
    if not last:
        yield f"next.{text.begins[k + 1]}"
        yield f"{size}&next.{text.begins[k + 1]}"
        yield f"{size}&ends.{ending(text.words[k])}"
    if capitals(text.words[k]) != text.how.capitals:
        yield "case.unlike"
