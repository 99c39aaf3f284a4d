"""Fixtures: the corpus, and material that stands beside a checkout on some machines only."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT / "corpus"
BESIDE = ROOT.parent / "shared"


@pytest.fixture(scope="session")
def corpus() -> Path:
    return CORPUS


@pytest.fixture(scope="session")
def oracle() -> Path:
    """The schema of all of TEI P5, an outside referee that the project does not contain."""
    path = BESIDE / "oracle" / "tei_all.rng"
    if not path.exists():
        pytest.skip("the schema of all of TEI (tei_all.rng) is not at hand beside the checkout")
    return path


@pytest.fixture(scope="session")
def evaluation() -> Path:
    """A folder of real transcripts with their gold, which the project does not contain."""
    path = BESIDE / "eval"
    if not path.exists():
        pytest.skip("the evaluation transcripts are not at hand beside the checkout")
    return path
