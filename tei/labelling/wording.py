"""The names of evidence in words that a reader of `tei explain` understands."""

from __future__ import annotations

import re
from functools import cache

from tei.labelling.evidence import entries

_NEIGHBOURS = {
    "-2": "two lines before",
    "-1": "the line before",
    "+1": "the next line",
    "+2": "two lines on",
}
_LABELS = {
    "meta": "an archive's line",
    "furniture": "page furniture",
    "distribution": "distribution",
    "heading": "a message's heading",
    "first": "a paragraph's beginning",
    "body": "running text",
    "closer": "a message's end",
    "note": "a note",
    "form": "a filled-in form",
}
_MODES = {
    "spaced": "every line spaced",
    "solid": "lines set solid",
    "paragraphs": "paragraphs on one line",
}
_LANDMARKS = {
    "cover": "cover sheet",
    "opened": "opening of a message",
    "subject": "subject line",
    "evaluated": "notice of evaluation",
    "closed": "complimentary close or signature",
    "ended": "end of a message",
    "distributed": "distribution list",
    "sheet": "archive sheet mark",
    "form": "title of a form",
    "officers": "caption of officers",
}
# what a name looks like, and its words; \1 and so on are parts of the name
_WORDS: tuple[tuple[str, str], ...] = (
    (r"always", "how common the label is"),
    (r"shape:length\.(\d+)$", r"at most \1 characters long"),
    (r"shape:length\.(\d+)\+", r"longer than \1 characters"),
    (r"shape:words\.(\d+)$", r"at most \1 words"),
    (r"shape:words\.(\d+)\+", r"more than \1 words"),
    (r"shape:prose\.0", "none of the commonest words"),
    (r"shape:prose\.(\d+)(\+?)", r"\1\2 of the commonest words"),
    (r"shape:case\.(?:99\+|100)", "all capitals"),
    (r"shape:case\.none", "no letters"),
    (r"shape:case\.(\d+)", r"about \1 % capitals"),
    (r"shape:numbered.*", "begins with a number or letter"),
    (r"shape:sentence-end", "ends like a sentence"),
    (r"shape:(.+)", r"its shape: \1"),
    (r"again:(.+)", r"\1 has stood before"),
    (r"first:(.+)", r"\1 for the first time"),
    (r"since:(\w+)\.never", r"no \1 before"),
    (r"since:(\w+)\.(\d+\+?)", r"within \2 lines after \1"),
    (r"until:(\w+)\.never", r"no \1 to come"),
    (r"until:(\w+)\.(\d+\+?)", r"within \2 lines before \1"),
    (r"no:(\w+)", r"the paper has no \1"),
    (r"place:(.+)", r"it stands \1"),
    (r"(page|file):(top|bottom)", r"\2 of the \1"),
    (r"window:(before|after):text\.(\d)", r"\2 of four lines \1 are text"),
    (r"window:(before|after):speaks:(\w+)\.(.+)", r"\3 of four lines \1 look like \2"),
    (r"repeated.*", "the line is repeated in the paper"),
    (r"mark:(.+)", r"marked in the transcript: \1"),
    (r"rend:(.+)", r"set \1"),
    (r"is:text", "looks like running text"),
    (r"flow:break:(.+)", r"how the text before it ends (\1)"),
    (r"flow:number:due|flow:letter:due", "bears the number or letter that is due"),
    (r"flow:number:none", "bears no number"),
    (r"flow:set:(.+)", r"the paper's setting: \1"),
    (r"flow:one:(\w+)", r"paragraph 1: \1"),
    (r"flow:(?:text|line):open&lower", "goes on in lower case"),
    (r"flow:text:slack\.(.+)", r"room left on the line of text before (\1)"),
    (r"flow:text:(.+)", r"the text before: \1"),
    (r"flow:line:(.+)", r"the line before: \1"),
    (r"flow:(.+)", r"\1"),
)


@cache
def describe(name: str) -> str:
    """A piece of evidence in words."""
    for sign, words in _NEIGHBOURS.items():
        if name.startswith(f"{sign}:"):
            return f"{words}: {describe(name.removeprefix(f'{sign}:'))}"
    if name == "none":
        return "there is none"
    if name.startswith("joint:"):
        return " and ".join(_part(part) for part in name.removeprefix("joint:").split("&", 1))
    mode, _, rest = name.removeprefix("flow:").partition("&")
    if rest and mode in _MODES:
        return f"{describe(f'flow:{rest}')} ({_MODES[mode]})"
    if name.startswith("speaks:"):
        label = name.removeprefix("speaks:")
        return f"reads like {_LABELS.get(label, label)}"
    if name in entries():
        return f"phrase of the forms: {name}"
    return _plain(name)


def _plain(name: str) -> str:
    kind, _, rest = name.partition(":")
    landmark = rest.partition(".")[0]
    if kind in ("since", "until", "no") and landmark in _LANDMARKS:
        words = _LANDMARKS[landmark]
        distance = rest.partition(".")[2]
        if kind == "no":
            return f"the paper has no {words}"
        side = "before" if kind == "since" else "to come"
        if distance == "never":
            return f"no {words} {side}"
        if distance.endswith("+"):
            return f"far from the {words} {side}"
        return f"within {distance} lines {'after' if kind == 'since' else 'before'} the {words}"
    for pattern, words in _WORDS:
        if re.fullmatch(pattern, name):
            return re.sub(pattern, words, name)
    return name


def _part(part: str) -> str:
    if part == "plain":
        return "no known phrase"
    if part == "text":
        return "looks like text"
    if part.startswith("genre:"):
        return f"in a {part.removeprefix('genre:')}"
    kinds = part.split("+")
    if all(kind in _LABELS for kind in kinds):
        return "reads like " + " or ".join(_LABELS[kind] for kind in kinds)
    return describe(part)
