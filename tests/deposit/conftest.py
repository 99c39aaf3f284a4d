"""Editions to deposit: the small invented one, and one of many documents made from it."""

import shutil
from pathlib import Path

import pytest
from editions import INVENTED

from tei.deposit import depositing


@pytest.fixture
def edition(tmp_path: Path) -> Path:
    """A copy of the invented edition, to be changed at will."""
    return Path(shutil.copytree(INVENTED, tmp_path / "edition"))


@pytest.fixture(scope="session")
def sealed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A deposit of the invented edition, not to be changed."""
    bag = tmp_path_factory.mktemp("sealed") / "bag"
    depositing.deposit(INVENTED, bag)
    return bag


@pytest.fixture
def bag(sealed: Path, tmp_path: Path) -> Path:
    """A copy of a deposit, to be changed at will."""
    return Path(shutil.copytree(sealed, tmp_path / "bag"))
