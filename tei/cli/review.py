"""`tei review`: transcript and encoding side by side, with every doubt."""

from __future__ import annotations

from pathlib import Path

import click

EXAMPLES = """\b
Examples:
  tei review corpus/tei/01278.xml            01278.review.html, in the folder where you are
  tei review corpus/tei/01278.xml -o out     out/01278.review.html
"""


@click.command(epilog=EXAMPLES)
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "-o",
    "--output",
    default=".",
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder for the page.",
)
@click.option("--force", is_flag=True, help="Overwrite a page changed by hand.")
def review(file: Path, output: Path, force: bool) -> None:
    """Make one page on which to check FILE, a TEI file whose transcript stands where it says.

    Every doubt is listed, least certain first, with its reason and a link to its line: labels that
    another reading comes close to, what checking finds, and what the editors' notes say.
    """
    from tei import files
    from tei import review as reviewing

    made = reviewing.of_file(file.read_bytes(), str(file))
    files.write(output, made.name, made.content, force=force)
    click.echo(str(output / made.name))
