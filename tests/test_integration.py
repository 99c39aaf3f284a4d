"""The action and the hook, as the repository of a user would run them."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parent.parent
INVALID = ROOT / "tests" / "invalid"


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A user's repository with a valid and an invalid file, and `tei` on the path."""
    (tmp_path / "tei").mkdir()
    (tmp_path / "bin").mkdir()
    for name in ("none", "misspelt-element"):
        shutil.copy(INVALID / f"{name}.xml", tmp_path / "tei")
    command = tmp_path / "bin" / "tei"
    command.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m tei "$@"\n')
    command.chmod(0o755)
    return tmp_path


def validation_step() -> dict[str, Any]:
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    assert action["runs"]["using"] == "composite"
    return next(step for step in action["runs"]["steps"] if step.get("id") == "validate")


@pytest.mark.parametrize(("paths", "code"), [("tei", 1), ("tei/none.xml tei/no*.xml", 0)])
def test_the_step_of_the_action_makes_annotations_a_summary_and_sarif(
    repository: Path, paths: str, code: int
) -> None:
    said = {"GITHUB_OUTPUT": "output.txt", "GITHUB_STEP_SUMMARY": "summary.md"}
    environment = os.environ | said | {
        "PATHS": paths, "SCHEMA": "", "RUNNER_TEMP": str(repository),
        "PATH": f"{repository / 'bin'}:{os.environ['PATH']}",
    }  # fmt: skip
    script = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", validation_step()["run"]]
    done = subprocess.run(script, cwd=repository, env=environment, capture_output=True, text=True)
    assert done.returncode == code, done.stderr
    log = json.loads((repository / "tei-validate.sarif").read_text(encoding="utf-8"))
    levels = [result["level"] for result in log["runs"][0]["results"]]
    assert levels.count("error") == code
    assert done.stdout.count("::error file=tei/misspelt-element.xml,line=64,col=25") == code
    assert "# Review of" in (repository / "summary.md").read_text(encoding="utf-8")
    output = (repository / "output.txt").read_text(encoding="utf-8")
    assert output == f"sarif={repository}/tei-validate.sarif\n"


def test_the_hook_runs_a_command_that_takes_files(repository: Path) -> None:
    [hook] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    environment = os.environ | {"PATH": f"{repository / 'bin'}:{os.environ['PATH']}"}
    for name, code in (("none", 0), ("misspelt-element", 1)):
        command = [*hook["entry"].split(), f"tei/{name}.xml"]
        done = subprocess.run(command, cwd=repository, env=environment, capture_output=True)
        assert done.returncode == code
