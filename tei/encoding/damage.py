"""Damaged text: what stands at a place, and what its note says (TEI 3.5, 11.3, 12.3)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from tei.encoding.apparatus import ENCODER, Said
from tei.encoding.weaving import filled
from tei.model.document import Place
from tei.model.emendation import Certainty, Emendation, Intervention
from tei.model.transcript import Mark, Run
from tei.trees import Element, element, name, tag

Content = list[Element | str]
MARKED = frozenset(
    {Intervention.GAP, Intervention.UNCLEAR, Intervention.SUPPLIED, Intervention.CORRECTION}
)
UNREAD = frozenset({Intervention.GAP, Intervention.UNCLEAR})
PUT_IN = frozenset({Intervention.SUPPLIED})


def said(each: Emendation) -> Said:
    """What the note on an intervention says."""
    kind = "conflict" if each.kind is Intervention.CONFLICT else "damage"
    return Said(each.note, each.places, each.cert, kind, each.kind.value, each.proof)


def maker(each: Emendation) -> Callable[[Content], Element]:
    """The element around the words that an intervention is about."""
    make = _MAKERS.get(each.kind)
    return make(each) if make else lambda content: filled(element("seg"), content)


def _correction(each: Emendation) -> Callable[[Content], Element]:
    def make(content: Content) -> Element:
        sic = filled(element("sic"), content)
        if "".join(map(str, sic.itertext())) == each.reading or not each.reading:
            sic.tag = tag("seg")
            return sic
        attributes = {"resp": ENCODER, "cert": each.cert.value, "evidence": each.evidence}
        return element("choice", sic, element("corr", each.reading, attributes=attributes))

    return make


def _unclear(each: Emendation) -> Callable[[Content], Element]:
    attributes = {
        "reason": each.reason or "illegible",
        "resp": ENCODER,
        "cert": each.cert.value,
        "agent": each.agent,
    }
    return lambda content: filled(element("unclear", attributes=attributes), content)


def _gap(each: Emendation) -> Callable[[Content], Element]:
    attributes = {
        "reason": each.reason or "illegible",
        "agent": each.agent,
        "unit": each.unit,
        "extent": each.extent or ("unknown" if each.unit else ""),
    }

    def make(content: Content) -> Element:
        words = "".join(each if isinstance(each, str) else _source(each) for each in content)
        described = [element("desc", words)] if words.strip() else []
        return element("gap", *described, attributes=attributes)

    return make


def _source(part: Element) -> str:
    """The transcript's words in an element, without what was added to them."""
    if name(part) in ("corr", "supplied"):
        return ""
    words = [part.text or "", *(_source(child) + (child.tail or "") for child in part)]
    return "".join(words) if name(part) != "lb" else " "


_MAKERS: Mapping[Intervention, Callable[[Emendation], Callable[[Content], Element]]] = {
    Intervention.CORRECTION: _correction,
    Intervention.UNCLEAR: _unclear,
    Intervention.GAP: _gap,
}


def supplied(each: Emendation) -> Element:
    """Letters that are lost at an edge (TEI 12.3.3.1)."""
    attributes = {
        "reason": each.reason or "lost",
        "resp": ENCODER,
        "cert": each.cert.value,
        "evidence": each.evidence,
    }
    return element("supplied", each.reading, attributes=attributes)


def gap(run: Run) -> Element:
    """What the transcriber wrote in place of what was not read."""
    attributes = {
        "reason": run.reason,
        "agent": run.agent,
        "unit": run.unit,
        "extent": "unknown" if run.unit else "",
    }
    return element("gap", element("desc", run.text), attributes=attributes)


def forbidden(run: Run) -> Element:
    """Characters that XML cannot hold (XML 1.0, 2.2)."""
    attributes = {"reason": "illegible", "unit": "chars", "quantity": str(len(run.text))}
    return element("gap", attributes=attributes)


def doubt(content: Content) -> Element:
    """A word that the transcriber marked as doubtful."""
    attributes = {"reason": "mark-in-transcript", "resp": ENCODER, "cert": Certainty.LOW.value}
    return filled(element("unclear", attributes=attributes), content)


# What XML can hold and no reader can read: controls, private use, the replacement character.
STRANGE = re.compile("[\x7f-\x9f\ufffd\ue000-\uf8ff\U000f0000-\U0010fffd]+")


def strange(content: Content) -> Element:
    """Characters that stand for no letter."""
    attributes = {"reason": "illegible", "resp": ENCODER, "cert": Certainty.LOW.value}
    return filled(element("unclear", attributes=attributes), content)


def of_strange(text: str, place: Place) -> Said:
    """The note on characters that stand for no letter."""
    note = f"A character that stands for no letter ({_points(text)})."
    return Said(note, (place,), Certainty.LOW, about="unclear")


def _points(text: str) -> str:
    """The code points of characters, each once."""
    return " ".join(dict.fromkeys(f"U+{ord(char):04X}" for char in text[:20]))


def of_run(run: Run, place: Place) -> Said:
    """The note on what the transcript marks itself."""
    if run.mark is Mark.DOUBT:
        note = f"The transcript marks “{run.text}” as a doubtful reading."
        return Said(note, (place,), Certainty.LOW, about="unclear")
    if run.mark is Mark.FORBIDDEN:
        note = f"The transcript has characters here that no text can hold ({_points(run.text)})."
        return Said(note, (place,), Certainty.HIGH, about="gap")
    what = {
        ("redacted", ""): "Withheld by the agency that released the paper",
        ("illegible", "handwriting"): "Handwriting that was not read",
    }.get((run.reason, run.agent), "Not read" if run.reason == "illegible" else "Missing")
    return Said(f"{what}; the transcript has “{run.text}”.", (place,), Certainty.HIGH, about="gap")
