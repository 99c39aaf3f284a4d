"""Findings as JUnit XML: one test case a file, failed where the file has errors."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from lxml import etree

from tei.model.report import Report
from tei.validation.formats.text import block, summary


def junit(reports: Iterable[Report]) -> Iterator[str]:
    suite = etree.Element("testsuite", name="tei validate")
    failures = 0
    for report in reports:
        _case(suite, report)
        failures += report.failed
    for element in (suite, root := etree.Element("testsuites")):
        element.set("tests", str(len(suite)))
        element.set("failures", str(failures))
        element.set("errors", "0")
    root.append(suite)
    yield etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True).decode()


def _case(suite: etree._Element, report: Report) -> None:
    case = etree.SubElement(suite, "testcase", name=report.path, classname="tei.validate")
    said = "".join(block(report.path, problem) for problem in report.problems)
    if report.failed:
        counts = Counter(problem.severity for problem in report.problems)
        failure = etree.SubElement(case, "failure", type="invalid")
        failure.set("message", summary(1, 1, counts))
        failure.text = writable(said)
    elif said:
        etree.SubElement(case, "system-out").text = writable(said)


def writable(text: str) -> str:
    """Without the characters that XML forbids; findings may quote any."""
    return "".join(each if each.isprintable() or each in "\n\t" else "\ufffd" for each in text)
