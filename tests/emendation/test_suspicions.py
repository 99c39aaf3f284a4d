"""Signs of a wrong reading in running text and stamps: marked or noted, never mended."""

import pytest
from papers import PAGES, changed, document, emended, telegram, word

from tei.emendation import emend
from tei.model.emendation import Certainty, Intervention

UNCLEAR, REMARK = Intervention.UNCLEAR, Intervention.REMARK


def in_text(words: str) -> list[tuple[str, str]]:
    return changed(telegram(), "He hoped", words)


@pytest.mark.parametrize(
    "word_", ["c0nfidence", "acti0n", "PRE5IDENT", "W1LL", "5outh", "1ocal", "proposa1s", "O8JECTS"]
)
def test_a_figure_among_letters_is_marked(word_: str) -> None:
    lines = in_text(f"He spoke of {word_} and hoped")
    (made,) = emended(lines)
    assert (made.kind, made.cert, made.reading) == (UNCLEAR, Certainty.LOW, "")
    assert word(document(lines), made) == word_


@pytest.mark.parametrize(
    "word_",
    ["IL-28s", "B52s", "1st", "the 1960s", "U2", "T-34s", "M1", "82nd", "AMTRAK-1", "100km"],
)
def test_names_that_hold_figures_are_left_alone(word_: str) -> None:
    assert emended(in_text(f"He spoke of {word_} and hoped")) == ()


def test_a_word_of_two_alphabets_is_marked() -> None:
    lines = in_text("He spoke of the М\u0438nister and hoped")  # Cyrillic em and i
    (made,) = emended(lines)
    assert made.kind is UNCLEAR
    assert made.note == "The word mixes Latin and Cyrillic letters (U+041C, U+0438)."


@pytest.mark.parametrize("word_", ["Günther", "Đà Nẵng", "Москва", "Ἀθῆναι", "Søren", "naïve"])
def test_words_of_one_alphabet_are_left_alone(word_: str) -> None:
    assert emended(in_text(f"He spoke of {word_} and hoped")) == ()


@pytest.mark.parametrize(
    ("damaged", "note"),
    [
        ("RaphaÃ«l", "Characters read in the wrong character set (U+00C3, U+00AB); probably ë."),
        (
            "donâ€™t",
            "Characters read in the wrong character set (U+00E2, U+20AC, U+2122); probably ’.",
        ),
        (
            "caf\ufffd",
            "A character that stands for no letter (U+FFFD); what stood here was lost on the way.",
        ),
        (
            "a\ue001b",
            "A character that stands for no letter (U+E001); what stood here was lost on the way.",
        ),
    ],
)
def test_characters_gone_wrong_are_marked_with_their_code_points(damaged: str, note: str) -> None:
    (made,) = emended(in_text(f"He spoke of {damaged} and hoped"))
    assert (made.kind, made.note) == (UNCLEAR, note)


def test_a_page_read_twice_is_noted_once() -> None:
    lines = telegram()
    at = next(i for i, line in enumerate(lines) if line[1] == PAGES[1][0])
    twice = [("p", PAGES[0][0]), ("b", PAGES[0][1])]
    (made,) = emended([*lines[: at + 2], *twice, *lines[at + 2 :]])
    assert made.kind is REMARK
    assert "stand a second time" in made.note
    assert [place.line for place in made.places] == [at + 3, 26]


def test_a_phrase_said_twice_is_no_page_read_twice() -> None:
    words = (
        "the Minister hoped that the survey ship would stay until the dredging was done and said"
    )
    assert emended(in_text(f"He said so: {words} that {words} he hoped")) == ()


@pytest.mark.parametrize(
    "words",
    ["Araujo had presented Araujo replied that he hoped", "ARAUJO ARGUED ARAUJO SAID HE HOPED"],
)
def test_sentences_that_run_into_one_another_are_noted(words: str) -> None:
    (made,) = emended(in_text(words))
    assert (made.kind, made.reading) == (REMARK, "")
    assert "run into one another" in made.note


@pytest.mark.parametrize(
    "words",
    [
        "What Araujo had presented, Araujo replied, he hoped",
        "Araujo presented it. Araujo replied that he hoped",
        "he had argued he replied that he hoped",
    ],
)
def test_sentences_that_part_well_are_left_alone(words: str) -> None:
    assert emended(in_text(words)) == ()


def test_a_sentence_that_breaks_off_is_noted() -> None:
    lines = changed(telegram(), "risen again.", "risen since the")
    (made,) = emended([*lines[:19], ("p", "I shall write again."), *lines[19:]])
    assert made.kind is REMARK
    assert word(document(lines), made) == "the"


def test_a_sentence_that_goes_on_overleaf_is_left_alone() -> None:
    lines = changed(telegram(), "risen again.", "risen since the")
    lines = [("b" if text == PAGES[0][0] else label, text) for label, text in lines]
    assert emended(lines) == ()


def stamped(*texts: str) -> list[tuple[str, str]]:
    first, *rest = telegram()
    return [("f+", "DECLASSIFIED"), *(("f", text) for text in texts), ("f", first[1]), *rest]


@pytest.mark.parametrize(
    "name", ["John F. Kennedy", "*Lyndon B. Johnson*", "Abraham Lincoln", "JOHN F KENNEDY"]
)
def test_a_famous_name_in_a_stamp_is_doubted(name: str) -> None:
    lines = stamped(f"Authority: {name}")
    (made,) = emended(lines)
    assert (made.kind, made.cert, made.reading) == (UNCLEAR, Certainty.LOW, "")
    assert word(document(lines), made) == name.strip("*")


@pytest.mark.parametrize(
    "text", ["John F. Kennedy Library", "Authority: J. Halloran", "By: R. Kennedy"]
)
def test_other_names_in_stamps_are_left_alone(text: str) -> None:
    assert emended(stamped(text)) == ()


def test_a_famous_name_in_the_text_is_left_alone() -> None:
    assert emended(in_text("He admired John F. Kennedy and hoped")) == ()


def test_the_office_of_a_stamp_is_mended_by_the_other_stamps() -> None:
    lines = [
        *stamped("By [Signature] NARA Date 5-3-87"),
        ("f+", "DECLASSIFIED"),
        ("f", "By [Signature] MARA Date 5-3-87"),
    ]
    (made,) = emended(lines)
    assert (made.reading, made.evidence) == ("NARA", "internal")
    assert emended(stamped("By [Signature] MARA Date 5-3-87")) == ()


def test_stray_figures_after_a_control_number_are_noted() -> None:
    lines = changed(telegram(), "8120", "8120 111")
    (made,) = emended(lines)
    assert made.kind is REMARK
    assert word(document(lines), made) == "111"


def test_a_letter_in_a_number_without_another_copy_is_only_marked() -> None:
    (made,) = emended(changed(telegram(), "8120", "8l20"))
    assert (made.kind, made.reading, made.cert) == (UNCLEAR, "", Certainty.LOW)


def test_struck_print_is_noted_and_struck_text_is_the_authors() -> None:
    lines = changed(telegram(), "REPRODUCTION FROM THIS COPY IS", "~~SECURITY COPY~~")
    (made,) = emended(lines)
    assert made.kind is REMARK
    assert emended(in_text("He ~~said~~ hoped")) == ()


def test_boxes_that_run_together_are_noted_on_all_their_rows() -> None:
    foot = [("f", "ACTION TAKEN\tDATE OF ACTION"), ("f", "17 MAR\tFILE NUMBER")]
    (made,) = emended([*telegram(), *foot])
    assert made.kind is REMARK
    assert len(made.places) == 2
    clean = [("f", "ACTION TAKEN\tDATE OF ACTION"), ("f", "noted\t17 MAR")]
    assert emended([*telegram(), *clean]) == ()


def test_no_intervention_stands_on_another() -> None:
    lines = changed(changed(telegram(), "4471", "44Tl", 2), "SECRET", "SECRE1", 3)
    marked = [
        each.places[0]
        for each in emend(document(lines))
        if each.kind not in (REMARK, Intervention.CONFLICT)
    ]
    for i, one in enumerate(marked):
        for other in marked[:i]:
            assert one.line != other.line or one.start >= other.end


@pytest.mark.parametrize("blank", [" " * 8, "_____", " ____ "])
def test_a_blank_in_the_text_is_a_gap(blank: str) -> None:
    (made,) = emended(in_text(f"He spoke of{blank}and hoped"))
    assert (made.kind, made.reason, made.unit) == (Intervention.GAP, "illegible", "char")
    assert made.extent == str(len(blank))


def test_columns_and_wide_spaces_are_no_gaps() -> None:
    assert emended(in_text("He  spoke   of  it and hoped")) == ()
    lines = telegram()
    table = [("b", f"timber{' ' * 9}{n} tons") for n in (3, 4, 5)]
    assert emended([*lines[:19], *table, *lines[19:]]) == ()


def test_a_printed_line_of_no_known_form_is_mended_by_its_copies() -> None:
    notice = ("f", "Keep in the cabinet of the harbour office")
    wrong = ("f", "Keep in the cabinct of the harbour office")
    (made,) = emended([*telegram(), notice, notice, wrong])
    assert (made.reading, made.evidence) == (notice[1], "internal")
    assert emended([*telegram(), notice, wrong]) == ()
    other = ("f", "Keep in the cabinet of the pilots' office")
    assert emended([*telegram(), notice, notice, other]) == ()


def test_a_placeholder_over_a_line_end_is_a_gap_on_both_lines() -> None:
    lines = changed(telegram(), PAGES[0][0], "He said [less than 1 line of source text")
    made = emended(changed(lines, PAGES[0][1], "not declassified] and went."))
    assert [(each.kind, each.reason) for each in made] == [(Intervention.GAP, "redacted")] * 2
    lines = changed(telegram(), PAGES[0][0], "He said [as others do in")
    assert emended(changed(lines, PAGES[0][1], "such a case] and went.")) == ()
