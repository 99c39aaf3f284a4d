"""Each kind of mistake gives one finding, at its line, with a remedy that a beginner can follow.

`tests/invalid/NAME.xml` has one mistake; `NAME.problems.txt` is what must be said of it.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from tei.checking import Options, check_file
from tei.validation import Check
from tei.validation.formats.text import block

INVALID = Path(__file__).parent.parent / "invalid"
CASES = sorted(path.stem for path in INVALID.glob("*.xml") if path.stem != "none")


def said(name: str, *only: Check) -> str:
    path = INVALID / f"{name}.xml"
    report = check_file(str(path), Options(only=only or tuple(Check)))
    return "".join(block(path.name, problem) for problem in report.problems)


def test_there_are_more_than_forty_kinds() -> None:
    assert len(CASES) >= 40


def test_the_document_that_all_cases_were_made_from_is_valid() -> None:
    assert said("none") == ""


@pytest.mark.parametrize("name", CASES)
def test_a_mistake_gives_the_one_finding_written_down_for_it(name: str) -> None:
    golden = INVALID / f"{name}.problems.txt"
    found = said(name)
    failed = golden.with_suffix(".failed")
    if found != golden.read_text(encoding="utf-8"):
        failed.write_text(found, encoding="utf-8")
    assert found == golden.read_text(encoding="utf-8")
    failed.unlink(missing_ok=True)
    assert found.count("what to do: ") == 1


@pytest.mark.parametrize("name", CASES)
def test_both_grammars_agree_that_the_structure_is_wrong(name: str) -> None:
    rng, xsd = said(name, Check.RNG), said(name, Check.XSD)
    assert bool(rng) == bool(xsd)


@pytest.fixture(scope="module")
def all_of_tei(oracle: Path) -> etree.RelaxNG:
    return etree.RelaxNG(file=str(oracle))


@pytest.mark.parametrize("name", CASES)
def test_what_all_of_tei_forbids_is_forbidden_here(name: str, all_of_tei: etree.RelaxNG) -> None:
    path = INVALID / f"{name}.xml"
    try:
        tree = etree.parse(str(path), etree.XMLParser(collect_ids=False, resolve_entities=False))
    except etree.XMLSyntaxError:
        return
    if not all_of_tei.validate(tree):
        assert said(name, Check.IDS, Check.RNG)
