"""The only door to Pagefind: an index over the pages of a site, for its search page.

Pagefind numbers what it finds in no fixed order, so the index is the one part of a site whose bytes
differ from run to run; it is made only when a page has changed.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from tei.errors import InputError

FOLDER = "pagefind"
# Said twice, drawn by the style sheet, or of no use in an excerpt.
LEFT_OUT = ".fw, .sic, .hyphen, .call, .image, .view, .facts, .more, .signs, .cite, .skip, small"


def index(site: Path) -> None:
    """Make the index anew in the site's folder `pagefind`. Raises InputError."""
    fresh = site / f".{FOLDER}.new"
    command = [
        *(sys.executable, "-m", "pagefind"),
        *("--site", str(site), "--output-path", str(fresh)),
        *("--glob", "documents/*.html", "--exclude-selectors", LEFT_OUT, "--silent"),
    ]
    shutil.rmtree(fresh, ignore_errors=True)
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode or not (fresh / "pagefind.js").is_file():
        raise InputError(f"the search index could not be made: {done.stderr.strip()[-300:]}")
    shutil.rmtree(site / FOLDER, ignore_errors=True)
    fresh.rename(site / FOLDER)
