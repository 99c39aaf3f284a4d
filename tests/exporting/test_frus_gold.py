"""FRUS fragments of ten real telegrams against what is known of them.

The TEI is written here from the known truth, so that the export is judged and nothing else.
"""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from tei.exporting import exchange
from tei.trees import NAMESPACES, Element, append, element

COUNT = 10
Gold = dict[str, Any]


@pytest.fixture(scope="module")
def telegrams(evaluation: Path) -> list[tuple[Gold, list[str]]]:
    """The truth and the transcript's lines of ten telegrams of one message each."""
    folder = evaluation / "frus-clean"
    found = []
    for path in sorted((folder / "gold").glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        lines = (folder / "transcripts" / gold["file"]).read_text(encoding="utf-8").split("\n")
        message = gold["messages"][0]
        if len(gold["messages"]) == 1 and message["time"] and message["signature"]:
            found.append((gold, lines))
    assert len(found) >= COUNT
    return found[:COUNT]


def paragraphs(gold: Gold, lines: list[str]) -> list[list[str]]:
    """The lines of each paragraph; what is printed between them on a page's edge left out."""
    labels = gold["labels"]
    return [
        [lines[n - 1] for n in range(first, last + 1) if labels.get(str(n)) == "body"]
        for first, last in gold["messages"][0]["body"]
    ]


def encode(gold: Gold, lines: list[str]) -> Element:
    """A TEI document that says what is known."""
    message = gold["messages"][0]
    when = f"{message['date']}T{message['time']}:00"
    number = element("idno", message["number"], attributes={"type": "telegram"})
    place, date = element("placeName", message["place"]), element("date", attributes={"when": when})
    sent = element("correspAction", place, date, number, attributes={"type": "sent"})
    received = element(
        "correspAction", element("roleName", message["to"]), attributes={"type": "received"}
    )
    header = element(
        "teiHeader",
        element(
            "profileDesc", element("correspDesc", sent, received, attributes={"corresp": "#m"})
        ),
    )
    division = element("div", attributes={"type": "telegram", "id": "m"})
    for paragraph in paragraphs(gold, lines):
        append(division, running(paragraph))
    signed = element("signed", element("persName", message["signature"]))
    append(division, element("closer", signed))
    text = element("text", element("body", division))
    return element("TEI", header, text, attributes={"id": f"doc-{Path(gold['file']).stem}"})


def running(lines: list[str]) -> Element:
    made = element("p")
    for number, line in enumerate(lines):
        if number:
            append(made, element("lb"))
        append(made, line)
    return made


def plain(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("number", range(COUNT))
def test_the_fragment_says_what_is_known(
    telegrams: list[tuple[Gold, list[str]]], number: int
) -> None:
    gold, lines = telegrams[number]
    message = gold["messages"][0]
    fragment = etree.fromstring(next(iter(exchange.frus([encode(gold, lines)]))).content)

    def one(path: str) -> Element:
        return fragment.find(path, NAMESPACES)

    line = one("tei:opener/tei:dateline")
    assert line.findtext("tei:placeName", namespaces=NAMESPACES) == message["place"]
    date = line.find("tei:date", NAMESPACES)
    assert date.get("when") == f"{message['date']}T{message['time']}:00"
    assert clock(date.text) == message["time"]
    assert f"Telegram {message['number']} From" in one("tei:head").text
    assert plain("".join(one("tei:closer/tei:signed").itertext())) == message["signature"]
    assert [plain("".join(p.itertext())) for p in fragment.findall("tei:p", NAMESPACES)] == [
        plain(" ".join(paragraph)) for paragraph in paragraphs(gold, lines)
    ]


def clock(words: str) -> str:
    """The hour that a dateline prints, in 24 hours."""
    if words.endswith(("noon", "midnight")):
        return "12:00" if words.endswith("noon") else "00:00"
    hour, minute, half = re.search(r"(\d+)(?::(\d\d))? ([ap])\.m\.$", words).groups()
    return f"{int(hour) % 12 + (12 if half == 'p' else 0):02}:{minute or '00'}"
