"""Writing files: whole or not at all, and never over the work of a hand.

Each output folder keeps a record, `.tei/made.json`, of the files made there and their SHA-256.
A file that stands there and is not in the record, or differs from it, is left alone.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from pathlib import Path

from tei.errors import InputError, RefusedError

RECORD = ".tei/made.json"


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
        raise RefusedError(
            "was not made by this program or was changed since; left as it is.",
            path=str(path),
            remedy="Use --force to overwrite it.",
        )
    replace(path, octets)
    made = record(folder) | {name: sha256(octets)}
    replace(folder / RECORD, (json.dumps(made, indent=1, sort_keys=True) + "\n").encode())


def inside(folder: Path, name: str) -> Path:
    """The path of `name` within `folder`; InputError where it leads out of it."""
    root = folder.resolve()
    path = (root / name).resolve()
    if root != path and root not in path.parents:
        raise InputError(f"the name {name!r} leads out of the folder {folder}")
    return folder / name
