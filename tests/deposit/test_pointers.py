"""Pointers are followed, and set anew when files get other names."""

import pytest
from lxml import etree

from tei.deposit import pointers

NAMES = {"tei/a_b.xml": "tei/a-b.xml", "transcripts/a_b.md": "transcripts/a-b.md"}


def moved(name: str) -> str:
    return NAMES.get(name, name)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("../transcripts/a_b.md#line=1,2", "../transcripts/a-b.md#line=1,2"),
        ("../transcripts/a%5Fb.md", "../transcripts/a-b.md"),
        ("../transcripts/c.md", "../transcripts/c.md"),
        ("#doc-a_b", "#doc-a-b"),
        ("#m1 #m_2", "#m1 #m_2"),
        ("a_b.xml#m1", "a-b.xml#m1"),
        ("https://example.org/a_b.xml", "https://example.org/a_b.xml"),
    ],
)
def test_a_pointer_follows_the_new_names(before: str, after: str) -> None:
    tree = etree.fromstring(f'<TEI xml:id="doc-a_b"><ref target="{before}"/></TEI>')
    pointers.redirect(tree, "tei/a_b.xml", moved)
    assert tree[0].get("target") == after


def test_the_root_is_named_after_its_file() -> None:
    tree = etree.fromstring('<TEI xml:id="doc-a_b"><div xml:id="a_b"/></TEI>')
    pointers.redirect(tree, "tei/a_b.xml", moved)
    assert tree.xpath("//@xml:id") == ["doc-a-b", "a_b"]


def test_schemas_named_before_the_root_are_found() -> None:
    text = '<?xml-model href="../schemas/a.rng" type="application/xml"?><TEI/>'
    assert list(pointers.of_models(etree.fromstring(text))) == ["../schemas/a.rng"]
