"""Findings for people: `path:line:column: error: message`, then what helps to mend it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from tei.model.report import Problem, Report, Severity

# How the ids of findings begin after which rules are not asked: they presuppose the structure.
STRUCTURAL = ("grammar-", "xsd", "id-duplicate", "well-formed", "limit-", "entity", "unreadable")


def waits(report: Report) -> bool:
    """Whether the rules wait until the structure of the file is mended."""
    return any(problem.rule.startswith(STRUCTURAL) for problem in report.problems)


def text(reports: Iterable[Report]) -> Iterator[str]:
    counts: Counter[Severity] = Counter()
    files = failing = waiting = 0
    for report in reports:
        files += 1
        failing += report.failed
        waiting += waits(report)
        for problem in report.problems:
            counts[problem.severity] += 1
            yield block(report.path, problem)
    yield summary(files, failing, counts) + "\n"
    if waiting:
        yield f"In {counted(waiting)} rules wait until the structure is mended.\n"


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
    checked = counted(files)
    if not counts:
        return f"{checked} checked, nothing found."
    found = ", ".join(
        f"{counts[each]:,} {each}{'s' if counts[each] != 1 else ''}"
        for each in Severity
        if counts[each]
    )
    return f"{checked} checked, {failing:,} with errors: {found}."


def counted(files: int) -> str:
    return "1 file" if files == 1 else f"{files:,} files"
