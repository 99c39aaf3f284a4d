"""Transcript files into a folder of TEI files."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path, PurePath
from urllib.parse import quote

from tei import batch, merging, pipeline
from tei import edition as editions
from tei.edition import Edition
from tei.errors import InputError, TeiError
from tei.model.report import Problem, Severity
from tei.reading.decoding import MAX_BYTES

SUFFIXES = (".md", ".markdown", ".txt")
STDIN = "-"
WRITTEN = 50  # files written with one record


@dataclass(frozen=True, slots=True)
class Job:
    """A transcript to convert; `name` is that of its TEI file, `pointer` leads from there back."""

    path: str
    name: str
    pointer: str
    edition: Edition


@dataclass(frozen=True, slots=True)
class Done:
    """What became of a transcript: what there is to say of it, or why there is no TEI of it."""

    job: Job
    problems: tuple[Problem, ...] = ()
    conflicts: tuple[Problem, ...] = ()  # where a hand's change stands against the conversion
    error: TeiError | None = None

    @property
    def exit_code(self) -> int:
        """0 fine, 1 words lost, conflicts or a file left alone, 2 an unreadable transcript."""
        if self.error is not None:
            return self.error.exit_code
        lost = any(each.severity is Severity.ERROR for each in self.problems)
        return 1 if lost or self.conflicts else 0


def find(paths: Iterable[str]) -> list[str]:
    """The transcripts that paths stand for: files, folders of them, `-` for standard input.

    Raises InputError for a path that is not there and a folder without transcripts.
    """
    found: dict[str, None] = {}
    for path in paths:
        place = Path(path)
        if path == STDIN or place.is_file():
            found[path] = None
        elif place.is_dir():
            inside = [str(each) for each in sorted(place.rglob("*")) if _is_transcript(each, place)]
            if not inside:
                raise InputError(f"holds no transcript ({', '.join(SUFFIXES)}).", path=path)
            found |= dict.fromkeys(inside)
        else:
            raise InputError("no such file or folder.", path=path)
    return list(found)


def _is_transcript(path: Path, within: Path) -> bool:
    hidden = any(part.startswith(".") for part in path.relative_to(within).parts)
    return path.suffix.lower() in SUFFIXES and path.is_file() and not hidden


def plan(transcripts: Sequence[str], output: Path, edition: Path | None) -> list[Job]:
    """The jobs for transcripts: with the edition file given, or the one found above each.

    Raises InputError where two transcripts would become one file, EditionError for bad editions.
    """
    loaded: dict[Path, Edition] = {}
    jobs: dict[str, Job] = {}
    for path in transcripts:
        file = edition or (None if path == STDIN else editions.above(Path(path).absolute()))
        if file and file not in loaded:
            loaded[file] = editions.load(file)
        name = f"{'stdin' if path == STDIN else PurePath(path).stem}.xml"
        if name in jobs:
            raise InputError(
                f"would become {name}, as {jobs[name].path} does.",
                path=path,
                remedy="Rename one of them, or convert them into two folders.",
            )
        jobs[name] = Job(
            path, name, _pointer(path, output), loaded[file] if file else editions.unpublished()
        )
    return list(jobs.values())


def _pointer(path: str, output: Path) -> str:
    """The address of a transcript as seen from the output folder (RFC 3986, relative)."""
    if path == STDIN:
        return "stdin"
    return quote(Path(os.path.relpath(Path(path).resolve(), output.resolve())).as_posix())


def convert_all(
    jobs: Sequence[Job], output: Path, *, processes: int = 1, force: bool = False
) -> Iterator[Done]:
    """Convert transcripts and write their TEI, in order; see `tei.merging` on files edited by hand.

    The bytes do not depend on the number of processes.
    """
    with batch.processes(min(processes, len(jobs))) as executor:
        results = zip(jobs, batch.over(jobs, _convert, executor), strict=True)
        while some := list(islice(results, WRITTEN)):
            yield from _written(some, output, force)


def _convert(job: Job) -> pipeline.Converted | TeiError:
    try:
        return pipeline.convert(_octets(job.path), job.path, job.edition, job.pointer)
    except TeiError as error:
        return error


def _octets(path: str) -> bytes:
    """The bytes of a transcript, one more at most than are allowed."""
    if path == STDIN:
        return sys.stdin.buffer.read(MAX_BYTES + 1)
    try:
        with Path(path).open("rb") as stream:
            return stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}.", path=path) from error


def _written(
    results: Sequence[tuple[Job, pipeline.Converted | TeiError]], output: Path, force: bool
) -> Iterator[Done]:
    contents = {
        job.name: made.octets for job, made in results if isinstance(made, pipeline.Converted)
    }
    written = merging.rewrite_all(output, contents, force=force)
    for job, made in results:
        if isinstance(made, TeiError):
            yield Done(job, error=made)
        elif job.name in written.refused:
            yield Done(job, made.problems, error=written.refused[job.name])
        else:
            yield Done(job, made.problems, written.conflicts[job.name])
