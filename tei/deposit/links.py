"""Whether every link inside a payload leads to something in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

from lxml import etree, html

from tei.deposit import pointers
from tei.model.report import Problem, Severity, Where
from tei.trees import XML, Element, parser

XSLT = "{http://www.w3.org/1999/XSL/Transform}"
LINES = re.compile(r"line=(\d+),(\d+)$")  # RFC 5147
IDENTIFIED = {".xml", ".html", ".odd"}
URL = re.compile(r"url\(\s*['\"]?([^'\")]+)['\"]?\s*\)")


@dataclass(frozen=True, slots=True)
class Link:
    """A pointer as written, the file it stands in and the line."""

    file: str
    pointer: str
    line: int = 0


@dataclass(slots=True)
class Files:
    """The files of a payload, each parsed once; names are paths within it."""

    root: Path
    _trees: dict[str, Element | None] = field(default_factory=dict)
    _ids: dict[str, frozenset[str]] = field(default_factory=dict)

    def exists(self, name: str) -> bool:
        return not name.startswith("..") and (self.root / name).is_file()

    def tree(self, name: str) -> Element | None:
        """The root of an XML or HTML file; None where it cannot be parsed."""
        if name not in self._trees:
            self._trees[name] = _parse(self.root / name)
        return self._trees[name]

    def ids(self, name: str) -> frozenset[str]:
        """The identifiers that links to a file may name."""
        if name not in self._ids:
            tree = self.tree(name)
            key = "id" if name.endswith(".html") else f"{{{XML}}}id"
            elements = tree.iter(etree.Element) if tree is not None else ()
            self._ids[name] = frozenset(element.get(key, "") for element in elements)
        return self._ids[name]

    def names(self) -> list[str]:
        return sorted(
            path.relative_to(self.root).as_posix()
            for path in self.root.rglob("*")
            if path.is_file()
        )


def _parse(path: Path) -> Element | None:
    try:
        octets = path.read_bytes()
        if path.suffix == ".html":
            return html.document_fromstring(octets)
        return etree.fromstring(octets, parser())
    except (OSError, etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def check(root: Path) -> Iterator[Problem]:
    """The links of a payload that lead nowhere in it."""
    files = Files(root)
    for name in files.names():
        for reader in READERS.get(Path(name).suffix, ()):
            tree = files.tree(name)
            for link in reader(name, tree) if tree is not None else ():
                if fault := _fault(link, files):
                    yield Problem(
                        Severity.ERROR,
                        "link-broken",
                        f"{link.pointer}: {fault}",
                        Where(f"data/{name}", link.line),
                        remedy="Put the file there that is missing, or mend the pointer.",
                    )


def _fault(link: Link, files: Files) -> str:
    """What is wrong with a link; "" where it leads somewhere."""
    if not pointers.inward(link.pointer):
        return ""
    target, fragment = pointers.resolved(link.pointer, link.file)
    if not files.exists(target):
        return "there is no such file in the deposit"
    return _fragment_fault(fragment, target, files) if fragment else ""


def _fragment_fault(fragment: str, target: str, files: Files) -> str:
    if lines := LINES.match(fragment):
        count = (files.root / target).read_bytes().count(b"\n") + 1
        return "" if int(lines[2]) <= count else f"the file has only {count} lines"
    known = Path(target).suffix in IDENTIFIED and fragment != "top"
    return "the file has nothing of that id" if known and fragment not in files.ids(target) else ""


def _of_tei(name: str, tree: Element) -> Iterator[Link]:
    for element, pointer in pointers.of(tree) if _is_tei(tree) else ():
        line: object = element.sourceline
        yield Link(name, pointer, line if isinstance(line, int) else 0)
    for pointer in pointers.of_models(tree):
        yield Link(name, pointer)


def _is_tei(tree: Element) -> bool:
    return etree.QName(tree).namespace == "http://www.tei-c.org/ns/1.0"


def _of_html(name: str, tree: Element) -> Iterator[Link]:
    for element in tree.iter(etree.Element):
        for attribute in ("href", "src"):
            if value := element.get(attribute):
                yield Link(name, value)
        if element.tag == "style":
            for found in URL.findall(element.text or ""):
                yield Link(name, found)


def _of_xslt(name: str, tree: Element) -> Iterator[Link]:
    for element in tree.iter(f"{XSLT}include", f"{XSLT}import"):
        yield Link(name, quote(element.get("href", "")))


READERS: dict[str, tuple[Callable[[str, Element], Iterator[Link]], ...]] = {
    ".xml": (_of_tei,),
    ".html": (_of_html,),
    ".xsl": (_of_xslt,),
}
