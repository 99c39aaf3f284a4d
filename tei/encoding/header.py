"""The header: the file, the paper, how it was encoded, the messages (TEI 2)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import tei
from tei import dating, lexicons
from tei.edition import Edition
from tei.encoding import correspondence, manuscript, titles
from tei.encoding.apparatus import Said
from tei.encoding.printed import Printed
from tei.model.document import Document, Field
from tei.trees import Element, element


def header(
    document: Document,
    printed: Printed,
    edition: Edition,
    text: Element,
    notes: Sequence[Said],
    names: Sequence[str],
    pointer: str,
) -> Element:
    """The element `teiHeader` of a document whose text and notes are written."""
    when = dating.moment(edition).date().isoformat()
    change = element(
        "change", "Encoded from the transcript.", attributes={"when": when, "who": "#encoder"}
    )
    return element(
        "teiHeader",
        _file(document, printed, edition, text, notes, pointer),
        _encoding(edition, text, document),
        _profile(document, printed, edition, names),
        element("revisionDesc", change),
    )


def _file(
    document: Document,
    printed: Printed,
    edition: Edition,
    text: Element,
    notes: Sequence[Said],
    pointer: str,
) -> Element:
    pages = manuscript.pages(len(document.pages))
    record = manuscript.record_number(document)
    number = [element("idno", record, attributes={"type": "record"})] if record else []
    licence = element(
        "licence", edition.licence.name, attributes={"target": str(edition.licence.url)}
    )
    day = edition.date.isoformat()
    return element(
        "fileDesc",
        element("titleStmt", *_titles(document, printed, edition)),
        element("extent", pages),
        element(
            "publicationStmt",
            element("publisher", edition.publisher),
            element("date", day, attributes={"when": day}),
            element("availability", licence),
            *number,
        ),
        element(
            "sourceDesc",
            manuscript.description(document, edition, text, notes, record),
            _transcript(document, pointer),
        ),
    )


def _titles(document: Document, printed: Printed, edition: Edition) -> Iterator[Element]:
    yield element("title", titles.title(document, printed))
    front = document.transcript.front_matter
    authors = [front.sender] if front and front.sender else []
    authors = authors or [titles.author(printed, each) for each in document.messages]
    for name in dict.fromkeys(name for name in authors if name):
        yield element("author", name)
    for editor in edition.editors:
        yield element("respStmt", element("resp", editor.role), element("persName", editor.name))
    yield element(
        "respStmt",
        element("resp", "encoded from the transcript by"),
        element("name", f"diplomatic-tei {tei.__version__}"),
        attributes={"id": "encoder"},
    )


def _transcript(document: Document, pointer: str) -> Element:
    lines = len(document.transcript.lines)
    words = f"{lines} line" if lines == 1 else f"{lines} lines"
    return element(
        "bibl",
        element("ptr", attributes={"target": pointer}),
        " ",
        element("idno", document.transcript.sha256, attributes={"type": "sha-256"}),
        " ",
        element(
            "extent", element("measure", words, attributes={"unit": "line", "quantity": str(lines)})
        ),
        attributes={"type": "transcript"},
    )


def _encoding(edition: Edition, text: Element, document: Document) -> Element:
    said = lexicons.load("editorial")
    project = edition.description or f"{edition.title}."
    label = element("label", "diplomatic-tei")
    application = element(
        "application", label, attributes={"ident": "diplomatic-tei", "version": tei.__version__}
    )
    declared = [element(part, element("p", words)) for part, words in said["declared"].items()]
    return element(
        "encodingDesc",
        element("projectDesc", element("p", project)),
        element("editorialDecl", *declared),
        *_classes(text, document),
        element("appInfo", application),
    )


def _classes(text: Element, document: Document) -> list[Element]:
    """The taxonomies with those of their categories that text and facts point at (TEI 2.3.7)."""
    used = {p[1:] for each in text.iter() for p in (each.get("ana") or "").split()}
    used |= {basis for m in document.messages for fact in m.facts for basis in fact.basis}
    schemes = dict.fromkeys(sorted(used), "handling") | _categories(document)
    tables = lexicons.load("taxonomies")["taxonomies"]
    made = []
    for name, table in tables.items():
        held = [key for key in table if key in schemes and key != "title"]
        others = [key for key in schemes if key not in table and _scheme(key, schemes[key]) == name]
        words = {key: _words(key) for key in (*held, *others)}
        if words:
            categories = [
                element("category", _described(words[key]), attributes={"id": key}) for key in words
            ]
            described = element("desc", table["title"])
            made.append(element("taxonomy", described, *categories, attributes={"id": name}))
    return [element("classDecl", *made)] if made else []


def _scheme(category: str, otherwise: str) -> str:
    """The taxonomy that has a category."""
    tables = lexicons.load("taxonomies")["taxonomies"]
    return next((name for name, table in tables.items() if category in table), otherwise)


def _words(category: str) -> str:
    """What a category means, by the lexicon or by its id."""
    tables = lexicons.load("taxonomies")["taxonomies"]
    said = next((table[category] for table in tables.values() if category in table), "")
    return said or category.replace("-", " ").capitalize()


def _described(meaning: str) -> Element:
    """What a category means: its term, and after a colon the explanation."""
    term, colon, explanation = meaning.partition(":")
    if not colon:
        return element("catDesc", term)
    return element("catDesc", element("term", term), f":{explanation}")


def _categories(document: Document) -> dict[str, str]:
    """The categories of the whole document, and the taxonomy of each."""
    found: dict[str, str] = {}
    for message in document.messages:
        for field, name in (
            (Field.CLASSIFICATION, "classification"),
            (Field.PRECEDENCE, "precedence"),
        ):
            found |= {fact.value: name for fact in message.all(field)}
        found[message.genre.value] = "genre"
    return found


def _profile(
    document: Document, printed: Printed, edition: Edition, names: Sequence[str]
) -> Element:
    front = document.transcript.front_matter
    language = (front.language if front else "") or edition.language
    references = [
        element(
            "catRef",
            attributes={"scheme": f"#{_scheme(category, scheme)}", "target": f"#{category}"},
        )
        for category, scheme in _categories(document).items()
    ]
    known = lexicons.load("editorial")["languages"].get(language.partition("-")[0], language)
    return element(
        "profileDesc",
        element("creation", *_creation(document)),
        element("langUsage", element("language", known, attributes={"ident": language})),
        *([element("textClass", *references)] if references else []),
        *correspondence.descriptions(document, printed, names),
    )


def _creation(document: Document) -> Iterator[Element | str]:
    sent = next((f for m in document.messages if (f := m.first(Field.DATE))), None)
    if sent is None:
        yield "Date not known."
        return
    day = sent.value.partition("T")[0]
    yield element("date", titles.in_words(day), attributes={"when": day})
