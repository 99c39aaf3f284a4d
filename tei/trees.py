"""The only door to building and writing TEI elements with lxml."""

from __future__ import annotations

from lxml import etree

TEI = "http://www.tei-c.org/ns/1.0"
XML = "http://www.w3.org/XML/1998/namespace"
NAMESPACES = {"tei": TEI}
Element = etree._Element


def tag(name: str) -> str:
    """The Clark name of a TEI element."""
    return f"{{{TEI}}}{name}"


def name(element: Element) -> str:
    """The local name of an element; "" for comments and processing instructions."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def element(
    local: str, *children: Element | str, attributes: dict[str, str] | None = None
) -> Element:
    """A TEI element with its children; attributes with an empty value are left out.

    The keys `id`, `lang`, `space` and `base` stand for the attributes of the xml namespace.
    """
    made: Element = etree.Element(tag(local), nsmap={None: TEI})  # type: ignore[dict-item]
    for key, value in (attributes or {}).items():
        if value:
            made.set(f"{{{XML}}}{key}" if key in {"id", "lang", "space", "base"} else key, value)
    for child in children:
        append(made, child)
    return made


def append(parent: Element, child: Element | str) -> None:
    """Add an element or text at the end of a parent."""
    if not isinstance(child, str):
        parent.append(child)
    elif len(parent):
        parent[-1].tail = (parent[-1].tail or "") + child
    else:
        parent.text = (parent.text or "") + child


def parser() -> etree.XMLParser:
    """A parser without entity expansion, network or unbounded trees, for files not our own."""
    return etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, collect_ids=False
    )
