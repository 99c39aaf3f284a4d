"""Findings for people: `path:line:column: error: message`, then what helps to mend it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from tei.model.report import Problem, Report, Severity


def text(reports: Iterable[Report]) -> Iterator[str]:
    counts: Counter[Severity] = Counter()
    files = failing = 0
    for report in reports:
        files += 1
        failing += report.failed
        for problem in report.problems:
            counts[problem.severity] += 1
            yield block(report.path, problem)
    yield summary(files, failing, counts) + "\n"


def block(path: str, problem: Problem) -> str:
    """One finding on a few lines."""
    where = problem.where
    place = f"{path}:{where.line}:{where.column}" if where.line else path
    lines = [f"{place}: {problem.severity}: {problem.message} [{problem.rule}]"]
    at = where.xpath
    if problem.transcript_line:
        at += f"{' ' if at else ''}(transcript line {problem.transcript_line})"
    for label, value in (
        ("at", at),
        ("stands there", problem.found),
        ("may stand there", problem.expected),
        ("what to do", problem.remedy),
    ):
        if value:
            lines.append(f"    {label}: {value}")
    return "\n".join(lines) + "\n"


def summary(files: int, failing: int, counts: Counter[Severity]) -> str:
    """How many files and findings, in one line."""
    checked = "1 file" if files == 1 else f"{files:,} files"
    if not counts:
        return f"{checked} checked, nothing found."
    found = ", ".join(
        f"{counts[each]:,} {each}{'s' if counts[each] != 1 else ''}"
        for each in Severity
        if counts[each]
    )
    return f"{checked} checked, {failing:,} with errors: {found}."
