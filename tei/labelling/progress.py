"""How far a message has come at a line: landmarks passed, text begun or ended."""

from __future__ import annotations

from collections.abc import Sequence

from tei.labelling.shape import band

_LANDMARKS = {
    "cover": ("cover.title",),
    "opened": (
        "telegram.number",
        "memorandum.for",
        "cable.cite",
        "letter.salutation",
        "report.number",
        "telegram.control",
        "cable.classified-dtg",
    ),
    "subject": ("memorandum.heading-label", "report.captioned", "cable.subject"),
    "evaluated": ("notice.evaluation",),
    "closed": ("letter.close", "signature.for", "signature.mark"),
    "ended": ("cable.end", "transmission-note"),
    "distributed": ("distribution.label",),
    "sheet": ("archive.sheet",),
    "form": ("form.title",),
    "officers": ("cable.officer-caption",),
}
_STEPS = (1, 2, 3, 5, 8, 13, 21, 40)


def progress(phrases: Sequence[frozenset[str]], text: Sequence[bool]) -> list[set[str]]:
    """For each line how long ago each landmark was passed, and how far off the next one is."""
    found: list[set[str]] = [set() for _ in phrases]
    for landmark, names in _LANDMARKS.items():
        hits = [not line.isdisjoint(names) for line in phrases]
        if not any(hits):
            for entry in found:
                entry.add(f"no:{landmark}")
            continue
        _distances(found, hits, landmark)
    _distances(found, _blocks(text), "text")
    for entry in found:
        entry |= {f"place:{name}" for name in _place(entry)}
    return found


def _distances(found: list[set[str]], hits: Sequence[bool], name: str) -> None:
    last: int | None = None
    for i, hit in enumerate(hits):
        if hit:
            last = i
        found[i].add(f"since:{name}.{'never' if last is None else band(i - last, _STEPS)}")
    coming: int | None = None
    for i in range(len(hits) - 1, -1, -1):
        found[i].add(f"until:{name}.{'never' if coming is None else band(coming - i, _STEPS)}")
        if hits[i]:
            coming = i


def _blocks(text: Sequence[bool]) -> list[bool]:
    """Text that stands beside other text: a lone line that looks like text counts for nothing."""
    return [
        here and (any(text[max(0, i - 2) : i]) or any(text[i + 1 : i + 3]))
        for i, here in enumerate(text)
    ]


def _place(entry: set[str]) -> set[str]:
    before = "since:text.never" in entry
    after = "until:text.never" in entry
    if before and after:
        return {"no-text"}
    return {"before-text" if before else "after-text" if after else "amid-text"}
