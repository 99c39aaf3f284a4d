"""Which transcript line became what in a TEI text: its words found again, in order."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tei.trees import Element, name

ADDED = frozenset({"corr", "expan", "reg", "supplied", "figDesc"})
MARKER = re.compile(r"\s*(#+\s*page\s+\d+|-{3,}|\*{3,}|_{3,})\s*$", re.IGNORECASE)
_NOTATION = re.compile(r"[#*_~`>|\\\[\]]+")
_WORD = re.compile(r"[^\W_]+")
NEAR = 12  # words within which a word is looked for, where its neighbours are not found
AHEAD = 40  # words after a page break within which the page's first line is looked for


def words(text: str) -> list[str]:
    """Runs of letters and digits; Markdown's characters part them."""
    return _WORD.findall(_NOTATION.sub(" ", text))


def is_marker(line: str) -> bool:
    """Whether a transcript line only marks a page."""
    return MARKER.match(line) is not None


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of the TEI with the element that holds it; no text at a page break."""

    text: str
    owner: Element


@dataclass(frozen=True, slots=True)
class Alignment:
    """For each line found again its label and the element of its first word."""

    labels: dict[int, str]
    owners: dict[int, Element]
    page_starts: set[int]
    kept: float  # share of the transcript's words found in order

    def paragraphs(self) -> set[tuple[int, int]]:
        """First and last line of each block of running text."""
        spans: dict[Element, list[int]] = defaultdict(list)
        for number in sorted(self.labels):
            block = _block(self.owners[number]) if self.labels[number] == "body" else None
            if block is not None:
                spans[block].append(number)
        return {(numbers[0], numbers[-1]) for numbers in spans.values()}


def _block(element: Element) -> Element | None:
    chain = (element, *element.iterancestors())
    return next((each for each in chain if name(each) in {"p", "ab", "item"}), None)


def align(lines: Sequence[str], tei: Element) -> Alignment:
    """Find the words of transcript lines in a TEI document."""
    source = [
        (word, number)
        for number, line in enumerate(lines, 1)
        if not is_marker(line)
        for word in words(line)
    ]
    text, owners, breaks = _stream(tei)
    pairs = list(matches([word for word, _ in source], text))
    votes: dict[int, Counter[str]] = defaultdict(Counter)
    first: dict[int, Element] = {}
    labels: dict[Element, str] = {}
    for there, here in pairs:
        number, owner = source[there][1], owners[here]
        if owner not in labels:
            labels[owner] = label(owner)
        votes[number][labels[owner]] += 1
        first.setdefault(number, owner)
    lines_of = {here: source[there][1] for there, here in pairs}
    return Alignment(
        {number: count.most_common(1)[0][0] for number, count in votes.items()},
        first,
        set(_page_starts(breaks, lines_of, len(text))),
        len(pairs) / len(source) if source else 1.0,
    )


def _stream(tei: Element) -> tuple[list[str], list[Element], set[int]]:
    """The words of the TEI's text, their owners, and the numbers of words before which a page
    begins."""
    text: list[str] = []
    owners: list[Element] = []
    breaks: set[int] = set()
    root = next(tei.iter("{*}text"), None)
    for piece in () if root is None else pieces(root):
        if not piece.text:
            breaks.add(len(text))
            continue
        found = words(piece.text)
        text += found
        owners += [piece.owner] * len(found)
    return text, owners, breaks


def pieces(element: Element) -> Iterator[Piece]:
    """The transcript's part of an element's text, in order, and its page breaks."""
    if name(element) == "pb":
        yield Piece("", element)
    if not _is_added(element):
        if element.text:
            yield Piece(element.text, element)
        for child in element:
            if isinstance(child.tag, str):
                yield from pieces(child)
            if child.tail:
                yield Piece(child.tail, element)


def _is_added(element: Element) -> bool:
    local = name(element)
    return local in ADDED or (local == "note" and bool(element.get("resp")))


def _page_starts(breaks: set[int], lines_of: dict[int, int], count: int) -> Iterator[int]:
    for at in breaks:
        following = range(at, min(at + AHEAD, count))
        found = next((here for here in following if here in lines_of), None)
        if found is not None:
            yield lines_of[found]


def matches(source: Sequence[str], text: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Pairs of equal words in order: the next word, else the next place with the same three words,
    else the same word near by."""
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at in range(len(text) - 2):
        places[tuple(text[at : at + 3])].append(at)
    at = 0
    for number, word in enumerate(source):
        found = _place(word, tuple(source[number : number + 3]), text, at, places)
        if found is not None:
            yield number, found
            at = found + 1


def _place(
    word: str,
    three: tuple[str, ...],
    text: Sequence[str],
    at: int,
    places: dict[tuple[str, ...], list[int]],
) -> int | None:
    if at < len(text) and text[at] == word:
        return at
    known = places.get(three, [])
    later = bisect_left(known, at)
    if later < len(known):
        return known[later]
    near = range(at + 1, min(at + NEAR, len(text)))
    return next((place for place in near if text[place] == word), None)


_NOTES = {"distribution": "distribution", "form": "form", "catalogue": "meta"}
_HEADING = frozenset({"opener", "head", "dateline", "salute"})
_CLOSING = frozenset({"closer", "signed", "postscript"})
_RUNNING = frozenset({"p", "ab", "list", "quote", "lg"})


def label(element: Element) -> str:
    """What a line is whose words stand in an element, told by the innermost telling ancestor."""
    chain = [element, *element.iterancestors()]
    for each in chain:
        found = _told(each, chain)
        if found:
            return found
    return "meta" if any(name(each) == "teiHeader" for each in chain) else "furniture"


def _told(element: Element, chain: list[Element]) -> str:
    local, kind = name(element), element.get("type") or ""
    if local == "fw":
        return "meta" if kind in {"catalogue", "page-marker"} else "furniture"
    if local == "note":
        return _NOTES.get(kind, "note")
    if local in _HEADING and not any(name(each) == "closer" for each in chain):
        return "heading"
    if local in _CLOSING:
        return "closer"
    if local in _RUNNING:
        return _running(local, kind, chain)
    return {"front": "meta", "table": "form"}.get(local, "")


def _running(local: str, kind: str, chain: list[Element]) -> str:
    division = next((each for each in chain if name(each) == "div"), None)
    if division is not None and division.get("type") in {"catalogue", "identification-form"}:
        return "meta"
    return kind if local == "ab" and kind in {"form", "distribution"} else "body"
