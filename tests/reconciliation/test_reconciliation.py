"""Finding aids are read, matched, recorded in the header and reported."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from lxml import etree

from tei.cli.reconcile import reconcile as command
from tei.errors import InputError
from tei.exporting import facts, sources
from tei.exporting.facts import Record
from tei.reconciliation import entries, matching, recording
from tei.trees import NAMESPACES, Element

INVENTED = Path(__file__).parent.parent / "exporting" / "edition"
TABLE = """Item,Telegram No.,Date,From,To,Classification,Pages
1,301,"March 5, 1962",Lima,Secretary of State,Secret,2
2,,1962-03-08,Walter Sample,Loeb,,1
3,999,1/2/62,Quito,,,4
"""
SUPPLEMENT = """<TEI xmlns="http://www.tei-c.org/ns/1.0"
  xmlns:frus="http://history.state.gov/frus/ns/1.0"><text><body>
 <div type="document" n="107" xml:id="d107">
  <head>107. Telegram 301 from Lima, March 5, 1962. An invented summary. Confidential. 2 pp.
   An invented archive.</head>
  <dateline><placeName>Lima</placeName>, <date when="1962-03-05">March 5, 1962</date></dateline>
  <frus:page-count-according-to-citation>2</frus:page-count-according-to-citation>
 </div>
 <div type="document" n="108" xml:id="d108">
  <head>108. Memorandum from Sample to Loeb, March 7, 1962. Top Secret. 1 p.</head>
  <dateline><date when="1962-03-07">March 7, 1962</date></dateline>
 </div>
</body></text></TEI>"""


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "list.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


@pytest.fixture
def records() -> list[Record]:
    trees = [sources.read(path) for path in sorted((INVENTED / "tei").glob("*.xml"))]
    return [record for tree in trees for record in facts.records(tree)]


@pytest.fixture
def telegram() -> Element:
    return sources.read(INVENTED / "tei" / "0101.xml")


def test_columns_are_known_by_many_names(table: Path) -> None:
    first, second, third = entries.read(table)
    assert (first.number, first.date, first.sender, first.pages) == (
        "301",
        "1962-03-05",
        "Lima",
        "2",
    )
    assert second.pointer == "row=3"
    assert third.date == "1962-01-02"


def test_semicolons_part_cells_too(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Number;Date\n301;5 March 1962\n", encoding="utf-8-sig")
    assert entries.read(path)[0].date == "1962-03-05"


def test_a_table_without_numbers_and_dates_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("colour,weight\nred,3\n", encoding="utf-8")
    with pytest.raises(InputError, match="no column"):
        entries.read(path)


def test_a_supplement_is_read_from_its_headings(tmp_path: Path) -> None:
    path = tmp_path / "supplement.xml"
    path.write_text(SUPPLEMENT, encoding="utf-8")
    telegram, memorandum = entries.read(path)
    assert telegram.pointer == "d107"
    assert (telegram.number, telegram.sender, telegram.date) == ("301", "Lima", "1962-03-05")
    assert (telegram.classification, telegram.pages) == ("Confidential", "2")
    assert (memorandum.classification, memorandum.pages) == ("Top Secret", "1")
    assert memorandum.sender == "Sample"


def test_both_parts_of_a_telegram_are_its_entry(table: Path, records: list[Record]) -> None:
    found = matching.reconcile(records, entries.read(table))
    assert [(match.record.message, match.entry.entry) for match in found.matches] == [
        ("m1", "1"),
        ("m2", "1"),
    ]
    assert found.matches[0].agreed == (
        "number", "date", "sender", "addressee", "classification", "pages",
    )  # fmt: skip
    assert [record.document for record in found.unmatched] == ["0102"]
    assert [entry.entry for entry in found.unused] == ["2", "3"]


def test_a_disagreement_is_reported_with_both_sides(tmp_path: Path, records: list[Record]) -> None:
    path = tmp_path / "supplement.xml"
    path.write_text(SUPPLEMENT, encoding="utf-8")
    found = matching.reconcile(records, entries.read(path))
    told = [problem.message for problem in matching.problems(found, "supplement.xml")]
    assert "supplement.xml#d107 says classification Confidential, the document SECRET" in told


def test_two_entries_alike_are_not_chosen_between(tmp_path: Path, records: list[Record]) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Number,Date\n301,1962-03-05\n301,1962-03-05\n", encoding="utf-8")
    found = matching.reconcile(records, entries.read(path))
    assert found.matches == ()
    assert len(found.ambiguous) == 2


def test_the_header_records_agreement_and_disagreement(tmp_path: Path, telegram: Element) -> None:
    path = tmp_path / "supplement.xml"
    path.write_text(SUPPLEMENT, encoding="utf-8")
    listed = entries.read(path)
    matches = matching.reconcile(facts.records(telegram), listed).matches
    for _ in range(2):  # a second time puts the same in place
        recording.record(telegram, matches, "supplement.xml", "../supplement.xml")
    first, second = telegram.findall(".//tei:bibl[@type='finding-aid']", NAMESPACES)
    assert first.get("corresp") == "#m1"
    assert first.find("tei:ptr", NAMESPACES).get("target") == "../supplement.xml#d107"
    notes = {note.get("type"): note.text for note in first.findall("tei:note", NAMESPACES)}
    assert notes["agreement"] == "Agrees with the document in number, date, sender, pages."
    assert "Confidential" in notes["disagreement"]
    assert second.get("corresp") == "#m2"


def test_the_command_reports_and_writes(tmp_path: Path) -> None:
    edition = Path(shutil.copytree(INVENTED, tmp_path / "edition"))
    (edition / "list.csv").write_text(TABLE, encoding="utf-8")
    file = edition / "edition.toml"
    file.write_text('finding-aid = "list.csv"\n' + file.read_text("utf-8"), encoding="utf-8")
    result = CliRunner().invoke(command, [str(edition), "--write", "--force"])
    assert result.exit_code == 1
    assert "2 messages matched, 1 not" in result.output
    made = etree.parse(str(edition / "tei" / "0101.xml"))
    assert len(made.findall(".//{*}bibl[@type='finding-aid']")) == 2


def test_an_edition_without_a_finding_aid_says_where_to_name_one() -> None:
    result = CliRunner().invoke(command, [str(INVENTED)])
    assert "finding-aid" in str(result.exception)


def test_ten_thousand_entries_are_matched_quickly(records: list[Record]) -> None:
    listed = [
        entries.Entry(f"row={number}", number=str(number), date="1962-03-05")
        for number in range(2, 10_002)
    ]
    assert [match.entry.number for match in matching.reconcile(records, listed).matches] == [
        "301",
        "301",
    ]
