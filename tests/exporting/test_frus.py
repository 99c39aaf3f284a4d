"""Fragments in the style of Foreign Relations, and the list of what they do not hold."""

import csv
import io
import re
from collections.abc import Iterable

import pytest
from lxml import etree

from tei.exporting import exchange, facts
from tei.trees import NAMESPACES, Element, element, name


@pytest.fixture
def fragments(documents: list[Element]) -> dict[str, bytes]:
    return {made.name: made.content for made in exchange.frus(documents)}


def test_each_message_becomes_a_fragment(fragments: dict[str, bytes]) -> None:
    assert list(fragments) == ["0101-1.xml", "0101-2.xml", "0102.xml", "not-held.csv"]


def test_a_fragment_is_a_numbered_document_division(fragments: dict[str, bytes]) -> None:
    root = etree.fromstring(fragments["0102.xml"])
    assert name(root) == "div"
    assert (root.get("type"), root.get("n")) == ("document", "3")
    assert root.get("{http://www.w3.org/XML/1998/namespace}id") == "d3"


def test_the_head_names_kind_number_sender_and_addressee(fragments: dict[str, bytes]) -> None:
    head = etree.fromstring(fragments["0101-1.xml"]).find("tei:head", NAMESPACES)
    assert head.text == "1. Telegram 301 From Lima to the Secretary of State"


def test_the_source_note_says_where_and_how_secret(fragments: dict[str, bytes]) -> None:
    note = etree.fromstring(fragments["0101-1.xml"]).find(".//tei:note[@type='source']", NAMESPACES)
    assert note.text == (
        "Source: An invented archive, Embassy files, 0101. Secret; Priority. "
        "Received March 5, 1962, 6:10 p.m."
    )


def test_the_dateline_keeps_place_and_hour(fragments: dict[str, bytes]) -> None:
    line = etree.fromstring(fragments["0101-1.xml"]).find(".//tei:opener/tei:dateline", NAMESPACES)
    assert "".join(line.itertext()) == "Lima, March 5, 1962, 4 p.m."
    assert line.find("tei:date", NAMESPACES).get("when") == "1962-03-05T16:00:00-05:00"


@pytest.mark.parametrize(
    ("when", "printed"),
    [
        ("1962-11-28T12:00:00-05:00", "November 28, 1962, noon"),
        ("1962-11-29T00:00:00", "November 29, 1962, midnight"),
        ("1962-11-28T00:05:00Z", "November 28, 1962, 12:05 a.m."),
        ("1962-11-28", "November 28, 1962"),
        ("1964-08", "August 1964"),
        ("1964", "in words"),
    ],
)
def test_dates_are_printed_as_the_series_prints_them(
    telegram: Element, when: str, printed: str
) -> None:
    date = telegram.find(".//tei:correspAction[@type='sent']/tei:date", NAMESPACES)
    date.set("when", when)
    date.text = "in words"
    made = etree.fromstring(next(iter(exchange.frus([telegram]))).content)
    line = made.find(".//tei:dateline/tei:date", NAMESPACES)
    assert (line.text, line.get("when")) == (printed, when)


def test_paragraphs_are_corrected_and_joined(fragments: dict[str, bytes]) -> None:
    root = etree.fromstring(fragments["0101-1.xml"])
    assert ["".join(p.itertext()) for p in root.findall("tei:p", NAMESPACES)] == [
        "Minister called this morning and handed me a note on fishing limits.",
        "1. He asked for an early reply.",
    ]


def test_the_signature_stands_in_the_closer(fragments: dict[str, bytes]) -> None:
    signed = etree.fromstring(fragments["0101-1.xml"]).find(".//tei:closer/tei:signed", NAMESPACES)
    assert "".join(signed.itertext()) == "LOEB"


def test_what_is_left_out_is_listed(documents: list[Element], fragments: dict[str, bytes]) -> None:
    rows = list(csv.DictReader(io.StringIO(fragments["not-held.csv"].decode())))
    listed = {(row["thing"], row["words"]) for row in rows}
    assert {
        ("fw/form-name", "INCOMING TELEGRAM"),
        ("sic", "moming"),
        ("gap", "[illegible]"),
    } <= listed
    assert all(row["source"] for row in rows)


def test_every_word_is_in_a_fragment_or_in_the_list(
    documents: list[Element], fragments: dict[str, bytes]
) -> None:
    kept = [etree.fromstring(made) for file, made in fragments.items() if file.endswith(".xml")]
    known = words(text for root in kept for text in root.itertext()) | words(
        [fragments["not-held.csv"].decode()]
    )
    assert words(t for d in documents for t in texts(d)) - known == set()


def test_the_text_of_sections_runs_on(telegram: Element) -> None:
    first, second = telegram.findall(".//tei:body/tei:div[@n='301']/tei:p", NAMESPACES)[:2]
    head = element("head", "A SECTION")
    second.addprevious(element("div", head, element("p", "More."), attributes={"type": "section"}))
    second.getprevious().append(second)
    first.addnext(element("div", element("p", "Enclosed."), attributes={"type": "enclosure"}))
    made = {each.name: each.content for each in exchange.frus([telegram])}
    root = etree.fromstring(made["0101-1.xml"])
    assert ["".join(p.itertext()) for p in root.findall("tei:p", NAMESPACES)] == [
        "Minister called this morning and handed me a note on fishing limits.",
        "More.",
        "1. He asked for an early reply.",
    ]
    assert root.findall(".//tei:div", NAMESPACES) == []
    assert b"A SECTION" in made["not-held.csv"]
    assert b"Enclosed." in made["not-held.csv"]
    assert b"early reply" not in made["not-held.csv"]
    assert facts.records(telegram)[0].paragraphs == 3


def test_what_is_left_out_whole_is_listed_with_the_readings_in_it(telegram: Element) -> None:
    furniture = telegram.find(".//tei:body//tei:fw", NAMESPACES)
    reading = element("choice", element("sic", "TELGRAM"), element("corr", "TELEGRAM"))
    furniture.append(reading)
    row = element("row", element("cell", "HEIGHT"), element("cell", "SIX FEET"))
    stamped = element("date", "May 3", attributes={"when": "1962-05-03"})
    furniture.addnext(element("note", element("table", row), stamped, attributes={"type": "form"}))
    made = {each.name: each.content for each in exchange.frus([telegram])}
    listed = made["not-held.csv"].decode()
    assert "TELGRAM" in listed
    assert "HEIGHT SIX FEET" in listed
    assert "May 3" in listed


def test_a_heading_phrase_of_no_known_kind_is_listed(telegram: Element) -> None:
    opener = telegram.find(".//tei:opener", NAMESPACES)
    opener[-1].tail = " VERBATIM TEXT"
    listed = {made.name: made.content for made in exchange.frus([telegram])}["not-held.csv"]
    assert b"VERBATIM TEXT" in listed


def words(texts: Iterable[str]) -> set[str]:
    return {word.casefold() for text in texts for word in re.findall(r"\w+", text)}


def texts(document: Element) -> list[str]:
    return document.xpath("//tei:body//text()", namespaces=NAMESPACES)
