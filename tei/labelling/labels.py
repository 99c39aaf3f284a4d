"""Labelling a transcript: evidence, best path, reasons, page starts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from tei import lexicons
from tei.labelling.chain import FORBIDDEN, Chain, Table, leads
from tei.labelling.evidence import entries
from tei.labelling.features import gather, worded
from tei.labelling.pages import NEW, PAGES, after_marks, gather_pages
from tei.labelling.states import LINES
from tei.labelling.wording import describe
from tei.model.labels import Label, LabelledLine, Reason
from tei.model.transcript import Line, Transcript

WEIGHTS = "weights"  # the lexicon file that training writes
_REASONS = 5
_EDITOR = Reason("set by the transcript's editor", 0.0)


@cache
def chains() -> tuple[Chain, Chain]:
    """The chain of labels and the chain of page starts, with the weights of the lexicon."""
    table = lexicons.load(WEIGHTS)
    lines, pages = table["lines"], table["pages"]
    return (
        Chain(LINES, lines["weights"], lines["steps"]),
        Chain(PAGES, pages["weights"], pages["steps"]),
    )


def label(transcript: Transcript) -> tuple[LabelledLine, ...]:
    """Every line of the transcript with its label, in order; lines without words are BLANK."""
    lines = worded(transcript)
    labelled = dict(zip((line.number for line in lines), _label(transcript, lines), strict=True))
    return tuple(
        labelled.get(line.number) or LabelledLine(line, Label.BLANK) for line in transcript.lines
    )


def _label(transcript: Transcript, lines: Sequence[Line]) -> Iterator[LabelledLine]:
    chain, pages = chains()
    evidence = gather(transcript)
    local = chain.local(evidence)
    _overrule(lines, local)
    path, through = leads(local, chain.first(), chain.between())
    labels = [Label(LINES.states[state][0]) for state in path]
    zones = pages.local(gather_pages(transcript, lines, evidence, labels))
    _begin_where_marked(after_marks(transcript, lines), zones)
    starts, _ = leads(zones, pages.first(), pages.between())
    for i, line in enumerate(lines):
        yield LabelledLine(
            line,
            labels[i],
            (_EDITOR,) if line.override in LINES.labels else _why(chain, evidence[i], labels[i]),
            _margin(through[i], labels[i]),
            PAGES.states[starts[i]][0] == NEW,
            evidence[i],
        )


def _overrule(lines: Sequence[Line], local: Table) -> None:
    """Leave a line that the editor has labelled no other label."""
    for line, row in zip(lines, local, strict=True):
        if line.override in LINES.labels:
            for state, (name, _) in enumerate(LINES.states):
                if name != line.override:
                    row[state] += FORBIDDEN


def _begin_where_marked(marked: Sequence[bool], zones: Table) -> None:
    """Leave a line before which the transcript marks a page nothing but to begin it."""
    for here, row in zip(marked, zones, strict=True):
        if here:
            row[:] = [
                weight if zone == NEW else weight + FORBIDDEN
                for weight, (zone, _) in zip(row, PAGES.states, strict=True)
            ]


def _margin(through: Sequence[float], label: Label) -> float:
    own = max(v for v, (name, _) in zip(through, LINES.states, strict=True) if name == label)
    other = max(v for v, (name, _) in zip(through, LINES.states, strict=True) if name != label)
    return round(own - other, 2)


def _words(name: str, evidence: frozenset[str]) -> str:
    """Evidence in words; where the forms speak for a label, the phrases that do."""
    if not name.startswith("speaks:"):
        return describe(name)
    known = entries()
    phrases = sorted(
        each for each in evidence if each in known and f"speaks:{known[each]['speaks']}" == name
    )
    return f"{describe(name)} ({', '.join(phrases)})"


def _why(chain: Chain, evidence: frozenset[str], label: Label) -> tuple[Reason, ...]:
    """The strongest rules that voted for the label."""
    votes = [
        Reason(_words(name, evidence), chain.weights[name].get(label, 0.0))
        for name in sorted(evidence)
        if name in chain.weights
    ]
    votes.sort(key=lambda vote: (-vote.weight, vote.rule))
    return tuple(vote for vote in votes[:_REASONS] if vote.weight > 0)
