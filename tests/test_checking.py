"""Files are checked in order, many at once, under limits, against their transcripts."""

from __future__ import annotations

import gc
import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tei import checking
from tei.checking import Options, check_all, check_file
from tei.errors import InputError, StylesheetError
from tei.model.report import Severity
from tei.validation import LIMIT, Check
from tei.validation.source import Source

INVALID = Path(__file__).parent / "invalid"
VALID = (INVALID / "none.xml").read_text(encoding="utf-8")
RNG = "http://relaxng.org/ns/structure/1.0"


def write(folder: Path, name: str, text: str) -> str:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return str(path)


def with_transcript(digest: str = "") -> str:
    held = f'<idno type="sha-256">{digest}</idno>' if digest else ""
    bibl = f'<bibl type="transcript"><ptr target="a.md"/>{held}</bibl></sourceDesc>'
    return VALID.replace("</sourceDesc>", bibl)


WORDS = (
    "Department of State\n\nSECRET\n\nLima, May 3, 4 p.m.\n\nSir:\n\nTHE MINISTER SIAD THAT "
    "[unclear] WAS **URGENT**.\n\n---\n\nONE\n\nTWO\n\nA\tB\n\nHE ASKED FOR AN ANSWER.\n\nSMITH\n"
)
FIDELITY = Options(only=(Check.FIDELITY,))


def test_a_file_is_compared_with_the_transcript_that_it_names(tmp_path: Path) -> None:
    path = write(tmp_path, "a.xml", with_transcript())
    write(tmp_path, "a.md", WORDS)
    assert check_file(path, FIDELITY).problems == ()
    write(tmp_path, "a.md", WORDS.replace("ASKED", "BEGGED"))
    [problem] = check_file(path, FIDELITY).problems
    assert (problem.rule, problem.transcript_line) == ("fidelity-changed", 19)
    assert problem.where.line and problem.where.xpath.endswith("/p[2]")


def test_a_transcript_with_a_space_in_its_name_is_found(tmp_path: Path) -> None:
    text = with_transcript().replace("a.md", "a%20%C3%A9.md")
    path = write(tmp_path, "a.xml", text)
    write(tmp_path, "a é.md", WORDS.replace("ASKED", "BEGGED"))
    assert [p.rule for p in check_file(path, FIDELITY).problems] == ["fidelity-changed"]


def test_a_transcript_that_changed_since_is_told(tmp_path: Path) -> None:
    write(tmp_path, "a.md", WORDS)
    digest = hashlib.sha256(WORDS.encode()).hexdigest()
    path = write(tmp_path, "a.xml", with_transcript(digest))
    assert check_file(path, FIDELITY).problems == ()
    path = write(tmp_path, "a.xml", with_transcript("0" * 64))
    [problem] = check_file(path, FIDELITY).problems
    assert (problem.rule, problem.severity) == ("transcript-changed", Severity.WARNING)


def test_a_transcript_that_is_no_text_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"\0" * 100)
    [problem] = check_file(write(tmp_path, "a.xml", with_transcript()), FIDELITY).problems
    assert problem.rule == "transcript-unreadable"


def test_without_a_transcript_at_hand_fidelity_says_nothing(tmp_path: Path) -> None:
    assert check_file(write(tmp_path, "a.xml", with_transcript()), FIDELITY).problems == ()
    assert check_file(str(INVALID / "none.xml"), FIDELITY).problems == ()


def test_findings_carry_the_transcript_line_of_their_block(tmp_path: Path) -> None:
    text = VALID.replace('<p xml:id="p2">', '<p xml:id="p 2" source="a.md#line=18,19">')
    [problem] = check_file(write(tmp_path, "a.xml", text), Options(only=(Check.RNG,))).problems
    assert problem.transcript_line == 19


def test_processes_give_the_same_reports_in_the_same_order() -> None:
    paths = sorted(str(path) for path in INVALID.glob("*.xml"))
    options = Options(only=(Check.IDS, Check.RNG))
    alone = list(check_all(paths, options))
    assert [report.path for report in alone] == paths
    assert list(check_all(paths, options, jobs=2)) == alone


def test_of_many_files_only_one_is_in_memory_at_a_time() -> None:
    paths = [str(INVALID / "misspelt-element.xml"), str(INVALID / "page-numbers-fall.xml")] * 20
    for number, _ in enumerate(check_all(paths, Options())):
        if number % 10 == 9:
            gc.collect()
            assert sum(isinstance(each, Source) for each in gc.get_objects()) <= 1


def test_findings_of_a_hopeless_file_are_bounded(tmp_path: Path) -> None:
    text = VALID.replace('<p xml:id="p2">', "<b/>\n<hr/>\n" * 20_000 + '<p xml:id="p2">')
    problems = check_file(write(tmp_path, "none.xml", text), Options()).problems
    assert [problem.rule for problem in problems].count("rng-more") == 1
    assert len(problems) == LIMIT + 1


def test_a_file_that_cannot_be_read_is_a_finding(tmp_path: Path) -> None:
    report = check_file(str(tmp_path / "none.xml"), Options())
    assert [problem.rule for problem in report.problems] == ["unreadable"]


@pytest.fixture
def schemas(tmp_path: Path) -> dict[str, Path]:
    texts = {
        "a.rng": f'<element xmlns="{RNG}" name="a"><oneOrMore><element name="b"><empty/></element>'
        "</oneOrMore></element>",
        "a.xsd": '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="a">'
        '<xs:complexType><xs:sequence><xs:element name="b" maxOccurs="9"/></xs:sequence>'
        "</xs:complexType></xs:element></xs:schema>",
        "a.sch": '<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt3">'
        '<pattern id="p"><rule context="b"><assert id="b-n" test="@n" diagnostics="d" '
        'role="warning">b has no n</assert></rule></pattern>'
        '<diagnostics><diagnostic id="d">Number it.</diagnostic></diagnostics></schema>',
    }  # fmt: skip
    return {name: Path(write(tmp_path, name, text)) for name, text in texts.items()}


@pytest.mark.parametrize(
    ("name", "good", "bad", "rule"),
    [
        ("a.rng", "<a><b/></a>", "<a/>", "grammar-missing-child"),
        ("a.xsd", "<a><b/></a>", "<a><c/></a>", "xsd"),
        ("a.sch", "<a><b n='1'/></a>", "<a><b/></a>", "b-n"),
    ],
)
def test_schemas_of_a_users_own_stand_in_for_the_projects(
    tmp_path: Path, schemas: dict[str, Path], name: str, good: str, bad: str, rule: str
) -> None:
    options = Options(user=(schemas[name],))
    checking.prepare(options)
    assert check_file(write(tmp_path, "good.xml", good), options).problems == ()
    [problem] = check_file(write(tmp_path, "bad.xml", bad), options).problems
    assert problem.rule == rule
    assert problem.where.line == 1 and problem.where.xpath.startswith("/a")
    assert problem.remedy


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("a.rnc", "start = element a { empty }", "compact syntax"),
        ("a.rng", f'<grammar xmlns="{RNG}"><start><ref name="x"/></start></grammar>', "define x"),
        ("a.rng", "<a/>", "neither RELAX NG"),
        ("a.rng", "<a", "ends within a tag"),
        ("a.xsd", '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:nothing/></xs:schema>',
         "XML Schema"),
        ("a.sch", '<schema xmlns="http://purl.oclc.org/dsdl/schematron"><pattern><rule context="[">'
         '<assert test="1"/></rule></pattern></schema>', "Schematron|Expected|XPST"),
        ("a.rng", '<!DOCTYPE a [<!ENTITY b "c">]><a/>', "entity"),
    ],
)  # fmt: skip
def test_schemas_that_cannot_be_used_are_refused_in_words(
    tmp_path: Path, name: str, text: str, message: str
) -> None:
    with pytest.raises(InputError, match=message):
        checking.prepare(Options(user=(Path(write(tmp_path, name, text)),)))


def slow_grammar(depth: int) -> str:
    """A grammar that libxml2 takes time without end to match: many attributes, each by itself."""
    attributes = "".join(f'<optional><attribute name="a{n}"/></optional>' for n in range(depth))
    return f'<element xmlns="{RNG}" name="a">{attributes}<empty/></element>'


def test_a_grammar_that_makes_libxml2_hang_ends_in_a_finding(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checking, "CHECKING", 1.5)
    options = Options(user=(Path(write(tmp_path, "slow.rng", slow_grammar(30))),))
    checking.prepare(options)
    attributes = "".join(f' a{n}=""' for n in range(30))
    [problem] = check_file(write(tmp_path, "a.xml", f"<a{attributes}/>"), options).problems
    assert problem.rule == "limit-time"
    good = check_file(write(tmp_path, "b.xml", '<a a1=""/>'), options)
    assert good.problems == ()


def test_a_large_document_has_its_time_limited_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checking, "LARGE", 1000)
    path = write(tmp_path, "none.xml", VALID)
    assert check_file(path, Options(only=(Check.RNG,))).problems == ()
    path = write(tmp_path, "none.xml", VALID.replace("<p ", "<p/>" * 100_000 + "<p ", 1))
    monkeypatch.setattr(checking, "CHECKING", 0.0)
    [problem] = check_file(path, Options(only=(Check.RNG,))).problems
    assert problem.rule == "limit-time" and "Split" in problem.remedy


def test_a_sample_is_drawn_with_its_seed() -> None:
    path = str(INVALID / "none.xml")
    drawn = [
        [p.message for p in check_file(path, Options(only=(), sampled=2, seed=seed)).problems]
        for seed in (1, 1, 2, 3, 4, 5)
    ]
    assert len(drawn[0]) == 2
    assert drawn[0] == drawn[1]
    assert any(other != drawn[0] for other in drawn[2:])


def test_rules_of_a_users_own_leave_nothing_behind(
    tmp_path: Path, schemas: dict[str, Path]
) -> None:
    (tmp_path / "temporary").mkdir()
    environment = os.environ | {"TMPDIR": str(tmp_path / "temporary")}
    command = [sys.executable, "-m", "tei", "validate", "--schema", str(schemas["a.sch"])]
    path = write(tmp_path, "a.xml", "<a><b n='1'/></a>")
    subprocess.run([*command, path], check=True, env=environment, cwd=INVALID.parent.parent)
    assert list((tmp_path / "temporary").iterdir()) == []


def test_rules_of_a_users_own_cannot_reach_the_network(tmp_path: Path) -> None:
    text = (
        '<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt3"><pattern>'
        """<rule context="a"><assert test="unparsed-text('http://127.0.0.1:9/' || .) = 'b'">"""
        "x</assert></rule></pattern></schema>"
    )
    options = Options(user=(Path(write(tmp_path, "a.sch", text)),))
    checking.prepare(options)
    with pytest.raises(StylesheetError, match="Access to URI"):
        check_file(write(tmp_path, "a.xml", "<a/>"), options)
