"""The stylesheet that gives the transcript's text back from the TEI alone."""

from __future__ import annotations

import pytest
from lxml import etree

from tei import reading, resources, saxon
from tei.trees import TEI
from tei.validation import fidelity


def tei(body: str) -> etree._Element:
    return etree.fromstring(
        f'<TEI xmlns="{TEI}"><teiHeader><p>Not text</p></teiHeader>'
        f"<text><body><div>{body}</div></body></text></TEI>"
    )


def text(body: str) -> str:
    stylesheet = resources.stylesheet("transcript.xsl")
    return saxon.transform(stylesheet, saxon.node(tei(body))).text


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("<p>ONE\n  TWO<lb/>\nTHREE</p>", "ONE TWO\nTHREE\n"),
        ("<fw>ONE</fw>\n<p>TWO</p>", "ONE\nTWO\n"),
        ("<p><choice><sic>ONE</sic> <corr>TWO</corr></choice></p>", "ONE\n"),
        ("<p>ONE<note resp='#encoder'>A note</note><supplied>S</supplied></p>", "ONE\n"),
        ("<p>ONE <note>TWO</note> THREE</p>", "ONE\nTWO\nTHREE\n"),
        ("<p>ONE <gap><desc>[unclear]</desc></gap>.</p>", "ONE [unclear].\n"),
        ("<p source='a.md#line=2,5'>ONE<lb/>TWO</p><p source='a.md#line=6,7'>X</p>",
         "\n\nONE\nTWO\n\n\nX\n"),
        ("<p source='a.md#line=0,1'>ONE</p><p source='a.md#line=0,1'>TWO</p>", "ONE\nTWO\n"),
        ("<table><row><cell>A B</cell><cell>C</cell></row><row><cell>D</cell></row></table>",
         "A B\tC\nD\n"),
        ("<p>CONSID-<pb n='2'/><fw>TOP SECRET</fw>ERATION</p>", "CONSID-\nTOP SECRET\nERATION\n"),
    ],
)  # fmt: skip
def test_text_comes_back(body: str, lines: str) -> None:
    assert text(body) == lines


def test_what_comes_back_is_faithful_to_the_tei_it_came_from() -> None:
    body = (
        "<fw source='a.md#line=0,1'>DEPARTMENT  OF STATE</fw>"
        "<opener source='a.md#line=2,5'><seg>FROM:</seg> New York<lb/>"
        "<seg>TO: </seg>Secretary</opener>"
        "<p source='a.md#line=5,8'>ONE <hi rend='bold'>TWO</hi>THREE<lb/>[<choice><sic>FUOR</sic>"
        "<corr>FOUR</corr></choice>] <gap><desc>[Signature]</desc></gap>"
        "<note resp='#e'>No</note></p>"
    )
    transcript = reading.read(text(body).encode(), "a.md")
    assert fidelity.check(tei(body), transcript) == ()
    assert [line.source for line in transcript.lines][:4] == [
        "DEPARTMENT OF STATE", "", "FROM: New York", "TO: Secretary",
    ]  # fmt: skip
