"""A small invented edition: a telegram in two parts and a letter."""

from pathlib import Path

import pytest

from tei import edition
from tei.edition import Edition
from tei.exporting import sources
from tei.trees import Element

FOLDER = Path(__file__).parent / "edition"


@pytest.fixture
def folder() -> Path:
    return FOLDER


@pytest.fixture
def invented() -> Edition:
    return edition.load(FOLDER)


@pytest.fixture
def documents() -> list[Element]:
    return [sources.read(path) for path in sorted((FOLDER / "tei").glob("*.xml"))]


@pytest.fixture
def telegram(documents: list[Element]) -> Element:
    return documents[0]


@pytest.fixture
def letter(documents: list[Element]) -> Element:
    return documents[1]
