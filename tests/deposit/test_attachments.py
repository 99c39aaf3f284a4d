"""The TEI attached to a PDF is the TEI file, or it is said that it is not."""

from pathlib import Path

import pytest
from pypdf import PdfWriter

from tei.deposit import attachments

TEI = b"<TEI/>"


def lay_out(folder: Path, attached: dict[str, bytes]) -> set[str]:
    """A payload with one TEI file and its PDF; the rules that find something."""
    (folder / "tei").mkdir()
    (folder / "pdf").mkdir()
    (folder / "tei" / "a.xml").write_bytes(TEI)
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    for name, octets in attached.items():
        writer.add_attachment(name, octets)
    writer.write(folder / "pdf" / "a.pdf")
    return {problem.rule for problem in attachments.check(folder, "tei")}


@pytest.mark.parametrize(
    ("attached", "rules"),
    [
        ({"a.xml": TEI}, set()),
        ({"a.xml": TEI, "b.txt": b"more"}, set()),
        ({"a.xml": b"<TEI />"}, {"pdf-differs"}),
        ({}, {"pdf-bare"}),
        ({"b.xml": TEI}, {"pdf-bare"}),
    ],
)
def test_the_attachment_is_compared_byte_for_byte(
    tmp_path: Path, attached: dict[str, bytes], rules: set[str]
) -> None:
    assert lay_out(tmp_path, attached) == rules


def test_a_pdf_without_a_tei_file_is_named(tmp_path: Path) -> None:
    lay_out(tmp_path, {"a.xml": TEI})
    (tmp_path / "tei" / "a.xml").unlink()
    assert {problem.rule for problem in attachments.check(tmp_path, "tei")} == {"pdf-alone"}


def test_what_is_no_pdf_is_bare(tmp_path: Path) -> None:
    lay_out(tmp_path, {"a.xml": TEI})
    (tmp_path / "pdf" / "a.pdf").write_bytes(b"not a PDF")
    assert {problem.rule for problem in attachments.check(tmp_path, "tei")} == {"pdf-bare"}


def test_a_deposit_holds_a_pdf_of_each_document_with_its_tei_file(bag: Path) -> None:
    payload = bag / "data"
    documents = sorted((payload / "tei").glob("*.xml"))
    assert documents
    for document in documents:
        attached = attachments.read(payload / "pdf" / f"{document.stem}.pdf")
        assert attached == {document.name: document.read_bytes()}
    assert not list(attachments.check(payload, "tei"))
    documents[0].write_bytes(documents[0].read_bytes() + b"\n")
    assert [problem.rule for problem in attachments.check(payload, "tei")] == ["pdf-differs"]
