"""Genres by the cues of the lexicon."""

import pytest

from tei.assembly import genres
from tei.model.document import Genre


@pytest.mark.parametrize(
    ("text", "genre"),
    [
        (
            "heading telegram.control | Control: 1\nheading memorandum.heading-label | TO: X",
            "telegram",
        ),
        ("heading cable.cite | CITE AZUR 7\nheading memorandum.heading-label | TO: X", "telegram"),
        ("heading memorandum.for | MEMORANDUM FOR: X\nfirst | Text.", "memorandum"),
        (
            "heading letter.salutation | Dear Ann,\nfirst | Text.\ncloser letter.close | Yours,",
            "letter",
        ),
        ("form | Height: 6 feet", "form"),
        ("heading | An outline\nfirst | Text.", "other"),
    ],
)
def test_the_genre_is_that_of_the_most_cues(lines, text, genre):
    assert genres.of(lines(text)) is Genre(genre)


def test_cues_within_the_running_text_do_not_count(lines):
    text = "heading memorandum.for | MEMORANDUM\nfirst telegram.control telegram.number | NO: 7"
    assert genres.of(lines(text)) is Genre.MEMORANDUM


def test_a_genre_is_what_a_file_of_the_lexicon_says(lines, monkeypatch):
    tables = {
        "slips": {"genre": {"name": "form", "cues": ["slip.title"], "opens": ["slip.title"]}},
        "months": {"names": ["May"]},
    }
    monkeypatch.setattr(genres.lexicons, "names", lambda: tuple(tables))
    monkeypatch.setattr(genres.lexicons, "load", tables.__getitem__)
    genres._cues.cache_clear()
    genres.opening.cache_clear()
    try:
        assert genres.of(lines("heading slip.title | PILOTAGE SLIP")) is Genre.FORM
        assert genres.opening() == {"slip.title"}
    finally:
        genres._cues.cache_clear()
        genres.opening.cache_clear()


def test_no_lines_are_no_genre():
    assert genres.of(()) is Genre.OTHER
