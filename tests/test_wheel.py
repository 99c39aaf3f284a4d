"""The wheel holds what the program needs, and works with nothing beside it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LEFT_OUT = {"__pycache__"}


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the contents of a wheel built from this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder)]
    done = subprocess.run([*command, str(ROOT)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr + done.stdout
    [wheel] = folder.glob("*.whl")
    assert wheel.name == "diplomatic_tei-0.1.0-py3-none-any.whl"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def names(folder: Path) -> set[str]:
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and not LEFT_OUT & set(path.relative_to(folder).parts)
    }


@pytest.mark.parametrize(
    ("there", "here"),
    [("tei/_resources/schemas", "schemas"), ("tei/_resources/xslt", "xslt"), ("tei", "tei")],
)
def test_the_wheel_has_the_files_of_the_checkout(unpacked: Path, there: str, here: str) -> None:
    packed = {name for name in names(unpacked / there) if not name.startswith("_resources/")}
    assert packed == names(ROOT / here)


def test_the_wheel_builds_an_edition_with_nothing_beside_it(unpacked: Path, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "corpus", tmp_path / "corpus", ignore=shutil.ignore_patterns("html"))
    environment = os.environ | {"PYTHONPATH": str(unpacked), "PYTHONSAFEPATH": "1"}
    command = [sys.executable, "-m", "tei", "build", "corpus"]
    done = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    page = tmp_path / "corpus" / "html" / "01278.html"
    assert "<h1" in page.read_text(encoding="utf-8")
