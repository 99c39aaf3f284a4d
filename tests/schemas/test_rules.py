"""Every rule passes its right example and fails its wrong one, with a message and a remedy."""

import copy
from dataclasses import dataclass
from pathlib import Path

import pytest
from lxml import etree

from tei import resources, saxon, schema

SVRL = "{http://purl.oclc.org/dsdl/svrl}"
SCH = "{http://purl.oclc.org/dsdl/schematron}"
ODD = etree.parse(resources.schema("diplomatic.odd"))
SPECS = [e for e in ODD.iterfind(".//{*}constraintSpec") if e.find(f".//{SCH}assert") is not None]
RULES = [str(spec.get("ident")) for spec in SPECS]


@dataclass(frozen=True, slots=True)
class Ran:
    """What the rules said of a document: names of fired patterns, and messages by rule."""

    fired: frozenset[str]
    failed: dict[str, tuple[str, str]]  # rule -> message, remedy


def run(document: bytes, stylesheet: Path, phase: str = "#ALL") -> Ran:
    text = saxon.transform(
        stylesheet, saxon.node(document), parameters={"phase": phase, "full": True}
    ).text
    pattern, fired, failed = "", set(), {}
    for part in etree.fromstring(text.encode()):
        if part.tag == f"{SVRL}active-pattern":
            pattern = str(part.get("id"))
        elif part.tag == f"{SVRL}fired-rule":
            fired.add(pattern)
        elif part.tag == f"{SVRL}failed-assert":
            failed[str(part.get("id"))] = (words(part, "text"), words(part, "diagnostic-reference"))
    return Ran(frozenset(fired), failed)


def words(part: etree._Element, name: str) -> str:
    return " ".join(
        "".join(str(t) for e in part.iterfind(SVRL + name) for t in e.itertext()).split()
    )


def example(rule: str, kind: str) -> bytes:
    """The document of a rule's example; markup that no ODD can hold stands there as text."""
    found = ODD.find(f".//{{*}}exemplum[@type='{kind}'][@corresp='#{rule}']")
    assert found is not None, f"{rule} has no example that {kind}"
    code = found.find("{*}egXML")
    if code is not None:
        return etree.tostring(schema.fragment(code)[0])
    text = found.findtext("{*}eg") or ""
    return text.replace(">", ' xmlns="http://www.tei-c.org/ns/1.0">', 1).encode()


@pytest.fixture(scope="module")
def stylesheet() -> Path:
    return resources.schema("diplomatic.sch.xsl")


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_looks_at_its_right_example_and_passes_it(rule: str, stylesheet: Path) -> None:
    ran = run(example(rule, "passes"), stylesheet)
    assert rule in ran.fired
    assert rule not in ran.failed


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_fails_its_wrong_example_and_says_what_to_do(rule: str, stylesheet: Path) -> None:
    message, remedy = run(example(rule, "fails"), stylesheet).failed[rule]
    assert message.endswith(".")
    assert remedy.endswith(".")


def test_every_rule_belongs_to_a_phase_that_the_prose_describes() -> None:
    described = {str(e.get("{http://www.w3.org/XML/1998/namespace}id")) for e in ODD.iter("{*}div")}
    for spec in SPECS:
        assert str(spec.get("ana")).removeprefix("#") in described, spec.get("ident")
        assert spec.find(".//{*}assert").get("role") in {"error", "warning"}  # type: ignore[union-attr]


def test_a_phase_runs_its_own_rules_alone(stylesheet: Path) -> None:
    document = example("date-words", "fails")
    assert "date-words" in run(document, stylesheet, "dates").failed
    assert "date-words" not in run(document, stylesheet, "structure").failed


def date(words: str, when: str) -> bytes:
    return f'<date xmlns="http://www.tei-c.org/ns/1.0" when="{when}">{words}</date>'.encode()


@pytest.mark.parametrize(
    ("words", "when"),
    [
        ("November 28, 1962", "1962-11-28"),
        ("Nov. 28, 4 p.m.", "1962-11-28T16:00:00-05:00"),
        ("28 NOV 62", "1962-11-28"),
        ("281600Z NOV 62", "1962-11-28T16:00:00+00:00"),
        ("11/28/62", "1962-11-28"),
        ("11-28-62", "1962-11-28"),
        ("12 noon, May 3, 1961", "1961-05-03T12:00:00"),
        ("midnight, May 3, 1961", "1961-05-04T00:00:00"),
        ("12:30 a.m., 3 May 1961", "1961-05-03T00:30:00"),
        ("August 1964", "1964-08"),
        ("3rd of the month", "1961-05-03"),
    ],
)
def test_words_and_form_of_a_date_that_agree_are_left_alone(
    words: str, when: str, stylesheet: Path
) -> None:
    assert not {"date-words", "date-clock"} & run(date(words, when), stylesheet).failed.keys()


@pytest.mark.parametrize(
    ("words", "when", "rule"),
    [
        ("November 28, 1962", "1963-11-28", "date-words"),
        ("November 28, 1962", "1962-12-28", "date-words"),
        ("28 NOV 62", "1962-11-27", "date-words"),
        ("281600Z NOV 62", "1962-11-28T17:00:00+00:00", "date-clock"),
        ("11/28/62", "1962-10-28", "date-words"),
        ("4:32 p.m.", "1962-11-28T16:23:00-05:00", "date-clock"),
        ("12 a.m.", "1962-11-28T12:00:00-05:00", "date-clock"),
    ],
)
def test_words_and_form_of_a_date_that_differ_are_found(
    words: str, when: str, rule: str, stylesheet: Path
) -> None:
    assert rule in run(date(words, when), stylesheet).failed


def sent_and_received(sent: str, received: str) -> bytes:
    actions = "".join(
        f'<correspAction type="{kind}"><date when="{when}"/></correspAction>'
        for kind, when in (("sent", sent), ("received", received))
    )
    return f'<correspDesc xmlns="http://www.tei-c.org/ns/1.0">{actions}</correspDesc>'.encode()


@pytest.mark.parametrize(
    ("sent", "received", "possible"),
    [
        ("1962-11-28T16:00:00-05:00", "1962-11-28T16:32:00-05:00", True),
        ("1962-11-28T16:00:00-05:00", "1962-11-28T15:32:00-05:00", False),
        ("1962-11-29T01:00:00+09:00", "1962-11-28T11:30:00-05:00", True),
        ("1962-11-29T01:00:00", "1962-11-28T11:30:00-05:00", True),
        ("1962-11-30T01:00:00", "1962-11-28T11:30:00-05:00", False),
        ("1962-11-28T16:00:00", "1962-11-28T15:00:00", True),
        ("1962-11", "1962-11-28", True),
        ("1962-12", "1962-11-28", False),
    ],
)
def test_no_message_is_received_before_it_is_sent(
    sent: str, received: str, possible: bool, stylesheet: Path
) -> None:
    failed = run(sent_and_received(sent, received), stylesheet).failed
    assert ("corresp-order" not in failed) == possible


@pytest.mark.parametrize(("kind", "told"), [("conflict", True), ("transmission", False)])
def test_dates_that_the_source_has_so_and_a_note_tells_are_no_mistake(
    kind: str, told: bool, stylesheet: Path
) -> None:
    tree = etree.parse(Path(__file__).parent.parent / "invalid" / "received-before-sent.xml")
    note = tree.find(".//{*}note[@type='damage']")
    date = tree.find(".//{*}dateline/{*}date")
    assert note is not None
    assert date is not None
    date.set("{http://www.w3.org/XML/1998/namespace}id", "d1")
    noted = copy.deepcopy(note)
    noted.set("type", kind)
    noted.set("target", "#d1")
    note.addnext(noted)
    assert ("corresp-order" not in run(etree.tostring(tree), stylesheet).failed) == told


def test_a_message_sent_twice_is_told_and_stops_no_other_rule(stylesheet: Path) -> None:
    path = Path(__file__).parent.parent / "invalid" / "none.xml"
    tree = etree.parse(path)
    sent = tree.find(".//{*}correspAction[@type='sent']")
    assert sent is not None
    sent.addnext(copy.deepcopy(sent))
    failed = run(etree.tostring(tree), stylesheet).failed
    assert failed.keys() - {"id-file"} == {"corresp-sent"}


@pytest.mark.parametrize(
    ("file", "name", "fits"),
    [
        ("0001", "doc-0001", True),
        ("104-10009-10222", "doc-104-10009-10222", True),
        ("a%20b", "doc-a_b", True),
        ("%C3%A9t%C3%A9", "doc-_t_", True),
        ("0001", "doc-0002", False),
    ],
)
def test_a_root_is_named_after_its_file(file: str, name: str, fits: bool, stylesheet: Path) -> None:
    document = (
        f'<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:base="file:///x/{file}.xml" '
        f'xml:id="{name}"/>'
    )
    assert ("id-file" not in run(document.encode(), stylesheet).failed) == fits


@pytest.mark.parametrize("character", ["\ufffd", "\u0085", "\ue000", "\U000f0000"])
def test_characters_that_stand_for_no_letter_are_named(character: str, stylesheet: Path) -> None:
    document = f'<text xmlns="http://www.tei-c.org/ns/1.0"><p>D{character}tente</p></text>'
    message, _ = run(document.encode(), stylesheet).failed["char-lost"]
    assert f"U+{ord(character):04X}" in message
