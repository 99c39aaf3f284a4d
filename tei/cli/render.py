"""`tei render`: TEI files as web pages and in print."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tei.cli.terminal import say

if TYPE_CHECKING:
    from tei.rendering import Source

EXAMPLES = """\b
Examples:
  tei render corpus/tei/01278.xml --to html -o out     one page: out/01278.html
  tei render corpus/tei --to html -o out               a page for each file of a folder
  tei render corpus/tei --to html -o out --set view=diplomatic
  cat 01278.xml | tei render - --to html -o out        out/stdin.html
"""


@click.command(epilog=EXAMPLES)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--to", "target", default="html", show_default=True, help="What to make: html, pdf.")
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder for the files.",
)
@click.option(
    "--set",
    "settings",
    multiple=True,
    metavar="NAME=VALUE",
    help="A parameter of the stylesheet, such as css=my.css (see xslt/web/parameters.xsl).",
)
@click.option("--force", is_flag=True, help="Overwrite files changed by hand.")
def render(
    paths: tuple[str, ...], target: str, output: Path, settings: tuple[str, ...], force: bool
) -> None:
    """Render TEI files for readers. PATH is a TEI file, a folder of them, or - for standard input.

    Exit code 1: an element has no rule; its text is kept in the page.
    """
    from tei import files, rendering

    if target not in rendering.TARGETS:
        raise click.UsageError(
            f"--to {target}: make one of {', '.join(sorted(rendering.TARGETS))}."
        )
    options = dict(map(rendering.option, settings))
    warned = False
    for source in _sources(paths):
        made = rendering.render(source, target, options)
        for file in made.files:
            files.write(output, file.name, file.content, force=force)
        say(made.problems)
        warned |= bool(made.problems)
    sys.exit(1 if warned else 0)


def _sources(paths: tuple[str, ...]) -> Iterator[Source]:
    from tei import rendering
    from tei.errors import InputError

    for name in paths:
        path = Path(name)
        if name == "-":
            yield rendering.Source("stdin", sys.stdin.buffer.read(), "-")
        elif path.is_dir():
            found = sorted(path.glob("*.xml"))
            if not found:
                raise InputError("holds no .xml file", path=name)
            yield from map(rendering.read, found)
        else:
            yield rendering.read(path)
