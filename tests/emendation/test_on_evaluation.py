"""Real and remade transcripts: clean text stays silent, damage is mended or marked."""

import json
from pathlib import Path

import pytest
from mending import Damaged, counted, damaged

from tei.assembly import assemble
from tei.emendation import emend
from tei.labelling import label
from tei.model.document import Document
from tei.model.emendation import Emendation
from tei.reading import read

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
