"""`tei evaluate`: conversions against a gold standard, in figures."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from tei.evaluation import Convert, Score, Summary

EXAMPLES = """
\b
Examples:
  tei evaluate gold transcripts --tei corpus/tei
  tei evaluate gold transcripts --tei corpus/tei -v
  tei evaluate gold transcripts --tei corpus/tei --json
"""
FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


@click.command(epilog=EXAMPLES)
@click.argument("gold", type=FOLDER)
@click.argument("transcripts", type=FOLDER)
@click.option(
    "--tei", "folder", type=FOLDER, required=True, help="TEI files, named as the gold files."
)
@click.option("--json", "as_json", is_flag=True, help="Print the figures as one line of JSON.")
@click.option("--verbose", "-v", is_flag=True, help="Name each document and each wrong fact.")
def evaluate(gold: Path, transcripts: Path, folder: Path, as_json: bool, verbose: bool) -> None:
    """Compare conversions with gold files (JSON): facts, labels, paragraphs, pages, messages.

    Facts count as right when they are equal without regard to case, accents and punctuation.
    """
    from tei.evaluation import Summary
    from tei.evaluation import evaluate as scores

    summary = Summary(tuple(scores(gold, transcripts, _from(folder))))
    if as_json:
        click.echo(json.dumps(summary.figures))
        return
    for line in _told(summary, verbose):
        click.echo(line)


def _from(folder: Path) -> Convert:
    from lxml import etree

    from tei.errors import InputError
    from tei.trees import Element, parser

    def find(transcript: Path, stem: str) -> Element | None:
        path = folder / f"{stem}.xml"
        try:
            return etree.parse(str(path), parser()).getroot() if path.exists() else None
        except etree.XMLSyntaxError as error:
            raise InputError(f"is not well-formed: {error}", path=str(path)) from error

    return find


def _told(summary: Summary, verbose: bool) -> Iterator[str]:
    if verbose:
        for score in summary.scores:
            yield from _document(score)
        yield ""
    for name, figure in summary.figures.items():
        yield f"{name:<12}{figure:>8}"
    yield ""
    yield from _facts(summary)
    yield ""
    yield from _confusion(summary.labels)


def _document(score: Score) -> Iterator[str]:
    shown = [
        f"{name} {'–' if value is None else format(value, '.3f')}"
        for name, value in (
            ("kept", score.kept),
            ("paragraphs", score.paragraphs),
            ("pages", score.pages),
            ("messages", score.messages),
        )
    ]
    yield f"{score.document}: {'no TEI' if score.missing else ', '.join(shown)}"
    for field in score.fields:
        if field.wanted and not field.right:
            yield f"  {field.name}: want {field.wanted!r}, got {field.found!r}"
        elif field.found and not field.wanted:
            yield f"  {field.name}: claims {field.found!r}, the gold has none"


def _facts(summary: Summary) -> Iterator[str]:
    """How many of each kind of fact are right, wrong, missed, and claimed without ground."""
    counts: Counter[tuple[str, str]] = Counter()
    for field in summary.fields:
        counts[field.name, _outcome(field.wanted, field.found, field.right)] += 1
    columns = ("right", "wrong", "missed", "groundless")
    yield f"{'fact':<16}" + "".join(f"{column:>12}" for column in columns)
    for name in dict.fromkeys(field.name for field in summary.fields):
        yield f"{name:<16}" + "".join(f"{counts[name, column]:>12}" for column in columns)


def _outcome(wanted: str, found: str, right: bool) -> str:
    if not wanted:
        return "groundless" if found else "rightly empty"
    return "right" if right else "wrong" if found else "missed"


def _confusion(labels: Counter[tuple[str, str]]) -> Iterator[str]:
    """A table: rows are what lines are, columns what they were taken for."""
    rows = sorted({want for want, _ in labels})
    columns = sorted({have for _, have in labels} | set(rows))
    yield f"{'gold / found':<16}" + "".join(f"{column:>13}" for column in columns)
    for row in rows:
        cells = (labels[row, column] for column in columns)
        yield f"{row:<16}" + "".join(f"{cell or '.':>13}" for cell in cells)
