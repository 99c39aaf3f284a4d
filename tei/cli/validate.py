"""`tei validate`: check TEI files, say what is wrong and what to do, mend what has one answer."""

from __future__ import annotations

import glob
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from tei.cli.terminal import watch
from tei.errors import InputError
from tei.model.report import Report

CHECKS = ("ids", "rng", "xsd", "rules", "fidelity")
FORMATS = ("text", "json", "sarif", "junit", "svrl", "github", "checklist")
SAMPLED = 3  # passages a file in a checklist

EXAMPLES = """
\b
Examples:
  tei validate corpus/tei
  tei validate corpus/tei/01278.xml --only rng --only rules
  tei validate 'letters/*.xml' --format sarif --output findings.sarif
  tei validate corpus/tei --schema my.rng --schema my.sch
  tei validate corpus/tei --format checklist > review.md
  tei validate corpus/tei --fix
  cat 01278.xml | tei validate -

\b
Exit codes: 0 no errors, 1 errors found, 2 wrong usage or a schema that cannot be used.
"""


@click.command(epilog=EXAMPLES)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "--only",
    type=click.Choice(CHECKS),
    multiple=True,
    help="Make this check alone; may be given more than once.",
)
@click.option("--phase", default="", help="Phase of the Schematron rules, such as dates.")
@click.option(
    "--schema",
    "schemas",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    multiple=True,
    help="A schema of your own (.rng, .xsd, .sch) in place of the project's.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="text",
    show_default=True,
    help="How findings are written.",
)
@click.option(
    "--output",
    "-o",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write findings to this file.",
)
@click.option("--jobs", "-j", type=click.IntRange(1, 64), default=1, help="Files at once.")
@click.option("--seed", type=int, default=0, help="Seed of the sample in a checklist.")
@click.option("--fix", is_flag=True, help="Mend what has one right answer; shows a diff first.")
@click.option("--yes", is_flag=True, help="With --fix: write without asking.")
def validate(
    paths: tuple[str, ...],
    only: tuple[str, ...],
    phase: str,
    schemas: tuple[Path, ...],
    form: str,
    output: Path | None,
    jobs: int,
    seed: int,
    fix: bool,
    yes: bool,
) -> None:
    """Check TEI files: well-formed, valid under schema and rules, nothing of the transcript lost.

    PATH is a file, a folder (all .xml files in it), a pattern such as 'tei/*.xml', or - for
    standard input.
    """
    from tei.checking import Options, check_all
    from tei.validation import Check

    files = found_files(paths)
    if fix:
        _fix(files, yes)
    options = Options(
        only=tuple(Check(each) for each in only or CHECKS),
        phase=phase,
        user=schemas,
        sampled=SAMPLED if form == "checklist" else 0,
        seed=seed,
    )
    reports = _Watched(watch("Validating", check_all(files, options, jobs), len(files)))
    _write(form, reports, output)
    sys.exit(1 if reports.failed else 0)


def found_files(paths: Iterable[str]) -> list[str]:
    """The files that paths, folders and patterns stand for, each once. Raises InputError."""
    files: dict[str, None] = {}
    for path in paths:
        found = [path] if path == "-" else _expanded(path)
        if not found:
            raise InputError("no such file, and no .xml file in it or matching it.", path=path)
        files |= dict.fromkeys(found)
    return list(files)


def _expanded(path: str) -> list[str]:
    place = Path(path)
    if place.is_dir():
        inside = (each for each in place.rglob("*.xml") if not _hidden(each.relative_to(place)))
        return [str(each) for each in sorted(inside)]
    if place.exists():
        return [path]
    found = glob.glob(path, recursive=True)  # noqa: PTH207 (Path.glob takes no absolute pattern)
    return sorted(each for each in found if Path(each).is_file())


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


class _Watched:
    """Reports passed on, remembering whether one failed."""

    def __init__(self, reports: Iterable[Report]) -> None:
        self._reports = reports
        self.failed = False

    def __iter__(self) -> Iterator[Report]:
        for report in self._reports:
            self.failed = self.failed or report.failed
            yield report


def _write(form: str, reports: Iterable[Report], output: Path | None) -> None:
    from tei.validation.formats import FORMATS as WRITERS

    pieces = WRITERS[form](reports)
    if output is None:
        for piece in pieces:
            click.echo(piece, nl=False)
        return
    try:
        with output.open("w", encoding="utf-8") as stream:
            stream.writelines(pieces)
    except OSError as error:
        raise InputError(f"cannot be written: {error.strerror}", path=str(output)) from error


def _fix(files: list[str], yes: bool) -> None:
    """Show what can be mended, and mend it where the user agrees."""
    from tei import files as writing
    from tei.validation import fixes

    for path in files:
        if path == "-":
            raise click.UsageError("--fix cannot mend standard input.")
        octets = Path(path).read_bytes()
        mended = fixes.mend(octets, path)
        if mended == octets:
            continue
        click.echo(fixes.difference(octets, mended, path), nl=False)
        if yes or click.confirm(f"Write these changes to {path}?", err=True):
            writing.replace(Path(path), mended)
