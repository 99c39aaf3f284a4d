"""Facts as rows and objects."""

import csv
import io
import json
from dataclasses import replace

from tei.exporting import facts, tables
from tei.exporting.facts import Record
from tei.trees import Element


def test_a_record_holds_the_facts_of_its_message(telegram: Element) -> None:
    first, second = facts.records(telegram)
    assert (first.number, first.part, first.control) == ("301", "1/2", "2101")
    assert (first.classification, first.precedence) == ("SECRET", "PRIORITY")
    assert first.received == "1962-03-05T18:10:00-05:00"
    assert (first.signature, first.paragraphs) == ("LOEB", 2)
    assert second.forwarded == ("White House, 6:35 p.m., 3/5/62",)


def test_the_table_has_one_row_a_message(documents: list[Element]) -> None:
    records = [record for tree in documents for record in facts.records(tree)]
    rows = list(csv.DictReader(io.StringIO(tables.as_csv(records).content.decode(), newline="")))
    assert [row["document"] for row in rows] == ["0101", "0101", "0102"]
    assert rows[2]["sender"] == "Walter Sample"


def test_a_cell_is_never_a_formula() -> None:
    row = tables.as_csv([Record("a", "m1", title="=1+1")]).content.decode().splitlines()[1]
    assert "'=1+1" in row


def test_json_keeps_lists_as_lists(telegram: Element) -> None:
    record = replace(facts.records(telegram)[0], handling=("EYES ONLY", "LIMDIS"))
    assert json.loads(tables.as_json([record]).content)[0]["handling"] == ["EYES ONLY", "LIMDIS"]
