"""Spans over text become elements that nest, whatever their order, and no letter is lost."""

from __future__ import annotations

import gc
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from tei.encoding.weaving import Atom, Span, filled, weave
from tei.trees import Element, element


def span(start: int, end: int, name: str, rank: int = 1, splits: bool = False) -> Span:
    return Span(start, end, rank, lambda content: filled(element(name), content), splits)


def shown(atoms: list[Atom], spans: list[Span]) -> str:
    made = filled(element("p"), weave(atoms, spans))
    etree.cleanup_namespaces(made)
    text = etree.tostring(made, encoding="unicode")
    return text.replace(' xmlns="http://www.tei-c.org/ns/1.0"', "")


def text(words: str) -> list[Atom]:
    return [Atom(0, len(words), words)]


def test_spans_nest_by_their_extent() -> None:
    spans = [span(4, 7, "date"), span(0, 7, "seg")]
    assert shown(text("NO. 207."), spans) == "<p><seg>NO. <date>207</date></seg>.</p>"


def test_of_equal_spans_the_lower_rank_is_outside() -> None:
    spans = [span(0, 3, "sic", 3), span(0, 3, "hi", 0)]
    assert shown(text("ABC"), spans) == "<p><hi><sic>ABC</sic></hi></p>"


def test_a_span_that_splits_is_cut_where_it_crosses() -> None:
    spans = [span(0, 4, "hi", 0, splits=True), span(2, 6, "date")]
    assert shown(text("ABCDEF"), spans) == "<p><hi>AB</hi><date><hi>CD</hi>EF</date></p>"
    spans = [span(2, 6, "hi", 0, splits=True), span(0, 4, "date")]
    assert shown(text("ABCDEF"), spans) == "<p><date>AB<hi>CD</hi></date><hi>EF</hi></p>"


def test_of_two_that_cross_the_later_is_left_out() -> None:
    spans = [span(0, 4, "date"), span(2, 6, "name")]
    assert shown(text("ABCDEF"), spans) == "<p><date>ABCD</date>EF</p>"


def test_what_is_put_in_stands_with_what_is_before_or_after_it() -> None:
    put = [Atom(3, 3, lambda: element("lb")), Atom(3, 3, lambda: element("pb"), after=True)]
    spans = [span(0, 3, "date"), span(3, 6, "name")]
    expected = "<p><date>ABC<lb/></date><name><pb/>DEF</name></p>"
    assert shown(text("ABCDEF") + put, spans) == expected


def test_a_span_without_content_is_left_out() -> None:
    atoms = [Atom(0, 2, "AB"), Atom(4, 6, "EF")]
    assert shown(atoms, [span(2, 4, "hi")]) == "<p>ABEF</p>"


SPANS = st.lists(
    st.tuples(st.integers(0, 30), st.integers(0, 30), st.integers(0, 3), st.booleans()), max_size=12
)


@given(SPANS)
@settings(max_examples=300, deadline=None, derandomize=True)
def test_any_spans_give_well_formed_content_and_keep_every_letter(
    drawn: list[tuple[int, int, int, bool]],
) -> None:
    words = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcd"
    spans = [span(min(a, b), max(a, b), "hi", r, s) for a, b, r, s in drawn if a != b]
    made: Element = filled(element("p"), weave(text(words), spans))
    assert "".join(map(str, made.itertext())) == words
    assert all("".join(map(str, each.itertext())) for each in made.iter())


def test_time_grows_with_the_number_of_spans(request: pytest.FixtureRequest) -> None:
    def seconds(count: int) -> float:
        words = "AB " * count
        spans = [span(3 * i, 3 * i + 2, "hi", 0, splits=True) for i in range(count)]
        begun = time.process_time()
        weave(text(words), spans)
        return time.process_time() - begun

    def best(count: int) -> float:
        return min(seconds(count) for _ in range(3))

    gc.disable()  # it counts the objects of every test before this one
    request.addfinalizer(gc.enable)
    assert best(8000) < 20 * max(best(1000), 0.002)
