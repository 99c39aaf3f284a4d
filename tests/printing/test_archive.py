"""A print is made for archives: identified, tagged, described, its source inside, ever alike."""

import hashlib
import io
import os
import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest
from invented import MakeSource, damaged

from tei import rendering

SAMPLES = Path(__file__).parent.parent / "xslt" / "samples"


@pytest.fixture(scope="module")
def telegram() -> pikepdf.Pdf:
    made = rendering.render(rendering.read(SAMPLES / "two-parts.xml"), "pdf")
    return pikepdf.open(io.BytesIO(made.files[0].content))


def test_it_says_that_it_is_made_to_pdf_a_3a_and_pdf_ua_1(telegram: pikepdf.Pdf) -> None:
    with telegram.open_metadata() as metadata:
        assert metadata["pdfaid:part"] == "3"
        assert metadata["pdfaid:conformance"].upper() == "A"
        assert metadata["pdfuaid:part"] == "1"


def test_its_metadata_are_those_of_the_header(telegram: pikepdf.Pdf) -> None:
    with telegram.open_metadata() as metadata:
        assert metadata["dc:title"].startswith("Telegram 207 from Geneva")
        assert metadata["dc:creator"] == ["Marlow"]
        assert "State Archives of Harbour" in metadata["dc:description"]
        assert "HP-0207" in metadata["pdf:Keywords"]
        assert metadata["xmp:CreateDate"].startswith("2026-01-15")
        assert metadata["dc:language"] in ("en", {"en"})


def test_it_has_language_title_and_structure(telegram: pikepdf.Pdf) -> None:
    root = telegram.Root
    assert root.Lang == "en"
    assert root.MarkInfo.Marked
    assert root.ViewerPreferences.DisplayDocTitle
    kinds = list(_kinds(root.StructTreeRoot))
    assert kinds.count("H1") == 1
    assert {"Document", "H2", "P", "Table", "TR", "TH", "TD", "Note", "Link"} <= set(kinds)


def _kinds(node: pikepdf.Object) -> list[str]:
    children = node.get("/K", [])
    listed = list(children) if isinstance(children, pikepdf.Array) else [children]
    own = [str(node.S).removeprefix("/")] if "/S" in node else []
    return own + [
        kind for child in listed if isinstance(child, pikepdf.Dictionary) for kind in _kinds(child)
    ]


def test_the_tei_file_is_attached_byte_for_byte(telegram: pikepdf.Pdf) -> None:
    (name,) = telegram.attachments
    octets = (SAMPLES / "two-parts.xml").read_bytes()
    assert name.endswith("two-parts.xml")
    assert telegram.attachments[name].get_file().read_bytes() == octets
    (associated,) = telegram.Root.AF
    assert associated.AFRelationship == "/Source"
    assert associated.EF.F.Subtype == "/application/xml"


def test_all_faces_are_inside(telegram: pikepdf.Pdf) -> None:
    for page in telegram.pages:
        for font in page.Resources.Font.values():
            (descendant,) = font.DescendantFonts
            descriptor = descendant.FontDescriptor
            assert "/FontFile2" in descriptor or "/FontFile3" in descriptor


def test_a_document_without_a_date_of_publication_is_printed(make: MakeSource) -> None:
    source = make("<div><p>Words</p></div>")
    bare = source.octets.replace(b'<date when="2026-01-15"/>', b"")
    made = rendering.render(rendering.Source("bare", bare), "pdf")
    assert made.files[0].content.startswith(b"%PDF")


PROGRAM = """
import sys
from pathlib import Path
from tei import rendering
made = rendering.render(rendering.read(Path(sys.argv[1])), "pdf")
sys.stdout.buffer.write(made.files[0].content)
"""


@pytest.mark.parametrize(
    "settings",
    [
        {"LC_ALL": "C", "TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "1"},
        {"LC_ALL": "C.UTF-8", "TZ": "America/Havana", "PYTHONHASHSEED": "4294967295"},
    ],
)
def test_the_bytes_are_the_same_under_any_settings(
    settings: dict[str, str], make: MakeSource, tmp_path: Path
) -> None:
    path = tmp_path / "sample.xml"
    path.write_bytes(make(damaged(8)).octets)
    here = rendering.render(rendering.read(path), "pdf").files[0].content
    run = [sys.executable, "-c", PROGRAM, str(path)]
    there = subprocess.run(
        run, env=os.environ | settings, cwd=tmp_path, capture_output=True, check=True
    ).stdout
    assert hashlib.sha256(there).digest() == hashlib.sha256(here).digest()
