"""The words of a fact as the document prints them, with what is corrected in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from tei.model.document import Fact, Place
from tei.model.emendation import Emendation, Intervention
from tei.model.transcript import Transcript

_WORDS = frozenset({"text", "gap", "doubt"})


class Printed:
    """Words at places of a transcript: notation left out, corrections put in."""

    def __init__(self, transcript: Transcript, emendations: Iterable[Emendation]) -> None:
        self._transcript = transcript
        self._corrections: dict[int, list[tuple[Place, str]]] = defaultdict(list)
        for each in emendations:
            if each.kind is Intervention.CORRECTION and each.reading:
                self._corrections[each.places[0].line].append((each.places[0], each.reading))

    def words(self, fact: Fact) -> str:
        """A fact's words; its value where it is printed nowhere."""
        return " ".join(" ".join(map(self._at, fact.places)).split()) or fact.value

    def _at(self, place: Place) -> str:
        pieces: list[str] = []
        position = place.start
        for wrong, reading in sorted(self._corrections.get(place.line, ()), key=_start):
            if position <= wrong.start and wrong.end <= place.end:
                pieces += [self._between(place.line, position, wrong.start), reading]
                position = wrong.end
        return "".join([*pieces, self._between(place.line, position, place.end)])

    def _between(self, line: int, start: int, end: int) -> str:
        return "".join(
            run.text[max(0, start - run.start) : max(0, end - run.start)]
            for run in self._transcript.line(line).runs
            if run.mark.value in _WORDS
        )


def _start(correction: tuple[Place, str]) -> int:
    return correction[0].start
