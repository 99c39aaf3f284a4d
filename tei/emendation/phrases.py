"""Form phrases and how far a line may be from one to be read as it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from tei import lexicons

LONGEST_LINE = 110  # characters; a longer line is no form phrase
SHORTEST_CUT = 5  # letters that must be left of a phrase cut at an edge
STRAY = 3  # characters of a mark beside a phrase that belongs to neither
SHORTEST_LEFT = 0.5  # share of the phrase that must be left
_TOKEN = re.compile(r"[^\W_]+")
_LOOKALIKES = str.maketrans("oil|sbzg", "01115826")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A printed phrase; `name` says what it is. See tei/lexicon/form-phrases.toml."""

    text: str
    name: str
    on: tuple[str, ...]
    where: str
    cut: bool = False
    incoming: bool | None = None
    of: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        return fold(self.text)


@dataclass(frozen=True, slots=True)
class Match:
    """A phrase that a reading stands for.

    `distance` counts letters misread (0: only spaces or figures for letters). `before` and `after`
    are the letters lost at the edges where the rest is read as printed.
    """

    phrase: Phrase
    distance: int
    before: str = ""
    after: str = ""


def fold(text: str) -> str:
    """Letters and digits alone, case folded."""
    return "".join(_TOKEN.findall(text.replace("'", "").replace("’", ""))).casefold()


def tokens(text: str) -> list[str]:
    return _TOKEN.findall(text.replace("'", "").replace("’", "").casefold())


def limit(letters: int) -> int:
    """How many letters of a phrase of this length may be wrong."""
    if letters < 5:
        return 0
    return 1 if letters < 9 else 2 if letters < 16 else letters // 6


def label_limit(letters: int) -> int:
    """A colon after it and a closed list make a label surer than a phrase."""
    return 1 if letters == 4 else limit(letters)


@cache
def phrases() -> tuple[Phrase, ...]:
    return tuple(
        Phrase(
            text,
            entry["name"],
            tuple(entry["on"]),
            entry["where"],
            entry.get("cut", False),
            entry.get("incoming"),
            tuple(entry.get("of", ())),
        )
        for entry in lexicons.load("form-phrases")["phrases"]
        for text in entry["texts"]
    )


@cache
def table(on: str, where: str, incoming: bool, of: str = "") -> dict[str, tuple[Phrase, ...]]:
    """The phrases that may stand on a line, by their letters."""
    found: dict[str, list[Phrase]] = {}
    for phrase in phrases():
        fits = on in phrase.on and phrase.where == where and phrase.incoming in (None, incoming)
        if fits and (not of or of in phrase.of):
            found.setdefault(phrase.key, []).append(phrase)
    return {key: tuple(each) for key, each in found.items()}


@cache
def _others() -> frozenset[str]:
    return frozenset(fold(word) for word in lexicons.load("form-phrases")["words"]["other"])


def is_known(words: str, known: dict[str, tuple[Phrase, ...]]) -> bool:
    """Whether words are a phrase as printed, however it is spaced out."""
    found = tokens(words)
    spaced = all(len(token) == 1 for token in found)
    return any(spaced or found == tokens(p.text) for p in known.get("".join(found), ()))


def _beside_a_mark(words: str, known: dict[str, tuple[Phrase, ...]]) -> bool:
    """Whether words are a phrase and a stray mark beside it ("TOP SECRET 6")."""
    found = tokens(words)
    stray = [i for i in (0, -1) if len(found) > 1 and len(found[i]) <= STRAY]
    return any("".join(found[:i] if i else found[1:]) in known for i in stray)


def find(words: str, known: dict[str, tuple[Phrase, ...]], *, label: bool = False) -> Match | None:
    """The phrase that words stand for although they are not it; None where there is none or two."""
    key = fold(words)
    if not key or len(words) > LONGEST_LINE or key in _others() or is_known(words, known):
        return None
    if key in known:
        return Match(_styled(words, known[key]), 0)
    if lost := _cut(words, known):
        return lost
    return None if _beside_a_mark(words, known) else _misread(words, key, known, label)


def _misread(
    words: str, key: str, known: dict[str, tuple[Phrase, ...]], label: bool
) -> Match | None:
    plain = key.translate(_LOOKALIKES)
    if any(char.isdigit() for char in key):
        same = [each for each in known if each.translate(_LOOKALIKES) == plain]
        if len(same) == 1:
            return Match(_styled(words, known[same[0]]), 0)
    allowed = label_limit if label else limit
    near = process.extract(key, known.keys(), scorer=Levenshtein.distance, score_cutoff=8, limit=2)
    if not near or near[0][1] > allowed(len(near[0][0])):
        return None
    if len(near) > 1 and near[1][1] == near[0][1]:
        return None
    best, distance = near[0][0], int(near[0][1])
    if len(best) < 5 and best[0] != key[0] and best[1:] != key:
        return None
    phrase = _styled(words, known[best])
    return None if _whole_words_apart(words, phrase.text) else Match(phrase, distance)


def _whole_words_apart(words: str, phrase: str) -> bool:
    """Whether words are only left out or put in, none misread: another phrase, then."""
    ours, theirs = Counter(tokens(words)), Counter(tokens(phrase))
    return ours < theirs or theirs < ours


def _styled(words: str, same: Sequence[Phrase]) -> Phrase:
    """Of phrases with the same letters the one spaced most like the words."""
    count = len(tokens(words))
    return min(same, key=lambda phrase: abs(len(tokens(phrase.text)) - count))


def _cut(words: str, known: dict[str, tuple[Phrase, ...]]) -> Match | None:
    """A phrase of which letters are lost at one edge, within a word."""
    key, found = fold(words), []
    if len(key) < SHORTEST_CUT:
        return None
    for full, same in known.items():
        if len(key) >= len(full) or len(key) < SHORTEST_LEFT * len(full):
            continue
        if full.startswith(key) or full.endswith(key):
            match = _lost(words, _styled(words, same))
            if match:
                found.append(match)
    return found[0] if len({match.phrase.key for match in found}) == 1 else None


def _lost(words: str, phrase: Phrase) -> Match | None:
    text, upper = phrase.text, words.isupper()
    text = text.upper() if upper else text
    if text.casefold().startswith(words.casefold()):
        after = text[len(words) :]
        return Match(phrase, 0, after=after) if after[0].isalnum() else None
    if text.casefold().endswith(words.casefold()):
        before = text[: -len(words)]
        return Match(phrase, 0, before=before) if before[-1].isalnum() else None
    return None


def fragment(words: str, phrase: Phrase) -> int | None:
    """How many letters of a fragment are misread, whatever is lost at either edge.

    None where too many are, or too few are left: 1 of 6 letters may be wrong, 2 of 9.
    """
    key, full = fold(words), phrase.key
    allowed = 2 if len(key) >= 9 else 1
    if len(key) < 6 or len(key) >= len(full):
        return None
    best = min(
        Levenshtein.distance(key, full[start : start + size], score_cutoff=allowed)
        for size in range(len(key) - 1, min(len(key) + 2, len(full)))
        for start in range(len(full) - size + 1)
    )
    return best if best <= allowed else None


def touches_an_edge(words: str, phrase: Phrase) -> bool:
    """Whether a fragment reaches to the beginning or the end of its phrase."""
    key, full = fold(words), phrase.key
    allowed = 2 if len(key) >= 9 else 1
    sizes = range(len(key) - 1, min(len(key) + 2, len(full)))
    return any(
        Levenshtein.distance(key, edge) <= allowed
        for size in sizes
        for edge in (full[:size], full[-size:])
    )
