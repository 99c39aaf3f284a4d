"""The words of a transcript and the words of a TEI text, each with its place."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from tei.model.transcript import Transcript
from tei.trees import Element, name

# What the encoder adds to the text; dropping it gives the transcript's words (TEI 3.5, 11.3).
ADDITIONS = frozenset({"corr", "expan", "reg", "supplied"})
# Elements before and after which a word ends; all others may stand inside a word.
_BREAKS = (
    "text front body back group div head opener closer dateline salute signed byline epigraph "
    "postscript trailer argument p ab lg l sp speaker stage list item label headLabel headItem "
    "table row cell figure figDesc fw note stamp quote cit q address addrLine docDate "
    "floatingText lb pb cb gb milestone formula graphic media"
)
BREAKS = frozenset(_BREAKS.split())
MILESTONES = frozenset({"lb", "pb", "cb", "gb", "milestone"})
CONTAINERS = frozenset({"choice", "subst", "app"})  # white space between their children is none


@dataclass(slots=True)
class SourceWords:
    """The words of a transcript: for each its line and its number within the line, from 1."""

    words: list[str] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)


@dataclass(slots=True)
class TextWords:
    """The words of a TEI text: for each the element that holds its beginning.

    `soft` are the words that are parted from the one before by a break with @break="no" only.
    """

    words: list[str] = field(default_factory=list)
    owners: list[Element] = field(default_factory=list)
    soft: set[int] = field(default_factory=set)


def of_transcript(transcript: Transcript) -> SourceWords:
    """The transcript's words in order, without notation."""
    found = SourceWords()
    for line in transcript.lines:
        words = line.words.split()
        found.words += words
        found.lines += [line.number] * len(words)
        found.numbers += range(1, len(words) + 1)
    return found


def of_text(tree: Element) -> TextWords:
    """The words of the TEI element `text` in document order, without the encoder's additions."""
    walk = _Walk()
    for text in [tree] if name(tree) == "text" else _outermost(tree):
        walk.read(text)
    return walk.found


def _outermost(tree: Element) -> list[Element]:
    return [
        text
        for text in tree.iter("{*}text")
        if not any(name(ancestor) == "text" for ancestor in text.iterancestors())
    ]


class _Walk:
    """Reads text nodes in order and cuts them into words."""

    def __init__(self) -> None:
        self.found = TextWords()
        self._open = False  # the last word may go on
        self._soft = False  # only breaks with @break="no" since the last word

    def read(self, text: Element) -> None:
        events = etree.iterwalk(text, events=("start", "end", "comment", "pi"))
        for event, element in events:
            if event == "start":
                if _added(element):
                    events.skip_subtree()
                else:
                    self._part(element)
                    self._take(element.text, element)
                continue
            if event == "end" and not _added(element):
                self._part(element)
            if element is not text:
                parent = element.getparent()
                assert parent is not None
                self._take(element.tail, parent)

    def _part(self, element: Element) -> None:
        """End the word at a break, softly where the break says that it parts no word.

        White space about such a break is layout (TEI 3.11.3).
        """
        local = name(element)
        if local in BREAKS:
            self._soft = local in MILESTONES and element.get("break") == "no"
            self._open = False

    def _take(self, text: str | None, owner: Element) -> None:
        if not text:
            return
        words = text.split()
        if words:
            self._add(words, owner, joined=not text[0].isspace())
            self._open = not text[-1].isspace()
            self._soft = False
        elif name(owner) not in CONTAINERS and self._open:
            self._open = False

    def _add(self, words: list[str], owner: Element, *, joined: bool) -> None:
        found = self.found
        if self._open and joined:
            found.words[-1] += words[0]
            words = words[1:]
        elif self._soft:
            found.soft.add(len(found.words))
        found.words += words
        found.owners += [owner] * len(words)


def _added(element: Element) -> bool:
    local = name(element)
    return local in ADDITIONS or (local == "note" and element.get("resp") is not None)
