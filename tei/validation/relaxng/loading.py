"""From a grammar in RELAX NG's XML syntax to patterns (ISO/IEC 19757-2, 4.1 to 4.18)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cache, partial
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from lxml import etree

from tei.errors import InputError
from tei.trees import Element as Node
from tei.trees import parser
from tei.validation.relaxng.patterns import (
    EMPTY,
    NOT_ALLOWED,
    TEXT,
    Attribute,
    Data,
    Element,
    Listed,
    NameClass,
    Pattern,
    Value,
    choice,
    group,
    interleave,
    more,
    optional,
)

RNG = "http://relaxng.org/ns/structure/1.0"
XSD_TYPES = "http://www.w3.org/2001/XMLSchema-datatypes"


@dataclass(slots=True)
class Scope:
    """The definitions of one grammar element."""

    parent: Scope | None = None
    starts: list[tuple[Node, str]] = field(default_factory=list)
    defines: dict[str, list[tuple[Node, str]]] = field(default_factory=dict)
    made: dict[str, Pattern] = field(default_factory=dict)


@dataclass(slots=True)
class Grammar:
    """A grammar: its start pattern, and every element pattern met so far by its name."""

    start: Pattern
    elements: dict[str, list[Element]]


def load(path: Path) -> Grammar:
    """Read a grammar and all it includes from local files. Raises InputError."""
    loader = _Loader()
    start = loader.file(path, None)
    pending = list(loader.found)
    for element in pending:  # grows while contents are built
        element.content()
        pending += loader.found[len(pending) :]
    named: dict[str, list[Element]] = {}
    for element in pending:
        named.setdefault(element.label, []).append(element)
    return Grammar(start, named)


class _Loader:
    def __init__(self) -> None:
        self.found: list[Element] = []

    def file(self, path: Path, scope: Scope | None) -> Pattern:
        return self.pattern(_root(path), scope or Scope())

    def pattern(self, node: Node, scope: Scope) -> Pattern:
        kind = etree.QName(node).localname
        build = self._builders().get(kind)
        if build is None:
            raise InputError(f"RELAX NG has no pattern {kind}", path=node.base or "")
        return build(node, scope)

    def _builders(self) -> dict[str, Callable[[Node, Scope], Pattern]]:
        return {
            "element": self._element,
            "attribute": self._attribute,
            "group": self._group,
            "interleave": self._interleave,
            "choice": lambda node, scope: choice(self._parts(node, scope)),
            "optional": lambda node, scope: optional(self._group(node, scope)),
            "oneOrMore": lambda node, scope: more(self._group(node, scope)),
            "zeroOrMore": lambda node, scope: optional(more(self._group(node, scope))),
            "mixed": lambda node, scope: interleave(TEXT, self._group(node, scope)),
            "list": lambda node, scope: Listed(body=self._group(node, scope)),
            "text": lambda node, scope: TEXT,
            "empty": lambda node, scope: EMPTY,
            "notAllowed": lambda node, scope: NOT_ALLOWED,
            "data": lambda node, scope: _data(node),
            "value": lambda node, scope: _value(node),
            "ref": lambda node, scope: self._ref(node, scope),
            "parentRef": lambda node, scope: self._ref(node, scope.parent or scope),
            "externalRef": lambda node, scope: self.pattern(_root(_linked(node)), scope),
            "grammar": self._grammar,
        }

    def _parts(self, node: Node, scope: Scope, skip: int = 0) -> list[Pattern]:
        return [self.pattern(child, scope) for child in _own(node)[skip:]]

    def _group(self, node: Node, scope: Scope, skip: int = 0) -> Pattern:
        made: Pattern = EMPTY
        for part in reversed(self._parts(node, scope, skip)):
            made = group(part, made)
        return made

    def _interleave(self, node: Node, scope: Scope) -> Pattern:
        made: Pattern = EMPTY
        for part in reversed(self._parts(node, scope)):
            made = interleave(part, made)
        return made

    def _element(self, node: Node, scope: Scope) -> Pattern:
        label, names, skip = _named(node, default=True)
        made = Element(False, label, names, partial(self._group, node, scope, skip))
        self.found.append(made)
        return made

    def _attribute(self, node: Node, scope: Scope) -> Pattern:
        label, names, skip = _named(node, default=False)
        body = self._group(node, scope, skip) if len(_own(node)) > skip else TEXT
        return Attribute(False, label, names, body)

    def _ref(self, node: Node, scope: Scope) -> Pattern:
        name = (node.get("name") or "").strip()
        if name not in scope.made:
            if name not in scope.defines:
                raise InputError(f"the grammar does not define {name}", path=node.base or "")
            scope.made[name] = self._combined(scope.defines[name], scope)
        return scope.made[name]

    def _combined(self, nodes: list[tuple[Node, str]], scope: Scope) -> Pattern:
        parts = [self._group(node, scope) for node, _ in nodes]
        if any(how == "interleave" for _, how in nodes):
            made: Pattern = EMPTY
            for part in parts:
                made = interleave(made, part)
            return made
        return choice(parts)

    def _grammar(self, node: Node, scope: Scope) -> Pattern:
        inner = Scope(scope)
        _collect(node, inner)
        return self._combined(inner.starts, inner)


def _collect(node: Node, scope: Scope) -> None:
    for child in _own(node):
        kind = etree.QName(child).localname
        if kind == "start":
            scope.starts.append((child, child.get("combine", "")))
        elif kind == "define":
            name = (child.get("name") or "").strip()
            scope.defines.setdefault(name, []).append((child, child.get("combine", "")))
        elif kind == "div":
            _collect(child, scope)
        elif kind == "include":
            _include(child, scope)


def _include(node: Node, scope: Scope) -> None:
    """The definitions of another grammar, save those that the include element replaces."""
    theirs, ours = Scope(), Scope()
    _collect(_root(_linked(node)), theirs)
    _collect(node, ours)
    scope.starts += ours.starts or theirs.starts
    for name, nodes in (theirs.defines | ours.defines).items():
        scope.defines.setdefault(name, []).extend(nodes)


def _own(node: Node) -> list[Node]:
    """The children that are RELAX NG; annotations are left out."""
    return list(node.iterchildren(f"{{{RNG}}}*"))


def _root(path: Path) -> Node:
    try:
        root = etree.parse(str(path), parser()).getroot()
    except (OSError, etree.XMLSyntaxError) as error:
        raise InputError(f"is not a RELAX NG grammar: {error}", path=str(path)) from error
    if etree.QName(root).namespace != RNG:
        raise InputError("is not a RELAX NG grammar in XML syntax", path=str(path))
    return root


def _linked(node: Node) -> Path:
    address = urljoin(node.base or "", node.get("href", ""))
    split = urlsplit(address)
    if split.scheme not in ("", "file"):
        raise InputError(
            f"the grammar includes {address}; only local files are read", path=node.base or ""
        )
    return Path(unquote(split.path))


def _inherited(node: Node, key: str) -> str:
    for each in (node, *node.iterancestors()):
        if key in each.attrib:
            return str(each.get(key))
    return ""


def _named(node: Node, *, default: bool) -> tuple[str, NameClass, int]:
    """A label for a name class, the class, and how many children it takes up."""
    name = node.get("name")
    if name is None:
        first = _own(node)[0]
        if etree.QName(first).localname == "name":
            return _clark(first, (first.text or ""), default=True), _class(first), 1
        return "*", _class(first), 1
    label = _clark(node, name, default=default or "ns" in node.attrib)
    return label, partial(_same, label), 0


def _same(label: str, name: str) -> bool:
    return label == name


def _clark(node: Node, name: str, *, default: bool) -> str:
    name = name.strip()
    prefix, colon, local = name.partition(":")
    if colon:
        namespace = (
            "http://www.w3.org/XML/1998/namespace" if prefix == "xml" else node.nsmap.get(prefix)
        )
        return f"{{{namespace}}}{local}"
    namespace = _inherited(node, "ns") if default else ""
    return f"{{{namespace}}}{name}" if namespace else name


def _class(node: Node) -> NameClass:
    kind = etree.QName(node).localname
    if kind == "name":
        return partial(_same, _clark(node, node.text or "", default=True))
    excepted = [
        _class(each) for part in node.iterchildren(f"{{{RNG}}}except") for each in _own(part)
    ]
    if kind == "choice":
        return partial(_any, [_class(each) for each in _own(node)])
    namespace = _inherited(node, "ns") if kind == "nsName" else None
    return partial(_wild, namespace, excepted)


def _any(classes: Iterable[NameClass], name: str) -> bool:
    return any(each(name) for each in classes)


def _wild(namespace: str | None, excepted: Iterable[NameClass], name: str) -> bool:
    inside = namespace is None or name.rpartition("}")[0].removeprefix("{") == namespace
    return inside and not _any(excepted, name)


def _value(node: Node) -> Pattern:
    plain = node.get("type") == "string" and bool(_inherited(node, "datatypeLibrary"))
    return Value(text=node.text or "", collapse=not plain)


def _data(node: Node) -> Pattern:
    facets = tuple(
        (str(child.get("name")), child.text or "")
        for child in _own(node)
        if etree.QName(child).localname == "param"
    )
    return Data(False, node.get("type", "string"), facets, _judge(node))


def _judge(node: Node) -> Callable[[str], bool]:
    """libxml2's own verdict on a string, through a grammar that holds this datatype alone."""
    shell = etree.Element(f"{{{RNG}}}element", name="x")
    shell.set("datatypeLibrary", _inherited(node, "datatypeLibrary"))
    shell.append(etree.fromstring(etree.tostring(node, with_tail=False)))
    schema = cache(lambda: etree.RelaxNG(shell))  # made when a value is first judged

    def allows(text: str) -> bool:
        probe = etree.Element("x")
        probe.text = text
        return bool(schema().validate(probe))

    return allows
