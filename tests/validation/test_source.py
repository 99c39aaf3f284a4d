"""Documents are read under limits, and what stops the reading is said in one clear finding."""

from __future__ import annotations

import time

import pytest

from tei.model.report import Problem
from tei.trees import XML
from tei.validation.scanning import MAX_DEPTH
from tei.validation.source import Source, read

LAUGHS = (
    '<!DOCTYPE a [<!ENTITY b "haha">'
    + "".join(f'<!ENTITY b{n} "&b{n - 1 if n else ""};&b{n - 1 if n else ""};">' for n in range(40))
    + "]><a>&b39;</a>"
).replace("&b-1;", "&b;")

HOSTILE = {
    "billion laughs": (LAUGHS.encode(), "entity"),
    "external entity": (b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
                        "entity"),
    "external subset": (b'<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd"><a/>', "entity"),
    "parameter entity": (b'<!DOCTYPE a [<!ENTITY % x "y"> %x;]><a/>', "entity"),
    "deep": (b"<a>" * 100_000 + b"</a>" * 100_000, "limit-depth"),
    "long attribute": (b'<a b="' + b"x" * 63_000_000 + b'"/>', "limit-size"),
    "many attributes": (
        b"<a " + b" ".join(b'b%d=""' % n for n in range(100_000)) + b"/>", "limit-size"
    ),
    "large": (b"<a>" + b" " * 64_000_000 + b"</a>", "limit-size"),
    "many elements": (b"<a>" + b"<b/>" * 2_000_001 + b"</a>", "limit-size"),
    "not xml": (b"%PDF-1.7\n\x00\x01", "well-formed"),
    "empty": (b"", "well-formed"),
    "null bytes": (b"\0" * 1000, "well-formed"),
    "unknown encoding": (b'<?xml version="1.0" encoding="x-none"?><a/>', "well-formed"),
    "wrong encoding": ('<?xml version="1.0"?><a>\xe9</a>'.encode("latin-1"), "well-formed"),
    "truncated utf-16": ("<a>b</a>".encode("utf-16")[:-3], "well-formed"),
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_end_in_one_finding_within_seconds(name: str) -> None:
    octets, rule = HOSTILE[name]
    start = time.process_time()
    found = read(octets, "a.xml")
    assert time.process_time() - start < 5
    assert isinstance(found, Problem)
    assert (found.rule, found.where.path) == (rule, "a.xml")
    assert found.remedy


@pytest.mark.parametrize(
    ("text", "line", "message", "remedy"),
    [
        ("<a>\n<b>\n</a>", 3, "</a> stands where b, opened on line 2, is still open", "</b>"),
        ("<a>\n<b>", 2, "while b, opened on line 2, is still open", "</b>"),
        ("<a>R & D</a>", 1, "A bare &", "&amp;"),
        ("<a>\n<b c='<'/></a>", 2, "A bare <", "&lt;"),
        ("<a>&nbsp;</a>", 1, "entity", "&#160;"),
        ("<a b='1' b='2'/>", 1, "stands twice", "one of the two"),
        ("<a/><b/>", 1, "after the end of the root", "one root"),
        ("\n<?xml version='1.0'?><a/>", 2, "before the XML declaration", "<?xml"),
        ("<a>\x07</a>", 1, "does not allow: ", "Remove it"),
        ("Dear Sir,", 1, "not XML", "tei convert"),
        ("<a b='1'", 1, "ends within a tag", "end of the file"),
        ("<a:b/>", 1, "prefix", "Declare it"),
    ],
)
def test_mistakes_of_syntax_are_told_in_plain_words(
    text: str, line: int, message: str, remedy: str
) -> None:
    found = read(text.encode(), "a.xml")
    assert isinstance(found, Problem)
    assert message in found.message
    assert remedy in found.remedy
    assert found.where.line == line


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1"])
def test_encodings_that_xml_declares_are_read(encoding: str) -> None:
    declared = encoding.removesuffix("-sig")
    text = f'<?xml version="1.0" encoding="{declared}"?>\n<a>\n <b>é</b></a>'
    found = read(text.encode(encoding), "a.xml")
    assert isinstance(found, Source)
    assert found.root[0].text == "é"
    assert found.where(found.root[0]).line == 3


def test_the_greatest_depth_is_read() -> None:
    assert isinstance(read(b"<a>" * MAX_DEPTH + b"</a>" * MAX_DEPTH, "a.xml"), Source)


def test_places_of_elements_and_attributes_are_exact() -> None:
    text = '<a>\n  <b>é<c d="1"\n   xml:id="x" e = \'2\'/></b><b/></a>'
    source = read(text.encode(), "a.xml")
    assert isinstance(source, Source)
    child = source.root[0][0]
    at = [source.where(child, name) for name in ("", "d", f"{{{XML}}}id", "e")]
    assert [(where.line, where.column) for where in at] == [(2, 7), (2, 10), (3, 4), (3, 15)]
    assert [where.xpath for where in at[:2]] == ["/a/b[1]/c", "/a/b[1]/c/@d"]
    assert source.at("/a/b[1]/c/@d") is child
    assert source.at("/a/b[3]") is None
