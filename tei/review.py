"""One page on which an editor checks a document: its transcript, its encoding, every doubt."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from lxml import etree

from tei import checking, labelling, resources, saxon
from tei.errors import InputError
from tei.model.emendation import Certainty, Emendation
from tei.model.labels import Label, LabelledLine
from tei.model.rendering import Rendering
from tei.model.report import Problem, Severity
from tei.model.transcript import Line, Transcript
from tei.trees import XML, Element, tag
from tei.validation import pointers
from tei.validation import source as validation_source

# How sure a doubt leaves the encoding, from 0 to 1; only the order matters.
BY_CERTAINTY: Mapping[str, float] = {
    Certainty.LOW: 0.25,
    Certainty.MEDIUM: 0.5,
    Certainty.HIGH: 0.9,
}
BY_SEVERITY = {Severity.ERROR: 0.0, Severity.WARNING: 0.35, Severity.NOTE: 0.6}
ID = f"{{{XML}}}id"
FORBIDDEN = re.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ud800-\\udfff\\ufffe\\uffff]")
CLOSE = 2.0  # a lead in weight below which a label is a doubt, as for `tei explain --unsure`
STRONGEST = 3  # reasons told of a label
LINE = re.compile(r"-l(\d+)(?:-\d+)?$")  # the transcript's line in the identifier of a marked place


@dataclass(frozen=True, slots=True)
class Doubt:
    """A place an editor should look at: transcript line (0: the whole), certainty, reason."""

    line: int
    certainty: float
    kind: str
    reason: str


def doubts(
    lines: Iterable[LabelledLine],
    emendations: Iterable[Emendation],
    problems: Iterable[Problem],
    known: Iterable[Doubt] = (),
) -> tuple[Doubt, ...]:
    """Every doubt about a document, least certain first; `known` are added to the others."""
    found = [*known, *label_doubts(lines)]
    found += [_intervention(emendation) for emendation in emendations]
    found += [
        Doubt(item.transcript_line, BY_SEVERITY[item.severity], item.severity.value, _said(item))
        for item in problems
    ]
    return tuple(sorted(found, key=lambda doubt: (doubt.certainty, doubt.line, doubt.reason)))


def told(tei: Element) -> tuple[Doubt, ...]:
    """The doubts that a TEI document tells itself: the notes of its editors, by their @cert."""
    found = {element.get(ID): element for element in tei.iter("*") if element.get(ID)}
    return tuple(
        Doubt(
            _line_of(note, found),
            BY_CERTAINTY.get(note.get("cert", ""), BY_CERTAINTY["medium"]),
            note.get("subtype") or note.get("type") or "note",
            " ".join("".join(map(str, note.itertext())).split()),
        )
        for note in tei.iter(tag("note"))
        if note.get("resp")
    )


def _line_of(note: Element, found: Mapping[str | None, Element]) -> int:
    """The transcript line a note is about: its own @source, else that of the place it points at."""
    targets = [found.get(word.removeprefix("#")) for word in (note.get("target") or "").split()]
    places = [note, *(target for target in targets if target is not None)]
    return next((line for place in places if (line := _line(place))), 0)


def _line(place: Element) -> int:
    """The line of a place, as its identifier says; else the first of the block around it, or 0."""
    first = pointers.first_line(place)
    named = LINE.search(place.get(ID, ""))
    return int(named[1]) if named and first and int(named[1]) >= first else first


def label_doubts(lines: Iterable[LabelledLine]) -> tuple[Doubt, ...]:
    """The doubts about labels: where another labelling came close, each run of lines once."""
    worded = (line for line in lines if line.label is not Label.BLANK)
    runs = (tuple(run) for _, run in groupby(worded, key=lambda line: (line.margin, line.label)))
    return tuple(_label_doubt(run) for run in runs if run[0].margin < CLOSE)


def _label_doubt(run: Sequence[LabelledLine]) -> Doubt:
    """One close decision. In a conditional random field a lead in weight is a log of odds."""
    first, margin = run[0], max(run[0].margin, 0.0)
    upto = f", so to line {run[-1].line.number}" if len(run) > 1 else ""
    said = f"Read as {first.label.value}{upto}; another reading is only {margin:.1f} behind."
    strongest = sorted(first.why, key=lambda reason: (-abs(reason.weight), reason.rule))
    rules = "; ".join(f"{reason.rule} {reason.weight:+.1f}" for reason in strongest[:STRONGEST])
    reason = f"{said} For it: {rules}." if rules else said
    return Doubt(first.line.number, 1 / (1 + math.exp(-margin)), "label", reason)


def _intervention(emendation: Emendation) -> Doubt:
    line = min((place.line for place in emendation.places), default=0)
    reading = f" Read: {emendation.reading}." if emendation.reading else ""
    return Doubt(
        line,
        BY_CERTAINTY[emendation.cert],
        emendation.kind.value,
        f"{emendation.note.rstrip('.')}.{reading}",
    )


def _said(problem: Problem) -> str:
    return f"{problem.message} {problem.remedy}".strip()


def of_file(octets: bytes, path: str) -> Rendering:
    """The review page of a TEI file, with its transcript and what checking finds.

    Raises InputError where the file is not TEI or its transcript cannot be found.
    """
    source = validation_source.read(octets, path)
    if not isinstance(source, validation_source.Source) or source.root.tag != tag("TEI"):
        raise InputError("is not a TEI document.", path=path)
    transcript, problems = checking.find_transcript(source)
    if transcript is None:
        named = pointers.transcript_path(source.root) or "none"
        raise InputError(f"its transcript cannot be read (it names {named}).", path=path)
    report = checking.check(octets, path, checking.Options())
    lines = labelling.label(transcript)
    found = doubts(lines, (), (*report.problems, *problems), told(source.root))
    return page(transcript, lines, found, source.root)


def page(
    transcript: Transcript, lines: Iterable[LabelledLine], found: Iterable[Doubt], tei: Element
) -> Rendering:
    """The page as HTML: the doubts, then transcript and encoding side by side."""
    root = etree.Element("review", {"title": transcript.identifier, "path": transcript.path})
    for doubt in found:
        told = {"line": str(doubt.line), "certainty": f"{doubt.certainty:.2f}", "kind": doubt.kind}
        etree.SubElement(root, "doubt", told).text = legible(doubt.reason)
    labels = {line.line.number: line for line in lines}
    for line in transcript.lines:
        etree.SubElement(root, "line", _attributes(line, labels)).text = legible(line.source)
    etree.SubElement(root, "encoding").append(etree.fromstring(etree.tostring(tei)))
    made = saxon.transform(resources.stylesheet("review.xsl"), saxon.node(root))
    name = f"{transcript.identifier}.review.html"
    return Rendering(name, "text/html", made.text.encode("utf-8"))


def _attributes(line: Line, labels: Mapping[int, LabelledLine]) -> dict[str, str]:
    labelled = labels.get(line.number)
    if labelled is None or labelled.label is Label.BLANK:
        return {"n": str(line.number)}
    start = {"page": "yes"} if labelled.page_start else {}
    return {"n": str(line.number), "label": labelled.label.value} | start


def legible(text: str) -> str:
    """Text that XML can hold: characters it forbids are named (XML 1.0, 2.2)."""
    return FORBIDDEN.sub(lambda found: f"[U+{ord(found[0]):04X}]", text)
