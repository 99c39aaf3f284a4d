"""Facts as a table (RFC 4180 CSV) and as JSON, one row or object a message."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from dataclasses import asdict, fields

from tei.exporting.facts import Record
from tei.model.rendering import Rendering

COLUMNS = tuple(field.name for field in fields(Record))
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # a spreadsheet would run a cell that begins so


def as_csv(records: Sequence[Record]) -> Rendering:
    """A table with a line of column names; several values of one cell are parted by " | ".

    A cell that a spreadsheet would take for a formula begins with an apostrophe.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for record in records:
        writer.writerow(_cell(value) for value in asdict(record).values())
    return Rendering("messages.csv", "text/csv", out.getvalue().encode("utf-8"))


def _cell(value: object) -> str:
    text = " | ".join(value) if isinstance(value, tuple) else str(value)
    return f"'{text}" if text.startswith(FORMULA) else text


def as_json(records: Sequence[Record]) -> Rendering:
    """An array with one object a message; lists stay lists."""
    text = json.dumps([asdict(record) for record in records], ensure_ascii=False, indent=1)
    return Rendering("messages.json", "application/json", (text + "\n").encode("utf-8"))
