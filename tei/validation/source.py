"""A document to be checked: read under limits, with the line and column of every element."""

from __future__ import annotations

import codecs
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice

from lxml import etree

from tei.model.report import Problem, Severity, Where
from tei.places import xpath
from tei.trees import Element
from tei.validation.scanning import REPAIR, Position, Refused, Scan

MAX_BYTES = 64_000_000


@dataclass(frozen=True)
class Source:
    """A well-formed document: its bytes, its tree and where its elements begin."""

    path: str
    octets: bytes
    root: Element
    starts: Sequence[tuple[int, int, int]] = field(repr=False, default=())  # line, column, octet
    ends: Sequence[int] = field(repr=False, default=())  # octet at which the end tag begins

    @property
    def encoding(self) -> str:
        """The file's encoding, in lower case."""
        if self.octets.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return "utf-16"
        return (self.root.getroottree().docinfo.encoding or "utf-8").lower()

    def offset(self, element: Element) -> int:
        """The octet of the file at which an element's start tag begins."""
        return self.starts[self._order[element]][2]

    @cached_property
    def _order(self) -> dict[Element, int]:
        return {element: number for number, element in enumerate(self.root.iter("*"))}

    @cached_property
    def _lines(self) -> list[str]:
        return self.octets.decode(self.encoding, errors="replace").split("\n")

    def at(self, path: str) -> Element | None:
        """The element at a path as `where` gives it (for an attribute, its element)."""
        steps = [step for step in path.split("/") if step and not step.startswith("@")]
        element: Element | None = None
        for step in steps:
            element = self.root if element is None else _child(element, step)
            if element is None:
                return None
        return element

    def where(self, element: Element, attribute: str = "") -> Where:
        """The place of an element, or of one of its attributes (a Clark name)."""
        line, column = self._position(element)
        path = xpath(element)
        if attribute:
            shown = shown_name(attribute)
            line, column = self._attribute(line, column, shown)
            path = f"{path}/@{shown}"
        return Where(self.path, line, column, path)

    def where_text(self, parent: Element, after: Element | None, text: str) -> Where:
        """The place of text within an element, after one of its children or before them all."""
        where = self.where(parent)
        start = self.starts[self._order[parent]][2]
        if after is not None and after in self._order:
            start = self.ends[self._order[after]]
        at = self.octets.find(text.strip().encode(), start)
        if at < 0 or self.encoding != "utf-8":
            return where
        line_start = self.octets.rfind(b"\n", 0, at) + 1
        column = len(self.octets[line_start:at].decode(errors="replace")) + 1
        return Where(self.path, self.octets.count(b"\n", 0, at) + 1, column, where.xpath)

    def _position(self, element: Element) -> Position:
        while element not in self._order:  # a comment or processing instruction
            parent = element.getparent()
            if parent is None:
                return (1, 1)
            element = parent
        line, column, _ = self.starts[self._order[element]]
        return line, column

    def _attribute(self, line: int, column: int, shown: str) -> Position:
        """Where an attribute stands within the start tag that begins at a place."""
        rest = "\n".join([self._lines[line - 1][column - 1 :], *self._lines[line : line + 20]])
        name = re.escape(shown)
        found = re.match(
            rf"""<[^\s>]+(?:\s+[^\s=<>]+\s*=\s*(?:"[^"]*"|'[^']*'))*?\s+({name})\s*=""", rest
        )
        if found is None:
            return line, column
        before = rest[: found.start(1)]
        breaks = before.count("\n")
        return line + breaks, (len(before) - before.rfind("\n") if breaks else column + len(before))


def _child(parent: Element, step: str) -> Element | None:
    name, _, count = step.partition("[")
    number = int(count.rstrip("]")) if count else 1
    return next(islice(parent.iterchildren(f"{{*}}{name}"), number - 1, None), None)


def shown_name(clark: str) -> str:
    """An attribute's name as it is written: xml:id for the one of the xml namespace."""
    name = etree.QName(clark)
    return (
        f"xml:{name.localname}" if (name.namespace or "").endswith("/namespace") else name.localname
    )


def read(octets: bytes, path: str) -> Source | Problem:
    """Parse a document without network and entities; the one Problem that stops the reading."""
    scan = Scan()
    try:
        if len(octets) > MAX_BYTES:
            raise Refused(
                "limit-size",
                f"The file has more than {MAX_BYTES:,} bytes.",
                "Split it into one file a document.",
                (0, 0),
            )
        scan.run(octets)
        root = _parse(octets)
    except Refused as refused:
        where = refused.problem.where
        return Problem(
            Severity.ERROR,
            refused.problem.rule,
            refused.problem.message,
            Where(path, where.line, where.column),
            refused.problem.remedy,
        )
    return Source(path, octets, root, scan.starts, scan.ends)


def _parse(octets: bytes) -> Element:
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True, collect_ids=False
    )
    try:
        return etree.fromstring(octets, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        line = getattr(error, "lineno", 0) or 0
        raise Refused(
            "well-formed", f"The file is not well-formed XML: {error}.", REPAIR, (line, 0)
        ) from error
