"""A TEI tree as bytes: laid out in lines where white space means nothing, the same every time."""

from __future__ import annotations

from lxml import etree

from tei.encoding.elements import CONTAINERS, INLINE
from tei.trees import Element, name

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'
# The schemas by name; schemas/catalog.xml says where they lie (xml-model, ISO/IEC 19757-11).
MODELS = (
    '<?xml-model href="urn:diplomatic-tei:rng" type="application/xml"'
    ' schematypens="http://relaxng.org/ns/structure/1.0"?>',
    '<?xml-model href="urn:diplomatic-tei:sch" type="application/xml"'
    ' schematypens="http://purl.oclc.org/dsdl/schematron"?>',
)


def serialise(root: Element) -> bytes:
    """The file: declaration, schemas, root, in UTF-8 with LF at line ends and at the end."""
    etree.cleanup_namespaces(root)
    _lay_out(root, 0)
    text = etree.tostring(root, encoding="unicode", with_tail=False)
    return "\n".join([DECLARATION, *MODELS, text, ""]).encode("utf-8")


def _lay_out(element: Element, depth: int) -> None:
    """Put the children of a container on lines of their own; mixed content stays as it is."""
    local = name(element)
    if local not in CONTAINERS or not len(element) or (element.text or "").strip():
        return
    if any((child.tail or "").strip() for child in element):
        return
    for child in element:
        _lay_out(child, depth + 1)
    if local in INLINE:
        return
    indent = "\n" + "  " * (depth + 1)
    element.text = indent
    for child in element:
        child.tail = indent
    element[-1].tail = "\n" + "  " * depth
