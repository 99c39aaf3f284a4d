"""Layout patterns, one a case: invented papers, each with what its TEI must say."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from lxml import etree

from tei import checking, pipeline
from tei import edition as editions
from tei.evaluation import Score, score
from tei.model.report import Severity
from tei.trees import parser

CASES = Path(__file__).parent / "cases"
OPTIONS = checking.Options()
EDITION = editions.unpublished()
NAMES = sorted(path.parent.name for path in CASES.glob("*/gold.json"))


@pytest.mark.parametrize("name", NAMES)
def test_a_layout_is_understood_line_by_line_and_fact_by_fact(name: str) -> None:
    folder = CASES / name
    truth = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    transcript = folder / truth["file"]
    made = pipeline.convert(transcript.read_bytes(), str(transcript), EDITION, truth["file"])
    found = score(name, truth, transcript, etree.fromstring(made.octets, parser()))
    report = checking.check(made.octets, str(folder / "transcript.xml"), OPTIONS)
    errors = [each for each in report.problems if each.severity is Severity.ERROR]
    assert _mistakes(found) == []
    assert errors == []


def _mistakes(found: Score) -> list[str]:
    """What is not as it must be, each in words."""
    facts = [
        f"{each.name}: {each.found!r} for {each.wanted!r}"
        for each in found.fields
        if not each.right
    ]
    labels = [
        f"{count} lines {want} as {have}"
        for (want, have), count in found.labels.items()
        if want != have
    ]
    figures = ("paragraphs", "pages", "messages", "kept")
    return [
        *facts,
        *labels,
        *(f"{each}: {getattr(found, each)}" for each in figures if getattr(found, each) != 1),
    ]
