"""Characters that the faces lack are printed as code points and reported, never as empty boxes."""

from pathlib import Path

import pytest
from invented import MakeSource
from pages import read

from tei import rendering, typesetting
from tei.errors import InputError

FAMILIES = typesetting.faces("Libertinus Serif")
SHIPPED = ["DejaVu Sans Mono", "Libertinus Serif", "New Computer Modern"]


def text_of(source: rendering.Source, **options: str) -> str:
    pieces = read(rendering.render(source, "pdf", options).files[0].content)
    return "".join(piece.text for piece in pieces)


def test_a_character_that_no_face_has_is_printed_as_its_code_point(make: MakeSource) -> None:
    made = rendering.render(make("<div><p>before 電 after</p></div>"), "pdf")
    text = "".join(piece.text for piece in read(made.files[0].content))
    assert "before U+96FB after" in text
    assert "\ufffd" not in text
    (problem,) = made.problems
    assert problem.rule == "no-glyph"
    assert "U+96FB" in problem.message


@pytest.mark.parametrize("character", ["\ue000", "\x85", "\u2028", "\U0001f4dc", "\u202e"])
def test_characters_that_cannot_be_shown_are_shown_as_code_points(
    character: str, make: MakeSource
) -> None:
    assert f"aU+{ord(character):04X}b" in text_of(make(f"<div><p>a{character}b</p></div>"))


@pytest.mark.parametrize("face", SHIPPED)
def test_other_faces_stand_in_for_letters_that_a_face_has_not(face: str, make: MakeSource) -> None:
    made = rendering.render(make("<div><p>Ж ω א ب ☐ → é</p></div>"), "pdf", {"face": face})
    assert not made.problems


def test_letters_that_a_face_has_only_upright_are_set_upright(make: MakeSource) -> None:
    assert typesetting.glyphs("ب é", FAMILIES).upright == "ب"
    text_of(make("<div><p><hi rend='italic'>a בב b</hi> <hi rend='bold'>ب</hi></p></div>"))


def test_words_written_from_right_to_left_keep_their_order(make: MakeSource) -> None:
    text = text_of(make("<div><p>one <foreign xml:lang='he'>שלום עולם</foreign> two</p></div>"))
    assert "שלום עולם"[::-1] in text  # as it is seen, from left to right
    assert text.index("one") < text.index("two")


def test_missing_letters_are_told_from_letters_at_hand() -> None:
    assert typesetting.glyphs("é–“電\ue000", FAMILIES) == typesetting.Glyphs("電\ue000", "")
    assert typesetting.glyphs("plain", FAMILIES) == typesetting.Glyphs()


def test_latin_letters_need_no_other_face() -> None:
    latin = "".join(chr(code) for code in range(0xA1, 0x180) if code != 0xAD)
    for face in SHIPPED:
        assert typesetting.glyphs(latin, typesetting.faces(face)).missing == ""


def test_an_unknown_face_is_refused_with_those_at_hand() -> None:
    with pytest.raises(InputError, match="Libertinus Serif"):
        typesetting.faces("Wingdings")


def test_a_folder_without_faces_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="holds no faces"):
        typesetting.faces("Libertinus Serif", str(tmp_path))
