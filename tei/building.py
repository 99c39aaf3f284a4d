"""An edition from its transcripts: converted, checked, rendered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tei import batch, checking, conversion, files, rendering
from tei import edition as editions
from tei.errors import RefusedError, TeiError
from tei.model.report import Report
from tei.rendering import Rendered

PAGES = "html"  # the target of the rendering, and the name of its folder


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be converted, and where an edition's TEI files and pages lie."""

    jobs: tuple[conversion.Job, ...]
    tei: Path
    pages: Path


def plan(edition: Path, pages: Path | None = None) -> Plan:
    """Plan the build of an edition folder or file. Raises EditionError, InputError."""
    file = edition / editions.FILE_NAME if edition.is_dir() else edition
    folders = editions.load(file).folders
    tei = file.parent / folders.tei
    found = conversion.find([str(file.parent / folders.transcripts)])
    return Plan(tuple(conversion.plan(found, tei, file)), tei, pages or file.parent / PAGES)


def convert(plan: Plan, *, processes: int = 1, force: bool = False) -> Iterator[conversion.Done]:
    """The first step: TEI files from the transcripts."""
    return conversion.convert_all(plan.jobs, plan.tei, processes=processes, force=force)


def check(paths: Sequence[Path], *, processes: int = 1) -> Iterator[Report]:
    """The second step: the findings of every check for each TEI file."""
    return checking.check_all([str(path) for path in paths], checking.Options(), processes)


def render(
    paths: Sequence[Path], pages: Path, *, processes: int = 1, force: bool = False
) -> Iterator[Rendered | TeiError]:
    """The third step: a web page of each TEI file, written; or why there is none."""
    with batch.processes(min(processes, len(paths))) as executor:
        for made in batch.over(paths, _page, executor):
            yield made if isinstance(made, TeiError) else _written(made, pages, force)


def _page(path: Path) -> Rendered | TeiError:
    try:
        return rendering.render(rendering.read(path), PAGES)
    except TeiError as error:
        return error


def _written(made: Rendered, pages: Path, force: bool) -> Rendered | TeiError:
    try:
        for file in made.files:
            files.write(pages, file.name, file.content, force=force)
    except RefusedError as error:
        return error
    return made
