"""The editors' notes: what is said of which places, gathered while the text is written."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from tei.model.document import Place
from tei.model.emendation import Certainty
from tei.trees import XML, Element, append, element

ID = f"{{{XML}}}id"
ENCODER = "#encoder"


@dataclass(frozen=True, slots=True)
class Said:
    """What a note says of places; `proof` are places of the same document that prove it."""

    note: str
    places: tuple[Place, ...]
    cert: Certainty
    kind: str = "damage"  # or "conflict"
    about: str = ""  # the kind of intervention, for the count in the header
    proof: tuple[Place, ...] = ()


@dataclass(slots=True)
class Apparatus:
    """Notes to come, and the elements that stand at the places they are about."""

    document: str  # xml:id of the root
    said: list[Said] = field(default_factory=list)
    anchors: dict[Place, Element] = field(default_factory=dict)
    blocks: dict[int, Element] = field(default_factory=dict)  # transcript line -> its element

    def close(self, text: Element) -> list[tuple[Said, Element]]:
        """The notes in the order of the text, numbered; what they point at gets its xml:id."""
        order = {each: n for n, each in enumerate(text.iter())}
        self._keep(order, text)
        found = [(said, list(self._targets(said.places))) for said in self.said]
        found.sort(key=lambda pair: min((order[each] for each in pair[1]), default=0))
        self._identify({id(e): e for _, targets in found for e in targets}, order)
        proofs = {id(e): e for said, _ in found for e in self._targets(said.proof)}
        self._identify(proofs, order)
        return [
            (said, self._note(said, number, targets))
            for number, (said, targets) in enumerate(found, 1)
        ]

    def _keep(self, order: Mapping[Element, int], text: Element) -> None:
        """Keep of what stands at places that which came into the text; lines without any elsewhere.

        What is told of a line that is not shown points at the one before it.
        """
        self.anchors = {place: each for place, each in self.anchors.items() if each in order}
        numbers = sorted(self.blocks)
        for line in {place.line for said in self.said for place in said.places}:
            at = bisect_right(numbers, line) - 1
            near = self.blocks[numbers[max(at, 0)]] if numbers else next(text.iter("{*}div"))
            self.blocks.setdefault(line, near)

    def _targets(self, places: Iterable[Place]) -> Iterator[Element]:
        seen: list[Element] = []
        for place in places:
            target = self.anchors.get(place)
            if target is None:
                target = self.blocks.get(place.line)
            if target is not None and not any(target is each for each in seen):
                seen.append(target)
                yield target

    def _identify(self, elements: dict[int, Element], order: dict[Element, int]) -> None:
        """Name elements after the transcript's lines, so that names last when others come."""
        lines = {id(each): place.line for place, each in reversed(self.anchors.items())}
        lines |= {id(e): n for n, e in reversed(self.blocks.items()) if id(e) not in lines}
        taken = {str(each.get(ID)) for each in order if each.get(ID)}
        for each in sorted(elements.values(), key=order.__getitem__):
            if each.get(ID):
                continue
            base = name = f"{self.document}-l{lines[id(each)]}"
            count = 1
            while name in taken:
                count += 1
                name = f"{base}-{count}"
            taken.add(name)
            each.set(ID, name)

    def _note(self, said: Said, number: int, targets: list[Element]) -> Element:
        proof = [e for e in self._targets(said.proof) if not any(e is t for t in targets)]
        attributes = {
            "type": said.kind,
            "n": str(number),
            "resp": ENCODER,
            "cert": said.cert.value,
            "target": " ".join(f"#{each.get(ID)}" for each in targets),
            "corresp": " ".join(f"#{each.get(ID)}" for each in proof),
        }
        return element("note", said.note, attributes=attributes)


def stand_off(notes: Iterable[Element]) -> Element | None:
    """The notes gathered (TEI 17.11), or None where there are none."""
    lists = {kind: element("listAnnotation", attributes={"type": kind}) for kind in KINDS}
    for note in notes:
        append(lists[note.get("type", "damage")], note)
    held = [each for each in lists.values() if len(each)]
    return element("standOff", *held) if held else None


KINDS = ("damage", "conflict")
