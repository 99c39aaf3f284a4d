"""Three versions of a TEI file merged: as generated last, as edited by hand, as generated now.

What the hand changed stays, what only the program changed is taken over, and where both changed
the same thing the hand's version stays and both are listed. Compared are attributes one by one,
text word by word, and elements by their xml:id or, where they have none, by their words and name.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from lxml import etree

from tei.alignment import differences
from tei.model.report import Problem, Severity
from tei.places import place
from tei.trees import XML, Element, append

ID = f"{{{XML}}}id"
SPACE = " "  # the key of all white space
QUOTED = 300  # characters of a side of a conflict


@dataclass(frozen=True, slots=True)
class Outcome:
    """The merged tree (a new one), and what both sides changed in different ways."""

    tree: Element
    conflicts: tuple[Problem, ...] = ()


def merge(base: Element, edited: Element, generated: Element) -> Outcome:
    """Merge a hand-edited tree with a new conversion, given the conversion that was edited.

    Two runs are as good as one: merging the result again, with `generated` as its base, changes
    nothing.
    """
    work = _Merge([])
    tree = work.element(base, edited, generated)
    for where in ("preceding", "following"):
        _surround(tree, base, edited, generated, where == "preceding")
    return Outcome(tree, (*work.conflicts, *_doubled(tree)))


@dataclass(frozen=True, slots=True, eq=False)
class Token:
    """A word, white space or a child node of an element's content."""

    key: str
    text: str = ""
    node: Element | None = None

    @property
    def words(self) -> str:
        """All that the token says, white space made even; equal for equal content."""
        return self.key if self.node is None else _said(self.node)


def tokens(element: Element) -> list[Token]:
    """The content of an element in order."""
    found = list(_cut(element.text))
    for child in element:
        found.append(Token(_key(child), node=child))
        found += _cut(child.tail)
    return found


def _cut(text: str | None) -> Iterator[Token]:
    for part in re.findall(r"\s+|\S+", text or ""):
        yield Token(SPACE if part.isspace() else f"“{part}", part)


def _key(node: Element) -> str:
    """What a node is known by: its xml:id, else its name and words; empty elements by their @n."""
    if not isinstance(node.tag, str):
        return f"<!{node.text}"
    if node.get(ID):
        return f"#{node.get(ID)}"
    words = " ".join("".join(str(part) for part in node.itertext()).split())
    return f"<{node.tag} {words or node.get('n', '')}"


def _said(node: Element) -> str:
    """An element written in one way, white space made even."""
    if not isinstance(node.tag, str):
        return etree.tostring(node, encoding="unicode", with_tail=False)
    return re.sub(r"\s+", " ", etree.tostring(_bare(node), method="c14n").decode())


@dataclass(slots=True)
class _Merge:
    """One merge at work, gathering the conflicts it meets."""

    conflicts: list[Problem]

    def element(self, base: Element, edited: Element, generated: Element) -> Element:
        """A new element: attributes merged one by one, content piece by piece."""
        if not isinstance(edited.tag, str):
            return _bare(edited)
        if _octets(edited) == _octets(base):
            return _bare(generated)
        made: Element = etree.Element(edited.tag, nsmap=edited.nsmap)  # type: ignore[arg-type]
        for key, value in self._attributes(base, edited, generated):
            made.set(key, value)
        sides = tokens(base), tokens(edited), tokens(generated)
        for token in self._content(*sides, edited):
            append(made, token.text if token.node is None else token.node)
        return made

    def _attributes(
        self, base: Element, edited: Element, generated: Element
    ) -> Iterator[tuple[str, str]]:
        for key in dict.fromkeys([*edited.attrib, *generated.attrib]):
            old, hand, new = base.get(key), edited.get(key), generated.get(key)
            if hand not in (old, new) and new != old:
                name = etree.QName(key).localname
                self._conflict("merge-attribute", f"the attribute {name}", edited, hand, new)
            value = new if hand == old else hand
            if value is not None:
                yield str(key), value

    def _content(
        self, base: list[Token], edited: list[Token], generated: list[Token], owner: Element
    ) -> Iterator[Token]:
        by_hand, by_program = matches(base, edited), matches(base, generated)
        i = j = k = 0
        for at in [n for n in range(len(base)) if n in by_hand and n in by_program]:
            there, now = by_hand[at], by_program[at]
            yield from self._stretch(base[i:at], edited[j:there], generated[k:now], owner)
            yield self._token(base[at], edited[there], generated[now])
            i, j, k = at + 1, there + 1, now + 1
        yield from self._stretch(base[i:], edited[j:], generated[k:], owner)

    def _token(self, base: Token, edited: Token, generated: Token) -> Token:
        if base.node is None or edited.node is None or generated.node is None:
            return edited
        return Token(edited.key, node=self.element(base.node, edited.node, generated.node))

    def _stretch(
        self,
        base: Sequence[Token],
        edited: Sequence[Token],
        generated: Sequence[Token],
        owner: Element,
    ) -> Iterator[Token]:
        """What stands between two pieces that all three versions have."""
        old, hand, new = (_worded(side) for side in (base, edited, generated))
        if new not in (old, hand) and hand != old:
            sides = _shown(edited), _shown(generated)
            self._conflict("merge-content", "this", owner, *sides)
        chosen = generated if hand == old and new != old else edited
        for token in chosen:
            node = None if token.node is None else _bare(token.node)
            yield Token(token.key, token.text, node)

    def _conflict(
        self, rule: str, what: str, node: Element, hand: str | None, new: str | None
    ) -> None:
        sides = [f"“{side}”" if side else "nothing" for side in (hand, new)]
        self.conflicts.append(
            Problem(
                Severity.WARNING,
                rule,
                f"You and the new conversion both changed {what}: you wrote {sides[0]}, the"
                f" conversion now gives {sides[1]}. Yours was kept.",
                place(node),
                "Compare both with the transcript, and write what is right into the file.",
                found=hand or "",
                expected=new or "",
                transcript_line=_transcript_line(node),
            )
        )


def matches(base: Sequence[Token], other: Sequence[Token]) -> dict[int, int]:
    """Which tokens of two versions are the same: by key, else elements of one name in order."""
    found: dict[int, int] = {}
    loose = differences([token.key for token in base], [token.key for token in other])
    i = j = 0
    for part in loose:
        found |= zip(range(i, part.left), range(j, part.right), strict=True)
        found |= _by_name(
            base, other, range(part.left, part.left_end), range(part.right, part.right_end)
        )
        i, j = part.left_end, part.right_end
    return found | dict(zip(range(i, len(base)), range(j, len(other)), strict=True))


def _by_name(
    base: Sequence[Token], other: Sequence[Token], left: range, right: range
) -> dict[int, int]:
    """Elements with the same name, in order, unless both have an xml:id and these differ."""
    ours = [n for n in left if _named(base[n])]
    theirs = [n for n in right if _named(other[n])]
    parts = differences([_named(base[n]) for n in ours], [_named(other[n]) for n in theirs])
    found: dict[int, int] = {}
    i = j = 0
    for end, far, i_next, j_next in [
        *((part.left, part.right, part.left_end, part.right_end) for part in parts),
        (len(ours), len(theirs), 0, 0),
    ]:
        found |= zip(ours[i:end], theirs[j:far], strict=True)
        i, j = i_next, j_next
    return {n: m for n, m in found.items() if not _distinct(base[n], other[m])}


def _named(token: Token) -> str:
    return str(token.node.tag) if token.node is not None and isinstance(token.node.tag, str) else ""


def _distinct(one: Token, two: Token) -> bool:
    return one.key.startswith("#") and two.key.startswith("#") and one.key != two.key


def _worded(side: Sequence[Token]) -> list[str]:
    return [token.words for token in side if token.key != SPACE]


def _shown(side: Sequence[Token]) -> str:
    shown = "".join(token.text if token.node is None else _written(token.node) for token in side)
    return " ".join(shown.split())[:QUOTED]


def _written(node: Element) -> str:
    text = etree.tostring(_bare(node), encoding="unicode")
    return re.sub(r' xmlns(:\w+)?="[^"]*"', "", text)


def _bare(node: Element) -> Element:
    """A copy without what follows it."""
    made = copy.deepcopy(node)
    made.tail = None
    return made


def _octets(node: Element) -> bytes:
    return etree.tostring(node, with_tail=False)


def _surround(
    tree: Element, base: Element, edited: Element, generated: Element, before: bool
) -> None:
    """Comments and instructions outside the root: the hand's where it changed them."""
    old, hand, new = (
        list(root.itersiblings(preceding=before)) for root in (base, edited, generated)
    )
    kept = new if [_said(node) for node in hand] == [_said(node) for node in old] else hand
    for node in reversed(kept):
        if before:
            tree.addprevious(_bare(node))
        else:
            tree.addnext(_bare(node))


def _transcript_line(node: Any) -> int:
    for each in (node, *node.iterancestors()):
        found = re.search(r"#line=(\d+),", each.get("source") or "")
        if found:
            return int(found.group(1)) + 1
    return 0


def _doubled(tree: Element) -> Iterator[Problem]:
    """Names that both sides gave to different new elements."""
    seen: set[str] = set()
    for element in tree.iter("*"):
        name = element.get(ID)
        if name and name in seen:
            yield Problem(
                Severity.WARNING,
                "merge-id",
                f"You and the new conversion both gave the xml:id “{name}”.",
                place(element),
                "Give the element that you added another xml:id.",
                found=name,
                transcript_line=_transcript_line(element),
            )
        seen.add(name or "")
