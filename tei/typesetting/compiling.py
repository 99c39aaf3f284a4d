"""Running Typst: a program and its files in, a PDF out."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tei.errors import StylesheetError
from tei.typesetting import marks

PLACES = "places.json"
LARGE = 200_000  # characters of marks: some twenty pages
ROUNDS = 8  # until keys and pages agree; three are the rule
_NAMED = re.compile(r'(?:text|codepoint) `"(?:\\u\{([0-9a-f]+)\}|(.))"`')


class Unset(StylesheetError):
    """A program that Typst does not set; `characters` are those that it cannot show."""

    def __init__(self, message: str, characters: frozenset[str] = frozenset()) -> None:
        super().__init__(message, path="Typst")
        self.characters = characters


def typeset(
    program: str, files: Mapping[str, bytes], *, timestamp: int = 0, folder: str = ""
) -> bytes:
    """The PDF of a Typst program. `files` are those it names, by their path; nothing else is seen.

    `timestamp` (seconds since 1970) is the date of a document that sets none and of attached files.
    `folder` holds further faces. Raises StylesheetError.
    """
    with tempfile.TemporaryDirectory(prefix="typeset-") as name:
        root = Path(name)
        for path, octets in {"main.typ": program.encode("utf-8"), **files}.items():
            place = root / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(octets)
        return _compile(_keyed(root, folder), timestamp)


def _compiler(root: Path, folder: str, main: str = "main.typ") -> Any:
    import typst

    return typst.Compiler(
        str(root / main),
        root=str(root),
        ignore_system_fonts=True,
        font_paths=[folder] if folder else [],
    )


def _keyed(root: Path, folder: str) -> Any:
    """A compiler whose program knows the lines that its marks stand on.

    Keys are part of the page and may move what they refer to: so until they stay as they are.
    """
    import typst

    early: frozenset[str] = frozenset()
    known = marks.places(())
    for _ in range(ROUNDS):
        (root / PLACES).write_bytes(known)
        compiler = _compiler(root, folder)
        try:
            told = compiler.query("<marks>", field="value")
        except typst.TypstError as error:
            raise _failure(error) from None
        handed = marks.read(told)
        early |= marks.early(handed)
        found = marks.places(handed, early)
        if found == known:
            return compiler
        known = found
        if len(told) > LARGE:
            _forget(root, folder)
    raise StylesheetError("the keys of the apparatus and the pages do not settle", path="Typst")


def _forget(root: Path, folder: str) -> None:
    """Let Typst drop what it remembers of a large program: it does so ten compilations later."""
    (root / "empty.typ").write_bytes(b"")
    for _ in range(11):
        _compiler(root, folder, "empty.typ").compile(format="pdf")


def _compile(compiler: Any, timestamp: int) -> bytes:
    import typst

    try:
        made, warnings = compiler.compile_with_warnings(
            format="pdf", pdf_standards=["ua-1", "a-3a"], timestamp=timestamp
        )
    except typst.TypstError as error:
        raise _failure(error) from None
    if any("converge" in str(warning) for warning in warnings):
        raise StylesheetError("pages and what is said of them do not settle", path="Typst")
    assert isinstance(made, bytes)
    return made


def _failure(error: Any) -> Unset:
    """Typst's own words, and the single characters that they name."""
    told = str(getattr(error, "diagnostic", "") or error)
    characters = (chr(int(code, 16)) if code else one for code, one in _NAMED.findall(told))
    return Unset(str(error).strip(), frozenset(characters))
