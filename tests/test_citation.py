"""CITATION.cff says the version that the package says."""

import tomllib
from pathlib import Path

import yaml

import tei

ROOT = Path(__file__).parent.parent


def test_the_citation_names_this_version_title_and_licence() -> None:
    cited = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert cited["cff-version"] == "1.2.0"
    assert (cited["title"], cited["license"]) == (project["name"], project["license"])
    assert str(cited["version"]) == tei.__version__
