"""The facts of a message as the TEI has them: one record a correspDesc."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tei.trees import NAMESPACES, XML, Element, name

ADDED = frozenset({"fw", "note", "desc", "figDesc"})  # not words of a name or a heading
FIRST_OF_CHOICE = ("corr", "reg", "expan")
TAKES = {"persName", "roleName", "orgName", "name", "rs"}


@dataclass(frozen=True, slots=True)
class Record:
    """One message. Dates are ISO 8601, as precise as the document; "" is not known.

    `document` is the file's stem, `message` the xml:id of the message's div.
    """

    document: str
    message: str
    genre: str = ""
    number: str = ""
    part: str = ""
    date: str = ""
    place: str = ""
    sender: str = ""
    sender_organisation: str = ""
    addressee: str = ""
    addressee_place: str = ""
    received: str = ""
    control: str = ""
    forwarded: tuple[str, ...] = ()
    classification: str = ""
    precedence: str = ""
    handling: tuple[str, ...] = ()
    subject: str = ""
    references: tuple[str, ...] = ()
    signature: str = ""
    pages: int = 0
    paragraphs: int = 0
    record: str = ""
    title: str = ""
    source: str = ""


def words(node: Element | None) -> str:
    """The reading text of an element: corrected, expanded, white space made single."""
    return " ".join("".join(_pieces(node)).split()) if node is not None else ""


def _pieces(node: Element) -> list[str]:
    """The texts within an element; a `gap` gives the literal its `desc` holds."""
    kind = name(node)
    if kind == "choice":
        return _pieces(_preferred(node))
    out = [] if kind == "gap" else [node.text or ""]
    for child in node:
        if name(child) in {"lb", "pb"}:
            out.append("" if child.get("break") == "no" else " ")
        elif name(child) and (name(child) not in ADDED or kind == "gap"):
            out += _pieces(child)
        out.append(child.tail or "" if kind != "gap" else "")
    return out


def _preferred(choice: Element) -> Element:
    for wanted in FIRST_OF_CHOICE:
        for child in choice:
            if name(child) == wanted:
                return child
    return choice[0]


def records(tree: Element) -> tuple[Record, ...]:
    """One record for each correspDesc of a TEI document, in the document's order."""
    return tuple(_record(tree, item) for item in _all(tree, ".//tei:profileDesc/tei:correspDesc"))


def stem(tree: Element) -> str:
    """The name of the document: its xml:id without the leading `doc-`."""
    return str(tree.get(f"{{{XML}}}id", "")).removeprefix("doc-") or "document"


def _record(tree: Element, described: Element) -> Record:
    target = described.get("corresp", "").lstrip("#")
    message = next(
        (div for div in _all(tree, "./tei:text/tei:body//tei:div") if _id(div) == target), None
    )
    sent, received = _action(described, "sent"), _action(described, "received")
    record = Record(
        document=stem(tree),
        message=target,
        date=_when(sent),
        place=_text(sent, "tei:placeName"),
        sender=_text(sent, "tei:persName") or _text(sent, "tei:roleName"),
        sender_organisation=_text(sent, "tei:orgName"),
        number=_text(sent, "tei:idno[@type='telegram']"),
        addressee=next((words(item) for item in _children(received) if name(item) in TAKES), ""),
        addressee_place=_text(received, "tei:placeName"),
        received=_when(received),
        control=_text(received, "tei:idno[@type='control']"),
        forwarded=tuple(
            ", ".join(words(part) for part in item if name(part))
            for item in _all(described, "tei:correspAction[@type='forwarded']")
        ),
        record=_text(tree, ".//tei:msIdentifier/tei:idno[@type='record']"),
        title=_text(tree, ".//tei:titleStmt/tei:title"),
    )
    return record if message is None else _with_text(record, message)


def _with_text(record: Record, message: Element) -> Record:
    """A record with what the text of the message tells."""
    part = next(iter(_all(message, ".//tei:opener//tei:seg[@type='part']")), None)
    return replace(
        record,
        genre=message.get("type", ""),
        part="" if part is None else part.get("n", ""),
        classification=_term(message, "classification"),
        precedence=_term(message, "precedence"),
        handling=_marks(message, "handling"),
        subject=next(iter(_marks(message, "subject")), ""),
        references=_marks(message, "reference"),
        signature=_text(message, ".//tei:closer//tei:signed"),
        pages=len(_all(message, ".//tei:pb")),
        paragraphs=len(_all(message, "./tei:p | .//tei:div[@type='section']/tei:p")),
        source=message.get("source", ""),
    )


def _term(message: Element, kind: str) -> str:
    """The taxonomy's term for a mark, in capitals as printed: #top-secret is TOP SECRET."""
    for mark in _all(message, f".//tei:opener//tei:seg[@type='{kind}']"):
        term = mark.get("ana", "").split(" ")[0].lstrip("#")
        return term.replace("-", " ").upper() or words(mark)
    return ""


def _marks(message: Element, kind: str) -> tuple[str, ...]:
    return tuple(words(mark) for mark in _all(message, f".//tei:opener//tei:seg[@type='{kind}']"))


def _action(described: Element, kind: str) -> Element | None:
    return next(iter(_all(described, f"tei:correspAction[@type='{kind}']")), None)


def _when(action: Element | None) -> str:
    if action is None:
        return ""
    for when in _all(action, "tei:date"):
        return next(
            (when.get(key, "") for key in ("when", "notBefore", "from", "to") if when.get(key)), ""
        )
    return ""


def _text(node: Element | None, path: str) -> str:
    found = _all(node, path) if node is not None else []
    return words(found[0]) if found else ""


def _children(node: Element | None) -> list[Element]:
    return list(node) if node is not None else []


def _id(node: Element) -> str:
    return node.get(f"{{{XML}}}id", "")


def _all(node: Element, path: str) -> list[Element]:
    return node.xpath(path, namespaces=NAMESPACES)  # type: ignore[return-value]
