"""The explanation and libxml2 agree about the project's grammar on documents spoilt at random."""

from __future__ import annotations

import copy
import random
from pathlib import Path

import pytest
from lxml import etree

from tei import resources
from tei.trees import XML, Element, parser
from tei.validation import grammar
from tei.validation.relaxng.explanation import explain
from tei.validation.relaxng.loading import Grammar, load
from tei.validation.source import Source, read

VALID = Path(__file__).parent.parent.parent / "invalid" / "none.xml"
SCHEMA = resources.schema("diplomatic.rng")
NAMES = ["p", "div", "opener", "closer", "seg", "note", "fw", "pb", "row", "item", "choice", "desc"]
ATTRIBUTES = [("when", "soon"), ("n", "1"), ("type", "x"), ("ana", ""), (f"{{{XML}}}id", "1")]


@pytest.fixture(scope="module")
def explained() -> Grammar:
    return load(SCHEMA)


def spoilt(chance: random.Random) -> Element:
    """A valid document after one to three mistakes."""
    root = etree.parse(str(VALID), parser()).getroot()
    for _ in range(chance.randint(1, 3)):
        inner = [element for element in root.iter("*") if element is not root]
        chance.choice(MISTAKES)(chance.choice(inner), chance)
    return root


def remove(element: Element, chance: random.Random) -> None:
    element.getparent().remove(element)


def double(element: Element, chance: random.Random) -> None:
    element.addnext(copy.deepcopy(element))


def move(element: Element, chance: random.Random) -> None:
    others = [
        other for other in element.getroottree().iter("*") if element not in other.iterancestors()
    ]
    target = chance.choice(others[1:])
    if target is not element and target.getparent() is not None:
        target.addnext(element)


def rename(element: Element, chance: random.Random) -> None:
    element.tag = f"{{{etree.QName(element).namespace}}}{chance.choice(NAMES)}"


def attribute(element: Element, chance: random.Random) -> None:
    if element.attrib and chance.random() < 0.5:
        del element.attrib[chance.choice(list(element.attrib))]
    else:
        element.set(*chance.choice(ATTRIBUTES))


def words(element: Element, chance: random.Random) -> None:
    element.tail = (element.tail or "") + chance.choice(["words", " "])


def remark(element: Element, chance: random.Random) -> None:
    """Comments and instructions are no mistakes, wherever they stand."""
    made = chance.choice([etree.Comment(" a remark "), etree.PI("a", "remark")])
    made.tail = chance.choice([None, "\n"])
    element.insert(chance.randint(0, len(element)), made)


MISTAKES = [remove, double, move, rename, attribute, words, remark]


def test_verdicts_are_the_same(explained: Grammar) -> None:
    validator, chance = etree.RelaxNG(file=str(SCHEMA)), random.Random(1961)
    verdicts = []
    for _ in range(400):
        # Both see the document as it would be read from a file; libxml2 alone minds doubled ids.
        root = etree.fromstring(etree.tostring(spoilt(chance)), parser())
        for number, element in enumerate(root.iter("*")):
            if element.get(f"{{{XML}}}id", "1") != "1":
                element.set(f"{{{XML}}}id", f"i{number}")
        verdicts.append(validator.validate(root))
        assert (explain(explained, root) == []) == verdicts[-1], etree.tostring(root)
    assert 20 < sum(verdicts) < 380


def test_every_finding_has_a_place_words_and_a_remedy() -> None:
    chance = random.Random(1963)
    rules = set()
    for _ in range(200):
        source = read(etree.tostring(spoilt(chance)), "a.xml")
        assert isinstance(source, Source)
        for problem in grammar.check(source, SCHEMA):
            rules.add(problem.rule)
            assert problem.where.line and problem.where.column and problem.where.xpath, problem
            assert problem.message.endswith(".") and problem.remedy.endswith((".", "?")), problem
            assert "http://www.tei-c.org/ns/1.0}" not in problem.message + problem.remedy
    assert {"grammar-child", "grammar-order", "grammar-missing-child", "grammar-text"} <= rules
