"""How a print looks: what a reader finds in it, and what can be chosen."""

import re
from pathlib import Path

import pytest
from invented import MakeSource, damaged
from pages import Piece, read, words

from tei import rendering
from tei.errors import InputError

SAMPLES = Path(__file__).parent.parent / "xslt" / "samples"


@pytest.fixture(scope="module")
def telegram() -> rendering.Source:
    return rendering.read(SAMPLES / "two-parts.xml")


def printed(source: rendering.Source, **options: str) -> list[Piece]:
    return read(rendering.render(source, "pdf", options).files[0].content)


def text(pieces: list[Piece]) -> str:
    return " ".join(words([piece for piece in pieces if not piece.artifact]))


def test_the_heading_states_the_facts_and_the_source(telegram: rendering.Source) -> None:
    shown = text(printed(telegram))
    assert shown.startswith("Telegram 207 from Geneva to the Secretary of State, March 4, 1961")
    assert "Source: State Archives of Harbour, Central files, HAR IV 2/1" in shown
    assert "Sent 4 March 1961, 6 p.m. [UTC+01:00]" in shown  # inferred
    assert "Received 4 March 1961, 2:02 p.m. (UTC−05:00)" in shown  # stated


def test_furniture_is_described_page_by_page_and_left_out_of_the_text(
    telegram: rendering.Source,
) -> None:
    shown = text(printed(telegram))
    before, _, after = shown.partition("Beside the text")
    assert "DECLASSIFIED" not in before
    assert "Page 1. Catalogue HP-0207 2025 RELEASE. Stamp DECLASSIFIED | Authority" in after
    assert "Page 3. Letterhead INCOMING TELEGRAM | Department of Foreign Affairs." in after
    assert "IN APRIL AND END" in before  # the paragraph runs on


def test_the_diplomatic_print_has_furniture_and_readings_in_their_places(
    telegram: rendering.Source,
) -> None:
    shown = text(printed(telegram, view="diplomatic"))
    assert "Beside the text" not in shown
    assert shown.index("ICOMING TELGRAM") < shown.index("THE MINISTER OPENED")
    assert "ICOMING TELGRAM] INCOMING TELEGRAM." in shown
    assert "PERMANENT RECORD CO " in shown
    assert "GOVT CONCURS" in shown


def test_the_apparatus_gives_the_reading_of_the_source(telegram: rendering.Source) -> None:
    shown = text(printed(telegram))
    assert "INCOMING TELEGRAM] ICOMING TELGRAM. Letterhead misread" in shown
    assert "COPY] CO. Cut off at the edge" in shown
    assert "PILOTS] Marked as doubtful in the transcript. (certainty medium)" in shown


def test_notes_of_the_editors_stand_apart_after_the_text(telegram: rendering.Source) -> None:
    shown = text(printed(telegram))
    assert "Notes – The control numbers of the two parts differ" in shown


def test_a_note_on_a_place_is_called_there_and_numbered(make: MakeSource) -> None:
    body = (
        "<div><p>The <date xml:id='d'>4th</date> of March.</p>"
        "<note type='conflict' resp='#e' target='#d'>Elsewhere the 5th.</note></div>"
    )
    shown = text(printed(make(body)))
    assert re.search(r"The 4th ?1 of March\.", shown)  # readers part raised figures or do not
    assert "Notes 1 Elsewhere the 5th." in shown


def test_only_the_signs_that_a_document_uses_are_explained(make: MakeSource) -> None:
    shown = text(printed(make("<div><p>a <supplied reason='lost'>b</supplied></p></div>")))
    assert "Signs: [supplied] lost in the source" in shown
    assert "doubtful" not in shown


def test_pages_of_the_source_are_marked_in_the_margin_at_their_line(make: MakeSource) -> None:
    line = "word " * 60
    pieces = printed(make(f"<div><pb n='1'/><p>start {line}<pb n='2'/>second {line}</p></div>"))
    right = max(piece.x for piece in pieces if not piece.artifact)
    for mark, word in (("[1]", "start"), ("[2]", "second")):
        (shown,) = [piece for piece in pieces if piece.text == mark]
        assert shown.artifact and shown.x > right
        at = [piece.y for piece in pieces if word in piece.text]
        assert min(abs(shown.y - y) for y in at) < 1


@pytest.mark.parametrize(
    ("size", "width"), [("a4", 595), ("a5", 420), ("b5", 499), ("letter", 612)]
)
def test_the_page_has_the_size_that_was_chosen(size: str, width: int, make: MakeSource) -> None:
    import io

    import pikepdf

    options = {"page-size": size}
    made = rendering.render(make("<div><p>Words</p></div>"), "pdf", options).files[0].content
    with pikepdf.open(io.BytesIO(made)) as pdf:
        assert round(float(pdf.pages[0].mediabox[2])) == width


def test_no_line_is_wider_than_the_text(make: MakeSource) -> None:
    """Each line ends before the margin in which the pages of the source are marked."""
    long = "a/b-" * 60 + "0123456789abcdef" * 12
    pieces = printed(make(damaged(12).replace("<p>", f"<p>{long} ", 1)), **{"page-size": "a5"})
    marks = [piece.x for piece in pieces if piece.text.startswith("[") and piece.artifact]
    for piece in pieces:
        if not piece.artifact:
            assert piece.x < min(marks)


def test_line_numbers_can_be_left_out(make: MakeSource) -> None:
    pieces = printed(make(damaged(6)), **{"line-numbers": "no"})
    left = min(piece.x for piece in pieces if not piece.artifact)
    assert not [piece for piece in pieces if piece.artifact and piece.x < left]


def test_the_prints_own_words_follow_the_language_chosen(telegram: rendering.Source) -> None:
    shown = text(printed(telegram, language="fr"))
    assert "À côté du texte" in shown
    assert "4 mars 1961" in shown


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("page-size", "a9", "a4, a5, b5, letter"),
        ("view", "x", "reading, diplomatic"),
        ("line-numbers", "", "yes, no, all"),
        ("colour", "red", "page-size"),
        ("face", "Arial", "Libertinus Serif"),
    ],
)
def test_what_cannot_be_chosen_is_refused_with_what_can(
    name: str, value: str, message: str, make: MakeSource
) -> None:
    with pytest.raises(InputError, match=message):
        rendering.render(make("<div><p/></div>"), "pdf", {name: value})


def test_running_heads_begin_on_the_second_page(make: MakeSource) -> None:
    pieces = printed(make(damaged(30)))
    heads = [piece for piece in pieces if piece.artifact and piece.text.startswith("A sample")]
    assert [piece.page for piece in heads] == list(range(2, pieces[-1].page + 1))


@pytest.mark.parametrize(
    "body",
    ["", "<div/>", "<div><p/></div>", "<div><opener/><closer/></div>", "<div><table/></div>"],
)
def test_an_empty_document_is_printed(body: str, make: MakeSource) -> None:
    assert printed(make(body))
