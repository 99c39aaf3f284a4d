"""The ODD and what is made from it: RELAX NG, XML Schema, Schematron, its XSLT, and a page.

The ODD (TEI P5, chapter 23) is the only source. The compilers are the XSLT files of `schemas/`.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lxml import etree

from tei import files, resources, saxon
from tei.errors import InputError, TeiError
from tei.model.report import Problem, Report, Severity, Where
from tei.trees import NAMESPACES, parser

RNG = "{http://relaxng.org/ns/structure/1.0}"
EXAMPLES = "http://www.tei-c.org/ns/Examples"
COMPILERS = ("rng", "xsd", "sch", "html")


@dataclass(frozen=True, slots=True)
class Made:
    """A file made from an ODD: its name beside the ODD, and its bytes."""

    name: str
    content: bytes


def own() -> Path:
    """The ODD of this project."""
    return resources.schema("diplomatic.odd")


def compile_odd(odd: Path) -> tuple[Made, ...]:
    """All that is made from an ODD, by file name. Raises TeiError with the ODD's first mistake."""
    mistakes = findings(odd)
    if mistakes:
        first = mistakes[0]
        more = f" ({len(mistakes) - 1} more: run tei schema check)" if len(mistakes) > 1 else ""
        raise TeiError(first.message + more, path=str(odd), line=first.where.line)
    source = _node(odd)
    made: list[Made] = []
    for kind in COMPILERS:
        result = saxon.transform(resources.schema(f"odd-to-{kind}.xsl"), source)
        made.append(Made(f"{odd.stem}.{kind}", _lines(result.text)))
        made += [Made(name, _lines(text)) for name, text in result.documents]
        if kind == "sch":
            made.append(Made(f"{odd.stem}.sch.xsl", compile_schematron(result.text.encode())))
    return tuple(made)


def compile_schematron(schematron: bytes) -> bytes:
    """The XSLT 3.0 stylesheet of a Schematron schema: it reports in SVRL and takes a `phase`.

    Raises StylesheetError where the schema uses what the compiler does not know.
    """
    compiler = resources.schema("sch-to-xslt.xsl")
    return _lines(saxon.transform(compiler, saxon.node(schematron)).text)


def build(odd: Path, folder: Path) -> tuple[str, ...]:
    """Make all files of an ODD in a folder and name those that changed."""
    changed = []
    for made in compile_odd(odd):
        path = folder / made.name
        if not path.exists() or path.read_bytes() != made.content:
            files.replace(path, made.content)
            changed.append(made.name)
    return tuple(changed)


def check(odd: Path) -> Report:
    """The mistakes of an ODD; where it has none, stale files beside it and examples that fail."""
    problems = findings(odd)
    if not problems:
        made = compile_odd(odd)
        problems = (*stale(odd, made), *bad_examples(odd, made))
    return Report(str(odd), problems)


def findings(odd: Path) -> tuple[Problem, ...]:
    """What the ODD itself says wrongly: unknown names, double declarations, impossible content."""
    tree = _tree(odd)
    text = saxon.transform(resources.schema("odd-check.xsl"), _node(odd)).text
    pairs = (line.split("\t", 1) for line in text.splitlines())
    return tuple(_problem(odd, tree, place, message) for place, message in pairs)


def stale(odd: Path, made: tuple[Made, ...]) -> tuple[Problem, ...]:
    """The files beside an ODD that are not what it makes now."""
    folder = odd.parent
    old = [m.name for m in made if _content(folder / m.name) != m.content]
    return tuple(
        Problem(
            Severity.ERROR,
            "stale",
            f"{name} is not what the ODD makes now.",
            Where(str(folder / name)),
            "Run: tei schema build",
        )
        for name in old
    )


def bad_examples(odd: Path, made: tuple[Made, ...]) -> tuple[Problem, ...]:
    """The examples (egXML) said to be valid that the ODD's own RELAX NG refuses."""
    grammar = fragments_grammar(next(m.content for m in made if m.name.endswith(".rng")))
    problems = []
    for example in _tree(odd).iterfind(f".//{{{EXAMPLES}}}egXML"):
        if example.get("valid", "true") == "true":
            problems += [_bad(odd, example, message) for message in _refusals(grammar, example)]
    return tuple(problems)


def fragment(example: etree._Element) -> list[etree._Element]:
    """The elements of an example (egXML), in the TEI namespace."""
    text = etree.tostring(example, encoding="unicode", with_tail=False)
    copied = etree.fromstring(text.replace(EXAMPLES, NAMESPACES["tei"]), parser())
    etree.cleanup_namespaces(copied)
    return list(copied)


def fragments_grammar(grammar: bytes) -> etree.RelaxNG:
    """A RELAX NG grammar that starts with any of its elements, for examples."""
    root = etree.fromstring(grammar, parser())
    start = root.find("{*}start")
    assert start is not None
    for child in list(start):
        start.remove(child)
    choice = etree.SubElement(start, f"{RNG}choice")
    for element in root.iterfind(f"{RNG}define/{RNG}element"):
        etree.SubElement(choice, f"{RNG}ref", name=str(element.get("name")))
    return etree.RelaxNG(root)


def _refusals(schema: etree.RelaxNG, example: etree._Element) -> list[str]:
    elements = fragment(example)
    refused = [e for e in elements if not schema.validate(etree.ElementTree(e))]
    return [schema.error_log[0].message for _ in refused[:1]]


def _bad(odd: Path, example: etree._Element, message: str) -> Problem:
    line = example.sourceline
    where = Where(str(odd), line if isinstance(line, int) else 0)
    return Problem(Severity.ERROR, "example", f"The example is not valid: {message}", where)


def _problem(odd: Path, tree: Any, place: str, message: str) -> Problem:
    found = tree.xpath(place)
    line = found[0].sourceline if found else 0
    return Problem(Severity.ERROR, "odd", message, Where(str(odd), line, xpath=place))


def _tree(odd: Path) -> etree._ElementTree:
    try:
        return etree.parse(odd, parser())
    except (OSError, etree.XMLSyntaxError) as error:
        raise InputError(f"cannot be read as XML: {error}", path=str(odd)) from None


def _node(odd: Path) -> Any:
    return saxon.node(etree.tostring(_tree(odd), encoding="utf-8"), odd.resolve().as_uri())


def _content(path: Path) -> bytes | None:
    return path.read_bytes() if path.exists() else None


def _lines(text: str) -> bytes:
    return (text.rstrip("\n") + "\n").encode()
