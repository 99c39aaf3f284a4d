"""The header: categories that the text points at, the paper, the title."""

from __future__ import annotations

import pytest

from tei import lexicons
from tei.encoding import manuscript, titles
from tei.encoding.apparatus import Said
from tei.encoding.header import _classes
from tei.model.document import Document
from tei.model.emendation import Certainty
from tei.reading import read
from tei.trees import element


@pytest.mark.parametrize("kind", ["classification", "precedence"])
def test_every_value_that_a_heading_can_have_is_a_category(kind: str) -> None:
    values = {entry["value"] for entry in lexicons.load("headings")[kind]}
    assert values <= set(lexicons.load("taxonomies")["taxonomies"][kind])


def test_categories_have_names_of_their_own() -> None:
    tables = lexicons.load("taxonomies")["taxonomies"]
    names = [key for table in tables.values() for key in table if key != "title"]
    assert len(names) == len(set(names))
    assert not set(names) & set(tables)


def test_only_categories_in_use_are_listed() -> None:
    text = element("text", element("seg", "SECRET", attributes={"ana": "#secret #tz-zulu"}))
    [made] = _classes(text, Document(read(b"Harbour talks.", "a.md"), (), (), ()))
    assert [each.get("{http://www.w3.org/XML/1998/namespace}id") for each in made] == [
        "classification",
        "date-basis",
    ]
    assert [len(each) for each in made] == [2, 2]  # a description and one category


def test_the_condition_counts_what_is_noted() -> None:
    def said(about: str) -> Said:
        return Said("x", (), Certainty.HIGH, about=about)

    assert manuscript.condition([]) == "The transcript shows no damage."
    told = manuscript.condition([said("gap"), said("gap"), said("correction")])
    assert told == "The transcript shows damage; noted are: 2 gaps, 1 correction."


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("1961-05-03T16:00:00-05:00", "3 May 1961"),
        ("1961-05", "May 1961"),
        ("1961", "1961"),
    ],
)
def test_days_are_written_in_words(iso: str, words: str) -> None:
    assert titles.in_words(iso) == words
