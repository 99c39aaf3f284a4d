"""Versions of a deposit as an OCFL object (1.1): each deposit a version, unchanged files once.

Needs the extra `ocfl` (ocfl-py). The object is built beside its place and put there whole.
"""

from __future__ import annotations

import json
import logging
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tei.dating import moment, stamp
from tei.deposit import programs
from tei.deposit.placing import beside
from tei.edition import Edition, load
from tei.errors import InputError
from tei.exporting.corpus import identity

DECLARATION = "0=ocfl_object_1.1"


def add(bag: Path, target: Path, edition_file: Path, name: str = "") -> str:
    """Add a bag as the next version of an OCFL object, or make the object; the version's name.

    A bag equal to the last version adds none. `name` tells objects of one edition apart. Raises
    InputError where ocfl-py is missing or `target` is something else.
    """
    try:
        import ocfl
    except ImportError:
        raise InputError(
            "OCFL needs ocfl-py.", remedy='Install it: pip install "diplomatic-tei[ocfl]".'
        ) from None
    edition = load(edition_file)
    there = (target / DECLARATION).is_file()
    if target.exists() and not there and any(target.iterdir()):
        raise InputError("is no OCFL object; left as it is", path=str(target))
    metadata = ocfl.VersionMetadata(**_described(edition))
    identifier = f"urn:uuid:{identity(edition).removeprefix('uuid-')}" + (name and f"/{name}")
    made = ocfl.Object(identifier=identifier, spec_version="1.1")
    try:
        with _quiet(), beside(target) as folder:
            if there:
                _copy(target, folder)
                inventory = made.add_version_with_content(
                    objdir=str(folder),
                    srcdir=str(bag),
                    metadata=metadata,
                    abort_if_no_difference=True,
                )
            else:
                folder.rmdir()
                inventory = made.create(srcdir=str(bag), metadata=metadata, objdir=str(folder))
            version = inventory.head if inventory else _head(folder)
    except ocfl.ObjectException as error:
        raise InputError(f"cannot take a version: {error}", path=str(target)) from error
    return str(version)


def _described(edition: Edition) -> dict[str, str]:
    """What an OCFL inventory says of a version: when it was made, of what, and by what."""
    return {
        "created": stamp(moment(edition)),
        "message": f"Deposit of {edition.title}",
        "name": f"{programs.SELF} {programs.version(programs.SELF)}",
        "address": programs.BY_KEY[programs.SELF].url,
    }


@contextmanager
def _quiet() -> Iterator[None]:
    """ocfl-py tells its progress to the root logger."""
    before = logging.root.manager.disable
    logging.disable(logging.INFO)
    try:
        yield
    finally:
        logging.disable(before)


def _copy(old: Path, new: Path) -> None:
    """An object again, its content as hard links where the file system can: it never changes."""
    for path in sorted(old.rglob("*")):
        copied = new / path.relative_to(old)
        if path.is_dir():
            copied.mkdir()
        elif "content" in path.relative_to(old).parts[1:2]:
            _link(path, copied)
        else:
            shutil.copy2(path, copied)


def _link(old: Path, new: Path) -> None:
    try:
        os.link(old, new)
    except OSError:
        shutil.copy2(old, new)


def _head(folder: Path) -> str:
    inventory = json.loads((folder / "inventory.json").read_text(encoding="utf-8"))
    return str(inventory["head"])
