"""`tei site` and `tei serve`: the web edition, and a preview of it."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from tei.cli.terminal import say

EXAMPLES = """\b
Examples:
  tei site corpus -o site                               the edition in corpus/ as a site
  tei site corpus -o site --base-url https://example.org/edition/
  tei site corpus -o site --pdf                         with a PDF of each document
"""

SERVE_EXAMPLES = """\b
Examples:
  tei serve corpus                  http://127.0.0.1:8000/, anew at every change
  tei serve corpus --port 9000
"""

EDITION = click.argument("edition", type=click.Path(exists=True, path_type=Path), metavar="EDITION")


@click.command(epilog=EXAMPLES)
@EDITION
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder for the site.",
)
@click.option(
    "--base-url",
    help="Address of the site, for citations, sitemap, feed. [default: the edition file's]",
)
@click.option("--search/--no-search", default=True, show_default=True, help="Make a search index.")
@click.option("--pdf", is_flag=True, help="Make a PDF of each document too.")
@click.option("--force", is_flag=True, help="Overwrite files changed by hand.")
def site(
    edition: Path, output: Path, base_url: str | None, search: bool, pdf: bool, force: bool
) -> None:
    """Make the web edition of EDITION, a folder with an edition.toml and TEI files.

    Only what changed since the last time is made. The site can be read from its folder; only
    search needs a web server. Exit code 1: a document could not be rendered or has elements
    without a rule.
    """
    from tei.site import build, sources

    address = base_url if base_url is not None else sources.load(edition).edition.site.base_url
    wishes = build.Wishes(_address(address), search, pdf, force)
    made = build.build(edition, output, wishes, _progress)
    say(made.problems)
    click.echo(
        f"{output}: {made.documents} documents; "
        f"{made.written} files written, {made.removed} removed.",
        err=True,
    )
    sys.exit(1 if made.problems else 0)


@click.command(epilog=SERVE_EXAMPLES)
@EDITION
@click.option(
    "--port",
    default=8000,
    show_default=True,
    type=click.IntRange(0, 65535),
    help="Port; 0 takes a free one.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder for the site. [default: a temporary one]",
)
def serve(edition: Path, port: int, output: Path | None) -> None:
    """Show the web edition of EDITION on this machine, made anew whenever a file changes."""
    from tei.site import preview, sources

    sources.load(edition)  # what is no edition is said at once, not shown as an empty site
    preview.serve(edition, port, output, lambda line: click.echo(line, err=True))


def _address(text: str) -> str:
    if text and not text.startswith(("https://", "http://")):
        raise click.UsageError("--base-url must begin with https:// or http://")
    return text if not text or text.endswith("/") else f"{text}/"


def _progress(done: int, of: int) -> None:
    if sys.stderr.isatty() and (done % 20 == 0 or done == of):
        click.echo(f"\r{done} of {of} documents", nl=done == of, err=True)
