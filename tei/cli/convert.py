"""`tei convert`: transcripts become TEI files."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tei.cli.terminal import say, watch

if TYPE_CHECKING:
    from tei.conversion import Done

EXAMPLES = """\b
Examples:
  tei convert corpus/transcripts -o corpus/tei       a folder; the edition file above it is used
  tei convert 01278.md 01279.md -o out --edition edition.toml
  tei convert papers -o out --jobs 4
  cat 01278.md | tei convert - -o out                out/stdin.xml

\b
Exit codes: 0 fine, 1 words lost or a file left alone, 2 wrong usage or an unreadable transcript.
"""


@click.command(epilog=EXAMPLES)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder for the TEI files.",
)
@click.option(
    "--edition",
    type=click.Path(exists=True, path_type=Path),
    help="Edition file. [default: edition.toml beside the transcripts or one folder above]",
)
@click.option("-j", "--jobs", type=click.IntRange(1, 64), default=1, help="Files at once.")
@click.option("--force", is_flag=True, help="Overwrite files changed by hand.")
def convert(
    paths: tuple[str, ...], output: Path, edition: Path | None, jobs: int, force: bool
) -> None:
    """Convert transcripts (Markdown or plain text) to TEI, and prove that no word was lost.

    PATH is a transcript, a folder of them, or - for standard input. A TEI file that was edited by
    hand since it was made is merged with the new conversion; one that was not made here is left
    alone.
    """
    from tei import conversion

    planned = conversion.plan(conversion.find(paths), output, edition)
    done = conversion.convert_all(planned, output, processes=jobs, force=force)
    sys.exit(report(watch("Converting", done, len(planned))))


def report(done: Iterable[Done]) -> int:
    """Print what there is to say of conversions as they are done; the exit code."""
    code = 0
    for each in done:
        say((*each.problems, *each.conflicts))
        if each.error is not None:
            click.echo(f"tei: {each.error}", err=True)
        code = max(code, each.exit_code)
    return code
