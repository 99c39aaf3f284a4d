"""DataCite and Dublin Core from the header."""

from lxml import etree

from tei.edition import Edition
from tei.exporting import exchange
from tei.exporting.corpus import corpus
from tei.trees import Element, element

DATACITE = {"d": "http://datacite.org/schema/kernel-4"}
DC = {"dc": "http://purl.org/dc/elements/1.1/"}


def test_datacite_has_every_mandatory_property(invented: Edition, documents: list[Element]) -> None:
    made = etree.fromstring(exchange.datacite(corpus(invented, documents)).content)
    for path in (
        "d:identifier[@identifierType='DOI']",
        "d:creators/d:creator/d:creatorName",
        "d:titles/d:title",
        "d:publisher",
        "d:publicationYear",
        "d:resourceType[@resourceTypeGeneral]",
    ):
        assert made.xpath(path, namespaces=DATACITE)[0].text, path


def test_a_doi_not_yet_given_is_said_to_be_announced(invented: Edition) -> None:
    made = etree.fromstring(exchange.datacite(corpus(invented)).content)
    assert made.find("d:identifier", DATACITE).text == "(:tba)"


def test_a_doi_is_taken_from_the_edition_file(invented: Edition) -> None:
    named = invented.model_copy(update={"doi": "10.5072/example"})
    made = etree.fromstring(exchange.datacite(corpus(named)).content)
    assert made.find("d:identifier", DATACITE).text == "10.5072/example"


def test_datacite_tells_the_years_of_the_papers(
    invented: Edition, documents: list[Element]
) -> None:
    for document, day in zip(documents, ("1962-03-07T10:00:00", "1961-12"), strict=True):
        for old in document.findall(".//{*}creation"):
            old.getparent().remove(old)
        created = element("creation", element("date", attributes={"when": day}))
        document.find(".//{*}profileDesc").insert(0, created)
    made = etree.fromstring(exchange.datacite(corpus(invented, documents)).content)
    dates = {date.get("dateType"): date.text for date in made.findall(".//d:date", DATACITE)}
    assert dates == {"Issued": "2026-01-15", "Created": "1961-12/1962-03-07"}


def test_dublin_core_describes_a_document(telegram: Element) -> None:
    made = etree.fromstring(exchange.dublin_core(telegram).content)
    told = {element.tag.rpartition("}")[2]: element.text for element in made}
    assert told["title"] == "Telegram 301 from Lima to the Secretary of State, 5 March 1962"
    assert told["coverage"] == "1962-03-05"
    assert told["language"] == "en"
