"""Checking files: one after the other or many at once, each against its transcript."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path

from tei import batch, reading
from tei.errors import InputError
from tei.model.report import Problem, Report, Severity, Where
from tei.trees import NAMESPACES
from tei.validation import Check, Found, pointers, sample, schemas, validate
from tei.validation.isolation import Confined
from tei.validation.source import MAX_BYTES, Source, read

STDIN = "-"
LOADING = 60.0  # seconds for a schema of a user's own
CHECKING = 60.0  # seconds for a document that is large, or under such a schema
LARGE = 4_000_000  # bytes of a document from which its time is limited


@dataclass(frozen=True, slots=True)
class Options:
    """What to check. `user`: schemas that stand in for the project's own."""

    only: tuple[Check, ...] = tuple(Check)
    phase: str = ""
    user: tuple[Path, ...] = ()
    sampled: int = 0  # passages a document, for the human eye
    seed: int = 0


def check_all(paths: Sequence[str], options: Options, jobs: int = 1) -> Iterator[Report]:
    """The reports of files in their order, as they are done. Raises InputError for bad schemas."""
    prepare(options)
    return _reports(paths, options, min(jobs, len(paths)))


def _reports(paths: Sequence[str], options: Options, jobs: int) -> Iterator[Report]:
    with batch.processes(jobs) as executor:
        yield from batch.over(paths, partial(check_file, options=options), executor)


def prepare(options: Options) -> None:
    """Load the schemas that are wanted, those of a user under a limit of time."""
    if options.user:
        try:
            _confined().call(LOADING, _load, options)
        except TimeoutError:
            raise InputError(
                f"takes longer than {LOADING:.0f} seconds to load.",
                path=", ".join(str(path) for path in options.user),
                remedy="Simplify it: attributes in one interleave, no group of a single pattern.",
            ) from None
    for check, path in schemas.own().by_check():
        if check in options.only and not options.user and not path.exists():
            raise InputError("is missing; the installation is broken.", path=str(path))


def check_file(path: str, options: Options) -> Report:
    """Check one file, or standard input where the path is `-`."""
    try:
        octets = _octets(path)
    except OSError as error:
        reason = f"The file cannot be read: {error.strerror}."
        return Report(path, (Problem(Severity.ERROR, "unreadable", reason, Where(path)),))
    shown = "standard input" if path == STDIN else path
    if not options.user and len(octets) <= LARGE:
        return check(octets, shown, options)
    try:
        return _confined().call(CHECKING, check, octets, shown, options)
    except TimeoutError:
        return Report(shown, (_too_slow(shown, options),))


def _too_slow(path: str, options: Options) -> Problem:
    remedy = (
        "Simplify the schema; nested repeats and long choices take exponential time."
        if options.user
        else "Split the document, or check without XML Schema: --only ids --only rng --only rules."
    )
    message = f"Checking takes longer than {CHECKING:.0f} seconds."
    return Problem(Severity.ERROR, "limit-time", message, Where(path), remedy)


def check(octets: bytes, path: str, options: Options) -> Report:
    """Check a document in memory; `path` says where its transcript is looked for."""
    report = validate(
        octets,
        path,
        _schemas(options.user),
        only=options.only,
        phase=options.phase,
        transcript=find_transcript,
    )
    if options.sampled:
        source = read(octets, path)
        if isinstance(source, Source):
            drawn = sample.draw(source, options.seed, options.sampled)
            report = replace(report, problems=(*report.problems, *drawn))
    return report


def find_transcript(source: Source) -> Found:
    """The transcript that a TEI file names, read, where it stands; else what to say of it."""
    named = pointers.transcript_path(source.root)
    path = Path(source.path).parent / named
    if not named or "://" in named or not path.is_file():
        return None, ()
    try:
        transcript = reading.read(path.read_bytes(), str(path))
    except (InputError, OSError) as error:
        message = f"The transcript cannot be read: {error}"
        said = Problem(Severity.WARNING, "transcript-unreadable", message, Where(source.path))
        return None, (said,)
    recorded = source.root.xpath(
        "string(//tei:sourceDesc//tei:bibl[@type='transcript']//tei:idno[@type='sha-256'])",
        namespaces=NAMESPACES,
    )
    return transcript, _changed(source, str(recorded).strip(), transcript.sha256)


def _changed(source: Source, recorded: str, actual: str) -> Iterable[Problem]:
    if recorded and recorded != actual:
        yield Problem(
            Severity.WARNING,
            "transcript-changed",
            "The transcript has changed since this file was made from it.",
            Where(source.path),
            "Run `tei convert` again; changes made by hand in the TEI file are kept.",
            found=recorded,
            expected=actual,
        )


def _octets(path: str) -> bytes:
    """The file's bytes, one more at most than are allowed."""
    if path == STDIN:
        return sys.stdin.buffer.read(MAX_BYTES + 1)
    with Path(path).open("rb") as stream:
        return stream.read(MAX_BYTES + 1)


@cache
def _schemas(user: tuple[Path, ...]) -> schemas.Schemas:
    return schemas.of_user(user) if user else schemas.own()


@cache
def _confined() -> Confined:
    return Confined()


def _load(options: Options) -> None:
    schemas.load(_schemas(options.user))
