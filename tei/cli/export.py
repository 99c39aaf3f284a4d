"""`tei export`: correspondence indexes, tables, plain text, FRUS fragments."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from tei.exporting.sources import Located
    from tei.model.rendering import Rendering
    from tei.trees import Element

EXAMPLES = """\b
Examples:
  tei export cmif corpus -o cmif.xml       correspondence index for correspSearch
  tei export csv corpus                    one row a message, to the screen
  tei export json corpus/tei/01278.xml     the facts of one document
  tei export text corpus -o text           one reading text a document
  tei export frus corpus -o frus           one fragment a message, and not-held.csv
"""


@click.command(epilog=EXAMPLES)
@click.argument("kind", type=click.Choice(["cmif", "csv", "json", "text", "frus"]))
@click.argument(
    "paths",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, path_type=Path),
    metavar="PATH...",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="File for cmif, csv and json; folder for text and frus. Without it: the screen.",
)
@click.option(
    "--edition",
    "edition_file",
    type=click.Path(exists=True, path_type=Path),
    help="Edition file, where it does not stand above the TEI files.",
)
@click.option("--force", is_flag=True, help="Overwrite files changed by hand.")
def export(
    kind: str,
    paths: tuple[Path, ...],
    output: Path | None,
    edition_file: Path | None,
    force: bool,
) -> None:
    """Export the messages of TEI files as KIND.

    \b
    cmif  Correspondence Metadata Interchange Format, under CC BY 4.0
    csv   facts, one row a message
    json  facts, one object a message
    text  reading text, one file a document
    frus  fragments in the style of Foreign Relations of the United States

    PATH is an edition folder, an edition file, a folder of TEI files or a TEI file.
    """
    from tei.exporting import sources

    located = sources.locate(paths, edition_file)
    if kind == "frus" and output is None:
        raise click.UsageError("frus makes several files: name a folder with -o.")
    _put(MAKERS[kind](located, map(sources.read, located.files)), kind, output, force)


def _put(made: Iterator[Rendering], kind: str, output: Path | None, force: bool) -> None:
    """Write what was made to a file, a folder or the screen."""
    from tei import files

    for rendering in made:
        if output is None:
            click.echo(rendering.content, nl=False)
        elif kind in {"text", "frus"}:
            files.write(output, rendering.name, rendering.content, force=force)
        else:
            files.write(output.parent, output.name, rendering.content, force=force)


def _cmif(located: Located, documents: Iterator[Element]) -> Iterator[Rendering]:
    from tei.exporting import exchange, sources

    yield exchange.cmif(located.edition, documents, sources.authorities(located.authorities))


def _table(name: str) -> Callable[[Located, Iterator[Element]], Iterator[Rendering]]:
    def make(located: Located, documents: Iterator[Element]) -> Iterator[Rendering]:
        from tei.exporting import facts, tables

        del located
        records = [record for document in documents for record in facts.records(document)]
        yield {"csv": tables.as_csv, "json": tables.as_json}[name](records)

    return make


def _text(located: Located, documents: Iterator[Element]) -> Iterator[Rendering]:
    from tei.exporting import exchange

    del located
    yield from map(exchange.reading_text, documents)


def _frus(located: Located, documents: Iterator[Element]) -> Iterator[Rendering]:
    from tei.exporting import exchange

    del located
    yield from exchange.frus(documents)


MAKERS: dict[str, Callable[[Located, Iterator[Element]], Iterator[Rendering]]] = {
    "cmif": _cmif,
    "csv": _table("csv"),
    "json": _table("json"),
    "text": _text,
    "frus": _frus,
}
