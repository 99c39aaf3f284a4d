"""The catalogue of an edition: an entry a document, in order of date, from which lists are made."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from tei import rendering, resources, saxon
from tei.edition import Edition
from tei.rendering import Source


@dataclass(frozen=True, slots=True)
class Entry:
    """A document in the catalogue. `xml` is its entry as text; `sent` is an ISO 8601 date or ""."""

    name: str
    title: str
    sent: str
    xml: str

    @property
    def order(self) -> tuple[bool, str, str]:
        """Documents without a date stand last."""
        return (not self.sent, self.sent, self.name)


def entry(document: Source, language: str) -> Entry:
    """The entry of a document. Raises InputError, StylesheetError."""
    made = saxon.transform(
        resources.stylesheet("catalogue.xsl"),
        saxon.node(rendering.parse(document)),
        parameters={"name": document.name, "language": language},
    )
    return from_text(made.text)


def from_text(text: str) -> Entry:
    """An entry from its XML."""
    element = etree.fromstring(text)
    return Entry(
        element.get("name", ""), element.get("title", ""), element.get("sent", ""), text.strip()
    )


def whole(edition: Edition, entries: tuple[Entry, ...], base_url: str) -> bytes:
    """The catalogue as XML: the facts of the edition and the entries in their order."""
    root = etree.Element(
        "catalogue",
        {
            "title": edition.title,
            "description": edition.description or edition.site.description,
            "publisher": edition.publisher,
            "date": edition.date.isoformat(),
            "licence": str(edition.licence.url),
            "licence-name": edition.licence.name,
            "base-url": base_url,
        },
    )
    root.extend(etree.fromstring(item.xml) for item in entries)
    return etree.tostring(root, encoding="utf-8")
