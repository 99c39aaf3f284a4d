"""`tei reconcile`: documents beside their finding aid."""

from __future__ import annotations

from pathlib import Path

import click

from tei.cli.terminal import say

EXAMPLES = """\b
Examples:
  tei reconcile corpus           compare with the finding aid that edition.toml names
  tei reconcile corpus --write   and write agreement and disagreement into the headers
"""


@click.command(epilog=EXAMPLES)
@click.argument("edition", type=click.Path(exists=True, path_type=Path))
@click.option("--write", is_flag=True, help="Record the outcome in the TEI headers.")
@click.option("--force", is_flag=True, help="With --write: also in files changed by hand.")
def reconcile(edition: Path, write: bool, force: bool) -> None:
    """Compare the messages of EDITION with its finding aid (CSV, or a FRUS supplement in TEI).

    The finding aid is named in edition.toml: finding-aid = "list.csv". Messages are matched by
    number, date, sender, classification and page count. Exit code 1: something differs.
    """
    from tei import edition as editions
    from tei import files
    from tei.errors import InputError
    from tei.exporting import facts, sources
    from tei.reconciliation import entries, matching, recording

    file = edition / editions.FILE_NAME if edition.is_dir() else edition
    loaded = editions.load(file)
    if not loaded.finding_aid:
        raise InputError(
            "names no finding aid.", path=str(file), remedy='Write: finding-aid = "list.csv".'
        )
    paths = sources.locate([file]).files
    listed = entries.read(file.parent / loaded.finding_aid)
    trees = {path: sources.read(path) for path in paths}
    found = matching.reconcile(
        [record for tree in trees.values() for record in facts.records(tree)], listed
    )
    name = Path(loaded.finding_aid).name
    if write:
        for path, tree in trees.items():
            own = [match for match in found.matches if match.record.document == facts.stem(tree)]
            target = "../" * len(Path(loaded.folders.tei).parts) + loaded.finding_aid
            recording.record(tree, own, name, target)
            files.write(path.parent, path.name, sources.written(tree), force=force)
    click.echo(
        f"{name}: {len(found.matches)} messages matched, {len(found.unmatched)} not, "
        f"{len(found.ambiguous)} in doubt; {len(found.unused)} entries without a message"
    )
    told = list(matching.problems(found, name))
    say(told)
    if told:
        raise SystemExit(1)
