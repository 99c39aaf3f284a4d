"""`tei print`: the edition as one volume, for print and for archives."""

from __future__ import annotations

import sys
from pathlib import Path

import click

EXAMPLES = """\b
Examples:
  tei print corpus -o volume.pdf                             the edition in corpus/ as a book
  tei print corpus -o volume.pdf --set page-size=b5 --set "face=New Computer Modern"
  tei print corpus -o volume.pdf --set view=diplomatic --set line-numbers=no
"""


@click.command(epilog=EXAMPLES)
@click.argument("edition", type=click.Path(exists=True, path_type=Path), metavar="EDITION")
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help="The PDF.",
)
@click.option(
    "--set",
    "settings",
    multiple=True,
    metavar="NAME=VALUE",
    help="How it looks: page-size (a4, a5, b5, letter), face, fonts (a folder of further faces), "
    "line-numbers (yes, no, all), view (reading, diplomatic).",
)
@click.option("--force", is_flag=True, help="Overwrite a file changed by hand.")
def print(edition: Path, output: Path, settings: tuple[str, ...], force: bool) -> None:
    """Print EDITION, a folder with an edition.toml and TEI files, as one volume in PDF.

    Title pages, contents, persons and abbreviations, the documents in order of date, an index of
    names with document, page and line, a colophon. Made to PDF/A-3a and PDF/UA-1; each TEI file is
    attached. Exit code 1: a document could not be printed, or not in full.
    """
    from tei import files, printing, rendering
    from tei.cli.terminal import say

    made = printing.volume(edition, dict(map(rendering.option, settings)))
    say(made.problems)
    (file,) = made.files
    files.write(output.parent, output.name, file.content, force=force)
    sys.exit(1 if made.problems else 0)
