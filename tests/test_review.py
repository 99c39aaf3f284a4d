"""The review page: every doubt, least certain first, each leading to its line."""

from pathlib import Path

import pytest
from lxml import etree, html

from tei import review
from tei.errors import InputError
from tei.model.document import Place
from tei.model.emendation import Certainty, Emendation, Intervention
from tei.model.labels import Label, LabelledLine, Reason
from tei.model.report import Problem, Severity
from tei.model.transcript import Line, Run, Transcript

TEI = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><div source="t.md#line=0,4">
<opener source="t.md#line=0,1"><seg type="classification">SECRET</seg></opener>
<p source="t.md#line=2,4">The lamp is <hi rend="bold">lit</hi>.<lb/>So it stays.</p>
</div></body></text></TEI>"""
WORDS = ("SECRET", "", "The lamp is lit.", "So <it> stays.\x07")


def line(number: int, text: str) -> Line:
    return Line(number, text, "\n", (Run(text, 0),))


def labelled(number: int, label: Label, margin: float) -> LabelledLine:
    return LabelledLine(line(number, WORDS[number - 1]), label, (Reason("shape", 1.5),), margin)


LINES = (
    labelled(1, Label.HEADING, 20.0),
    labelled(2, Label.BLANK, 0.0),
    labelled(3, Label.FIRST, 20.0),
    labelled(4, Label.BODY, 0.5),
)
EMENDATIONS = (
    Emendation(Intervention.REMARK, (Place(3, 4, 8),), "The lamp has no name", cert=Certainty.LOW),
    Emendation(
        Intervention.CORRECTION, (Place(1, 0, 6),), "Cut off", "SECRET", cert=Certainty.HIGH
    ),
)
PROBLEMS = (Problem(Severity.ERROR, "lost", "A word is lost.", transcript_line=4),)


def page() -> html.HtmlElement:
    transcript = Transcript("t", "t.md", tuple(map(line, range(1, 5), WORDS)), "0" * 64)
    found = review.doubts(LINES, EMENDATIONS, PROBLEMS)
    made = review.page(transcript, LINES, found, etree.fromstring(TEI))
    return html.document_fromstring(made.content)


def test_doubts_stand_least_certain_first() -> None:
    found = review.doubts(LINES, EMENDATIONS, PROBLEMS)
    assert [(doubt.line, doubt.kind) for doubt in found] == [
        (4, "error"),
        (3, "remark"),
        (4, "label"),
        (1, "correction"),
    ]


def test_a_sure_label_and_a_blank_line_are_no_doubts() -> None:
    assert [doubt.line for doubt in review.label_doubts(LINES)] == [4]


def test_lines_that_stand_or_fall_together_are_one_doubt() -> None:
    run = (
        labelled(3, Label.BODY, 0.5),
        labelled(2, Label.BLANK, 0.0),
        labelled(4, Label.BODY, 0.5),
    )
    (doubt,) = review.label_doubts(run)
    assert doubt.line == 3
    assert "Read as body, so to line 4" in doubt.reason
    assert 0.5 < doubt.certainty < 0.75


def test_each_doubt_leads_to_its_line_and_back() -> None:
    made = page()
    ids = made.xpath("//@id")
    targets = made.xpath("//div[@class='doubts']//a/@href")
    assert targets == ["#line-4", "#line-3", "#line-4", "#line-1"]
    for target in [*targets, *made.xpath("//a[@class='call']/@href")]:
        assert target[1:] in ids


def test_lines_stand_beside_the_element_that_encodes_them() -> None:
    rows = page().xpath("//div[@class='row']")
    beside = [
        ([li.get("id") for li in row.xpath(".//li")], row.find("pre").text_content().strip())
        for row in rows
    ]
    assert beside[0][0] == ["line-1"]
    assert beside[0][1].startswith("<opener>")
    assert beside[-1][0] == ["line-3", "line-4"]
    assert '<hi rend="bold">lit</hi>.<lb/>So it stays.' in beside[-1][1]


def test_every_line_of_the_transcript_is_shown_as_it_stands() -> None:
    written = [span.text_content() for span in page().xpath("//span[@class='written']")]
    assert written == [*WORDS[:3], "So <it> stays.[U+0007]"]


def test_the_notes_of_a_tei_file_are_doubts_by_their_certainty() -> None:
    tei = etree.fromstring(
        """<TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff>
        <note resp="#e" cert="high" target="#g" subtype="gap">Not read.</note>
        <note resp="#e" cert="low" target="#g" source="t.md#line=8,9">A guess.</note></standOff>
        <text><body><p source="t.md#line=2,4">a <gap xml:id="g"/></p>
        <note>Ours.</note></body></text>
        </TEI>"""
    )
    found = review.doubts((), (), (), review.told(tei))
    assert [(doubt.line, doubt.kind, doubt.reason) for doubt in found] == [
        (9, "note", "A guess."),
        (3, "gap", "Not read."),
    ]


def test_a_file_is_reviewed_with_its_transcript(tmp_path: Path) -> None:
    (tmp_path / "t.md").write_text("SECRET\n\nThe lamp is lit.\nSo it stays.\n")
    made = review.of_file(TEI.encode(), str(tmp_path / "t.xml"))
    text = html.document_fromstring(made.content).text_content()
    assert made.name == "t.review.html"
    assert "The lamp is lit." in text


def test_a_place_named_by_its_line_is_found_there() -> None:
    tei = etree.fromstring(
        """<TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff>
        <note resp="#e" cert="low" target="#d-l12-2">A guess.</note>
        <note resp="#e" cert="low" target="#d-l2">Not of this block.</note></standOff>
        <text><body><p source="t.md#line=8,14">a <gap xml:id="d-l12-2"/> <gap xml:id="d-l2"/></p>
        </body></text></TEI>"""
    )
    assert [doubt.line for doubt in review.told(tei)] == [12, 9]


def test_close_labels_of_a_file_are_among_its_doubts(tmp_path: Path) -> None:
    (tmp_path / "t.md").write_text("SECRET\n\nThe lamp is lit.\nSo it stays.\n")
    made = review.of_file(TEI.encode(), str(tmp_path / "t.xml"))
    document = html.document_fromstring(made.content)
    labels = [span.text_content() for span in document.xpath("//span[@class='label']")]
    assert len([label for label in labels if label]) == 3
    kinds = [item.text_content().strip() for item in document.xpath("//div[@class='doubts']//b")]
    assert "label" in kinds


def test_a_file_without_its_transcript_is_refused_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"t\.md"):
        review.of_file(TEI.encode(), str(tmp_path / "t.xml"))
