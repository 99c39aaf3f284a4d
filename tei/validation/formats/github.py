"""Findings as workflow commands, which GitHub shows on the lines of a pull request."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tei.model.report import Problem, Report, Severity

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def github(reports: Iterable[Report]) -> Iterator[str]:
    for report in reports:
        for problem in report.problems:
            yield _command(report.path, problem) + "\n"


def _command(path: str, problem: Problem) -> str:
    properties = {"file": path}
    if problem.where.line:
        properties["line"] = str(problem.where.line)
    if problem.where.column:
        properties["col"] = str(problem.where.column)
    properties["title"] = problem.rule
    told = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    message = "\n".join(part for part in (problem.message, problem.remedy) if part)
    return f"::{_COMMANDS[problem.severity]} {told}::{_data(message)}"


def _data(value: str) -> str:
    """Escaped as the runner wants it for what stands after the second pair of colons."""
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _data(value).replace(":", "%3A").replace(",", "%2C")
