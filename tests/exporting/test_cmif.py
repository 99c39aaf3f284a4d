"""The correspondence index keeps the published rules, and breaches of them are found."""

import pytest
from lxml import etree

from tei.edition import Edition
from tei.exporting import exchange, rules
from tei.trees import NAMESPACES, Element, element


@pytest.fixture
def index(invented: Edition, documents: list[Element]) -> Element:
    return etree.fromstring(exchange.cmif(invented, documents).content)


def find(tree: Element, path: str) -> list[Element]:
    return tree.xpath(path, namespaces=NAMESPACES)


def test_each_message_has_an_entry(index: Element) -> None:
    assert len(find(index, "//tei:correspDesc")) == 3


def test_the_index_keeps_the_published_rules(index: Element) -> None:
    assert rules.check(etree.tostring(index)).problems == ()


def test_dates_are_cut_to_days(index: Element) -> None:
    assert find(index, "//tei:correspAction[@type='sent']/tei:date/@when") == [
        "1962-03-05",
        "1962-03-05",
        "1962-03-07",
    ]


def test_an_office_is_named_as_the_person_who_held_it(index: Element) -> None:
    assert find(index, "//tei:correspAction[@type='received']/tei:persName/text()") == [
        "Secretary of State",
        "Secretary of State",
        "Mr. Loeb",
    ]


def test_a_correspondent_who_is_not_known_is_called_unknown(
    invented: Edition, telegram: Element
) -> None:
    for received in find(telegram, "//tei:correspAction[@type='received']"):
        received.getparent().remove(received)
    made = exchange.cmif(invented, [telegram]).content
    names = find(
        etree.fromstring(made), "//tei:correspAction[@type='received']/tei:persName/text()"
    )
    assert names == ["Unknown", "Unknown"]
    assert rules.check(made).problems == ()


def test_only_authority_records_on_the_web_are_pointed_to(
    invented: Edition, telegram: Element
) -> None:
    name = find(telegram, "//tei:correspAction[@type='sent']/tei:persName")[1]
    name.set("ref", "../authorities/persons.xml#loeb")
    made = etree.fromstring(exchange.cmif(invented, [telegram]).content)
    assert find(made, "//tei:persName/@ref") == ["https://viaf.org/viaf/1/"]


def test_an_authority_file_lends_its_web_address(invented: Edition, telegram: Element) -> None:
    name = find(telegram, "//tei:correspAction[@type='sent']/tei:persName")[1]
    name.set("ref", "../authorities/persons.xml#loeb")
    record = element("idno", "https://id.loc.gov/authorities/names/n1", attributes={"type": "LC"})
    person = element("person", element("persName", "James Loeb"), record, attributes={"id": "loeb"})
    authority = element("TEI", element("teiHeader"), element("standOff", person))
    made = etree.fromstring(exchange.cmif(invented, [telegram], [authority]).content)
    assert find(made, "//tei:persName/@ref") == [
        "https://viaf.org/viaf/1/",
        "https://id.loc.gov/authorities/names/n1",
    ]


def test_the_edition_keeps_its_identifier(invented: Edition, documents: list[Element]) -> None:
    one, two = (exchange.cmif(invented, documents).content for _ in range(2))
    assert one == two
    assert find(etree.fromstring(one), "//tei:bibl/@xml:id")[0].startswith("uuid-")


BREACHES = {
    "licence": ("//tei:licence", "target", "https://example.org/all-rights-reserved"),
    "day": ("//tei:correspAction/tei:date", "when", "1962-03-05T16:00:00-05:00"),
    "source": ("//tei:correspDesc", "source", "#elsewhere"),
    "action": ("//tei:correspAction", "type", "forwarded"),
    "bibl": ("//tei:sourceDesc/tei:bibl", "type", "microfilm"),
    "authority": ("//tei:correspAction/tei:persName", "ref", "#loeb"),
    "idno": ("//tei:publicationStmt/tei:idno", "type", "ISBN"),
}


@pytest.mark.parametrize("rule", BREACHES)
def test_a_breach_is_named_by_its_rule(index: Element, rule: str) -> None:
    path, attribute, value = BREACHES[rule]
    find(index, path)[0].set(attribute, value)
    found = {problem.rule for problem in rules.check(etree.tostring(index)).problems}
    assert f"cmif-{rule}" in found


REMOVALS = {
    "title": "//tei:titleStmt/tei:title",
    "editor": "//tei:editor",
    "publisher": "//tei:publisher",
    "updated": "//tei:publicationStmt/tei:date",
    "name": "//tei:correspAction/tei:persName",
    "sent": "//tei:correspAction[@type='sent']",
}


@pytest.mark.parametrize("rule", REMOVALS)
def test_what_is_missing_is_named_by_its_rule(index: Element, rule: str) -> None:
    gone = find(index, REMOVALS[rule])[0]
    gone.getparent().remove(gone)
    found = {problem.rule for problem in rules.check(etree.tostring(index)).problems}
    assert f"cmif-{rule}" in found
