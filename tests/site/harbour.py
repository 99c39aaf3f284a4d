"""A small edition, laid in a folder."""

import shutil
from pathlib import Path

from PIL import Image

SAMPLES = Path(__file__).parent.parent / "xslt" / "samples"
EDITION = """
title = "Harbour negotiations, 1961"
publisher = "The Harbour Papers"
date = 2026-01-15
description = "Telegrams and letters on the harbour."
[licence]
name = "CC BY 4.0"
url = "https://creativecommons.org/licenses/by/4.0/"
[repository]
name = "State Archives of Harbour"
"""


def lay(folder: Path) -> Path:
    """The edition in a folder: two documents, a transcript, an image."""
    for name in ("tei", "transcripts", "images"):
        (folder / name).mkdir(parents=True)
    (folder / "edition.toml").write_text(EDITION, encoding="utf-8")
    for name in ("two-parts", "letter"):
        shutil.copy(SAMPLES / f"{name}.xml", folder / "tei")
    (folder / "transcripts" / "two-parts.md").write_text("SECRET\n", encoding="utf-8")
    Image.new("L", (90, 120), 230).save(folder / "images" / "two-parts-1.jpg")
    return folder
