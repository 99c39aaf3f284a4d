"""What remains of a pattern after an attribute, a child element or text has been read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from tei.validation.relaxng.patterns import (
    EMPTY,
    NOT_ALLOWED,
    TEXT,
    Attribute,
    Choice,
    Data,
    Element,
    Group,
    Interleave,
    Listed,
    More,
    Pattern,
    Text,
    Value,
    choice,
    group,
    interleave,
    more,
    optional,
)

Steps = tuple[tuple[Element, Pattern], ...]


@cache
def after_child(pattern: Pattern, name: str) -> Steps:
    """The element patterns that a child of this Clark name may match, each with what remains."""
    found: dict[Element, Pattern] = {}
    for element, rest in _children(pattern, name):
        found[element] = choice((found[element], rest)) if element in found else rest
    return tuple(found.items())


def _children(pattern: Pattern, name: str) -> Iterator[tuple[Element, Pattern]]:
    match pattern:
        case Element():
            if pattern.names(name):
                yield pattern, EMPTY
        case Choice(branches=branches):
            for branch in branches:
                yield from _children(branch, name)
        case More(body=body):
            for element, rest in after_child(body, name):
                yield element, group(rest, optional(pattern))
        case Group() | Interleave():
            yield from _of_two(pattern, name)


def _of_two(pattern: Group | Interleave, name: str) -> Iterator[tuple[Element, Pattern]]:
    left, right = pattern.left, pattern.right
    join = group if isinstance(pattern, Group) else interleave
    for element, rest in after_child(left, name):
        yield element, join(rest, right)
    if isinstance(pattern, Interleave):
        for element, rest in after_child(right, name):
            yield element, interleave(left, rest)
    elif left.nullable:
        yield from after_child(right, name)


@cache
def first(pattern: Pattern) -> tuple[Element, ...]:
    """The element patterns that may come next."""
    match pattern:
        case Element():
            return (pattern,)
        case Choice(branches=branches):
            found = [each for branch in branches for each in first(branch)]
        case Group(left=left, right=right):
            found = [*first(left), *(first(right) if left.nullable else ())]
        case Interleave(left=left, right=right):
            found = [*first(left), *first(right)]
        case More(body=body):
            return first(body)
        case _:
            return ()
    return tuple(dict.fromkeys(found))


@cache
def leaves(pattern: Pattern) -> tuple[Pattern, ...]:
    """All elements, attributes, texts and datatypes of a content model, whatever the order."""
    match pattern:
        case Choice(branches=branches):
            found = [each for branch in branches for each in leaves(branch)]
        case Group(left=left, right=right) | Interleave(left=left, right=right):
            found = [*leaves(left), *leaves(right)]
        case More(body=body) | Listed(body=body):
            return leaves(body)
        case _:
            return (pattern,)
    return tuple(dict.fromkeys(found))


def after_text(pattern: Pattern, text: str) -> Pattern:
    """What remains after text; NOT_ALLOWED where none may stand or a datatype refuses it."""
    return _after_any_text(pattern) if _untyped(pattern) else _after_text(pattern, text)


@cache
def _untyped(pattern: Pattern) -> bool:
    return not any(isinstance(leaf, Data | Value) for leaf in leaves(pattern))


@cache
def _after_any_text(pattern: Pattern) -> Pattern:
    return _after_text(pattern, "text")


def _after_text(pattern: Pattern, text: str) -> Pattern:
    match pattern:
        case Text():
            return TEXT
        case Data(allows=allows):
            return EMPTY if allows(text) else NOT_ALLOWED
        case Value(text=value, collapse=collapse):
            same = text.split() == value.split() if collapse else text == value
            return EMPTY if same else NOT_ALLOWED
        case Listed(body=body):
            for word in text.split():
                body = after_text(body, word)
            return EMPTY if body.nullable else NOT_ALLOWED
    return _spread(pattern, lambda part: after_text(part, text))


def after_attribute(pattern: Pattern, name: str, value: str | None) -> Pattern:
    """What remains after an attribute; with no value given, any value is taken as right."""
    bodies = _bodies(pattern, name)
    if value is None or len(bodies) > 1:
        return _after_attribute(pattern, name, value)
    good = bodies and accepts(bodies[0], value)
    return _after_named(pattern, name) if good else NOT_ALLOWED


@cache
def _bodies(pattern: Pattern, name: str) -> tuple[Pattern, ...]:
    """What the attributes of a name may hold, wherever they stand in a pattern."""
    return tuple(
        leaf.body for leaf in leaves(pattern) if isinstance(leaf, Attribute) and leaf.names(name)
    )


@cache
def _after_named(pattern: Pattern, name: str) -> Pattern:
    return _after_attribute(pattern, name, None)


def _after_attribute(pattern: Pattern, name: str, value: str | None) -> Pattern:
    if isinstance(pattern, Attribute):
        good = pattern.names(name) and (value is None or accepts(pattern.body, value))
        return EMPTY if good else NOT_ALLOWED
    if isinstance(pattern, Group):
        return choice(
            (
                group(_after_attribute(pattern.left, name, value), pattern.right),
                group(pattern.left, _after_attribute(pattern.right, name, value)),
            )
        )
    return _spread(pattern, lambda part: _after_attribute(part, name, value))


def _spread(pattern: Pattern, derive: Callable[[Pattern], Pattern]) -> Pattern:
    match pattern:
        case Choice(branches=branches):
            return choice(derive(branch) for branch in branches)
        case Group(left=left, right=right):
            found = group(derive(left), right)
            return choice((found, derive(right))) if left.nullable else found
        case Interleave(left=left, right=right):
            return choice((interleave(derive(left), right), interleave(left, derive(right))))
        case More(body=body):
            return group(derive(body), optional(pattern))
    return NOT_ALLOWED


def accepts(pattern: Pattern, value: str) -> bool:
    """Whether a string as a whole matches (white space counts as nothing where it must)."""
    rest = after_text(pattern, value)
    return rest.nullable or (not value.strip() and pattern.nullable)


@cache
def closed(pattern: Pattern) -> Pattern:
    """What remains when the start tag ends: attributes not yet given can no longer come."""
    return _without_attributes(pattern, NOT_ALLOWED)


@cache
def forgiven(pattern: Pattern) -> Pattern:
    """The same as if all attributes still required had been given."""
    return _without_attributes(pattern, EMPTY)


def _without_attributes(pattern: Pattern, instead: Pattern) -> Pattern:
    match pattern:
        case Attribute():
            return instead
        case Choice(branches=branches):
            return choice(_without_attributes(branch, instead) for branch in branches)
        case Group(left=left, right=right):
            return group(_without_attributes(left, instead), _without_attributes(right, instead))
        case Interleave(left=left, right=right):
            return interleave(
                _without_attributes(left, instead), _without_attributes(right, instead)
            )
        case More(body=body):
            return more(_without_attributes(body, instead))
    return pattern


@cache
def required(pattern: Pattern) -> tuple[tuple[str, ...], ...]:
    """Attributes still required: of each group one must be given."""
    match pattern:
        case Attribute(label=label):
            return ((label,),)
        case Choice(branches=branches):
            if closed(pattern) is not NOT_ALLOWED:
                return ()
            names = [label for branch in branches for each in required(branch) for label in each]
            return (tuple(sorted(set(names))),)
        case Group(left=left, right=right) | Interleave(left=left, right=right):
            return (*required(left), *required(right))
        case More(body=body):
            return required(body)
    return ()
