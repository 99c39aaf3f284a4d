"""One pass over a file before it is parsed: limits, positions, mistakes of syntax in words."""

from __future__ import annotations

import re
from xml.parsers import expat

from tei.model.report import Problem, Severity, Where

MAX_DEPTH = 100  # SaxonC's parser refuses more
MAX_ELEMENTS = 2_000_000
MAX_ATTRIBUTE = 1_000_000  # characters
MAX_ATTRIBUTES = 256  # of one element

Position = tuple[int, int]  # line and column, from 1


class Refused(Exception):
    """The document breaks a limit or is not well-formed."""

    def __init__(self, rule: str, message: str, remedy: str, place: Position) -> None:
        super().__init__(message)
        self.problem = Problem(
            Severity.ERROR, rule, message, Where(line=place[0], column=place[1]), remedy
        )


REPAIR = "Open the file in an XML editor and mend the place named."


class Scan:
    """One pass with expat: positions of all elements, limits, and mistakes of syntax in words."""

    def __init__(self) -> None:
        self.starts: list[tuple[int, int, int]] = []
        self.ends: list[int] = []
        self._open: list[tuple[str, int, int]] = []  # name, line, number of the element
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
            raise Refused(
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
        self._open.append((name.rpartition(" ")[2], here[0], len(self.ends)))
        self.ends.append(0)
        if len(self._open) > MAX_DEPTH:
            raise Refused(
                "limit-depth",
                f"Elements are nested more than {MAX_DEPTH} deep.",
                "Check that elements are closed where they should be; no edition needs such depth.",
                here,
            )
        if len(self.starts) > MAX_ELEMENTS:
            raise Refused(
                "limit-size",
                f"The file has more than {MAX_ELEMENTS:,} elements.",
                "Split it into one file a document.",
                here,
            )
        if len(attributes) > MAX_ATTRIBUTES:
            raise Refused(
                "limit-size",
                f"An element has {len(attributes):,} attributes; {MAX_ATTRIBUTES} are allowed.",
                "Say it in elements; no element of TEI has so many attributes.",
                here,
            )
        for key, value in attributes.items():
            if len(value) > MAX_ATTRIBUTE:
                raise Refused(
                    "limit-size",
                    f"The attribute {key} has {len(value):,} characters;"
                    f" {MAX_ATTRIBUTE:,} are allowed.",
                    "Put long text into elements.",
                    here,
                )

    def _end(self, name: str) -> None:
        self.ends[self._open.pop()[2]] = self._parser.CurrentByteIndex

    def _entity(self, name: str, *_: object) -> None:
        raise Refused(
            "entity",
            f"The file declares an entity, {name}; entities are not read, for safety.",
            "Write the characters themselves and remove the DOCTYPE declaration.",
            self._here(),
        )

    def _doctype(self, name: str, system: str | None, public: str | None, *_: object) -> None:
        if system or public:
            raise Refused(
                "entity",
                f"The DOCTYPE of the file refers to {system or public}; nothing outside the file"
                " is read, for safety.",
                "Remove the DOCTYPE declaration; name the schema with an xml-model instruction.",
                self._here(),
            )

    def _explained(self, error: expat.ExpatError, octets: bytes) -> Refused:
        place = (error.lineno, error.offset + 1)
        message, remedy = self._words(error.code, place, octets)
        return Refused("well-formed", message, remedy, place)

    def _words(self, code: int, place: Position, octets: bytes) -> tuple[str, str]:
        name, line, _ = self._open[-1] if self._open else ("", 0, 0)
        if code == _MISMATCH:
            return (
                f"{_end_tag(octets, place)} stands where {name}, opened on line {line}, is still"
                " open.",
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
        return known or (f"The file is not well-formed XML: {expat.ErrorString(code)}.", REPAIR)


def _end_tag(octets: bytes, place: Position) -> str:
    """The end tag at a place."""
    line = octets.split(b"\n")[place[0] - 1].decode("utf-8", errors="replace")
    found = re.match(r"</[^<>]*>?", line[max(0, line.rfind("</", 0, place[1] + 1)) :])
    return found.group() if found else "An end tag"


def _character(octets: bytes, place: Position) -> str:
    lines = octets.split(b"\n")
    line = lines[place[0] - 1].decode("utf-8", errors="replace") if place[0] <= len(lines) else ""
    return line[max(0, place[1] - 2) : place[1]]


def _invalid_token(around: str) -> tuple[str, str]:
    if "&" in around:
        return ("A bare & stands in the text.", "Write &amp; for it.")
    if "<" in around:
        return ("A bare < stands in the text or in an attribute.", "Write &lt; for it.")
    if "=" in around:
        return ("The value of an attribute is not in quotes.", 'Write it as name="value".')
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
        expat.errors.XML_ERROR_UNCLOSED_TOKEN: (
            "The file ends within a tag, a comment or an instruction.",
            "Finish it; perhaps the end of the file was lost.",
        ),
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
