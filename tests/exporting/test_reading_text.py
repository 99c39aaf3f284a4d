"""The reading text."""

from tei.exporting import exchange
from tei.trees import Element


def test_the_reading_text_is_corrected_and_has_a_paragraph_a_line(telegram: Element) -> None:
    blocks = exchange.reading_text(telegram).content.decode().split("\n\n")
    assert blocks[0] == "Telegram 301 from Lima to the Secretary of State, 5 March 1962"
    assert "Minister called this morning and handed me a note on fishing limits." in blocks
    assert "Text of note follows by [illegible] pouch." in blocks


def test_running_heads_and_damage_notes_stay_out(telegram: Element) -> None:
    text = exchange.reading_text(telegram).content.decode()
    assert "INCOMING TELEGRAM" not in text
    assert "Misread" not in text


def test_headings_keep_their_lines(telegram: Element, letter: Element) -> None:
    assert "NO: 301, March 5, 4 p.m.\nPRIORITY" in exchange.reading_text(telegram).content.decode()
    assert "March 7, 1962\nDear Mr. Loeb:" in exchange.reading_text(letter).content.decode()
