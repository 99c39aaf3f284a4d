"""Nothing half-made: a folder is built beside its place and put there in one step.

A process killed at any moment leaves the old folder or the new one under the name, never a part.
What a killed process leaves is a hidden folder beside it, which the next one takes away.
"""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tei.errors import InputError

EXCHANGE = 2  # RENAME_EXCHANGE of Linux renameat2(2), RENAME_SWAP of macOS renameatx_np(2)
HERE = -100 if sys.platform == "linux" else -2  # AT_FDCWD


@contextmanager
def beside(target: Path) -> Iterator[Path]:
    """An empty folder that becomes `target` when the block ends without an error.

    What stood under the name is removed then. Raises InputError where nothing can be written.
    """
    target = target.absolute()
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _sweep(target)
        building = _building(target, os.getpid())
        building.mkdir()
    except OSError as error:
        raise InputError(f"cannot be written: {error.strerror}", path=str(target)) from error
    try:
        yield building
        place(building, target)
    finally:
        shutil.rmtree(building, ignore_errors=True)


def place(built: Path, target: Path) -> None:
    """Give a built folder its name in one step; the old one, if any, then has the built one's."""
    if not target.exists() or (target.is_dir() and not any(target.iterdir())):
        built.replace(target)
    elif not _exchange(built, target):
        _step_aside(built, target)


def _exchange(one: Path, other: Path) -> bool:
    """Swap two names at once; False where the system cannot."""
    library = ctypes.CDLL(None, use_errno=True)
    call = getattr(library, "renameat2" if sys.platform == "linux" else "renameatx_np", None)
    if call is None:
        return False
    if call(HERE, os.fsencode(one), HERE, os.fsencode(other), EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP}:
        return False
    raise InputError(f"cannot be replaced: {os.strerror(number)}", path=str(other))


def _step_aside(built: Path, target: Path) -> None:
    """Two renames, where the system cannot swap; `_sweep` puts the old one back after a kill."""
    old = target.with_name(f".{target.name}.old")
    target.rename(old)
    built.rename(target)
    shutil.rmtree(old)


def _building(target: Path, process: int) -> Path:
    return target.with_name(f".{target.name}.building-{process}")


def _sweep(target: Path) -> None:
    """Take away what killed processes left beside a name."""
    old = target.with_name(f".{target.name}.old")
    if old.exists() and not target.exists():
        old.rename(target)
    for left in target.parent.glob(f".{_literal(target.name)}.building-*"):
        process = left.name.rpartition("-")[2]
        if process.isdigit() and not (_alive(int(process)) and int(process) != os.getpid()):
            shutil.rmtree(left, ignore_errors=True)
    shutil.rmtree(old, ignore_errors=True)


def _literal(name: str) -> str:
    return "".join(f"[{character}]" if character in "*?[" else character for character in name)


def _alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
