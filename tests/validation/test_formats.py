"""Each format says all that a finding says, in the form its readers want."""

from __future__ import annotations

import json
from collections.abc import Iterable

import pytest
from lxml import etree

from tei.model.report import Problem, Report, Severity, Where
from tei.validation.formats import FORMATS

WRONG = Problem(
    Severity.ERROR,
    "grammar-child",
    "p may not stand\nin opener: 100%, really.",
    Where("a b/é,1.xml", 7, 3, "/TEI/text/body/div[2]/opener/p"),
    "Close the <opener> first.",
    found="p",
    expected="seg or date",
    transcript_line=12,
)
DOUBTFUL = Problem(Severity.WARNING, "date-x", "Odd \x07.", Where("c.xml", 2, 0, "/TEI/@xml:id"))
FILE_ONLY = Problem(Severity.ERROR, "limit-size", "Too large.", Where("d.xml"))
REPORTS = (
    Report("a b/é,1.xml", (WRONG,)),
    Report("c.xml", (DOUBTFUL,)),
    Report("d.xml", (FILE_ONLY,)),
    Report("e.xml"),
)


def written(form: str, reports: Iterable[Report] = REPORTS) -> str:
    return "".join(FORMATS[form](reports))


def test_text_says_where_what_and_what_to_do() -> None:
    text = written("text")
    assert text.startswith("a b/é,1.xml:7:3: error: p may not stand\nin opener")
    for part in ("[grammar-child]", "(transcript line 12)", "seg or date", "Close the <opener>"):
        assert part in text
    assert "\n4 files checked, 2 with errors: 2 errors, 1 warning.\n" in text
    assert text.endswith("In 2 files rules wait until the structure is mended.\n")


def test_text_of_a_clean_run_is_one_line() -> None:
    assert written("text", [Report("e.xml")]) == "1 file checked, nothing found.\n"


def test_json_holds_every_field() -> None:
    files = json.loads(written("json"))
    assert [(file["path"], file["failed"]) for file in files] == [
        ("a b/é,1.xml", True), ("c.xml", False), ("d.xml", True), ("e.xml", False),
    ]  # fmt: skip
    assert files[0]["problems"] == [
        {
            "rule": "grammar-child",
            "severity": "error",
            "message": WRONG.message,
            "line": 7,
            "column": 3,
            "xpath": "/TEI/text/body/div[2]/opener/p",
            "transcript-line": 12,
            "found": "p",
            "expected": "seg or date",
            "remedy": "Close the <opener> first.",
        }
    ]
    assert json.loads(written("json", [])) == []


def test_sarif_keeps_the_rules_of_its_schema() -> None:
    log = json.loads(written("sarif"))
    assert (log["version"], len(log["runs"])) == ("2.1.0", 1)
    run = log["runs"][0]
    driver, results = run["tool"]["driver"], run["results"]
    assert driver["name"] and driver["version"]
    assert len(results) == 3
    for result in results:
        assert set(result) <= {
            "ruleId", "ruleIndex", "level", "message", "locations", "properties"
        }  # fmt: skip
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in {"none", "note", "warning", "error"}
        assert result["message"]["text"]
        for location in result["locations"]:
            place = location["physicalLocation"]
            assert " " not in place["artifactLocation"]["uri"]
            if "region" in place:
                assert min(place["region"].values()) >= 1
    assert results[0]["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "a%20b/%C3%A9%2C1.xml"},
        "region": {"startLine": 7, "startColumn": 3},
    }
    assert "region" not in results[2]["locations"][0]["physicalLocation"]
    assert len({rule["id"] for rule in driver["rules"]}) == len(driver["rules"]) == 3


def test_junit_has_a_case_for_each_file() -> None:
    root = etree.fromstring(written("junit").encode())
    assert root.tag == "testsuites"
    [suite] = root
    assert (suite.get("tests"), suite.get("failures"), suite.get("errors")) == ("4", "2", "0")
    assert [case.get("name") for case in suite] == [report.path for report in REPORTS]
    assert [[child.tag for child in case] for case in suite] == [
        ["failure"], ["system-out"], ["failure"], [],
    ]  # fmt: skip
    assert "Close the <opener> first." in (suite[0][0].text or "")
    assert suite[0][0].get("message") == "1 file checked, 1 with errors: 1 error."


def test_svrl_is_namespace_well_formed_and_its_locations_are_xpath() -> None:
    root = etree.fromstring(written("svrl").encode())
    ns = {"svrl": "http://purl.oclc.org/dsdl/svrl"}
    assert etree.QName(root).localname == "schematron-output"
    patterns = root.findall("svrl:active-pattern", ns)
    assert [pattern.get("documents") for pattern in patterns] == [r.path for r in REPORTS]
    first = root.find("svrl:failed-assert", ns)
    assert first is not None
    assert first.get("location") == "/tei:TEI/tei:text/tei:body/tei:div[2]/tei:opener/tei:p"
    assert first.findtext("svrl:text", namespaces=ns) == WRONG.message
    assert first.findtext("svrl:diagnostic-reference/svrl:text", namespaces=ns) == WRONG.remedy
    for location in root.xpath("//@location"):
        etree.XPath(str(location), namespaces={"tei": "urn:x"})


def test_github_commands_are_escaped_as_the_runner_wants() -> None:
    first, second, third = written("github").splitlines()
    assert first == (
        "::error file=a b/é%2C1.xml,line=7,col=3,title=grammar-child::"
        "p may not stand%0Ain opener: 100%25, really.%0AClose the <opener> first."
    )
    assert second.startswith("::warning file=c.xml,line=2,title=date-x::")
    assert third == "::error file=d.xml,title=limit-size::Too large."


def test_the_checklist_has_every_heading_and_the_sample_last() -> None:
    sample = Problem(Severity.NOTE, "sample", "Does the page read “X”?", Where("e.xml", 4))
    text = written("checklist", [*REPORTS, Report("f.xml", (sample,))])
    headings = [line for line in text.splitlines() if line.startswith("## ")]
    assert "## [ ] Schema" in headings
    assert "## [ ] Dates and times" in headings
    assert "## [ ] Tables" in headings
    assert "Not looked at in 2 files" in text.split("## [ ] Tables")[1]
    alone = written("checklist", [Report("c.xml", (DOUBTFUL,))])
    assert "## [x] Tables" in alone and "Not looked at" not in alone
    assert headings[-1].endswith("by eye")
    assert "- [ ] e.xml:4: Does the page" not in text.split(headings[-1])[0]
    assert "- [ ] f.xml:4: Does the page read “X”?" in text.split(headings[-1])[1]


@pytest.mark.parametrize("form", FORMATS)
def test_a_run_without_files_is_still_well_formed(form: str) -> None:
    text = written(form, [])
    if form in {"junit", "svrl"}:
        etree.fromstring(text.encode())
    elif form in {"json", "sarif"}:
        json.loads(text)
    else:
        assert form == "github" or text


@pytest.mark.parametrize("form", ["text", "json", "github", "svrl"])
def test_findings_are_written_as_they_come(form: str) -> None:
    """Of the streaming formats the first piece with a finding comes before the second report."""
    asked = []

    def reports() -> Iterable[Report]:
        for report in REPORTS:
            asked.append(report.path)
            yield report

    for piece in FORMATS[form](reports()):
        if "opener" in piece:
            break
    assert asked == ["a b/é,1.xml"]
