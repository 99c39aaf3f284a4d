"""The HTML of a site before the Nu Html Checker (npm vnu-jar, with Java)."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent


def checker() -> Path:
    """The checker's jar, under node_modules beside the project or named by NODE_PATH."""
    if shutil.which("java") is None:
        pytest.skip("no Java to run the Nu Html Checker with")
    folders = [ROOT / "node_modules", *map(Path, os.environ.get("NODE_PATH", "").split(os.pathsep))]
    for folder in folders:
        jar = folder / "vnu-jar" / "build" / "dist" / "vnu.jar"
        if jar.is_file():
            return jar
    pytest.skip("the Nu Html Checker is not at hand (npm install vnu-jar)")


def messages(paths: list[Path]) -> list[str]:
    command = ["java", "-jar", str(checker()), "--format", "json", *map(str, paths)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return [
        f"{item['url'].rpartition('/')[2]}:{item.get('lastLine')}: {item['message']}"
        for item in json.loads(done.stderr)["messages"]
    ]


def test_every_page_is_valid_without_a_warning(harbour: Path) -> None:
    assert messages(sorted(harbour.rglob("*.html"))) == []
