"""Findings as SARIF 2.1.0 (OASIS), for the services that show code scanning results."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

import tei
from tei.model.report import Problem, Report, Severity

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


def sarif(reports: Iterable[Report]) -> Iterator[str]:
    rules: dict[str, int] = {}
    results: list[dict[str, Any]] = []
    for report in reports:
        for problem in report.problems:
            index = rules.setdefault(problem.rule, len(rules))
            results.append(_result(report.path, problem, index))
    driver = {
        "name": "tei",
        "fullName": "diplomatic-tei validate",
        "version": tei.__version__,
        "semanticVersion": tei.__version__,
        "rules": [{"id": rule, "name": _name(rule)} for rule in rules],
    }
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    }
    yield json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _name(rule: str) -> str:
    """A rule's id in the form that SARIF wants for names (3.49.7)."""
    return "".join(part.capitalize() for part in rule.split("-"))


def _result(path: str, problem: Problem, index: int) -> dict[str, Any]:
    where = problem.where
    physical: dict[str, Any] = {
        "artifactLocation": {"uri": quote(PurePath(path).as_posix(), safe="/:")}
    }
    if where.line:
        physical["region"] = {"startLine": where.line, "startColumn": max(where.column, 1)}
    location: dict[str, Any] = {"physicalLocation": physical}
    if where.xpath:
        location["logicalLocations"] = [{"fullyQualifiedName": where.xpath, "kind": "element"}]
    told = " ".join(part for part in (problem.message, problem.remedy) if part)
    details = {
        "transcriptLine": problem.transcript_line,
        "found": problem.found,
        "expected": problem.expected,
    }
    return {
        "ruleId": problem.rule,
        "ruleIndex": index,
        "level": _LEVELS[problem.severity],
        "message": {"text": told},
        "locations": [location],
        "properties": {key: value for key, value in details.items() if value},
    }
