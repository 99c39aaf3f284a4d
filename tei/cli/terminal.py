"""What commands say beside their results: progress on a terminal, findings, both to stderr."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TypeVar

import click

from tei.model.report import Problem, Severity

Item = TypeVar("Item")


def watch(label: str, items: Iterable[Item], count: int) -> Iterable[Item]:
    """The same items, with a bar on standard error where that is a terminal."""
    if count < 2 or not sys.stderr.isatty():
        return items
    from rich.console import Console
    from rich.progress import track

    return track(items, label, count, console=Console(stderr=True), transient=True)


def say(problems: Iterable[Problem]) -> bool:
    """Print findings, one a line, as `path:line: severity: message remedy [rule]`.

    True where one of them is an error.
    """
    failed = False
    for problem in problems:
        failed |= problem.severity is Severity.ERROR
        where = problem.where
        line = where.line or problem.transcript_line
        place = f"{where.path}{f':{line}' if line else ''}: " if where.path else ""
        told = f"{problem.message} {problem.remedy}".strip()
        click.echo(f"{place}{problem.severity}: {told} [{problem.rule}]", err=True)
    return failed
