"""Checking a deposit with nothing but what is in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from lxml import etree

from tei import edition as editions
from tei import reading
from tei.deposit import attachments, bag, crate, links, pointers, repositories
from tei.edition import Folders
from tei.errors import EditionError, InputError
from tei.exporting import rules as cmif
from tei.model.report import Problem, Report, Severity, Where
from tei.model.transcript import Transcript
from tei.trees import Element, parser
from tei.validation import fidelity

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
    for path in sorted((payload / folders.tei).glob("*.xml")):
        name = path.relative_to(payload).as_posix()
        try:
            root = etree.fromstring(path.read_bytes(), parser())
            transcript = _transcript(payload, name, root)
            if transcript is None:
                yield _problem("fidelity-source", "its transcript is not in the deposit", name)
            else:
                for problem in fidelity.check(root, transcript):
                    yield replace(problem, where=replace(problem.where, path=f"data/{name}"))
        except (etree.XMLSyntaxError, InputError) as error:
            yield _problem("unreadable", str(error), name)


def _transcript(payload: Path, name: str, root: Element) -> Transcript | None:
    """The transcript in the payload that a TEI document points to first."""
    for pointer in pointers.sources(root):
        path = payload / pointers.resolved(pointer, name)[0]
        if path.is_file() and payload.resolve() in path.resolve().parents:
            return reading.read(path.read_bytes(), path.relative_to(payload.parent).as_posix())
    return None


def _metadata(payload: Path) -> Iterator[Problem]:
    index = payload / "metadata" / "cmif.xml"
    try:
        if index.is_file():
            yield from cmif.check(index.read_bytes(), "data/metadata/cmif.xml").problems
        datacite = etree.parse(str(payload / "metadata" / "datacite.xml"))
    except (OSError, etree.XMLSyntaxError) as error:
        yield _problem("metadata", f"cannot be read: {error}", "metadata/datacite.xml")
        return
    for name in MANDATORY:
        steps = "/".join(f"d:{step}" for step in name.split("/"))
        if not datacite.getroot().findtext(steps, namespaces=DATACITE):
            yield _problem("datacite", f"{name} is missing or empty", "metadata/datacite.xml")


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
