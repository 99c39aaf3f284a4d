"""Killed at any moment, a deposit leaves the old bag or the new one, never a part."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import bagit
import pytest
from editions import multiply

from tei.deposit import placing

SEED = 1962
MOMENTS = 20


def start(edition: Path, bag: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "tei", "deposit", str(edition), "-o", str(bag)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=Path(__file__).parent.parent.parent,
    )


def test_killed_at_twenty_moments_no_part_is_left_under_the_name(
    edition: Path, tmp_path: Path
) -> None:
    multiply(edition, 6)
    bag = tmp_path / "out" / "bag"
    begun = time.monotonic()
    assert start(edition, bag).wait() == 0
    whole = time.monotonic() - begun
    before = (bag / "tagmanifest-sha256.txt").read_bytes()
    file = edition / "edition.toml"
    file.write_text(file.read_text("utf-8").replace("Three invented", "Some invented"), "utf-8")
    chance = random.Random(SEED)
    seen, killed = set(), 0
    for _ in range(3 * MOMENTS):
        process = start(edition, bag)
        time.sleep(whole * chance.uniform(0.1, 1.0))
        process.send_signal(signal.SIGKILL)
        if process.wait() == -signal.SIGKILL:
            killed += 1
        else:  # it had ended: the machine is faster now than it was before
            whole *= 0.9
        bagit.Bag(str(bag)).validate()
        seen.add((bag / "tagmanifest-sha256.txt").read_bytes())
        if killed == MOMENTS:
            break
    assert killed == MOMENTS
    assert len(seen) <= 2
    assert start(edition, bag).wait() == 0
    assert (bag / "tagmanifest-sha256.txt").read_bytes() != before
    assert [path.name for path in bag.parent.iterdir()] == ["bag"]


def test_where_names_cannot_be_swapped_the_old_folder_comes_back(tmp_path: Path) -> None:
    (tmp_path / ".bag.old").mkdir()
    (tmp_path / ".bag.old" / "old.txt").write_text("old", encoding="utf-8")
    try:
        with placing.beside(tmp_path / "bag"):
            assert (tmp_path / "bag" / "old.txt").exists()
            raise KeyboardInterrupt
    except KeyboardInterrupt:
        pass
    assert (tmp_path / "bag" / "old.txt").read_text(encoding="utf-8") == "old"


def test_two_renames_do_where_the_system_cannot_swap(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(placing, "_exchange", lambda one, other: False)
    for word in ("old", "new"):
        with placing.beside(tmp_path / "bag") as folder:
            (folder / "word.txt").write_text(word, encoding="utf-8")
    assert (tmp_path / "bag" / "word.txt").read_text(encoding="utf-8") == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["bag"]
