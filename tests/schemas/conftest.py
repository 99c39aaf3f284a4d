"""The project's schemas, loaded once, and the schema of all of TEI where it is at hand."""

from pathlib import Path

import pytest
import xmlschema
from lxml import etree

from tei import resources


@pytest.fixture(scope="session")
def odd() -> Path:
    return resources.schema("diplomatic.odd")


@pytest.fixture(scope="session")
def rng() -> etree.RelaxNG:
    return etree.RelaxNG(etree.parse(resources.schema("diplomatic.rng")))


@pytest.fixture(scope="session")
def xsd() -> xmlschema.XMLSchema10:
    return xmlschema.XMLSchema10(str(resources.schema("diplomatic.xsd")))


@pytest.fixture(scope="session")
def tei_all(oracle: Path) -> etree.RelaxNG:
    return etree.RelaxNG(etree.parse(oracle))
