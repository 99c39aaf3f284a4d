"""Faces: which there are, and which characters they have."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from tei.errors import InputError
from tei.typesetting.compiling import Unset, typeset

FALLBACK = ("New Computer Modern", "DejaVu Sans Mono")  # for characters that the face has not
_STYLES = ("", 'style: "italic"', 'weight: "bold"', 'style: "italic", weight: "bold"')


@dataclass(frozen=True, slots=True)
class Glyphs:
    """Characters that no face has (`missing`), or has only upright and regular (`upright`)."""

    missing: str = ""
    upright: str = ""


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
