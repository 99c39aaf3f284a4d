"""What an editor should know of the facts that were found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tei.model.document import Fact, Field
from tei.model.report import Problem, Severity, Where

DATED = (Field.DATE, Field.RECEIVED, Field.FORWARDED)


def find(facts: Iterable[Fact], path: str) -> Iterator[Problem]:
    """A warning for each clock time whose offset from UTC is not known."""
    for fact in facts:
        if fact.field in DATED and "T" in fact.value and not _offset(fact.value):
            line = fact.places[0].line if fact.places else 0
            yield Problem(
                Severity.WARNING,
                "date-place",
                f"It is not known by which place's clock {fact.value} is, so it has no offset "
                "from UTC.",
                Where(path, line),
                remedy="Give the date with its offset, or the place, in the front matter.",
                transcript_line=line,
            )


def _offset(instant: str) -> bool:
    clock = instant.partition("T")[2]
    return "+" in clock or "-" in clock
