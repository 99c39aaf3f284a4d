"""What is damaged in a document and what the document itself proves: its emendations.

Placeholders and doubtful words that the transcript marks are not among them: the encoder makes
those from the runs of the lines.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tei.emendation import (
    banners,
    characters,
    clocks,
    covers,
    figures,
    forms,
    gaps,
    heads,
    names,
    printed,
    series,
    stamps,
    suspicions,
    times,
)
from tei.emendation.facts import amend
from tei.emendation.paper import Paper, lay
from tei.emendation.precedence import settle
from tei.model.document import Document
from tei.model.emendation import Emendation

__all__ = ["RULES", "amend", "emend"]

RULES: tuple[tuple[str, Callable[[Paper], Iterator[Emendation]]], ...] = (
    ("form phrases", forms.emend),
    ("beside labels", forms.beside),
    ("headings", heads.emend),
    ("months and posts", names.emend),
    ("clock times", clocks.clocks),
    ("halves of the day", clocks.halves),
    ("years", clocks.years),
    ("folio marks", series.folios),
    ("page numbers", series.pages),
    ("parts", series.parts),
    ("page count", covers.page_count),
    ("date on the cover", covers.dated),
    ("classification", banners.emend),
    ("sequence of dates", times.sequence),
    ("declassification", times.declassification),
    ("references", times.references),
    ("weekdays", times.weekdays),
    ("famous names", stamps.famous),
    ("offices of stamps", stamps.offices),
    ("numbers twice", figures.controls),
    ("stray figures", figures.stray),
    ("letters in numbers", figures.letters),
    ("record numbers", covers.records),
    ("struck print", printed.struck),
    ("boxes of forms", printed.boxes),
    ("printed copies", printed.copies),
    ("blanks", gaps.blanks),
    ("broken placeholders", gaps.broken),
    ("characters", characters.emend),
    ("figures in words", suspicions.figures_inside),
    ("text twice", suspicions.repeated),
    ("joined sentences", suspicions.joined),
    ("broken sentences", suspicions.broken),
)


def emend(document: Document) -> tuple[Emendation, ...]:
    """All emendations of a document, in the order of its text. Pure; linear in its length."""
    paper = lay(document)
    return settle([each for _, rule in RULES for each in rule(paper)])
