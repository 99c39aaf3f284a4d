"""Nothing is lost to the reader: all text of the TEI is in the page once, in its order.

The rules: both readings of a choice stand in the page, one to a view; furniture stands in its
place, hidden from the reading view; notes of the editors stand after the text; what the page adds
(calls, headings, facts, words for a gap without a placeholder) is in elements that say so.
"""

import re
from pathlib import Path

import pytest
from lxml import etree, html
from webpage import SAMPLES, rendered

from tei import rendering
from tei.trees import Element, name, tag

ADDED = (
    "//*[@role='doc-noteref' or @class='image' or @class='n' or contains(@class, 'added')]"
    "| //dl[@class='facts'] | //summary | //*[starts-with(@class, 'message')]/h2"
)
NOT_SHOWN = {"figDesc"}


def words_of_source(element: Element) -> str:
    """The text of an element but for the notes of the editors; pictures are told by their alt."""
    if not name(element) or name(element) in NOT_SHOWN:
        return ""
    if name(element) == "note" and element.get("resp"):
        return ""
    parts = [element.text or ""]
    for child in element:
        parts += [words_of_source(child), child.tail or ""]
    return "".join(parts)


def words_of_page(page: html.HtmlElement) -> str:
    text = page.get_element_by_id("text")
    for added in text.xpath(ADDED.replace("//", ".//")):
        added.drop_tree()
    return str(text.text_content())


def bare(text: str) -> str:
    """Without white space, which is layout; overrides of direction are shown by their names."""
    text = text.replace("\u202e", "U+202E").replace("\u202d", "U+202D")
    return re.sub(r"\s+", "", text)


def check(path: Path) -> None:
    source = rendering.read(path)
    text = rendering.parse(source).find(tag("text"))
    assert text is not None
    assert bare(words_of_page(html.document_fromstring(rendered(source)))) == bare(
        words_of_source(text)
    )


@pytest.mark.parametrize("path", sorted(SAMPLES.glob("*.xml")), ids=lambda path: path.stem)
def test_all_text_of_a_sample_is_in_its_page_once(path: Path) -> None:
    check(path)


def test_all_text_of_the_corpus_is_in_its_pages_once(corpus: Path) -> None:
    found = sorted((corpus / "tei").glob("*.xml"))
    if not found:
        pytest.skip("the corpus has no TEI yet")
    for path in found:
        check(path)


def test_all_notes_of_the_editors_stand_after_the_text_once(telegram: rendering.Source) -> None:
    page = html.document_fromstring(rendered(telegram))
    notes = page.xpath("//*[@role='doc-endnotes']")[0].text_content()
    for note in rendering.parse(telegram).iter(tag("note")):
        if note.get("resp"):
            assert notes.count(etree.tostring(note, method="text", encoding="unicode").strip()) == 1
