"""Signs in running text that a reading went wrong: marked or noted, never mended."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby

from tei import lexicons
from tei.emendation.paper import Paper, Row
from tei.model.document import BlockKind, Place
from tei.model.emendation import Certainty, Emendation, Intervention

REPEATED = 18  # words in a row that stand twice only where a page was read twice
_FIGURE_INSIDE = re.compile(
    r"(?<![\w-])(?:[A-Za-z]{2,}[01568][A-Za-z]+|[A-Za-z]+[01568][A-Za-z]{2,}|[015](?=[A-Z]{4}|[a-z]{4})[A-Za-z]+)(?![\w-])"
)
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th|s|mm|km|hrs?)$", re.I)
_WORD = re.compile(r"[^\W_](?:[\w'’-]*[^\W_])?")

Word = tuple[str, Place]  # folded, and where it stands


def figures_inside(paper: Paper) -> Iterator[Emendation]:
    """A figure among the letters of a word: `c0nfidence`."""
    for row in paper.rows:
        if row.kind in (BlockKind.CATALOGUE, BlockKind.COVER):
            continue
        for segment in row.segments:
            for found in _FIGURE_INSIDE.finditer(segment.text):
                if not _ORDINAL.match(found.group()):
                    yield Emendation(
                        Intervention.UNCLEAR,
                        (segment.place(*found.span()),),
                        f"A figure stands among the letters of {found.group()}.",
                        reason="unlikely",
                        cert=Certainty.LOW,
                    )


def repeated(paper: Paper) -> Iterator[Emendation]:
    """Running text that stands twice word for word, as where a page was read twice."""
    words = [word for row in paper.rows if row.is_text for word in _words(row)]
    seen: dict[tuple[str, ...], int] = {}
    i = 0
    while i + REPEATED <= len(words):
        key = tuple(word for word, _ in words[i : i + REPEATED])
        first = seen.setdefault(key, i)
        if first == i or i - first < REPEATED:
            i += 1
            continue
        length = _run(words, first, i)
        yield _twice(words[first : first + length], words[i : i + length])
        i += length


def _run(words: Sequence[Word], first: int, second: int) -> int:
    length = 0
    while second + length < len(words) and words[first + length][0] == words[second + length][0]:
        length += 1
    return length


def _twice(first: Sequence[Word], second: Sequence[Word]) -> Emendation:
    opening = " ".join(word for word, _ in second[:4])
    return Emendation(
        Intervention.REMARK,
        (_stretch(second), _stretch(first)),
        f"{len(second)} words from here on ({opening} ...) stand a second time; "
        "a page may have been read twice.",
        cert=Certainty.MEDIUM,
    )


def _stretch(words: Sequence[Word]) -> Place:
    """The part of a stretch of words that stands on its first line."""
    first = words[0][1]
    end = max(place.end for _, place in words if place.line == first.line)
    return Place(first.line, first.start, end)


def _words(row: Row) -> list[Word]:
    return [
        (found.group().casefold(), segment.place(*found.span()))
        for segment in row.segments
        for found in _WORD.finditer(segment.text)
    ]


def joined(paper: Paper) -> Iterator[Emendation]:
    """Two sentences that run into one another: `X had presented X replied that`."""
    for row in paper.rows:
        if row.is_text:
            for segment in row.segments:
                for found in _joined().finditer(segment.text):
                    yield Emendation(
                        Intervention.REMARK,
                        (segment.place(*found.span()),),
                        "Two sentences run into one another here; words between them may be lost.",
                        cert=Certainty.MEDIUM,
                    )


@cache
def _joined() -> re.Pattern[str]:
    table = lexicons.load("suspicions")["joined"]
    verb = rf"(?:\w{{2,}}ed|{'|'.join(table['verbs'])})"
    helping = "|".join(table["auxiliaries"])
    subject = r"(?P<subject>[A-Z][\w'’]{3,})"
    return re.compile(
        rf"\b{subject}\s(?i:(?:{helping})\s)?(?i:{verb})\s(?P=subject)\s(?i:(?:{helping})\s)?(?i:{verb})\b"
    )


def broken(paper: Paper) -> Iterator[Emendation]:
    """A paragraph that ends in a word which ends no sentence, without a stop."""
    texts = [row for row in paper.rows if row.is_text]
    for _, group in groupby(texts, key=lambda row: row.block):
        last = list(group)[-1]
        found = _ending().search(last.line.words)
        if found and last.segments and last.segments[-1].text.endswith(found.group()):
            segment = last.segments[-1]
            yield Emendation(
                Intervention.REMARK,
                (segment.place(len(segment.text) - len(found.group()), len(segment.text)),),
                "The sentence breaks off here; what followed is not in the transcript.",
                cert=Certainty.MEDIUM,
            )


@cache
def _ending() -> re.Pattern[str]:
    endings = "|".join(lexicons.load("suspicions")["broken"]["endings"])
    return re.compile(rf"\b(?:{endings})$", re.I)
