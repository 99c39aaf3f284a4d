"""tei schema: make and check what comes from the ODD."""

from __future__ import annotations

import sys
from pathlib import Path

import click

ODD = click.argument("odd", required=False, type=click.Path(dir_okay=False, path_type=Path))


@click.group(
    epilog="\b\nExamples:\n  tei schema check\n  tei schema build\n  tei schema doc -o docs/"
)
def schema() -> None:
    """Make RELAX NG, XML Schema, Schematron and documentation from an ODD.

    Without ODD the project's own, schemas/diplomatic.odd, is taken.
    """


@schema.command(epilog="\b\nExamples:\n  tei schema build\n  tei schema build my.odd -o schemas/")
@ODD
@click.option(
    "-o",
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder for what is made. [default: the ODD's]",
)
def build(odd: Path | None, output: Path | None) -> None:
    """Make all schemas and the documentation, beside ODD or in OUTPUT."""
    from tei import schema as schemas

    source = odd or schemas.own()
    folder = output or source.parent
    for name in schemas.build(source, folder):
        click.echo(f"made {folder / name}")


@schema.command(epilog="\b\nExamples:\n  tei schema check\n  tei schema check my.odd")
@ODD
def check(odd: Path | None) -> None:
    """Look for mistakes in ODD, stale files beside it, and examples that are not valid.

    Exit code 1 where there is any.
    """
    from tei import schema as schemas

    report = schemas.check(odd or schemas.own())
    for problem in report.problems:
        place = problem.where.path + (f":{problem.where.line}" if problem.where.line else "")
        click.echo(f"{place}: {problem.message} {problem.remedy}".rstrip())
    sys.exit(1 if report.failed else 0)


@schema.command(epilog="\b\nExamples:\n  tei schema doc -o docs/\n  tei schema doc my.odd -o .")
@ODD
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder for the page.",
)
def doc(odd: Path | None, output: Path) -> None:
    """Write the documentation of ODD, one HTML page, into the folder OUTPUT."""
    from tei import files
    from tei import schema as schemas

    for made in schemas.compile_odd(odd or schemas.own()):
        if made.name.endswith(".html"):
            files.write(output, made.name, made.content)
            click.echo(f"made {output / made.name}")
