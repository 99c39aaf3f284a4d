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
    (r"place:no-text", "the paper has no text"),
    (r"place:(\w+)-text", r"it stands \1 the text"),
    (r"(page|file):(top|bottom)", r"\2 of the \1"),
    (r"window:(before|after):text\.(\d)", r"\2 of four lines \1 are text"),
    (r"window:(before|after):speaks:(\w+)\.(.+)", r"\3 of four lines \1 read like \2"),
    (r"repeated.*", "the line is repeated in the paper"),
    (r"under:speaks:(\w+)", r"it hangs under a line that reads like \1"),
    (r"mark:(.+)", r"marked in the transcript: \1"),
    (r"rend:(.+)", r"set \1"),
    (r"is:text", "looks like running text"),
    (r"flow:number:(?:number|letter)\.(?:one|due)", "bears the number or letter that is due"),
    (r"flow:number:none", "bears no number"),
    (r"flow:number:(.+)", r"begins with a number or letter (\1)"),
    (r"flow:set:(.+)", r"the paper's setting: \1"),
    (r"flow:(?:text|line):open&lower", "goes on in lower case"),
    (r"flow:text:slack\.(.+)", r"room left on the line of text before (\1)"),
    (r"flow:text:(.+)", r"the text before: \1"),
    (r"flow:line:(.+)", r"the line before: \1"),
    (r"flow:(.+)", r"\1"),
)

# the parts of the evidence that a paragraph begins, and their words
_PARTS: tuple[tuple[str, str], ...] = (
    (r"set\.solid", "lines set solid"),
    (r"set\.spaced", "every line spaced"),
    (r"set\.paragraphs", "paragraphs on one line"),
    (r"parted", "blank lines part the text"),
    (r"where\.start", "the first line of text"),
    (r"where\.next", "the line before is text"),
    (r"where\.across", "page furniture stands before it"),
    (r"where\.(\w+)", r"a \1 stands before it"),
    (r"gap\.blank", "a blank line above"),
    (r"gap\.joined", "no blank line above"),
    (r"gap-below\.blank", "a blank line below"),
    (r"gap-below\.joined", "no blank line below"),
    (r"end\.none", "no text before it"),
    (r"end\.open", "the text before it does not end a sentence"),
    (r"end\.sentence", "the text before it ends a sentence"),
    (r"end\.hyphen", "the text before it ends within a word"),
    (r"end\.(\w+)", r"the text before it ends with a \1"),
    (r"begins\.(?:number|letter)\.(?:one|due)", "bears the number or letter that is due"),
    (r"begins\.(?:number|letter)\.\w+|begins\.roman", "bears another number or letter"),
    (r"begins\.lower", "begins with a small letter"),
    (r"begins\.plain", "begins plainly"),
    (r"begins\.(\w+)", r"begins with a \1"),
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
    (r"slack\.-(\d+)", r"its first word would have stood out by \1 characters or more"),
    (r"slack\.(\d+)\+", r"its first word had more than \1 characters to spare on the line before"),
    (r"slack\.(\d+)", r"its first word had at most \1 characters to spare on the line before"),
    (r"fresh", "takes up nothing that was said"),
    (r"referring", "takes up what was said"),
    (r"since\.(\d+)\+", r"more than \1 lines after the last sure beginning"),
    (r"since\.(\d+)", r"at most \1 lines after the last sure beginning"),
    (r"until\.(\d+)\+", r"more than \1 lines before the next sure beginning"),
    (r"until\.(\d+)", r"at most \1 lines before the next sure beginning"),
    (r"sides\.(\w+)", r"the paragraphs would be \1"),
    (r"length\.(\d+)\+", r"longer than \1 characters"),
    (r"length\.(\d+)", r"at most \1 characters long"),
    (r"before\.(\d+)\+", r"the line of text before it is longer than \1 characters"),
    (r"before\.(\d+)", r"the line of text before it is at most \1 characters long"),
    (r"is\.(.+)|(short-\w+|long)", r"the line is \1\2"),
    (r"after\.(.+)", r"the line before is \1"),
    (r"next\.(?:number|letter)\.(.+)", "the next line of text bears a number or letter"),
    (r"next\.(.+)", r"the next line of text begins \1"),
    (r"ends\.(.+)", r"the line ends \1"),
    (r"case\.changed", "capitals on one of the two lines alone"),
    (r"case\.unlike", "capitals unlike the rest of the text"),
)


@cache
def describe(name: str) -> str:
    """A piece of evidence in words."""
    if name.startswith("paragraph:"):
        parts = name.removeprefix("paragraph:").split("&")
        return " and ".join(_match(part, _PARTS) for part in parts)
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
    return _match(name, _WORDS)


def _match(name: str, table: tuple[tuple[str, str], ...]) -> str:
    """The words of the first pattern that the whole name fits, or the name."""
    fits = ((re.fullmatch(pattern, name), words) for pattern, words in table)
    found = next((match.expand(words) for match, words in fits if match), name)
    return re.sub(r"(?<= like )\w+$", lambda label: _LABELS.get(label[0], label[0]), found)


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
