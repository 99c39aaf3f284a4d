"""Learn the weights of the three chains, and print them for tei/lexicon/weights.toml.

    python -m tei.training [--papers DIR WEIGHT TEXT]... [--gold GOLD TRANSCRIPTS WEIGHT TEXT]...

`--papers`: a folder of papers, each line with the sign of its label (see lessons.py).
`--gold`: a folder of gold files in JSON (`file`, the transcript; `labels`, line number to label;
`page_starts`, line numbers; `messages` with `body`, first and last line of each paragraph), the
folder of their transcripts.
`WEIGHT` and `TEXT`: how much one of these documents counts for labels and pages, and for where
paragraphs begin. A form's lines are alike from paper to paper, its paragraphs are not.
Needs the extra `train` (numpy, scipy).
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from tei import lexicons
from tei.labelling.labels import GRAMMARS
from tei.labelling.training import Learned, Settings, learn
from tei.training.lessons import Document, Lesson, documents, lesson, paper
from tei.training.variants import variants

VARIANT = 0.2  # how much a variant counts against its document
WITH_VARIANTS = 0.5  # documents that count less are learned as they are
# how much each chain holds to what is expected: page starts are few, lines of text are many
PRIORS = {"lines": 1.0, "paragraphs": 0.5, "pages": 4.0}


Group = tuple[Sequence[Document], float, float]  # with weight for labels, and for paragraphs


def lessons(groups: Sequence[Group]) -> list[Lesson]:
    """All that is to be learned from groups of documents, each with its weights."""
    found = []
    for group, weight, text in groups:
        for number, document in enumerate(group):
            found.append(lesson(document, weight, text))
            if weight >= WITH_VARIANTS:
                other = group[(number + 1) % len(group)]
                found += [
                    lesson(variant, weight * VARIANT, text * VARIANT)
                    for variant in variants(document, other, str(number))
                ]
    return found


def settings(chain: str) -> Settings:
    """The settings with what the lexicon believes before any example."""
    return Settings(prior=PRIORS[chain], rounds=80, beliefs=lexicons.load("beliefs")[chain])


def learned(found: Sequence[Lesson]) -> dict[str, Learned]:
    """The weights of each chain, by its name in the lexicon."""
    return {
        name: learn(grammar, [getattr(each, name) for each in found], settings(name))
        for name, grammar in GRAMMARS.items()
    }


def toml(chains: Mapping[str, Learned]) -> str:
    """The weights as TOML, sorted, one line a piece of evidence."""
    parts = ["# Weights learned by `python -m tei.training`: made, not written, so do not edit."]
    for name, chain in chains.items():
        for kind, table in (("weights", chain.weights), ("steps", chain.steps)):
            parts += ["", f"[{name}.{kind}]"]
            parts += [f"{json.dumps(key)} = {_row(table[key])}" for key in sorted(table)]
    return "\n".join(parts) + "\n"


def _row(row: dict[str, float]) -> str:
    return "{ " + ", ".join(f"{json.dumps(key)} = {row[key]}" for key in sorted(row)) + " }"


def main() -> None:
    """Learn from the folders named on the command line and print the weights."""
    parser = argparse.ArgumentParser("tei.training", description=__doc__)
    parser.add_argument("--papers", nargs=3, action="append", default=[])
    parser.add_argument("--gold", nargs=4, action="append", default=[])
    told = parser.parse_args()
    groups: list[Group] = []
    for folder, weight, text_weight in told.papers:
        texts = [path.read_text(encoding="utf-8") for path in sorted(Path(folder).glob("*.txt"))]
        groups.append(([paper(text) for text in texts], float(weight), float(text_weight)))
    for gold, transcripts, weight, text_weight in told.gold:
        found = list(documents(Path(gold), Path(transcripts)))
        groups.append((found, float(weight), float(text_weight)))
    taught = lessons(groups)
    if not taught:
        parser.error("no labelled documents there")
    sys.stdout.write(toml(learned(taught)))


if __name__ == "__main__":
    main()
