"""The facts that a TEI document claims of each of its messages, and when two agree."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from tei.evaluation.lines import pieces
from tei.trees import NAMESPACES, XML, Element, tag

Facts = dict[str, Any]
FIELDS = (
    "number",
    "place",
    "to",
    "date",
    "time",
    "received_date",
    "received_time",
    "control",
    "classification",
    "precedence",
    "signature",
)
LOOSE = frozenset({"to", "place", "signature"})  # one within the other will do
RECEIVERS = ("roleName", "persName", "name", "rs", "orgName")  # the first that is there


def agree(field: str, wanted: str, found: str) -> bool:
    """Whether two values are the same after folding."""
    one, two = folded(wanted), folded(found)
    if one == two:
        return True
    return field in LOOSE and bool(one) and bool(two) and (one in two or two in one)


def folded(value: str) -> str:
    """Letters and digits only, without case and accents, words parted by single spaces."""
    plain = unicodedata.normalize("NFKD", value).casefold()
    return " ".join(re.findall(r"[a-z0-9]+", plain))


def messages(tei: Element) -> list[Facts]:
    """The facts of each correspDesc, with those of the division that it describes."""
    divisions = {div.get(f"{{{XML}}}id"): div for div in reversed(list(tei.iter(tag("div"))))}
    return [
        _facts(described, divisions.get((described.get("corresp") or "").lstrip("#")))
        for described in tei.iter(tag("correspDesc"))
    ]


def _facts(described: Element, division: Element | None) -> Facts:
    sent = described.find("tei:correspAction[@type='sent']", NAMESPACES)
    received = described.find("tei:correspAction[@type='received']", NAMESPACES)
    facts: Facts = {}
    if sent is not None:
        number = next(
            (each for each in sent.iter(tag("idno")) if each.get("type") == "telegram"), None
        )
        facts |= {"place": _said(sent.find(tag("placeName"))), "number": _said(number)}
        facts["date"], facts["time"] = _moment(sent)
    if received is not None:
        names = (received.find(tag(each)) for each in RECEIVERS)
        facts["to"] = next((_said(each) for each in names if each is not None), "")
        facts["received_date"], facts["received_time"] = _moment(received)
    if division is not None:
        own = dict(_of_division(division))
        facts |= own | {"number": facts.get("number") or own["number"]}
    return facts


def _of_division(division: Element) -> Iterator[tuple[str, str]]:
    yield "number", _first(division, ".//tei:opener//tei:idno[@type='telegram']")
    yield "control", _first(division, ".//tei:idno[@type='control']")
    for kind in ("classification", "precedence"):
        path = f".//tei:opener//tei:seg[@type='{kind}']"
        named = _all(division, f"{path}/@ana")
        term = str(named[0]).lstrip("#").replace("-", " ").upper() if named else ""
        yield kind, term or _first(division, path)
    signed = ".//tei:closer//tei:signed"
    yield "signature", _first(division, f"{signed}//tei:persName") or _first(division, signed)


def _all(element: Element, path: str) -> list[Any]:
    found = element.xpath(path, namespaces=NAMESPACES)
    return found if isinstance(found, list) else []


def _first(element: Element, path: str) -> str:
    """The transcript's words in the first element that a path finds."""
    found = _all(element, path)
    return " ".join("".join(piece.text for piece in pieces(found[0])).split()) if found else ""


def _said(element: Element | None) -> str:
    """All words of an element."""
    if element is None:
        return ""
    return " ".join("".join(str(part) for part in element.itertext()).split())


def _moment(action: Element) -> tuple[str, str]:
    """The day, and the time to the minute, of an action."""
    date = action.find(tag("date"))
    day, _, time = ((date.get("when") if date is not None else "") or "").partition("T")
    return day, time[:5]
