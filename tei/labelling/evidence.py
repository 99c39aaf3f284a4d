"""What the lexicon and the shape of a line say about it: names of evidence."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz import fuzz, process

from tei import lexicons

LONGEST_PHRASE = 90  # characters; a longer line is matched on its beginning only
WHOLE_RATIO, START_RATIO, LABEL_RATIO = 85.0, 86.0, 80.0  # rapidfuzz ratios, 0 to 100
FUZZY_FROM = 5  # letters; shorter phrases must match to the letter
REMEMBERED = 4096  # lines whose evidence is kept: forms repeat their words from page to page
_LABEL = re.compile(r"^\W*([A-Za-z][^:]{0,28}?)\s*:")
_KEYS = ("whole", "label", "start", "contains")


def squeeze(text: str) -> str:
    """Letters and digits alone, case folded: `CONFIDENT IAL` and `N O :` lose their spaces."""
    return "".join(char for char in text.casefold() if char.isalnum())


@dataclass(frozen=True, slots=True)
class _Matcher:
    """All phrases and patterns of the lexicon, indexed by how they are matched."""

    whole: dict[str, tuple[str, ...]]
    label: dict[str, tuple[str, ...]]
    start: dict[str, tuple[str, ...]]
    contains: dict[str, tuple[str, ...]]
    patterns: tuple[tuple[str, re.Pattern[str]], ...]


@cache
def entries() -> dict[str, dict[str, str]]:
    """The evidence of all lexicon files by name, with `speaks`, `furniture`, `note`, `file`."""
    found: dict[str, dict[str, str]] = {}
    for name in lexicons.names():
        for entry in lexicons.load(name).get("evidence", ()):
            found[entry["name"]] = {
                key: entry[key] for key in ("speaks", "furniture", "note") if key in entry
            } | {"file": name}
    return found


@cache
def _matcher() -> _Matcher:
    tables: dict[str, dict[str, list[str]]] = {key: {} for key in _KEYS}
    patterns = []
    for name in lexicons.names():
        for entry in lexicons.load(name).get("evidence", ()):
            for key, table in tables.items():
                for phrase in entry.get(key, ()):
                    names = table.setdefault(squeeze(phrase), [])
                    if entry["name"] not in names:
                        names.append(entry["name"])
            if "pattern" in entry:
                patterns.append((entry["name"], re.compile(entry["pattern"], re.I)))
    whole, label, start, contains = (
        {phrase: tuple(names) for phrase, names in table.items()} for table in tables.values()
    )
    return _Matcher(whole, label, start, contains, tuple(patterns))


@lru_cache(REMEMBERED)
def of_phrases(words: str) -> frozenset[str]:
    """The lexicon's evidence in one line of words (case, misreadings and lost spaces apart)."""
    matcher = _matcher()
    found: set[str] = set()
    head = words[:LONGEST_PHRASE]
    line = squeeze(words[: 4 * LONGEST_PHRASE])
    short = len(words) <= LONGEST_PHRASE
    if short:
        found.update(_nearest(line, matcher.whole, WHOLE_RATIO))
    label = _LABEL.match(head)
    if label:
        found.update(_nearest(squeeze(label.group(1)), matcher.label, LABEL_RATIO))
    found.update(_beginning(line[:LONGEST_PHRASE], matcher.start))
    found.update(
        name for phrase, names in matcher.contains.items() if phrase in line for name in names
    )
    if not found or short:
        found.update(name for name, pattern in matcher.patterns if pattern.search(head))
    return frozenset(found)


def _nearest(text: str, table: dict[str, tuple[str, ...]], cutoff: float) -> Iterable[str]:
    if not text:
        return ()
    if text in table:
        return table[text]
    if len(text) < FUZZY_FROM:
        return ()
    best = process.extractOne(text, table.keys(), scorer=fuzz.ratio, score_cutoff=cutoff)
    return table[best[0]] if best and len(best[0]) >= FUZZY_FROM else ()


def _beginning(line: str, table: dict[str, tuple[str, ...]]) -> set[str]:
    found: set[str] = set()
    for phrase, names in table.items():
        if line.startswith(phrase[:3]) and (
            line.startswith(phrase) or fuzz.ratio(line[: len(phrase)], phrase) >= START_RATIO
        ):
            found.update(names)
    return found


@cache
def spoken(names: frozenset[str]) -> frozenset[str]:
    """The labels for which the lexicon's evidence speaks, as evidence of their own."""
    known = entries()
    return frozenset(f"speaks:{known[name]['speaks']}" for name in names)


@cache
def _prose() -> frozenset[str]:
    return frozenset(lexicons.load("common")["prose"]["words"])


@lru_cache(REMEMBERED)
def common_words(words: str) -> int:
    """How many of the first words of a line are among the commonest of running text."""
    known = _prose()
    return sum(word.strip(".,;:\"'()").casefold() in known for word in words[:200].split())
