"""What assembly asks of labelled lines and of the lexicon's entries for their evidence."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from tei import lexicons
from tei.model.labels import TEXT, Label, LabelledLine

OWN = TEXT | {Label.HEADING, Label.CLOSER}  # a message's own parts; the other labels interrupt


def is_own(line: LabelledLine) -> bool:
    return line.label in OWN


def is_text(line: LabelledLine) -> bool:
    return line.label in TEXT


def shows(line: LabelledLine, names: Iterable[str]) -> bool:
    """Whether any of these kinds of evidence was found in the line."""
    return not line.evidence.isdisjoint(names)


@cache
def attribute(key: str) -> dict[str, str]:
    """For each kind of evidence that has it the attribute (`furniture`, `note`), in file order."""
    return {
        entry["name"]: entry[key]
        for name in lexicons.names()
        for entry in lexicons.load(name).get("evidence", ())
        if key in entry
    }
