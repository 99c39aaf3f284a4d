"""Samples in TEI, written for these tests, and the pages made from them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import html
from webpage import SAMPLES, Page, rendered, sample

from tei import rendering

MakePage = Callable[..., Page]


@pytest.fixture(scope="session")
def samples() -> Path:
    return SAMPLES


@pytest.fixture(scope="session")
def telegram() -> rendering.Source:
    return rendering.read(SAMPLES / "two-parts.xml")


@pytest.fixture(scope="session")
def telegram_page(telegram: rendering.Source) -> Page:
    return html.document_fromstring(rendered(telegram))


@pytest.fixture
def page() -> MakePage:
    """The page of a TEI body given as text."""

    def make(body: str, header: str = "", between: str = "", **options: str) -> Page:
        made: Page = html.document_fromstring(rendered(sample(body, header, between), **options))
        return made

    return make
