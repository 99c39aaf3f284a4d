"""The project's own corpus can be deposited and exchanged."""

from pathlib import Path

import bagit
import pytest
from lxml import etree

from tei.deposit import checking, depositing
from tei.exporting import rules
from tei.trees import NAMESPACES


@pytest.fixture(scope="module")
def deposited(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    if not list((corpus / "tei").glob("*.xml")):
        pytest.skip("corpus/tei/ is empty: make it with tei build corpus")
    bag = tmp_path_factory.mktemp("corpus") / "bag"
    depositing.deposit(corpus, bag)
    return bag


def test_the_deposit_of_the_corpus_is_whole_and_valid(deposited: Path) -> None:
    bagit.Bag(str(deposited)).validate()
    found = checking.check(deposited)
    assert not found.failed, found.problems


def test_the_index_of_the_corpus_has_an_entry_for_each_part_of_01278(deposited: Path) -> None:
    octets = (deposited / "data" / "metadata" / "cmif.xml").read_bytes()
    assert rules.check(octets).problems == ()
    entries = etree.fromstring(octets).findall(".//tei:correspDesc[@key='1991']", NAMESPACES)
    assert len(entries) == 2
    days = {entry.find(".//tei:date", NAMESPACES).get("when") for entry in entries}
    assert days == {"1962-11-28"}
