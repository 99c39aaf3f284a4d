"""Invented documents, for tests of the print."""

import pytest
from invented import MakeSource, sample


@pytest.fixture
def make() -> MakeSource:
    return sample
