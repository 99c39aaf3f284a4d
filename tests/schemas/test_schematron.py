"""Schematron (ISO/IEC 19757-3) compiled to XSLT: every feature, by small schemas of its own."""

from pathlib import Path

import pytest
from lxml import etree

from tei import saxon, schema
from tei.errors import StylesheetError

SVRL = "{http://purl.oclc.org/dsdl/svrl}"
DOCUMENT = b"<list><item n='1'>one</item><item n='2' m='x'>two</item><other xmlns='urn:o'/></list>"


def report(
    rules: str, tmp_path: Path, *, phase: str = "#DEFAULT", attributes: str = "", full: bool = False
) -> etree._Element:
    text = (
        '<schema xmlns="http://purl.oclc.org/dsdl/schematron" xmlns:xs='
        f'"http://www.w3.org/2001/XMLSchema" queryBinding="xslt3" {attributes}>{rules}</schema>'
    )
    stylesheet = tmp_path / "rules.xsl"
    stylesheet.write_bytes(schema.compile_schematron(text.encode()))
    source = saxon.node(DOCUMENT)
    made = saxon.transform(stylesheet, source, parameters={"phase": phase, "full": full})
    return etree.fromstring(made.text.encode())


def failed(root: etree._Element) -> list[str]:
    return [str(e.get("id")) for e in root.iter(f"{SVRL}failed-assert", f"{SVRL}successful-report")]


def test_an_assertion_that_fails_is_reported_where_it_fails(tmp_path: Path) -> None:
    rules = """<pattern id="p"><rule context="item">
      <assert id="a" test="@m">No m.</assert></rule></pattern>"""
    root = report(rules, tmp_path)
    found = root.find(f"{SVRL}failed-assert")
    assert found is not None
    assert (found.get("location"), found.get("test")) == ("/list[1]/item[1]", "@m")
    assert etree.fromstring(DOCUMENT).xpath(str(found.get("location")))
    assert "".join(map(str, found.itertext())).strip() == "No m."
    assert len(root.findall(f"{SVRL}fired-rule")) == 1
    assert len(report(rules, tmp_path, full=True).findall(f"{SVRL}fired-rule")) == 2


def test_a_report_that_holds_is_a_successful_report(tmp_path: Path) -> None:
    rules = (
        '<pattern id="p"><rule context="item"><report id="r" test="@m">m.</report></rule></pattern>'
    )
    root = report(rules, tmp_path)
    assert [e.get("location") for e in root.iter(f"{SVRL}successful-report")] == [
        "/list[1]/item[2]"
    ]


def test_only_the_first_rule_of_a_pattern_fires_on_a_node(tmp_path: Path) -> None:
    rule = '<rule context="{}"><report id="{}" test="true()">x</report></rule>'
    first, second = rule.format("item[@m]", "narrow"), rule.format("item", "wide")
    one = report(f'<pattern id="p">{first}{second}</pattern>', tmp_path)
    assert failed(one) == ["wide", "narrow"]
    two = report(f'<pattern id="p">{first}</pattern><pattern id="q">{second}</pattern>', tmp_path)
    assert failed(two) == ["narrow", "wide", "wide"]


def test_variables_of_schema_pattern_and_rule_are_seen(tmp_path: Path) -> None:
    rules = """<let name="s" value="1"/><pattern id="p"><let name="all" value="//item"/>
      <rule context="item"><let name="n" value="xs:integer(@n) + $s"/>
        <assert id="a" test="$n le count($all)"><value-of select="$n"/> of
          <value-of select="count($all)"/></assert></rule></pattern>"""
    root = report('<ns prefix="xs" uri="http://www.w3.org/2001/XMLSchema"/>' + rules, tmp_path)
    assert [
        " ".join("".join(map(str, e.itertext())).split()) for e in root.iter(f"{SVRL}text")
    ] == ["3 of 2"]


def test_phases_choose_patterns(tmp_path: Path) -> None:
    pattern = """<pattern id="{0}"><rule context="list">
      <assert id="{0}" test="false()">x</assert></rule></pattern>"""
    rules = (
        '<phase id="one"><active pattern="p"/></phase>' + pattern.format("p") + pattern.format("q")
    )
    assert failed(report(rules, tmp_path, phase="#ALL")) == ["p", "q"]
    assert failed(report(rules, tmp_path, phase="one")) == ["p"]
    assert failed(report(rules, tmp_path, attributes='defaultPhase="one"')) == ["p"]
    with pytest.raises(StylesheetError, match="the schema has no phase three"):
        report(rules, tmp_path, phase="three")


def test_an_abstract_pattern_is_filled_in_for_each_instance(tmp_path: Path) -> None:
    rules = """<pattern id="t" abstract="true"><rule context="$what">
        <assert test="$test">$what lacks <value-of select="'$test'"/></assert></rule></pattern>
      <pattern id="p" is-a="t">
        <param name="what" value="item"/><param name="test" value="@m"/></pattern>
      <pattern id="q" is-a="t">
        <param name="what" value="list"/><param name="test" value="item"/></pattern>"""
    root = report(rules, tmp_path)
    assert [e.get("id") for e in root.iter(f"{SVRL}active-pattern")] == ["p", "q"]
    assert [e.get("location") for e in root.iter(f"{SVRL}failed-assert")] == ["/list[1]/item[1]"]


def test_an_abstract_rule_lends_its_assertions(tmp_path: Path) -> None:
    rules = """<pattern id="p">
      <rule abstract="true" id="r"><assert id="a" test="@m">x</assert></rule>
      <rule context="item"><extends rule="r"/></rule></pattern>"""
    assert failed(report(rules, tmp_path)) == ["a"]


def test_roles_flags_diagnostics_subjects_and_names_are_told(tmp_path: Path) -> None:
    rules = """<pattern id="p"><rule context="item" role="warning">
        <assert id="a" test="@m" flag="f" see="urn:s" subject="@n" diagnostics="d">
          <name/> <emph>must</emph> <span class="k">have m</span></assert></rule></pattern>
      <diagnostics><diagnostic id="d">Add <value-of select="'{m}'"/>.</diagnostic></diagnostics>"""
    found = next(report(rules, tmp_path).iter(f"{SVRL}failed-assert"))
    assert {k: found.get(k) for k in ("role", "flag", "see", "location")} == {
        "role": "warning",
        "flag": "f",
        "see": "urn:s",
        "location": "/list[1]/item[1]/@n",
    }
    said = found.find(f"{SVRL}diagnostic-reference")
    assert said is not None
    assert said.get("diagnostic") == "d"
    assert "".join(map(str, said.itertext())) == "Add {m}."
    assert "item must have m" in " ".join("".join(map(str, found.itertext())).split())


def test_attributes_text_and_namespaces_can_be_contexts(tmp_path: Path) -> None:
    rules = """<ns prefix="o" uri="urn:o"/><pattern id="p">
      <rule context="@m"><report id="attribute" test="true()">x</report></rule>
      <rule context="text()"><report id="text" test=". = 'two'">x</report></rule>
      <rule context="o:other"><report id="element" test="true()">x</report></rule></pattern>"""
    root = report(rules, tmp_path)
    assert {e.get("id"): e.get("location") for e in root.iter(f"{SVRL}successful-report")} == {
        "attribute": "/list[1]/item[2]/@m",
        "text": "/list[1]/item[2]/text()[1]",
        "element": "/list[1]/o:other[1]",
    }


def test_braces_and_quotes_in_tests_stay_what_they_are(tmp_path: Path) -> None:
    rules = """<pattern id="it's {p}"><rule context="list[not(@x = '{')]">
      <assert id="a" test="matches('a', '^b{2}$')">{no} "value"</assert></rule></pattern>"""
    found = next(report(rules, tmp_path).iter(f"{SVRL}failed-assert"))
    assert found.get("test") == "matches('a', '^b{2}$')"
    assert "".join(map(str, found.itertext())) == '{no} "value"'


REFUSED = {
    '<xsl:include xmlns:xsl="http://www.w3.org/1999/XSL/Transform" href="http://example.org/x"/>': (
        "xsl:include of http://example.org/x is not followed"
    ),
    '<include href="x.sch"/>': "sch:include of x.sch is not followed",
    '<pattern id="p" is-a="none"/>': "an instance of none, which is no abstract pattern",
    '<phase id="f"><active pattern="none"/></phase>': "names the pattern none, which is not there",
    '<pattern id="p"><rule context="a"><extends rule="r"/></rule></pattern>': "names the rule r",
    '<pattern id="p" documents="\'x\'"/>': "reads other documents",
    '<pattern id="p"><rule context="a"><assert test="b" diagnostics="d"/></rule></pattern>': (
        "the diagnostic d is named and not there"
    ),
}


@pytest.mark.parametrize(("rules", "message"), REFUSED.items(), ids=REFUSED.values())
def test_what_is_not_compiled_is_refused_by_name(rules: str, message: str, tmp_path: Path) -> None:
    with pytest.raises(StylesheetError, match=message):
        report(rules, tmp_path)


def test_another_query_language_and_another_root_are_refused(tmp_path: Path) -> None:
    with pytest.raises(StylesheetError, match="its root is not sch:schema"):
        schema.compile_schematron(b"<schema/>")
    other = b'<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xquery"/>'
    with pytest.raises(StylesheetError, match="the query binding xquery is not known"):
        schema.compile_schematron(other)
