"""The house style of the stylesheets: types everywhere, small templates, small files."""

from pathlib import Path

import pytest
from lxml import etree

from tei import resources

XSL = "{http://www.w3.org/1999/XSL/Transform}"
ENTRIES = ("web.xsl", "print.xsl", "volume.xsl", "site.xsl", "catalogue.xsl", "review.xsl")
FOLDERS = ("web", "print", "site", "common")
FILES = sorted(
    [resources.stylesheet(name) for name in ENTRIES]
    + [path for folder in FOLDERS for path in resources.stylesheet(folder).glob("*.xsl")]
)
TYPED = [f"{XSL}{name}" for name in ("template", "function", "param", "variable", "with-param")]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_declaration_has_its_type(path: Path) -> None:
    for element in etree.parse(str(path)).iter(*TYPED):
        if element.tag == f"{XSL}with-param" and element.get("select"):
            continue
        assert element.get("as"), f"{path.name}:{element.sourceline}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_templates_and_files_are_small(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") < 300
    root = etree.fromstring(text.encode())
    for element in root.iter(f"{XSL}template", f"{XSL}function"):
        lines = etree.tostring(element, with_tail=False).count(b"\n") + 1
        assert lines <= 40, f"{path.name}:{element.sourceline} has {lines} lines"
