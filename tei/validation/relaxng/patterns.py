"""RELAX NG patterns: made once each, so that equal patterns are the same object.

The smart constructors `choice`, `group`, `interleave` and `more` simplify as they build.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache

NameClass = Callable[[str], bool]  # whether a Clark name belongs to it


@dataclass(frozen=True, slots=True, eq=False)
class Pattern:
    """A pattern; `nullable` where it matches nothing at all."""

    nullable: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Empty(Pattern):
    nullable: bool = True


@dataclass(frozen=True, slots=True, eq=False)
class NotAllowed(Pattern):
    pass


@dataclass(frozen=True, slots=True, eq=False)
class Text(Pattern):
    nullable: bool = True


@dataclass(frozen=True, slots=True, eq=False)
class Choice(Pattern):
    branches: tuple[Pattern, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Group(Pattern):
    left: Pattern = field(default_factory=Empty)
    right: Pattern = field(default_factory=Empty)


@dataclass(frozen=True, slots=True, eq=False)
class Interleave(Pattern):
    left: Pattern = field(default_factory=Empty)
    right: Pattern = field(default_factory=Empty)


@dataclass(frozen=True, slots=True, eq=False)
class More(Pattern):
    """oneOrMore."""

    body: Pattern = field(default_factory=Empty)


@dataclass(frozen=True, slots=True, eq=False)
class Data(Pattern):
    """A datatype with its parameters; `allows` is libxml2's verdict on a string."""

    name: str = "string"
    facets: tuple[tuple[str, str], ...] = ()
    allows: Callable[[str], bool] = bool


@dataclass(frozen=True, slots=True, eq=False)
class Value(Pattern):
    text: str = ""
    collapse: bool = True  # compare as a token


@dataclass(frozen=True, slots=True, eq=False)
class Listed(Pattern):
    """list: words parted by white space."""

    body: Pattern = field(default_factory=Empty)


@dataclass(frozen=True, slots=True, eq=False)
class Attribute(Pattern):
    label: str = ""  # Clark name, or "*" for a name class
    names: NameClass = bool
    body: Pattern = field(default_factory=Empty)


@dataclass(frozen=True, slots=True, eq=False)
class Element(Pattern):
    """An element; its content is built when it is first asked for, as grammars are recursive."""

    label: str = ""
    names: NameClass = bool
    build: Callable[[], Pattern] = Empty

    def content(self) -> Pattern:
        return _content(self)


@cache
def _content(element: Element) -> Pattern:
    return element.build()


EMPTY, NOT_ALLOWED, TEXT = Empty(), NotAllowed(), Text()


def choice(branches: Iterable[Pattern]) -> Pattern:
    found = dict.fromkeys(leaf for each in branches for leaf in _branches(each))
    found.pop(NOT_ALLOWED, None)
    if EMPTY in found and any(each.nullable for each in found if each is not EMPTY):
        del found[EMPTY]
    if len(found) == 1:
        return next(iter(found))
    return _choices.setdefault(frozenset(found), _choice(tuple(found))) if found else NOT_ALLOWED


_choices: dict[frozenset[Pattern], Pattern] = {}


def _branches(pattern: Pattern) -> Iterator[Pattern]:
    if isinstance(pattern, Choice):
        yield from pattern.branches
    else:
        yield pattern


@cache
def _choice(branches: tuple[Pattern, ...]) -> Pattern:
    return Choice(any(each.nullable for each in branches), branches)


def _of_both(left: Pattern, right: Pattern, joined: Pattern) -> Pattern:
    """What is left of two patterns that both must be met, where one is nothing or cannot be."""
    if left is NOT_ALLOWED or right is NOT_ALLOWED:
        return NOT_ALLOWED
    if left is EMPTY:
        return right
    return left if right is EMPTY else joined


@cache
def group(left: Pattern, right: Pattern) -> Pattern:
    joined = Group(left.nullable and right.nullable, left, right)
    return _of_both(left, right, joined)


@cache
def interleave(left: Pattern, right: Pattern) -> Pattern:
    joined = Interleave(left.nullable and right.nullable, left, right)
    return _of_both(left, right, joined)


@cache
def more(body: Pattern) -> Pattern:
    if body in (NOT_ALLOWED, EMPTY):
        return body
    return More(body.nullable, body)


def optional(body: Pattern) -> Pattern:
    return choice((body, EMPTY))
