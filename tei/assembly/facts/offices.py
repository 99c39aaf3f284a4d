"""The offices to which a message was routed, as its action and information lines name them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from tei import lexicons
from tei.assembly.facts.papers import Paper, fact
from tei.model.document import Fact, Field
from tei.model.labels import Label

_SYMBOL = re.compile(r"WHITE HOUSE|(?<![\w/-])[A-Z]{1,6}(?:[/-][A-Z]{1,4}){0,2}(?![\w/-])")


def find(paper: Paper) -> Iterator[Fact]:
    """Each known symbol of a routing line; single letters where they stand alone."""
    for piece in paper.of(Label.DISTRIBUTION):
        for match in _SYMBOL.finditer(piece.words):
            alone = match[0] == piece.words.strip()
            if match[0] in _symbols() and (alone or len(match[0]) > 1):
                yield fact(Field.OFFICE, match[0], [piece.cut(*match.span())])


@cache
def _symbols() -> frozenset[str]:
    return frozenset(lexicons.load("offices")["offices"]["symbols"])
