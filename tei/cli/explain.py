"""`tei explain`: what each line of a transcript is taken for, and why."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from tei.errors import InputError

UNSURE = 2.0  # margin below which a label is a close decision
EXAMPLES = """
\b
Examples:
  tei explain corpus/transcripts/01278.md
  tei explain 01278.md --unsure
  tei explain 01278.md --lines 30-52 --reasons 5
  cat 01278.md | tei explain -

\b
A line reads: its number, its label, how far the label leads over the next best one, its words,
and the reasons that weighed most. `page` stands where a page begins; `?` marks a close decision.
To overrule a label write <!-- label: heading --> at the end of the line in the transcript.

\b
Exit codes: 0 fine, 2 a transcript that cannot be read, or wrong usage.
"""


@click.command(epilog=EXAMPLES)
@click.argument("transcript", metavar="TRANSCRIPT")
@click.option("--reasons", type=click.IntRange(0, 5), default=3, show_default=True, help="A line.")
@click.option("--lines", "span", default="", metavar="FIRST-LAST", help="These lines alone.")
@click.option("--unsure", is_flag=True, help="Close decisions alone.")
@click.option("--width", type=click.IntRange(20, 400), default=60, help="Characters of its words.")
def explain(transcript: str, reasons: int, span: str, unsure: bool, width: int) -> None:
    """Print what each line of TRANSCRIPT is taken for, and why. `-` reads standard input."""
    from tei.labelling import label
    from tei.model.labels import Label
    from tei.reading import read

    first, last = _span(span)
    for each in label(read(_octets(transcript), "-" if transcript == "-" else transcript)):
        wanted = first <= each.line.number <= last and each.label is not Label.BLANK
        if wanted and (not unsure or each.margin < UNSURE):
            if each.page_start:
                click.secho("page", bold=True)
            _print(each.line.number, each.label, each.margin, _short(each.line.words, width))
            for line in _why(each.why[:reasons]):
                click.secho(line, dim=True)


def _octets(transcript: str) -> bytes:
    if transcript == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(transcript).read_bytes()
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}.", path=transcript) from error


def _span(text: str) -> tuple[int, int]:
    first, dash, last = text.partition("-")
    if not text:
        return 1, sys.maxsize
    try:
        span = int(first), int(last) if last else sys.maxsize if dash else int(first)
    except ValueError:
        span = (0, 0)
    if not 1 <= span[0] <= span[1]:
        raise click.BadParameter("give line numbers such as 30-52", param_hint="--lines")
    return span


_COLOURS = {"heading": "cyan", "first": "green", "body": "green", "closer": "magenta"}


def _print(number: int, label: str, margin: float, words: str) -> None:
    doubt = "?" if margin < UNSURE else " "
    name = click.style(f"{label:<12}", fg=_COLOURS.get(label))
    click.echo(f"{number:5}  {name} {min(margin, 99.9):5.1f}{doubt} {words}")


def _why(reasons: tuple[object, ...]) -> Iterator[str]:
    from tei.model.labels import Reason

    for reason in reasons:
        assert isinstance(reason, Reason)
        yield f"{'':20} {reason.weight:+5.2f}  {reason.rule}"


def _short(words: str, width: int) -> str:
    clean = "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in words)
    return clean if len(clean) <= width else clean[: width - 1] + "…"
