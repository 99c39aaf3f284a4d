"""Labelling papers of our own invention, and the accuracy over real ones where they are at hand."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path

import pytest

from tei.labelling import label
from tei.model.labels import Label, LabelledLine
from tei.model.transcript import Transcript
from tei.reading import read
from tei.training.lessons import documents, paper

PAPERS = Path(__file__).parent / "papers"
LAYOUTS = Path(__file__).parent / "layouts"

TELEGRAM = """\
INCOMING TELEGRAM
Department of State

ACTION COPY

CONFIDENTIAL

Action
EUR
Info
SS

Control: 4417
Rec'd: May 9, 1962
6:12 p.m.

FROM: Northaven

TO: Secretary of State

NO: 518, May 9, 8 p.m.

PRIORITY

1. Minister told me this evening that the treaty would be signed
before the end of the month, and that he hoped for a reply.

2. I thanked him and said that I would report at once what he had
told me about the lighthouse.

HARGROVE

JCM/4

CONFIDENTIAL
"""


def transcript(text: str) -> Transcript:
    return read(text.encode(), "invented.md")


def told(text: str) -> list[LabelledLine]:
    return [each for each in label(transcript(text)) if each.label is not Label.BLANK]


def by_words(lines: Iterable[LabelledLine]) -> dict[str, LabelledLine]:
    return {each.line.words: each for each in lines}


def test_every_line_has_one_label_in_order_and_lines_without_words_are_blank() -> None:
    read_in = transcript(TELEGRAM)
    labelled = label(read_in)
    assert [each.line for each in labelled] == list(read_in.lines)
    for each in labelled:
        assert (each.label is Label.BLANK) == each.line.is_blank


def test_a_telegram_is_labelled() -> None:
    lines = by_words(told(TELEGRAM))
    expected = {
        "INCOMING TELEGRAM": Label.FURNITURE,
        "EUR": Label.DISTRIBUTION,
        "Control: 4417": Label.HEADING,
        "NO: 518, May 9, 8 p.m.": Label.HEADING,
        "1. Minister told me this evening that the treaty would be signed": Label.FIRST,
        "before the end of the month, and that he hoped for a reply.": Label.BODY,
        "HARGROVE": Label.CLOSER,
    }
    assert {words: lines[words].label for words in expected} == expected


def test_misread_and_spaced_letters_still_count() -> None:
    noisy = (
        TELEGRAM.replace("CONFIDENTIAL", "CONFIDENT IAL")
        .replace("Rec'd:", "Rec'd :")
        .replace("NO: 518", "N O : 518")
        .replace("Department of State", "Departnent of Stale")
    )
    lines = by_words(told(noisy))
    assert lines["CONFIDENT IAL"].label is Label.FURNITURE
    assert lines["Rec'd : May 9, 1962"].label is Label.HEADING
    assert lines["N O : 518, May 9, 8 p.m."].label is Label.HEADING
    assert lines["Departnent of Stale"].label is Label.FURNITURE


def test_every_line_followed_by_a_blank_one_parts_no_paragraph() -> None:
    spaced = "\n\n".join(line for line in TELEGRAM.splitlines() if line)
    lines = by_words(told(spaced))
    assert lines["before the end of the month, and that he hoped for a reply."].label is Label.BODY
    second = "2. I thanked him and said that I would report at once what he had"
    assert lines[second].label is Label.FIRST


def test_the_editor_overrules_a_label_and_the_reason_says_so() -> None:
    text = TELEGRAM.replace("PRIORITY", "PRIORITY <!-- label: note -->")
    line = by_words(told(text))["PRIORITY"]
    assert line.label is Label.NOTE
    assert line.why[0].rule == "set by the transcript's editor"


def test_an_unknown_label_of_the_editor_changes_nothing() -> None:
    text = TELEGRAM.replace("PRIORITY", "PRIORITY <!-- label: nonsense -->")
    assert [each.label for each in told(text)] == [each.label for each in told(TELEGRAM)]


def test_reasons_are_in_words_heaviest_first_and_the_margin_is_a_lead() -> None:
    line = by_words(told(TELEGRAM))["Control: 4417"]
    assert "heading" in line.why[0].rule
    assert "telegram.control" in line.why[0].rule
    weights = [reason.weight for reason in line.why]
    assert weights == sorted(weights, reverse=True)
    assert min(weights) > 0
    assert line.margin > 0
    assert "telegram.control" in line.evidence


def test_a_page_begins_before_its_head_not_before_its_text() -> None:
    text = TELEGRAM.replace(
        "2. I thanked",
        "CONFIDENTIAL\n\nDECLASSIFIED\nAuthority: NLK-81-1\n\n"
        "CONFIDENTIAL\n\n-2- 518, May 9, 8 p.m., from Northaven.\n\n2. I thanked",
    )
    starts = [each.line.words for each in told(text) if each.page_start]
    assert starts == ["INCOMING TELEGRAM", "DECLASSIFIED"]


@pytest.mark.parametrize("marker", ["---", "***", "## Page 2"])
def test_a_marked_page_begins_at_its_mark(marker: str) -> None:
    text = TELEGRAM.replace("2. I thanked", f"{marker}\n\n2. I thanked")
    starts = [each.line.number for each in told(text) if each.page_start]
    mark = text.splitlines().index(marker) + 1
    assert starts == [1, mark + 2]


def test_a_paper_without_lines_or_with_strange_ones_is_labelled() -> None:
    assert [each.label for each in label(transcript("---\n\n \n"))] == [Label.BLANK] * 3
    for text in ("x", "\N{SNOWMAN}", "....", "a\tb\n\tc", "١٢٣", "(((" * 50):
        assert len(told(text)) == len([line for line in text.splitlines() if line.strip()])


def test_a_long_line_is_labelled_at_once() -> None:
    begun = time.perf_counter()
    told("WORD AND WORD " * 70_000)
    assert time.perf_counter() - begun < 5


def test_time_grows_with_the_length_of_a_transcript_and_no_faster() -> None:
    def seconds(times: int) -> float:
        read_in = transcript((TELEGRAM + "\n") * times)
        begun = time.process_time()
        label(read_in)
        return time.process_time() - begun

    seconds(5)
    short, long = seconds(60), seconds(480)
    assert long < 8 * short * 2.5


def test_labels_do_not_depend_on_the_seed_of_hashes() -> None:
    code = (
        "import sys; from pathlib import Path; from tei.labelling import label;"
        "from tei.reading import read; p = Path(sys.argv[1]);"
        "print([(x.label.value, x.margin, x.page_start, x.why) for x in"
        " label(read(p.read_bytes(), 'x.md'))])"
    )
    path = PAPERS.parents[2] / "corpus" / "transcripts" / "01278.md"
    said = {
        subprocess.run(
            [sys.executable, "-c", code, str(path)],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed in ("0", "1", "77")
    }
    assert len(said) == 1


def test_labelling_needs_no_numpy() -> None:
    code = "import sys, tei.labelling; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("path", sorted(PAPERS.glob("*.txt")), ids=lambda path: path.stem)
def test_an_invented_paper_is_labelled_as_its_signs_say(path: Path) -> None:
    rows = paper(path.read_text(encoding="utf-8"))
    labelled = label(transcript("\n".join(row.source for row in rows)))
    pairs = [
        (row.label, each.label)
        for row, each in zip(rows, labelled, strict=True)
        if row.label != Label.BLANK
    ]
    assert sum(want == have for want, have in pairs) >= 0.95 * len(pairs)


def test_the_layouts_of_papers_that_a_program_read_are_mostly_understood() -> None:
    right, begun, found, wanted = [], 0, 0, 0
    for path in sorted(LAYOUTS.glob("*.txt")):
        rows = paper(path.read_text(encoding="utf-8"))
        labelled = label(transcript("\n".join(row.source for row in rows)))
        pairs = [(row.label, each.label) for row, each in zip(rows, labelled, strict=True)]
        pairs = [(want, have) for want, have in pairs if want != Label.BLANK]
        right += [_kind(want) == _kind(have) for want, have in pairs]
        begun += sum(want == have == Label.FIRST for want, have in pairs)
        found += sum(have == Label.FIRST for _, have in pairs)
        wanted += sum(want == Label.FIRST for want, _ in pairs)
    assert len(right) > 9000
    assert sum(right) >= 0.86 * len(right)
    assert 2 * begun >= 0.73 * (found + wanted)


FLOORS = {  # folder: share of right labels, mean F1 of page starts
    "": (0.98, 0.96),
    "frus-clean": (0.99, 0.99),
    "frus-noisy": (0.97, 0.97),
}


@pytest.mark.parametrize("folder", FLOORS, ids=lambda folder: folder or "real")
def test_labels_and_pages_of_real_papers(evaluation: Path, folder: str) -> None:
    gold, papers = evaluation / folder / "gold", evaluation / folder / "transcripts"
    right, found, pages = 0, 0, []
    files = [json.loads(path.read_text())["file"] for path in sorted(gold.glob("*.json"))]
    for name, rows in zip(files, documents(gold, papers), strict=True):
        labelled = label(read((papers / name).read_bytes(), name))
        kinds = [
            (_kind(row.label), _kind(each.label)) for row, each in zip(rows, labelled, strict=True)
        ]
        kinds = [(want, have) for want, have in kinds if want != Label.BLANK]
        right += sum(want == have for want, have in kinds)
        found += len(kinds)
        want = {number for number, row in enumerate(rows, 1) if row.page_start}
        have = {each.line.number for each in labelled if each.page_start}
        pages.append(2 * len(want & have) / (len(want) + len(have)))
    labels, starts = FLOORS[folder]
    assert right / found >= labels
    assert sum(pages) / len(pages) >= starts


def _kind(label: str) -> str:
    return Label.BODY if label == Label.FIRST else label
