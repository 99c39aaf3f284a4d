"""An edition as one teiCorpus: a header made from the edition file, and its documents."""

from __future__ import annotations

import copy
import uuid
from collections.abc import Iterable

from tei.edition import Edition, Editor
from tei.trees import XML, Element, append, element, tag

NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "urn:diplomatic-tei:edition")


def corpus(
    edition: Edition, documents: Iterable[Element] = (), authorities: Iterable[Element] = ()
) -> Element:
    """A teiCorpus with the headers of some TEI documents and, of their text, nothing.

    Authority files (TEI documents with lists of persons, places, organisations) come in whole.
    """
    made = element("teiCorpus", _header(edition), attributes={"lang": edition.language})
    for document in documents:
        append(made, member(document))
    for authority in authorities:
        append(made, copy.deepcopy(authority))
    return made


def member(document: Element) -> Element:
    """A TEI document with its header alone."""
    made = element("TEI", attributes={"id": document.get(f"{{{XML}}}id", "")})
    for header in document.findall(tag("teiHeader")):
        append(made, copy.deepcopy(header))
    append(made, element("text", element("body", element("p"))))
    return made


def identity(edition: Edition) -> str:
    """A UUID of the edition that stays while its DOI, or its title and publisher, stay.

    It begins with a letter, as an xml:id must (CMIF, sourceDesc/bibl).
    """
    name = edition.doi or f"{edition.title}\n{edition.publisher}"
    return f"uuid-{uuid.uuid5(NAMESPACE, name)}"


def address(edition: Edition) -> str:
    """Where the web edition stands, ending with a slash; "" where the edition file has none."""
    base = edition.site.base_url
    return base if not base or base.endswith("/") else base + "/"


def _header(edition: Edition) -> Element:
    return element(
        "teiHeader",
        element(
            "fileDesc",
            element("titleStmt", element("title", edition.title), *map(_editor, edition.editors)),
            _publication(edition),
            element("sourceDesc", _source(edition)),
        ),
        element(
            "encodingDesc",
            element("projectDesc", element("p", edition.description or edition.title)),
        ),
        element(
            "profileDesc",
            element(
                "langUsage",
                element("language", edition.language, attributes={"ident": edition.language}),
            ),
        ),
    )


def _editor(editor: Editor) -> Element:
    made = element("editor", editor.name, attributes={"role": editor.role})
    if editor.orcid:
        append(made, element("idno", orcid(editor), attributes={"type": "ORCID"}))
    return made


def orcid(editor: Editor) -> str:
    """An editor's ORCID without the address before it; "" where none is given."""
    return editor.orcid.rstrip("/").rpartition("/")[2]


def _publication(edition: Edition) -> Element:
    made = element(
        "publicationStmt",
        element("publisher", edition.publisher),
        element("date", edition.date.isoformat(), attributes={"when": edition.date.isoformat()}),
        element(
            "availability",
            element(
                "licence", edition.licence.name, attributes={"target": str(edition.licence.url)}
            ),
        ),
    )
    if edition.doi:
        append(made, element("idno", edition.doi, attributes={"type": "DOI"}))
    if address(edition):
        append(made, element("idno", address(edition), attributes={"type": "URL"}))
    return made


def _source(edition: Edition) -> Element:
    keeper = edition.repository
    identifier = element("msIdentifier")
    for name, value in (
        ("country", keeper.country),
        ("settlement", keeper.settlement),
        ("repository", keeper.name),
        ("collection", keeper.collection),
    ):
        if value:
            append(identifier, element(name, value))
    return element("msDesc", identifier)
