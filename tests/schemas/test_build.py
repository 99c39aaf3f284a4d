"""What is made from the ODD: up to date, the same twice, and its examples true."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from lxml import etree

from tei import schema
from tei.cli import root
from tei.errors import InputError


def test_the_files_made_from_the_odd_are_up_to_date_and_its_examples_valid(odd: Path) -> None:
    report = schema.check(odd)
    assert not report.problems, [
        f"{p.where.path}:{p.where.line} {p.message}" for p in report.problems
    ]


def test_the_same_odd_gives_the_same_bytes(odd: Path) -> None:
    assert schema.compile_odd(odd) == schema.compile_odd(odd)


def test_a_stale_file_is_found(odd: Path, tmp_path: Path) -> None:
    copied = tmp_path / odd.name
    copied.write_bytes(odd.read_bytes())
    schema.build(copied, tmp_path)
    assert not schema.check(copied).problems
    (tmp_path / "diplomatic.rng").write_text("<grammar/>")
    assert [p.where.path for p in schema.check(copied).problems] == [
        str(tmp_path / "diplomatic.rng")
    ]


def test_an_example_that_is_not_valid_is_found_at_its_line(odd: Path, tmp_path: Path) -> None:
    copied = tmp_path / odd.name
    text = odd.read_text(encoding="utf-8")
    bad = text.replace("<addrLine>2201 C Street</addrLine>", "<p>2201 C Street</p>", 1)
    assert bad != text
    copied.write_text(bad, encoding="utf-8")
    made = schema.compile_odd(copied)
    problems = schema.bad_examples(copied, made)
    line = next(n for n, row in enumerate(bad.splitlines(), 1) if "<p>2201 C Street</p>" in row)
    assert len(problems) == 1
    assert abs(problems[0].where.line - line) <= 3


def test_building_writes_only_what_changed(odd: Path, tmp_path: Path) -> None:
    assert set(schema.build(odd, tmp_path)) >= {"diplomatic.rng", "diplomatic.xsd", "xml.xsd"}
    assert schema.build(odd, tmp_path) == ()


def test_an_element_added_to_the_odd_is_in_all_that_is_made(odd: Path, tmp_path: Path) -> None:
    text = odd.read_text(encoding="utf-8")
    spec = """<elementSpec ident="lg" module="verse" mode="change"><desc>A stanza.</desc>
      <classes mode="replace"><memberOf key="model.inter"/><memberOf key="att.global"/></classes>
      <content><elementRef key="p" maxOccurs="unbounded"/></content></elementSpec>"""
    text = text.replace('<elementSpec ident="p"', f'{spec}<elementSpec ident="p"')
    text = text.replace("<moduleRef", '<moduleRef key="verse" include="lg"/><moduleRef', 1)
    copied = tmp_path / "more.odd"
    copied.write_text(text, encoding="utf-8")
    made = {m.name: m.content for m in schema.compile_odd(copied)}
    assert b'<element name="lg">' in made["more.rng"]
    assert b'<xs:element name="lg">' in made["more.xsd"]
    assert b'id="element-lg"' in made["more.html"]


def test_the_page_has_an_entry_for_every_element_and_every_rule(odd: Path) -> None:
    page = etree.HTML(odd.with_suffix(".html").read_bytes())
    tree = etree.parse(odd)
    ids = set(page.xpath("//@id"))
    names = {f"element-{e.get('ident')}" for e in tree.iterfind(".//{*}elementSpec")}
    rules = {str(e.get("ident")) for e in tree.iterfind(".//{*}elementSpec/{*}constraintSpec")}
    assert names | rules <= ids
    targets = {href[1:] for href in page.xpath("//a/@href") if href.startswith("#")}
    assert targets <= ids


def test_the_commands_build_check_and_document(odd: Path, tmp_path: Path) -> None:
    run = CliRunner().invoke(root, ["schema", "build", str(odd), "-o", str(tmp_path)])
    assert run.exit_code == 0
    assert "diplomatic.rng" in run.output
    assert CliRunner().invoke(root, ["schema", "check"]).exit_code == 0
    page = tmp_path / "page"
    assert CliRunner().invoke(root, ["schema", "doc", "-o", str(page)]).exit_code == 0
    assert (page / "diplomatic.html").exists()


def test_what_is_no_odd_ends_in_one_clear_line(tmp_path: Path) -> None:
    path = tmp_path / "bad.odd"
    path.write_text("not XML")
    with pytest.raises(InputError, match=r"bad\.odd: cannot be read as XML"):
        schema.check(path)
    with pytest.raises(InputError, match="cannot be read"):
        schema.check(tmp_path / "missing.odd")


def test_catalog_and_project_name_files_that_are_there(odd: Path) -> None:
    folder = odd.parent
    catalog = etree.parse(folder / "catalog.xml")
    named = {str(e.get("uri")) for e in catalog.iter() if e.get("uri")}
    project = etree.parse(folder / "diplomatic.xpr")
    named |= {str(e.get("name")) for e in project.iter("file")}
    named |= {str(e.get("path")) for e in project.iter("folder") if e.get("path")}
    texts = [e.text or "" for e in project.iter("String")]
    named |= {text.removeprefix("${pdu}/") for text in texts if text.startswith("${pdu}/")}
    assert len(named) >= 8
    assert [name for name in sorted(named) if not (folder / name).exists()] == []


def test_the_readme_counts_the_rules_and_elements_that_there_are(odd: Path) -> None:
    readme = " ".join((odd.parent.parent / "README.md").read_text(encoding="utf-8").split())
    tree = etree.parse(odd)
    rules = sum(1 for _ in tree.iter("{http://purl.oclc.org/dsdl/schematron}assert"))
    elements = len(tree.findall(".//{*}elementSpec"))
    assert f"{rules} rules in seven phases" in readme
    assert f"some {round(elements, -1)} elements" in readme
