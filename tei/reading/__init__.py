"""From a transcript file to a `Transcript`: its lines, their notation, its front matter."""

from __future__ import annotations

import hashlib
from pathlib import PurePath

from tei.model.transcript import Line, Transcript
from tei.reading.decoding import decode, split
from tei.reading.frontmatter import find as find_front_matter
from tei.reading.marks import fenced, notation, read_line


def read(octets: bytes, path: str) -> Transcript:
    """Read the bytes of a transcript; `path` names it in messages and gives its identifier.

    Raises InputError where it is empty, binary, undecodable, too large or has a mistake in its
    front matter.
    """
    text, encoding, bom, problems = decode(octets, path)
    parts = split(text, path)
    front = find_front_matter([source for source, _ in parts], path)
    hidden = set(range(front.lines[0], front.lines[1] + 1)) if front else set()
    hidden |= fenced([source for source, _ in parts])
    lines: list[Line] = []
    override = ""
    for number, (source, ending) in enumerate(parts, 1):
        line = notation(number, source, ending) if number in hidden else None
        line = line or read_line(number, source, ending, override)
        override = line.override if line.is_blank else ""
        lines.append(line)
    return Transcript(
        identifier=PurePath(path).stem,
        path=path,
        lines=tuple(lines),
        sha256=hashlib.sha256(octets).hexdigest(),
        encoding=encoding,
        bom=bom,
        front_matter=front,
        problems=problems,
    )
