"""Writing into a TEI header what a finding aid says (sourceDesc/bibl, TEI 2.2.7)."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote

from tei.reconciliation.matching import Match
from tei.trees import NAMESPACES, Element, element

KIND = "finding-aid"


def record(tree: Element, matches: Iterable[Match], title: str, target: str) -> None:
    """Put one bibl for each match into a header, in place of those that stand there.

    `title` names the finding aid; `target` is the relative address of its file from the TEI file.
    """
    source = tree.find("tei:teiHeader/tei:fileDesc/tei:sourceDesc", NAMESPACES)
    if source is None:
        return
    for old in source.findall(f"tei:bibl[@type='{KIND}']", NAMESPACES):
        source.remove(old)
    for match in matches:
        source.append(_bibl(match, title, target))


def _bibl(match: Match, title: str, target: str) -> Element:
    made = element(
        "bibl",
        element("title", title),
        element("ptr", attributes={"target": f"{quote(target)}#{match.entry.pointer}"}),
        attributes={"type": KIND, "corresp": f"#{match.record.message}"},
    )
    if match.entry.entry:
        made.append(element("idno", match.entry.entry, attributes={"type": "entry"}))
    if match.agreed:
        words = f"Agrees with the document in {', '.join(match.agreed)}."
        made.append(element("note", words, attributes={"type": "agreement", "resp": "#encoder"}))
    for field in match.differing:
        theirs, ours = match.said(field)
        made.append(
            element(
                "note",
                f"Says {field} {theirs}; the document has {ours}.",
                attributes={"type": "disagreement", "resp": "#encoder"},
            )
        )
    return made
