"""Characters that came wrong into the transcript: mojibake, lost characters, mixed alphabets."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from tei.emendation.paper import Paper, Segment
from tei.model.emendation import Certainty, Emendation, Intervention

# UTF-8 read as Windows-1252: a lead octet of C2-EF and its continuation octets.
_MOJIBAKE = re.compile(
    "(?:[\u00c3\u00c2][\u0080-\u00bf\u2018-\u2026\u0152-\u0178\u0192\u02c6\u02dc\u20ac\u2122]"
    "|\u00e2\u20ac.?|[\u00c5\u00c4][\u00a1-\u00bf])"
)
# Surrogates and the like are the reader's; these XML can hold, but they stand for no letter.
_LOST = re.compile("[\ufffd\ue000-\uf8ff\u007f-\u0084\u0086-\u009f\ufdd0-\ufdef\u200b\ufeff]+")
_WORD = re.compile(r"[^\W\d_]{2,}")
_ALPHABETS = ("LATIN", "CYRILLIC", "GREEK")


def emend(paper: Paper) -> Iterator[Emendation]:
    for row in paper.rows:
        if row.line.source.isascii():
            continue
        for segment in row.segments:
            yield from _mojibake(segment)
            yield from _lost(segment)
            yield from _mixed(segment)


def _mojibake(segment: Segment) -> Iterator[Emendation]:
    for found in _MOJIBAKE.finditer(segment.text):
        meant = _decoded(found.group())
        likely = f"; probably {meant}" if meant else ""
        yield _unclear(
            segment.part(*found.span()),
            f"Characters read in the wrong character set ({_points(found.group())}){likely}.",
        )


def _decoded(text: str) -> str:
    try:
        return text.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return ""


def _lost(segment: Segment) -> Iterator[Emendation]:
    for found in _LOST.finditer(segment.text):
        yield _unclear(
            segment.part(*found.span()),
            f"A character that stands for no letter ({_points(found.group())}); what stood here "
            "was lost on the way.",
        )


def _mixed(segment: Segment) -> Iterator[Emendation]:
    for found in _WORD.finditer(segment.text):
        if not found.group().isascii():
            alphabets = _alphabets(found.group())
            if len(alphabets) > 1:
                said = " and ".join(name.capitalize() for name in alphabets)
                odd = "".join(dict.fromkeys(char for char in found.group() if ord(char) > 0x36F))
                yield _unclear(
                    segment.part(*found.span()),
                    f"The word mixes {said} letters ({_points(odd)}).",
                )


def _alphabets(word: str) -> list[str]:
    names = {unicodedata.name(char, "").partition(" ")[0] for char in word}
    return [name for name in _ALPHABETS if name in names]


def _points(text: str) -> str:
    return ", ".join(f"U+{ord(char):04X}" for char in dict.fromkeys(text))


def _unclear(segment: Segment, note: str) -> Emendation:
    return Emendation(
        Intervention.UNCLEAR,
        (segment.whole,),
        note,
        reason="character-set" if "set" in note else "illegible",
        cert=Certainty.LOW,
    )
