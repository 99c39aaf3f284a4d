"""What the lexicon and the shape of a line say about it: names of evidence."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from rapidfuzz import fuzz, process

from tei import lexicons

LONGEST_PHRASE = 90  # characters; a longer line is matched on its beginning only
WHOLE_RATIO, START_RATIO, LABEL_RATIO = 85.0, 86.0, 80.0  # rapidfuzz ratios, 0 to 100
FUZZY_FROM = 5  # letters; shorter phrases must match to the letter
_LABEL = re.compile(r"^\W*([A-Za-z][^:]{0,28}?)\s*:")


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
    """The evidence of all lexicon files by name, with its attributes (`furniture`, `note`)."""
    found: dict[str, dict[str, str]] = {}
    for name in lexicons.names():
        for entry in lexicons.load(name).get("evidence", ()):
            found[entry["name"]] = {
                key: entry[key] for key in ("furniture", "note") if key in entry
            }
    return found


@cache
def _matcher() -> _Matcher:
    tables: dict[str, dict[str, list[str]]] = {
        key: {} for key in ("whole", "label", "start", "contains")
    }
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


@cache
def of_phrases(words: str) -> frozenset[str]:
    """The lexicon's evidence in one line of words (case, misreadings and lost spaces apart)."""
    matcher = _matcher()
    found: set[str] = set()
    head = words[:LONGEST_PHRASE]
    line = squeeze(words)
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


_SHAPES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        ("numbered", r"^\W{0,2}\(?(?:\d{1,2}|[A-Za-z]|[ivx]{1,4})[.)]\s*\S"),
        ("numbered.first", r"^\W{0,2}1\s?[.,]\s*\S"),
        ("numbered.digit", r"^\W{0,2}\d{1,2}\s?\.\s+\S"),
        ("lettered", r"^\W{0,2}\(?[A-Za-z]\s?[.)]\s*\S"),
        ("bulleted", r"^\s*[-–—•*]\s+\S"),
        ("digits-only", r"^[\W\d]+$"),
        ("no-letters", r"^[\W\d_]*$"),
        ("hyphenated-end", r"\w-$"),
        ("sentence-end", r"[.?!]['\")\]]*$"),
        ("comma-end", r",$"),
        ("colon-end", r":$"),
        ("colon", r"^[^:]{1,28}:"),
        ("lower-start", r"^\W*[a-z]"),
        ("gap-inside", r"\S {3,}\S|\t"),
        ("office-like", r"^\W*[A-Z]{1,5}(?:/[A-Z0-9&-]{1,6})+\W*$"),
        ("name-like", r"^\W*(?:[A-Z][a-z]*\.?\s){1,3}[A-Z][A-Za-z'-]{2,}(?:,? Jr\.?)?\W*$"),
        ("name-capitals", r"^\W*[A-Z](?:[A-Z]|\.)+(?:\s[A-Z](?:[A-Z]|\.)*){0,3}\W*$"),
        ("one-capital-word", r"^\W*[A-Z]{4,14}\W*$"),
        ("number-symbols", r"^\W*[A-Z]{1,5}[- ]?\d{3,}"),
        ("year", r"\b(?:19|20)\d\d\b"),
        ("clock", r"\b\d{1,2}[:.]?\d{0,2}\s?[ap]\.?\s?m\b"),
        ("amount", r"[$£]\s?\d"),
        ("boxes", r"[☐☑☒□■]"),
        ("quote-start", r"^\W*[\"“]"),
    )
)


@cache
def of_shape(words: str) -> frozenset[str]:
    """What can be seen of a line without reading it: length, case, numbering, punctuation."""
    letters = [char for char in words if char.isalpha()]
    count = len(words.split())
    upper = sum(char.isupper() for char in letters) / len(letters) if letters else 0.0
    clean = sum(char.isalnum() or char.isspace() for char in words) / max(1, len(words))
    found = {name for name, pattern in _SHAPES if pattern.search(words)}
    found.add(f"words.{_band(count, (1, 2, 3, 5, 8, 12))}")
    found.add(f"length.{_band(len(words), (4, 12, 25, 40, 55, 90))}")
    found.add("case." + ("none" if not letters else _band(round(upper * 100), (5, 30, 80, 99))))
    if clean < 0.75:
        found.add("noise")
    if letters and count > 1 and max(len(word) for word in words.split()) <= 3:
        found.add("fragments")
    return frozenset(f"shape:{name}" for name in found)


def _band(value: int, edges: tuple[int, ...]) -> str:
    return str(next((edge for edge in edges if value <= edge), f"{edges[-1]}+"))
