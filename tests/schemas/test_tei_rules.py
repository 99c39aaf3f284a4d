"""Files of the project keep the rules that TEI itself states in Schematron."""

from pathlib import Path

import pytest
from lxml import etree

from tei import saxon, schema

SCH = "http://purl.oclc.org/dsdl/schematron"
SVRL = "{http://purl.oclc.org/dsdl/svrl}"


@pytest.fixture(scope="module")
def rules_of_tei(oracle: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Schematron embedded in the schema of all of TEI, compiled by the project's compiler."""
    grammar = etree.parse(oracle).getroot()
    made = etree.Element(f"{{{SCH}}}schema", queryBinding="xslt2", nsmap={"sch": SCH})
    for prefix, uri in {
        str(e.get("prefix")): str(e.get("uri")) for e in grammar.iter(f"{{{SCH}}}ns")
    }.items():
        etree.SubElement(made, f"{{{SCH}}}ns", prefix=prefix, uri=uri)
    patterns = list(grammar.iter(f"{{{SCH}}}pattern"))
    assert len(patterns) > 50
    made.extend(patterns)
    path = tmp_path_factory.mktemp("tei") / "tei_all.xsl"
    path.write_bytes(schema.compile_schematron(etree.tostring(made)))
    return path


def test_files_of_the_project_keep_the_rules_of_tei(rules_of_tei: Path, corpus: Path) -> None:
    files = [*sorted((corpus / "tei").glob("*.xml")), corpus.parent / "tests/invalid/none.xml"]
    for path in files:
        text = saxon.transform(rules_of_tei, saxon.node(path.read_bytes())).text
        found = etree.fromstring(text.encode())
        errors = [
            " ".join("".join(map(str, e.itertext())).split())
            for e in found.iter(f"{SVRL}failed-assert", f"{SVRL}successful-report")
            if e.get("role") not in {"warning", "nonfatal", "info"}
        ]
        assert errors == [], path.name


def test_a_rule_of_tei_that_is_broken_is_found(rules_of_tei: Path) -> None:
    bad = b'<date xmlns="http://www.tei-c.org/ns/1.0" when="1962-11-28" from="1962-11-28">x</date>'
    text = saxon.transform(rules_of_tei, saxon.node(bad)).text
    assert "failed-assert" in text or "successful-report" in text
