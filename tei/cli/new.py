"""`tei new`: an empty edition to start from."""

from __future__ import annotations

from pathlib import Path

import click

EXAMPLES = """\b
Examples:
  tei new telegrams            telegrams/edition.toml, telegrams/transcripts/
  tei new .                    in the folder where you are
"""

EDITION = """\
# The edition file: what no transcript says, but every header needs. Change what is in quotes.
title = "{title}"
publisher = "Your name or institution"
date = {today}   # of publication
language = "en"
# description = "What the edition holds."
# finding-aid = "list.csv"   # matched with the messages by `tei reconcile`

[licence]
name = "Creative Commons Attribution 4.0 International"
url = "https://creativecommons.org/licenses/by/4.0/"

[repository]
name = "The archive that keeps the papers"
# settlement = "College Park, Maryland"
# country = "United States"
# collection = "The collection or record group"

[receipt]   # where messages were received that do not say it
place = "Washington"
zone = "America/New_York"

# [[editors]]
# name = "Your name"
# orcid = "0000-0000-0000-0000"
"""

TRANSCRIPTS = """\
Put transcripts here, one file a document (.md or .txt), and run `tei build` on the folder above.
A file is named after its document: `0042.md` becomes `0042.xml`.
"""


@click.command(epilog=EXAMPLES)
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
def new(folder: Path) -> None:
    """Make an empty edition in FOLDER: an edition file to fill in, and a place for transcripts.

    Nothing that stands there is touched.
    """
    from datetime import date

    from tei import edition as editions
    from tei import files
    from tei.errors import RefusedError

    file = folder / editions.FILE_NAME
    if file.exists():
        raise RefusedError("stands there already; left as it is.", path=str(file))
    title = folder.resolve().name.replace('"', "'").replace("\\", "/")
    text = EDITION.format(title=title or "Untitled", today=date.today().isoformat())
    files.replace(file, text.encode())
    kept = folder / "transcripts" / "ABOUT"
    if not kept.exists():
        files.replace(kept, TRANSCRIPTS.encode())
    click.echo(f"{file}: fill it in, put transcripts into {kept.parent}, then: tei build {folder}")
