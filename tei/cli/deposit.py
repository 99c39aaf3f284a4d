"""`tei deposit`: a BagIt bag around an RO-Crate, and its check."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import click

from tei.cli.terminal import say, watch

EXAMPLES = """\b
Examples:
  tei deposit corpus -o bag                  the bag of an edition
  tei deposit corpus -o bags --each          one bag a document
  tei deposit corpus -o bag --for clarin.si  with names that CLARIN.SI takes
  tei deposit --check bag                    is it whole, valid and faithful?
  tei deposit corpus -o bag --ocfl object    and as a new version of an OCFL object
"""


@click.command(epilog=EXAMPLES)
@click.argument("edition", required=False, type=click.Path(exists=True, path_type=Path))
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The bag's folder.")
@click.option(
    "--check",
    "bag",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar="BAG",
    help="Check a bag, or a folder of bags, with nothing but what is in it.",
)
@click.option(
    "--for",
    "repository",
    default="general",
    show_default=True,
    metavar="NAME",
    help="Repository whose rules to keep: general, tapas, arche, clarin.si, zenodo.",
)
@click.option("--each", is_flag=True, help="One bag a document, in the folder -o.")
@click.option(
    "--ocfl",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="OBJECT",
    help="Add the bag as a new version to this OCFL object (needs diplomatic-tei[ocfl]).",
)
@click.option(
    "-j", "--jobs", type=click.IntRange(1), default=1, show_default=True, help="Processes."
)
@click.option("--force", is_flag=True, help="Replace what stands there, changed or not.")
def deposit(
    edition: Path | None,
    output: Path | None,
    bag: Path | None,
    repository: str,
    each: bool,
    ocfl: Path | None,
    jobs: int,
    force: bool,
) -> None:
    """Deposit EDITION as a bag, or check one.

    EDITION is an edition folder or its edition.toml. The bag is built beside its place and put
    there whole. Dates are the edition's, or SOURCE_DATE_EPOCH where it is set.

    Exit code 1: the check, or the repository, has findings; they are printed.
    """
    if bag is not None:
        _check(bag, repository)
    elif edition is None or output is None:
        raise click.UsageError("name an edition and -o FOLDER, or --check BAG.")
    else:
        _deposit(edition, output, repository, each, ocfl, jobs, force)


def _deposit(
    edition: Path,
    output: Path,
    repository: str,
    each: bool,
    ocfl: Path | None,
    jobs: int,
    force: bool,
) -> None:
    from tei import batch
    from tei.deposit import depositing

    with batch.processes(jobs) as executor:
        made = depositing.deposit(
            edition,
            output,
            repository=repository,
            each=each,
            force=force,
            executor=executor,
            watch=partial(watch, "Depositing"),
        )
    if ocfl is not None:
        from tei.deposit import versions

        for name in made.bags:
            bag, target = (output / name, ocfl / name) if each else (output, ocfl)
            click.echo(f"{target}: {versions.add(bag, target, edition, name if each else '')}")
    bags = "1 bag" if len(made.bags) == 1 else f"{len(made.bags)} bags"
    click.echo(f"{output}: {bags}, {made.files} files")
    if say(made.problems):
        raise SystemExit(1)


def _check(bag: Path, repository: str) -> None:
    from tei.deposit import checking

    checked = checking.check(bag, repository)
    for line in checking.summary(checked):
        click.echo(line)
    if say(checked.problems):
        raise SystemExit(1)
