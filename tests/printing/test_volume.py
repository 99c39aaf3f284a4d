"""An edition as one volume: what stands around its documents, and that all of it agrees."""

import io
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from click.testing import CliRunner
from invented import damaged, sample
from pages import Piece, read, words
from test_keys import lines

from tei import files, printing, rendering
from tei.cli import root
from tei.errors import EditionError, InputError

EDITION = """
title = "Harbour negotiations, 1961"
publisher = "The Harbour Papers"
date = 2026-01-15
description = "Telegrams on the harbour."
[licence]
name = "CC BY 4.0"
url = "https://creativecommons.org/licenses/by/4.0/"
[repository]
name = "State Archives of Harbour"
[[editors]]
name = "Nadia Rahman"
"""
SAMPLES = Path(__file__).parent.parent / "xslt" / "samples"
MakeEdition = Callable[..., Path]


def lay(folder: Path, *documents: rendering.Source) -> Path:
    (folder / "tei").mkdir(parents=True)
    (folder / "edition.toml").write_text(EDITION, encoding="utf-8")
    for document in documents:
        (folder / "tei" / f"{document.name}.xml").write_bytes(document.octets)
    return folder


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Path:
    named = "<div><p>{0} <persName>Ruth Akers</persName> at <placeName>Aden</placeName>.</p></div>"
    return lay(
        tmp_path_factory.mktemp("edition") / "harbour",
        rendering.read(SAMPLES / "two-parts.xml"),
        rendering.read(SAMPLES / "letter.xml"),
        sample(named.format("word " * 900), "later", "A later one", "1961-05-01"),
        sample(damaged(20), "undated", "One without a date", ""),
    )


@pytest.fixture(scope="module")
def volume(edition: Path) -> list[Piece]:
    return read(printing.volume(edition, {"line-numbers": "all"}).files[0].content)


def pages_of(pieces: list[Piece]) -> dict[int, str]:
    numbers = {piece.page for piece in pieces}
    return {
        number: " ".join(
            words([piece for piece in pieces if piece.page == number and not piece.artifact])
        )
        for number in sorted(numbers)
    }


def page_with(pieces: list[Piece], words_: str) -> int:
    return next(number for number, text in pages_of(pieces).items() if text.startswith(words_))


def test_documents_stand_in_order_of_date_and_undated_ones_last(volume: list[Piece]) -> None:
    whole = " ".join(pages_of(volume).values())
    titles = ["1. Letter from Nadia", "2. Telegram 207", "3. A later one", "4. One without a date"]
    contents = pages_of(volume)[page_with(volume, "Contents")]
    assert [contents.index(title) for title in titles] == sorted(contents.index(t) for t in titles)
    after = whole[whole.index(contents) + len(contents) :]
    assert [after.index(title) for title in titles] == sorted(after.index(t) for t in titles)


def test_the_contents_give_the_page_of_each_document(volume: list[Piece]) -> None:
    pages = pages_of(volume)
    contents = pages[page_with(volume, "Contents")]
    for title in ("3. A later one", "4. One without a date"):
        number = contents.split(title)[1].split()
        shown = next(int(word[1:]) for word in number if word.startswith("\u2060"))
        assert title in pages[shown]


def test_title_pages_say_what_the_volume_is(volume: list[Piece]) -> None:
    pages = pages_of(volume)
    assert pages[1] == "Harbour negotiations, 1961"
    assert "Nadia Rahman Telegrams on the harbour. The Harbour Papers, 2026" in pages[3]
    assert "CC BY 4.0: https://creativecommons.org/licenses/by/4.0/" in pages[4]


def test_persons_and_abbreviations_are_listed_with_what_is_known_of_them(
    volume: list[Piece],
) -> None:
    page = pages_of(volume)[page_with(volume, "Persons, abbreviations, signs")]
    assert "Ellen Marlow. Permanent representative at Geneva, 1960–1963." in page
    assert "GOVT. GOVERNMENT." in page


def test_the_index_leads_to_the_printed_line_of_each_name(volume: list[Piece]) -> None:
    index = pages_of(volume)[page_with(volume, "Index")]
    heights = lines(volume)
    for name, document in (("Ruth Akers", "3"), ("Aden", "3")):
        places = index.split(name)[1].split(f"{document}: ")[1].split()
        page, line = map(int, places[0].rstrip(",;").split("."))
        at = heights[(page, line)]
        row = [p.text for p in volume if p.page == page and abs(p.y - at) < 1 and not p.artifact]
        assert name.split()[0] in "".join(row)


def test_names_of_one_person_are_one_entry(volume: list[Piece]) -> None:
    index = pages_of(volume)[page_with(volume, "Index")]
    assert index.count("Ellen Marlow") == 1
    assert "MARLOW" not in index


def test_running_heads_name_the_document_of_the_page_with_its_date(volume: list[Piece]) -> None:
    start = next(n for n, text in pages_of(volume).items() if "3. A later one" in text and n > 6)
    head = [p.text for p in volume if p.page == start + 1 and p.artifact and p.y < 80]
    assert head == ["3", "1 May 1961"]


def test_parts_without_documents_have_no_running_head(volume: list[Piece]) -> None:
    for title in ("Contents", "Index", "Colophon"):
        page = page_with(volume, title)
        assert not [p for p in volume if p.page == page and p.artifact and p.y < 80]


def test_the_colophon_says_versions_and_hashes(volume: list[Piece], edition: Path) -> None:
    colophon = pages_of(volume)[page_with(volume, "Colophon")]
    assert "diplomatic-tei" in colophon
    assert "Typst" in colophon
    for path in (*(edition / "tei").glob("*.xml"), edition / "edition.toml"):
        assert files.sha256(path.read_bytes()) in colophon.replace(" ", "")


def test_all_tei_files_are_attached(edition: Path) -> None:
    made = printing.volume(edition, {}).files[0].content
    with pikepdf.open(io.BytesIO(made)) as pdf:
        attached = {name: pdf.attachments[name].get_file().read_bytes() for name in pdf.attachments}
        with pdf.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
            assert metadata["dc:title"] == "Harbour negotiations, 1961"
    assert attached == {path.name: path.read_bytes() for path in (edition / "tei").glob("*.xml")}


def test_two_runs_give_the_same_bytes(edition: Path) -> None:
    assert printing.volume(edition, {}).files == printing.volume(edition, {}).files


def test_a_document_that_cannot_be_read_is_left_out_and_reported(tmp_path: Path) -> None:
    folder = lay(tmp_path / "e", sample("<div><p>Words</p></div>"))
    (folder / "tei" / "broken.xml").write_text("<TEI")
    made = printing.volume(folder, {})
    assert [problem.rule for problem in made.problems] == ["not-printed"]
    assert made.files[0].content.startswith(b"%PDF")


def test_hostile_names_and_titles_are_inert(tmp_path: Path) -> None:
    name = '"; panic("x") #read("y")'
    folder = lay(tmp_path / "e", sample("<div><p>W</p></div>", name, "#panic() &lt;x>"))
    made = printing.volume(folder, {}).files[0].content
    with pikepdf.open(io.BytesIO(made)) as pdf:
        assert list(pdf.attachments) == [f"{name}.xml"]


def test_an_edition_without_documents_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="holds no TEI files"):
        printing.volume(lay(tmp_path / "e"), {})
    with pytest.raises(EditionError):
        printing.volume(tmp_path, {})


def test_the_command_writes_the_volume_and_never_over_the_work_of_a_hand(
    edition: Path, tmp_path: Path
) -> None:
    out = tmp_path / "volume.pdf"
    run = CliRunner().invoke(root, ["print", str(edition), "-o", str(out), "--set", "page-size=a5"])
    assert run.exit_code == 0, run.output
    assert out.read_bytes().startswith(b"%PDF")
    out.write_bytes(b"mine")
    again = CliRunner().invoke(root, ["print", str(edition), "-o", str(out)])
    assert again.exit_code != 0
    assert out.read_bytes() == b"mine"
