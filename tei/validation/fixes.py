"""Mending what has one right answer. The file's own writing is kept; only start tags change."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import PurePath

from tei import zones
from tei.trees import NAMESPACES, XML, Element
from tei.validation import offsets
from tei.validation.source import Source, read

ID = f"{{{XML}}}id"
Addition = tuple[Element, str, str]  # an element, an attribute as it is written, its value


def mend(octets: bytes, path: str) -> bytes:
    """The file with all that has one right answer mended; as it was where it cannot be read."""
    source = read(octets, path)
    if not isinstance(source, Source) or source.encoding not in ("utf-8", "us-ascii"):
        return octets
    additions = [each for rule in _RULES for each in rule(source)]
    offsets = [
        (source.offset(element), name, value)
        for element, name, value in additions
        if element.get(_clark(name)) != value
    ]
    for offset, name, value in sorted(offsets, reverse=True):
        octets = _with_attribute(octets, offset, name, value)
    return octets


def difference(before: bytes, after: bytes, path: str) -> str:
    """A unified diff of two versions of a file."""
    lines = difflib.unified_diff(
        before.decode("utf-8", errors="replace").splitlines(keepends=True),
        after.decode("utf-8", errors="replace").splitlines(keepends=True),
        f"{path} (as it is)",
        f"{path} (mended)",
    )
    return "".join(line if line.endswith("\n") else line + "\n" for line in lines)


def _clark(name: str) -> str:
    return ID if name == "xml:id" else name


def _with_attribute(octets: bytes, offset: int, name: str, value: str) -> bytes:
    """A start tag that begins at an offset, with an attribute added or given another value."""
    tag = re.compile(rb"""<[^\s/>]+(?:\s+[^\s=<>/]+\s*=\s*(?:"[^"]*"|'[^']*'))*""")
    found = tag.match(octets, offset)
    assert found is not None
    there = re.compile(rb"\s" + name.encode() + rb"""\s*=\s*(?:"([^"]*)"|'([^']*)')""")
    old = there.search(octets, offset, found.end())
    if old is None:
        added = f' {name}="{value}"'.encode()
        return octets[: found.end()] + added + octets[found.end() :]
    start, end = old.span(1 if old.group(1) is not None else 2)
    return octets[:start] + value.encode() + octets[end:]


def _tables(source: Source) -> Iterator[Addition]:
    """@rows and @cols of a table are what can be counted (TEI 14.1.1)."""
    for table in source.root.iterfind(".//tei:table", NAMESPACES):
        rows = table.findall("tei:row", NAMESPACES)
        widths = [sum(_span(cell) for cell in row.iterfind("tei:cell", NAMESPACES)) for row in rows]
        if rows and "rows" not in table.attrib:
            yield table, "rows", str(len(rows))
        if rows and "cols" not in table.attrib:
            yield table, "cols", str(max(widths))


def _span(cell: Element) -> int:
    number = cell.get("cols") or "1"
    return int(number) if number.isdigit() else 1


def _root_id(source: Source) -> Iterator[Addition]:
    """The root's xml:id is "doc-" and the name of the file."""
    stem = PurePath(source.path).stem
    if re.fullmatch(r"[\w.-]+", stem):
        yield source.root, "xml:id", f"doc-{stem}"


def _offsets(source: Source) -> Iterator[Addition]:
    """A local time whose place has a known zone has that zone's offset on that day."""
    for action in source.root.iterfind(".//tei:correspAction", NAMESPACES):
        place = action.find("tei:placeName", NAMESPACES)
        words = "".join(str(part) for part in place.itertext()) if place is not None else ""
        zone = zones.zone(words)
        for date in action.iterfind("tei:date[@when]", NAMESPACES):
            when = str(date.get("when"))
            mended = _with_offset(when, zone) if zone else ""
            if mended:
                yield date, "when", mended
                yield from _inferred(source, date)
            elif zone and "#tz-inferred" in (date.get("ana") or "").split():
                yield date, "when", offsets.right(when, zone)


def _inferred(source: Source, date: Element) -> Iterator[Addition]:
    """The mark of an inferred offset, where the file's taxonomy has one."""
    known = {element.get(ID) for element in source.root.iterfind(".//tei:category", NAMESPACES)}
    marks = (date.get("ana") or "").split()
    if "tz-inferred" in known and "#tz-inferred" not in marks:
        yield date, "ana", " ".join([*marks, "#tz-inferred"])


def _with_offset(when: str, zone: str) -> str:
    """A local time with its offset; "" where it is none, or the clocks were turned that hour."""
    try:
        local = datetime.fromisoformat(when)
    except ValueError:
        return ""
    if local.tzinfo is not None or "T" not in when:
        return ""
    times = [local.replace(tzinfo=zones.rules(zone), fold=fold) for fold in (0, 1)]
    certain = len({time.utcoffset() for time in times}) == 1
    return local.isoformat() + zones.offset(zone, local) if certain else ""


_RULES: tuple[Callable[[Source], Iterator[Addition]], ...] = (_root_id, _tables, _offsets)
