"""Information reports sent by telegram: captions and values in several orders."""

import pytest
from factsheet import Reader

from tei.model.document import Field

BESIDE = """
COUNTRY HARBORLAND
REPORT NO. TDCS - 3/123,456
SUBJECT PLANS OF THE LIGHTHOUSE KEEPERS DATE DISTR. 28 JULY 1962
ON THE SOUTHERN COAST
PRECEDENCE PRIORITY
DATE OF 27 JULY 1962 REFERENCES IN 36242
INFO.
PLACE & HARBORLAND, PORT (27 JULY 1962)
APPRAISAL 3 FIELD REPORT NO. ABC 12
"""
BELOW = """
COUNTRY
HARBORLAND
REPORT NO.
TDCS - 3/123,456
SUBJECT
PLANS OF THE LIGHTHOUSE KEEPERS
DATE DISTR.
28 JULY 1962
ON THE SOUTHERN COAST
PRECEDENCE
PRIORITY
DATE OF
27 JULY 1962
REFERENCES
IN 36242
"""
APART = """
COUNTRY
SUBJECT
HARBORLAND
REPORT NO.
TDCS - 3/123,456
PLANS OF THE LIGHTHOUSE KEEPERS
ON THE SOUTHERN COAST
DATE DISTR.
PRECEDENCE
28 JULY 1962
PRIORITY
DATE OF
INFO.
27 JULY 1962
IN 36242
"""


@pytest.mark.parametrize("heading", [BESIDE, BELOW, APART])
def test_captions_and_values_find_each_other(facts: Reader, heading: str) -> None:
    lines = "\n".join(f"heading | {line}" for line in heading.split("\n") if line)
    read = facts(f"""
>furniture | CENTRAL INTELLIGENCE AGENCY
furniture | C-O-N-F-I-D-E-N-T-I-A-L
furniture | NO FOREIGN DISSEM/NO DISSEM ABROAD
{lines}
first | 1. TEXT.
furniture | NO FOREIGN DISSEM
""")
    said = {
        Field.SENDER: "CENTRAL INTELLIGENCE AGENCY",
        Field.NUMBER: "TDCS - 3/123,456",
        Field.DATE: "1962-07-28",
        Field.PRECEDENCE: "priority",
        Field.CONTROL: "IN 36242",
        Field.CLASSIFICATION: "confidential",
        Field.SUBJECT: "PLANS OF THE LIGHTHOUSE KEEPERS ON THE SOUTHERN COAST",
    }
    assert {field: read.value(field) for field in said} == said
    assert read.values(Field.HANDLING) == ["NO FOREIGN DISSEM", "NO DISSEM ABROAD"]


def test_a_running_head_decides_where_the_number_was_misread(facts: Reader) -> None:
    read = facts("""
        heading | COUNTRY HARBORLAND
        heading | REPORT NO. DOS - 3/123,456
        heading | DATE DISTR. 28 JULY 1962
        first | TEXT.
        furniture | TDCS - 3/123,456
        """)
    assert read.value(Field.NUMBER) == "TDCS - 3/123,456"


def test_a_date_that_cannot_be_read_is_not_replaced_by_another(facts: Reader) -> None:
    read = facts("""
        heading | COUNTRY HARBORLAND
        heading | REPORT NO. TDCS - 3/123,456
        heading | DATE DISTR.
        heading | 20 0 38 196 la
        heading | DATE OF
        heading | 14 JULY 1962
        first | TEXT.
        """)
    assert read.all(Field.DATE) == ()


@pytest.mark.parametrize(
    "number", ["TDCS -3/123,456", "TDCSDB-3/123,456", "CS-311/01234-64", "TDCS DB-315/00123-65"]
)
def test_numbers_of_reports_are_kept_as_printed(facts: Reader, number: str) -> None:
    read = facts(f"""
        heading | COUNTRY HARBORLAND
        heading | REPORT NO. {number}.
        heading | DATE DISTR. 28 JULY 1964
        first | TEXT.
        """)
    assert read.value(Field.NUMBER) == number
