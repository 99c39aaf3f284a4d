"""Memoranda and letters, one paper of our own for each layout."""

import pytest
from factsheet import Reader

from tei.model.document import Field


def test_a_memorandum_is_read(facts: Reader) -> None:
    read = facts(
        """
        >furniture | CONFIDENTIAL
        heading | 7 March 1962
        |
        heading | MEMORANDUM FOR: Chief, Harbor Division
        heading | ATTENTION : Mr. Lamp
        heading | THRU : Pilot Office
        heading | FROM : Deputy Chief (Lights
        heading | and Buoys)
        heading | SUBJECT : Harbor dues and
        heading | their collection
        heading | REFERENCE : LISB 812 (IN 32980)
        first | 1. Text.
        closer | FOR THE DIRECTOR OF LIGHTS:
        closer | VICTOR R. DOCK
        closer | Chief, Lights
        """,
        "memorandum",
    )
    said = {
        Field.DATE: "1962-03-07",
        Field.ADDRESSEE: "Chief, Harbor Division",
        Field.SENDER: "Deputy Chief (Lights and Buoys)",
        Field.SUBJECT: "Harbor dues and their collection",
        Field.REFERENCE: "LISB 812 (IN 32980)",
        Field.CLASSIFICATION: "confidential",
        Field.SIGNATURE: "VICTOR R. DOCK",
        Field.SIGNER_TITLE: "Chief, Lights",
    }
    assert {field: read.value(field) for field in said} == said
    assert len(read.one(Field.SUBJECT).places) == 2
    assert read.one(Field.ADDRESSEE).kind == "role"


@pytest.mark.parametrize(
    "lines",
    [
        "heading | DATE: 7 March 1962\nheading | TO: Chief, Harbor Division",
        "heading | TO : Chief, Harbor Division DATE: 7 March 1962",
        "heading | TO:\nheading | Chief, Harbor Division\nheading | DATE:\nheading | March 7, 1962",
        "heading | MEMORANDUM FOR CHIEF, HARBOR DIVISION\nfirst | Text.\ncloser | 7 March 1962",
        "heading | MEMORANDUM TO: Chief, Harbor Division\nfirst | Text.\n"
        "closer | OS/ABC/JDoe:ph (x6200 - 7 Mar 62)",
        "heading | 7 MARCH\nheading | 1962\nheading | MEMORANDUM FOR: Chief, Harbor Division",
        "heading | MEMORANDUM FOR: Chief, Harbor Division 7 March 1962",
    ],
)
def test_addressee_and_date_are_found_where_they_stand(facts: Reader, lines: str) -> None:
    read = facts(f"{lines}\n", "memorandum")
    assert read.value(Field.DATE) == "1962-03-07"
    assert read.value(Field.ADDRESSEE).casefold() == "chief, harbor division"


def test_a_memorandum_for_the_record_is_addressed_to_it(facts: Reader) -> None:
    read = facts("heading | MEMORANDUM FOR THE RECORD\nheading | SUBJECT: Lamps\n", "memorandum")
    assert read.value(Field.ADDRESSEE) == "THE RECORD"
    assert read.one(Field.ADDRESSEE).kind == "name"


def test_a_memorandum_of_conversation_has_no_addressee(facts: Reader) -> None:
    read = facts(
        """
        heading | MEMORANDUM OF CONVERSATION
        heading | DATE: March 7, 1962
        heading | SUBJECT: Harbors
        heading | PARTICIPANTS: Mr. Light, Harbor Board
        heading | Mr. Lamp, Department
        first | Text.
        """,
        "memorandum",
    )
    assert read.all(Field.ADDRESSEE) == ()
    assert read.value(Field.SUBJECT) == "Harbors"
    assert read.value(Field.DATE) == "1962-03-07"


def test_a_day_that_ends_a_subject_is_of_the_subject(facts: Reader) -> None:
    read = facts("heading | SUBJECT: The meeting of 7 March 1962\n", "memorandum")
    assert read.value(Field.SUBJECT) == "The meeting of 7 March 1962"


def test_a_name_alone_in_a_letter_that_greets_nobody_may_be_its_title(facts: Reader) -> None:
    lines = "heading | 10 May 1962\nheading | VICTOR R. DOCK\nfirst | Text.\n"
    assert not facts(lines, "letter").all(Field.ADDRESSEE)
    greeted = lines.replace("first |", "heading | Dear Victor,\nfirst |")
    assert facts(greeted, "letter").value(Field.ADDRESSEE) == "VICTOR R. DOCK"


def test_words_with_a_preposition_are_nobodys_name(facts: Reader) -> None:
    read = facts("first | Text.\ncloser | RELASING OF FICR\n", "memorandum")
    assert not read.all(Field.SIGNATURE)


def test_a_date_in_the_text_does_not_date_a_memorandum(facts: Reader) -> None:
    read = facts(
        "heading | MEMORANDUM FOR: Chief, Lights\nfirst | On 7 March 1962 the lamp was lit.\n",
        "memorandum",
    )
    assert read.all(Field.DATE) == ()
    assert read.all(Field.SIGNATURE) == ()


def test_a_letter_is_read(facts: Reader) -> None:
    read = facts(
        """
        >furniture | THE WHITE HOUSE
        heading | HB/82/71
        heading | May 4, 1961
        heading | The Honorable
        heading | John Q. Harbor
        heading | Secretary of Lamps
        heading | Dear Mr. Secretary:
        first | Text.
        closer | Sincerely yours,
        closer | /s/ George
        closer | George W. Light
        closer | Special Assistant to the President
        """,
        "letter",
    )
    said = {
        Field.NUMBER: "HB/82/71",
        Field.DATE: "1961-05-04",
        Field.ADDRESSEE: "The Honorable John Q. Harbor",
        Field.SALUTATION: "Dear Mr. Secretary:",
        Field.CLOSE: "Sincerely yours,",
        Field.SIGNATURE: "George W. Light",
        Field.SIGNER_TITLE: "Special Assistant to the President",
        Field.SENDER: "THE WHITE HOUSE",
    }
    assert {field: read.value(field) for field in said} == said
    assert read.values(Field.SIGNATURE) == ["George W. Light", "George"]
    assert read.one(Field.ADDRESSEE).kind == "person"


def test_an_inside_address_may_stand_below_the_signature(facts: Reader) -> None:
    read = facts(
        """
        heading | 21 MAY
        heading | 1982
        heading | Dear Anthony,
        first | Text.
        closer | Sincerely,
        closer | Dick
        heading | Mr. Anthony Q. Harbor
        """,
        "letter",
    )
    assert read.value(Field.ADDRESSEE) == "Mr. Anthony Q. Harbor"
    assert read.value(Field.DATE) == "1982-05-21"
    assert read.value(Field.SIGNATURE) == "Dick"


def test_a_paper_of_no_known_form_has_its_first_line_for_subject(facts: Reader) -> None:
    read = facts("heading | Outline of harbor dues\nfirst | Text.\n", "other")
    assert read.value(Field.SUBJECT) == "Outline of harbor dues"


def test_a_dateline_gives_place_and_date(facts: Reader) -> None:
    read = facts(
        "heading | Lisbon, March 7, 1962\nheading | Dear Harbor:\nfirst | Text.\n", "letter"
    )
    assert read.value(Field.DATE) == "1962-03-07"
    assert read.value(Field.PLACE) == "Lisbon"
    assert read.all(Field.ADDRESSEE) == ()


def test_a_line_that_speaks_of_a_date_is_no_dateline(facts: Reader) -> None:
    read = facts(
        "heading | MEMORANDUM FOR: Chief, Lights\n"
        "heading | The lamp of the old tower that was lit on March 7, 1962\nfirst | Text.\n",
        "memorandum",
    )
    assert read.all(Field.DATE) == ()


def test_a_dispatch_is_read(facts: Reader) -> None:
    read = facts(
        """
        >furniture | DISPATCH
        heading | TO Chief, Harbor Division
        heading | FROM Chief of Station, Lisbon
        heading | DISPATCH NO. ABCA-12345
        heading | DATE 4 May 1961
        first | Text.
        """,
        "memorandum",
    )
    assert read.value(Field.NUMBER) == "ABCA-12345"
    assert read.value(Field.SENDER) == "Chief of Station, Lisbon"
    assert read.value(Field.DATE) == "1961-05-04"


def test_a_memorandum_is_told_by_its_label_where_its_genre_is_not_known(facts: Reader) -> None:
    read = facts("heading | 7 March 1962\nheading | MEMORANDUM FOR: Chief, Lights\n", "telegram")
    assert read.value(Field.ADDRESSEE) == "Chief, Lights"
    assert read.value(Field.DATE) == "1962-03-07"
