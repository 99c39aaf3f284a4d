"""Papers for these tests: transcripts with the label of every line, in invented words."""

from __future__ import annotations

from collections.abc import Sequence

from tei.assembly import assemble
from tei.emendation import emend
from tei.labelling.evidence import of_phrases
from tei.model.document import Document
from tei.model.emendation import Emendation, Intervention
from tei.model.labels import Label, LabelledLine
from tei.reading import read

Lines = Sequence[tuple[str, str]]  # (label, text); a label with "+" begins a page

CODES = {
    "m": Label.META,
    "f": Label.FURNITURE,
    "d": Label.DISTRIBUTION,
    "h": Label.HEADING,
    "p": Label.FIRST,
    "b": Label.BODY,
    "c": Label.CLOSER,
    "n": Label.NOTE,
}

BODY = (
    "The Minister of Ports received me at his house this morning and spoke for an hour about the",
    "new quay. He hoped that the survey ship would stay until the dredging was done, and that the",
    "engineers would bring their own instruments. I said that the ship was wanted elsewhere, but",
    "that I would report his wish. He then asked after the price of timber, which has risen again.",
)
PAGES = (
    (
        "On the way back I called on the harbour master, who showed me the soundings of last year.",
        "They agree with ours but for the eastern channel, where sand has moved by forty yards.",
    ),
    (
        "His deputy wants a light on the point; he himself thinks that two buoys would do. Neither",
        "has money for it before the spring, and the pilots say that by then they will have gone.",
    ),
    (
        "Of the lighters that came from the north only five are afloat. The owners ask whether we",
        "would buy the others for firewood. I have answered that no such fund is known to me.",
    ),
)


def telegram() -> list[tuple[str, str]]:
    """A clean incoming telegram of four pages, every fact of it printed more than once."""
    head = "4471, March 17, 3 p.m., from Lisbon"
    lines = [
        ("f+", "INCOMING TELEGRAM"),
        ("f", "Department of State"),
        ("f", "PERMANENT RECORD COPY"),
        ("f", "PX IV 21/4"),
        ("d", "Action"),
        ("d", "EUR"),
        ("d", "Info"),
        ("d", "TREASURY"),
        ("f", "SECRET"),
        ("h", "Control: 8120"),
        ("h", "Rec'd: March 17, 1961 6:12 p.m."),
        ("h", "FROM: Lisbon"),
        ("h", "TO: Secretary of State"),
        ("h", "NO: 4471, March 17, 3 p.m."),
        ("h", "PRIORITY"),
        *_paragraph(BODY),
        ("f", "SECRET"),
        ("f", "REPRODUCTION FROM THIS COPY IS"),
        ("f", 'PROHIBITED UNLESS "UNCLASSIFIED"'),
    ]
    for page in (2, 3, 4):
        lines += [("f+", f"PX IV 21/{page + 3}"), ("f", "SECRET"), ("f", f"-{page}- {head}.")]
        lines += _paragraph(PAGES[page - 2])
        lines += [("f", "SECRET")]
    lines += [("c", "HALLORAN"), ("c", "MBD/2"), ("f", "SECRET")]
    return lines


def _paragraph(texts: Sequence[str]) -> list[tuple[str, str]]:
    return [("b" if i else "p", text) for i, text in enumerate(texts)]


def changed(lines: Lines, old: str, new: str, nth: int = 1) -> list[tuple[str, str]]:
    """The lines with the nth occurrence of a text, one a line, replaced."""
    made, seen = [], 0
    for label, text in lines:
        if old in text:
            seen += 1
            text = text.replace(old, new, 1) if seen == nth else text
        made.append((label, text))
    assert seen >= nth, f"{old!r} does not stand {nth} times"
    return made


def document(lines: Lines) -> Document:
    text = "".join(f"{text}\n" for _, text in lines)
    transcript = read(text.encode(), "paper.md")
    labelled = [
        LabelledLine(
            line,
            Label.BLANK if line.is_blank else CODES[label[0]],
            page_start=label.endswith("+"),
            evidence=of_phrases(line.words),
        )
        for line, (label, _) in zip(transcript.lines, lines, strict=True)
    ]
    return assemble(transcript, labelled)


def emended(lines: Lines) -> tuple[Emendation, ...]:
    return emend(document(lines))


def word(paper: Document, emendation: Emendation) -> str:
    """The text that an emendation is about."""
    place = emendation.places[0]
    return paper.transcript.line(place.line).source[place.start : place.end]


def of(lines: Lines, *kinds: Intervention) -> list[tuple[str, str]]:
    """Text and reading of each emendation of some kinds."""
    paper = document(lines)
    return [(word(paper, each), each.reading) for each in emend(paper) if each.kind in kinds]
