"""Facts printed several times: the copy that is wrong is mended by the others, none else."""

import pytest
from papers import changed, document, emended, of, telegram, word

from tei.emendation import emend
from tei.model.emendation import Certainty, Intervention

CORRECTION, CONFLICT = Intervention.CORRECTION, Intervention.CONFLICT


def test_a_clean_telegram_is_left_alone() -> None:
    assert emended(telegram()) == ()


CORRUPTED = [
    ("number", "4471", "4477", 2, ("4477", "4471")),
    ("number in the heading", "4471", "4411", 1, ("4411", "4471")),
    ("number with a letter", "4471", "447l", 3, ("447l", "4471")),
    ("number with a comma lost", "4471,", "4471s", 2, ("4471s", "4471")),
    ("month", "March", "Marcb", 4, ("Marcb", "March")),
    ("month in the heading", "4471, March", "4471, Marsh", 1, ("Marsh", "March")),
    ("day", "17, 3", "11, 3", 2, ("11", "17")),
    ("day in the heading", "17, 3", "19, 3", 1, ("19", "17")),
    ("hour", "3 p.m", "8 p.m", 2, ("8", "3")),
    ("hour in the heading", ", 3 p.m", ", 8 p.m", 1, ("8", "3")),
    ("hour with a letter lost", "3 p.m", "3 .m", 3, ("3 .m", "3 p.m")),
    ("origin", "from Lisbon", "from Lishon", 2, ("Lishon", "Lisbon")),
    ("origin in the heading", "FROM: Lisbon", "FROM: Lisban", 1, ("Lisban", "Lisbon")),
    ("head of a page", "SECRET", "SECREI", 3, ("SECREI", "SECRET")),
    ("foot of a page", "SECRET", "SFCRET", 4, ("SFCRET", "SECRET")),
    ("folio mark", "PX IV 21/6", "PX JV 21/6", 1, ("PX JV 21/6", "PX IV 21/6")),
    ("folio number", "PX IV 21/6", "PX IV 21/8", 1, ("PX IV 21/8", "PX IV 21/6")),
    ("page number", "-3-", "-8-", 1, ("8", "3")),
]


@pytest.mark.parametrize(("old", "new", "nth", "expected"), [c[1:] for c in CORRUPTED])
def test_one_corrupted_copy_is_flagged_with_the_right_value(
    old: str, new: str, nth: int, expected: tuple[str, str]
) -> None:
    lines = changed(telegram(), old, new, nth)
    paper = document(lines)
    (made,) = emend(paper)
    assert made.kind is CORRECTION
    assert (word(paper, made).strip(" p.m"), made.reading.strip(" p.m")) == tuple(
        part.strip(" p.m") for part in expected
    )
    assert made.note
    assert made.evidence == "internal"
    assert made.proof
    assert all(place != made.places[0] for place in made.proof)


def test_two_copies_that_disagree_are_both_kept_and_noted() -> None:
    lines = [line for line in telegram() if not line[1].startswith(("-3-", "-4-"))]
    lines = changed(lines, "4471", "4477", 2)
    (made,) = emended(lines)
    assert made.kind is CONFLICT
    assert len(made.places) == 2
    assert "4471" in made.note
    assert "4477" in made.note


def test_a_day_after_the_receipt_does_not_count_against_one_before_it() -> None:
    lines = [line for line in telegram() if not line[1].startswith(("-3-", "-4-"))]
    assert of(changed(lines, "17, 3", "27, 3", 2), CORRECTION, CONFLICT) == [("27", "17")]


def test_the_more_copies_prove_it_the_surer_is_a_correction() -> None:
    many = emended(changed(telegram(), "4471", "447l", 2))
    one = [line for line in telegram() if not line[1].startswith(("-3-", "-4-"))]
    few = emended(changed(one, "4471", "447l", 2))
    assert [each.cert for each in (*many, *few)] == [Certainty.HIGH, Certainty.MEDIUM]


def test_a_running_head_of_another_message_is_no_copy() -> None:
    other = changed(telegram(), "-3- 4471, March 17, 3 p.m., from Lisbon", "-3- Notes on timber")
    assert emended(other) == ()


def test_origins_that_are_all_misread_are_mended_from_the_list_of_posts() -> None:
    lines = telegram()
    for nth, misread in enumerate(("Lisbn", "Lishon", "Lsbon", "Lisbom"), 1):
        lines = changed(lines, "Lisbon", misread, 1)
        assert nth
    made = of(lines, CORRECTION)
    assert [reading for _, reading in made] == ["Lisbon"] * 4


def test_classifications_that_disagree_without_likeness_are_a_conflict() -> None:
    (made,) = emended(changed(telegram(), "SECRET", "CONFIDENTIAL", 3))
    assert made.kind is CONFLICT
    assert "SECRET" in made.note
    assert "CONFIDENTIAL" in made.note


def test_a_classification_that_lost_a_word_is_completed_from_the_others() -> None:
    lines = [(label, text.replace("SECRET", "TOP SECRET")) for label, text in telegram()]
    (made,) = emended(changed(lines, "TOP SECRET", "SECRET", 3))
    assert (made.kind, made.reading, made.before) == (Intervention.SUPPLIED, "TOP ", True)


def test_a_series_of_two_folio_marks_proves_nothing() -> None:
    lines = [line for line in telegram() if "21/6" not in line[1] and "21/7" not in line[1]]
    assert emended(changed(lines, "PX IV 21/5", "PX IV 29/5")) == ()


def test_a_control_number_that_stands_twice_and_differs_is_noted() -> None:
    lines = telegram()
    at = next(i for i, (_, text) in enumerate(lines) if text.startswith("Control"))
    lines.insert(at + 1, ("h", "Control: 8126"))
    (made,) = emended(lines)
    assert made.kind is CONFLICT
    assert "8120" in made.note


def test_parts_that_count_differently_are_noted() -> None:
    two = [*_part(telegram(), "PART 1 OF 2."), *_part(telegram(), "PART 2 OF 3.")]
    notes = [each.note for each in emended(two) if each.kind is CONFLICT]
    assert notes == ["The parts of the message give different counts of parts."]


def _part(lines: list[tuple[str, str]], part: str) -> list[tuple[str, str]]:
    at = next(i for i, line in enumerate(lines) if line[1] == "PRIORITY")
    body = [(label, text.replace("that", "which")) for label, text in lines[at + 1 :]]
    return [*lines[: at + 1], ("h", part), *(lines[at + 1 :] if "1 OF" in part else body)]
