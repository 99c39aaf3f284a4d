"""The page's own words: every phrase can be translated, and is in French as an example."""

import re
from pathlib import Path

from lxml import etree
from webpage import rendered

from tei import rendering, resources

CALL = re.compile(r"f:(word|row|long-row|file|view|sign-row)\(((?:[^()']|'[^']*')*)")


def phrases() -> set[str]:
    """What the stylesheets say in words of their own: the phrases given to f:word and its like."""
    found: set[str] = set()
    for folder in ("web", "site", "common"):
        for path in resources.stylesheet(folder).glob("*.xsl"):
            for call in CALL.finditer(path.read_text(encoding="utf-8")):
                literals = re.findall(r"'([^']*)'", call[2])
                found |= set(literals[{"view": 1, "sign-row": 1}.get(call[1], 0) :][:1])
    return found


def known() -> dict[str, str]:
    tree = etree.parse(str(resources.stylesheet("common/words.xml")))
    return {item.get("en"): item.get("fr", "") for item in tree.getroot()}


def test_every_phrase_has_its_entry() -> None:
    said = phrases()
    assert len(said) > 50
    assert said - set(known()) <= {"control", "next", "prev", ""}


def test_placeholders_are_those_of_the_english_phrase() -> None:
    for english, french in known().items():
        assert sorted(re.findall(r"\{\d\}", english)) == sorted(re.findall(r"\{\d\}", french))


def test_a_page_speaks_the_language_asked_for(samples: Path) -> None:
    page = rendered(rendering.read(samples / "two-parts.xml"), language="fr").decode("utf-8")
    assert '<html lang="fr">' in page
    assert "4 mars 1961" in page
    for english in (" Reading<", "Source and rights", "Cite this document"):
        assert english not in page
