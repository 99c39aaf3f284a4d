"""Findings as JSON: a list of files, each with its problems."""

from __future__ import annotations

import json as library
from collections.abc import Iterable, Iterator

from tei.model.report import Problem, Report


def json(reports: Iterable[Report]) -> Iterator[str]:
    separator = "[\n"
    for report in reports:
        table = {
            "path": report.path,
            "failed": report.failed,
            "problems": [_table(problem) for problem in report.problems],
        }
        yield separator + library.dumps(table, ensure_ascii=False, indent=1)
        separator = ",\n"
    yield "[]\n" if separator == "[\n" else "\n]\n"


def _table(problem: Problem) -> dict[str, str | int]:
    return {
        "rule": problem.rule,
        "severity": str(problem.severity),
        "message": problem.message,
        "line": problem.where.line,
        "column": problem.where.column,
        "xpath": problem.where.xpath,
        "transcript-line": problem.transcript_line,
        "found": problem.found,
        "expected": problem.expected,
        "remedy": problem.remedy,
    }
