"""`tei render` and `tei site` as a user calls them."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from harbour import SAMPLES

from tei.cli.render import render
from tei.cli.site import serve, site
from tei.errors import InputError


def run(command: object, *arguments: object) -> tuple[int, str]:
    result = CliRunner().invoke(command, [str(item) for item in arguments])  # type: ignore[arg-type]
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.exit_code, result.output


def test_a_file_and_a_folder_become_pages(tmp_path: Path) -> None:
    assert run(render, SAMPLES / "letter.xml", "--to", "html", "-o", tmp_path / "one")[0] == 0
    assert run(render, SAMPLES, "--to", "html", "-o", tmp_path / "all")[0] == 0
    one, letter = tmp_path / "one/letter.html", tmp_path / "all/letter.html"
    assert one.read_bytes() == letter.read_bytes()
    assert (tmp_path / "all/two-parts.html").is_file()


def test_standard_input_is_read(tmp_path: Path) -> None:
    octets = (SAMPLES / "letter.xml").read_bytes()
    result = CliRunner().invoke(render, ["-", "-o", str(tmp_path)], input=octets)
    assert result.exit_code == 0
    assert b"pilot book" in (tmp_path / "stdin.html").read_bytes()


def test_parameters_reach_the_stylesheet(tmp_path: Path) -> None:
    run(render, SAMPLES / "letter.xml", "-o", tmp_path, "--set", "css=my.css")
    page = (tmp_path / "letter.html").read_text(encoding="utf-8")
    assert '<link rel="stylesheet" href="my.css">' in page


def test_an_element_without_a_rule_is_reported_and_the_page_made(tmp_path: Path) -> None:
    file = tmp_path / "x.xml"
    text = (SAMPLES / "letter.xml").read_text(encoding="utf-8")
    file.write_text(text.replace("<list>", "<list><castList/>"), encoding="utf-8")
    code, said = run(render, file, "-o", tmp_path / "out")
    assert code == 1
    assert "castList" in said
    assert (tmp_path / "out/x.html").is_file()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "not well-formed"),
        (b"\x00\x01", "not well-formed"),
        (b"<html/>", "not a TEI document"),
        (
            b'<!DOCTYPE TEI [<!ENTITY a "b">]><TEI xmlns="http://www.tei-c.org/ns/1.0">&a;</TEI>',
            "entity &a;",
        ),
    ],
)
def test_what_is_no_tei_is_refused_in_one_line(
    tmp_path: Path, content: bytes, message: str
) -> None:
    file = tmp_path / "x.xml"
    file.write_bytes(content)
    with pytest.raises(InputError, match=message) as caught:
        run(render, file, "-o", tmp_path / "out")
    assert "x.xml" in str(caught.value)
    assert not (tmp_path / "out").exists()


def test_a_missing_file_and_an_empty_folder_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="No such file"):
        run(render, tmp_path / "nothing.xml", "-o", tmp_path / "out")
    with pytest.raises(InputError, match=r"no \.xml"):
        run(render, tmp_path, "-o", tmp_path / "out")


def test_an_unknown_target_is_a_matter_of_usage(tmp_path: Path) -> None:
    assert run(render, SAMPLES, "--to", "docx", "-o", tmp_path)[0] == 2


def test_a_site_is_made_and_counted(edition: Path, tmp_path: Path) -> None:
    code, said = run(site, edition, "-o", tmp_path / "site", "--no-search")
    assert code == 0
    assert "2 documents" in said
    assert not (tmp_path / "site/search.html").exists()


def test_a_base_address_that_is_none_is_refused(edition: Path, tmp_path: Path) -> None:
    assert run(site, edition, "-o", tmp_path / "s", "--base-url", "javascript:1")[0] == 2


def test_help_shows_examples() -> None:
    for command in (render, site, serve):
        code, said = run(command, "--help")
        assert code == 0
        assert "Examples:" in said
