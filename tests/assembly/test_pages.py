"""Pages: where they begin, what is printed on them, and pages out of order."""

from tei.assembly import pages

TWO = """
>furniture banner.classification | CONFIDENTIAL
heading telegram.number | NO: 77, May 3, 2 p.m.

first | The harbour master called.

>furniture banner.classification | CONFIDENTIAL
furniture running-head | -2- 77, May 3, 2 p.m., from Port Azure.
body | He left at once.
"""


def test_a_page_begins_with_its_first_words(lines):
    assert [(page.n, page.first_line) for page in pages.find(lines(TWO))] == [(1, 1), (2, 6)]


def test_the_number_of_a_running_head_is_the_printed_number(lines):
    assert [page.printed for page in pages.find(lines(TWO))] == ["", "2"]


def test_what_stands_before_the_first_page_start_has_a_page_too(lines):
    found = pages.find(lines("\n\nmeta | 55-1\n>heading | A memorandum\nfirst | Text."))
    assert [page.first_line for page in found] == [2, 3]


def test_page_numbers_are_read_in_digits_words_and_counts(lines):
    for evidence, words, number in (
        ("page.number", "- 4 -", 4),
        ("page.number", "PAGE TWO", 2),
        ("page.number", "3 of 5", 3),
        ("", "ROOM 9 PRINTER 2 PAGE : 003", 3),
        ("", "77", 0),
        ("running-head", "CABLE 812", 0),
    ):
        (line,) = lines(f"furniture {evidence} | {words}")
        assert pages.number_of(line) == number, words


def test_a_number_in_running_text_is_no_page_number(lines):
    (page,) = pages.find(lines(">first | See page 9 of the annex."))
    assert page.printed == ""


OUT_OF_ORDER = """
>heading memorandum.for | MEMORANDUM FOR THE FILE
first | One.
>furniture page.number | - 3 -
first | Three.
>furniture page.number | - 2 -
first | Two.
"""


def test_pages_out_of_order_are_kept_and_named(lines):
    found = pages.find(lines(OUT_OF_ORDER))
    assert [page.printed for page in found] == ["", "3", "2"]
    (problem,) = pages.out_of_order(found, [1], "paper.md")
    assert problem.transcript_line == 5
    assert "printed 2 stands after the page printed 3" in problem.message


def test_a_new_message_counts_its_pages_anew(lines):
    found = pages.find(lines(OUT_OF_ORDER))
    assert not list(pages.out_of_order(found, [1, 5], "paper.md"))
