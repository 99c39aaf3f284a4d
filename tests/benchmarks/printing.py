"""How the cost of printing grows, and how it compares with WeasyPrint. Not a test.

Run from the root: PYTHONPATH=. python tests/benchmarks/printing.py

Two volumes are printed, the second of twice as many documents: the time and memory of the second
over those of the first say how the cost grows. WeasyPrint, where WEASYPRINT names a Python that has
it, sets the same text from HTML on the same page, and times are compared by page: of all our work,
and of Typst's alone. All in one run, each in a process of its own.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
COUNTS = (100, 200)
EDITION = """
title = "Invented telegrams"
publisher = "The Harbour Papers"
date = 2026-01-15
[licence]
name = "CC BY 4.0"
url = "https://creativecommons.org/licenses/by/4.0/"
[repository]
name = "State Archives of Harbour"
"""
PRINT = """
import io, json, resource, sys, time
from pathlib import Path
from pypdf import PdfReader
from tei import printing, typesetting
folder = Path(sys.argv[1])
set_in = []
typeset = typesetting.typeset
def timed(*arguments, **options):
    begun = time.perf_counter()
    try:
        return typeset(*arguments, **options)
    finally:
        set_in.append(time.perf_counter() - begun)
typesetting.typeset = timed
begun = time.perf_counter()
made = printing.volume(folder, {}).files[0].content
taken = time.perf_counter() - begun
pages = len(PdfReader(io.BytesIO(made)).pages)
memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"seconds": taken, "typst": max(set_in), "pages": pages, "megabytes": memory}))
"""
OTHER = """
import json, sys, time
from pathlib import Path
from weasyprint import HTML
text = Path(sys.argv[1]).read_text(encoding="utf-8")
begun = time.perf_counter()
document = HTML(string=text).render()
document.write_pdf(pdf_variant="pdf/ua-1")
print(json.dumps({"seconds": time.perf_counter() - begun, "pages": len(document.pages)}))
"""
PAGE = """<!doctype html><html lang="en"><title>Invented telegrams</title><style>
@page { size: A4; margin: 30mm 38mm; @bottom-center { content: counter(page) } }
body { font: 11pt serif; text-align: justify; hyphens: auto }
p { margin: 0; text-indent: 1.2em } .a { float: footnote; font-size: 0.85em }
</style><body>"""


def lay(folder: Path, count: int) -> Path:
    """An edition of invented documents, each a page or two long, with damage."""
    sys.path.insert(0, str(TESTS / "printing"))
    from invented import damaged, sample

    (folder / "tei").mkdir(parents=True)
    (folder / "edition.toml").write_text(EDITION, encoding="utf-8")
    for number in range(count):
        day = f"19{60 + number % 9}-0{number % 9 + 1}-11"
        source = sample(damaged(6, number), f"{number:04}", f"Telegram {number}", day)
        (folder / "tei" / f"{source.name}.xml").write_bytes(source.octets)
    return folder


def html(folder: Path) -> str:
    """The same text as plain HTML: titles, paragraphs, a footnote for each remark."""
    import re

    parts = [PAGE]
    for path in sorted((folder / "tei").glob("*.xml")):
        body = re.sub(r".*<body>|</body>.*", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        body = re.sub(r"<note[^>]*>(.*?)</note>", r'<span class="a">\1</span>', body)
        body = re.sub(
            r"<sic>.*?</sic>|</?(?:choice|corr|unclear|supplied|gap|desc|div|pb)[^>]*>", "", body
        )
        parts.append(f"<h1>Telegram {path.stem}</h1>{body}")
    return "\n".join(parts)


def run(python: str, program: str, argument: Path) -> dict[str, float]:
    done = subprocess.run(
        [python, "-c", program, str(argument)], capture_output=True, text=True, check=True
    )
    measured: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return measured


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        made = {}
        for count in COUNTS:
            folder = lay(Path(name) / str(count), count)
            made[count] = run(sys.executable, PRINT, folder)
            print(f"{count} documents: {made[count]}")
        small, large = (made[count] for count in COUNTS)
        for what in ("seconds", "typst", "pages", "megabytes"):
            print(
                f"{COUNTS[1]} over {COUNTS[0]} documents, {what}: {large[what] / small[what]:.2f}"
            )
        other = os.environ.get("WEASYPRINT")
        if other:
            page = Path(name) / "page.html"
            page.write_text(html(Path(name) / str(COUNTS[0])), encoding="utf-8")
            compared = run(other, OTHER, page)
            print(f"WeasyPrint: {compared}")
            slow = compared["seconds"] / compared["pages"]
            for what in ("seconds", "typst"):
                own = small[what] / small["pages"]
                print(f"WeasyPrint's time a page over ours ({what}): {slow / own:.1f}")


if __name__ == "__main__":
    main()
