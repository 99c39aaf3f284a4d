"""Letters: number, date, inside address, salutation."""

from __future__ import annotations

from collections.abc import Iterator
from tei.assembly.facts import marks, memoranda
from tei.assembly.facts.papers import Paper, fact
from tei.model.document import Fact, Field, Genre


def fits(paper: Paper) -> bool:
    return paper.genre is Genre.LETTER


def find(paper: Paper) -> Iterator[Fact]:
    yield from memoranda.date(paper)
    for piece in paper.loose():
        if marks.salutation(piece.words):
            yield fact(Field.SALUTATION, piece.words, [piece])
