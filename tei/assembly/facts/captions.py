"""Subject and references of a telegram, with and without a label."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tei.assembly.facts import numbers, posts
from tei.assembly.facts.entries import evident
from tei.assembly.facts.papers import Paper, fact
from tei.assembly.facts.pieces import Piece, joined
from tei.model.document import Fact, Field

LONGEST = 8  # words of a caption
NEAR = 8  # lines below the number among which it stands
_AFTER_POST = re.compile(r"\W{0,2}(?:tel(?:egram)?\W{0,2})?\d{1,5}\b")


def references(paper: Paper) -> Iterator[Fact]:
    """What stands beside REF, and lines that begin with a telegram: `Embtel 233`, `Paris 168`."""
    for entry in paper.named("reference"):
        for value in entry.values:
            yield fact(Field.REFERENCE, joined([value]), [value])
    for piece in paper.loose():
        if _refers(piece):
            yield fact(Field.REFERENCE, joined([piece]), [piece])


def _refers(piece: Piece) -> bool:
    if numbers.refers(piece.words):
        return True
    post = posts.leading(piece.words)
    rest = piece.words[len(post) :]
    return bool(post and _AFTER_POST.match(rest) and not numbers.dated(rest))


def subject(paper: Paper) -> Iterator[Fact]:
    """What stands beside SUBJECT, else the last caption in capitals below the number: `CUBA.`"""
    for entry in paper.named("subject"):
        yield fact(Field.SUBJECT, joined(entry.values), entry.values)
        return
    numbers = [
        entry.label.line for entry in paper.entries if entry.name == "number" and entry.label
    ]
    below = [each for each in paper.loose() if numbers and each.line > numbers[0]]
    captions = [piece.trim() for piece in below[:NEAR] if _caption(piece)]
    for caption in captions[-1:]:
        yield fact(Field.SUBJECT, caption.words, [caption])


def _caption(piece: Piece) -> bool:
    words = piece.words
    return (
        len(words.split()) <= LONGEST
        and words.isupper()
        and not any(char.isdigit() for char in words)
        and sum(char.isalpha() for char in words) > 3
        and not evident(piece)
    )
