"""The README of a deposit, for people who find it in thirty years without this program."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tei.deposit import programs, purposes
from tei.deposit.payload import Entry
from tei.deposit.repositories import Repository
from tei.edition import Edition


def write(
    edition: Edition,
    entries: Iterable[Entry],
    renamed: Mapping[str, str],
    rules: Repository,
) -> bytes:
    """A text in Markdown that also reads well as plain text."""
    listed = list(entries)
    parts = [
        f"# {edition.title}",
        edition.description or "A scholarly edition in TEI.",
        _facts(edition),
        _contents(edition, listed),
        "## How to cite\n\n" + _citation(edition),
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
        (
            "Papers kept by",
            ", ".join(filter(None, (keeper.name, keeper.settlement, keeper.country))),
        ),
        ("Collection", keeper.collection),
    )
    return "\n".join(f"- {name}: {value}" for name, value in facts if value)


def _contents(edition: Edition, entries: list[Entry]) -> str:
    lines = []
    for name, what in purposes.folders(edition.folders):
        count = sum(1 for entry in entries if entry.name.startswith(f"{name}/"))
        if count:
            lines.append(f"- `{name}/` ({count} {'file' if count == 1 else 'files'}): {what}")
    lines.append("- `ro-crate-metadata.json`: every file with its SHA-256 and what made it")
    return "## What is here\n\n" + "\n".join(lines)


def _citation(edition: Edition) -> str:
    names = "; ".join(editor.name for editor in edition.editors) or edition.publisher
    doi = f" https://doi.org/{edition.doi}" if edition.doi else ""
    return f"{names}: {edition.title}. {edition.publisher}, {edition.date.year}.{doi}"


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
