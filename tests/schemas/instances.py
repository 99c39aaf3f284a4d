"""Random documents of a RELAX NG grammar, and mutations of them; the same seed, the same ones."""

from __future__ import annotations

import copy
import random
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

RNG = "{http://relaxng.org/ns/structure/1.0}"
TEI = "http://www.tei-c.org/ns/1.0"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
DEEP = 1_000_000

# Values of the datatypes, by type and pattern; a type without an entry fails loudly.
VALUES = {
    ("anyURI", r"\S+"): ("#a1", "https://example.org/x?y=1", "../a/b.md#line=4,5", "x"),
    ("token", r"[^\p{C}\p{Z}]+"): ("alpha", "b-2", "élan", "N.1"),
    ("token", r"(\-?[\d]+/\-?[\d]+)"): ("1/2", "-3/4"),
    ("token", r"(-?[0-9]+(\.[0-9]+)?,-?[0-9]+(\.[0-9]+)?)"): ("1,2", "3.5,-4"),
    ("token", r"[\d]+(\.[\d]+){0,2}"): ("4.12.0", "4"),
    ("token", r"[\d]+[a-z]*[\d]*(\.[\d]+[a-z]*[\d]*){0,3}"): ("0.1.0", "2a1"),
    (
        "token",
        r"[\-+]?\d+(\.\d+)?(%|cm|mm|in|pt|pc|px|em|ex|ch|rem|vw|vh|vmin|vmax)",
    ): ("2400px", "12.5cm"),
    ("string", ""): ("some words", "1", "a & b <c>"),
    ("Name", ""): ("diplomatic-tei", "a.b"),
    ("language", ""): ("en", "pt-BR"),
    ("nonNegativeInteger", ""): ("0", "12"),
    ("double", ""): ("1.5", "-2e3"),
    ("decimal", ""): ("4", "-0.25"),
    ("date", ""): ("1962-11-28", "1963-07-11Z"),
    ("gYear", ""): ("1962",),
    ("gMonth", ""): ("--11",),
    ("gDay", ""): ("---28",),
    ("gYearMonth", ""): ("1964-08",),
    ("gMonthDay", ""): ("--11-28",),
    ("time", ""): ("16:00:00", "16:00:00-05:00"),
    ("dateTime", ""): ("1962-11-28T16:00:00-05:00", "1962-11-28T16:00:00"),
}
WORDS = ("STEVENSON", "met", "three hours", "DECLASSIFIED", "10 days ago", "é", "(1)")


@dataclass(slots=True)
class Pattern:
    """A RELAX NG pattern; `facet` is the pattern facet of data, `value` the text of a value."""

    kind: str
    name: str = ""
    parts: tuple[Pattern, ...] = ()
    facet: str = ""
    value: str = ""
    depth: int = 0  # how many elements deep the shallowest match goes
    reach: frozenset[str] = frozenset()  # the elements that a match may hold


def pattern(node: etree._Element) -> Pattern:
    kind = str(node.tag).removeprefix(RNG)
    parts = tuple(pattern(child) for child in node if str(child.tag).startswith(RNG))
    if kind == "data":
        return Pattern(kind, node.get("type", ""), facet=node.findtext(f"{RNG}param") or "")
    return Pattern(kind, node.get("name", ""), parts, value=node.text or "")


class Grammar:
    """A grammar in the shape of the project's own, with what each pattern needs and reaches."""

    def __init__(self, path: Path) -> None:
        root = etree.parse(path).getroot()
        self.defines = {
            d.get("name", ""): Pattern("group", parts=tuple(pattern(child) for child in d))
            for d in root.iter(f"{RNG}define")
        }
        start = root.find(f"{RNG}start")
        assert start is not None
        self.start = pattern(start[0])
        self.elements = sorted(e.get("name", "") for e in root.iter(f"{RNG}element"))
        self._settle()

    def _settle(self) -> None:
        """Work out depths and reaches: a least fixed point, from deep and nothing."""
        for name in self.defines:
            self.defines[name].depth = DEEP
        before: list[tuple[int, int]] = []
        while True:
            for each in [*self.defines.values(), self.start]:
                self._measure(each)
            now = [(each.depth, len(each.reach)) for each in self.defines.values()]
            if now == before:
                return
            before = now

    def _measure(self, each: Pattern) -> None:
        for part in each.parts:
            self._measure(part)
        inner = (self.defines[each.name],) if each.kind == "ref" else each.parts
        depths = [part.depth for part in inner]
        each.reach = frozenset().union(*(part.reach for part in inner))
        if each.kind == "choice":
            each.depth = min(depths)
        elif each.kind in {"optional", "zeroOrMore", "attribute"}:
            each.depth = 0
        else:
            each.depth = max(depths, default=0) + (each.kind == "element")
        if each.kind == "element":
            each.reach |= {each.name}


class Writer:
    """Writes random documents of a grammar; each heads for the element seen least so far."""

    def __init__(self, grammar: Grammar, seed: int, budget: int = 12, size: int = 60) -> None:
        self.grammar, self.random, self.budget = grammar, random.Random(seed), budget
        self.size = size
        self.seen: Counter[str] = Counter()
        self.identifiers = 0
        self.left = 0
        self.goal = ""

    def document(self) -> etree._Element:
        """A document from the grammar's start."""
        self.identifiers, self.left = 0, self.size
        self.goal = min(self.grammar.elements, key=lambda name: self.seen[name])
        holder = etree.Element("holder")
        self.write(self.grammar.start, holder, self.budget)
        made: etree._Element = holder[0]
        return copy.deepcopy(made)

    def write(self, each: Pattern, parent: etree._Element, budget: int) -> None:
        """Append a random match of a pattern to an element."""
        if each.kind == "element":
            self._element(each, parent, budget)
        elif each.kind == "attribute":
            self._attribute(each.name, each.parts[0], parent)
        elif each.kind == "text":
            self._text(parent, self.random.choice(WORDS))
        else:
            for part in self._chosen(each, budget):
                self.write(part, parent, budget)

    def _element(self, each: Pattern, parent: etree._Element, budget: int) -> None:
        self.seen[each.name] += 1
        self.left -= 1
        if each.name == self.goal:
            self.goal = ""
        made = etree.SubElement(parent, f"{{{TEI}}}{each.name}")
        for part in each.parts:
            self.write(part, made, budget - 1)

    def _chosen(self, each: Pattern, budget: int) -> tuple[Pattern, ...]:
        """The patterns to write for a pattern that is no element, attribute or text."""
        if each.kind == "ref":
            return (self.grammar.defines[each.name],)
        if each.kind == "choice":
            return (self._branch(each.parts, budget),)
        if each.kind in {"optional", "zeroOrMore", "oneOrMore"}:
            return each.parts * self._times(each, budget)
        return each.parts

    def _times(self, each: Pattern, budget: int) -> int:
        least = 1 if each.kind == "oneOrMore" else 0
        part = each.parts[0]
        if part.kind == "attribute" or (part.kind == "ref" and ".attribute." in part.name):
            return int(self.random.random() < 0.15)
        if self.goal in each.reach and self.random.random() < 0.9:
            return 1
        if self.left <= 0 or max(p.depth for p in each.parts) > budget:
            return least
        if each.kind == "optional":
            return self.random.randint(0, 1)
        return max(least, self.random.choice((0, 1, 1, 2, 3)))

    def _branch(self, branches: tuple[Pattern, ...], budget: int) -> Pattern:
        nearer = [b for b in branches if self.goal in b.reach]
        if nearer and self.random.random() < 0.9:
            return min(nearer, key=lambda b: (b.name != self.goal, self.random.random()))
        shallow = [b for b in branches if b.depth <= budget]
        if self.left <= 0 or not shallow:
            return min(branches, key=lambda b: b.depth)
        weights = [1 / (1 + self.seen[b.name]) ** 0.5 for b in shallow]
        return self.random.choices(shallow, weights)[0]

    def _attribute(self, name: str, value: Pattern, parent: etree._Element) -> None:
        if name == "xml:id":
            self.identifiers += 1
            parent.set(XML_ID, f"i{self.identifiers}")
        else:
            full = name.replace("xml:", "{http://www.w3.org/XML/1998/namespace}")
            parent.set(full, " ".join(self.values(value)))

    def values(self, each: Pattern) -> list[str]:
        """The tokens of a random value of a data pattern."""
        if each.kind == "value":
            return [each.value]
        if each.kind == "data":
            return [self.random.choice(VALUES[each.name, each.facet])]
        if each.kind == "choice":
            return self.values(self.random.choice(each.parts))
        if each.kind == "ref":
            return self.values(self.grammar.defines[each.name])
        times = {"oneOrMore": (1, 2), "zeroOrMore": (0, 2)}.get(each.kind, (1, 1))
        return [
            value
            for _ in range(self.random.randint(*times))
            for part in each.parts
            for value in self.values(part)
        ]

    @staticmethod
    def _text(parent: etree._Element, words: str) -> None:
        if len(parent):
            parent[-1].tail = (parent[-1].tail or "") + words
        else:
            parent.text = (parent.text or "") + words


def mutation(
    document: etree._Element, chance: random.Random, names: list[str]
) -> tuple[str, etree._Element]:
    """A copy of a document with one thing changed, and what was changed."""
    made = copy.deepcopy(document)
    places = [e for e in made.iter() if isinstance(e.tag, str)]
    place = chance.choice(places[1:] or places)
    kind = chance.choice(("rename", "drop", "double", "attribute", "value", "text", "swap"))
    parent = place.getparent()
    if kind == "rename" or parent is None:
        place.tag = f"{{{TEI}}}{chance.choice(names)}"
    elif kind == "drop":
        parent.remove(place)
    elif kind == "double":
        twin = copy.deepcopy(place)
        for element in twin.iter():
            element.attrib.pop(XML_ID, None)
        place.addnext(twin)
    elif kind == "attribute":
        place.set(chance.choice(("type", "n", "when", "target", "unknown", "cert")), "alpha")
    elif kind == "value" and place.attrib:
        place.set(chance.choice(sorted(place.attrib)), chance.choice(("", "x y", "1962-13-01")))
    elif kind == "text":
        place.text = (place.text or "") + "WORDS"
    else:
        other = chance.choice(places[1:] or places)
        if other not in place.iter() and place not in other.iter():
            other.addprevious(place)
    return kind, made
