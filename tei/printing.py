"""The print edition as one volume: documents in order of date, and what a book has around them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from lxml import etree

from tei import edition, files, rendering, resources, saxon, trees, typesetting
from tei.edition import Edition
from tei.errors import TeiError
from tei.model.rendering import Rendering
from tei.model.report import Problem, Severity, Where
from tei.rendering import Look, Options, Rendered, Source

MAIN = "volume.pdf"


@dataclass(frozen=True, slots=True)
class Part:
    """A document of the volume in its place; `number` counts from 1."""

    source: Source
    title: str
    sent: str
    number: int

    @property
    def order(self) -> tuple[bool, str, str]:
        """Documents without a date stand last."""
        return (not self.sent, self.sent, self.source.name)

    @property
    def program_path(self) -> str:
        return f"documents/{self.number}.typ"

    @property
    def tei_path(self) -> str:
        return f"documents/{self.number}.xml"


def volume(path: Path, options: Options) -> Rendered:
    """The PDF of the edition in a folder or named by its file, with every TEI file attached.

    A document that cannot be printed is left out and reported. Raises EditionError, InputError.
    """
    known = edition.load(path)
    folder = path if path.is_dir() else path.parent
    look = Look.chosen({"edition": known.title, "language": known.site.language} | dict(options))
    problems: list[Problem] = []
    parts = tuple(_in_order(_readable(_sources(folder, known), problems)))
    programs: dict[str, bytes] = {}
    for part in parts:
        made = rendering.article(part.source, replace(look, stored=part.tei_path), str(part.number))
        programs[part.program_path] = made.program.encode("utf-8")
        programs[part.tei_path] = part.source.octets
        problems += made.problems
    main, told = _frame(known, folder, parts, look)
    octets = typesetting.typeset(
        main,
        programs | rendering.house_style(),
        timestamp=typesetting.midnight(known.date),
        folder=look.fonts,
    )
    return Rendered((Rendering(MAIN, "application/pdf", octets),), (*told, *problems))


def _sources(folder: Path, known: Edition) -> Iterator[Source]:
    return map(rendering.read, edition.documents(folder, known))


def _readable(sources: Iterator[Source], problems: list[Problem]) -> Iterator[Part]:
    """The documents that can be read, with title and date; the others are reported."""
    for source in sources:
        try:
            made = saxon.transform(
                resources.stylesheet("catalogue.xsl"),
                saxon.node(rendering.parse(source)),
                parameters={"name": source.name},
            )
        except TeiError as error:
            where = Where(source.path, error.line)
            problems.append(
                Problem(Severity.ERROR, "not-printed", error.message, where, error.remedy)
            )
            continue
        entry = etree.fromstring(made.text)
        yield Part(source, entry.get("title", ""), entry.get("sent", ""), 0)


def _in_order(parts: Iterator[Part]) -> Iterator[Part]:
    for number, part in enumerate(sorted(parts, key=lambda part: part.order), start=1):
        yield replace(part, number=number)


def _frame(
    known: Edition, folder: Path, parts: tuple[Part, ...], look: Look
) -> tuple[str, tuple[Problem, ...]]:
    """The program that includes the documents, and what there is to say of it."""
    root = _described(known, folder, parts)
    text = "".join(str(part) for part in root.itertext()) + "".join(
        str(value) for value in root.attrib.values()
    )
    glyphs = typesetting.glyphs(text, look.families, look.fonts)
    taken = {"language", "page-size", "face", "programs"} & look.parameters.keys()
    made = saxon.transform(
        resources.stylesheet("volume.xsl"),
        saxon.node(root),
        parameters={
            **{name: look.parameters[name] for name in taken},
            "families": "\n".join(look.families),
            "missing": glyphs.missing,
            "upright": glyphs.upright,
        },
    )
    where = Where(str(folder))
    return made.text, tuple(
        Problem(Severity.WARNING, "no-rule", message, where) for message in made.messages
    )


def _described(known: Edition, folder: Path, parts: tuple[Part, ...]) -> trees.Element:
    """The facts of the edition and, for each document, what the volume's own parts need of it."""
    root = etree.Element(
        "volume",
        {
            "title": known.title,
            "description": known.description,
            "publisher": known.publisher,
            "date": known.date.isoformat(),
            "language": known.language,
            "licence": str(known.licence.url),
            "licence-name": known.licence.name,
            "address": known.site.base_url,
        },
    )
    for editor in known.editors:
        etree.SubElement(root, "editor").text = editor.name
    etree.SubElement(root, "repository").text = known.repository.name
    own = folder / edition.FILE_NAME
    if own.is_file():
        digest = files.sha256(own.read_bytes())
        etree.SubElement(root, "file", {"name": edition.FILE_NAME, "digest": digest})
    root.extend(_document(part) for part in parts)
    return root


def _document(part: Part) -> trees.Element:
    made = etree.Element(
        "document",
        {
            "number": str(part.number),
            "title": part.title,
            "path": part.program_path,
            "file": f"{part.source.name}.xml",
            "digest": files.sha256(part.source.octets),
        },
    )
    tei = rendering.parse(part.source)
    made.extend(tei.findall("tei:standOff", trees.NAMESPACES))
    made.extend(tei.findall("tei:text//tei:choice[tei:abbr]", trees.NAMESPACES))
    return made
