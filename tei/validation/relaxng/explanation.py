"""Why a document fails a grammar: one finding a mistake, going on after each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from lxml import etree

from tei.trees import Element as Node
from tei.validation.relaxng.derivatives import (
    accepts,
    after_attribute,
    after_child,
    after_text,
    closed,
    first,
    forgiven,
    leaves,
    required,
)
from tei.validation.relaxng.loading import Grammar
from tei.validation.relaxng.patterns import (
    NOT_ALLOWED,
    TEXT,
    Attribute,
    Data,
    Element,
    Pattern,
    Text,
    Value,
    choice,
)

# What the content still had to be, and the last child before which that was so.
State = tuple[Pattern, Node]


class Kind(StrEnum):
    """What kind of mistake it is; the finding's rule is "grammar-" and this."""

    ROOT = "root"
    UNKNOWN_ELEMENT = "unknown-element"
    NAMESPACE = "namespace"
    CHILD = "child"  # an element that may not stand in its parent
    ORDER = "order"  # one that may, but not here
    TWICE = "twice"  # one that may stand once only
    MISSING_CHILD = "missing-child"
    TEXT = "text"  # text where none may stand
    CONTENT = "content"  # text of a wrong form
    UNKNOWN_ATTRIBUTE = "unknown-attribute"
    EXCLUDED_ATTRIBUTE = "excluded-attribute"
    VALUE = "value"
    MISSING_ATTRIBUTE = "missing-attribute"


@dataclass(frozen=True, slots=True)
class Mistake:
    """One mistake: at `node` (or its attribute `name`), with what may stand there.

    `name` is the Clark name of the attribute, child or missing thing; `before` the element
    before which something is missing, or before which a misplaced element belongs.
    """

    kind: Kind
    node: Node
    name: str = ""
    value: str = ""
    expected: tuple[Pattern, ...] = ()
    before: Node | None = None
    after: Node | None = None  # the child that text out of place follows


def explain(grammar: Grammar, root: Node) -> list[Mistake]:
    """The mistakes of a document in document order, none where the grammar accepts it."""
    return _Walk(grammar).root(root)


@dataclass(slots=True)
class _Walk:
    """One pass over a document; what was found of an element under a pattern is kept."""

    grammar: Grammar
    _known: dict[tuple[Node, Element], list[Mistake]] = field(default_factory=dict)
    _local: set[str] = field(init=False)

    def __post_init__(self) -> None:
        self._local = {name.rpartition("}")[2] for name in self.grammar.elements}

    def root(self, node: Node) -> list[Mistake]:
        steps = after_child(self.grammar.start, _clark(node))
        if steps:
            return self._best(node, [element for element, _ in steps])[1]
        kind = self._strangeness(node) or Kind.ROOT
        return [Mistake(kind, node, _clark(node), expected=first(self.grammar.start))]

    def _best(self, node: Node, patterns: Iterable[Element]) -> tuple[list[Element], list[Mistake]]:
        """The element patterns under which a node has the fewest mistakes, and these."""
        tried = [(self._element(node, pattern), pattern) for pattern in patterns]
        fewest = min(len(mistakes) for mistakes, _ in tried)
        best = [pattern for mistakes, pattern in tried if len(mistakes) == fewest]
        return best, next(mistakes for mistakes, _ in tried if len(mistakes) == fewest)

    def _element(self, node: Node, pattern: Element) -> list[Mistake]:
        key = (node, pattern)
        if key not in self._known:
            mistakes, content = _attributes(node, pattern.content())
            mistakes += self._content(node, content)
            self._known[key] = mistakes
        return self._known[key]

    def _content(self, node: Node, content: Pattern) -> list[Mistake]:
        children = list(node.iterchildren("*"))
        if not children:
            return list(_string(node, content))
        return self._children(node, children, content)

    def _children(self, node: Node, children: list[Node], content: Pattern) -> list[Mistake]:
        missing: list[Mistake] = []
        found: list[Mistake] = []
        states: list[State] = []
        rest, stray = content, ""
        for child in children:
            rest = _past_text(rest, _text_before(child))
            if states and states[-1][0] is rest:
                states.pop()
            states.append((rest, child))
            gap = self._gap(rest, child)
            if gap:
                missing.append(Mistake(Kind.MISSING_CHILD, node, expected=gap, before=child))
                rest = choice(after for e in gap for _, after in after_child(rest, e.label))
            steps = dict(after_child(rest, _clark(child)))
            if steps:
                best, within = self._best(child, steps)
                rest = choice(steps[pattern] for pattern in best)
                found += within
                stray = ""
            else:
                found += self._stray(child, content, states, again=_clark(child) == stray)
                stray = _clark(child)
        rest = _past_text(rest, children[-1].tail or "")
        if not rest.nullable:
            missing.append(Mistake(Kind.MISSING_CHILD, node, expected=_needed(rest)))
        return [*_loose_text(node, content), *_without_strays(missing, found, node), *found]

    def _gap(self, rest: Pattern, child: Node) -> tuple[Element, ...]:
        """Elements of which one is missing before a child that would be right after it."""
        name = _clark(child)
        if after_child(rest, name) or rest.nullable:
            return ()
        return tuple(
            element
            for element in _needed(rest)
            if any(after_child(after, name) for _, after in after_child(rest, element.label))
        )

    def _stray(
        self, child: Node, content: Pattern, states: list[State], *, again: bool
    ) -> Iterator[Mistake]:
        """An element that may not stand here; its own content is still looked at.

        `again`: it follows one of its name that may not stand there either, which was said.
        """
        name = _clark(child)
        kind = self._strangeness(child)
        if kind is None:
            inside = any(isinstance(p, Element) and p.names(name) for p in leaves(content))
            kind = Kind.ORDER if inside else Kind.CHILD
        passed = _passed(child, states)
        if kind is Kind.ORDER and passed is not None and passed.tag == child.tag:
            kind = Kind.TWICE
        if not again:
            yield Mistake(kind, child, name, "", first(states[-1][0]), passed)
        if kind in (Kind.ORDER, Kind.CHILD, Kind.TWICE):
            yield from self._best(child, self.grammar.elements[name])[1]

    def _strangeness(self, node: Node) -> Kind | None:
        """Whether the grammar does not know an element at all, or only in another namespace."""
        name = _clark(node)
        if name in self.grammar.elements:
            return None
        return (
            Kind.NAMESPACE if etree.QName(node).localname in self._local else Kind.UNKNOWN_ELEMENT
        )


def _without_strays(missing: list[Mistake], found: list[Mistake], node: Node) -> list[Mistake]:
    """What is missing, where no other child stands out of place in its stead."""
    strays = [each for each in found if each.node.getparent() is node and each.kind in _STRAY]
    if not strays:
        return missing
    names = {each.name for each in strays}
    return [each for each in missing if each.before is not None and not names & _labels(each)]


def _labels(mistake: Mistake) -> set[str]:
    return {each.label for each in mistake.expected if isinstance(each, Element)}


_STRAY = frozenset({Kind.CHILD, Kind.ORDER, Kind.TWICE, Kind.UNKNOWN_ELEMENT, Kind.NAMESPACE})


def _loose_text(node: Node, content: Pattern) -> Iterator[Mistake]:
    """Text between the children of an element that holds elements only."""
    if TEXT in leaves(content):
        return
    pieces = [(None, node.text), *((child, child.tail) for child in node)]
    for after, text in pieces:
        if text and text.strip():
            yield Mistake(Kind.TEXT, node, "", text, first(content), after=after)
            return


def _needed(rest: Pattern) -> tuple[Element, ...]:
    """Of the elements that may come next those that bring the content nearer to its end."""
    return tuple(
        element
        for element in first(rest)
        if any(after is not rest for _, after in after_child(rest, element.label))
    )


def _passed(child: Node, states: list[State]) -> Node | None:
    """The sibling before which a child could still have come."""
    name = _clark(child)
    return next((node for state, node in reversed(states) if after_child(state, name)), None)


def _clark(node: Node) -> str:
    return str(node.tag)


def _attributes(node: Node, content: Pattern) -> tuple[list[Mistake], Pattern]:
    """Mistakes in the attributes, and what the content must be after them."""
    mistakes: list[Mistake] = []
    rest = content
    for name, value in node.attrib.items():
        after = after_attribute(rest, str(name), str(value))
        if after is NOT_ALLOWED:
            after = after_attribute(rest, str(name), None)
            mistakes.append(_attribute(node, content, rest, str(name), str(value)))
        rest = after if after is not NOT_ALLOWED else rest
    unknown = any(mistake.kind is Kind.UNKNOWN_ATTRIBUTE for mistake in mistakes)
    for names in () if unknown else required(rest):
        wanted = tuple(
            leaf for leaf in leaves(content) if isinstance(leaf, Attribute) and leaf.label in names
        )
        mistakes.append(Mistake(Kind.MISSING_ATTRIBUTE, node, names[0], expected=wanted))
    ended = closed(rest)
    return mistakes, ended if ended is not NOT_ALLOWED else forgiven(rest)


def _attribute(node: Node, content: Pattern, rest: Pattern, name: str, value: str) -> Mistake:
    known = [leaf for leaf in leaves(content) if isinstance(leaf, Attribute)]
    own = [leaf for leaf in known if leaf.names(name)]
    if not own:
        return Mistake(Kind.UNKNOWN_ATTRIBUTE, node, name, value, tuple(known))
    if after_attribute(rest, name, None) is NOT_ALLOWED:
        return Mistake(Kind.EXCLUDED_ATTRIBUTE, node, name, value, tuple(known))
    bodies = tuple(part for leaf in own for part in leaves(leaf.body))
    return Mistake(Kind.VALUE, node, name, value, bodies)


def _string(node: Node, content: Pattern) -> Iterator[Mistake]:
    """Mistakes of an element without children."""
    text = "".join([node.text or "", *(comment.tail or "" for comment in node)])
    if accepts(content, text):
        return
    typed = tuple(leaf for leaf in leaves(content) if isinstance(leaf, (Data, Value)))
    if text.strip():
        if typed:
            yield Mistake(Kind.CONTENT, node, value=text, expected=typed)
            return
        if not any(isinstance(leaf, Text) for leaf in leaves(content)):
            yield Mistake(Kind.TEXT, node, value=text, expected=first(content))
            return
    if not content.nullable and not after_text(content, text).nullable:
        yield Mistake(Kind.MISSING_CHILD, node, expected=_needed(content) or typed)


def _text_before(child: Node) -> str:
    """The text between a child element and the one before it, comments left out."""
    parts = []
    for sibling in child.itersiblings(preceding=True):
        parts.append(sibling.tail or "")
        if isinstance(sibling.tag, str):
            return "".join(parts)
    parent = child.getparent()
    return "".join([*parts, (parent.text or "") if parent is not None else ""])


def _past_text(rest: Pattern, text: str) -> Pattern:
    """What remains after text between children; the same where text may not stand."""
    if not text.strip():
        return rest
    after = after_text(rest, text)
    return rest if after is NOT_ALLOWED else after
