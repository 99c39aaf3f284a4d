"""Where paragraphs begin, once it is known which lines are text."""

import pytest

from tei.labelling.labels import label
from tei.labelling.paragraphs import gather_paragraphs
from tei.labelling.sentences import beginning, ending, refers_back, signs
from tei.model.labels import Label
from tei.reading import read

HEAD = "FROM: Tunis\nTO: Secretary of State\nNO: 41, May 6, 1958, 3 p.m.\n\n"
FIRST = "The ferry company has asked the port for a second landing\n"


def _lines(text: str) -> dict[str, Label]:
    found = label(read((HEAD + text).encode(), "telegram.md"))
    return {each.line.words: each.label for each in found if not each.line.is_blank}


def test_a_line_that_left_room_ends_its_paragraph_though_no_blank_line_follows() -> None:
    lines = _lines(
        FIRST + "stage, and will pay for half of the timber that is needed\n"
        "for it.\n"
        "The harbor master thinks well of the plan but will not put\n"
        "it to the council before the autumn, when the new members\n"
        "have taken their seats.\n"
    )
    begun = [words[:10] for words, each in lines.items() if each is Label.FIRST]
    assert begun == ["The ferry ", "The harbor"]


def test_evidence_is_given_for_text_alone_and_measured_across_furniture() -> None:
    transcript = read((FIRST + "SECRET\nstage before summer.\n").encode(), "telegram.md")
    at, found = gather_paragraphs(transcript.lines, [Label.BODY, Label.FURNITURE, Label.BODY])
    assert at == [0, 2]
    assert "paragraph:where.across" in found[1]
    assert "paragraph:end.open&begins.lower" in found[1]


NUMBERED = (
    "1. The ferry company has asked the port for a second landing.\n"
    "2. The harbor master thinks well of the plan.\n"
    "It will be put to the council in the autumn of this year.\n"
    "4. The council has not met since the spring.\n"
    "It has no chairman.\n"
)


def test_a_number_that_runs_ahead_says_that_one_was_lost_before_it() -> None:
    transcript = read(NUMBERED.encode(), "memorandum.md")
    _, found = gather_paragraphs(transcript.lines, [Label.BODY] * 5)
    said = [sorted(n for n in names if n.startswith("paragraph:coming.")) for names in found]
    assert [bool(names) for names in said] == [False, False, True, False, True]
    assert "paragraph:coming.ahead&end.sentence" in said[2]
    assert "paragraph:coming.none&end.sentence" in said[4]


def test_a_paper_without_text_has_no_paragraphs() -> None:
    assert gather_paragraphs(read(b"SECRET", "a.md").lines, [Label.FURNITURE]) == ([], [])


@pytest.mark.parametrize(
    ("words", "how"),
    [
        ("until Monday.", "sentence"),
        ("he said so.)", "sentence"),
        ("the notes of the U.S.", "abbreviation"),
        ("according to Gen.", "abbreviation"),
        ("as follows:", "colon"),
        ("the har-", "hyphen"),
        ("boats, nets,", "comma"),
        ("the harbor", "open"),
        ("", "open"),
    ],
)
def test_a_line_ends_with_a_sentence_or_short_of_one(words: str, how: str) -> None:
    assert ending(words) == how


@pytest.mark.parametrize(
    ("words", "how"),
    [("of it", "lower"), ("- nets", "dash"), ("NAME: Reed", "caption"), ("The", "plain")],
)
def test_a_line_begins_plainly_or_with_a_sign(words: str, how: str) -> None:
    assert beginning(words) == how


def test_numbers_and_letters_are_followed_through_a_paper() -> None:
    texts = ["1. One", "a. Lettered", "b. Next", "2. Two", "Plain", "40 FIVE", "4. Four", "9. No"]
    assert signs(texts) == [
        "number.one",
        "letter.one",
        "letter.due",
        "number.due",
        "",
        "",
        "number.ahead",
        "number.odd",
    ]
    assert signs(["1. ONE", "20 TWO"]) == ["number.one", "number.due"]


def test_some_words_take_up_what_was_said() -> None:
    assert refers_back("However, he left.")
    assert not refers_back("Minister left.")
