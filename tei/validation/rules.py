"""Schematron (ISO/IEC 19757-3): rules compiled to XSLT, run by Saxon, read back from SVRL."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from multiprocessing.util import get_temp_dir
from pathlib import Path
from typing import Any

from lxml import etree

from tei import resources, saxon
from tei.errors import InputError, StylesheetError
from tei.model.report import Problem, Severity, Where
from tei.trees import Element, parser
from tei.validation.source import Source, shown_name

SVRL = "http://purl.oclc.org/dsdl/svrl"
_NS = {"svrl": SVRL}
_SEVERITIES = {
    "warning": Severity.WARNING,
    "warn": Severity.WARNING,
    "info": Severity.NOTE,
    "information": Severity.NOTE,
    "nonfatal": Severity.WARNING,
    "note": Severity.NOTE,
}


def check(source: Source, stylesheet: Path, phase: str = "") -> Iterator[Problem]:
    """The findings of compiled rules. Raises InputError for an unknown phase and
    StylesheetError where the rules cannot be run."""
    _demand_phase(stylesheet, phase)
    path = Path(source.path)
    base = path.resolve().as_uri() if path.is_file() else ""  # rules compare ids with file names
    ran = saxon.transform(
        stylesheet, saxon.node(source.root, base), parameters={"phase": phase or "#DEFAULT"}
    )
    report = etree.fromstring(ran.text.encode(), parser())
    for finding in report.iter(f"{{{SVRL}}}failed-assert", f"{{{SVRL}}}successful-report"):
        yield _problem(finding, source)


def phases(stylesheet: Path) -> tuple[str, ...]:
    """The phases of compiled rules, in the order of the schema."""
    text = stylesheet.read_text(encoding="utf-8")
    return tuple(dict.fromkeys(re.findall(r"\$made:phase = '([^'#]+)'", text)))


def _demand_phase(stylesheet: Path, phase: str) -> None:
    if phase and not phase.startswith("#") and phase not in phases(stylesheet):
        known = ", ".join(phases(stylesheet)) or "none"
        raise InputError(f"The rules have no phase {phase}.", remedy=f"Phases: {known}.")


def compiled(schema: Path) -> Path:
    """The XSLT of a user's Schematron schema, kept while the process lives. Raises InputError."""
    folder = tempfile.mkdtemp(prefix="schematron-", dir=get_temp_dir())  # goes with the process
    made = Path(folder) / f"{schema.stem}.xsl"
    try:
        source = saxon.node(schema.read_bytes(), schema.resolve().as_uri())
        text = saxon.transform(resources.schema("sch-to-xslt.xsl"), source).text
        made.write_text(text, encoding="utf-8")
        saxon.transform(made, saxon.node(b"<none/>"))  # its expressions are compiled now
    except (StylesheetError, UnicodeDecodeError) as error:
        raise InputError(f"is no usable Schematron schema: {error}", path=str(schema)) from error
    return made


def _problem(finding: Element, source: Source) -> Problem:
    role = (finding.get("role") or finding.get("flag") or "").lower()
    where, element = _place(finding, source)
    remedies = [_words(each) for each in finding.iterfind("svrl:diagnostic-reference", _NS)]
    text = finding.find("svrl:text", _NS)
    return Problem(
        _SEVERITIES.get(role, Severity.ERROR),
        finding.get("id") or "rule",
        _words(text) if text is not None else "A rule of the schema does not hold.",
        where,
        " ".join(remedies),
        found=_opening(element) if element is not None else "",
    )


def _place(finding: Element, source: Source) -> tuple[Where, Element | None]:
    """The node at an SVRL location; the root where the location selects nothing."""
    location = finding.get("location") or "/*"
    try:
        found: Any = source.root.getroottree().xpath(location, namespaces=_prefixes(finding))
    except etree.XPathError:
        found = []
    node = found[0] if isinstance(found, list) and found else source.root
    if isinstance(node, etree._Element):
        return source.where(node), node
    parent = node.getparent()
    name = node.attrname if getattr(node, "is_attribute", False) else ""
    return source.where(parent, name), parent


def _prefixes(finding: Element) -> dict[str, str]:
    root = finding.getroottree().getroot()
    return {
        str(each.get("prefix")): str(each.get("uri"))
        for each in root.iterfind("svrl:ns-prefix-in-attribute-values", _NS)
    }


def _words(element: Element) -> str:
    return " ".join("".join(str(part) for part in element.itertext()).split())


def _opening(element: Element) -> str:
    """An element's start tag, as a reader would recognise it."""
    attributes = "".join(
        f' {shown_name(str(key))}="{value!s}"' for key, value in element.attrib.items()
    )
    tag = f"<{etree.QName(element).localname}{attributes}>"
    return tag if len(tag) <= 80 else f"{tag[:77]}…"
