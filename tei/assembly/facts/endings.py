"""The end of a message: close, signature, signer's title, initials, drafter, release."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from tei import lexicons
from tei.assembly.facts import dates, phrases
from tei.assembly.facts.papers import Paper, fact
from tei.assembly.facts.pieces import EDGES, Piece
from tei.model.document import Fact, Field, Genre

_INITIALS = re.compile(r"^\W*[A-Za-z]{2,4}\W{0,2}(?:[:/]\s?[A-Za-z]{2,4})?(?:[/]?\s?\d{1,2})?\W*$")
_DRAFTER = re.compile(
    r"^\W*[A-Z][A-Za-z&]*(?:/[A-Z0-9&]{1,6}){0,6}[:/].{2,40}[:/]\s?[a-z]{2,4}\b"
    r"|\([xX]\W?\d{4}|\(\d{1,2} [A-Z][a-z]{2,8} \d{2,4}\)"
)
_SIGNED = re.compile(r"^\W*(?:/s/|\(?signed\)?\b\W*:?)\s*", re.I)
_END = re.compile(r"\bend\s?of\s|\bof message\b|^\W*end message", re.I)
_FOR = re.compile(r"^\W*(?:for|by)\b|\b(?:the|and|of|to|in)\b", re.I)
_OFFICE = re.compile(r"^\W*[A-Z0-9&]{1,6}(?:/[A-Z0-9&-]{1,9})+\W*$")
_NAME_WORD = re.compile(
    r"^(?:(?:[A-Z][a-z]{0,2}|[A-Z]{2,3})\.)$|^(?:Mc|Mac|De|de|van|von|O')?[A-Z][a-z]+(?:[-'][A-Z]?[a-z]+)*,?$|^(?:Mc|Mac|O')?[A-Z][A-Z'-]+,?$|^[A-Z]{1,2}$|^(?:Jr|Sr|II|III)\.?$|^(?:De|de|di|la|van|von|y)$"
)


@cache
def _rules() -> dict[str, phrases.Phrasebook]:
    table = lexicons.load("headings")["closing"]
    return {key: phrases.book((word, [word]) for word in words) for key, words in table.items()}


def _is(kind: str, words: str, cutoff: float = 84.0) -> bool:
    return bool(_rules()[kind].find(words, cutoff))


def _begins(kind: str, words: str) -> bool:
    text = phrases.letters(words)
    return any(text.startswith(each) for each in _rules()[kind].table)


def name(words: str) -> bool:
    """True for words that look like a person's name: two to five words or initials."""
    tokens = words.strip(" .,:;*\"'“”").split()
    if not 2 <= len(tokens) <= 5 or any(char.isdigit() for char in words):
        return False
    if _FOR.search(words) or not all(_NAME_WORD.match(token) for token in tokens):
        return False
    long = [token for token in tokens if len(token.strip(".,")) > 3]
    same = {token.isupper() for token in long}
    return len(tokens[-1].strip(".")) > 1 and bool(long) and len(same) == 1 and not title(words)


def title(words: str) -> bool:
    """True for words that look like a title or an office: `Chief, WH Division`, `C/WH`."""
    return bool(_OFFICE.match(words)) or _is("titles", words) or _begins("title-starts", words)


Signers = Callable[[Sequence[Piece]], list[Piece]]


def find(paper: Paper, signers: Signers) -> Iterator[Fact]:
    """The facts of the closer, in its order, the fullest signature first."""
    pieces = [piece for piece in paper.closer if not _end(piece.words)]
    telegraphic = paper.genre is Genre.TELEGRAM
    signatures = sorted(signers(pieces), key=lambda each: -len(each.words))
    yield from (fact(Field.SIGNATURE, each.words, [each]) for each in signatures)
    lines = {each.line for each in signatures}
    last = min(lines, default=0)
    for piece in pieces:
        if piece.line not in lines and (field := _field(piece, last, telegraphic)):
            yield fact(field, piece.trim(" ").words, [piece])


def _field(piece: Piece, signed: int, telegraphic: bool) -> Field | None:
    words = piece.words
    if _is("close", words):
        return Field.CLOSE
    if _DRAFTER.search(words):
        return Field.INITIALS
    if signed and piece.line > signed and _INITIALS.match(words):
        return Field.INITIALS
    if signed and title(words) and not telegraphic:
        return Field.SIGNER_TITLE
    return None


def _end(words: str) -> bool:
    return bool(_END.search(words)) or _is("end", words, 70.0)


def surname(pieces: Sequence[Piece]) -> list[Piece]:
    """The signature of a telegram of the Department: a surname, or a line with a name in it.

    A single word in capitals counts before several, which may be the end of the text.
    """
    named = [
        each for each in pieces if not _FOR.search(each.words) and not _is("close", each.words)
    ]
    likely = [each.trim() for each in named if _surname(each.words)]
    likely.sort(key=lambda each: (not each.words.isupper(), " " in each.words))
    return likely[:1]


def nobody(pieces: Sequence[Piece]) -> list[Piece]:
    """Information reports are not signed."""
    return []


def releaser(pieces: Sequence[Piece]) -> list[Piece]:
    """The name of the officer who released a cable: it stands above his office or caption."""
    for n, piece in enumerate(pieces):
        named = _named(piece)
        after = pieces[n + 1].words if n + 1 < len(pieces) else ""
        if named and (title(after) or _is("releasing", after, 75.0)):
            return [named]
    return []


def _surname(words: str) -> bool:
    if name(words):
        return True
    plain = words.strip(EDGES)
    letters = [char for char in plain if char.isalpha()]
    capitals = 2 * sum(char.isupper() for char in letters) >= len(letters)
    strange = "/" in plain or any(word.isdigit() for word in plain.split())
    return len(letters) > 2 and capitals and not strange and len(plain.split()) <= 4


def _named(piece: Piece) -> Piece | None:
    """The name in a line, an office symbol after it left out: `J. C. KING C/WHD`."""
    tokens = list(re.finditer(r"\S+", piece.words))
    while len(tokens) > 2 and "/" in tokens[-1][0]:
        tokens.pop()
    cut = piece.cut(0, tokens[-1].end()).trim() if tokens else piece
    return cut if name(cut.words) else None


def signers(pieces: Sequence[Piece]) -> list[Piece]:
    """The signatures of a letter or memorandum: after /s/, and the typed name."""
    found = []
    for piece in pieces:
        mark = _SIGNED.match(piece.words)
        rest = piece.cut(mark.end() if mark else 0).trim(" \t:;*\"'“”")
        if _begins("signed-labels", piece.words) and ":" in piece.words:
            found.append(piece.cut(piece.words.index(":") + 1).trim())
        elif (mark and rest.words) or name(rest.words):
            found.append(rest)
    return [each for each in found if each.words][:2] or _below_close(pieces)


def _below_close(pieces: Sequence[Piece]) -> list[Piece]:
    """The line below `Yours ever,`: friends sign with one name."""
    for n, piece in enumerate(pieces[:-1]):
        below = pieces[n + 1].trim()
        if _is("close", piece.words) and re.fullmatch(r"[A-Z][A-Za-z. ]{1,20}", below.words):
            return [below] if not _is("close", below.words) else _below_close(pieces[n + 1 :])
    return []


def drafted(paper: Paper) -> dates.Moment | None:
    """The day in the drafter's line: `(x6200 - 19 Feb 65)`."""
    for piece in paper.closer:
        if _DRAFTER.search(piece.words) and (day := dates.day(piece.words)):
            return day
    return None
