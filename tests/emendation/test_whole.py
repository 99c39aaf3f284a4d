"""What holds for every document: pure, in order, on the text, in time linear in its length."""

import time

from hypothesis import given, settings
from hypothesis import strategies as st
from papers import CODES, document, telegram

from tei.emendation import emend
from tei.model.emendation import Intervention

WORDS = (
    st.sampled_from(
        [
            *"abIl0O1/-:,.'\té",
            "SECRET",
            "NO:",
            "FROM:",
            "TO:",
            "Rec'd:",
            "-2-",
            "4471",
            "March",
            "17",
        ]
    )
    | st.sampled_from(
        [
            "3 p.m.",
            "9l31 p.m.",
            "Lisbon",
            "By",
            "NARA",
            "Date",
            "5-3-57",
            "INCOMING",
            "TELEGRAM",
            "~~",
        ]
    )
    | st.sampled_from(
        ["[Signature]", "word[?]", "PART 3 OF 2", "И", "\ue000", "Ã©", "     ", "I961", "_____"]
    )
)
LINES = st.tuples(st.sampled_from([*CODES, "f+", "h+"]), st.lists(WORDS, max_size=9).map(" ".join))


@settings(deadline=None, max_examples=150)
@given(st.lists(LINES, min_size=1, max_size=25))
def test_any_lines_are_emended_in_order_and_on_their_text(lines: list[tuple[str, str]]) -> None:
    paper = document([("f", "PAPER"), *lines])
    made = emend(paper)
    assert made == emend(paper)
    order = [(each.places[0].line, each.places[0].start) for each in made]
    assert order == sorted(order)
    for each in made:
        assert each.note.endswith(".")
        assert bool(each.reading) == (each.kind in (Intervention.CORRECTION, Intervention.SUPPLIED))
        for place in (*each.places, *each.proof):
            source = paper.transcript.line(place.line).source
            assert 0 <= place.start < place.end <= len(source)


def test_marks_of_the_transcript_are_left_to_the_encoder() -> None:
    lines = [*telegram(), ("f", "By [Signature] NARA Date [unclear]"), ("n", "Passed to CIA[?]")]
    assert emend(document(lines)) == ()


def spent(lines: list[tuple[str, str]]) -> float:
    paper = document(lines)
    begun = time.process_time()
    emend(paper)
    return time.process_time() - begun


def test_time_grows_with_the_length_and_no_faster() -> None:
    def many(count: int) -> list[tuple[str, str]]:
        return [
            (label, text.replace("quay", f"quay {i}"))
            for i in range(count)
            for label, text in telegram()
        ]

    spent(many(2))
    few, more = min(spent(many(8)) for _ in range(3)), min(spent(many(32)) for _ in range(3))
    assert more < 8 * few


def test_one_endless_line_takes_no_endless_time() -> None:
    for label in ("h", "f", "p", "d"):
        for text in ("a" * 100_000, "-2- " + "a, " * 30_000, "1/" * 50_000, "A b" * 30_000):
            assert spent([*telegram()[:14], (label, text)]) < 2
