"""Cables of the Central Intelligence Agency, one paper of our own for each layout."""

import pytest
from factsheet import Reader

from tei.model.document import Field

INCOMING = """
>furniture | CLASSIFIED MESSAGE
furniture | SECRET
heading | DATE: 14 MAY 1961
heading | TO: DIRECTOR
heading | FROM: LISBON
distribution | ACTION: WE 6
distribution | INFO: DDP, CI, CI/OPS
heading | IN 44771
heading | SECRET 141530Z
heading | DIR INFO MADR CITE LISB 3321
heading | AEHARBOR KUDOCK
heading | REF: A. DIR 40112
heading | B. LISB 3300 (IN 44001)
first | 1. TEXT.
closer | END OF MESSAGE
"""


def test_an_incoming_cable_is_read(facts: Reader) -> None:
    read = facts(INCOMING)
    said = {
        Field.PLACE: "LISBON",
        Field.ADDRESSEE: "DIRECTOR",
        Field.NUMBER: "3321",
        Field.CONTROL: "IN 44771",
        Field.DATE: "1961-05-14T15:30:00+00:00",
        Field.CLASSIFICATION: "secret",
    }
    assert {field: read.value(field) for field in said} == said
    assert read.values(Field.HANDLING) == ["AEHARBOR", "KUDOCK"]
    assert read.values(Field.REFERENCE) == ["DIR 40112", "LISB 3300 (IN 44001)"]
    assert read.one(Field.DATE).basis == ("tz-zulu", "date-inferred")
    assert read.all(Field.SIGNATURE) == ()
    assert read.all(Field.PRECEDENCE) == ()


def test_the_station_is_of_the_number_where_from_does_not_name_it(facts: Reader) -> None:
    read = facts("""
        >furniture | CLASSIFIED MESSAGE
        heading | TO DIRECTOR
        heading | FROM QXZ
        heading | DIR CITE LISB 3321
        first | TEXT.
        """)
    assert read.value(Field.NUMBER) == "LISB 3321"


def test_cite_says_which_of_two_posts_sends(facts: Reader) -> None:
    read = facts("""
        >furniture | CLASSIFIED MESSAGE
        heading | FROM: DIRECTOR
        heading | • OTTAWA
        heading | SECRET 2221007
        heading | DIR CITE OTTA 3321
        first | TEXT.
        """)
    assert read.value(Field.PLACE) == "OTTAWA"
    assert read.value(Field.ADDRESSEE) == "DIRECTOR"


def test_posts_without_labels_are_to_and_from(facts: Reader) -> None:
    read = facts("""
        >furniture | CLASSIFIED MESSAGE
        heading | DIRECTOR
        heading | OTTAWA
        heading | DIR TO WAVE CITE OTTA 3321
        first | TEXT.
        """)
    assert read.value(Field.PLACE) == "OTTAWA"
    assert read.value(Field.ADDRESSEE) == "DIRECTOR"


def test_a_group_without_month_anywhere_dates_nothing(facts: Reader) -> None:
    read = facts("""
        >furniture | CLASSIFIED MESSAGE
        heading | SECRET 222100Z
        heading | DIR CITE LISB 3321
        first | TEXT.
        """)
    assert read.all(Field.DATE) == ()


def test_a_group_that_names_its_month_needs_no_other_date(facts: Reader) -> None:
    read = facts("""
        heading | TOR: 201455Z NOV 91 LISB 3321
        heading | SECRET 201454Z NOV 91 STAFF
        heading | CITE LISBON 3321
        heading | TO: OTTAWA INFO DIRECTOR.
        heading | SLUGS: WNINTEL AEHARBOR
        heading | SUBJECT: HARBOR DUES
        heading | REF: NONE
        first | 1. TEXT.
        """)
    said = {
        Field.DATE: "1991-11-20T14:54:00+00:00",
        Field.RECEIVED: "1991-11-20T14:55:00+00:00",
        Field.NUMBER: "3321",
        Field.PLACE: "LISBON",
        Field.ADDRESSEE: "OTTAWA",
        Field.SUBJECT: "HARBOR DUES",
    }
    assert {field: read.value(field) for field in said} == said
    assert read.values(Field.HANDLING) == ["WNINTEL", "AEHARBOR"]
    assert read.all(Field.REFERENCE) == ()
    assert read.one(Field.ADDRESSEE).kind == "organisation"


def test_the_stamp_of_an_incoming_cable_is_its_receipt(facts: Reader) -> None:
    read = facts("""
        heading | TO : DIRECTOR
        heading | FROM : LISBON
        heading | AUG 31 03102 62
        heading | OPERATIONAL IMMEDIATE
        heading | IN44771
        heading | OPIM DIR CITE LISB 3321
        first | TEXT.
        """)
    assert read.value(Field.RECEIVED) == "1962-08-31T03:10:00+00:00"
    assert read.all(Field.DATE) == ()
    assert read.value(Field.PRECEDENCE) == "operational-immediate"
    assert read.value(Field.CONTROL) == "IN44771"


def test_the_stamp_of_an_outgoing_cable_is_its_date(facts: Reader) -> None:
    read = facts("""
        >furniture | CLASSIFIED MESSAGE
        heading | ORIG: J. DOE:abc
        heading | DATE: 3 JUNE 1962
        furniture | SECRET
        heading | TO: LISBON
        heading | FROM: DIRECTOR
        heading | 3 JUN 62 18 22Z
        heading | OUT 55102
        heading | TO: LISB INFO: MADR CITE DIR
        heading | 44210
        heading | REF: LISB 3321 (IN 44771)
        first | 1. TEXT.
        closer | END OF MESSAGE
        closer | JOHN DOE
        closer | C/WE
        closer | RELEASING OFFICER
        """)
    said = {
        Field.SENDER: "DIRECTOR",
        Field.ADDRESSEE: "LISBON",
        Field.NUMBER: "44210",
        Field.CONTROL: "OUT 55102",
        Field.DATE: "1962-06-03T18:22:00+00:00",
        Field.REFERENCE: "LISB 3321 (IN 44771)",
        Field.SIGNATURE: "JOHN DOE",
    }
    assert {field: read.value(field) for field in said} == said
    assert read.all(Field.RECEIVED) == ()
    assert read.all(Field.PLACE) == ()


def test_precedences_that_a_form_prints_in_boxes_are_not_the_cables(facts: Reader) -> None:
    read = facts("""
        >furniture | CLASSIFIED MESSAGE
        heading | FROM: DIRECTOR
        heading | TO: LISBON
        heading | DEFERRED
        heading | ROUTINE
        first | TEXT.
        """)
    assert read.all(Field.PRECEDENCE) == ()


def test_a_book_cable_goes_to_those_below(facts: Reader) -> None:
    read = facts("""
        >furniture | CLASSIFIED MESSAGE
        heading | BOOK CABLE (SEE BELOW)
        heading | ROM: DIRECTOR
        heading | 44210
        first | TEXT.
        heading | 18 DECEMBER 63
        """)
    assert read.value(Field.ADDRESSEE) == "BOOK CABLE (SEE BELOW)"
    assert read.value(Field.NUMBER) == "44210"
    assert read.value(Field.DATE) == "1963-12-18"


@pytest.mark.parametrize("mark", ["S-E-C-R-E-T", "SECRET", "24-1 SECRET OFFICER"])
def test_a_classification_among_a_forms_words_counts_where_no_banner_is(
    facts: Reader, mark: str
) -> None:
    read = facts(f"""
        >furniture | {mark}
        heading | FROM: DIRECTOR
        heading | TO: LISBON INFO: OTTAWA CITE DIR 44210
        first | TEXT.
        """)
    assert read.value(Field.CLASSIFICATION) == "secret"


@pytest.mark.parametrize(
    ("line", "number", "precedence"),
    [
        ("PRITY DIR INFO WAVE CITE LISB 3321", "LISB 3321", "priority"),
        ("IMMEDIATE DIR CITE LISB 3321", "LISB 3321", "immediate"),
        ("LISB INFO WAVE CITE DIR 84210", "DIR 84210", ""),
        ("DIR CITE MEXICO CITY 3321", "3321", ""),
    ],
)
def test_the_routing_line_gives_number_and_precedence(
    facts: Reader, line: str, number: str, precedence: str
) -> None:
    read = facts(f"heading | SECRET 141530Z\nheading | {line}\nfirst | TEXT.\n")
    assert read.value(Field.NUMBER) == number
    assert read.value(Field.PRECEDENCE) == precedence
