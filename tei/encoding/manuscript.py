"""The paper itself: where it is kept, what it is, its damage, its stamps (TEI 11)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from tei.edition import Edition
from tei.encoding.apparatus import Said
from tei.model.document import Document, Furniture
from tei.trees import Element, element, tag

COUNTED = (  # kinds of intervention, as the header counts them: one, several
    ("gap", "gap", "gaps"),
    ("unclear", "doubtful reading", "doubtful readings"),
    ("supplied", "place with letters supplied", "places with letters supplied"),
    ("correction", "correction", "corrections"),
    ("conflict", "contradiction between statements", "contradictions between statements"),
    ("remark", "place remarked on", "places remarked on"),
)


def description(
    document: Document, edition: Edition, text: Element, notes: Sequence[Said], record: str
) -> Element:
    keeper = edition.repository
    front = document.transcript.front_matter
    place = (
        ("country", keeper.country),
        ("settlement", keeper.settlement),
        ("repository", (front.repository if front else "") or keeper.name),
        ("collection", keeper.collection),
    )
    identifier = [element(name, words) for name, words in place if words]
    if record:
        identifier.append(element("idno", record, attributes={"type": "record"}))
    others = [pair for pair in (front.identifiers if front else ()) if pair[0] != "record"]
    identifier += [element("idno", value, attributes={"type": kind}) for kind, value in others]
    genre = document.messages[0].genre.value if document.messages else "other"
    support = element(
        "supportDesc",
        element("extent", pages(len(document.pages))),
        element("condition", element("p", condition(notes))),
    )
    stamps = list(_stamps(text))
    additions = [element("additions", element("list", *stamps))] if stamps else []
    described = element("objectDesc", support, attributes={"form": genre})
    return element(
        "msDesc",
        element("msIdentifier", *identifier),
        element("physDesc", described, *additions),
        *_history(text),
    )


def pages(count: int) -> Element:
    words = f"{count} page" if count == 1 else f"{count} pages"
    return element("measure", words, attributes={"unit": "page", "quantity": str(count)})


def record_number(document: Document) -> str:
    """The archive's number of the record: of the front matter, the cover sheet, or a line."""
    front = document.transcript.front_matter
    given = dict(front.identifiers) if front else {}
    found = given.get("record") or dict(document.cover).get("record number", "")
    return found or next(_recorded(document), "")


def _recorded(document: Document) -> Iterator[str]:
    blocks = [*document.front, *(b for m in document.messages for b in m.blocks)]
    for line in (line for block in blocks for line in block.lines):
        if "archive.record" in line.labelled.evidence and line.labelled.line.words:
            yield line.labelled.line.words.split()[0]


def condition(notes: Sequence[Said]) -> str:
    """How many places are damaged, doubtful or mended, in words."""
    counts = Counter(note.about for note in notes)
    told = [
        f"{counts[kind]} {one if counts[kind] == 1 else many}"
        for kind, one, many in COUNTED
        if counts[kind]
    ]
    if not told:
        return "The transcript shows no damage."
    return f"The transcript shows damage; noted are: {', '.join(told)}."


def _stamps(text: Element) -> Iterator[Element]:
    """An item for each stamp: its kind, its page, its words."""
    page = "1"
    for each in text.iter(tag("pb"), tag("fw")):
        if each.tag == tag("pb"):
            page = each.get("n") or page
        elif each.get("type") == Furniture.STAMP.value:
            inner = each.find(tag("stamp"))
            kind = (inner.get("type") if inner is not None else None) or "unidentified"
            yield element("item", f"Stamp ({kind}) on page {page}: {_reading(each)}")


def _reading(part: Element) -> str:
    """The transcript's words in an element, line ends as slashes."""
    words = []
    for each in part.iter():
        if each.tag == tag("lb"):
            words.append(" / ")
        if each.tag not in (tag("corr"), tag("supplied")):
            words.append(each.text or "")
        words.append(each.tail or "" if each is not part else "")
    return " ".join("".join(words).split())


def _history(text: Element) -> list[Element]:
    """Provenance, where stamps tell of declassification (TEI 11.3.4)."""
    pages: list[str] = []
    page = "1"
    for each in text.iter(tag("pb"), tag("stamp")):
        if each.tag == tag("pb"):
            page = each.get("n") or page
        elif each.get("type") == "declassification" and page not in pages:
            pages.append(page)
    if not pages:
        return []
    where = f"page {pages[0]}" if len(pages) == 1 else f"pages {', '.join(pages)}"
    words = f"Declassified, as the stamps on {where} say."
    return [element("history", element("provenance", words, attributes={"type": "declassified"}))]
