"""The apparatus is keyed to printed lines: where a key leads stand the words it is about."""

import re
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import pytest
from click.testing import CliRunner
from invented import damaged, sample
from pages import Piece, read, words

from tei import rendering
from tei.cli import root

SAMPLES = Path(__file__).parent.parent / "xslt" / "samples"
KEY = re.compile(r"(\d+)\.(\d+)(?:–(?:(\d+)\.)?(\d+))?")  # 1.8, 1.8–9, 1.40–2.1


@dataclass(frozen=True)
class Entry:
    page: int
    first: tuple[int, int]  # page and line where the words begin
    last: tuple[int, int]
    text: str


def lines(pieces: list[Piece]) -> dict[tuple[int, int], float]:
    """The height of each printed line, by the number in the margin (line-numbers=all)."""
    left = min(piece.x for piece in pieces if not piece.artifact)
    numbers = [piece for piece in pieces if piece.artifact and piece.x < left and piece.size == 7]
    return {
        (page, int("".join(piece.text for piece in row))): y
        for (page, y), row in groupby(numbers, lambda piece: (piece.page, piece.y))
    }


def entries(pieces: list[Piece]) -> list[Entry]:
    found: list[Entry] = []
    for piece in pieces:
        key = KEY.fullmatch(piece.text)
        if key and not piece.artifact:
            page, line = int(key[1]), int(key[2])
            last = (int(key[3] or page), int(key[4] or line))
            found.append(Entry(piece.page, (page, line), last, ""))
        elif found and piece.page == found[-1].page and not piece.artifact:
            last_entry = found[-1]
            found[-1] = Entry(
                last_entry.page, last_entry.first, last_entry.last, last_entry.text + piece.text
            )
    return found


def from_line(
    pieces: list[Piece], place: tuple[int, int], heights: dict[tuple[int, int], float]
) -> str:
    """The words of a printed line and of the next, white space apart."""
    after = [heights.get((place[0], place[1] + step)) for step in (0, 1)]
    if after[1] is None:
        after.append(heights.get((place[0] + 1, 1)))
    chosen = [
        piece
        for piece in pieces
        if not piece.artifact
        and any(
            height is not None
            and piece.page in (place[0], place[0] + 1)
            and abs(piece.y - height) < 4
            for height in after
        )
    ]
    return "".join(words(chosen))


def starts(text: str) -> list[str]:
    """The words that the entries on one line are about; invented ones all end in "Remark."."""
    parts = re.split(r"Remark\.(?: \(certainty low\))?", text)
    found = parts[:-1] if len(parts) > 1 else parts
    lemmas = [re.split(r"\](?: |$)", part.strip())[0] for part in found]
    return ["".join(lemma.replace("[", "").replace("]", "").split()) for lemma in lemmas]


def check(source: rendering.Source, **options: str) -> int:
    """How many entries were looked up and found."""
    made = rendering.render(source, "pdf", {"line-numbers": "all"} | options)
    pieces = read(made.files[0].content)
    heights = lines(pieces)
    found = entries(pieces)
    for entry in found:
        assert entry.first in heights, entry
        line = re.sub(r"[\[\]⸢⸣‹›]", "", from_line(pieces, entry.first, heights))
        for start in starts(entry.text):
            assert start in line, (entry, line)
        assert entry.page in (entry.first[0], entry.last[0]), entry
    return sum(len(starts(entry.text)) for entry in found)


@pytest.mark.parametrize("name", ["two-parts", "letter"])
@pytest.mark.parametrize("view", ["reading", "diplomatic"])
def test_each_key_of_a_sample_leads_to_its_words(name: str, view: str) -> None:
    check(rendering.read(SAMPLES / f"{name}.xml"), view=view)


@pytest.mark.parametrize("size", ["a4", "a5", "b5", "letter"])
def test_each_key_leads_to_its_words_at_every_page_size(size: str) -> None:
    assert check(sample(damaged(40)), **{"page-size": size}) > 100


@pytest.mark.parametrize("face", ["New Computer Modern", "DejaVu Sans Mono"])
def test_each_key_leads_to_its_words_in_every_face(face: str) -> None:
    assert check(sample(damaged(25, seed=7)), face=face) > 60


def test_each_key_of_real_documents_leads_to_its_words(
    evaluation: Path, corpus: Path, tmp_path: Path
) -> None:
    run = ["convert", str(evaluation / "transcripts"), "-o", str(tmp_path)]
    CliRunner().invoke(root, [*run, "--edition", str(corpus / "edition.toml")])
    assert sum(check(rendering.read(path)) for path in sorted(tmp_path.glob("*.xml"))) > 30


def test_words_that_go_on_in_the_next_line_have_both_lines_in_their_key() -> None:
    long = " ".join(["harbour"] * 30)
    note = '<note resp="#e" target="#u">N.</note>'
    body = f'<div><p>a <unclear xml:id="u">{long}</unclear> b</p>{note}</div>'
    pieces = read(rendering.render(sample(body), "pdf", {}).files[0].content)
    (entry,) = entries(pieces)
    assert entry.first == (1, 1)
    assert entry.last[1] > 1


def test_a_key_is_right_without_numbers_in_the_margin() -> None:
    source = sample(damaged(10))
    with_numbers = entries(read(rendering.render(source, "pdf", {}).files[0].content))
    without = entries(
        read(rendering.render(source, "pdf", {"line-numbers": "no"}).files[0].content)
    )
    assert [entry.first for entry in with_numbers] == [entry.first for entry in without]


def test_every_fifth_line_has_its_number_in_the_margin() -> None:
    pieces = read(rendering.render(sample(damaged(10)), "pdf", {}).files[0].content)
    shown = [number for page, number in lines(pieces) if page == 1]
    assert shown == list(range(5, max(shown) + 1, 5))
