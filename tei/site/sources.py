"""What a site is made of: the edition file and the TEI documents with the files they name."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tei import edition, rendering
from tei.edition import Edition
from tei.rendering import Source
from tei.trees import tag


@dataclass(frozen=True, slots=True)
class Holdings:
    """An edition with its documents, in order of their names."""

    edition: Edition
    folder: Path
    documents: tuple[Source, ...]


def load(path: Path) -> Holdings:
    """The edition in a folder or named by its file. Raises EditionError, InputError."""
    known = edition.load(path)
    folder = path if path.is_dir() else path.parent
    return Holdings(known, folder, tuple(map(rendering.read, edition.documents(folder, known))))


def transcript(holdings: Holdings, document: Source) -> Path | None:
    """The transcript of a document, where it stands with the edition."""
    path = holdings.folder / holdings.edition.folders.transcripts / f"{document.name}.md"
    return path if path.is_file() else None


def local_images(holdings: Holdings, document: Source) -> dict[str, Path]:
    """The images that a document names within the edition: their address in it, and the file.

    Images elsewhere, or outside of the edition's folder, are left out.
    """
    root = rendering.parse(document)
    addresses = [graphic.get("url", "") for graphic in root.iter(tag("graphic"))]
    addresses += [word for pb in root.iter(tag("pb")) for word in pb.get("facs", "").split()]
    base = Path(document.path).parent
    found: dict[str, Path] = {}
    for address in addresses:
        if not address or ":" in address or address.startswith(("#", "/", "\\")):
            continue
        path = (base / address).resolve()
        if path.is_file() and holdings.folder.resolve() in path.parents:
            found[address] = path
    return found
