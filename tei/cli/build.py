"""`tei build`: an edition from its transcripts, in one step."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tei.cli.convert import report
from tei.cli.terminal import say, watch

if TYPE_CHECKING:
    from tei.errors import TeiError
    from tei.model.report import Report
    from tei.rendering import Rendered

EXAMPLES = """\b
Examples:
  tei build corpus                 corpus/tei from corpus/transcripts, web pages in corpus/html
  tei build corpus -o out          web pages in out
  tei build corpus --jobs 4        four processes; the same bytes

\b
Exit codes: 0 fine, 1 findings or files left alone, 2 wrong usage or an unreadable transcript.
"""


@click.command(epilog=EXAMPLES)
@click.argument(
    "edition", default=".", type=click.Path(exists=True, path_type=Path), metavar="[EDITION]"
)
@click.option(
    "-o",
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder for the web pages. [default: html in the edition's folder]",
)
@click.option("-j", "--jobs", type=click.IntRange(1, 64), default=1, help="Files at once.")
@click.option("--force", is_flag=True, help="Overwrite files changed by hand.")
def build(edition: Path, output: Path | None, jobs: int, force: bool) -> None:
    """Build EDITION, a folder with an edition.toml and transcripts: convert, validate, render.

    Without EDITION the folder where you are. TEI files edited by hand are merged with the new
    conversion, as `tei convert` does.
    """
    from tei import building

    plan = building.plan(edition, output)
    count = len(plan.jobs)
    code = report(watch("Converting", building.convert(plan, processes=jobs, force=force), count))
    made = [path for job in plan.jobs if (path := plan.tei / job.name).is_file()]
    code = max(code, _checked(watch("Validating", building.check(made, processes=jobs), count)))
    pages = building.render(made, plan.pages, processes=jobs, force=force)
    code = max(code, _rendered(watch("Rendering", pages, count)))
    click.echo(f"{plan.tei}: {len(made)} of {count} documents; pages in {plan.pages}")
    sys.exit(code)


def _checked(reports: Iterable[Report]) -> int:
    # Not `any`: the findings of every file are wanted.
    return int(max((say(each.problems) for each in reports), default=False))


def _rendered(pages: Iterable[Rendered | TeiError]) -> int:
    from tei.errors import TeiError

    code = 0
    for page in pages:
        if isinstance(page, TeiError):
            click.echo(f"tei: {page}", err=True)
            code = max(code, page.exit_code)
        else:
            code = max(code, int(bool(page.problems)))
            say(page.problems)
    return code
