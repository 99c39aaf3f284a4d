"""Where a finding is: the path of an element, as an editor would read it."""

from __future__ import annotations

from lxml import etree

from tei.model.report import Where

Element = etree._Element


def xpath(element: Element) -> str:
    """An XPath of an element by local names, counted where siblings share the name.

    With TEI as the default element namespace it selects that element.
    """
    steps = [_step(each) for each in (element, *element.iterancestors())]
    return "/" + "/".join(reversed(steps))


def _step(element: Element) -> str:
    if not isinstance(element.tag, str):
        return "comment()" if element.tag is etree.Comment else "processing-instruction()"
    before = sum(1 for _ in element.itersiblings(element.tag, preceding=True))
    alone = not before and next(element.itersiblings(element.tag), None) is None
    local = etree.QName(element).localname
    return local if alone else f"{local}[{before + 1}]"


def place(element: Element) -> Where:
    """The line on which lxml read an element (0 for one made in memory), and its path."""
    line: object = element.sourceline
    return Where(line=line if isinstance(line, int) else 0, xpath=xpath(element))
