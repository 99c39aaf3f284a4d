"""What an edition gives to a deposit, under the names it has there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from lxml import etree

from tei import edition as editions
from tei.deposit import pointers
from tei.deposit.repositories import Repository, safe
from tei.edition import Edition
from tei.errors import InputError
from tei.files import record
from tei.trees import Element, parser


@dataclass(frozen=True, slots=True)
class Given:
    """A file of the edition: where it lies, its path in the edition and its path in the deposit."""

    path: Path
    original: str
    name: str


@dataclass(frozen=True, slots=True)
class Document:
    """A TEI file of the edition; `transcript` is the path in the deposit of what it was made from.

    `by_hand`: the file was changed after a program made it, or never was made by one.
    """

    given: Given
    transcript: str = ""
    by_hand: bool = False

    @property
    def stem(self) -> str:
        return PurePosixPath(self.given.name).stem


@dataclass(frozen=True, slots=True)
class Contents:
    """An edition as it goes into one deposit."""

    edition: Edition
    file: Given
    documents: tuple[Document, ...]
    others: tuple[Given, ...]  # transcripts, authorities, finding aid
    names: Mapping[str, str] = field(default_factory=dict)  # original -> name in the deposit

    def renamed(self) -> dict[str, str]:
        return {old: new for old, new in sorted(self.names.items()) if old != new}


def collect(path: Path, rules: Repository) -> Contents:
    """The files of an edition, with names that a repository takes. Raises InputError."""
    file = path / editions.FILE_NAME if path.is_dir() else path
    edition = editions.load(file)
    root = file.parent
    found = {
        editions.FILE_NAME: file,
        **_folder(root, edition.folders.tei, "*.xml"),
        **_folder(root, edition.folders.transcripts, "*"),
        **_folder(root, edition.folders.authorities, "*"),
        **_finding_aid(root, edition.finding_aid),
    }
    names = _names(found, rules)
    given = {old: Given(found[old], old, names[old]) for old in found}
    tei = PurePosixPath(edition.folders.tei)
    documents = tuple(
        _document(given[old], names, root / edition.folders.tei)
        for old in sorted(found)
        if PurePosixPath(old).parent == tei and old.endswith(".xml")
    )
    if not documents:
        raise InputError(
            "there is no TEI file to deposit",
            path=str(root / edition.folders.tei),
            remedy="Make them first with tei convert.",
        )
    known = {document.given.original for document in documents} | {editions.FILE_NAME}
    others = tuple(given[old] for old in sorted(found) if old not in known)
    return Contents(edition, given[editions.FILE_NAME], documents, others, names)


def divide(contents: Contents) -> Iterator[tuple[str, Contents]]:
    """One deposit a document, by its stem: its own transcript, and what all documents share."""
    all_transcripts = {document.transcript for document in contents.documents}
    for document in contents.documents:
        others = tuple(
            given
            for given in contents.others
            if given.name == document.transcript or given.name not in all_transcripts
        )
        title = f"{contents.edition.title}: {document.stem}"
        edition = contents.edition.model_copy(update={"title": title})
        yield (
            document.stem,
            Contents(edition, contents.file, (document,), others, contents.names),
        )


def _folder(root: Path, folder: str, pattern: str) -> dict[str, Path]:
    """The files under a folder of the edition by their path in it; hidden ones are left out."""
    base = PurePosixPath(folder)
    if base.is_absolute() or ".." in base.parts:
        raise InputError(
            f"the folder {folder!r} does not lie in the edition's own folder",
            path=str(root / editions.FILE_NAME),
            remedy="A deposit holds only what lies beside the edition file: move it there.",
        )
    found = {}
    for path in sorted((root / base).rglob(pattern)):
        name = path.relative_to(root).as_posix()
        hidden = any(part.startswith(".") for part in PurePosixPath(name).parts)
        if path.is_file() and not path.is_symlink() and not hidden:
            found[name] = path
    return found


def _finding_aid(root: Path, name: str) -> dict[str, Path]:
    if not name or not (root / name).is_file():
        return {}
    inside = ".." not in PurePosixPath(name).parts and not PurePosixPath(name).is_absolute()
    return {PurePosixPath(name).as_posix() if inside else Path(name).name: root / name}


def _names(originals: Iterable[str], rules: Repository) -> dict[str, str]:
    """A name for each file that the repository takes and that no other has, whatever the case."""
    out: dict[str, str] = {}
    taken: set[str] = set()
    for old in sorted(originals, key=lambda name: (safe(name, rules) != name, name)):
        wanted = safe(old, rules)
        path, number = PurePosixPath(wanted), 1
        while wanted.casefold() in taken:
            number += 1
            wanted = path.with_name(f"{path.stem}-{number}{path.suffix}").as_posix()
        taken.add(wanted.casefold())
        out[old] = wanted
    return out


def read(document: Document, names: Mapping[str, str]) -> bytes:
    """A TEI file as it goes into the deposit: as it is, or with its pointers set to new names."""
    octets = document.given.path.read_bytes()
    if all(old == new for old, new in names.items()):
        return octets
    root = _parse(octets, document.given.path)
    before = etree.tostring(root.getroottree(), encoding="utf-8")
    pointers.redirect(root, document.given.original, lambda old: names.get(old, old))
    after = etree.tostring(root.getroottree(), encoding="utf-8")
    if before == after:
        return octets
    return etree.tostring(root.getroottree(), encoding="utf-8", xml_declaration=True) + b"\n"


def _document(given: Given, names: Mapping[str, str], folder: Path) -> Document:
    octets = given.path.read_bytes()
    root = _parse(octets, given.path)
    source = _transcript(root, given.original)
    made = record(folder).get(given.path.name)
    from tei.files import sha256

    return Document(given, names.get(source, ""), by_hand=made != sha256(octets))


def _transcript(root: Element, base: str) -> str:
    """The path in the edition of the transcript that a TEI document names first."""
    for pointer in pointers.sources(root):
        return pointers.resolved(pointer, base)[0]
    return ""


def _parse(octets: bytes, path: Path) -> Element:
    try:
        return etree.fromstring(octets, parser())
    except etree.XMLSyntaxError as error:
        raise InputError(
            f"is not XML: {error.msg}", path=str(path), line=error.lineno or 0
        ) from error
