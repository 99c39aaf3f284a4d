"""XML Schema: findings at their element, and a cache that may be broken but never misleads."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tei.errors import InputError
from tei.validation import xsd
from tei.validation.source import Source, read

XS = "http://www.w3.org/2001/XMLSchema"
SCHEMA = f"""<xs:schema xmlns:xs="{XS}"><xs:element name="a"><xs:complexType><xs:sequence>
<xs:element name="b" maxOccurs="9" type="xs:date"/></xs:sequence></xs:complexType></xs:element>
</xs:schema>"""


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "diplomatic-tei"


def document(text: str) -> Source:
    source = read(text.encode(), "a.xml")
    assert isinstance(source, Source)
    return source


def schema(folder: Path, text: str = SCHEMA) -> Path:
    path = folder / "a.xsd"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("text", "line", "part"),
    [
        ("<a>\n<b>1962-11-28</b>\n<c/></a>", 3, "Unexpected child"),
        ("<a>\n<b>soon</b></a>", 2, "soon"),
        ("<a/>", 1, "not complete"),
    ],
)
def test_a_finding_names_its_element_and_line(
    tmp_path: Path, text: str, line: int, part: str
) -> None:
    [problem] = xsd.check(document(text), schema(tmp_path))
    assert problem.where.line == line
    assert part in problem.message
    assert problem.where.xpath.startswith("/a")


def test_a_valid_document_has_no_findings(tmp_path: Path) -> None:
    assert list(xsd.check(document("<a><b>1962-11-28</b></a>"), schema(tmp_path))) == []


def test_a_schema_is_loaded_once_and_kept(tmp_path: Path, cache: Path) -> None:
    path = schema(tmp_path)
    xsd.load_schema(path)
    [kept] = cache.iterdir()
    before = kept.stat().st_mtime_ns
    os.utime(path)  # another stamp, the same schema
    xsd.load_schema(path)
    assert [kept] == list(cache.iterdir())
    assert kept.stat().st_mtime_ns == before


def test_a_changed_schema_is_loaded_anew(tmp_path: Path, cache: Path) -> None:
    xsd.load_schema(schema(tmp_path))
    changed = schema(tmp_path, SCHEMA.replace("xs:date", "xs:int"))
    os.utime(changed, ns=(1, 1))
    assert list(xsd.check(document("<a><b>5</b></a>"), changed)) == []
    assert len(list(cache.iterdir())) == 2


def test_a_damaged_cache_is_made_anew(tmp_path: Path, cache: Path) -> None:
    path = schema(tmp_path)
    xsd.load_schema(path)
    [kept] = cache.iterdir()
    kept.write_bytes(b"damaged")
    os.utime(path, ns=(2, 2))
    assert list(xsd.check(document("<a><b>1962-11-28</b></a>"), path)) == []
    assert kept.read_bytes() != b"damaged"


def test_a_cache_that_cannot_be_written_does_no_harm(tmp_path: Path, cache: Path) -> None:
    cache.parent.write_text("in the way")
    assert list(xsd.check(document("<a><b>1962-11-28</b></a>"), schema(tmp_path))) == []


@pytest.mark.parametrize("text", ["<a/>", f'<xs:schema xmlns:xs="{XS}"><xs:no/></xs:schema>', "<"])
def test_a_bad_schema_is_refused_in_words(tmp_path: Path, text: str) -> None:
    with pytest.raises(InputError, match="XML Schema"):
        xsd.load_schema(schema(tmp_path, text))


def test_a_schema_may_not_reach_out_to_the_network(tmp_path: Path) -> None:
    include = '<xs:include schemaLocation="http://127.0.0.1:9/a.xsd"/>'
    text = f'<xs:schema xmlns:xs="{XS}">{include}</xs:schema>'
    with pytest.raises(InputError):
        xsd.load_schema(schema(tmp_path, text))
