"""Pointers from TEI to its transcript: @source with RFC 5147 line ranges."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from urllib.parse import unquote

from tei.model.report import Problem
from tei.trees import NAMESPACES, Element
from tei.validation.source import Source

_RANGE = re.compile(r"#line=(\d+),(\d+)")


def transcript_path(root: Element) -> str:
    """The relative path of the transcript that a TEI document names; "" where it names none."""
    targets = root.xpath(
        "//tei:sourceDesc//tei:bibl[@type='transcript']//*/@target | //tei:text//*/@source",
        namespaces=NAMESPACES,
    )
    assert isinstance(targets, list)
    paths = (str(target).split()[0].partition("#")[0] for target in targets if str(target).strip())
    return unquote(next((path for path in paths if path), ""))


def first_line(element: Element) -> int:
    """The transcript line on which an element, or the nearest one around it, begins; 0: unknown."""
    for each in (element, *element.iterancestors()):
        found = _RANGE.search(each.get("source") or "")
        if found:
            return int(found.group(1)) + 1
    return 0


def lines(source: Source, problems: Iterable[Problem]) -> Iterator[Problem]:
    """The same problems, with the transcript's line where the TEI tells it."""
    for problem in problems:
        element = None if problem.transcript_line else source.at(problem.where.xpath)
        known = first_line(element) if element is not None else problem.transcript_line
        yield replace(problem, transcript_line=known)
