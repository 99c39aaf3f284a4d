"""Patterns in words: what may stand at a place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from lxml import etree

from tei import lexicons
from tei.trees import Element as Node
from tei.validation.relaxng.derivatives import leaves
from tei.validation.relaxng.patterns import Attribute, Data, Element, Pattern, Text, Value
from tei.validation.source import shown_name

SHOWN = 12  # names listed of those that may stand at a place


def local(node: Node) -> str:
    return str(etree.QName(node).localname)


def short(text: str) -> str:
    """A text on one line, cut where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= 60 else f"{line[:57]}…"


def names(patterns: Iterable[Pattern]) -> list[str]:
    """The names of elements and attributes, sorted, each once."""
    found = {
        shown_name(each.label) if each.label != "*" else "any other name"
        for each in patterns
        if isinstance(each, (Element, Attribute))
    }
    return sorted(found, key=str.casefold)


def one_of(options: Sequence[str]) -> str:
    """Options as one reads them: a, b or c; a long list is cut and the rest counted."""
    if len(options) > SHOWN + 1:
        return f"{', '.join(options[:SHOWN])} or {len(options) - SHOWN} others"
    if len(options) > 1:
        return f"{', '.join(options[:-1])} or {options[-1]}"
    return options[0] if options else "nothing"


def describe(patterns: Iterable[Pattern]) -> str:
    """What may stand at a place: names, closed values, or what a datatype asks for."""
    parts = [leaf for pattern in patterns for leaf in leaves(pattern)]
    values = [f"“{leaf.text}”" for leaf in parts if isinstance(leaf, Value)]
    types = [_datatype(leaf) for leaf in parts if isinstance(leaf, Data)]
    texts = ["text"] if any(isinstance(leaf, Text) for leaf in parts) else []
    options = list(dict.fromkeys([*names(parts), *values, *types, *texts]))
    return one_of(options) if options else ""


def _datatype(data: Data) -> str:
    table = lexicons.load("remedies")
    facets = [
        table["facet"][name].replace("VALUE", value)
        for name, value in data.facets
        if name in table["facet"]
    ]
    forms = [
        table["form"].get(value, f"of the form {value}")
        for name, value in data.facets
        if name == "pattern"
    ]
    described = table["datatype"].get(data.name, data.name)
    return " ".join(part for part in (described, *facets, *forms) if part)
