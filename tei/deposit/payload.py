"""The payload of a deposit while it is written: each file once, with its hash and its origin."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from pathlib import Path

from tei import files

TYPES = {
    "css": "text/css",
    "csv": "text/csv",
    "html": "text/html",
    "js": "text/javascript",
    "json": "application/json",
    "md": "text/markdown",
    "odd": "application/tei+xml",
    "pdf": "application/pdf",
    "rng": "application/xml",
    "sarif": "application/sarif+json",
    "sch": "application/xml",
    "toml": "application/toml",
    "txt": "text/plain",
    "typ": "text/plain",
    "xml": "application/xml",
    "xsd": "application/xml",
    "xsl": "application/xslt+xml",
}


@dataclass(frozen=True, slots=True)
class Step:
    """How a file came to be: which programs, by which action, from which files of the payload.

    `programs` are names of `tei.deposit.programs`; no program: the file was given, not made.
    """

    action: str = ""
    programs: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """A file of the payload; `name` is its path within it, `size` counts bytes."""

    name: str
    media_type: str
    size: int
    sha256: str
    sha512: str
    step: Step = Step()
    title: str = ""
    original: str = ""  # the name before it was made safe, where that differs


@dataclass(slots=True)
class Payload:
    """The files written to a folder so far, by name."""

    folder: Path
    entries: dict[str, Entry] = field(default_factory=dict)

    def add(
        self,
        name: str,
        octets: bytes,
        *,
        step: Step | None = None,
        media_type: str = "",
        title: str = "",
        original: str = "",
    ) -> Entry:
        """Write a file. Raises InputError where the name leads out of the folder."""
        path = files.inside(self.folder, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(octets)
        entry = Entry(
            name,
            media_type or media_type_of(name),
            len(octets),
            hashlib.sha256(octets).hexdigest(),
            hashlib.sha512(octets).hexdigest(),
            step or Step(),
            title,
            original if original != name else "",
        )
        self.entries[name] = entry
        return entry

    def all(self) -> list[Entry]:
        """The entries, sorted by name."""
        return [self.entries[name] for name in sorted(self.entries)]


def media_type_of(name: str) -> str:
    return TYPES.get(name.rpartition(".")[2].casefold(), "application/octet-stream")
