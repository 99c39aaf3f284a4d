"""Reading a finding aid: a CSV, or a supplement to "Foreign Relations" in TEI."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from tei import lexicons
from tei.errors import InputError
from tei.exporting.facts import words
from tei.trees import NAMESPACES, XML, Element, parser

PAGES = "{http://history.state.gov/frus/ns/1.0}page-count-according-to-citation"
FIELDS = ("number", "date", "sender", "addressee", "classification", "pages")
MAX_BYTES = 64_000_000


@dataclass(frozen=True, slots=True)
class Entry:
    """What a finding aid says of one document; "" where it is silent.

    `pointer` is the fragment that leads to the entry: a row of a CSV (RFC 7111, the line of names
    is row 1) or an xml:id. `date` is ISO 8601, as precise as the finding aid.
    """

    pointer: str
    entry: str = ""
    number: str = ""
    date: str = ""
    sender: str = ""
    addressee: str = ""
    classification: str = ""
    pages: str = ""
    title: str = ""


def read(path: Path) -> tuple[Entry, ...]:
    """The entries of a finding aid. Raises InputError, naming the columns or the line at fault."""
    try:
        octets = path.read_bytes()
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}", path=str(path)) from error
    if len(octets) > MAX_BYTES:
        raise InputError(f"has more than {MAX_BYTES:,} bytes", path=str(path))
    if path.suffix.casefold() == ".xml":
        return tuple(_of_tei(octets, path))
    return tuple(_of_csv(octets, path))


def _of_csv(octets: bytes, path: Path) -> Iterator[Entry]:
    try:
        text = octets.decode("utf-8-sig")
        rows = list(csv.reader(io.StringIO(text, newline=""), _dialect(text)))
    except (UnicodeDecodeError, csv.Error) as error:
        raise InputError(f"is no CSV in UTF-8: {error}", path=str(path)) from error
    columns = _columns(rows[0] if rows else [])
    if not {"number", "date"} & set(columns.values()):
        known = ", ".join(_aliases("number") + _aliases("date"))
        raise InputError(
            "has no column with numbers or dates", path=str(path), remedy=f"Name one of: {known}."
        )
    for number, row in enumerate(rows[1:], 2):
        values = {columns[at]: cell.strip() for at, cell in enumerate(row) if at in columns}
        if any(values.values()):
            values["date"] = iso(values.get("date", ""))
            yield Entry(f"row={number}", **values)


def _dialect(text: str) -> type[csv.Dialect]:
    class Table(csv.excel):
        delimiter = max(",;\t", key=text.partition("\n")[0].count)

    return Table


def _aliases(field: str) -> list[str]:
    return list(lexicons.load("finding-aids")["columns"][field])


def _columns(names: list[str]) -> dict[int, str]:
    """The field that each column holds; of two columns with one meaning, the first."""
    out: dict[int, str] = {}
    for at, name in enumerate(names):
        plain = " ".join(name.casefold().replace("_", " ").split())
        for field in lexicons.load("finding-aids")["columns"]:
            if plain in _aliases(field) and field not in out.values():
                out[at] = field
                break
    return out


def _of_tei(octets: bytes, path: Path) -> Iterator[Entry]:
    try:
        root = etree.fromstring(octets, parser())
    except etree.XMLSyntaxError as error:
        raise InputError(
            f"is not XML: {error.msg}", path=str(path), line=error.lineno or 0
        ) from error
    documents: list[Element] = root.xpath(  # type: ignore[assignment]  # a path of elements
        "//tei:div[@type='document'][tei:head]", namespaces=NAMESPACES
    )
    if not documents:
        raise InputError("has no div[@type='document'] with a head", path=str(path))
    yield from map(_of_division, documents)


def _of_division(division: Element) -> Entry:
    head = division.find("tei:head", NAMESPACES)
    text = words(head)
    found = {
        field: match[1].strip()
        for field, pattern in lexicons.load("finding-aids")["heading"].items()
        if (match := re.search(pattern, text))
    }
    place = division.find(".//tei:dateline/tei:placeName", NAMESPACES)
    when = division.find(".//tei:dateline/tei:date[@when]", NAMESPACES)
    pages = division.find(PAGES)
    if place is not None and "sender" not in found:
        found["sender"] = words(place)
    if pages is not None and pages.text:
        found["pages"] = pages.text.strip()
    found["date"] = when.get("when", "")[:10] if when is not None else iso(text)
    return Entry(division.get(f"{{{XML}}}id", ""), title=text, **found)


def iso(text: str) -> str:
    """The first date of a text in ISO 8601; "" where there is none.

    Knows 1962-11-28, 11/28/1962 and 11/28/62 (month first, this century's dates apart), November
    28, 1962 and 28 November 1962.
    """
    if match := re.search(r"\b(\d{4})-(\d\d)(?:-(\d\d))?\b", text):
        return match[0]
    if match := re.search(r"\b(\d{1,2})/(\d{1,2})/(\d{4}|\d\d)\b", text):
        year = int(match[3]) + (1900 if len(match[3]) == 2 else 0)
        return f"{year:04}-{int(match[1]):02}-{int(match[2]):02}"
    if match := re.search(r"\b([A-Za-z]+)\.? (\d{1,2}), (\d{4})\b", text):
        return _named(match[1], match[2], match[3])
    if match := re.search(r"\b(\d{1,2}) ([A-Za-z]+) (\d{4})\b", text):
        return _named(match[2], match[1], match[3])
    return ""


def _named(month: str, day: str, year: str) -> str:
    months: dict[str, int] = lexicons.load("finding-aids")["months"]
    for name, number in months.items():
        if len(month) >= 3 and name.startswith(month.casefold()):
            return f"{int(year):04}-{number:02}-{int(day):02}"
    return ""
