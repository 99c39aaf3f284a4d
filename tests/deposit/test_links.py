"""Links inside a payload."""

import time
from pathlib import Path

import pytest

from tei.deposit import links

TEI = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text>{}</text></TEI>'


def found(folder: Path) -> list[str]:
    return [problem.message for problem in links.check(folder)]


@pytest.mark.parametrize(
    "pointer",
    [
        "#here",
        "b.md",
        "b.md#line=0,2",
        "https://example.org/",
        "mailto:a@example.org",
        "sub/c.html#top",
        "sub/c.html#part",
        "sub/%64.html",
    ],
)
def test_a_link_that_leads_somewhere_is_no_finding(tmp_path: Path, pointer: str) -> None:
    lay_out(tmp_path, pointer)
    assert found(tmp_path) == []


@pytest.mark.parametrize(
    ("pointer", "fault"),
    [
        ("#gone", "nothing of that id"),
        ("gone.md", "no such file"),
        ("b.md#line=0,9", "only 3 lines"),
        ("../outside.md", "no such file"),
        ("sub/c.html#gone", "nothing of that id"),
    ],
)
def test_a_link_that_leads_nowhere_is_told_with_the_reason(
    tmp_path: Path, pointer: str, fault: str
) -> None:
    (tmp_path / "outside.md").write_text("outside", encoding="utf-8")
    lay_out(tmp_path / "payload", pointer)
    (message,) = found(tmp_path / "payload")
    assert message.startswith(pointer)
    assert fault in message


def lay_out(folder: Path, pointer: str) -> None:
    (folder / "sub").mkdir(parents=True)
    text = f'<ref xml:id="here" target="{pointer}"/>'
    (folder / "a.xml").write_text(TEI.format(text), encoding="utf-8")
    (folder / "b.md").write_text("one\ntwo\n", encoding="utf-8")
    page = '<html><body><p id="part">x</p></body></html>'
    for name in ("c.html", "d.html"):
        (folder / "sub" / name).write_text(page, encoding="utf-8")


def test_a_stylesheet_that_is_included_must_be_there(tmp_path: Path) -> None:
    (tmp_path / "a.xsl").write_text(
        '<xsl:package xmlns:xsl="http://www.w3.org/1999/XSL/Transform" version="3.0">'
        '<xsl:include href="parts/b.xsl"/></xsl:package>',
        encoding="utf-8",
    )
    assert found(tmp_path) == ["parts/b.xsl: there is no such file in the deposit"]


def test_the_time_grows_with_the_links_not_with_their_square(tmp_path: Path) -> None:
    text = "".join(f'<ref xml:id="r{n}" target="#r{n}"/>' for n in range(20_000))
    (tmp_path / "a.xml").write_text(TEI.format(text), encoding="utf-8")
    begun = time.process_time()
    assert found(tmp_path) == []
    assert time.process_time() - begun < 5
