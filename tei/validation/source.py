"""A document to be checked: read under limits, with the line and column of every element."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from xml.parsers import expat

from lxml import etree

from tei.model.report import Problem, Severity, Where
from tei.trees import Element
from tei.validation.places import xpath

MAX_BYTES = 64_000_000
MAX_DEPTH = 100  # SaxonC's parser refuses more
MAX_ELEMENTS = 2_000_000
MAX_ATTRIBUTE = 1_000_000  # characters

Position = tuple[int, int]  # line and column, from 1


@dataclass(frozen=True)
class Source:
    """A well-formed document: its bytes, its tree and where its elements begin."""

    path: str
    octets: bytes
    root: Element
    starts: Sequence[tuple[int, int, int]] = field(repr=False, default=())  # line, column, octet

    @property
    def encoding(self) -> str:
        """The file's encoding, in lower case."""
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
    alike = [each for each in parent.iterchildren("*") if etree.QName(each).localname == name]
    number = int(count.rstrip("]")) if count else 1
    return alike[number - 1] if number <= len(alike) else None


def shown_name(clark: str) -> str:
    """An attribute's name as it is written: xml:id for the one of the xml namespace."""
    name = etree.QName(clark)
    return (
        f"xml:{name.localname}" if (name.namespace or "").endswith("/namespace") else name.localname
    )


class _Refused(Exception):
    """The document breaks a limit or is not well-formed."""

    def __init__(self, rule: str, message: str, remedy: str, place: Position) -> None:
        super().__init__(message)
        self.problem = Problem(
            Severity.ERROR, rule, message, Where(line=place[0], column=place[1]), remedy
        )


def read(octets: bytes, path: str) -> Source | Problem:
    """Parse a document without network and entities; the one Problem that stops the reading."""
    scan = _Scan()
    try:
        if len(octets) > MAX_BYTES:
            raise _Refused(
                "limit-size",
                f"The file has {len(octets):,} bytes; {MAX_BYTES:,} are allowed.",
                "Split it into one file a document.",
                (0, 0),
            )
        scan.run(octets)
        root = _parse(octets)
    except _Refused as refused:
        where = refused.problem.where
        return Problem(
            Severity.ERROR,
            refused.problem.rule,
            refused.problem.message,
            Where(path, where.line, where.column),
            refused.problem.remedy,
        )
    return Source(path, octets, root, scan.starts)


def _parse(octets: bytes) -> Element:
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True, collect_ids=False
    )
    try:
        return etree.fromstring(octets, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        line = getattr(error, "lineno", 0) or 0
        raise _Refused(
            "well-formed", f"The file is not well-formed XML: {error}.", _REPAIR, (line, 0)
        ) from error


_REPAIR = "Open the file in an XML editor and mend the place named."


class _Scan:
    """One pass with expat: positions of all elements, limits, and mistakes of syntax in words."""

    def __init__(self) -> None:
        self.starts: list[tuple[int, int, int]] = []
        self._open: list[tuple[str, int]] = []
        self._parser = parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.EntityDeclHandler = self._entity
        parser.StartDoctypeDeclHandler = self._doctype

    def run(self, octets: bytes) -> None:
        try:
            self._parser.Parse(octets, True)
        except expat.ExpatError as error:
            raise self._explained(error, octets) from error
        except (LookupError, ValueError) as error:
            raise _Refused(
                "well-formed",
                f"The file's encoding cannot be read: {error}.",
                "Save the file as UTF-8.",
                (1, 1),
            ) from error

    def _here(self) -> Position:
        return self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber + 1

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        here = self._here()
        self.starts.append((*here, self._parser.CurrentByteIndex))
        self._open.append((name.rpartition(" ")[2], here[0]))
        if len(self._open) > MAX_DEPTH:
            raise _Refused(
                "limit-depth",
                f"Elements are nested more than {MAX_DEPTH} deep.",
                "Check that elements are closed where they should be; no edition needs such depth.",
                here,
            )
        if len(self.starts) > MAX_ELEMENTS:
            raise _Refused(
                "limit-size",
                f"The file has more than {MAX_ELEMENTS:,} elements.",
                "Split it into one file a document.",
                here,
            )
        for key, value in attributes.items():
            if len(value) > MAX_ATTRIBUTE:
                raise _Refused(
                    "limit-size",
                    f"The attribute {key} has {len(value):,} characters;"
                    f" {MAX_ATTRIBUTE:,} are allowed.",
                    "Put long text into elements.",
                    here,
                )

    def _end(self, name: str) -> None:
        self._open.pop()

    def _entity(self, name: str, *_: object) -> None:
        raise _Refused(
            "entity",
            f"The file declares an entity, {name}; entities are not read, for safety.",
            "Write the characters themselves and remove the DOCTYPE declaration.",
            self._here(),
        )

    def _doctype(self, name: str, system: str | None, public: str | None, *_: object) -> None:
        if system or public:
            raise _Refused(
                "entity",
                f"The DOCTYPE of the file refers to {system or public}; nothing outside the file"
                " is read, for safety.",
                "Remove the DOCTYPE declaration; name the schema with an xml-model instruction.",
                self._here(),
            )

    def _explained(self, error: expat.ExpatError, octets: bytes) -> _Refused:
        place = (error.lineno, error.offset + 1)
        message, remedy = self._words(error.code, place, octets)
        return _Refused("well-formed", message, remedy, place)

    def _words(self, code: int, place: Position, octets: bytes) -> tuple[str, str]:
        name, line = self._open[-1] if self._open else ("", 0)
        if code == _MISMATCH:
            return (
                f"An end tag closes another element than {name}, which was opened on line {line}.",
                f"Close {name} first: </{name}>.",
            )
        if code in (_NO_ELEMENT, _UNCLOSED) and name:
            return (
                f"The file ends while {name}, opened on line {line}, is still open.",
                f"Close it: </{name}>.",
            )
        if code in (_NO_ELEMENT, _SYNTAX, _INVALID) and not self.starts:
            return (
                "The file is not XML: it does not begin with an element.",
                "Choose an XML file; a transcript is turned into one by `tei convert`.",
            )
        if code == _INVALID:
            return _invalid_token(_character(octets, place))
        known = _EXPLAINED.get(code)
        return known or (f"The file is not well-formed XML: {expat.ErrorString(code)}.", _REPAIR)


def _character(octets: bytes, place: Position) -> str:
    lines = octets.split(b"\n")
    line = lines[place[0] - 1].decode("utf-8", errors="replace") if place[0] <= len(lines) else ""
    return line[max(0, place[1] - 2) : place[1]]


def _invalid_token(around: str) -> tuple[str, str]:
    if "&" in around:
        return ("A bare & stands in the text.", "Write &amp; for it.")
    if "<" in around:
        return ("A bare < stands in the text or in an attribute.", "Write &lt; for it.")
    if "\ufffd" in around:
        return (
            "The file is not in the encoding that it declares (UTF-8, if it declares none).",
            "Save the file as UTF-8.",
        )
    return (
        f"A character stands here that XML does not allow: {around!r}.",
        "Remove it, or put gap with a note in its place.",
    )


_SYNTAX = expat.errors.codes[expat.errors.XML_ERROR_SYNTAX]
_INVALID = expat.errors.codes[expat.errors.XML_ERROR_INVALID_TOKEN]
_NO_ELEMENT = expat.errors.codes[expat.errors.XML_ERROR_NO_ELEMENTS]
_UNCLOSED = expat.errors.codes[expat.errors.XML_ERROR_UNCLOSED_TOKEN]
_MISMATCH = expat.errors.codes[expat.errors.XML_ERROR_TAG_MISMATCH]
_EXPLAINED = {
    expat.errors.codes[code]: words
    for code, words in {
        expat.errors.XML_ERROR_UNDEFINED_ENTITY: (
            "An entity such as &nbsp; is used that XML does not know.",
            "Write the character itself, or its number such as &#160;.",
        ),
        expat.errors.XML_ERROR_DUPLICATE_ATTRIBUTE: (
            "The same attribute stands twice on one element.",
            "Keep one of the two.",
        ),
        expat.errors.XML_ERROR_JUNK_AFTER_DOC_ELEMENT: (
            "Something stands after the end of the root element.",
            "Put everything inside one root element, TEI.",
        ),
        expat.errors.XML_ERROR_UNBOUND_PREFIX: (
            "A namespace prefix is used that is not declared.",
            "Declare it on the root element, or remove the prefix.",
        ),
        expat.errors.XML_ERROR_MISPLACED_XML_PI: (
            "Something stands before the XML declaration, if only a blank line.",
            "Let the file begin with <?xml version=\"1.0\" encoding=\"UTF-8\"?>.",
        ),
        expat.errors.XML_ERROR_UNKNOWN_ENCODING: (
            "The file declares an encoding that is not known.",
            "Save the file as UTF-8 and declare encoding=\"UTF-8\".",
        ),
        expat.errors.XML_ERROR_INCORRECT_ENCODING: (
            "The file is not in the encoding that it declares.",
            "Save the file as UTF-8 and declare encoding=\"UTF-8\".",
        ),
    }.items()
}  # fmt: skip
