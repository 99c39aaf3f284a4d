"""Findings as SVRL (ISO/IEC 19757-3, annex D), one active pattern a document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml import etree

from tei.model.report import Problem, Report
from tei.trees import TEI
from tei.validation.formats.junit import writable

SVRL = "http://purl.oclc.org/dsdl/svrl"


def svrl(reports: Iterable[Report]) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f'<svrl:schematron-output xmlns:svrl="{SVRL}" title="tei validate">\n'
    yield f'<svrl:ns-prefix-in-attribute-values prefix="tei" uri="{TEI}"/>\n'
    for report in reports:
        yield _written("active-pattern", documents=report.path)
        yield _written("fired-rule", context="/*")
        for problem in report.problems:
            yield _finding(problem)
    yield "</svrl:schematron-output>\n"


def _element(name: str, **attributes: str) -> etree._Element:
    made: etree._Element = etree.Element(f"{{{SVRL}}}{name}", nsmap={"svrl": SVRL})
    for key, value in attributes.items():
        made.set(key, writable(value))
    return made


def _written(name: str, **attributes: str) -> str:
    return _serialized(_element(name, **attributes))


def _serialized(element: etree._Element) -> str:
    text = etree.tostring(element, encoding="unicode")
    return text.replace(f' xmlns:svrl="{SVRL}"', "", 1) + "\n"


def _finding(problem: Problem) -> str:
    made = _element(
        "failed-assert",
        test="false()",
        id=problem.rule,
        role=str(problem.severity),
        location=_location(problem.where.xpath),
    )
    if problem.remedy:
        remedy = etree.SubElement(made, f"{{{SVRL}}}diagnostic-reference", diagnostic="remedy")
        etree.SubElement(remedy, f"{{{SVRL}}}text").text = writable(problem.remedy)
    etree.SubElement(made, f"{{{SVRL}}}text").text = writable(problem.message)
    return _serialized(made)


def _location(xpath: str) -> str:
    """A path of local names as an XPath 1.0 with the prefix tei."""
    steps = [step if step.startswith("@") else f"tei:{step}" for step in xpath.split("/") if step]
    return "/" + "/".join(steps) if steps else "/"
