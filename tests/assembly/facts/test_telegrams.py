"""Telegrams of the Department of State, one paper of our own for each layout."""

import pytest
from factsheet import Reader

from tei.model.document import Field
from tei.model.transcript import FrontMatter

INCOMING = """
>furniture | INCOMING TELEGRAM
furniture | Department of State
furniture | SECRET
heading | Control: 7744
heading | Rec'd: May 2, 1961
heading | 9:12 a.m.
heading | FROM: Lisbon
heading | TO: Secretary of State
heading | NO: 918, May 2, noon
heading | PRIORITY
heading | LIMIT DISTRIBUTION - NOFORN
heading | HARBORS.
heading | SECTION ONE OF TWO
first | 1. The harbor was dredged.
closer | LIGHTHOUSE
closer | abc/5
"""


def test_an_incoming_telegram_is_read(facts: Reader) -> None:
    read = facts(INCOMING)
    said = {
        Field.CONTROL: "7744",
        Field.RECEIVED: "1961-05-02T09:12:00-04:00",
        Field.PLACE: "Lisbon",
        Field.ADDRESSEE: "Secretary of State",
        Field.NUMBER: "918",
        Field.DATE: "1961-05-02T12:00:00+01:00",
        Field.CLASSIFICATION: "secret",
        Field.PRECEDENCE: "priority",
        Field.SUBJECT: "HARBORS",
        Field.PART: "1/2",
        Field.SIGNATURE: "LIGHTHOUSE",
        Field.INITIALS: "abc/5",
    }
    assert {field: read.value(field) for field in said} == said
    assert read.values(Field.HANDLING) == ["LIMIT DISTRIBUTION", "NOFORN"]
    assert read.one(Field.DATE).basis == ("tz-inferred", "noon", "date-inferred")
    assert read.one(Field.ADDRESSEE).kind == "role"


def test_places_point_at_the_printed_characters(facts: Reader) -> None:
    read = facts(INCOMING)
    assert read.printed(read.one(Field.NUMBER)) == ["918"]
    assert read.printed(read.one(Field.DATE)) == ["May 2, noon"]
    assert read.printed(read.one(Field.RECEIVED)) == ["May 2, 1961", "9:12 a.m."]
    labels = [read.printed(fact)[0] for fact in read.all(Field.PRINTED_LABEL)]
    assert labels == ["Control", "Rec'd", "FROM", "TO", "NO"]


def test_no_character_belongs_to_two_facts(facts: Reader) -> None:
    taken: set[tuple[int, int]] = set()
    for fact in facts(INCOMING).found:
        for place in fact.places:
            characters = {(place.line, at) for at in range(place.start, place.end)}
            assert not characters & taken
            taken |= characters


def test_markdown_marks_are_no_part_of_a_value(facts: Reader) -> None:
    read = facts("""
        heading | **FROM:** *Lisbon*
        heading | **NO:** 918, May 2, 1961, 4 p.m.
        first | Text.
        """)
    assert read.value(Field.PLACE) == "Lisbon"
    assert read.printed(read.one(Field.PLACE)) == ["Lisbon"]


COLUMNS = {
    "labels first": "Control:|Rec'd:|FROM:|TO:|NO:|"
    "7744|May 2, 1961|9:12 a.m.|Lisbon|Secretary of State|918, May 2, 4 p.m.",
    "values below": "Control:|7744|Rec'd:|May 2, 1961|9:12 a.m.|"
    "FROM:|Lisbon|TO:|Secretary of State|NO:|918, May 2, 4 p.m.",
    "a stray word between": "FROM: Lisbon|TO:|Secretary of State|NO:|FILE|918, May 2, 4 p.m.|"
    "Control:|7744|Rec'd:|May 2, 1961|9:12 a.m.",
    "the clock a line on": "Control: 7744|Rec'd: May 2, 1961 9:12 a.m.|"
    "FROM: Lisbon|TO: Secretary of State|NO: 918, May 2,|4 p.m.",
    "all in one line": "Control: 7744 Rec'd: May 2, 1961 9:12 a.m. "
    "FROM: Lisbon TO: Secretary of State NO: 918, May 2, 4 p.m.",
    "misread": "C0ntrol : 7744|Rcc'd : May 2, 1961|9:12 a.m.|"
    "FR0M : Lisbon|TO : Secretary ol State|N O : 918, May 2, 4 p.m.",
    "badly misread": "ontrol : 7744|ec'd: May 2, I961|9: 12 a.m.|"
    "FRO: Lisb on|TO  Secretlry of State|NO' 918, May 2, 4 p.w.",
}


@pytest.mark.parametrize("heading", COLUMNS.values(), ids=COLUMNS)
def test_labels_and_values_find_each_other(facts: Reader, heading: str) -> None:
    lines = "\n".join(f"heading | {line}" for line in heading.split("|"))
    read = facts(f"{lines}\nfirst | Text.\n")
    said = {
        Field.CONTROL: "7744",
        Field.RECEIVED: "1961-05-02T09:12:00-04:00",
        Field.PLACE: "Lisbon",
        Field.ADDRESSEE: "Secretary of State",
        Field.NUMBER: "918",
        Field.DATE: "1961-05-02T16:00:00+01:00",
    }
    assert {field: read.value(field) for field in said} == said


def test_midnight_ends_the_day_it_is_named_with(facts: Reader) -> None:
    read = facts("""
        heading | Rec'd: January 1, 1962 4:01 a.m.
        heading | FROM: Tokyo
        heading | NO: 1800, December 31, midnight
        first | Text.
        """)
    assert read.value(Field.DATE) == "1962-01-01T00:00:00+09:00"
    assert "midnight" in read.one(Field.DATE).basis


def test_midnight_opens_the_day_where_the_telegram_came_before_its_end(facts: Reader) -> None:
    read = facts("""
        heading | Rec'd: September 7, 1963 2:57 a.m.
        heading | FROM: Helsinki
        heading | NO: 163, September 7, midnight
        first | Text.
        """)
    assert read.value(Field.DATE) == "1963-09-07T00:00:00+02:00"


def test_a_year_is_taken_from_a_note_where_the_stamp_has_none(facts: Reader) -> None:
    read = facts("""
        heading | FROM: Lisbon
        heading | NO: 918, May 2, 4 p.m.
        first | Text.
        note | Note: Advance copy to SS, 05/02/61, CWO-L.
        """)
    assert read.value(Field.DATE).startswith("1961-05-02T16:00")
    assert "date-inferred" in read.one(Field.DATE).basis


def test_without_any_year_no_date_is_claimed(facts: Reader) -> None:
    read = facts("""
        heading | FROM: Lisbon
        heading | NO: 918, May 2, 4 p.m.
        first | Text of 1961.
        furniture | DECLASSIFIED
        furniture | By JD NARA Date 5/16/77
        """)
    assert read.all(Field.DATE) == ()
    assert read.value(Field.NUMBER) == "918"


def test_an_unknown_place_gives_local_time_without_offset(facts: Reader) -> None:
    read = facts("""
        heading | FROM: Qwxyzburg
        heading | NO: 918, May 2, 1961, 4 p.m.
        first | Text.
        """)
    assert read.one(Field.DATE).value == "1961-05-02T16:00:00"
    assert "tz-inferred" not in read.one(Field.DATE).basis


def test_running_heads_say_what_the_number_line_does_not(facts: Reader) -> None:
    read = facts("""
        heading | Rec'd: May 2, 1961 9:12 a.m.
        heading | FROM: L~~bon
        heading | NO: 9l8, May 2, 4 .m.
        first | Text.
        furniture | -2- 918, May 2, 4 p.m., from Lisbon.
        body | text
        furniture | -3- 918, May 2, 4 p.m., from Lisbon.
        body | text
        """)
    assert read.value(Field.NUMBER) == "918"
    assert read.value(Field.PLACE) == "Lisbon"
    assert read.value(Field.DATE) == "1961-05-02T16:00:00+01:00"


def test_what_it_is_passed_on_to_is_said_with_its_instant(facts: Reader) -> None:
    read = facts("""
        heading | FROM: Lisbon
        heading | NO: 918, May 2, 1961, 4 p.m.
        first | Text.
        note | Note: Passed White House, 5:35 p.m., 5/2/61. (ABC)
        """)
    recipient, instant = read.all(Field.FORWARDED)
    assert (recipient.value, recipient.kind) == ("White House", "organisation")
    assert instant.value == "1961-05-02T17:35:00-04:00"
    assert read.printed(instant) == ["5:35 p.m., 5/2/61"]


def test_an_outgoing_telegram_is_read(facts: Reader) -> None:
    read = facts("""
        >furniture | OUTGOING TELEGRAM Department of State
        furniture | CONFIDENTIAL
        heading | MAR 3 1961 7 42 PM
        heading | SENT TO: Amembassy LISBON 412 PRIORITY
        heading | Embtel 233
        first | Please tell the Foreign Minister.
        closer | RUSK
        """)
    said = {
        Field.ADDRESSEE: "Amembassy LISBON",
        Field.NUMBER: "412",
        Field.PRECEDENCE: "priority",
        Field.DATE: "1961-03-03T19:42:00-05:00",
        Field.REFERENCE: "Embtel 233",
        Field.SIGNATURE: "RUSK",
    }
    assert {field: read.value(field) for field in said} == said
    assert read.one(Field.ADDRESSEE).kind == "organisation"


def test_a_circular_is_read(facts: Reader) -> None:
    read = facts("""
        >furniture | OUTGOING TELEGRAM
        heading | CIRCULAR 1023
        heading | May 4, 1962, 3 p.m.
        heading | TO: ALL AMERICAN DIPLOMATIC POSTS
        first | Text.
        closer | RUSK
        """)
    assert read.value(Field.NUMBER) == "CIRCULAR 1023"
    assert read.value(Field.DATE) == "1962-05-04T15:00:00-04:00"
    assert read.value(Field.ADDRESSEE) == "ALL AMERICAN DIPLOMATIC POSTS"


def test_an_airgram_is_read(facts: Reader) -> None:
    read = facts("""
        >furniture | AIRGRAM
        heading | NO: A-214
        heading | FROM: Amembassy QUITO
        heading | TO: Department of State
        heading | DATE: April 9, 1963
        heading | SUBJECT: Harvest outlook in the northern
        heading | provinces
        first | Text.
        closer | For the Ambassador:
        closer | John Q. Harbor
        """)
    said = {
        Field.NUMBER: "A-214",
        Field.PLACE: "Amembassy QUITO",
        Field.ADDRESSEE: "Department of State",
        Field.DATE: "1963-04-09",
        Field.SUBJECT: "Harvest outlook in the northern provinces",
        Field.SIGNATURE: "John Q. Harbor",
    }
    assert {field: read.value(field) for field in said} == said
    assert len(read.one(Field.SUBJECT).places) == 2


def test_a_teletype_is_read(facts: Reader) -> None:
    read = facts("""
        >furniture | TELETYPE
        heading | URGENT 3-4-64 9-45 PM EST ABC
        heading | TO DIRECTOR, FBI (62-10999)
        heading | FROM SAC, MIAMI (105-222) 2P
        first | Text.
        closer | END
        """)
    assert read.value(Field.PRECEDENCE) == "urgent"
    assert read.value(Field.ADDRESSEE).startswith("DIRECTOR, FBI")
    assert read.one(Field.SENDER).value == "SAC, MIAMI"
    assert read.value(Field.DATE).startswith("1964-03-04T21:45")
    assert read.all(Field.SIGNATURE) == ()


def test_the_classification_is_what_heading_and_banners_agree_on(facts: Reader) -> None:
    read = facts("""
        heading | SFCRET
        heading | NO: 918, May 2, 4 p.m.
        first | Text.
        furniture | CONFIDENTIAL
        furniture | SECRET
        furniture | PROHIBITED UNLESS "UNCLASSIFIED"
        """)
    assert read.one(Field.CLASSIFICATION).value == "secret"
    assert read.printed(read.one(Field.CLASSIFICATION)) == ["SFCRET"]


def test_running_text_taken_for_heading_gives_no_facts(facts: Reader) -> None:
    read = facts("""
        heading | FROM: Lisbon
        heading | NO: 918, May 2, 1961, 4 p.m.
        heading | 1. THE HARBOR WAS DREDGED ON THE MORNING OF THE SIXTH.
        heading | REF TO THE LIGHTHOUSE WAS MADE
        heading | SUBJECT
        """)
    assert read.all(Field.SUBJECT) == ()
    assert read.all(Field.REFERENCE) == ()


def test_what_the_editor_says_stands_instead_of_what_was_read(facts: Reader) -> None:
    matter = FrontMatter(
        date="1961-05-03",
        place="Porto",
        addressee="Department of State",
        identifiers=(("control", "9"),),
    )
    read = facts(INCOMING, matter=matter)
    assert read.one(Field.DATE).value == "1961-05-03"
    assert read.one(Field.DATE).places == ()
    assert read.one(Field.PLACE).value == "Porto"
    assert read.one(Field.CONTROL).value == "9"
    assert read.one(Field.ADDRESSEE).kind == "organisation"
    assert read.one(Field.NUMBER).value == "918"


def test_an_empty_heading_gives_no_facts(facts: Reader) -> None:
    assert facts("first | Text.\nbody | more text\n").found == ()


def test_lines_that_a_label_shows_to_be_of_the_heading_are_read_whatever_they_were_taken_for(
    facts: Reader,
) -> None:
    read = facts("""
        furniture | Control: 7744
        distribution | Rec'd: May 2, 1961 9:12 a.m.
        heading | FROM: Lisbon
        note | TO: Secretary of State
        first | NO: 918, May 2, 4 p.m.
        first | The harbor was dredged. NO: 17 lamps were lit.
        furniture | COPY NO. 4 OF 20
        """)
    said = {
        Field.CONTROL: "7744",
        Field.RECEIVED: "1961-05-02T09:12:00-04:00",
        Field.ADDRESSEE: "Secretary of State",
        Field.NUMBER: "918",
    }
    assert {field: read.value(field) for field in said} == said
    assert len(read.all(Field.NUMBER)) == 1
