"""What a site was made from, kept in the site, so that a later run makes only what changed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import tei
from tei import files, resources

NAME = ".tei/site.json"
PARTS = ("web.xsl", "site.xsl", "catalogue.xsl", "web", "site", "common")


@dataclass(slots=True)
class State:
    """Digests of what each page was made from, and the catalogue's entries by digest."""

    pages: dict[str, str] = field(default_factory=dict)
    entries: dict[str, str] = field(default_factory=dict)


def load(folder: Path) -> State:
    """The state of a site; an empty one where none stands or it cannot be read."""
    try:
        table = json.loads((folder / NAME).read_text(encoding="utf-8"))
        return State(dict(table["pages"]), dict(table["entries"]))
    except (OSError, ValueError, KeyError, TypeError):
        return State()


def save(folder: Path, state: State) -> None:
    table = {"pages": state.pages, "entries": state.entries}
    files.replace(folder / NAME, (json.dumps(table, indent=1, sort_keys=True) + "\n").encode())


def digest(octets: bytes, parameters: Mapping[str, str]) -> str:
    """A digest of a source, the parameters of its page, and the stylesheets."""
    told = json.dumps([_stylesheets(), sorted(parameters.items())]).encode()
    return hashlib.sha256(told + b"\0" + octets).hexdigest()


@cache
def _stylesheets() -> str:
    """A digest of this program's version and of every file that a page is made with."""
    found = hashlib.sha256(tei.__version__.encode())
    for part in PARTS:
        path = resources.stylesheet(part)
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.is_file():
                found.update(file.read_bytes())
    return found.hexdigest()
