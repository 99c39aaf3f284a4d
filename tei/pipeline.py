"""The order of the stages: from the bytes of a transcript to the bytes of its TEI file."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from tei import assembly, emendation, encoding, labelling, reading
from tei.edition import Edition
from tei.model.report import Problem
from tei.trees import parser
from tei.validation import fidelity


@dataclass(frozen=True, slots=True)
class Converted:
    """A TEI file in memory, and what there is to say of it; errors mean that words were lost."""

    octets: bytes
    problems: tuple[Problem, ...]


def convert(octets: bytes, path: str, edition: Edition, pointer: str) -> Converted:
    """The TEI of one transcript, and the proof that it has all its words.

    `path` names the transcript in messages; `pointer` is its address as seen from the TEI file.
    Raises InputError where the transcript cannot be read.
    """
    transcript = reading.read(octets, path)
    lines = labelling.label(transcript)
    document = assembly.assemble(transcript, lines, edition.receipt.zone)
    emendations = emendation.emend(document)
    document = emendation.amend(document, emendations)
    made = encoding.serialise(encoding.encode(document, emendations, edition, pointer=pointer))
    lost = fidelity.check(etree.fromstring(made, parser()), transcript)
    return Converted(made, (*transcript.problems, *document.problems, *lost))
