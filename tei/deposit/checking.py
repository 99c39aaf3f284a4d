"""Checking a deposit with nothing but what is in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from lxml import etree

from tei import checking as checks
from tei import edition as editions
from tei.deposit import attachments, bag, crate, links, pointers, repositories
from tei.edition import Folders
from tei.errors import EditionError, InputError, StylesheetError
from tei.exporting import rules as cmif
from tei.model.report import Problem, Report, Severity, Where
from tei.trees import parser

DATACITE = {"d": "http://datacite.org/schema/kernel-4"}
MANDATORY = (
    "identifier", "creators/creator/creatorName", "titles/title", "publisher",
    "publicationYear", "resourceType",
)  # fmt: skip


def check(folder: Path, repository: str = repositories.GENERAL) -> Report:
    """Everything that is wrong with a bag, or with each bag in a folder of them.

    Raises InputError where there is no bag.
    """
    if (folder / "bagit.txt").exists() or (folder / bag.PAYLOAD).is_dir():
        return Report(str(folder), tuple(_bag(folder, repository)))
    bags = sorted(path for path in folder.iterdir() if path.is_dir())
    if not bags or not all((path / bag.PAYLOAD).is_dir() for path in bags):
        raise InputError("is neither a bag nor a folder of bags", path=str(folder))
    return Report(
        str(folder),
        tuple(_within(each.name, problem) for each in bags for problem in _bag(each, repository)),
    )


def summary(report: Report) -> Iterator[str]:
    """One line on how the check went."""
    count = Counter(problem.severity for problem in report.problems)
    if not report.problems:
        yield f"{report.path}: whole, described, valid, faithful; every link leads somewhere"
    else:
        yield f"{report.path}: " + ", ".join(
            f"{count[severity]} {severity}{'s' if count[severity] != 1 else ''}"
            for severity in Severity
            if count[severity]
        )


def _within(name: str, problem: Problem) -> Problem:
    where = problem.where
    return replace(problem, where=replace(where, path=f"{name}/{where.path}"))


def _bag(folder: Path, repository: str) -> Iterator[Problem]:
    payload = folder / bag.PAYLOAD
    yield from bag.check(folder)
    if not payload.is_dir():
        return
    yield from crate.check(payload)
    try:
        folders = editions.load(payload / editions.FILE_NAME).folders
    except EditionError as error:
        yield _problem("edition", error.message, editions.FILE_NAME)
        folders = Folders()
    yield from _documents(payload, folders)
    yield from attachments.check(payload, folders.tei)
    yield from links.check(payload)
    yield from _metadata(payload)
    if repository != repositories.GENERAL:
        yield from _repository(payload, repository)


def _documents(payload: Path, folders: Folders) -> Iterator[Problem]:
    """The TEI files against the schemas and the transcripts that the payload holds."""
    schemas = tuple(payload / "schemas" / f"diplomatic.{kind}" for kind in ("rng", "xsd", "sch"))
    missing = [path for path in schemas if not path.is_file()]
    for path in missing:
        yield _problem("schema-missing", "is missing", path.relative_to(payload).as_posix())
    files = sorted((payload / folders.tei).glob("*.xml"))
    if missing or not files:
        return
    try:
        reports = checks.check_all([str(path) for path in files], checks.Options(user=schemas))
        for path, report in zip(files, reports, strict=True):
            name = path.relative_to(payload).as_posix()
            for problem in report.problems:
                yield replace(problem, where=replace(problem.where, path=f"data/{name}"))
            yield from _source(payload, path, name)
    except (InputError, StylesheetError) as error:
        yield _problem("schema-unusable", str(error), "schemas")


def _source(payload: Path, path: Path, name: str) -> Iterator[Problem]:
    """Whether the transcript that a TEI file names first is in the payload."""
    try:
        root = etree.fromstring(path.read_bytes(), parser())
    except etree.XMLSyntaxError:
        return
    for pointer in pointers.sources(root):
        transcript = payload / pointers.resolved(pointer, name)[0]
        if not transcript.is_file() or payload.resolve() not in transcript.resolve().parents:
            yield _problem("fidelity-source", "its transcript is not in the deposit", name)
        return


def _metadata(payload: Path) -> Iterator[Problem]:
    """The correspondence index and the DataCite metadata against their published rules."""
    for name, run in (("metadata/cmif.xml", _index), ("metadata/datacite.xml", _datacite)):
        try:
            yield from run((payload / name).read_bytes(), name)
        except (OSError, etree.XMLSyntaxError) as error:
            yield _problem("metadata", f"cannot be read: {error}", name)


def _index(octets: bytes, name: str) -> Iterator[Problem]:
    yield from cmif.check(octets, f"data/{name}").problems


def _datacite(octets: bytes, name: str) -> Iterator[Problem]:
    root = etree.fromstring(octets, parser())
    for mandatory in MANDATORY:
        steps = "/".join(f"d:{step}" for step in mandatory.split("/"))
        if not root.findtext(steps, namespaces=DATACITE):
            yield _problem("datacite", f"{mandatory} is missing or empty", name)


def _repository(payload: Path, name: str) -> Iterator[Problem]:
    rules = repositories.repository(name)
    files = [path for path in sorted(payload.rglob("*")) if path.is_file()]
    names = [path.relative_to(payload).as_posix() for path in files]
    yield from repositories.check_names(names, rules)
    sizes = dict(zip(names, (path.stat().st_size for path in files), strict=True))
    yield from repositories.check_sizes(sizes, rules)
    try:
        edition = editions.load(payload / editions.FILE_NAME)
    except EditionError:
        return
    yield from repositories.check_metadata(edition, rules)


def _problem(rule: str, message: str, name: str) -> Problem:
    return Problem(Severity.ERROR, rule, message, Where(f"data/{name}"))
