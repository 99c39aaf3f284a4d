"""From one line of a transcript to its runs: text apart from Markdown and HTML notation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from tei import lexicons
from tei.model.transcript import Line, Mark, Rend, Run

_PUNCTUATION = r"""[!-/:-@\[-`{-~]"""
_HEADING = re.compile(r"\s{0,3}(#{1,6})\s+(?=\S)")
_QUOTE = re.compile(r"\s{0,3}>\s+(?=\S)")
_TABLE_ROW = re.compile(r"\s*\|.*\|\s*$")
_TABLE_RULE = re.compile(r"\s*\|(?:\s*:?-{2,}:?\s*\|)+\s*$")
_FENCE = re.compile(r"\s*(```+|~~~+)\s*(?:markdown|md|text|txt|plaintext)?\s*$", re.I)
_DELIMITERS: dict[str, tuple[Rend, ...]] = {
    "*": (Rend.ITALIC,),
    "**": (Rend.BOLD,),
    "***": (Rend.BOLD, Rend.ITALIC),
    "~~": (Rend.STRIKE,),
}
FORBIDDEN = "[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]"


def fenced(lines: Sequence[str]) -> set[int]:
    """The numbers of the two lines of a code fence that stands round the whole file."""
    worded = [n for n, line in enumerate(lines, 1) if line.strip()]
    if len(worded) < 2:
        return set()
    first, last = worded[0], worded[-1]
    opening, closing = _FENCE.match(lines[first - 1]), lines[last - 1].strip()
    if opening and closing == opening.group(1):
        return {first, last}
    return {first} if opening and not any(opening.group(1) in x for x in lines[first:]) else set()


def notation(number: int, source: str, ending: str) -> Line:
    """A line without words: front matter, a fence, a table rule."""
    runs = (Run(source, 0, Mark.NOTATION),) if source else ()
    return Line(number, source, ending, runs)


def read_line(number: int, source: str, ending: str, override: str = "") -> Line:
    """Read one line; `override` is a label that a line of its own before it has set."""
    marker = _page_mark(source)
    if marker is not None:
        return replace(notation(number, source, ending), page_mark=marker)
    if _TABLE_RULE.match(source):
        return notation(number, source, ending)
    said = re.search(_lexicon_override(), source) if "<!--" in source else None
    heading = _HEADING.match(source)
    return Line(
        number,
        source,
        ending,
        _merge(_emphasis(list(_scan(source)))),
        heading=len(heading.group(1)) if heading else 0,
        override=said.group("label") if said else override,
    )


def _page_mark(source: str) -> str | None:
    text = source.strip(" \t")
    if not text or len(text) > 80:
        return None
    found = _page_pattern().fullmatch(text)
    if found is None:
        return None
    return next((n for n in found.groupdict().values() if n), "")


@cache
def _page_pattern() -> re.Pattern[str]:
    patterns: list[str] = lexicons.load("marks")["page"]["markers"]
    named = [p.replace("?P<n>", f"?P<n{i}>") for i, p in enumerate(patterns)]
    return re.compile("|".join(f"(?:{p})" for p in named), re.I)


@cache
def _lexicon_override() -> re.Pattern[str]:
    return re.compile(lexicons.load("marks")["override"]["pattern"], re.I)


@cache
def _token() -> re.Pattern[str]:
    """All that is not plain text in a line, as one pattern; every repeat in it is bounded."""
    marks = lexicons.load("marks")
    tags = "|".join(sorted({*marks["tags"]["notation"], *marks["tags"]["placeholder"]}))
    return re.compile(
        rf"""(?P<escape>\\(?={_PUNCTUATION}))
        |(?P<comment><!--[^\n]{{0,400}}?-->)
        |(?P<break><(?:{"|".join(marks["tags"]["break"])})\s?/?>)
        |(?P<tag></?(?:{tags})(?:\s[^<>]{{0,200}})?/?>)
        |(?P<doubted>[^\W_][\w'’.-]{{0,40}}(?=\[\?\]))
        |(?P<doubt>(?<=[\w'’.-])\[\?\])
        |(?P<bracket>\[[^\[\]]{{0,80}}\])
        |(?P<delimiter>\*{{1,3}}|~~)
        |(?P<code>{"|".join(marks["redaction"]["codes"])})
        |(?P<dots>\.{{5,}}|(?:\.\s){{4,}}\.|…{{2,}})
        |(?P<tab>\t)
        |(?P<pipe>\|)
        |(?P<forbidden>{FORBIDDEN}{{1,1000}})""",
        re.X | re.I,
    )


def _scan(source: str) -> Iterator[Run]:
    position = 0
    for pattern in (_HEADING, _QUOTE):
        lead = pattern.match(source, position)
        if lead and position == 0:
            yield Run(lead.group(), 0, Mark.NOTATION)
            position = lead.end()
    row = bool(_TABLE_ROW.match(source))
    text_end = len(source.rstrip(" "))
    trailing = Run(source[text_end:], text_end, Mark.NOTATION) if source[text_end:] else None
    for found in _token().finditer(source, position, text_end):
        if found.start() > position:
            yield Run(source[position : found.start()], position)
        yield from _marked(found, row, source)
        position = found.end()
    if position < text_end:
        yield Run(source[position:text_end], position)
    if trailing and text_end >= position:
        yield trailing


def _marked(found: re.Match[str], row: bool, source: str) -> Iterator[Run]:
    kind, text, start = found.lastgroup, found.group(), found.start()
    simple = {
        "escape": Mark.NOTATION,
        "comment": Mark.NOTATION,
        "break": Mark.BREAK,
        "doubted": Mark.DOUBT,
        "doubt": Mark.NOTATION,
        "forbidden": Mark.FORBIDDEN,
        "tab": Mark.CELL,
        "pipe": Mark.CELL if row else Mark.TEXT,
        "delimiter": Mark.TEXT,  # notation only where it has a partner: see _emphasis
    }
    if kind == "bracket":
        yield from _bracket(text, start)
    elif kind == "tag":
        yield _tag(text, start, source)
    elif kind == "code":
        yield Run(text, start, Mark.GAP, reason="redacted")
    elif kind == "dots":
        yield Run(text, start, Mark.GAP, reason="illegible", unit="char")
    else:
        yield Run(text, start, simple[kind or ""])


def _bracket(text: str, start: int) -> Iterator[Run]:
    inner = text[1:-1].strip()
    placeholder = _placeholder(inner)
    if placeholder:
        yield Run(text, start, Mark.GAP, reason=placeholder[0], agent=placeholder[1])
    elif inner.endswith("?") and 0 < len(inner) <= 40 and inner != "?":
        body = len(text) - 1 - (len(text[1:-1]) - len(text[1:-1].rstrip()))
        yield Run("[", start, Mark.NOTATION)
        yield Run(text[1 : body - 1], start + 1, Mark.DOUBT)
        yield Run(text[body - 1 :], start + body - 1, Mark.NOTATION)
    else:
        yield Run(text, start)


@cache
def _placeholder(words: str) -> tuple[str, str] | None:
    for entry in lexicons.load("marks")["placeholder"]:
        if re.fullmatch(entry["words"], words, re.I):
            return entry["reason"], entry.get("agent", "")
    return None


def _tag(text: str, start: int, source: str) -> Run:
    name = re.sub(r"[</>\s].*", "", text.lstrip("</")).lower()
    tags = lexicons.load("marks")["tags"]
    alone = f"</{name}" not in source.lower() and not text.startswith("</")
    if name in tags["placeholder"] and (alone or name not in tags["notation"]):
        reason, agent = _placeholder(name) or ("illegible", "")
        return Run(text, start, Mark.GAP, reason=reason, agent=agent)
    return Run(text, start, Mark.NOTATION)


def _emphasis(runs: list[Run]) -> list[Run]:
    """Pair the delimiters `*`, `**`, `***`, `~~`; those without a partner stay text."""
    opened: list[int] = []
    pairs: dict[int, int] = {}
    for i, run in enumerate(runs):
        if run.mark is not Mark.TEXT or run.text not in _DELIMITERS:
            continue
        partner = next((j for j in reversed(opened[-4:]) if runs[j].text == run.text), None)
        if partner is not None and _closes(runs, partner, i):
            pairs[partner] = i
            del opened[opened.index(partner) :]
        elif _opens(runs, i):
            opened.append(i)
    return _styled(runs, pairs)


def _styled(runs: list[Run], pairs: dict[int, int]) -> list[Run]:
    ends = set(pairs.values())
    made: list[Run] = []
    active: list[int] = []
    for i, run in enumerate(runs):
        if i in ends:
            active.pop()
        if i in pairs or i in ends:
            made.append(replace(run, mark=Mark.NOTATION))
        else:
            rend = dict.fromkeys(style for j in active for style in _DELIMITERS[runs[j].text])
            made.append(replace(run, rend=tuple(rend)))
        if i in pairs:
            active.append(i)
    return made


def _opens(runs: list[Run], i: int) -> bool:
    after = runs[i + 1].text if i + 1 < len(runs) else " "
    return not after[0].isspace() and runs[i + 1].mark is not Mark.CELL


def _closes(runs: list[Run], start: int, end: int) -> bool:
    return end > start + 1 and not runs[end - 1].text[-1].isspace()


def _merge(runs: list[Run]) -> tuple[Run, ...]:
    """Join neighbouring runs of plain text with the same rendition."""
    made: list[Run] = []
    for run in runs:
        last = made[-1] if made else None
        if last and last.mark is run.mark is Mark.TEXT and last.rend == run.rend:
            made[-1] = replace(last, text=last.text + run.text)
        else:
            made.append(run)
    return tuple(made)
