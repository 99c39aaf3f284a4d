"""Findings as the review list of documentary editors: what to look at, heading by heading.

Its last heading is a sample, drawn with a seed, for the eye alone: no program can tell whether
the transcript reads what the page says.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tei.model.report import Problem, Report
from tei.validation.formats.text import counted, waits

SAMPLE = "sample"
# Heading, and how the ids of the rules that belong under it begin; the first that fits is taken.
HEADINGS = (
    ("Files: well-formed and within limits", ("well-formed", "limit", "entity", "unreadable")),
    ("Words: the transcript's, once and in order", ("fidelity", "transcript")),
    ("Identifiers and pointers", ("id", "pointer", "reference", "target")),
    ("Headings: openers, closers, correspondence", ("opener", "closer", "corresp", "heading")),
    ("Dates and times", ("date", "time", "when")),
    ("Tables", ("table", "row", "cell")),
    ("Characters", ("character", "char", "unicode")),
    ("Damage and corrections", ("damage", "sic", "corr", "gap", "supplied", "unclear", "choice")),
    ("Schema", ("grammar", "xsd")),
    ("Other rules", ("",)),
)
UNASKED = frozenset(heading for heading, _ in HEADINGS[2:8]) | {"Other rules"}  # told by rules


def checklist(reports: Iterable[Report]) -> Iterator[str]:
    found: dict[str, list[str]] = {heading: [] for heading, _ in HEADINGS}
    sample: list[str] = []
    files = waiting = 0
    for report in reports:
        files += 1
        waiting += waits(report)
        for problem in report.problems:
            into = sample if problem.rule == SAMPLE else found[_heading(problem.rule)]
            into.append(_entry(report.path, problem))
    yield f"# Review of {counted(files)}\n"
    for heading, entries in found.items():
        unasked = waiting if heading in UNASKED else 0
        yield f"\n## [{' ' if entries or unasked else 'x'}] {heading}\n\n"
        yield "".join(entries)
        if unasked:
            yield f"Not looked at in {counted(unasked)}, whose structure must be mended first.\n"
        elif not entries:
            yield "Nothing found.\n"
    yield "\n## [ ] A sample to compare with the page by eye\n\n"
    yield "".join(sample) or "No sample was drawn.\n"


def _heading(rule: str) -> str:
    return next(
        heading for heading, starts in HEADINGS if any(rule.startswith(each) for each in starts)
    )


def _entry(path: str, problem: Problem) -> str:
    line = f":{problem.where.line}" if problem.where.line else ""
    remedy = f" {problem.remedy}" if problem.remedy else ""
    at = f" (transcript line {problem.transcript_line})" if problem.transcript_line else ""
    return f"- [ ] {path}{line}{at}: {problem.message}{remedy}\n"
