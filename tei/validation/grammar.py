"""RELAX NG: libxml2 gives the verdict, the explanation says what is wrong and what to do."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from lxml import etree

from tei.errors import InputError
from tei.model.report import Problem, Severity, Where
from tei.validation import ids
from tei.validation.relaxng import wording
from tei.validation.relaxng.describing import describe
from tei.validation.relaxng.explanation import Kind, Mistake, explain
from tei.validation.relaxng.loading import Grammar, load
from tei.validation.source import Source


def check(source: Source, schema: Path) -> Iterator[Problem]:
    """The findings of a grammar in RELAX NG's XML syntax. Raises InputError for a bad grammar."""
    validator = _validator(schema, schema.stat().st_mtime_ns)
    if validator.validate(source.root):
        return
    grammar = _grammar(schema, schema.stat().st_mtime_ns)
    mistakes = explain(grammar, source.root)
    for mistake in mistakes:
        yield _problem(mistake, source, grammar)
    if not mistakes:  # libxml2 refuses an xml:id that stands twice, which no grammar speaks of
        yield from list(ids.check(source)) or _unexplained(validator, source)


def load_schema(schema: Path) -> None:
    """Load a grammar now. Raises InputError where it, or what it includes, cannot be used."""
    _grammar(schema, schema.stat().st_mtime_ns)  # first, as it refuses what is not local
    _validator(schema, schema.stat().st_mtime_ns)


@cache
def _validator(schema: Path, stamp: int) -> etree.RelaxNG:
    del stamp
    try:
        return etree.RelaxNG(file=str(schema))
    except (etree.RelaxNGParseError, etree.XMLSyntaxError, OSError) as error:
        raise InputError(f"is no usable RELAX NG grammar: {error}", path=str(schema)) from error


@cache
def _grammar(schema: Path, stamp: int) -> Grammar:
    del stamp
    return load(schema)


def _unexplained(validator: etree.RelaxNG, source: Source) -> Iterator[Problem]:
    """libxml2's own words, where it refuses what the explanation takes for right."""
    entries: Any = validator.error_log
    for entry in list(entries)[:1]:
        yield Problem(
            Severity.ERROR,
            "grammar-other",
            f"The schema refuses this: {entry.message}",
            Where(source.path, entry.line, entry.column),
            "Compare the place with the schema's documentation.",
        )


def _problem(mistake: Mistake, source: Source, grammar: Grammar) -> Problem:
    message, remedy = wording.words(mistake, grammar)
    return Problem(
        Severity.ERROR,
        f"grammar-{mistake.kind}",
        message,
        _where(mistake, source),
        remedy,
        found=wording.found(mistake),
        expected=describe(mistake.expected),
    )


def _where(mistake: Mistake, source: Source) -> Where:
    if mistake.kind is Kind.TEXT:
        return source.where_text(mistake.node, mistake.after, mistake.value)
    at_attribute = mistake.kind in wording.AT_ATTRIBUTE
    return source.where(mistake.node, mistake.name if at_attribute else "")
