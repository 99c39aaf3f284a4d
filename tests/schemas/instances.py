"""Random documents of a RELAX NG grammar, and mutations of them; the same seed, the same ones."""

from __future__ import annotations

import copy
import random
from collections import Counter
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


class Grammar:
    """A grammar in the shape of the project's own: names, and how deep each must go at least."""

    def __init__(self, path: Path) -> None:
        root = etree.parse(path).getroot()
        self.defines = {d.get("name", ""): list(d) for d in root.iter(f"{RNG}define")}
        self.start = root.find(f"{RNG}start")
        self.elements = sorted(e.get("name", "") for e in root.iter(f"{RNG}element"))
        self.depths = dict.fromkeys(self.defines, DEEP)
        self._settle()

    def _settle(self) -> None:
        before: dict[str, int] = {}
        while before != self.depths:
            before = dict(self.depths)
            for name, patterns in self.defines.items():
                self.depths[name] = max(map(self.depth, patterns), default=0)

    def depth(self, pattern: etree._Element) -> int:
        """How many elements deep the shallowest match of a pattern goes."""
        kind = str(pattern.tag).removeprefix(RNG)
        if kind == "ref":
            return self.depths[pattern.get("name", "")]
        if kind in {"optional", "zeroOrMore", "text", "empty", "attribute", "interleave"}:
            return 0
        inner = [self.depth(p) for p in pattern if str(p.tag).startswith(RNG)]
        if kind == "choice":
            return min(inner)
        return max(inner, default=0) + (kind == "element")


class Writer:
    """Writes random documents of a grammar; elements seen seldom are taken more often."""

    def __init__(self, grammar: Grammar, seed: int, budget: int = 9) -> None:
        self.grammar, self.random, self.budget = grammar, random.Random(seed), budget
        self.seen: Counter[str] = Counter()
        self.identifiers = 0
        self.left = 0

    def document(self) -> etree._Element:
        """A document from the grammar's start."""
        self.identifiers, self.left = 0, 120
        holder = etree.Element("holder")
        assert self.grammar.start is not None
        for pattern in self.grammar.start:
            self.write(pattern, holder, self.budget)
        made: etree._Element = holder[0]
        return copy.deepcopy(made)

    def write(self, pattern: etree._Element, parent: etree._Element, budget: int) -> None:
        """Append a random match of a pattern to an element."""
        kind = str(pattern.tag).removeprefix(RNG)
        parts = [p for p in pattern if str(p.tag).startswith(RNG)]
        if kind == "element":
            self._element(pattern, parts, parent, budget)
        elif kind == "attribute":
            self._attribute(pattern.get("name", ""), parts[0], parent)
        elif kind == "text":
            self._text(parent, self.random.choice(WORDS))
        else:
            for part in self._chosen(pattern, kind, parts, budget):
                self.write(part, parent, budget)

    def _chosen(
        self, pattern: etree._Element, kind: str, parts: list[etree._Element], budget: int
    ) -> list[etree._Element]:
        """The patterns to write for a pattern that is none of its own."""
        if kind == "ref":
            return self.grammar.defines[pattern.get("name", "")]
        if kind == "choice":
            return [self._branch(parts, budget)]
        if kind in {"optional", "zeroOrMore", "oneOrMore"}:
            return parts * self._times(kind, parts, budget)
        return parts

    def _element(
        self,
        pattern: etree._Element,
        inner: list[etree._Element],
        parent: etree._Element,
        budget: int,
    ) -> None:
        name = pattern.get("name", "")
        self.seen[name] += 1
        self.left -= 1
        made = etree.SubElement(parent, f"{{{TEI}}}{name}")
        for part in inner:
            self.write(part, made, budget - 1)

    def _times(self, kind: str, inner: list[etree._Element], budget: int) -> int:
        least = 1 if kind == "oneOrMore" else 0
        if inner and inner[0].tag == f"{RNG}attribute":
            return int(self.random.random() < 0.15)
        if self.left <= 0 or max(map(self.grammar.depth, inner), default=0) > budget:
            return least
        if kind == "optional":
            return self.random.randint(0, 1)
        return max(least, self.random.choice((0, 1, 1, 2, 3)))

    def _branch(self, branches: list[etree._Element], budget: int) -> etree._Element:
        shallow = [b for b in branches if self.grammar.depth(b) <= budget]
        if self.left <= 0 or not shallow:
            return min(branches, key=self.grammar.depth)
        weights = [1 / (1 + self.seen[b.get("name", "")]) ** 0.5 for b in shallow]
        return self.random.choices(shallow, weights)[0]

    def _attribute(self, name: str, pattern: etree._Element, parent: etree._Element) -> None:
        if name == "xml:id":
            self.identifiers += 1
            parent.set(XML_ID, f"i{self.identifiers}")
        else:
            full = name.replace("xml:", "{http://www.w3.org/XML/1998/namespace}")
            parent.set(full, " ".join(self.values(pattern)))

    def values(self, pattern: etree._Element) -> list[str]:
        """The tokens of a random value of a data pattern."""
        kind = str(pattern.tag).removeprefix(RNG)
        inner = list(pattern)
        if kind == "value":
            return [pattern.text or ""]
        if kind == "data":
            facet = pattern.findtext(f"{RNG}param") or ""
            return [self.random.choice(VALUES[pattern.get("type", ""), facet])]
        if kind == "choice":
            return self.values(self.random.choice(inner))
        if kind == "ref":
            inner = self.grammar.defines[pattern.get("name", "")]
        times = {"oneOrMore": (1, 2), "zeroOrMore": (0, 2)}.get(kind, (1, 1))
        return [
            value
            for _ in range(self.random.randint(*times))
            for part in inner
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
