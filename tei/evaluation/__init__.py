"""How well conversions agree with a gold standard: facts, labels, paragraphs, pages, messages.

A gold file is JSON: `file` (the transcript), `labels` (line number to label), `page_starts` (line
numbers), `messages` (facts, and `body`: first and last line of each paragraph).
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from statistics import fmean
from typing import Any

from tei.errors import InputError
from tei.evaluation.facts import FIELDS, Facts, agree, messages
from tei.evaluation.lines import Alignment, align, is_marker, words
from tei.trees import Element

LOST = "lost"  # the label of a line of which no word stands in the TEI
Convert = Callable[[Path, str], Element | None]  # transcript, its gold's stem -> TEI, or None


@dataclass(frozen=True, slots=True)
class Field:
    """A fact of one message: what the gold has and what the TEI has."""

    document: str
    name: str
    wanted: str
    found: str

    @property
    def right(self) -> bool:
        return agree(self.name, self.wanted, self.found)


@dataclass(slots=True)
class Score:
    """One document against its gold; `None` where there is nothing to compare."""

    document: str
    fields: list[Field] = field(default_factory=list)
    labels: Counter[tuple[str, str]] = field(default_factory=Counter)  # (wanted, found)
    paragraphs: float | None = 0.0
    pages: float | None = 0.0
    messages: float = 0.0
    kept: float = 0.0
    missing: bool = False


def evaluate(gold: Path, transcripts: Path, convert: Convert) -> Iterator[Score]:
    """The scores of all gold files of a folder whose transcripts are at hand, by name.

    Raises InputError where a folder has none, or a gold file is broken.
    """
    found = False
    for path in sorted(gold.glob("*.json")):
        truth = _read(path)
        transcript = transcripts / truth["file"]
        if transcript.exists():
            found = True
            yield score(path.stem, truth, transcript, convert(transcript, path.stem))
    if not found:
        raise InputError("holds no gold file whose transcript is at hand.", path=str(gold))


def _read(path: Path) -> dict[str, Any]:
    try:
        truth = json.loads(path.read_text(encoding="utf-8"))
        if all(key in truth for key in ("file", "labels", "page_starts", "messages")):
            return dict(truth)
    except (OSError, ValueError) as error:
        raise InputError(f"cannot be read: {error}", path=str(path)) from error
    raise InputError(
        "is no gold file: file, labels, page_starts or messages missing", path=str(path)
    )


def score(name: str, truth: dict[str, Any], transcript: Path, tei: Element | None) -> Score:
    """One document against its gold; all is wrong where there is no TEI."""
    if tei is None:
        return _nothing(name, truth)
    lines = transcript.read_text(encoding="utf-8", errors="replace").split("\n")
    found = align(lines, tei)
    claims = messages(tei)
    return Score(
        name,
        _fields(name, truth["messages"], claims),
        _labels(truth["labels"], lines, found),
        f1(
            found.paragraphs(), {tuple(span) for each in truth["messages"] for span in each["body"]}
        ),
        f1(_worded(found.page_starts, lines), _worded(truth["page_starts"], lines)),
        float(len(claims) == len(truth["messages"])),
        found.kept,
    )


def _nothing(name: str, truth: dict[str, Any]) -> Score:
    labels = Counter((want, LOST) for want in truth["labels"].values())
    return Score(name, _fields(name, truth["messages"], []), labels, missing=True)


def _fields(name: str, truths: list[Facts], claims: list[Facts]) -> list[Field]:
    padded = [*claims, *({} for _ in truths[len(claims) :])]
    return [
        Field(name, key, str(truth.get(key) or ""), str(claim.get(key) or ""))
        for truth, claim in zip(truths, padded, strict=False)
        for key in FIELDS
    ]


def _labels(truth: dict[str, str], lines: list[str], found: Alignment) -> Counter[tuple[str, str]]:
    return Counter(
        (want, found.labels.get(int(number), LOST))
        for number, want in truth.items()
        if words(lines[int(number) - 1]) and not is_marker(lines[int(number) - 1])
    )


def _worded(numbers: Iterable[int], lines: list[str]) -> set[int]:
    """Each line number moved on to the next line with words that is no page marker."""
    moved = set()
    for number in numbers:
        while number <= len(lines) and (
            not words(lines[number - 1]) or is_marker(lines[number - 1])
        ):
            number += 1
        moved.add(number)
    return moved


def f1(found: set[Any], wanted: set[Any]) -> float | None:
    """The harmonic mean of precision and recall; None where both sets are empty."""
    if not found and not wanted:
        return None
    return 2 * len(found & wanted) / (len(found) + len(wanted))


@dataclass(frozen=True, slots=True)
class Summary:
    """The figures of many documents."""

    scores: tuple[Score, ...]

    @property
    def figures(self) -> dict[str, float]:
        """All figures, from 0 to 1 but for the counts."""
        fields = [each for each in self.fields if each.wanted]
        kept = [score.kept for score in self.scores]
        return {
            "docs": len(self.scores),
            "missing": sum(score.missing for score in self.scores),
            "fields": round(_share(each.right for each in fields), 4),
            "labels": round(_share_of(self.labels), 4),
            "paragraphs": round(_mean(score.paragraphs for score in self.scores), 4),
            "pages": round(_mean(score.pages for score in self.scores), 4),
            "messages": round(_mean(score.messages for score in self.scores), 4),
            "kept": round(_mean(kept), 5),
            "kept_min": round(min(kept, default=0.0), 5),
        }

    @property
    def fields(self) -> list[Field]:
        return [each for score in self.scores for each in score.fields]

    @property
    def labels(self) -> Counter[tuple[str, str]]:
        total: Counter[tuple[str, str]] = Counter()
        for score in self.scores:
            total += score.labels
        return total

    @property
    def claimed(self) -> list[Field]:
        """Facts that the TEI claims and the gold leaves empty."""
        return [each for each in self.fields if each.found and not each.wanted]


def _share(outcomes: Iterable[bool]) -> float:
    counted = list(outcomes)
    return sum(counted) / max(1, len(counted))


def _share_of(labels: Counter[tuple[str, str]]) -> float:
    right = sum(count for (want, have), count in labels.items() if want == have)
    return right / max(1, labels.total())


def _mean(values: Iterable[float | None]) -> float:
    known = [value for value in values if value is not None]
    return fmean(known) if known else 0.0
