"""Pointers of TEI documents: where they are, where they lead, how to set them anew."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from posixpath import dirname, join, normpath, relpath
from urllib.parse import quote, unquote

from lxml import etree

from tei.trees import XML, Element

# Attributes of the class teidata.pointer (TEI P5, ch. 1.3 and 17.1) that TEI documents use.
ATTRIBUTES = (
    "ana", "corresp", "copyOf", "facs", "hand", "next", "prev", "ref", "resp", "sameAs",
    "source", "spanTo", "start", "end", "target", "url", "who", "wit", "scheme",
)  # fmt: skip
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_MODEL = re.compile(r"""(href\s*=\s*)(["'])(.*?)\2""")


def inward(pointer: str) -> bool:
    """Whether a pointer leads to a file of the same collection, or into the file itself."""
    return bool(pointer) and not _SCHEME.match(pointer) and not pointer.startswith("//")


def resolved(pointer: str, base: str) -> tuple[str, str]:
    """The file, as a path like `base`, and the fragment that a relative pointer leads to."""
    path, _, fragment = pointer.partition("#")
    path = path.partition("?")[0]
    target = normpath(join(dirname(base), unquote(path))) if path else base
    return target, unquote(fragment)


def of(tree: Element) -> Iterator[tuple[Element, str]]:
    """Every pointer of a TEI tree with the element it stands on."""
    for element in tree.iter(etree.Element):
        for attribute in ATTRIBUTES:
            for pointer in (element.get(attribute) or "").split():
                yield element, pointer


def sources(tree: Element) -> Iterator[str]:
    """The pointers from a TEI tree to the files it was made from (@source)."""
    for element in tree.iter(etree.Element):
        for pointer in (element.get("source") or "").split():
            if inward(pointer) and not pointer.startswith("#"):
                yield pointer


def of_models(tree: Element) -> Iterator[str]:
    """The schemas that the xml-model processing instructions before the root name."""
    for node in tree.itersiblings(etree.ProcessingInstruction, preceding=True):
        target: object = getattr(node, "target", "")
        if target == "xml-model" and (found := _MODEL.search(node.text or "")):
            yield found[3]


def redirect(tree: Element, base: str, moved: Callable[[str], str]) -> None:
    """Set the relative pointers of a tree for the new names of the file and of their targets.

    `base` is the file's old path; `moved` gives the new path for an old one. The root's xml:id,
    where it is the file's name after `doc-`, follows the name. Other pointers stay as written.
    """
    identifier = f"{{{XML}}}id"
    if tree.get(identifier):
        tree.set(identifier, _renamed(tree.get(identifier, ""), base, moved(base)))
    for element in tree.iter(etree.Element):
        for attribute in ATTRIBUTES:
            value = element.get(attribute)
            if value and (made := _all(value, base, moved)) != value:
                element.set(attribute, made)


def _all(value: str, base: str, moved: Callable[[str], str]) -> str:
    return " ".join(_one(pointer, base, moved) for pointer in value.split())


def _one(pointer: str, base: str, moved: Callable[[str], str]) -> str:
    if not inward(pointer):
        return pointer
    old, fragment = resolved(pointer, base)
    new, new_base = moved(old), moved(base)
    new_fragment = _renamed(fragment, old, new)
    if new == old and new_fragment == fragment and dirname(base) == dirname(new_base):
        return pointer
    path = "" if pointer.startswith("#") else quote(relpath(new, dirname(new_base) or "."))
    return f"{path}#{new_fragment}" if fragment else path


def _renamed(identifier: str, old: str, new: str) -> str:
    """The identifier of a document's root after the file has a new name; others as they are."""
    stem = PurePosixPath(old).stem
    return f"doc-{PurePosixPath(new).stem}" if identifier == f"doc-{stem}" else identifier
