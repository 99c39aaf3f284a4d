"""Filling a bag: what the edition gives, what is made of it, and what describes it all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from posixpath import relpath
from urllib.parse import quote

from lxml import etree

import tei
from tei import rendering, resources
from tei.dating import stamp
from tei.deposit import bag, crate, readme
from tei.deposit.contents import Contents, Document, read
from tei.deposit.making import PAGES, PRINT, Job, Made, Outcome
from tei.deposit.payload import Entry, Payload, Step
from tei.deposit.programs import SELF
from tei.deposit.repositories import Repository
from tei.exporting import exchange, facts, sources, tables
from tei.exporting.corpus import corpus, identity, member
from tei.model.report import Report
from tei.trees import Element, parser
from tei.validation.formats import FORMATS

Run = Callable[[Iterable[Job]], Iterable[Outcome]]
REPORTS = (
    ("validation.txt", "text"),
    ("validation.sarif", "sarif"),
    ("validation.svrl.xml", "svrl"),
)


def build(
    contents: Contents, folder: Path, rules: Repository, when: datetime, run: Run
) -> list[Entry]:
    """Fill a folder with a complete bag; the entries of its payload."""
    payload = Payload(folder / bag.PAYLOAD)
    payload.folder.mkdir(parents=True)
    described = _given(contents, payload)
    reports = []
    for outcome in run(_jobs(contents, payload)):
        reports.append(outcome.report)
        for made in outcome.files:
            _add(payload, made)
    for made in (*_of_all(contents, described), *_reports(contents, reports)):
        _add(payload, made)
    for name, path in _shared():
        payload.add(name, path.read_bytes())
    _describe(contents, payload, rules, when)
    bag.close(folder, payload.all(), _information(contents, when))
    return payload.all()


def _add(payload: Payload, made: Made) -> None:
    payload.add(made.name, made.octets, step=made.step, title=made.title)


@dataclass(slots=True)
class Described:
    """What is kept of all documents while they pass: names, headers, facts; not their text."""

    names: list[str] = field(default_factory=list)
    headers: list[Element] = field(default_factory=list)
    records: list[facts.Record] = field(default_factory=list)


def _given(contents: Contents, payload: Payload) -> Described:
    """Write the files of the edition."""
    for given in (contents.file, *contents.others):
        payload.add(given.name, given.path.read_bytes(), original=given.original)
    described = Described()
    for document in contents.documents:
        octets = read(document, contents.names)
        tree = etree.fromstring(octets, parser())
        payload.add(
            document.given.name,
            octets,
            media_type="application/tei+xml",
            step=_conversion(document, contents),
            title=_title(tree),
            original=document.given.original,
        )
        described.names.append(document.given.name)
        described.headers.append(member(tree))
        described.records += facts.records(tree)
    return described


def _conversion(document: Document, contents: Contents) -> Step:
    """How a TEI file came to be; a hand's changes are told in the action's name."""
    if not document.transcript:
        return Step()
    action = "Encode the transcript in TEI" + (
        "; edited by hand afterwards" if document.by_hand else ""
    )
    return Step(action, (SELF,), (document.transcript, contents.file.name))


def _title(tree: Element) -> str:
    found = tree.find(".//{*}titleStmt/{*}title")
    return facts.words(found)


def _jobs(contents: Contents, payload: Payload) -> Iterator[Job]:
    documents = contents.documents
    for number, document in enumerate(documents):
        source = payload.folder / document.transcript if document.transcript else None
        before = documents[number - 1] if number else None
        after = documents[number + 1] if number + 1 < len(documents) else None
        yield Job(
            document.given.name,
            (payload.folder / document.given.name).read_bytes(),
            document.transcript,
            source.read_bytes() if source else b"",
            tuple(_links(contents, payload, document, before, after)),
        )


def _links(
    contents: Contents,
    payload: Payload,
    document: Document,
    before: Document | None,
    after: Document | None,
) -> Iterator[tuple[str, str]]:
    """The parameters of a web page: what it links to beside itself."""
    yield "edition", contents.edition.title
    yield "language", contents.edition.site.language
    for name, target in (("tei", document.given.name), ("transcript", document.transcript)):
        if target:
            yield name, quote(relpath(target, PAGES))
    if PRINT in rendering.TARGETS:
        yield "pdf", quote(relpath(f"{PRINT}/{document.stem}.pdf", PAGES))
    for name, neighbour in (("previous", before), ("next", after)):
        if neighbour:
            yield name, quote(f"{neighbour.stem}.html")
            yield f"{name}-title", payload.entries[neighbour.given.name].title


def _of_all(contents: Contents, described: Described) -> Iterator[Made]:
    """What is made of all documents together."""
    edition, headers, records = contents.edition, described.headers, described.records
    folder = edition.folders.authorities
    known = sources.authorities(contents.file.path.parent / folder)
    lent = tuple(given.name for given in contents.others if given.name.startswith(f"{folder}/"))
    whole = corpus(edition, headers)
    names, sheet = tuple(described.names), (SELF, "saxon")
    index = Step("Index the correspondence (CMIF)", sheet, names + lent)
    describe = Step("Describe for catalogues", sheet, (contents.file.name, *names))
    table = Step("Table the messages", (SELF,), names)
    for step, made in (
        (index, exchange.cmif(edition, headers, known)),
        (describe, exchange.datacite(whole)),
        (describe, exchange.dublin_core(whole)),
        (table, tables.as_csv(records)),
        (table, tables.as_json(records)),
    ):
        yield Made(f"metadata/{made.name}", made.content, step)


def _reports(contents: Contents, reports: list[Report]) -> Iterator[Made]:
    """The findings of validation, for people and for programs."""
    read = [report.path for report in reports]
    read += sorted({each.transcript for each in contents.documents if each.transcript})
    step = Step("Validate", (SELF, "lxml", "saxon", "xmlschema"), tuple(read))
    for name, form in REPORTS:
        text = "".join(FORMATS[form](reports))
        yield Made(f"reports/{name}", text.encode("utf-8"), step)


def _shared() -> Iterator[tuple[str, Path]]:
    """The schemas and stylesheets of this program, by their names in the deposit."""
    for folder in ("schemas", "xslt"):
        root = resources.schema("") if folder == "schemas" else resources.stylesheet("")
        for path in sorted(root.rglob("*")) if root.is_dir() else []:
            name = path.relative_to(root).as_posix()
            if path.is_file() and not any(part.startswith(".") for part in name.split("/")):
                yield f"{folder}/{name}", path


def _describe(contents: Contents, payload: Payload, rules: Repository, when: datetime) -> None:
    """Write the README and, last, the crate that describes all the rest."""
    text = readme.write(contents.edition, payload.all(), contents.renamed(), rules)
    payload.add("README.md", text, title="What this deposit is")
    described = crate.describe(contents.edition, payload.all(), stamp(when))
    payload.add(crate.METADATA, described, media_type="application/ld+json")


def _information(contents: Contents, when: datetime) -> dict[str, str]:
    """bag-info.txt (RFC 8493, 2.2.2) from the edition file."""
    edition = contents.edition
    editor = edition.editors[0].name if edition.editors else edition.publisher
    doi = f"https://doi.org/{edition.doi}" if edition.doi else ""
    return {
        "Source-Organization": edition.publisher,
        "Contact-Name": editor,
        "Contact-Email": edition.contact,
        "External-Description": f"{edition.title}. {edition.description}".strip(),
        "External-Identifier": doi or identity(edition),
        "Bagging-Date": when.date().isoformat(),
        "Bag-Software-Agent": f"diplomatic-tei {tei.__version__}",
    }
