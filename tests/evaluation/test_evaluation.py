"""The figures of an evaluation, on synthetic papers and beside an outside scorer."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from lxml import etree

from tei.cli.evaluate import evaluate as command
from tei.errors import InputError
from tei.evaluation import Summary, evaluate
from tei.trees import Element, append, element

LINES = [
    "RECORD 12", "", "DEPARTMENT OF STATE", "FROM: LIMA", "THE MINISTER SAID THAT HE WAS WILLING.",
    "HE ASKED FOR AN ANSWER.", "", "---", "TOP SECRET", "A SECOND PARAGRAPH OF SOME WORDS.",
    "SMITH",
]  # fmt: skip
GOLD: dict[str, Any] = {
    "file": "a.md",
    "labels": {"1": "meta", "3": "furniture", "4": "heading", "5": "body", "6": "body", "8": "meta",
               "9": "furniture", "10": "body", "11": "closer"},
    "page_starts": [1, 8],
    "messages": [{"body": [[5, 6], [10, 10]], "place": "Lima", "number": "12", "to": None,
                  "date": "1961-05-03", "time": "16:00", "signature": "Smith, J."}],
}  # fmt: skip
PLACES = {
    "meta": ("fw", "catalogue"), "furniture": ("fw", "banner"), "heading": ("opener", ""),
    "closer": ("closer", ""), "body": ("p", ""), "distribution": ("note", "distribution"),
    "note": ("note", "marginal"), "form": ("table", ""),
}  # fmt: skip


def document(
    lines: list[str], gold: dict[str, Any], chance: random.Random, noise: float
) -> Element:
    """A TEI document straight from a gold file, with mistakes in a share of its lines and facts."""

    def slips() -> bool:
        return chance.random() < noise

    division = element("div", attributes={"id": "m0", "type": "telegram"})
    starts = {line for span in (m["body"] for m in gold["messages"]) for line, _ in span}
    paragraph: Element | None = None
    for number, line in enumerate(lines, 1):
        if number in gold["page_starts"] and not slips():
            append(division, element("pb", attributes={"n": str(number)}))
            paragraph = None
        if not line.strip():
            continue
        label = gold["labels"].get(str(number), "body")
        if slips():
            label = chance.choice(sorted(PLACES))
        if label == "body" and paragraph is not None and number not in starts and not slips():
            append(paragraph, " " + line)
            continue
        local, kind = PLACES[label]
        block = element(local, clean(line), attributes={"type": kind})
        if slips():
            append(block, element("note", "Words of the encoder", attributes={"resp": "#e"}))
            append(block, element("choice", element("sic", "X"), element("corr", line[:5])))
        append(division, block)
        append(division, "\n")
        paragraph = block if label == "body" else paragraph
    described = [facts(message, slips) for message in gold["messages"]]
    header = element("teiHeader", *described[: len(described) - slips()])
    return element("TEI", header, element("text", element("body", division)))


def clean(line: str) -> str:
    return "".join(each for each in line if each.isprintable() or each == "\t")


def facts(message: dict[str, Any], slips: Any) -> Element:
    def given(key: str) -> str:
        return "" if slips() else str(message.get(key) or "")

    when = given("date") + (f"T{given('time')}:00" if message.get("time") else "")
    sent = element(
        "correspAction", element("placeName", given("place")),
        element("date", attributes={"when": when}),
        element("idno", given("number"), attributes={"type": "telegram"}),
        attributes={"type": "sent"},
    )  # fmt: skip
    received = element(
        "correspAction", element("roleName", given("to")),
        element("date", attributes={"when": given("received_date")}),
        attributes={"type": "received"},
    )  # fmt: skip
    return element("correspDesc", sent, received, attributes={"corresp": "#m0"})


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path, Path]:
    made = tuple(tmp_path / name for name in ("gold", "transcripts", "tei"))
    for folder in made:
        folder.mkdir()
    (made[0] / "a.json").write_text(json.dumps(GOLD), encoding="utf-8")
    (made[1] / "a.md").write_text("\n".join(LINES), encoding="utf-8")
    return made[0], made[1], made[2]


def figures(folders: tuple[Path, Path, Path], tei: Element | None) -> dict[str, float]:
    scores = evaluate(folders[0], folders[1], lambda transcript, stem: tei)
    return Summary(tuple(scores)).figures


def test_a_document_straight_from_the_gold_is_perfect(folders: tuple[Path, Path, Path]) -> None:
    found = figures(folders, document(LINES, GOLD, random.Random(1), 0.0))
    assert (found["docs"], found["missing"]) == (1, 0)
    for name in ("labels", "paragraphs", "pages", "messages", "kept"):
        assert found[name] == 1.0, name


def test_a_document_that_is_missing_counts_as_wrong(folders: tuple[Path, Path, Path]) -> None:
    found = figures(folders, None)
    assert found == {
        "docs": 1, "missing": 1, "fields": 0.0, "labels": 0.0, "paragraphs": 0.0, "pages": 0.0,
        "messages": 0.0, "kept": 0.0, "kept_min": 0.0,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "name"),
    [
        ("<p>", "<fw>", "labels"),
        ("<p>", "<closer>", "labels"),
        ('<pb n="8"/>', "", "pages"),
        ("MINISTER", "MINSTER", "kept"),
        ("Lima", "Quito", "fields"),
        ("T16:00", "T17:00", "fields"),
    ],
)
def test_each_figure_sees_its_own_mistake(
    folders: tuple[Path, Path, Path], old: str, new: str, name: str
) -> None:
    whole = etree.tostring(document(LINES, GOLD, random.Random(1), 0.0), encoding="unicode")
    assert old in whole
    local = new.strip("<>")
    spoilt = whole.replace(old, new, 1)
    if new.startswith("<"):
        spoilt = spoilt.replace("</p>", f"</{local}>", 1)
    before = figures(folders, etree.fromstring(whole))
    after = figures(folders, etree.fromstring(spoilt))
    assert after[name] < before[name]


def test_facts_claimed_without_ground_are_listed(folders: tuple[Path, Path, Path]) -> None:
    tree = document(LINES, GOLD, random.Random(1), 0.0)
    role = next(tree.iter("{*}roleName"))
    role.text = "Secretary of State"
    [score] = evaluate(folders[0], folders[1], lambda transcript, stem: tree)
    [claimed] = Summary((score,)).claimed
    assert (claimed.name, claimed.found) == ("to", "Secretary of State")


@pytest.mark.parametrize("text", ["{", "[]", '{"file": "a.md"}'])
def test_a_broken_gold_file_is_an_error_in_words(
    folders: tuple[Path, Path, Path], text: str
) -> None:
    (folders[0] / "a.json").write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=r"a\.json"):
        figures(folders, None)


def test_folders_without_gold_are_an_error_in_words(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no gold file"):
        list(evaluate(tmp_path, tmp_path, lambda transcript, stem: None))


def test_the_command_prints_figures_facts_and_a_table_of_confusion(
    folders: tuple[Path, Path, Path],
) -> None:
    text = etree.tostring(document(LINES, GOLD, random.Random(1), 0.0), encoding="unicode")
    spoilt = text.replace("<p>", "<note>", 1).replace("</p>", "</note>", 1)
    (folders[2] / "a.xml").write_text(spoilt, encoding="utf-8")
    arguments = [str(folders[0]), str(folders[1]), "--tei", str(folders[2])]
    told = CliRunner().invoke(command, [*arguments, "-v"], catch_exceptions=False)
    assert told.exit_code == 0
    row = next(line for line in told.output.splitlines() if line.startswith("body "))
    assert row.split().count(".") >= 4 and "2" in row.split()
    assert "a: kept 1.000" in told.output
    as_json = CliRunner().invoke(command, [*arguments, "--json"], catch_exceptions=False)
    assert json.loads(as_json.output)["docs"] == 1


@pytest.mark.parametrize("noise", [0.0, 0.1, 0.4])
@pytest.mark.parametrize("kind", ["", "frus-clean", "frus-noisy"])
def test_the_figures_are_those_of_the_outside_scorer(
    evaluation: Path, tmp_path: Path, kind: str, noise: float
) -> None:
    gold, transcripts = evaluation / kind / "gold", evaluation / kind / "transcripts"
    chance = random.Random(f"{kind}{noise}")
    paths = sorted(gold.glob("*.json"))[:12]
    wanted = tmp_path / "gold"
    wanted.mkdir()
    for path in paths:
        (wanted / path.name).write_bytes(path.read_bytes())
        truth = json.loads(path.read_text(encoding="utf-8"))
        lines = (transcripts / truth["file"]).read_text(encoding="utf-8").split("\n")
        if chance.random() < 0.95:
            made = document(lines, truth, chance, noise)
            (tmp_path / f"{path.stem}.xml").write_bytes(etree.tostring(made))
    scorer = [sys.executable, str(evaluation / "score.py")]
    theirs = subprocess.run(
        [*scorer, str(wanted), str(transcripts), str(tmp_path)],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    ours = CliRunner().invoke(
        command,
        [str(wanted), str(transcripts), "--tei", str(tmp_path), "--json"],
        catch_exceptions=False,
    )
    assert json.loads(ours.output) == json.loads(theirs.stdout)
