"""The reasons of `tei explain`, in words."""

import pytest

from tei import lexicons
from tei.labelling.wording import describe


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("paragraph:slack.-3", "its first word would have stood out by 3 characters or more"),
        (
            "paragraph:before.55+&end.open",
            "the line of text before it has more than 55 characters",
        ),
        ("paragraph:coming.ahead&end.open", "a number was lost before the one to come"),
        (
            "window:after:speaks:meta.2+",
            "more than 2 of four lines after read like an archive's line",
        ),
        ("joint:heading&place:after-text", "reads like a message's heading and it stands after"),
        ("telegram.control", "phrase of a message's heading: telegram.control"),
        ("under:speaks:distribution", "it hangs under a line that reads like distribution"),
        ("-1:speaks:closer", "the line before: reads like a message's end"),
        ("until:closed.never", "no complimentary close or signature to come"),
    ],
)
def test_a_reason_is_told_in_words(name: str, words: str) -> None:
    assert describe(name).startswith(words)


def test_every_reason_for_a_paragraph_has_words() -> None:
    for name in lexicons.load("weights")["paragraphs"]["weights"]:
        parts = name.removeprefix("paragraph:").split("&")
        assert not [part for part in parts if "." in part and part in describe(name)], name
