"""Labelling a transcript: evidence, best paths, reasons; paragraphs, then page starts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from tei import lexicons
from tei.labelling.chain import FORBIDDEN, Chain, Grammar, Table, leads
from tei.labelling.evidence import entries
from tei.labelling.features import gather, worded
from tei.labelling.pages import NEW, PAGES, after_marks, gather_pages
from tei.labelling.paragraphs import PARAGRAPHS, gather_paragraphs
from tei.labelling.states import LINES, kind
from tei.labelling.wording import describe
from tei.model.labels import Label, LabelledLine, Reason
from tei.model.transcript import Line, Transcript

WEIGHTS = "weights"  # the lexicon file that training writes
GRAMMARS = {"lines": LINES, "paragraphs": PARAGRAPHS, "pages": PAGES}  # in the order of reading
_REASONS = 5
_EDITOR = Reason("set by the transcript's editor", 0.0)


@dataclass(frozen=True, slots=True)
class Chains:
    """The chains of labels, of paragraphs and of page starts, with the weights of the lexicon."""

    lines: Chain
    paragraphs: Chain
    pages: Chain


@cache
def chains() -> Chains:
    """The three chains."""
    table = lexicons.load(WEIGHTS)
    return Chains(
        **{
            name: Chain(grammar, table[name]["weights"], table[name]["steps"])
            for name, grammar in GRAMMARS.items()
        }
    )


def label(transcript: Transcript) -> tuple[LabelledLine, ...]:
    """Every line of the transcript with its label, in order; lines without words are BLANK."""
    lines = worded(transcript)
    labelled = dict(zip((line.number for line in lines), _label(transcript, lines), strict=True))
    return tuple(
        labelled.get(line.number) or LabelledLine(line, Label.BLANK) for line in transcript.lines
    )


@dataclass(frozen=True, slots=True)
class _Vote:
    """The label that a chain gives a line, the strongest reasons, and its lead."""

    label: Label
    why: tuple[Reason, ...]
    margin: float


def _label(transcript: Transcript, lines: Sequence[Line]) -> Iterator[LabelledLine]:
    evidence = gather(transcript)
    votes = _votes(LINES, chains().lines, lines, evidence)
    at, said = gather_paragraphs(lines, [vote.label for vote in votes])
    begun = _votes(PARAGRAPHS, chains().paragraphs, [lines[i] for i in at], said)
    for i, vote in zip(at, begun, strict=True):
        votes[i] = _both(votes[i], vote)
    zones = chains().pages.local(
        gather_pages(transcript, lines, evidence, [vote.label for vote in votes])
    )
    _begin_where_marked(after_marks(transcript, lines), zones)
    starts, _ = leads(zones, chains().pages.first(), chains().pages.between())
    for i, (line, vote) in enumerate(zip(lines, votes, strict=True)):
        yield LabelledLine(
            line,
            vote.label,
            vote.why,
            vote.margin,
            PAGES.states[starts[i]][0] == NEW,
            evidence[i],
        )


def _votes(
    grammar: Grammar, chain: Chain, lines: Sequence[Line], evidence: Sequence[frozenset[str]]
) -> list[_Vote]:
    local = chain.local(evidence)
    told = [_told(grammar, line) for line in lines]
    for override, row in zip(told, local, strict=True):
        if override:
            _overrule(grammar, override, row)
    path, through = leads(local, chain.first(), chain.between())
    found = []
    for i, state in enumerate(path):
        name = Label(grammar.states[state][0])
        why = (_EDITOR,) if told[i] else _why(chain, evidence[i], name)
        found.append(_Vote(name, why, _margin(grammar, through[i], name)))
    return found


def _told(grammar: Grammar, line: Line) -> Label | None:
    """The label that the editor has set for the line, as the chain knows it."""
    names = (line.override, kind(line.override))
    return next((Label(name) for name in names if name in grammar.labels), None)


def _overrule(grammar: Grammar, label: Label, row: list[float]) -> None:
    """Leave a line that the editor has labelled no other label."""
    for state, (name, _) in enumerate(grammar.states):
        if name != label:
            row[state] += FORBIDDEN


def _both(text: _Vote, begun: _Vote) -> _Vote:
    """A line of text with the vote on whether a paragraph begins there."""
    told = begun.why if _EDITOR in begun.why else text.why if _EDITOR in text.why else ()
    why = told or _strongest((*text.why, *begun.why))
    return _Vote(begun.label, why, min(text.margin, begun.margin))


def _begin_where_marked(marked: Sequence[bool], zones: Table) -> None:
    """Leave a line before which the transcript marks a page nothing but to begin it."""
    for here, row in zip(marked, zones, strict=True):
        if here:
            row[:] = [
                weight if zone == NEW else weight + FORBIDDEN
                for weight, (zone, _) in zip(row, PAGES.states, strict=True)
            ]


def _margin(grammar: Grammar, through: Sequence[float], label: Label) -> float:
    own = max(v for v, (name, _) in zip(through, grammar.states, strict=True) if name == label)
    other = max(v for v, (name, _) in zip(through, grammar.states, strict=True) if name != label)
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
    return _strongest(
        Reason(_words(name, evidence), chain.weights[name].get(label, 0.0))
        for name in sorted(evidence)
        if name in chain.weights
    )


def _strongest(votes: Iterable[Reason]) -> tuple[Reason, ...]:
    """The heaviest votes, heaviest first; those that read alike speak as one."""
    sums: dict[str, float] = {}
    for vote in votes:
        sums[vote.rule] = sums.get(vote.rule, 0.0) + vote.weight
    ordered = sorted(sums.items(), key=lambda each: (-each[1], each[0]))[:_REASONS]
    return tuple(Reason(rule, round(weight, 2)) for rule, weight in ordered if weight > 0)
