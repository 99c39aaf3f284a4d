"""Writing files: whole or not at all, and never over the work of a hand.

Each output folder keeps a record, `.tei/made.json`, of the files made there and their SHA-256.
A file that stands there and is not in the record, or differs from it, is left alone. What is
meant to be edited by hand is kept as it was made in `.tei/base/`, so that a later version can be
merged with the edited one.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from tei.errors import InputError, RefusedError

RECORD = ".tei/made.json"
BASES = ".tei/base"


def sha256(octets: bytes) -> str:
    return hashlib.sha256(octets).hexdigest()


def replace(path: Path, octets: bytes) -> None:
    """Write a file through a temporary name beside it, so that it is never half there."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        with os.fdopen(handle, "wb") as stream:
            stream.write(octets)
        mask = os.umask(0)
        os.umask(mask)
        Path(name).chmod(0o666 & ~mask)
        Path(name).replace(path)
    except OSError as error:
        raise InputError(f"cannot be written: {error.strerror}", path=str(path)) from error


def record(folder: Path) -> dict[str, str]:
    """The files made in a folder, by their path within it, with their SHA-256."""
    try:
        found = json.loads((folder / RECORD).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(key): str(value) for key, value in found.items()} if isinstance(found, dict) else {}


def changed_by_hand(folder: Path, name: str) -> bool:
    """Whether a file stands there that this program did not make, or not as it is now."""
    path = folder / name
    return path.exists() and record(folder).get(name) != sha256(path.read_bytes())


def write(folder: Path, name: str, octets: bytes, *, force: bool = False) -> None:
    """Write `folder/name` and note it in the folder's record.

    Raises RefusedError where a file of another hand stands in the way, InputError where `name`
    leads out of the folder or nothing can be written.
    """
    path = inside(folder, name)
    if not force and changed_by_hand(folder, name) and path.read_bytes() != octets:
        raise _refusal(path)
    replace(path, octets)
    note(folder, record(folder) | {name: sha256(octets)})


def put(folder: Path, name: str, octets: bytes) -> None:
    """Write a file unless it stands there so already; the record is left to the caller."""
    path = inside(folder, name)
    if not path.is_file() or path.read_bytes() != octets:
        replace(path, octets)


def keep_base(folder: Path, name: str, octets: bytes) -> None:
    """Keep a file as it was made, for a later merge."""
    put(folder, f"{BASES}/{name}", octets)


def base(folder: Path, name: str) -> bytes | None:
    """A file as it was made last, or None where that is not known."""
    path = inside(folder, f"{BASES}/{name}")
    return path.read_bytes() if path.is_file() else None


def write_all(folder: Path, contents: Mapping[str, bytes], *, force: bool = False) -> int:
    """Write several files and note them in the folder's record at once; the number that changed.

    Files that stand there with the same bytes are left as they are. Raises RefusedError, before
    anything is written, where a file of another hand stands in the way, and InputError as `write`.
    """
    made = record(folder)
    changed: dict[str, bytes] = {}
    for name, octets in contents.items():
        path = inside(folder, name)
        if not path.is_file():
            changed[name] = octets
        elif (standing := path.read_bytes()) != octets:
            if not force and made.get(name) != sha256(standing):
                raise _refusal(path)
            changed[name] = octets
    for name, octets in changed.items():
        replace(folder / name, octets)
    now = made | {name: sha256(octets) for name, octets in contents.items()}
    if now != made:
        note(folder, now)
    return len(changed)


def remove_all(folder: Path, names: Iterable[str]) -> int:
    """Remove files that were made here and not changed since; the number removed."""
    made = record(folder)
    gone = [name for name in names if name in made]
    removed = 0
    for name in gone:
        path = inside(folder, name)
        if path.is_file() and sha256(path.read_bytes()) == made[name]:
            path.unlink()
            removed += 1
    if gone:
        note(folder, {name: made[name] for name in made if name not in gone})
    return removed


def _refusal(path: Path) -> RefusedError:
    return RefusedError(
        "was not made by this program or was changed since; left as it is.",
        path=str(path),
        remedy="Use --force to overwrite it.",
    )


def note(folder: Path, made: Mapping[str, str]) -> None:
    """Write the folder's record."""
    replace(folder / RECORD, (json.dumps(made, indent=1, sort_keys=True) + "\n").encode())


def inside(folder: Path, name: str) -> Path:
    """The path of `name` within `folder`; InputError where it leads out of it."""
    root = folder.resolve()
    path = (root / name).resolve()
    if root != path and root not in path.parents:
        raise InputError(f"the name {name!r} leads out of the folder {folder}")
    return folder / name
