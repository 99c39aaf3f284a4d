"""From a TEI document to what readers get: a table of targets, each a function of the document."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from tei import resources, saxon, trees
from tei.errors import InputError
from tei.model.rendering import Rendering
from tei.model.report import Problem, Severity, Where

Options = Mapping[str, str]
FILE_OPTIONS = frozenset({"before", "after"})


@dataclass(frozen=True, slots=True)
class Source:
    """A TEI document to render: `name` is the stem of what is made from it, `path` for messages."""

    name: str
    octets: bytes
    path: str = ""


@dataclass(frozen=True, slots=True)
class Rendered:
    """The files a rendering made, and what the stylesheet had to say."""

    files: tuple[Rendering, ...]
    problems: tuple[Problem, ...] = ()


def read(path: Path) -> Source:
    """A TEI file as a source. Raises InputError."""
    try:
        return Source(path.stem, path.read_bytes(), str(path))
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}", path=str(path)) from error


def parse(source: Source) -> trees.Element:
    """The root of a TEI document, parsed without entities or network. Raises InputError."""
    try:
        root = etree.fromstring(source.octets, trees.parser())
    except etree.XMLSyntaxError as error:
        raise InputError(
            f"is not well-formed XML: {error.msg}", path=source.path, line=error.lineno or 0
        ) from error
    if root.tag != trees.tag("TEI"):
        raise InputError("is not a TEI document (its root is not TEI)", path=source.path)
    for entity in root.iter(etree.Entity):
        raise InputError(
            f"uses the entity {entity.text}, which is not expanded.",
            path=source.path,
            remedy="Write its characters.",
        )
    return root


def html(source: Source, options: Options) -> Rendered:
    """One web page with style sheet and script inside; `options` are parameters of web.xsl."""
    stylesheet = resources.stylesheet("web.xsl")
    made = saxon.transform(
        stylesheet,
        saxon.node(parse(source)),
        parameters={"page": f"{source.name}.html"} | _located(options),
    )
    page = Rendering(f"{source.name}.html", "text/html", made.text.encode("utf-8"))
    return Rendered((page,), tuple(_warning(source, message) for message in made.messages))


def _located(options: Options) -> dict[str, str]:
    """Options with the files that they name as addresses a stylesheet can open."""
    return {
        name: Path(value).resolve().as_uri() if name in FILE_OPTIONS and value else value
        for name, value in options.items()
    }


def _warning(source: Source, message: str) -> Problem:
    return Problem(Severity.WARNING, "no-rule", message, Where(source.path))


Renderer = Callable[[Source, Options], Rendered]
TARGETS: Mapping[str, Renderer] = {"html": html}


def render(source: Source, target: str, options: Options | None = None) -> Rendered:
    """What a target makes of a document. Raises InputError, StylesheetError."""
    return TARGETS[target](source, options or {})


def option(text: str) -> tuple[str, str]:
    """NAME=VALUE as a pair. Raises InputError."""
    found = re.fullmatch(r"([A-Za-z][\w.-]*)=(.*)", text, re.DOTALL)
    if not found:
        raise InputError(f"{text!r} is not of the form NAME=VALUE")
    return found[1], found[2]
