"""Findings of a check: what is wrong, where, and what to do."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Where:
    """A place in a file: line and column count from 1, 0 means not known."""

    path: str = ""
    line: int = 0
    column: int = 0
    xpath: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding. `rule` is its stable id; `remedy` says in plain English what to do."""

    severity: Severity
    rule: str
    message: str
    where: Where = Where()
    remedy: str = ""
    found: str = ""  # what stands there
    expected: str = ""  # what may stand there
    transcript_line: int = 0


@dataclass(frozen=True, slots=True)
class Report:
    """The findings for one file, in the order of the file."""

    path: str
    problems: tuple[Problem, ...] = ()

    @property
    def failed(self) -> bool:
        return any(problem.severity is Severity.ERROR for problem in self.problems)
