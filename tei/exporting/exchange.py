"""Exchange formats made by stylesheets: CMIF, DataCite, Dublin Core, reading text, FRUS."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from urllib.parse import unquote

from lxml import etree

from tei import resources, saxon
from tei.edition import Edition
from tei.exporting.corpus import address, corpus, identity
from tei.exporting.facts import stem
from tei.model.rendering import Rendering
from tei.trees import Element

TEI_XML = "application/tei+xml"
NOT_HELD = ("document", "message", "thing", "words", "source")


def cmif(
    edition: Edition, documents: Iterable[Element], authorities: Iterable[Element] = ()
) -> Rendering:
    """The correspondence of an edition in the Correspondence Metadata Interchange Format.

    Names that point to a record of an authority file get that record's address on the web.
    """
    base = address(edition)
    text = _apply(
        "cmif.xsl",
        corpus(edition, documents, authorities),
        {
            "url": f"{base}cmif.xml",
            "base-url": base,
            "uuid": identity(edition),
            "email": edition.contact,
        },
    ).text
    return Rendering("cmif.xml", TEI_XML, text.encode("utf-8"))


def datacite(source: Element) -> Rendering:
    """DataCite metadata of a TEI document or a teiCorpus."""
    text = _apply("datacite.xsl", source).text
    return Rendering("datacite.xml", "application/xml", text.encode("utf-8"))


def dublin_core(source: Element) -> Rendering:
    """Dublin Core metadata of a TEI document or a teiCorpus."""
    text = _apply("dublin-core.xsl", source).text
    return Rendering("dublin-core.xml", "application/xml", text.encode("utf-8"))


def reading_text(document: Element) -> Rendering:
    """The reading text of a TEI document as plain text."""
    text = _apply("text.xsl", document).text
    return Rendering(f"{stem(document)}.txt", "text/plain", text.encode("utf-8"))


def frus(documents: Iterable[Element]) -> Iterator[Rendering]:
    """Document fragments in the style of the Office of the Historian, one a message.

    The last file, `not-held.csv`, lists what that style has no place for.
    """
    table = io.StringIO(newline="")
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow(NOT_HELD)
    first = 1
    for document in documents:
        result = _apply("frus.xsl", document, {"first": first})
        first += len(result.documents)
        for name, text in result.documents:
            yield Rendering(unquote(name), TEI_XML, text.encode("utf-8"))
        for item in etree.fromstring(result.text.encode("utf-8")):
            writer.writerow(
                (stem(document), item.get("n"), item.get("type"), item.text, item.get("source"))
            )
    yield Rendering("not-held.csv", "text/csv", table.getvalue().encode("utf-8"))


def _apply(
    stylesheet: str, source: Element, parameters: dict[str, saxon.Parameter] | None = None
) -> saxon.Transformed:
    return saxon.transform(
        resources.stylesheet(stylesheet), saxon.node(source), parameters=parameters
    )
