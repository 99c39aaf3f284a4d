"""Writing a TEI file that may have been edited by hand since it was made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from lxml import etree

from tei import files
from tei.errors import RefusedError
from tei.merging.threeway import merge
from tei.model.report import Problem
from tei.trees import Element, parser


@dataclass(frozen=True, slots=True)
class Rewritten:
    """What became of several files: conflicts, in which the hand's version was kept, and files
    that were left alone, by name."""

    conflicts: dict[str, tuple[Problem, ...]]
    refused: dict[str, RefusedError]


def rewrite_all(folder: Path, contents: Mapping[str, bytes], *, force: bool = False) -> Rewritten:
    """Write what was generated into a folder; where a file was edited since, merge both.

    What was generated is kept in the folder (`.tei/base/`), as the base of the next merge. A file
    of which no conversion is known, or that is not well-formed, is left alone; `force` overwrites.
    """
    made = files.record(folder)
    done = Rewritten({}, {})
    noted: dict[str, str] = {}
    for name, generated in contents.items():
        path = files.inside(folder, name)
        try:
            by_hand = path.is_file() and files.sha256(path.read_bytes()) != made.get(name)
            merging = by_hand and not force
            content, conflicts = _merged(folder, name, generated) if merging else (generated, ())
        except RefusedError as error:
            done.refused[name] = error
            continue
        files.put(folder, name, content)  # before its base: if killed between, nothing is lost
        files.keep_base(folder, name, generated)
        noted[name] = files.sha256(generated)
        done.conflicts[name] = conflicts
    if noted.items() - made.items():
        files.note(folder, made | noted)
    return done


def rewrite(
    folder: Path, name: str, generated: bytes, *, force: bool = False
) -> tuple[Problem, ...]:
    """The same for one file: its conflicts. Raises RefusedError where it was left alone."""
    done = rewrite_all(folder, {name: generated}, force=force)
    for error in done.refused.values():
        raise error
    return done.conflicts[name]


def _merged(folder: Path, name: str, generated: bytes) -> tuple[bytes, tuple[Problem, ...]]:
    """A file changed by hand, merged with what was generated."""
    path = folder / name
    edited, base = path.read_bytes(), files.base(folder, name)
    if edited == generated:
        return edited, ()
    if base is None:
        raise RefusedError(
            "stands here, and was not made by this program; left as it is.",
            path=str(path),
            remedy="Move it away, or use --force to overwrite it.",
        )
    hand = _parsed(edited, path)
    outcome = merge(_parsed(base, path), hand, _parsed(generated, path))
    conflicts = tuple(
        replace(conflict, where=replace(conflict.where, path=str(path)))
        for conflict in outcome.conflicts
    )
    same = _same(outcome.tree, hand)
    return edited if same else _written(outcome.tree, generated), conflicts


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
