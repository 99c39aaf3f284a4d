"""The first real document: what its TEI must say, fact by fact."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import etree

from tei import reading
from tei.trees import NAMESPACES, Element, name, parser
from tei.validation import fidelity

ROOT = Path(__file__).parent.parent
TRANSCRIPT = ROOT / "corpus" / "transcripts" / "01278.md"
TEI = ROOT / "corpus" / "tei" / "01278.xml"


@pytest.fixture(scope="module")
def tei() -> Element:
    return etree.fromstring(TEI.read_bytes(), parser())


@pytest.fixture(scope="module")
def parts(tei: Element) -> list[Element]:
    return found(tei, "//tei:body/tei:div")


def found(tree: Element, path: str) -> list[Element]:
    return list(tree.xpath(path, namespaces=NAMESPACES))


def words(element: Element) -> str:
    """The words of the transcript in an element: what the encoder added left out."""
    return " ".join(" ".join(_texts(element)).split())


def _texts(element: Element) -> list[str]:
    added = name(element) in {"corr", "supplied"} or (
        name(element) == "note" and element.get("resp")
    )
    texts = [] if added else [element.text or ""]
    for child in element:
        texts += [] if added else _texts(child)
        texts.append("" if added else child.tail or "")
    return texts


def action(tei: Element, part: int, kind: str) -> Element:
    return found(tei, f"(//tei:correspDesc)[{part}]/tei:correspAction[@type='{kind}']")[0]


def when(tei: Element, part: int, kind: str) -> str:
    return action(tei, part, kind).find("tei:date", NAMESPACES).get("when", "")


def test_it_is_valid_in_all_of_tei(tei: Element, oracle: Path) -> None:
    schema = etree.RelaxNG(etree.parse(str(oracle)))
    assert schema.validate(tei), schema.error_log


def test_six_pages_begin_where_the_transcript_shows_it(tei: Element) -> None:
    starts = []
    for page in found(tei, "//tei:pb"):
        after = page.xpath("following::*[@source][1]/@source | following-sibling::*[1]//@source")
        starts.append(min(int(re.search(r"line=(\d+)", s)[1]) + 1 for s in map(str, after)))  # type: ignore[index]
    assert starts == [3, 75, 105, 169, 192, 214]


def test_it_is_one_telegram_in_two_parts(parts: list[Element]) -> None:
    assert [(p.get("type"), p.get("n")) for p in parts] == [("telegram", "1991")] * 2
    ids = [p.get("{http://www.w3.org/XML/1998/namespace}id") for p in parts]
    assert (parts[0].get("next"), parts[1].get("prev")) == (f"#{ids[1]}", f"#{ids[0]}")
    numbers = [found(p, ".//tei:opener//tei:seg[@type='part']/@n") for p in parts]
    assert numbers == [["1/2"], ["2/2"]]


@pytest.mark.parametrize(
    ("part", "sent", "received", "control", "forwarded"),
    [
        (1, "16:00", "16:32", "11009", "16:35"),
        (2, "20:00", "20:00", "11093", "20:00"),
    ],
)
def test_each_part_was_sent_received_and_forwarded(
    tei: Element, part: int, sent: str, received: str, control: str, forwarded: str
) -> None:
    assert when(tei, part, "sent") == f"1962-11-28T{sent}:00-05:00"
    assert when(tei, part, "received") == f"1962-11-28T{received}:00-05:00"
    assert when(tei, part, "forwarded") == f"1962-11-28T{forwarded}:00-05:00"
    assert words(action(tei, part, "sent").find("tei:placeName", NAMESPACES)) == "New York"
    assert "Secretary of State" in words(action(tei, part, "received"))
    assert "White House" in words(action(tei, part, "forwarded"))
    numbers = found(action(tei, part, "received"), "tei:idno[@type='control']")
    assert [words(number) for number in numbers] == [control]


def test_the_openers_hold_classification_precedence_handling_and_subject(
    parts: list[Element],
) -> None:
    for part, handling in zip(
        parts,
        (
            ["DEPT PASS TO WHITE HOUSE", "EYES ONLY FOR SECRETARY"],
            ["EYES ONLY", "DEPT PASS TO WHITE HOUSE", "EYES ONLY FOR THE SECRETARY"],
        ),
        strict=True,
    ):
        opener = found(part, "tei:opener")[0]

        def segments(kind: str, opener: Element = opener) -> list[Element]:
            return found(opener, f".//tei:seg[@type='{kind}']")

        assert {e.get("ana") for e in segments("classification")} == {"#top-secret"}
        assert {e.get("ana") for e in segments("precedence")} == {"#niact"}
        assert [words(e) for e in segments("handling")] == handling
        assert [words(e).rstrip(".") for e in segments("subject")] == ["CUBA"]


def test_there_are_nineteen_paragraphs_and_one_runs_on_over_the_page_end(tei: Element) -> None:
    paragraphs = found(tei, "//tei:body//tei:p[not(ancestor::tei:note)]")
    assert len(paragraphs) == 19
    [crossing] = [p for p in paragraphs if found(p, ".//tei:pb")]
    furniture = found(crossing, ".//tei:fw | .//tei:note")
    assert furniture
    running = words(crossing)
    for each in furniture:
        running = running.replace(words(each), " ", 1)
    assert '"SUITABLE SAFEGUARDS" REFERRED TO "IN EXCHANGE' in " ".join(running.split())


def test_both_parts_are_signed_and_typed(parts: list[Element]) -> None:
    for part, initials in zip(parts, ("CTW/3", "ctw/3"), strict=True):
        signed = found(part, ".//tei:closer//tei:signed")
        assert [words(each) for each in signed] == ["STEVENSON"]
        closer = " ".join(words(each) for each in found(part, ".//tei:closer"))
        assert initials in closer


@pytest.mark.parametrize(("placeholder", "count"), [("[Signature]", 6), ("[unclear]", 4)])
def test_what_was_not_read_is_a_gap_with_a_note(tei: Element, placeholder: str, count: int) -> None:
    assert TRANSCRIPT.read_text(encoding="utf-8").count(placeholder) == count
    gaps = [g for g in found(tei, "//tei:gap") if words(g) == placeholder]
    assert len(gaps) == count
    noted = {
        target.lstrip("#")
        for note in found(tei, "//tei:note[@resp]")
        for target in (note.get("target") or "").split()
    }
    assert all(g.get("{http://www.w3.org/XML/1998/namespace}id") in noted for g in gaps)


def test_deleting_any_one_word_is_found_and_named(tei: Element) -> None:
    transcript = reading.read(TRANSCRIPT.read_bytes(), str(TRANSCRIPT))
    text = found(tei, "tei:text")[0]
    tried = 0
    for node in text.iter():
        for where in ("text", "tail"):
            whole = getattr(node, where) or ""
            if _added(node if where == "text" else node.getparent()):
                continue
            for word in re.finditer(r"\S+", whole):
                setattr(node, where, whole[: word.start()] + whole[word.end() :])
                problems = fidelity.check(tei, transcript)
                assert problems, word.group()
                assert any(_names(p.message, word.group()) for p in problems), word.group()
                tried += 1
            setattr(node, where, whole)
    assert tried > 2000
    assert fidelity.check(tei, transcript) == ()


def _added(element: Element | None) -> bool:
    while element is not None:
        if name(element) in {"corr", "supplied", "expan", "reg"}:
            return True
        if name(element) == "note" and element.get("resp"):
            return True
        element = element.getparent()
    return False


def _names(message: str, word: str) -> bool:
    return word in message or word.strip(",.;:()\"'") in message
