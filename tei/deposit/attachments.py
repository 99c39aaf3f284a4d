"""Whether the TEI attached to a PDF (ISO 19005-3, associated files) is the TEI file itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tei.model.report import Problem, Severity, Where


def check(payload: Path, tei_folder: str) -> Iterator[Problem]:
    """The PDFs of a payload whose attachment is missing or differs from the TEI file beside."""
    for pdf in sorted((payload / "pdf").glob("*.pdf")):
        name = pdf.relative_to(payload).as_posix()
        tei = payload / tei_folder / f"{pdf.stem}.xml"
        if not tei.is_file():
            yield _problem("pdf-alone", f"there is no {tei_folder}/{tei.name} for this PDF", name)
            continue
        attached = read(pdf)
        if tei.name not in attached:
            yield _problem("pdf-bare", f"{tei.name} is not attached to this PDF", name)
        elif attached[tei.name] != tei.read_bytes():
            yield _problem("pdf-differs", f"the attached {tei.name} is not the TEI file", name)


def read(pdf: Path) -> dict[str, bytes]:
    """The files attached to a PDF, by name; none where it cannot be read."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        found = PdfReader(pdf).attachments
        return {name.rpartition("/")[2]: contents[0] for name, contents in found.items()}
    except (PyPdfError, OSError, ValueError, KeyError):
        return {}


def _problem(rule: str, message: str, name: str) -> Problem:
    return Problem(
        Severity.ERROR,
        rule,
        message,
        Where(f"data/{name}"),
        remedy="Make the deposit again from the edition.",
    )
