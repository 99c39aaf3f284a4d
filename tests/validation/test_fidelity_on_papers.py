"""Fidelity on real transcripts: what is whole passes, and any one change is found."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tei import reading, resources, saxon
from tei.model.transcript import Transcript
from tei.trees import Element, append, element
from tei.validation import fidelity

OWN = Path(__file__).parent.parent.parent / "corpus" / "transcripts"


def papers(folder: Path) -> list[Transcript]:
    return [reading.read(path.read_bytes(), path.name) for path in sorted(folder.glob("*.md"))]


@pytest.fixture(scope="module", params=["own", "gathered"])
def transcripts(request: pytest.FixtureRequest) -> list[Transcript]:
    if request.param == "own":
        return papers(OWN)
    folder: Path = request.getfixturevalue("evaluation")
    return papers(folder / "transcripts")


def document(lines: list[tuple[int, str]]) -> Element:
    """A text of one paragraph a line, without any encoding."""
    division = element("div")
    for number, words in lines:
        source = f"a.md#line={number - 1},{number}"
        append(division, element("p", words, attributes={"source": source}))
    return element("TEI", element("text", element("body", division)))


def worded(transcript: Transcript) -> list[tuple[int, str]]:
    return [(line.number, line.words) for line in transcript.lines if not line.is_blank]


def test_a_paragraph_a_line_loses_nothing(transcripts: list[Transcript]) -> None:
    assert transcripts
    for transcript in transcripts:
        assert fidelity.check(document(worded(transcript)), transcript) == (), transcript.path


def test_any_word_taken_out_put_in_or_exchanged_is_found(transcripts: list[Transcript]) -> None:
    chance = random.Random(1278)
    for transcript in transcripts:
        lines = worded(transcript)
        for _ in range(12):
            at = chance.randrange(len(lines))
            number, words = lines[at][0], lines[at][1].split()
            place = chance.randrange(len(words))
            kind = chance.choice(["lost", "added", "changed"])
            spoilt = list(words)
            spoilt[place : place + 1] = {
                "lost": [], "added": [words[place], "ZYX"], "changed": ["ZYX"],
            }[kind]  # fmt: skip
            changed = [*lines[:at], (number, " ".join(spoilt)), *lines[at + 1 :]]
            [problem] = fidelity.check(document(changed), transcript)
            assert problem.rule == f"fidelity-{kind}", (transcript.path, number)
            if kind == "changed":
                assert problem.transcript_line == number
            assert words[place] in problem.expected or (
                kind == "added" and "ZYX" in problem.message
            )


def test_the_text_comes_back_word_for_word_from_the_tei_alone(
    transcripts: list[Transcript],
) -> None:
    stylesheet = resources.stylesheet("transcript.xsl")
    for transcript in transcripts:
        lines = worded(transcript)
        text = saxon.transform(stylesheet, saxon.node(document(lines))).text
        back = text.split("\n")
        for number, words in lines:
            assert back[number - 1].split() == words.split(), (transcript.path, number)
