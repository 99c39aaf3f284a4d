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
_KINDS = {"label": _LABELS, "mode": _MODES, "landmark": _LANDMARKS}
# What a name looks like, and its words. `band` is told as at most or more than a figure, the groups
# of _KINDS as their tables have it, all others as they stand.
_WORDS: tuple[tuple[str, str], ...] = (
    (r"always", "how common the label is"),
    (r"shape:length\.(?P<band>.+)", "{band} characters long"),
    (r"shape:words\.(?P<band>.+)", "{band} words"),
    (r"shape:prose\.0", "none of the commonest words"),
    (r"shape:prose\.(?P<band>.+)", "{band} of the commonest words"),
    (r"shape:case\.99\+", "all capitals"),
    (r"shape:case\.none", "no letters"),
    (r"shape:case\.(?P<band>.+)", "{band} % capitals"),
    (r"shape:numbered.*", "begins with a number or letter"),
    (r"shape:sentence-end", "ends like a sentence"),
    (r"shape:(?P<it>.+)", "its shape: {it}"),
    (r"again:(?P<it>.+)", "{it} has stood before"),
    (r"first:(?P<it>.+)", "{it} for the first time"),
    (r"since:(?P<landmark>\w+)\.never", "no {landmark} before"),
    (r"until:(?P<landmark>\w+)\.never", "no {landmark} to come"),
    (r"since:(?P<landmark>\w+)\.\d+\+", "far from the {landmark} before"),
    (r"until:(?P<landmark>\w+)\.\d+\+", "far from the {landmark} to come"),
    (r"since:(?P<landmark>\w+)\.(?P<it>\d+)", "within {it} lines after the {landmark}"),
    (r"until:(?P<landmark>\w+)\.(?P<it>\d+)", "within {it} lines before the {landmark}"),
    (r"no:(?P<landmark>\w+)", "the paper has no {landmark}"),
    (r"place:no-text", "the paper has no text"),
    (r"place:(?P<it>\w+)-text", "it stands {it} the text"),
    (r"(?P<it>page|file):top", "top of the {it}"),
    (r"(?P<it>page|file):bottom", "bottom of the {it}"),
    (r"window:(?P<it>before|after):text\.(?P<figure>\d)", "{figure} of four lines {it} are text"),
    (
        r"window:(?P<it>before|after):speaks:(?P<label>\w+)\.(?P<band>.+)",
        "{band} of four lines {it} read like {label}",
    ),
    (r"repeated.*", "the line is repeated in the paper"),
    (r"under:speaks:(?P<label>\w+)", "it hangs under a line that reads like {label}"),
    (r"mark:(?P<it>.+)", "marked in the transcript: {it}"),
    (r"rend:(?P<it>.+)", "set {it}"),
    (r"speaks:(?P<label>\w+)", "reads like {label}"),
    (r"is:text", "looks like running text"),
    (r"flow:number:(?:number|letter)\.(?:one|due)", "bears the number or letter that is due"),
    (r"flow:number:none", "bears no number"),
    (r"flow:number:(?P<it>.+)", "begins with a number or letter ({it})"),
    (r"flow:set:(?P<it>.+)", "the paper's setting: {it}"),
    (r"flow:(?:text|line):open&lower", "goes on in lower case"),
    (r"flow:text:slack\.(?P<it>.+)", "room left on the line of text before ({it})"),
    (r"flow:text:(?P<it>.+)", "the text before: {it}"),
    (r"flow:line:(?P<it>.+)", "the line before: {it}"),
    (r"flow:(?P<it>.+)", "{it}"),
    # the parts of the evidence that a paragraph begins
    (r"set\.(?P<mode>\w+)", "{mode}"),
    (r"parted", "blank lines part the text"),
    (r"where\.start", "the first line of text"),
    (r"where\.next", "the line before is text"),
    (r"where\.across", "page furniture stands before it"),
    (r"where\.(?P<it>\w+)", "a {it} stands before it"),
    (r"gap\.blank", "a blank line above"),
    (r"gap\.joined", "no blank line above"),
    (r"gap-below\.blank", "a blank line below"),
    (r"gap-below\.joined", "no blank line below"),
    (r"end\.none", "no text before it"),
    (r"end\.open", "the text before it does not end a sentence"),
    (r"end\.sentence", "the text before it ends a sentence"),
    (r"end\.hyphen", "the text before it ends within a word"),
    (r"end\.(?P<it>\w+)", "the text before it ends with a {it}"),
    (r"begins\.(?:number|letter)\.(?:one|due)", "bears the number or letter that is due"),
    (r"begins\.(?:number|letter)\.\w+|begins\.roman", "bears another number or letter"),
    (r"begins\.lower", "begins with a small letter"),
    (r"begins\.plain", "begins plainly"),
    (r"begins\.(?P<it>\w+)", "begins with a {it}"),
    (r"numbers\.0", "paragraphs are not numbered"),
    (r"numbers\.2\+", "paragraphs are numbered"),
    (r"numbers\.2", "few paragraphs are numbered"),
    (r"coming\.due", "the number to come follows the last"),
    (r"coming\.ahead", "a number was lost before the one to come"),
    (r"coming\.one", "numbers begin anew after it"),
    (r"coming\.none", "no number is to come"),
    (r"room\.none", "its first word had no room on the line before"),
    (r"room\.little", "its first word had hardly room on the line before"),
    (r"room\.much", "its first word had room on the line before"),
    (r"slack\.-(?P<it>\d+)", "its first word would have stood out by {it} characters or more"),
    (
        r"slack\.(?P<band>.+)",
        "its first word had {band} characters to spare on the line before",
    ),
    (r"fresh", "takes up nothing that was said"),
    (r"referring", "takes up what was said"),
    (r"since\.(?P<band>.+)", "{band} lines after the last sure beginning"),
    (r"until\.(?P<band>.+)", "{band} lines before the next sure beginning"),
    (r"sides\.(?P<it>\w+)", "the paragraphs would be {it}"),
    (r"length\.(?P<band>.+)", "{band} characters long"),
    (r"before\.(?P<band>.+)", "the line of text before it has {band} characters"),
    (r"is\.(?P<it>.+)", "the line is {it}"),
    (r"(?P<it>short-\w+|long)", "the line is {it}"),
    (r"after\.(?P<it>.+)", "the line before is {it}"),
    (r"next\.(?:number|letter)\..+", "the next line of text bears a number or letter"),
    (r"next\.(?P<it>.+)", "the next line of text begins {it}"),
    (r"ends\.(?P<it>.+)", "the line ends {it}"),
    (r"case\.changed", "capitals on one of the two lines alone"),
    (r"case\.unlike", "capitals unlike the rest of the text"),
)


@cache
def describe(name: str) -> str:
    """A piece of evidence in words."""
    if name.startswith("paragraph:"):
        parts = name.removeprefix("paragraph:").split("&")
        return " and ".join(map(_match, parts))
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
    if name in entries():
        return f"phrase of {_LABELS[entries()[name]['speaks']]}: {name}"
    return _match(name)


def _match(name: str) -> str:
    """The words of the first pattern that the whole name fits, or the name."""
    for pattern, words in _WORDS:
        if match := re.fullmatch(pattern, name):
            groups = match.groupdict()
            return words.format_map({kind: _told(kind, group) for kind, group in groups.items()})
    return name


def _told(kind: str, group: str) -> str:
    """A part of a name in words, by the kind of its group."""
    if kind == "band":
        return f"more than {group[:-1]}" if group.endswith("+") else f"at most {group}"
    return _KINDS.get(kind, {}).get(group, group)


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
