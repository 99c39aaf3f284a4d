"""Printed phrases with letters lost or misread: what is mended, and within which limits."""

import pytest
from papers import changed, emended, of, telegram

from tei.emendation.phrases import find, limit, table
from tei.model.emendation import Certainty, Intervention

CORRECTION, SUPPLIED = Intervention.CORRECTION, Intervention.SUPPLIED
LINE = table("furniture", "line", True)
LABEL = table("heading", "label", True)


@pytest.mark.parametrize(
    ("letters", "wrong"), [(4, 0), (5, 1), (8, 1), (9, 2), (15, 2), (18, 3), (46, 7)]
)
def test_so_many_letters_of_a_phrase_may_be_wrong(letters: int, wrong: int) -> None:
    assert limit(letters) == wrong


@pytest.mark.parametrize(
    ("misread", "meant"),
    [
        ("SECREI", "SECRET"),
        ("CONFlDENTlAL", "CONFIDENTIAL"),
        ("CONFIDENT IAL", "CONFIDENTIAL"),
        ("C-O-N-F-I-D-E-N-I-I-A-L", "C-O-N-F-I-D-E-N-T-I-A-L"),
        ("Dcpartnent of State", "Department of State"),
        ("BEST C0PY AVAlLABLE", "BEST COPY AVAILABLE"),
        ("REPR0DUCTlON FRON THlS COPY IS", "REPRODUCTION FROM THIS COPY IS"),
    ],
)
def test_a_phrase_within_the_limits_is_found(misread: str, meant: str) -> None:
    found = find(misread, LINE)
    assert found
    assert found.phrase.text == meant


@pytest.mark.parametrize(
    "words",
    [
        "SFCRFT",  # two of six letters
        "GONFTDFNTIAL",  # three of twelve
        "SECRET",
        "S E C R E T",
        "TOP SECRET 6",  # a stray mark beside it
        "REFERRED",  # a word of its own
        "SECTION",
        "COPY",  # no phrase without another word
        "EUR",
        "SECRETARY OF STATE",  # THE is not misread: it is not there
        "This copy must be returned to RM/R files with notation of action taken",
        "The Minister of Ports",
    ],
)
def test_what_is_beyond_the_limits_or_whole_is_left_alone(words: str) -> None:
    assert find(words, LINE) is None


@pytest.mark.parametrize(
    ("misread", "meant"),
    [("FRON", "FROM"), ("ROM", "FROM"), ("FR0M", "FROM"), ("Cotrol", "Control"), ("T0", "TO")],
)
def test_a_label_is_sure_from_four_letters_on(misread: str, meant: str) -> None:
    found = find(misread, LABEL, label=True)
    assert found
    assert found.phrase.text == meant


@pytest.mark.parametrize("words", ["FORM", "FOR", "TO", "T", "DO", "ROOM", "NOTE", "VIA"])
def test_a_short_label_must_be_right_to_the_letter(words: str) -> None:
    assert find(words, LABEL, label=True) is None


def test_letters_lost_at_the_end_are_supplied() -> None:
    (made,) = emended(changed(telegram(), "PERMANENT RECORD COPY", "PERMANENT RECORD CO"))
    assert (made.kind, made.reading, made.before, made.reason) == (SUPPLIED, "PY", False, "lost")
    assert made.note == "Stamp cut off in the copy; read PERMANENT RECORD COPY."


def test_letters_lost_at_the_beginning_are_supplied_before() -> None:
    (made,) = emended(changed(telegram(), "INCOMING TELEGRAM", "COMING TELEGRAM"))
    assert (made.kind, made.reading, made.before) == (SUPPLIED, "IN", True)


def test_a_phrase_cut_between_words_may_be_whole() -> None:
    assert emended(changed(telegram(), "PERMANENT RECORD COPY", "PERMANENT RECORD")) == ()


@pytest.mark.parametrize(
    "misread", ["NG TELEGRAM", "MING TELEGRAN", "NO TELGRAM", "INCOMlNG TELEG"]
)
def test_a_letterhead_cut_and_misread_is_restored(misread: str) -> None:
    (made,) = emended(changed(telegram(), "INCOMING TELEGRAM", misread))
    assert made.note == "Letterhead cut off in the copy; read INCOMING TELEGRAM." or (
        made.kind is SUPPLIED
    )
    assert "INCOMING TELEGRAM" in made.note


def test_a_telegram_without_receipt_went_out() -> None:
    lines = [line for line in telegram() if not line[1].startswith("Rec'd")]
    made = emended(changed(lines, "INCOMING TELEGRAM", "NO TELGRAM"))
    assert ["OUTGOING TELEGRAM" in each.note for each in made] == [True]


def test_a_fragment_cut_at_both_edges_needs_a_better_copy() -> None:
    alone = changed(telegram(), "INCOMING TELEGRAM", "WING TE")
    assert emended(alone) == ()
    beside = [*alone[:1], ("f", "INCOMING TELEGRAM"), *alone[1:]]
    (made,) = emended(beside)
    assert (made.kind, made.reading) == (CORRECTION, "INCOMING TELEGRAM")
    assert made.evidence == "internal"
    assert made.proof[0].line == 2


def test_only_the_words_that_differ_are_marked() -> None:
    assert of(changed(telegram(), "RECORD COPY", "RFCORD COPY"), CORRECTION) == [
        ("RFCORD", "RECORD")
    ]


def test_another_copy_of_the_phrase_is_the_proof() -> None:
    (made,) = emended(changed(telegram(), "SECRET", "SECREI", 2))
    assert made.evidence == "internal"
    assert made.cert is Certainty.HIGH
    (alone,) = emended(changed(telegram(), "Department of State", "Departnent of State"))
    assert (alone.evidence, alone.cert) == ("", Certainty.HIGH)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("Control:", "Cotrol:", ("Cotrol", "Control")),
        ("Rec'd:", "Rcc'd:", ("Rcc'd", "Rec'd")),
        ("TO: Secretary of State", "TO: Sccretary of State", ("Sccretary", "Secretary")),
        ("PRIORITY", "PR1ORITY", ("PR1ORITY", "PRIORITY")),
        ("TREASURY", "TREASUPY", ("TREASUPY", "TREASURY")),
        ('UNLESS "UNCLASSIFIED"', 'UNLESS "UNCLASSIF1ED"', ("UNCLASSIF1ED", "UNCLASSIFIED")),
        ("March 17, 1961", "Marcb 17, 1961", ("Marcb", "March")),
    ],
)
def test_labels_offices_precedence_and_months_are_mended(
    old: str, new: str, expected: tuple[str, str]
) -> None:
    assert of(changed(telegram(), old, new), CORRECTION) == [expected]


def test_running_text_is_never_mended() -> None:
    lines = changed(telegram(), "The Minister", "The Secretery of State SECREI Minister")
    lines = changed(lines, "On the way back", "INCOMNG TELEGRAN FRON the way back")
    assert of(lines, CORRECTION, SUPPLIED) == []
    body = [("p" if text == "SECRET" else label, text) for label, text in telegram()]
    assert of(changed(body, "SECRET", "SECREI", 2), CORRECTION, SUPPLIED) == []
