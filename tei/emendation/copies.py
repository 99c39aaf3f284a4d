"""Copies of one fact, printed several times in a document, and what they prove together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tei.emendation.phrases import fold, tokens
from tei.model.document import Place
from tei.model.emendation import Certainty, Emendation, Intervention


@dataclass(frozen=True, slots=True)
class Copy:
    """One printing of a fact. `sound`: whether it can be such a fact at all (a number, a month)."""

    text: str
    place: Place
    sound: bool = True

    @property
    def value(self) -> str:
        """What is compared: words without case and punctuation (`4 p.m.` and `4 pm` are one)."""
        found = tokens(self.text)
        return fold(self.text) if self.text[:1].isdigit() else " ".join(found)


def compare(name: str, copies: Sequence[Copy]) -> Iterator[Emendation]:
    """Correct the copies that a majority, or the only sound reading, proves wrong.

    Where sound copies stand against each other without a majority, one note says so.
    """
    counts = Counter(copy.value for copy in copies if copy.sound)
    if not counts or all(copy.sound and copy.value == copies[0].value for copy in copies):
        return
    (best, votes), *others = counts.most_common()
    if others and others[0][1] == votes:
        yield _conflict(name, [copy for copy in copies if copy.sound])
        return
    proof = tuple(copy.place for copy in copies if copy.sound and copy.value == best)
    texts = Counter(copy.text for copy in copies if copy.sound and copy.value == best)
    reading = texts.most_common(1)[0][0]
    for copy in copies:
        if copy.value != best or not copy.sound:
            yield _correction(name, copy, reading, proof)


def _correction(name: str, copy: Copy, reading: str, proof: tuple[Place, ...]) -> Emendation:
    reading = reading.upper() if copy.text.isupper() and not reading.isupper() else reading
    where = "elsewhere" if len(proof) == 1 else f"in {len(proof)} other places"
    return Emendation(
        Intervention.CORRECTION,
        (copy.place,),
        f"{name} misread; it stands {where} as {reading}.",
        reading,
        cert=Certainty.HIGH if len(proof) > 1 else Certainty.MEDIUM,
        evidence="internal",
        proof=proof,
    )


def _conflict(name: str, copies: Sequence[Copy]) -> Emendation:
    texts = list({copy.value: copy.text for copy in copies}.values())
    said = ", ".join(texts[:-1]) + f" and {texts[-1]}"
    return Emendation(
        Intervention.CONFLICT,
        tuple(copy.place for copy in copies),
        f"{name} is given as {said}; nothing in the document decides between them.",
        cert=Certainty.MEDIUM,
    )
