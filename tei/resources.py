"""Where the schemas, stylesheets and lexicons lie, in a checkout and in an installed wheel."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _root() -> Path:
    packed = _PACKAGE / "_resources"
    return packed if packed.is_dir() else _PACKAGE.parent


def schema(name: str) -> Path:
    """A file of `schemas/`, as a real path (libxml2 and Saxon resolve includes by it)."""
    return _root() / "schemas" / name


def stylesheet(name: str) -> Path:
    """A file of `xslt/`, as a real path."""
    return _root() / "xslt" / name


def lexicon(name: str) -> Path:
    """A file of `tei/lexicon/`."""
    return _PACKAGE / "lexicon" / name
