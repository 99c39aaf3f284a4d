"""The explanation names each mistake once, and goes on after it."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from lxml import etree

from tei.errors import InputError
from tei.trees import parser
from tei.validation.relaxng.explanation import Kind, Mistake, explain
from tei.validation.relaxng.loading import RNG, XSD_TYPES, Grammar, load
from tei.validation.relaxng.wording import words

GRAMMAR = f"""<grammar xmlns="{RNG}" datatypeLibrary="{XSD_TYPES}" ns="urn:x">
 <start><ref name="letter"/></start>
 <define name="letter"><element name="letter">
   <ref name="common"/>
   <element name="head"><text/></element>
   <zeroOrMore><ref name="mark"/></zeroOrMore>
   <oneOrMore><ref name="para"/><zeroOrMore><ref name="mark"/></zeroOrMore></oneOrMore>
   <optional><element name="end"><attribute name="by"/><empty/></element></optional>
 </element></define>
 <define name="para"><element name="para"><ref name="common"/>
   <zeroOrMore><choice><text/><ref name="hi"/><ref name="mark"/><ref name="pair"/></choice>
   </zeroOrMore>
 </element></define>
 <define name="hi"><element name="hi">
   <attribute name="rend"><choice><value>bold</value><value>italic</value></choice></attribute>
   <zeroOrMore><choice><text/><ref name="hi"/></choice></zeroOrMore></element></define>
 <define name="pair"><element name="pair">
   <choice><attribute name="a"/><attribute name="b"/></choice>
   <group><element name="one"><data type="date"/></element>
          <element name="two"><list><oneOrMore><data type="int"/></oneOrMore></list></element>
   </group>
 </element></define>
 <define name="mark"><element name="mark"><empty/></element></define>
 <define name="common"><interleave>
   <optional><attribute name="xml:id"><data type="ID"/></attribute></optional>
   <optional><attribute name="when"><choice><data type="date"/><data type="gYear"/></choice>
   </attribute></optional>
 </interleave></define>
</grammar>"""


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("grammar") / "letter.rng"
    made.write_text(GRAMMAR)
    return made


@pytest.fixture(scope="module")
def grammar(path: Path) -> Grammar:
    return load(path)


def document(content: str, attributes: str = "") -> etree._Element:
    text = f'<letter xmlns="urn:x"{attributes}>{content}</letter>'
    return etree.fromstring(text, parser())


def told(mistake: Mistake) -> tuple[str, str]:
    return str(mistake.kind), etree.QName(mistake.node).localname


GOOD = "<head>A</head><para>B <hi rend='bold'>C</hi></para>"


@pytest.mark.parametrize(
    ("content", "mistakes"),
    [
        (GOOD, []),
        ("<head/><mark/><para/><mark/><para/><end by='x'/>", []),
        ("<head/><para><pair a=''><one>1962-11-28</one><two>1 2</two></pair></para>", []),
        ("<para/>", [("missing-child", "letter")]),
        ("<head/>", [("missing-child", "letter")]),
        ("", [("missing-child", "letter")]),
        ("<head/><!-- no paragraph yet -->", [("missing-child", "letter")]),
        ("<head/><mark><!-- no text --></mark>", [("missing-child", "letter")]),
        ("<head/><para/><end by=''/><mark/>", [("order", "mark")]),
        ("<head/><head/><para/>", [("twice", "head")]),
        ("<head/><end by='x'/><para/>", [("order", "para")]),
        ("<head/><para/>TEXT", [("text", "letter")]),
        ("<head/><para><para/></para>", [("child", "para")]),
        ("<head/><para><para><mark>x</mark></para></para>", [("child", "para"), ("text", "mark")]),
        ("<head/><prar/>", [("unknown-element", "prar")]),
        ("<head/><para xmlns=''/>", [("namespace", "para")]),
        ("<head/><para><hi/></para>", [("missing-attribute", "hi")]),
        ("<head/><para><hi rend='big'/></para>", [("value", "hi")]),
        ("<head/><para rend='bold'/>", [("unknown-attribute", "para")]),
        ("<head/><para when='soon'/>", [("value", "para")]),
        ("<head/><para when='1962'/>", []),
        ("<head/><para when='1962-02-30'/>", [("value", "para")]),
        ("<head/><para xml:id='1'/>", [("value", "para")]),
        ("<head/><para><pair><one>1962-11-28</one><two>1</two></pair></para>",
         [("missing-attribute", "pair")]),
        ("<head/><para><pair a='' b=''><one>1962-11-28</one><two>1</two></pair></para>",
         [("excluded-attribute", "pair")]),
        ("<head/><para><pair a=''><one>now</one><two>1 x</two></pair></para>",
         [("content", "one"), ("content", "two")]),
        ("<head/><para><pair a=''><two>1</two></pair></para>", [("missing-child", "pair")]),
        ("<head/><para><pair a=''><one>1962-11-28</one></pair></para>",
         [("missing-child", "pair")]),
        ("<head/><para/><end><mark/></end>", [("missing-attribute", "end"), ("child", "mark")]),
    ],
)  # fmt: skip
def test_each_mistake_is_named_once(
    grammar: Grammar, path: Path, content: str, mistakes: list[tuple[str, str]]
) -> None:
    root = document(content)
    assert [told(mistake) for mistake in explain(grammar, root)] == mistakes
    assert etree.RelaxNG(file=str(path)).validate(root) == (not mistakes)


def test_what_is_missing_is_named(grammar: Grammar) -> None:
    [mistake] = explain(grammar, document("<para/>"))
    assert [element.label for element in mistake.expected] == ["{urn:x}head"]
    assert mistake.before is not None


def test_a_misplaced_element_is_told_where_it_belongs(grammar: Grammar) -> None:
    [mistake] = explain(grammar, document("<head/><para/><mark/><head/>"))
    assert mistake.before is not None
    assert etree.QName(mistake.before).localname == "head"


def test_comments_and_instructions_are_passed_over(grammar: Grammar) -> None:
    assert explain(grammar, document(f"<!-- a -->{GOOD}<?b c?>")) == []
    [mistake] = explain(grammar, document(f"<!-- a -->words<!-- b -->{GOOD}"))
    assert mistake.kind is Kind.TEXT
    [mistake] = explain(grammar, document("<head/><!-- no paragraph yet -->"))
    assert words(mistake, grammar)[0].startswith("In letter something is missing after head")


def test_a_root_that_no_grammar_starts_with_is_one_mistake(grammar: Grammar) -> None:
    root = etree.fromstring('<para xmlns="urn:x"><bad/></para>')
    assert [told(mistake) for mistake in explain(grammar, root)] == [("root", "para")]


def test_the_explanation_agrees_with_libxml2_on_random_documents(
    grammar: Grammar, path: Path
) -> None:
    """No mistake where libxml2 finds the document valid, at least one where it does not."""
    validator, chance = etree.RelaxNG(file=str(path)), random.Random(1962)
    verdicts = []
    for _ in range(1500):
        root = document(random_content(chance, 0), random_attributes(chance))
        verdicts.append(validator.validate(root))
        assert (explain(grammar, root) == []) == verdicts[-1], etree.tostring(root)
    assert 20 < sum(verdicts) < 1480


def random_content(chance: random.Random, depth: int) -> str:
    if depth == 0 and chance.random() < 0.7:
        body = "".join(
            f"<para{random_attributes(chance)}>{random_content(chance, 2)}</para>"
            for _ in range(chance.randint(1, 2))
        )
        return f"<head>A</head>{body}" + chance.choice(["", "", "<mark/>", "<end by=''/>", "<hi/>"])
    names = ["hi", "mark", "para", "head", "one", "x"]
    parts = []
    for _ in range(chance.choice([0, 1, 1, 2])):
        name = chance.choices(names, [6, 5, 1, 1, 1, 1])[0]
        inner = random_content(chance, depth + 1) if name != "mark" and depth < 4 else ""
        attribute = ' rend="bold"' if name == "hi" and chance.random() < 0.9 else ""
        parts.append(chance.choice(["", "T"]) + f"<{name}{attribute}>{inner}</{name}>")
    return "".join(parts)


def random_attributes(chance: random.Random) -> str:
    return chance.choices(["", ' when="1962"', ' when="x"', ' by="y"'], [8, 2, 1, 1])[0]


def test_includes_are_read_and_overridden(tmp_path: Path, path: Path) -> None:
    main = tmp_path / "main.rng"
    main.write_text(
        f'<grammar xmlns="{RNG}" ns="urn:x"><include href="{path.as_uri()}">'
        '<define name="para"><element name="para"><empty/></element></define></include></grammar>'
    )
    root = document("<head/><para>words</para>")
    assert [told(mistake) for mistake in explain(load(main), root)] == [("text", "para")]


def test_a_grammar_may_not_reach_out_to_the_network(tmp_path: Path) -> None:
    main = tmp_path / "main.rng"
    main.write_text(f'<grammar xmlns="{RNG}"><include href="http://127.0.0.1:9/a.rng"/></grammar>')
    with pytest.raises(InputError, match="only local files"):
        load(main)


def test_a_name_without_definition_is_an_error_in_words(tmp_path: Path) -> None:
    main = tmp_path / "main.rng"
    main.write_text(f'<grammar xmlns="{RNG}"><start><ref name="a"/></start></grammar>')
    with pytest.raises(InputError, match="does not define a"):
        load(main)


def test_wildcards_take_any_name_but_those_excepted(tmp_path: Path) -> None:
    main = tmp_path / "main.rng"
    main.write_text(
        f'<element xmlns="{RNG}" name="a"><zeroOrMore><element><anyName><except>'
        "<name>b</name></except></anyName><text/></element></zeroOrMore></element>"
    )
    good, bad = etree.fromstring("<a><c/><d/></a>"), etree.fromstring("<a><c/><b/></a>")
    assert explain(load(main), good) == []
    assert len(explain(load(main), bad)) == 1


def test_a_namespace_where_the_grammar_has_none_is_told(tmp_path: Path) -> None:
    main = tmp_path / "main.rng"
    main.write_text(f'<element xmlns="{RNG}" name="a"><text/></element>')
    [mistake] = explain(load(main), etree.fromstring('<a xmlns="urn:x"/>'))
    message, remedy = words(mistake, load(main))
    assert "the schema has none" in message and 'xmlns="urn:x"' in remedy


def test_any_element_of_a_namespace_can_be_what_is_missing(tmp_path: Path) -> None:
    main = tmp_path / "main.rng"
    main.write_text(
        f'<element xmlns="{RNG}" name="a"><group><element><nsName ns="urn:y"/><empty/></element>'
        '<element name="b"><empty/></element></group></element>'
    )
    grammar = load(main)
    assert explain(grammar, etree.fromstring('<a><c xmlns="urn:y"/><b/></a>')) == []
    assert len(explain(grammar, etree.fromstring("<a><b/></a>"))) == 1
    assert len(explain(grammar, etree.fromstring("<a/>"))) == 1


def test_all_of_tei_is_loaded_and_explained_in_seconds(oracle: Path) -> None:
    grammar = load(oracle)
    root = etree.fromstring(
        '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p/></body></text></TEI>'
    )
    [mistake] = explain(grammar, root)
    assert (mistake.kind, mistake.expected[0].label) == (  # type: ignore[attr-defined]
        Kind.MISSING_CHILD,
        "{http://www.tei-c.org/ns/1.0}teiHeader",
    )
