"""Writing a TEI file that may have been edited by hand since it was made."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from lxml import etree

from tei import files
from tei.errors import RefusedError
from tei.merging.threeway import merge
from tei.model.report import Problem
from tei.trees import Element, parser


def rewrite(
    folder: Path, name: str, generated: bytes, *, force: bool = False
) -> tuple[Problem, ...]:
    """Write what was generated to `folder/name`; where the file was edited since, merge both.

    The conversion is kept in the folder (`.tei/base/`), as the base of the next merge. Gives the
    conflicts, in which the hand's version was kept. Raises RefusedError where a file stands there
    of which no conversion is known or that is not well-formed; `force` overwrites it.
    """
    path = files.inside(folder, name)
    if force or not files.changed_by_hand(folder, name) or path.read_bytes() == generated:
        files.write(folder, name, generated, force=True)
        files.keep_base(folder, name, generated)
        return ()
    base, edited = files.base(folder, name), path.read_bytes()
    if base is None:
        raise RefusedError(
            "stands here, and was not made by this program; left as it is.",
            path=str(path),
            remedy="Move it away, or use --force to overwrite it.",
        )
    outcome = merge(_parsed(base, path), _parsed(edited, path), _parsed(generated, path))
    if _same(outcome.tree, _parsed(edited, path)):
        merged = edited
    else:
        merged = _written(outcome.tree, generated)
    files.write_merged(folder, name, merged, generated)
    return tuple(
        replace(conflict, where=replace(conflict.where, path=str(path)))
        for conflict in outcome.conflicts
    )


def _parsed(octets: bytes, path: Path) -> Element:
    try:
        return etree.fromstring(octets, parser())
    except etree.XMLSyntaxError as error:
        raise RefusedError(
            f"was changed by hand and is not well-formed: {error.msg}.",
            path=str(path),
            line=error.lineno or 0,
            remedy="Mend it and convert again, or use --force to overwrite it.",
        ) from None


def _same(one: Element, two: Element) -> bool:
    written = [
        etree.tostring(each.getroottree(), method="c14n", with_comments=True) for each in (one, two)
    ]
    return written[0] == written[1]


def _written(tree: Element, like: bytes) -> bytes:
    """The tree as bytes in UTF-8, what stands outside the root on lines of its own.

    The XML declaration and the final line end are those of another file.
    """
    before = [*tree.itersiblings(preceding=True)][::-1]
    nodes = [*before, tree, *tree.itersiblings()]
    lines = [etree.tostring(node, encoding="UTF-8", with_tail=False) for node in nodes]
    if like.startswith(b"<?xml "):
        lines.insert(0, like.partition(b"?>")[0] + b"?>")
    return b"\n".join(map(_undeclared, lines)) + (b"\n" if like.endswith(b"\n") else b"")


def _undeclared(node: bytes) -> bytes:
    """A node as lxml wrote it, without the declaration that lxml puts before it."""
    lead = b"<?xml version='1.0' encoding='UTF-8'?>\n"
    return node.removeprefix(lead)
