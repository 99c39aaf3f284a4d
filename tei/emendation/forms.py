"""Printed phrases of forms that lost letters or were misread, mended from the lexicon.

Only furniture, heading and distribution lines are looked at: running text is never mended.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from tei.emendation.paper import Paper, Row, Segment
from tei.emendation.phrases import (
    Match,
    Phrase,
    find,
    fold,
    fragment,
    is_known,
    phrases,
    table,
    tokens,
    touches_an_edge,
)
from tei.model.document import Field, Place
from tei.model.emendation import Certainty, Emendation, Intervention
from tei.model.labels import Label

_LABEL = re.compile(r"^\W*(?P<label>[^\W_][^:;]{0,28}?)\s*[:;]\s*(?P<value>.*)$", re.S)
_STOPPED = re.compile(r"^\W*(?P<label>[A-Za-z]{2,8})\s?['’.,]\s+(?P<value>.*)$", re.S)
LONGEST_STRAY = 8  # characters
LEADING = ("Action", "Info", "ACTION", "INFO")  # labels that begin their line
MENDED = (Label.FURNITURE, Label.HEADING, Label.DISTRIBUTION)


@dataclass(frozen=True, slots=True)
class _Found:
    """A phrase found at a place, as printed (`match` is None) or not."""

    segment: Segment
    phrase: Phrase
    match: Match | None
    cut: bool = False


def emend(paper: Paper) -> Iterator[Emendation]:
    found = [each for row in paper.rows if row.label in MENDED for each in _in_row(paper, row)]
    found += _fragments(paper, found)
    whole = _printed(paper)
    for each in found:
        if each.match:
            yield _emendation(each, _proof(each, whole, found))


def _in_row(paper: Paper, row: Row) -> Iterator[_Found]:
    only = row.only
    core = only.core() if only else None
    incoming = _incoming(paper, row)
    if core and not _has_label(row):
        known = table(row.label.value, "line", incoming)
        match = find(core.text, known)
        if match:
            yield _Found(core, match.phrase, match, bool(match.before or match.after))
            return
    if row.segments:
        yield from _labelled(row, row.segments[0], incoming)


def _labelled(row: Row, segment: Segment, incoming: bool) -> Iterator[_Found]:
    parts = _LABEL.match(segment.text)
    if parts is None:
        return
    known = table(row.label.value, "label", incoming)
    label = segment.part(*parts.span("label")).core()
    if label is None:
        return
    match = find(label.text, known, label=True)
    name = match.phrase.text if match else label.text
    if match:
        yield _Found(label, match.phrase, match)
    value = segment.part(*parts.span("value")).core()
    values = table(row.label.value, "value", incoming, name.casefold())
    if value and values:
        match = find(value.text, values)
        if match:
            yield _Found(value, match.phrase, match)


def _has_label(row: Row) -> bool:
    parts = _LABEL.match(row.segments[0].text)
    return bool(parts and parts["value"].strip() and fold(parts["label"]) in _labels())


@cache
def _labels() -> frozenset[str]:
    return frozenset(phrase.key for phrase in phrases() if phrase.where == "label")


def labelled(row: Row) -> tuple[str, Segment | None]:
    """The label of a line as the lexicon has it, in lower case, and what stands after it."""
    parts = _LABEL.match(row.segments[0].text) if row.segments else None
    if parts is None:
        parts = _STOPPED.match(row.segments[0].text) if row.segments else None
        if parts is None or fold(parts["label"]) not in _labels():
            return "", None
    known = table(row.label.value, "label", True)
    match = find(parts["label"], known, label=True)
    return fold(match.phrase.text if match else parts["label"]), row.segments[0].part(
        *parts.span("value")
    ).core()


def _incoming(paper: Paper, row: Row) -> bool:
    if row.message < 0:
        return False
    message = paper.document.messages[row.message]
    return any(fact.places for fact in message.all(Field.RECEIVED))


def _fragments(paper: Paper, found: list[_Found]) -> list[_Found]:
    """Fragments of a phrase cut at both edges and misread: sure beside another copy of it."""
    taken = {each.segment.whole for each in found}
    loose: list[_Found] = []
    sure: list[_Found] = []
    for row in paper.rows:
        core = row.only.core() if row.label in MENDED and row.only else None
        if core is None or core.whole in taken or _is_phrase(core, row, _incoming(paper, row)):
            continue
        for phrase in _cuttable(row, _incoming(paper, row)):
            distance = fragment(core.text, phrase)
            if distance is None:
                continue
            each = _Found(core, phrase, Match(phrase, distance), cut=True)
            (sure if _stands_alone(core, phrase) else loose).append(each)
            break
    known = {each.phrase.key for each in sure} | {phrase.key for phrase, _ in _printed(paper)}
    return sure + [each for each in loose if each.phrase.key in known]


def _is_phrase(core: Segment, row: Row, incoming: bool) -> bool:
    return is_known(core.text, table(row.label.value, "line", incoming))


def _cuttable(row: Row, incoming: bool) -> list[Phrase]:
    return [
        phrase
        for phrase in phrases()
        if phrase.cut and row.label.value in phrase.on and phrase.incoming in (None, incoming)
    ]


def _stands_alone(core: Segment, phrase: Phrase) -> bool:
    return len(fold(core.text)) >= 9 and touches_an_edge(core.text, phrase)


def _printed(paper: Paper) -> list[tuple[Phrase, Place]]:
    """Every phrase that the document has as printed, with its first place."""
    found: dict[str, tuple[Phrase, Place]] = {}
    by_first: dict[str, list[tuple[Phrase, list[str]]]] = {}
    for phrase in phrases():
        words = tokens(phrase.text)
        by_first.setdefault(words[0], []).append((phrase, words))
    for row in paper.rows:
        if row.label not in MENDED:
            continue
        for segment in row.segments:
            words = tokens(segment.text)[:30]
            for i, word in enumerate(words):
                for phrase, wanted in by_first.get(word, ()):
                    if words[i : i + len(wanted)] == wanted and phrase.key not in found:
                        found[phrase.key] = (phrase, _span(segment, wanted))
    return list(found.values())


def _span(segment: Segment, words: list[str]) -> Place:
    pattern = r"[\W_]*".join(r"['’]?".join(re.escape(char) for char in word) for word in words)
    at = re.search(pattern, segment.text, re.I)
    return segment.place(at.start(), at.end()) if at else segment.whole


def _proof(each: _Found, whole: list[tuple[Phrase, Place]], found: list[_Found]) -> Place | None:
    for phrase, place in whole:
        if phrase.key == each.phrase.key and phrase.where == each.phrase.where:
            return place
    if each.cut:
        others = (o for o in found if o.phrase.key == each.phrase.key and o is not each)
        longest = max(others, key=lambda o: len(o.segment.text), default=None)
        if longest and len(longest.segment.text) > len(each.segment.text):
            return longest.segment.whole
    return None


def beside(paper: Paper) -> Iterator[Emendation]:
    """Characters before a label of a distribution that are no office, as offices are capitals."""
    for row in paper.rows:
        core = row.only.core() if row.label is Label.DISTRIBUTION and row.only else None
        head, _, last = core.text.rpartition(" ") if core else ("", "", "")
        odd = 0 < len(head) <= LONGEST_STRAY and any(char.islower() for char in head)
        if core and odd and last in LEADING and "," not in head:
            yield Emendation(
                Intervention.UNCLEAR,
                (core.place(0, len(head.rstrip())),),
                f"Stray or misread characters before the label {last}.",
                reason="unlikely",
                cert=Certainty.LOW,
            )


def _emendation(each: _Found, proof: Place | None) -> Emendation:
    match = each.match
    assert match is not None
    phrase = _cased(match.phrase.text, each.segment.text)
    name = match.phrase.name[0].upper() + match.phrase.name[1:]
    lost = match.before or match.after
    how = "cut off in the copy" if each.cut or lost else "misread"
    segment, reading = (each.segment, lost) if lost else _narrowed(each.segment, phrase)
    made = Emendation(
        Intervention.SUPPLIED if lost else Intervention.CORRECTION,
        (segment.whole,),
        f"{name} {how}; read {phrase.rstrip('.')}.",
        reading,
        before=bool(match.before),
        reason="lost" if lost else "",
        cert=Certainty.HIGH if match.distance <= 1 or proof else Certainty.MEDIUM,
    )
    if proof:
        return replace(made, evidence="internal", proof=(proof,))
    return made


_WORD = re.compile(r"[^\W_](?:\S*[^\W_])?")


def _narrowed(segment: Segment, phrase: str) -> tuple[Segment, str]:
    """The words of a segment that differ from a phrase, and what they should be."""
    ours, theirs = list(_WORD.finditer(segment.text)), list(_WORD.finditer(phrase))
    if len(ours) == len(theirs):
        differ = [i for i, (a, b) in enumerate(zip(ours, theirs, strict=True)) if _differ(a, b)]
        if differ:
            first, last = differ[0], differ[-1]
            return (
                segment.part(ours[first].start(), ours[last].end()),
                phrase[theirs[first].start() : theirs[last].end()],
            )
    return segment, phrase[theirs[0].start() : theirs[-1].end()]


def _differ(a: re.Match[str], b: re.Match[str]) -> bool:
    return a.group().casefold() != b.group().casefold()


def _cased(phrase: str, words: str) -> str:
    return phrase.upper() if words.isupper() and "'" not in phrase else phrase
