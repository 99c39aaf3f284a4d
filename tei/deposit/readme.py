"""The README of a deposit, for people who find it in thirty years without this program."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tei.deposit import programs
from tei.deposit.payload import Entry
from tei.deposit.repositories import Repository
from tei.edition import Edition

FOLDERS = (
    ("tei", "the edition: one TEI P5 file a document (https://tei-c.org), the form to keep"),
    ("transcripts", "the transcripts that the TEI files were made from, as they were"),
    ("authorities", "persons, places and organisations that the TEI files point to"),
    ("pdf", "each document for print, PDF/A-3 with its TEI file attached"),
    ("html", "each document as one web page that opens without a server"),
    ("schemas", "what a valid file is: ODD (the source), RELAX NG, XML Schema, Schematron, manual"),
    ("xslt", "the stylesheets that made pages, print, metadata and indexes; any XSLT 3.0 processor"),
    ("reports", "what validation found: validation.sarif for machines, validation.txt for people"),
    ("metadata", "DataCite, Dublin Core, correspondence index (CMIF), table of messages"),
)


def write(
    edition: Edition,
    title: str,
    entries: Iterable[Entry],
    renamed: Mapping[str, str],
    rules: Repository,
) -> bytes:
    """A text in Markdown that also reads well as plain text."""
    listed = list(entries)
    parts = [
        f"# {title}",
        edition.description or "A scholarly edition in TEI.",
        _facts(edition),
        _contents(edition, listed),
        "## How to cite\n\n" + _citation(edition, title),
        _proof(),
        _provenance(listed),
        *_renamings(renamed),
        f"## Giving it to {rules.title}\n\n{rules.advice}",
    ]
    return ("\n\n".join(parts) + "\n").encode("utf-8")


def _facts(edition: Edition) -> str:
    keeper = edition.repository
    facts = (
        ("Editors", ", ".join(f"{editor.name} ({editor.role})" for editor in edition.editors)),
        ("Publisher", edition.publisher),
        ("Date", edition.date.isoformat()),
        ("Licence", f"{edition.licence.name}, <{edition.licence.url}>"),
        ("DOI", edition.doi and f"<https://doi.org/{edition.doi}>"),
        ("Contact", edition.contact),
        ("Papers kept by", ", ".join(filter(None, (keeper.name, keeper.settlement, keeper.country)))),
        ("Collection", keeper.collection),
    )
    return "\n".join(f"- {name}: {value}" for name, value in facts if value)


def _contents(edition: Edition, entries: list[Entry]) -> str:
    own = {"tei": edition.folders.tei, "transcripts": edition.folders.transcripts,
           "authorities": edition.folders.authorities}  # fmt: skip
    lines = []
    for folder, what in FOLDERS:
        name = own.get(folder, folder)
        count = sum(1 for entry in entries if entry.name.startswith(f"{name}/"))
        if count:
            lines.append(f"- `{name}/` ({count} {'file' if count == 1 else 'files'}): {what}")
    lines.append("- `ro-crate-metadata.json`: every file with its SHA-256 and what made it")
    return "## What is here\n\n" + "\n".join(lines)


def _citation(edition: Edition, title: str) -> str:
    names = "; ".join(editor.name for editor in edition.editors) or edition.publisher
    doi = f" https://doi.org/{edition.doi}" if edition.doi else ""
    return f"{names}: {title}. {edition.publisher}, {edition.date.year}.{doi}"


def _proof() -> str:
    return (
        "## How to prove that it is whole\n\n"
        "The folder around this one is a BagIt bag (RFC 8493). `sha256sum --check "
        "manifest-sha256.txt`, run there, compares every file with its hash; so does\n"
        "`bagit.py --validate BAG`. `tei deposit --check BAG` also compares the TEI with the "
        "transcripts, the schemas, the PDFs and the links."
    )


def _provenance(entries: list[Entry]) -> str:
    keys = sorted({key for entry in entries for key in entry.step.programs})
    lines = [f"- {programs.BY_KEY[key].name} {programs.version(key)}".rstrip() for key in keys]
    return (
        "## What made it\n\n" + "\n".join(lines) + "\n\n"
        "Which program made which file from which stands in `ro-crate-metadata.json` "
        "(CreateAction)."
    )


def _renamings(renamed: Mapping[str, str]) -> list[str]:
    if not renamed:
        return []
    lines = [f"- `{new}` was `{old}`" for old, new in renamed.items()]
    return ["## Names changed for the repository\n\n" + "\n".join(lines)]
