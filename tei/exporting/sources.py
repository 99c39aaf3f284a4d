"""Which TEI files an export takes, and the edition they belong to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from tei import edition
from tei.edition import Edition
from tei.errors import InputError
from tei.trees import Element, name, parser


@dataclass(frozen=True, slots=True)
class Located:
    """An edition, the folder of its edition file, and TEI files of it, sorted by name."""

    edition: Edition
    folder: Path
    files: tuple[Path, ...]

    @property
    def authorities(self) -> Path:
        return self.folder / self.edition.folders.authorities


def locate(paths: Iterable[Path], edition_file: Path | None = None) -> Located:
    """The edition and the TEI files that some paths name.

    A path is a TEI file, a folder of TEI files, an edition file or a folder with one. Without
    `edition_file` the edition is looked for there and in the folders above. Raises InputError.
    """
    files: dict[Path, None] = {}
    found = edition_file
    for path in paths:
        own = _edition_file(path)
        found = found or own or _above(path)
        files |= dict.fromkeys(_files(path, own))
    if found is None:
        raise InputError(
            f"no {edition.FILE_NAME} stands with the files or above them.",
            remedy="Name one with --edition.",
        )
    if not files:
        raise InputError("no TEI file to export was found.")
    folder = found if found.is_dir() else found.parent
    return Located(edition.load(found), folder, tuple(sorted(files)))


def read(path: Path) -> Element:
    """The root of a TEI file. Raises InputError."""
    try:
        root = etree.parse(str(path), parser()).getroot()
    except OSError as error:
        raise InputError("cannot be read", path=str(path)) from error
    except etree.XMLSyntaxError as error:
        raise InputError(
            f"is not XML: {error.msg}", path=str(path), line=error.lineno or 0
        ) from error
    if name(root) != "TEI":
        raise InputError("is not a TEI document", path=str(path))
    return root


def authorities(folder: Path) -> list[Element]:
    """The authority files of an edition: the TEI documents in a folder, if it is there."""
    found = []
    for path in sorted(folder.glob("*.xml")):
        try:
            found.append(read(path))
        except InputError:
            continue  # lists in other vocabularies may lie there too
    return found


def _edition_file(path: Path) -> Path | None:
    file = path / edition.FILE_NAME if path.is_dir() else path
    return file if file.suffix == ".toml" and file.is_file() else None


def _above(path: Path) -> Path | None:
    for folder in path.resolve().parents:
        if (folder / edition.FILE_NAME).is_file():
            return folder / edition.FILE_NAME
    return None


def _files(path: Path, own: Path | None) -> list[Path]:
    if own is not None:
        return sorted((own.parent / edition.load(own).folders.tei).glob("*.xml"))
    if path.is_dir():
        return sorted(path.glob("*.xml"))
    if not path.is_file():
        raise InputError("there is no such file or folder", path=str(path))
    return [path]


def written(tree: Element) -> bytes:
    """The bytes of a TEI file: declaration, what stands before the root, root, a line end."""
    return etree.tostring(tree.getroottree(), encoding="utf-8", xml_declaration=True) + b"\n"
