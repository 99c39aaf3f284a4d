"""A deposit from begin to end: collect, build beside, put in place, say what a repository lacks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor
from dataclasses import dataclass, field
from pathlib import Path

from tei import batch
from tei.dating import moment
from tei.deposit import bag, repositories
from tei.deposit.building import build
from tei.deposit.contents import Contents, collect, divide
from tei.deposit.making import Job, Outcome, make
from tei.deposit.payload import Entry
from tei.deposit.placing import beside
from tei.deposit.repositories import Repository
from tei.errors import RefusedError
from tei.model.report import Problem, Severity, Where

Watch = Callable[[Iterable[Outcome], int], Iterable[Outcome]]
AGENT = "Bag-Software-Agent: diplomatic-tei"


@dataclass(frozen=True, slots=True)
class Deposited:
    """What was deposited: the bags' folders by name, and what the repository still asks for."""

    bags: tuple[str, ...]
    files: int
    problems: tuple[Problem, ...] = field(default=())


def deposit(
    edition: Path,
    output: Path,
    *,
    repository: str = repositories.GENERAL,
    each: bool = False,
    force: bool = False,
    executor: Executor | None = None,
    watch: Watch = lambda outcomes, count: outcomes,
) -> Deposited:
    """Make the bag of an edition, or with `each` a folder with one bag a document.

    `watch` is given the documents' outcomes as they come, and their number, and hands them on.
    Raises RefusedError where something of another hand stands under the name, InputError.
    """
    rules = repositories.repository(repository)
    contents = collect(edition, rules)
    when = moment(contents.edition)
    if not force:
        _refuse(output)

    def run(jobs: Iterable[Job]) -> Iterable[Outcome]:
        return batch.over(jobs, make, executor)

    def watched(jobs: Iterable[Job]) -> Iterable[Outcome]:
        return watch(run(jobs), 1 if each else len(contents.documents))

    parts = list(divide(contents)) if each else [("", contents)]
    problems = [*repositories.check_metadata(contents.edition, rules), *_renamed(contents, rules)]
    files = 0
    with beside(output) as folder:
        for name, part in parts:
            entries = build(part, folder / name, rules, when, watched)
            problems += _asked(entries, rules)
            files += len(entries)
    return Deposited(tuple(name or output.name for name, _ in parts), files, tuple(problems))


def _asked(entries: list[Entry], rules: Repository) -> Iterator[Problem]:
    yield from repositories.check_names((entry.name for entry in entries), rules)
    yield from repositories.check_sizes({entry.name: entry.size for entry in entries}, rules)


def _renamed(contents: Contents, rules: Repository) -> Iterator[Problem]:
    for old, new in contents.renamed().items():
        yield Problem(
            Severity.NOTE,
            f"{rules.key}-renamed",
            f"{rules.title} does not take this name; it is stored as {new}.",
            Where(old),
            remedy="Rename the file in the edition if both are to have one name.",
        )


def _refuse(output: Path) -> None:
    """Leave alone what is no bag of this program, or was changed since. Raises RefusedError."""
    if not output.exists() or (output.is_dir() and not any(output.iterdir())):
        return
    if not output.is_dir():
        raise _refusal(output, "is a file, not a folder")
    bags = [output] if (output / "bagit.txt").exists() else sorted(output.iterdir())
    for folder in bags:
        information = folder / "bag-info.txt"
        if not information.is_file() or AGENT not in information.read_text(encoding="utf-8"):
            raise _refusal(folder, "is no deposit made by this program")
        changed = next(iter(bag.check(folder)), None)
        if changed is not None:
            raise _refusal(folder / changed.where.path, f"was changed: {changed.message}")


def _refusal(path: Path, message: str) -> RefusedError:
    return RefusedError(
        f"{message}; left as it is.", path=str(path), remedy="Use --force to replace it."
    )
