"""The only door to Typst: a program in, a PDF for archives out.

The PDF is made to PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1). Only the faces inside Typst
and those of a folder that the caller names are used, never those of the machine.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from importlib import metadata

from tei.typesetting.compiling import Unset, typeset
from tei.typesetting.faces import Glyphs, faces, families, glyphs

__all__ = ["Glyphs", "Unset", "faces", "families", "glyphs", "midnight", "typeset", "version"]


def version() -> str:
    return metadata.version("typst")


def midnight(day: date) -> int:
    """The beginning of a day in UTC, in seconds since 1970."""
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())
