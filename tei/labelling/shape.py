"""What can be seen of a line without reading it: length, case, numbering, punctuation."""

from __future__ import annotations

import re
from functools import lru_cache

REMEMBERED = 4096  # lines
DASH, LOWER, QUOTE = r"^\s*[-–—•*]\s?\S", r"^\W*[a-z]", r"^\W*[\"“]"  # how a line begins
WITHIN_WORD = r"\w-$"  # how a line ends
_SHAPES = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        ("numbered", r"^\W{0,2}\(?(?:\d{1,2}|[A-Za-z]|[ivx]{1,4})[.)]\s*\S"),
        ("numbered.digit", r"^\W{0,2}\d{1,2}\s?\.\s*[A-Za-z(\"']"),
        ("lettered", r"^\W{0,2}\(?[A-Za-z]\s?[.)]\s*\S"),
        ("bulleted", DASH),
        ("digits-only", r"^[\W\d]+$"),
        ("no-letters", r"^[\W\d_]*$"),
        ("hyphenated-end", WITHIN_WORD),
        ("sentence-end", r"[.?!]['\")\]]*$"),
        ("comma-end", r",$"),
        ("colon-end", r":$"),
        ("colon", r"^[^:]{1,28}:"),
        ("lower-start", LOWER),
        ("gap-inside", r"\S {3,}\S|\t"),
        ("slashes", r"^\W*[A-Z0-9&]{1,6}/[A-Z0-9&/-]{1,12}\b"),
        ("office-like", r"^\W*[A-Z]{1,5}(?:/[A-Z0-9&-]{1,6})*\W*$"),
        ("name-like", r"^\W*(?:[A-Z][a-z]*\.?\s){1,3}[A-Z][A-Za-z'-]{2,}(?:,? Jr\.?)?\W*$"),
        ("name-capitals", r"^\W*[A-Z]+\.?(?:\s[A-Z]\.){0,2}\s[A-Z'-]{3,}\W*$"),
        ("one-capital-word", r"^\W*[A-Z]{4,14}\W*$"),
        ("number-symbols", r"^\W*[A-Z]{1,5}[- ]?\d{3,}"),
        ("year", r"\b(?:19|20)\d\d\b"),
        ("clock", r"\b\d{1,2}[:.]?\d{0,2}\s?[ap]\.?\s?m\b"),
        ("amount", r"[$£]\s?\d"),
        ("boxes", r"[☐☑☒□■]"),
        ("quote-start", QUOTE),
    )
)


@lru_cache(REMEMBERED)
def of_shape(words: str) -> frozenset[str]:
    """Names of all that is seen of a line; a long line is looked at from both ends."""
    seen = words if len(words) <= 400 else words[:200] + words[-200:]
    letters = [char for char in seen if char.isalpha()]
    parts = seen.split()
    upper = sum(char.isupper() for char in letters) / len(letters) if letters else 0.0
    clean = sum(char.isalnum() or char.isspace() for char in seen) / max(1, len(seen))
    found = {name for name, pattern in _SHAPES if pattern.search(seen)}
    found.add(f"words.{band(len(parts), (1, 2, 3, 5, 8, 12))}")
    found.add(f"length.{band(len(words), (2, 4, 12, 25, 40, 55, 90, 150))}")
    found.add("case." + ("none" if not letters else band(round(upper * 100), (5, 30, 80, 99))))
    if clean < 0.75:
        found.add("noise")
    if any(ord(char) > 0x24F for char in letters):
        found.add("foreign-letters")
    if letters and len(parts) > 1 and max(map(len, parts)) <= 3:
        found.add("fragments")
    return frozenset(f"shape:{name}" for name in found)


def band(value: int, edges: tuple[int, ...]) -> str:
    """The first edge that a value does not pass, or the last with a plus."""
    return str(next((edge for edge in edges if value <= edge), f"{edges[-1]}+"))
