"""The only door to Typst: a program in, a PDF for archives out.

The PDF is made to PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1). Only the faces inside Typst
and those of a folder that the caller names are used, never those of the machine.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import Any

from tei.errors import InputError, StylesheetError

FALLBACK = ("New Computer Modern", "DejaVu Sans Mono")  # for characters that the face has not
_STYLES = ("", 'style: "italic"', 'weight: "bold"', 'style: "italic", weight: "bold"')
_NAMED = re.compile(r'(?:text|codepoint) `"(?:\\u\{([0-9a-f]+)\}|(.))"`')


@dataclass(frozen=True, slots=True)
class Glyphs:
    """Characters that no face has (`missing`), or has only upright and regular (`upright`)."""

    missing: str = ""
    upright: str = ""


def version() -> str:
    return metadata.version("typst")


@cache
def families(folder: str = "") -> tuple[str, ...]:
    """The families of faces inside Typst, or of a folder."""
    import typst

    fonts = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=not folder,
        font_paths=[folder] if folder else [],
    )
    return tuple(sorted(fonts.families()))


def faces(face: str, folder: str = "") -> tuple[str, ...]:
    """The families to set with, the chosen one first. Raises InputError for an unknown one."""
    own = families(folder) if folder else ()
    if folder and not own:
        raise InputError("holds no faces", path=folder)
    known = (*own, *families())
    if face not in known:
        raise InputError(f"there is no face {face!r}.", remedy=f"Take one of: {', '.join(known)}.")
    return tuple(dict.fromkeys((face, *own, *FALLBACK)))


def glyphs(text: str, families: tuple[str, ...], folder: str = "") -> Glyphs:
    """Which characters of a text cannot be shown with these families."""
    rare = "".join(sorted({character for character in text if character > "~"}))
    return _probed(rare, families, folder) if rare else Glyphs()


@cache
def _probed(characters: str, families: tuple[str, ...], folder: str) -> Glyphs:
    upright, *others = (_without(characters, families, folder, style) for style in _STYLES)
    partly = frozenset().union(*others) - upright
    return Glyphs("".join(sorted(upright)), "".join(sorted(partly)))


def _without(characters: str, families: tuple[str, ...], folder: str, style: str) -> frozenset[str]:
    """Which characters have no glyph in a style: each is set alone, and Typst names what fails."""
    program = [
        '#set document(title: "probe")',
        f"#set text(fallback: false, font: {_array(families)}, {style})",
        *(f'#par("\\u{{{ord(character):x}}}")' for character in characters),
    ]
    try:
        typeset("\n".join(program), {}, folder=folder)
    except Unset as error:
        return error.characters
    return frozenset()


def _array(words: Iterable[str]) -> str:
    return "(" + "".join(f'"{word}", ' for word in words) + ")"


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
    import typst

    with tempfile.TemporaryDirectory(prefix="typeset-") as name:
        root = Path(name)
        for path, octets in files.items():
            place = root / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(octets)
        main = root / "main.typ"
        main.write_text(program, encoding="utf-8")
        compiler = typst.Compiler(
            str(main),
            root=str(root),
            ignore_system_fonts=True,
            font_paths=[folder] if folder else [],
        )
        try:
            made, warnings = compiler.compile_with_warnings(
                format="pdf", pdf_standards=["ua-1", "a-3a"], timestamp=timestamp
            )
        except typst.TypstError as error:
            raise _failure(error) from None
    for warning in warnings:
        if "converge" in str(warning):
            raise StylesheetError("line keys and pages do not settle", path="Typst")
    assert isinstance(made, bytes)
    return made


def midnight(day: date) -> int:
    """The beginning of a day in UTC, in seconds since 1970."""
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())


def _failure(error: Any) -> Unset:
    """Typst's own words, and the single characters that they name."""
    told = str(getattr(error, "diagnostic", "") or error)
    characters = (chr(int(code, 16)) if code else one for code, one in _NAMED.findall(told))
    return Unset(str(error).strip(), frozenset(characters))
