"""The small edition, and the site made from it."""

from pathlib import Path

import pytest
from harbour import lay

from tei.site import build


@pytest.fixture
def edition(tmp_path: Path) -> Path:
    return lay(tmp_path / "edition")


@pytest.fixture(scope="session")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the edition, with search; not to be changed by a test."""
    folder = tmp_path_factory.mktemp("harbour")
    build.build(lay(folder / "edition"), folder / "site", build.Wishes("https://example.org/"))
    return folder / "site"
