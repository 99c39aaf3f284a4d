"""Fidelity: any one change to the words of the TEI is found and named."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from tei import reading
from tei.alignment import differences
from tei.model.report import Problem
from tei.model.transcript import Transcript
from tei.trees import TEI
from tei.validation import fidelity


def plain(*lines: str) -> Transcript:
    return reading.read("\n".join(lines).encode(), "a.md")


def tei(body: str) -> etree._Element:
    return etree.fromstring(
        f'<TEI xmlns="{TEI}"><teiHeader><p>Not text</p></teiHeader>'
        f"<text><body><div>{body}</div></body></text></TEI>"
    )


def rules(problems: tuple[Problem, ...]) -> list[str]:
    return [problem.rule for problem in problems]


TELEGRAM = plain(
    "DEPARTMENT OF STATE",
    "",
    "INCOMING TELEGRAM",
    "FROM: New York",
    "TALKS WENT ON FOR THREE HOURS. THE TALKS WERE LONG, THE",
    "RESULT SMALL. TALKS WENT ON.",
    "SMITH",
)
WHOLE = (
    "<fw>DEPARTMENT OF STATE</fw><fw>INCOMING TELEGRAM</fw>"
    "<opener><seg>FROM:</seg> <placeName>New York</placeName></opener>"
    "<p>TALKS WENT ON FOR THREE HOURS. THE TALKS WERE LONG, THE<lb/>\n"
    "RESULT SMALL. TALKS WENT ON.</p><closer><signed>SMITH</signed></closer>"
)
WORDS = [
    (line.number, number, word)
    for line in TELEGRAM.lines
    for number, word in enumerate(line.words.split(), 1)
]


def body_of(words: list[str]) -> etree._Element:
    return tei(f"<p>{' '.join(words)}</p>")


def named(problem: Problem, word: str) -> bool:
    return f"“{word}”" in problem.message


def test_a_whole_text_has_no_problems() -> None:
    assert fidelity.check(tei(WHOLE), TELEGRAM) == ()


@pytest.mark.parametrize("index", range(len(WORDS)))
def test_any_one_deleted_word_is_named_with_its_line(index: int) -> None:
    line, number, word = WORDS[index]
    words = [each for _, _, each in WORDS]
    [problem] = fidelity.check(body_of(words[:index] + words[index + 1 :]), TELEGRAM)
    assert problem.rule == "fidelity-lost"
    assert named(problem, word)
    assert problem.transcript_line == line
    assert f"line {line}, word {number}" in problem.message


@pytest.mark.parametrize("index", range(len(WORDS)))
def test_any_one_doubled_word_is_named_with_its_line(index: int) -> None:
    line, _, word = WORDS[index]
    words = [each for _, _, each in WORDS]
    [problem] = fidelity.check(body_of(words[: index + 1] + words[index:]), TELEGRAM)
    assert problem.rule == "fidelity-added"
    assert named(problem, word)
    assert "stands twice" in problem.message
    assert f"line {line}, word" in problem.message


@pytest.mark.parametrize("index", range(len(WORDS) - 1))
def test_any_two_neighbours_that_change_places_are_named(index: int) -> None:
    words = [each for _, _, each in WORDS]
    words[index], words[index + 1] = words[index + 1], words[index]
    problems = fidelity.check(body_of(words), TELEGRAM)
    assert rules(problems) == ["fidelity-moved"]
    assert any(named(problems[0], word) for _, _, word in WORDS[index : index + 2])
    assert problems[0].transcript_line in {WORDS[index][0], WORDS[index + 1][0]}


@pytest.mark.parametrize(
    ("body", "rule", "part"),
    [
        (
            "<p>ONE TWO THREE FOR FIVE</p>",
            "fidelity-changed",
            "“FOUR” (line 2, word 1) reads “FOR”",
        ),
        ("<p>ONE TWO THREE FOUR, FIVE</p>", "fidelity-changed", "reads “FOUR,”"),
        ("<p>ONE TWOTHREE FOUR FIVE</p>", "fidelity-joined", "“TWO” and “THREE” (line 1, word 2)"),
        ("<p>ONE TWO TH REE FOUR FIVE</p>", "fidelity-split", "“THREE” (line 1, word 3)"),
        ("<p>ONE TWO TH<lb/>REE FOUR FIVE</p>", "fidelity-split", "“TH” “REE”"),
        ("<p>ONE TWO THREEFOUR FIVE</p>", "fidelity-joined", "“THREE” and “FOUR”"),
        ("<p>ONE <corr>TWO</corr> THREE FOUR FIVE</p>", "fidelity-lost", "“TWO” (line 1, word 2)"),
        ("<p>FOUR FIVE ONE TWO THREE</p>", "fidelity-moved", "(line "),
        ("<p>ONE TWO THREE FOUR FIVE SIX</p>", "fidelity-added", "“SIX” after line 2, word 2"),
        ("<p>ZERO ONE TWO THREE FOUR FIVE</p>", "fidelity-added", "“ZERO” at the beginning"),
        ("<p>FOUR FIVE</p>", "fidelity-lost", "3 words are missing"),
        ("", "fidelity-lost", "5 words are missing"),
    ],
)
def test_each_kind_of_difference_is_told_apart(body: str, rule: str, part: str) -> None:
    [problem] = fidelity.check(tei(body), plain("ONE TWO THREE", "FOUR FIVE"))
    assert problem.rule == rule
    assert part in problem.message
    assert problem.remedy


@pytest.mark.parametrize(
    "body",
    [
        "<p>ONE <choice><sic>TWO</sic><corr>2</corr></choice> THREE</p>",
        "<p>ONE <choice>\n <sic>TWO</sic>\n <corr>2</corr>\n</choice> THREE</p>",
        "<p>ONE T<supplied>X</supplied>WO<note resp='#encoder'>A note</note> THREE</p>",
        "<p>ONE <hi rend='bold'>T</hi>WO<!-- no text --> THREE</p>",
        "<p>ONE</p><p>TWO</p><fw>THREE</fw>",
        "<p>ONE T<lb break='no'/>\nWO THREE</p>",
        "<p>ONE T\n<lb break='no'/>WO THREE</p>",
        "<p>ONE T<pb n='2' break='no'/><lb break='no'/>WO THREE</p>",
        "<list><item>ONE</item><item>TWO</item></list><table><row><cell>THREE</cell></row></table>",
        "<p>ONE <gap><desc>TWO</desc></gap> THREE<note>\n</note></p>",
    ],
)
def test_what_the_encoder_adds_and_how_it_breaks_lines_does_not_count(body: str) -> None:
    assert fidelity.check(tei(body), plain("ONE TWO THREE")) == ()


def test_a_note_without_resp_is_text() -> None:
    problems = fidelity.check(tei("<p>ONE<note>TWO</note></p>"), plain("ONE"))
    assert rules(problems) == ["fidelity-added"]


def test_notation_is_no_text_and_marks_of_cells_part_words() -> None:
    transcript = plain("# HEAD", "---", "**A**B", "| C | D<br>E |", "F[?] [Signature]")
    body = "<head>HEAD</head><p>AB C<lb/>D E <unclear>F</unclear> "
    signature = "<gap><desc>[Signature]</desc></gap>"
    assert fidelity.check(tei(f"{body}{signature}</p>"), transcript) == ()
    [problem] = fidelity.check(tei(f"{body}</p>"), transcript)
    assert (problem.rule, problem.transcript_line) == ("fidelity-lost", 5)


def test_front_matter_is_no_text_and_lines_keep_their_number() -> None:
    transcript = plain("---", "title: A telegram", "---", "ONE")
    assert fidelity.check(tei("<p>ONE</p>"), transcript) == ()
    [problem] = fidelity.check(tei("<p/>"), transcript)
    assert problem.transcript_line == 4


def test_characters_xml_forbids_are_not_expected() -> None:
    assert fidelity.check(tei("<p>AGREEMENT O<gap/>NE</p>"), plain("AGREEMENT O\x07NE")) == ()


def test_a_finding_names_the_place_in_the_tei() -> None:
    tree = etree.fromstring(
        f'<TEI xmlns="{TEI}"><text><body>\n<p>ONE</p>\n<p>TWO X</p>\n</body></text></TEI>'
    )
    [problem] = fidelity.check(tree, plain("ONE", "TWO"))
    assert (problem.where.line, problem.where.xpath) == (3, "/TEI/text/body/p[2]")


def test_a_text_within_a_text_is_read_once() -> None:
    body = "<p>ONE</p><floatingText><body><p>TWO</p></body></floatingText>"
    assert fidelity.check(tei(body), plain("ONE TWO")) == ()


def test_findings_are_bounded_and_the_rest_is_counted() -> None:
    words = [f"W{number}" for number in range(400)]
    text = [word if number % 2 else f"X{number}" for number, word in enumerate(words)]
    problems = fidelity.check(body_of(text), plain(" ".join(words)))
    assert len(problems) == fidelity.LIMIT + 1
    assert "180 more places" in problems[-1].message


@pytest.mark.parametrize("edits", [1, 400])
def test_a_large_document_takes_time_in_proportion(edits: int) -> None:
    """2 MB, with common words and scattered losses."""
    common = ("THE", "OF", "AND", "TO", "IN")
    words = [f"{common[n % 5]}{'' if n % 3 else n}" for n in range(340_000)]
    kept = [word for n, word in enumerate(words) if n % (len(words) // edits) != 7]
    lines = [" ".join(words[n : n + 12]) for n in range(0, len(words), 12)]
    transcript, tree = plain(*lines), body_of(kept)
    start = time.process_time()
    problems = fidelity.check(tree, transcript)
    assert time.process_time() - start < 4
    assert len(problems) == min(edits, fidelity.LIMIT + 1)


@pytest.mark.parametrize("shape", ["unlike", "alike", "turned"])
def test_the_worst_cases_of_the_comparison_stay_quick(shape: str) -> None:
    left = [str(n) for n in range(100_000)]
    right = {"unlike": ["x"] * 100_000, "alike": ["7"] * 100_000, "turned": left[::-1]}[shape]
    start = time.process_time()
    assert differences(left if shape != "alike" else ["7"] * 90_000, right)
    assert time.process_time() - start < 5


@settings(deadline=None, max_examples=200)
@given(
    st.lists(st.sampled_from("ABCDE"), max_size=30), st.lists(st.sampled_from("ABCDE"), max_size=30)
)
def test_differences_turn_the_one_side_into_the_other(left: list[str], right: list[str]) -> None:
    made, at = [], 0
    for part in differences(left, right):
        made += left[at : part.left] + right[part.right : part.right_end]
        at = part.left_end
    assert made + left[at:] == right


@settings(deadline=None, max_examples=100)
@given(
    st.lists(st.text("AB .,", min_size=1, max_size=12).filter(str.strip), min_size=1, max_size=8),
    st.data(),
)
def test_no_change_of_a_character_goes_unseen(lines: list[str], data: st.DataObject) -> None:
    text = "\n".join(lines)
    at = data.draw(st.integers(0, len(text) - 1))
    changed = text[:at] + data.draw(st.sampled_from(["", "A", "Z"])) + text[at + 1 :]
    problems = fidelity.check(tei(f"<p>{changed}</p>"), plain(*lines))
    assert bool(problems) == (changed.split() != text.split())
