"""Nothing lost: the words of the transcript stand in the TEI's text once and in order.

Notation and white space apart; what the encoder adds (corr, expan, reg, supplied and notes with
@resp) does not count. Compared are all characters that are not white space, and where words end.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass

from tei.alignment import Difference, differences
from tei.model.report import Problem, Severity, Where
from tei.model.transcript import Transcript
from tei.places import place
from tei.trees import Element
from tei.validation.words import SourceWords, TextWords, of_text, of_transcript

LIMIT = 20  # findings for one document; what goes beyond is counted
QUOTED = 8  # words of a passage quoted whole


def check(
    tree: Element, transcript: Transcript, where: Callable[[Element], Where] = place
) -> tuple[Problem, ...]:
    """Compare a TEI tree with the transcript it was made from; no problems where nothing is lost.

    Each loss, addition, change or move is named with the transcript's line and word. Time grows
    with the length of the document. `where` tells the place of an element in its file.
    """
    source, text = of_transcript(transcript), of_text(tree)
    if source.words == text.words:
        return ()
    problems = _Comparison(source, text, where).problems()
    if len(problems) <= LIMIT:
        return tuple(problems)
    more = len(problems) - LIMIT
    return (
        *problems[:LIMIT],
        Problem(
            Severity.ERROR,
            "fidelity-more",
            f"The TEI's text differs from the transcript in {more} more places.",
            remedy="Mend the places named first, then validate again.",
        ),
    )


@dataclass(frozen=True, slots=True)
class _Comparison:
    source: SourceWords
    text: TextWords
    where: Callable[[Element], Where]

    def problems(self) -> list[Problem]:
        found: list[Problem] = []
        apart: list[Difference] = []
        for part in differences(self.source.words, self.text.words):
            if "".join(self._lost(part)) == "".join(self._added(part)):
                found += self._boundaries(part)
            else:
                apart.append(part)
        moves = _moves([(self._lost(part), self._added(part)) for part in apart])
        arrived = set(moves.values())
        for number, part in enumerate(apart):
            if number in moves:
                found.append(self._moved(part, apart[moves[number]]))
                if number not in arrived and part.right < part.right_end:
                    found.append(self._too_much(part))
            elif number in arrived:
                if part.left < part.left_end:
                    found.append(self._missing(part))
            else:
                found.append(self._differing(part))
        return sorted(found, key=lambda problem: problem.transcript_line)

    def _lost(self, part: Difference) -> tuple[str, ...]:
        return tuple(self.source.words[part.left : part.left_end])

    def _added(self, part: Difference) -> tuple[str, ...]:
        return tuple(self.text.words[part.right : part.right_end])

    def _differing(self, part: Difference) -> Problem:
        if part.left == part.left_end:
            return self._too_much(part)
        if part.right == part.right_end:
            return self._missing(part)
        lost, added = _quote(self._lost(part)), _quote(self._added(part))
        return self._problem(
            "fidelity-changed",
            f"{lost} ({self._at(part.left)}) reads {added} in the TEI.",
            "Restore the transcript's reading; put a correction into choice, with the"
            " transcript's reading in sic and yours in corr.",
            part,
        )

    def _missing(self, part: Difference) -> Problem:
        count = part.left_end - part.left
        lost = _quote(self._lost(part))
        what = (
            f"The word {lost} ({self._at(part.left)}) is missing from the TEI."
            if count == 1
            else f"{count} words are missing from the TEI: {lost}"
            f" ({self._at(part.left)} to {self._at(part.left_end - 1)})."
        )
        return self._problem(
            "fidelity-lost",
            what,
            f"Put it back after {self._before(part.right)}."
            if count == 1
            else f"Put them back after {self._before(part.right)}.",
            part,
        )

    def _too_much(self, part: Difference) -> Problem:
        added = self._added(part)
        count = len(added)
        twice = count and added in (
            tuple(self.text.words[part.right - count : part.right]),
            tuple(self.text.words[part.right_end : part.right_end + count]),
        )
        what = "stands twice" if twice else "does not stand in the transcript"
        if count > 1:
            what = "stand twice" if twice else "do not stand in the transcript"
        place = f" after {self._at(part.left - 1)}" if part.left else " at the beginning"
        return self._problem(
            "fidelity-added",
            f"{_quote(added)}{place} {what}.",
            "Remove it, or mark it as the editor's: supplied, corr, or a note with @resp.",
            part,
        )

    def _moved(self, part: Difference, to: Difference) -> Problem:
        return self._problem(
            "fidelity-moved",
            f"{_quote(self._lost(part))} ({self._at(part.left)}) stands elsewhere in the TEI:"
            f" after {self._before(to.right)}.",
            f"Move it back to where the transcript has it, after {self._before(part.right)}.",
            Difference(part.left, part.left_end, to.right, to.right_end),
        )

    def _boundaries(self, part: Difference) -> list[Problem]:
        """Words run together or torn apart, where all characters are the same."""
        ours = _ends(self.source.words, part.left, part.left_end)
        theirs = _ends(self.text.words, part.right, part.right_end)
        found = [
            self._joined(Difference(index, index + 2, part.right, part.right_end))
            for offset, index in ours.items()
            if offset not in theirs
        ]
        for offset, index in theirs.items():
            if offset not in ours and index + 1 not in self.text.soft:
                holder = sum(end <= offset for end in ours) + part.left
                found.append(self._split(Difference(holder, holder + 1, index, index + 2)))
        return found

    def _joined(self, part: Difference) -> Problem:
        first, second = self.source.words[part.left : part.left_end]
        return self._problem(
            "fidelity-joined",
            f"“{first}” and “{second}” ({self._at(part.left)}) are run together in the TEI.",
            "Put a space or a line break (lb) between them.",
            part,
        )

    def _split(self, part: Difference) -> Problem:
        first, second = self.text.words[part.right : part.right_end]
        return self._problem(
            "fidelity-split",
            f"{_quote(self._lost(part))} ({self._at(part.left)}) is torn apart in the TEI:"
            f" “{first}” “{second}”.",
            'Remove the white space; a line break within a word is lb with break="no".',
            part,
        )

    def _problem(self, rule: str, message: str, remedy: str, part: Difference) -> Problem:
        owners = self.text.owners
        owner = owners[min(part.right, len(owners) - 1)] if owners else None
        where = self.where(owner) if owner is not None else Where()
        lines = self.source.lines
        transcript_line = lines[min(part.left, len(lines) - 1)] if lines else 0
        return Problem(
            Severity.ERROR,
            rule,
            message,
            where,
            remedy,
            found=" ".join(self.text.words[part.right : part.right_end][:QUOTED]),
            expected=" ".join(self.source.words[part.left : part.left_end][:QUOTED]),
            transcript_line=transcript_line,
        )

    def _at(self, index: int) -> str:
        return f"line {self.source.lines[index]}, word {self.source.numbers[index]}"

    def _before(self, index: int) -> str:
        """The words of the TEI that stand before one of its words, quoted."""
        words = self.text.words[max(0, index - 3) : index]
        return f"“{' '.join(words)}”" if words else "the beginning of the text"


def _moves(sides: list[tuple[tuple[str, ...], tuple[str, ...]]]) -> dict[int, int]:
    """For differences whose lost words are the added words of another: the number of the other."""
    arrivals: dict[tuple[str, ...], deque[int]] = defaultdict(deque)
    for number, (_, added) in enumerate(sides):
        if added:
            arrivals[added].append(number)
    moves: dict[int, int] = {}
    for number, (lost, _) in enumerate(sides):
        if arrivals.get(lost):
            moves[number] = arrivals[lost].popleft()
    return moves


def _ends(words: list[str], start: int, end: int) -> dict[int, int]:
    """Offsets, in characters, at which words end within a stretch, with the word's index."""
    ends: dict[int, int] = {}
    offset = 0
    for index in range(start, end - 1):
        offset += len(words[index])
        ends[offset] = index
    return ends


def _quote(words: tuple[str, ...]) -> str:
    if len(words) <= QUOTED:
        return f"“{' '.join(words)}”"
    return f"“{' '.join(words[:4])} … {' '.join(words[-2:])}”"
