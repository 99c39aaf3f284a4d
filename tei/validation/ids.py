"""Identifiers: every xml:id stands once."""

from __future__ import annotations

from collections.abc import Iterator

from tei.model.report import Problem, Severity
from tei.trees import XML, Element, name
from tei.validation.source import Source

ID = f"{{{XML}}}id"


def check(source: Source) -> Iterator[Problem]:
    """A finding at each xml:id that stands a second time (XML 1.0, 3.3.1)."""
    first: dict[str, Element] = {}
    for element in source.root.iter("*"):
        value = element.get(ID)
        if value is None or first.setdefault(value, element) is element:
            continue
        yield Problem(
            Severity.ERROR,
            "id-duplicate",
            f"The xml:id “{value}” stands twice; first on line {source.where(first[value]).line}.",
            source.where(element, ID),
            "Give one of the two another xml:id, and mend what points to it.",
            found=f'xml:id="{value}" on {name(element)}',
            expected="an xml:id that no other element of the file has",
        )
