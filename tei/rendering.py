"""From a TEI document to what readers get: a table of targets, each a function of the document."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path

from lxml import etree

import tei
from tei import resources, saxon, trees, typesetting
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


def pdf(source: Source, options: Options) -> Rendered:
    """One PDF with the TEI file attached; `options` are those of `Look` and of print.xsl."""
    look = Look.chosen(options)
    made = article(source, look)
    files = house_style() | {look.stored: source.octets}
    octets = typesetting.typeset(
        made.program, files, timestamp=timestamp(parse(source)), folder=look.fonts
    )
    name = f"{source.name}.pdf"
    return Rendered((Rendering(name, "application/pdf", octets),), made.problems)


@dataclass(frozen=True, slots=True)
class Look:
    """How a print looks: families of faces in order, a folder of further ones, all parameters."""

    families: tuple[str, ...]
    fonts: str
    parameters: Mapping[str, str]
    stored: str = "source.xml"  # where Typst finds the TEI file

    @classmethod
    def chosen(cls, options: Options) -> Look:
        """From options by name. Raises InputError for a name or value that is none."""
        for name, value in options.items():
            allowed = PRINT_OPTIONS.get(name)
            if allowed is None:
                raise InputError(
                    f"the print has no option {name!r}.", remedy=_one_of(sorted(PRINT_OPTIONS))
                )
            if allowed and value not in allowed:
                raise InputError(f"{name} cannot be {value!r}.", remedy=_one_of(allowed))
        fonts = options.get("fonts", "")
        families = typesetting.faces(options.get("face", FACE), fonts)
        told = {name: value for name, value in options.items() if name != "fonts"}
        programs = f"diplomatic-tei {tei.__version__}, Typst {typesetting.version()}"
        return cls(families, fonts, {"programs": programs} | told)


FACE = "Libertinus Serif"
PRINT_OPTIONS: Mapping[str, tuple[str, ...]] = {  # option -> its values; none: any
    "page-size": ("a4", "a5", "b5", "letter"),
    "face": (),
    "fonts": (),
    "line-numbers": ("yes", "no", "all"),
    "view": ("reading", "diplomatic"),
    "edition": (),
    "language": (),
    "base-url": (),
}


def _one_of(names: Iterable[str]) -> str:
    return f"Take one of: {', '.join(names)}."


@dataclass(frozen=True, slots=True)
class Printed:
    """A document as a Typst program, and what there is to say of it."""

    program: str
    problems: tuple[Problem, ...]


def article(source: Source, look: Look, number: str = "") -> Printed:
    """The Typst program of a document, alone or as one of a volume. Raises InputError."""
    root = parse(source)
    text = "".join(str(part) for part in root.itertext())
    glyphs = typesetting.glyphs(text, look.families, look.fonts)
    made = saxon.transform(
        resources.stylesheet("print.xsl"),
        saxon.node(root),
        parameters={
            **look.parameters,
            "number": number,
            "file": f"{source.name}.xml",
            "stored": look.stored,
            "digest": sha256(source.octets).hexdigest(),
            "families": "\n".join(look.families),
            "missing": glyphs.missing,
            "upright": glyphs.upright,
        },
    )
    problems = [_warning(source, message) for message in made.messages]
    if glyphs.missing:
        problems.append(_without_glyph(source, glyphs.missing))
    return Printed(made.text, tuple(problems))


def _without_glyph(source: Source, characters: str) -> Problem:
    """A finding: characters that stand in the print as code points."""
    points = ", ".join(f"U+{ord(character):04X}" for character in characters)
    return Problem(
        Severity.WARNING,
        "no-glyph",
        f"No face has a sign for {points}; printed as code points.",
        Where(source.path),
        "Name a folder with a face that has it: --set fonts=FOLDER.",
    )


def house_style() -> dict[str, bytes]:
    """The files of the house style, by their name."""
    folder = resources.stylesheet("print")
    return {path.name: path.read_bytes() for path in sorted(folder.glob("*.typ"))}


def timestamp(root: trees.Element) -> int:
    """The day of publication that a header states, in seconds since 1970.

    Without one, SOURCE_DATE_EPOCH (reproducible-builds.org), else 0.
    """
    path = "tei:teiHeader/tei:fileDesc/tei:publicationStmt/tei:date"
    dates = root.findall(path, trees.NAMESPACES)
    for day in (element.get("when", "")[:10] for element in dates):
        with suppress(ValueError):
            return typesetting.midnight(date.fromisoformat(day))
    told = os.environ.get("SOURCE_DATE_EPOCH", "")
    return int(told) if told.isdecimal() else 0


def _located(options: Options) -> dict[str, str]:
    """Options with the files that they name as addresses a stylesheet can open."""
    return {
        name: Path(value).resolve().as_uri() if name in FILE_OPTIONS and value else value
        for name, value in options.items()
    }


def _warning(source: Source, message: str) -> Problem:
    return Problem(Severity.WARNING, "no-rule", message, Where(source.path))


Renderer = Callable[[Source, Options], Rendered]
TARGETS: Mapping[str, Renderer] = {"html": html, "pdf": pdf}


def render(source: Source, target: str, options: Options | None = None) -> Rendered:
    """What a target makes of a document. Raises InputError, StylesheetError."""
    return TARGETS[target](source, options or {})


def option(text: str) -> tuple[str, str]:
    """NAME=VALUE as a pair. Raises InputError."""
    found = re.fullmatch(r"([A-Za-z][\w.-]*)=(.*)", text, re.DOTALL)
    if not found:
        raise InputError(f"{text!r} is not of the form NAME=VALUE")
    return found[1], found[2]
