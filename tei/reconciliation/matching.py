"""Which entry of a finding aid a message is, and where the two agree and differ."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from tei import lexicons
from tei.exporting.facts import Record
from tei.model.report import Problem, Severity, Where
from tei.reconciliation.entries import FIELDS, Entry

ALIKE = 85  # of 100, for names in two spellings


@dataclass(frozen=True, slots=True)
class Match:
    """A message and its entry; `agreed` and `differing` name fields that both speak of."""

    record: Record
    entry: Entry
    agreed: tuple[str, ...]
    differing: tuple[str, ...]

    def said(self, field: str) -> tuple[str, str]:
        """What the entry and the message say."""
        return getattr(self.entry, field), " or ".join(facts(self.record)[field])


@dataclass(frozen=True, slots=True)
class Reconciled:
    """All messages: those with an entry, those without, and entries of which no message is."""

    matches: tuple[Match, ...]
    unmatched: tuple[Record, ...]
    ambiguous: tuple[tuple[Record, tuple[Entry, ...]], ...]
    unused: tuple[Entry, ...]


def reconcile(records: Sequence[Record], entries: Sequence[Entry]) -> Reconciled:
    """Match each message with the entry that agrees with it best.

    Linear in the number of entries: only those with the same number or day are compared.
    """
    index = _index(entries)
    pages = _pages(records)
    matches, unmatched, ambiguous = [], [], []
    for record in records:
        best = _best(record, index, pages[record.document])
        if len(best) == 1:
            matches.append(best[0])
        elif best:
            ambiguous.append((record, tuple(match.entry for match in best)))
        else:
            unmatched.append(record)
    used = {match.entry for match in matches}
    unused = tuple(entry for entry in entries if entry not in used)
    return Reconciled(tuple(matches), tuple(unmatched), tuple(ambiguous), unused)


def facts(record: Record, pages: int = 0) -> dict[str, tuple[str, ...]]:
    """What a message says of each field; several values where several would be right."""
    counts = {str(count) for count in (record.pages, pages) if count}
    found = {
        "number": (record.number,),
        "date": (record.date[:10],),
        "sender": (record.place, record.sender, record.sender_organisation),
        "addressee": (record.addressee, record.addressee_place),
        "classification": (record.classification,),
        "pages": tuple(sorted(counts)),
    }
    return {field: tuple(value for value in values if value) for field, values in found.items()}


def _index(entries: Iterable[Entry]) -> dict[tuple[str, str], list[Entry]]:
    index: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry in entries:
        for field in ("number", "date"):
            if value := _plain(getattr(entry, field)):
                index[field, value].append(entry)
    return index


def _pages(records: Iterable[Record]) -> dict[str, int]:
    """Pages of each whole document, as a finding aid counts them."""
    pages: dict[str, int] = defaultdict(int)
    for record in records:
        pages[record.document] += record.pages
    return pages


def _best(record: Record, index: dict[tuple[str, str], list[Entry]], pages: int) -> list[Match]:
    """The entries that agree best and enough; several where none is better."""
    keys = (("number", _plain(record.number)), ("date", _plain(record.date[:10])))
    candidates = {entry: None for key in keys for entry in index.get(key, ())}
    weights = lexicons.load("finding-aids")["weights"]
    scored = [
        (sum(weights[field] for field in match.agreed), match)
        for match in (_compare(record, entry, pages) for entry in candidates)
    ]
    top = max((score for score, _ in scored), default=0)
    return [match for score, match in scored if score == top >= weights["enough"]]


def _compare(record: Record, entry: Entry, pages: int) -> Match:
    own = facts(record, pages)
    both = [field for field in FIELDS if own[field] and getattr(entry, field)]
    agreed = tuple(
        field
        for field in both
        if any(_alike(field, getattr(entry, field), value) for value in own[field])
    )
    return Match(record, entry, agreed, tuple(field for field in both if field not in agreed))


def _alike(field: str, one: str, other: str) -> bool:
    if field == "date":  # the less precise of the two decides
        length = min(len(one), len(other))
        return one[:length] == other[:length]
    if field in {"sender", "addressee"}:
        return fuzz.token_set_ratio(_plain(one), _plain(other)) >= ALIKE
    if field == "pages":
        return re.findall(r"\d+", one)[:1] == [other]
    return _plain(one) == _plain(other)


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def problems(found: Reconciled, name: str) -> Iterator[Problem]:
    """What the comparison brought up, document by document; `name` is the finding aid's."""
    for match in found.matches:
        for field in match.differing:
            theirs, ours = match.said(field)
            yield _problem(
                match.record,
                f"finding-aid-{field}",
                f"{name}#{match.entry.pointer} says {field} {theirs}, the document {ours}",
            )
    for record in found.unmatched:
        yield _problem(record, "finding-aid-none", f"no entry of {name} is this message")
    for record, entries in found.ambiguous:
        where = ", ".join(f"#{entry.pointer}" for entry in entries)
        yield _problem(
            record, "finding-aid-several", f"several entries of {name} may be this message: {where}"
        )


def _problem(record: Record, rule: str, message: str) -> Problem:
    return Problem(
        Severity.WARNING,
        rule,
        message,
        Where(record.document, xpath=f"id('{record.message}')" if record.message else ""),
        remedy="Look at the document; where the finding aid errs, tell its keeper.",
    )
