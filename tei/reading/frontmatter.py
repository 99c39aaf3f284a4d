"""YAML front matter: header facts that an editor sets at the top of a transcript."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

import yaml

from tei.errors import InputError
from tei.model.transcript import FrontMatter

KEYS = (
    "title",
    "date",
    "place",
    "sender",
    "addressee",
    "repository",
    "identifiers",
    "language",
)
MAX_LINES = 100
_KEY = re.compile(r"([A-Za-z][\w-]*):(?:\s|$)")
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?)?)?)?$")


def find(lines: Sequence[str], path: str) -> FrontMatter | None:
    """The front matter of a transcript, or None where a `---` at the top is a page marker.

    A block is front matter if it opens on the first line with words and the first key in it is
    one of KEYS, in lower case, or if it is closed, has nothing but keys in lower case, and one of
    KEYS among them. Raises InputError for a mistake in it, naming the line.
    """
    start = next((i for i, line in enumerate(lines) if line.strip()), len(lines))
    if start == len(lines) or lines[start].rstrip() != "---":
        return None
    closing = (i for i in range(start + 1, min(len(lines), start + MAX_LINES)))
    end = next((i for i in closing if lines[i].rstrip() in ("---", "...")), None)
    if not _known(lines[start + 1 : end], closed=end is not None):
        return None
    if end is None:
        raise InputError(
            "the front matter is not closed by a line `---`.", path=path, line=start + 1
        )
    table = _parse(lines[start + 1 : end], path, start + 2)
    return _checked(table, lines, path, (start + 1, end + 1))


def _known(lines: Sequence[str], *, closed: bool) -> bool:
    """Whether lines are keys of front matter: the first is known, or all are keys and one is."""
    keys = [_KEY.match(line) for line in lines if line.strip() and not line.startswith((" ", "#"))]
    if not keys:
        return False
    names = [key.group(1) if key else "" for key in keys[: None if closed else 1]]
    return names[0] in KEYS or (all(map(str.islower, names)) and any(n in KEYS for n in names))


def _parse(lines: Sequence[str], path: str, first: int) -> dict[Any, Any]:
    try:
        table = yaml.safe_load("\n".join(lines))
    except (yaml.YAMLError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        reason = getattr(error, "problem", None) or str(error)
        line = first + (mark.line if mark else 0)
        raise InputError(f"the front matter is not YAML: {reason}.", path=path, line=line) from None
    assert isinstance(table, dict)  # its first line is a key
    return table


def _checked(
    table: dict[Any, Any], lines: Sequence[str], path: str, span: tuple[int, int]
) -> FrontMatter:
    def wrong(key: object, message: str) -> InputError:
        numbers = range(span[0], span[1] + 1)
        at = next((n for n in numbers if lines[n - 1].startswith(f"{key}:")), span[0])
        return InputError(message, path=path, line=at)

    values: dict[str, str] = {}
    identifiers: tuple[tuple[str, str], ...] = ()
    for key, value in table.items():
        if key not in KEYS:
            raise wrong(key, f"unknown key {key!r} in the front matter; known: {', '.join(KEYS)}.")
        if key == "identifiers":
            if not isinstance(value, dict):
                raise wrong(key, "identifiers must be a table of type: value.")
            identifiers = tuple((str(kind), _text(item)) for kind, item in value.items())
        elif isinstance(value, (dict, list)) or value is None:
            raise wrong(key, f"{key} must be one line of text.")
        else:
            values[key] = _text(value)
    if "date" in values and not _DATE.match(values["date"]):
        raise wrong("date", f"the date {values['date']!r} is not ISO 8601, such as 1962-11-28.")
    return FrontMatter(**values, identifiers=identifiers, lines=span)


def _text(value: object) -> str:
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    return str(value).strip()
