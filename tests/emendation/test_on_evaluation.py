"""Real and remade transcripts: clean text stays silent, damage is mended or marked."""

import json
import re
from pathlib import Path

import pytest
from lxml import etree
from mending import Damaged, counted, damaged

from tei.assembly import assemble
from tei.edition import unpublished
from tei.emendation import emend
from tei.labelling import label
from tei.model.document import Document
from tei.model.emendation import Emendation
from tei.pipeline import convert
from tei.reading import read
from tei.trees import parser

FALSE_PER_DOCUMENT = 0.1


def converted(path: Path) -> tuple[Document, tuple[Emendation, ...]]:
    transcript = read(path.read_bytes(), str(path))
    document = assemble(transcript, label(transcript))
    return document, emend(document)


def test_clean_telegrams_are_left_alone(evaluation: Path) -> None:
    paths = sorted((evaluation / "frus-clean" / "transcripts").glob("*.md"))
    false = [(path.stem, each.note) for path in paths for each in converted(path)[1]]
    assert len(paths) >= 40
    assert len(false) <= FALSE_PER_DOCUMENT * len(paths), false


@pytest.fixture(scope="module")
def noisy(evaluation: Path) -> list[Damaged]:
    found: list[Damaged] = []
    for path in sorted((evaluation / "frus-noisy" / "transcripts").glob("*.md")):
        gold = evaluation / "frus-noisy" / "gold" / f"{path.stem}.json"
        found += damaged(*converted(path), json.loads(gold.read_text(encoding="utf-8")))
    return found


def test_most_damaged_heading_facts_are_mended_and_hardly_any_wrongly(
    noisy: list[Damaged],
) -> None:
    count = counted(noisy)
    assert count["rightly"] >= 0.7 * len(noisy), count
    assert count["wrongly"] <= 0.05 * len(noisy), count


def test_every_emendation_of_a_real_transcript_stands_on_its_text(evaluation: Path) -> None:
    for path in sorted((evaluation / "transcripts").glob("*.md")):
        document, made = converted(path)
        for each in made:
            for place in (*each.places, *each.proof):
                source = document.transcript.line(place.line).source
                assert 0 <= place.start < place.end <= len(source), (path.stem, each)
            assert each.note.endswith("."), each


# The marks for what was not read, as a reader finds them, whatever the lexicon of marks has.
PLACEHOLDER = re.compile(
    r"\[[^\[\]]*\b(?:signature|unclear|illegible|handwritten|handwriting|redacted|declassified|"
    r"garble|omission)\b[^\[\]]*\]|\[(?:\?|\.{2,})\]|\w\??\[\?\]|\[\w[\w ]*\?\]|\.{5,}",
    re.I,
)


@pytest.mark.parametrize("folder", [".", "frus-noisy", "frus-clean"])
def test_every_placeholder_is_one_encoded_phenomenon(evaluation: Path, folder: str) -> None:
    paths = sorted((evaluation / folder / "transcripts").glob("*.md"))
    counted_ = 0
    for path in paths:
        text = path.read_bytes()
        root = etree.fromstring(convert(text, path.name, unpublished(), path.name).octets, parser())
        marked = [str(gap.findtext("{*}desc")).strip(" _") for gap in root.iterfind(".//{*}gap")]
        doubted = root.xpath("//*[local-name() = 'unclear'][@reason = 'mark-in-transcript']")
        assert isinstance(doubted, list)
        expected = len(PLACEHOLDER.findall(text.decode("utf-8")))
        opened = [mark for mark in marked if mark and not re.fullmatch(r"[^\[]*\]", mark)]
        assert len(opened) + len(doubted) == expected, path.stem
        assert all(_noted(root, each) for each in doubted)
        counted_ += expected
    assert counted_ or folder == "frus-clean"


def _noted(root: etree._Element, each: object) -> bool:
    assert isinstance(each, etree._Element)
    name = each.get("{http://www.w3.org/XML/1998/namespace}id")
    notes = root.iterfind(".//{*}note[@target]")
    return any(f"#{name}" in str(note.get("target")).split() for note in notes)
