"""The lines of a block as atoms and spans: their text, its marks, its facts, its damage."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from tei.encoding import damage, elements
from tei.encoding.apparatus import Apparatus
from tei.encoding.weaving import Atom, Span, filled
from tei.model.document import Fact, Field, Place
from tei.model.emendation import Emendation
from tei.model.transcript import Line, Mark, Run
from tei.trees import Element, element

HI, ANCHOR = 1, 5  # ranks: print outside, what notes point at inside; facts between


@dataclass(slots=True)
class Knowledge:
    """What is known of the words of a document, by transcript line."""

    apparatus: Apparatus
    facts: dict[int, list[Fact]] = field(default_factory=lambda: defaultdict(list))
    emendations: dict[int, list[tuple[Emendation, Place]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    pointed: dict[int, list[Place]] = field(default_factory=lambda: defaultdict(list))

    def learn(self, facts: Iterable[Fact]) -> None:
        """Take up the facts of a message, each at the line where it begins."""
        for fact in facts:
            for line in dict.fromkeys(place.line for place in fact.places):
                self.facts[line].append(fact)

    def take(self, emendations: Iterable[Emendation]) -> None:
        """Take up interventions: the first place is marked, the others are pointed at."""
        for each in emendations:
            self.apparatus.said.append(damage.said(each))
            marked = each.places[:1] if each.kind in damage.MARKED else ()
            if any(self._marked(each, place) for place in marked):
                marked = ()
            for place in marked:
                self.emendations[place.line].append((each, place))
            for place in dict.fromkeys((*each.places[len(marked) :], *each.proof)):
                if place not in self.pointed[place.line]:
                    self.pointed[place.line].append(place)

    def _marked(self, each: Emendation, place: Place) -> bool:
        """Whether words of a place are marked already: then it is only pointed at."""
        for other, taken in self.emendations.get(place.line, ()):
            put_in = each.kind in damage.PUT_IN or other.kind in damage.PUT_IN
            if taken == place or (
                not put_in and taken.start < place.end and place.start < taken.end
            ):
                return True
        return False


@dataclass(slots=True)
class Stream:
    """Consecutive lines as one run of positions: what `weave` takes.

    `idno` may be false where the element around cannot hold one.
    """

    knowledge: Knowledge
    atoms: list[Atom] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    bases: dict[int, int] = field(default_factory=dict)
    sources: dict[int, str] = field(default_factory=dict)
    position: int = 0

    def add_line(self, line: Line) -> None:
        self.bases[line.number] = self.position
        self.sources[line.number] = line.source
        base = self.position
        shown = [run for run in line.runs if run.mark is not Mark.NOTATION]
        self.atoms += _trimmed([atom for run in shown for atom in self._atoms(run, line, base)])
        self.spans += _print(line, base)
        self.spans += (s for run in shown for s in self._doubt(run, line, base))
        self.spans += (s for run in shown for s in self._strange(run, line, base))
        for each, place in self.knowledge.emendations.get(line.number, ()):
            self._emend(each, place, base)
        self.position += len(line.source) + 1

    def add_element(self, make: Callable[[], Element], before: str = "") -> None:
        """An element between lines, with white space before it."""
        content: Callable[[], Element] = make
        if before:
            self.atoms.append(Atom(self.position, self.position + 1, before))
            self.position += 1
        self.atoms.append(Atom(self.position, self.position + 1, content))
        self.position += 1

    def close(self) -> None:
        """Add what needs all lines: facts that run over several, and places pointed at."""
        done: set[int] = set()
        for number in self.bases:
            for fact in self.knowledge.facts.get(number, ()):
                if id(fact) not in done:
                    done.add(id(fact))
                    self.spans += self._fact(fact)
        known = {place for number in self.bases for place in self._places(number)}
        for number, base in self.bases.items():
            for place in self.knowledge.pointed.get(number, ()):
                if place not in known:
                    self.spans.append(self._anchor(place, base))

    def extent(self, numbers: Sequence[int]) -> tuple[int, int]:
        """The positions of whole lines, first to last."""
        last = numbers[-1]
        return self.bases[numbers[0]], self.bases[last] + len(self.sources[last])

    def _places(self, number: int) -> Iterator[Place]:
        for fact in self.knowledge.facts.get(number, ()):
            yield from fact.places
        for _, place in self.knowledge.emendations.get(number, ()):
            yield place

    def _atoms(self, run: Run, line: Line, base: int) -> Iterator[Atom]:
        start, end = base + run.start, base + run.end
        place = Place(line.number, run.start, run.end)
        if run.mark in (Mark.TEXT, Mark.DOUBT):
            yield Atom(start, end, run.text)
        elif run.mark is Mark.CELL:
            yield Atom(start, end, " " if len(run.text) != 1 else run.text.replace("|", " "))
        elif run.mark is Mark.BREAK:
            yield Atom(start, end, lambda: element("lb"))
        elif run.mark in (Mark.GAP, Mark.FORBIDDEN):
            made = damage.gap(run) if run.mark is Mark.GAP else damage.forbidden(run)
            self.knowledge.apparatus.said.append(damage.of_run(run, place))
            self.knowledge.apparatus.anchors[place] = made
            yield Atom(start, end, lambda: made)

    def _doubt(self, run: Run, line: Line, base: int) -> Iterator[Span]:
        if run.mark is Mark.DOUBT:
            place = Place(line.number, run.start, run.end)
            self.knowledge.apparatus.said.append(damage.of_run(run, place))
            yield Span(
                base + run.start, base + run.end, ANCHOR, self._anchored(place, damage.doubt)
            )

    def _strange(self, run: Run, line: Line, base: int) -> Iterator[Span]:
        """Characters that stand for no letter, where nothing has been said of them."""
        if run.mark is not Mark.TEXT or (run.text.isascii() and run.text.isprintable()):
            return
        said = self.knowledge.emendations.get(line.number, ())
        told = [place for each, place in said if each.kind in damage.UNREAD]
        for found in damage.STRANGE.finditer(run.text):
            start, end = run.start + found.start(), run.start + found.end()
            if any(place.start < end and start < place.end for place in told):
                continue
            place = Place(line.number, start, end)
            self.knowledge.apparatus.said.append(damage.of_strange(found.group(), place))
            yield Span(base + start, base + end, ANCHOR, self._anchored(place, damage.strange))

    def _anchored(
        self, place: Place, make: Callable[[list[Element | str]], Element]
    ) -> Callable[[list[Element | str]], Element]:
        """The same element, noted as what stands at a place."""

        def made(content: list[Element | str]) -> Element:
            found = make(content)
            self.knowledge.apparatus.anchors.setdefault(place, found)
            return found

        return made

    def _emend(self, each: Emendation, place: Place, base: int) -> None:
        start, end = base + place.start, base + place.end
        if each.reading and each.kind in damage.PUT_IN:
            made = damage.supplied(each)
            self.knowledge.apparatus.anchors[place] = made
            at = start if each.before else end
            self.atoms.append(Atom(at, at, lambda: made, after=each.before))
        else:
            make = damage.maker(each)

            def made_anew(content: list[Element | str]) -> Element:
                self.knowledge.apparatus.anchors.pop(place, None)
                return self._anchored(place, make)(content)

            self.spans.append(Span(start, end, ANCHOR, made_anew))

    def _anchor(self, place: Place, base: int) -> Span:
        make = self._anchored(place, lambda content: filled(element("seg"), content))
        return Span(base + place.start, base + place.end, ANCHOR - 1, make)

    def _fact(self, fact: Fact) -> Iterator[Span]:
        row = elements.row(fact)
        if row is None:
            return
        for places in self._pieces(fact.places):
            start = self.bases[places[0].line] + places[0].start
            end = self.bases[places[-1].line] + places[-1].end

            def make(content: list[Element | str], places: tuple[Place, ...] = places) -> Element:
                made = phrase(fact, content)
                for place in places:
                    self.knowledge.apparatus.anchors.setdefault(place, made)
                return made

            yield Span(start, end, row.rank, make)

    def _pieces(self, places: Iterable[Place]) -> Iterator[tuple[Place, ...]]:
        """Places of this stream, those together that only line ends and space part."""
        piece: list[Place] = []
        for place in places:
            if place.line not in self.bases:
                continue
            if piece and self._apart(piece[-1], place):
                yield tuple(piece)
                piece = []
            piece.append(place)
        if piece:
            yield tuple(piece)

    def _apart(self, a: Place, b: Place) -> bool:
        if a.line == b.line:
            return bool(self.sources[a.line][a.end : b.start].strip()) or b.start < a.end
        rest = self.sources[a.line][a.end :] + self.sources[b.line][: b.start]
        between = [n for n in self.bases if a.line < n < b.line]
        return bool(rest.strip("* \t")) or bool(between) or b.line < a.line


def _trimmed(atoms: list[Atom]) -> list[Atom]:
    """The atoms of a line without the white space at its ends."""
    for at, strip in ((0, str.lstrip), (-1, str.rstrip)):
        while atoms and isinstance(atoms[at].content, str):
            atom = atoms[at]
            kept = strip(str(atom.content))
            if kept == atom.content:
                break
            start = atom.start + len(str(atom.content)) - len(kept) if at == 0 else atom.start
            atoms[at] = Atom(start, start + len(kept), kept)
            if kept:
                break
            del atoms[at]
    return atoms


def phrase(fact: Fact, content: list[Element | str]) -> Element:
    """The element for a fact around its words (an idno cannot hold elements: then a seg)."""
    row = elements.row(fact)
    assert row is not None
    if row.name == "idno" and not all(isinstance(each, str) for each in content):
        kind = "number" if fact.field is Field.NUMBER else "control"
        made = element("seg", attributes={"type": kind, "n": fact.value})
    else:
        made = element(row.name, attributes={"type": row.type})
    if row.name == "date":
        made.set("when", fact.value)
        if fact.basis:
            made.set("ana", " ".join(f"#{each}" for each in fact.basis))
    elif fact.field in (Field.CLASSIFICATION, Field.PRECEDENCE):
        made.set("ana", f"#{fact.value}")
    elif fact.field is Field.PART:
        made.set("n", fact.value)
    return filled(made, content)


def _print(line: Line, base: int) -> Iterator[Span]:
    """Bold, italic, struck print and headings (TEI 3.3.2.2)."""
    if line.heading:
        yield _hi(f"heading-{line.heading}", base, base + len(line.source))
    started: Run | None = None
    last: Run | None = None
    for run in (*line.runs, None):
        if run is not None and (run.mark is Mark.NOTATION or (run.rend and not run.text.strip())):
            continue
        if started and last and (run is None or run.rend != started.rend):
            rend = " ".join(each.value for each in started.rend)
            yield _hi(rend, base + started.start, base + last.end)
            started = None
        if run is not None and run.rend and started is None:
            started = run
        last = run


def _hi(rend: str, start: int, end: int) -> Span:
    def make(content: list[Element | str]) -> Element:
        return filled(element("hi", attributes={"rend": rend}), content)

    return Span(start, end, HI, make, splits=True)
