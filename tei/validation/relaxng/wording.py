"""The mistakes that an explanation found, in plain English with what to do about each."""

from __future__ import annotations

from collections.abc import Callable
from difflib import get_close_matches

from lxml import etree

from tei import lexicons
from tei.validation.relaxng.derivatives import leaves
from tei.validation.relaxng.describing import describe, local, names, one_of, short
from tei.validation.relaxng.explanation import Kind, Mistake
from tei.validation.relaxng.loading import Grammar
from tei.validation.relaxng.patterns import Attribute, Element, Value
from tei.validation.source import shown_name

AT_ATTRIBUTE = frozenset({Kind.VALUE, Kind.UNKNOWN_ATTRIBUTE, Kind.EXCLUDED_ATTRIBUTE})


def words(mistake: Mistake, grammar: Grammar) -> tuple[str, str]:
    """A message and a remedy; the lexicon's remedy where it has one for just this mistake."""
    message, remedy = _WORDS[mistake.kind](mistake, grammar)
    return message, _known_remedy(mistake) or remedy


def found(mistake: Mistake) -> str:
    """What stands at the place of a mistake."""
    if mistake.kind in AT_ATTRIBUTE:
        return f'{shown_name(mistake.name)}="{short(mistake.value)}"'
    if mistake.kind in (Kind.TEXT, Kind.CONTENT):
        return short(mistake.value)
    if mistake.kind is Kind.MISSING_CHILD:
        return " ".join(local(child) for child in mistake.node.iterchildren("*"))[:200]
    return local(mistake.node)


def _known_remedy(mistake: Mistake) -> str:
    """The remedy that the lexicon has for just this mistake."""
    at_child = mistake.kind in (Kind.CHILD, Kind.ORDER, Kind.TWICE)
    parent = mistake.node.getparent() if at_child else mistake.node
    facts = {
        "kind": str(mistake.kind),
        "parent": local(parent) if parent is not None else "",
        "child": local(mistake.node) if at_child else "",
        "attribute": shown_name(mistake.name) if mistake.kind in AT_ATTRIBUTE else "",
    }
    for entry in lexicons.load("remedies")["remedy"]:
        if all(facts[key] == value for key, value in entry.items() if key != "says"):
            return str(entry["says"])
    return ""


def _root(mistake: Mistake, grammar: Grammar) -> tuple[str, str]:
    wanted = names(mistake.expected)
    return f"The root element is {local(mistake.node)}.", f"It must be {one_of(wanted)}."


def _unknown_element(mistake: Mistake, grammar: Grammar) -> tuple[str, str]:
    own = local(mistake.node)
    instead = lexicons.load("remedies")["instead"].get(own)
    known = sorted({etree.QName(name).localname for name in grammar.elements if name != "*"})
    near = get_close_matches(own, known, n=1, cutoff=0.6)
    if instead:
        remedy = f"In TEI it is <{instead}>."
    elif near:
        remedy = f"Did you mean {near[0]}?"
    else:
        remedy = "Use an element of the schema; its documentation lists them."
    return f"The schema has no element {own}.", remedy


def _namespace(mistake: Mistake, grammar: Grammar) -> tuple[str, str]:
    own = local(mistake.node)
    space = etree.QName(mistake.node).namespace
    known = (name.rpartition("}") for name in grammar.elements)
    wanted = next(uri.removeprefix("{") for uri, _, name in known if name == own)
    held = f"in the namespace {space}" if space else "in no namespace"
    if not wanted:
        return f"{own} stands {held}; the schema has none.", f'Take xmlns="{space}" out.'
    return (
        f"{own} stands {held}; the schema's is {wanted}.",
        f'Write xmlns="{wanted}" on the root element, and no other xmlns below it.',
    )


def _child(mistake: Mistake, grammar: Grammar) -> tuple[str, str]:
    own, parent = local(mistake.node), _parent(mistake)
    homes = _homes(grammar, mistake.name)
    where = f"It may stand in {one_of(homes)}" if homes else "Remove it"
    return (
        f"{own} may not stand in {parent}.",
        f"{where}; or use another element here.",
    )


def _order(mistake: Mistake, grammar: Grammar) -> tuple[str, str]:
    own, parent = local(mistake.node), _parent(mistake)
    before = mistake.before
    if before is None:
        return (
            f"{own} may not stand at this place in {parent}.",
            f"Something must come before it; here may stand {one_of(names(mistake.expected))}.",
        )
    return (
        f"{own} comes too late in {parent}: it may not follow {local(before)}.",
        f"Move it before {local(before)}.",
    )


def _twice(mistake: Mistake, grammar: Grammar) -> tuple[str, str]:
    own = local(mistake.node)
    return f"{own} may stand once only in {_parent(mistake)}.", "Keep one, or join the two."


def _missing_child(mistake: Mistake, grammar: Grammar) -> tuple[str, str]:
    own, wanted = local(mistake.node), one_of(names(mistake.expected) or ["text"])
    last = next(mistake.node.iterchildren("*", reversed=True), None)
    if mistake.before is not None:
        place = f"before {local(mistake.before)}"
    elif last is not None:
        place = f"after {local(last)}"
    else:
        return f"{own} is empty.", f"Put {wanted} into it, or remove it."
    return f"In {own} something is missing {place}: {wanted}.", f"Add {wanted} {place}."


def _text(mistake: Mistake, grammar: Grammar) -> tuple[str, str]:
    own = local(mistake.node)
    wanted = names(mistake.expected)
    if not wanted:
        return f"{own} must be empty, but has text.", f"Put the text after {own}."
    return f"Text may not stand directly in {own}.", f"Put it into {one_of(wanted)}."


def _content(mistake: Mistake, grammar: Grammar) -> tuple[str, str]:
    return (
        f"“{short(mistake.value)}” is not what {local(mistake.node)} may hold.",
        f"Write {describe(mistake.expected)}.",
    )


def _unknown_attribute(mistake: Mistake, grammar: Grammar) -> tuple[str, str]:
    name, own = shown_name(mistake.name), local(mistake.node)
    near = get_close_matches(name, names(mistake.expected), n=1, cutoff=0.7)
    remedy = f"Did you mean {near[0]}?" if near else "Remove it, or say it in another way."
    return f"{own} may not have the attribute {name}.", remedy


def _excluded_attribute(mistake: Mistake, grammar: Grammar) -> tuple[str, str]:
    name = shown_name(mistake.name)
    others = [shown_name(str(key)) for key in mistake.node.attrib if key != mistake.name]
    return (
        f"{local(mistake.node)} may not have {name} together with its other attributes.",
        f"Remove {name}, or what it excludes ({', '.join(others)}).",
    )


def _value(mistake: Mistake, grammar: Grammar) -> tuple[str, str]:
    values = [leaf.text for leaf in mistake.expected if isinstance(leaf, Value)]
    near = get_close_matches(mistake.value, values, n=1, cutoff=0.6)
    remedy = f"Did you mean {near[0]}?" if near else f"Write {describe(mistake.expected)}."
    return (
        f"“{short(mistake.value)}” is no value for the attribute {shown_name(mistake.name)}"
        f" of {local(mistake.node)}.",
        remedy,
    )


def _missing_attribute(mistake: Mistake, grammar: Grammar) -> tuple[str, str]:
    wanted = names(mistake.expected)
    bodies = tuple(leaf.body for leaf in mistake.expected if isinstance(leaf, Attribute))
    return (
        f"{local(mistake.node)} needs the attribute {one_of(wanted)}.",
        f'Add {wanted[0]}="…": {describe(bodies)}.',
    )


def _parent(mistake: Mistake) -> str:
    parent = mistake.node.getparent()
    return local(parent) if parent is not None else "the document"


def _homes(grammar: Grammar, name: str) -> list[str]:
    """The elements in which an element may stand."""
    return [
        shown
        for label, patterns in grammar.elements.items()
        if (shown := etree.QName(label).localname if label != "*" else "")
        and any(
            isinstance(leaf, Element) and leaf.names(name)
            for pattern in patterns
            for leaf in leaves(pattern.content())
        )
    ]


_WORDS: dict[Kind, Callable[[Mistake, Grammar], tuple[str, str]]] = {
    Kind.ROOT: _root,
    Kind.UNKNOWN_ELEMENT: _unknown_element,
    Kind.NAMESPACE: _namespace,
    Kind.CHILD: _child,
    Kind.ORDER: _order,
    Kind.TWICE: _twice,
    Kind.MISSING_CHILD: _missing_child,
    Kind.TEXT: _text,
    Kind.CONTENT: _content,
    Kind.UNKNOWN_ATTRIBUTE: _unknown_attribute,
    Kind.EXCLUDED_ATTRIBUTE: _excluded_attribute,
    Kind.VALUE: _value,
    Kind.MISSING_ATTRIBUTE: _missing_attribute,
}
