"""A site: what it holds, that it stands alone, and that only what changed is made anew."""

import re
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from lxml import etree, html

from tei import resources
from tei.errors import InputError, RefusedError
from tei.site import build


def links(page: Path) -> list[str]:
    tree = html.parse(str(page))
    return [
        str(value) for value in tree.xpath("//a/@href | //link/@href | //script/@src | //img/@src")
    ]


@cache
def ids(page: Path) -> frozenset[str]:
    return frozenset(map(str, html.parse(str(page)).xpath("//@id")))


def test_every_link_within_the_site_leads_somewhere(harbour: Path) -> None:
    for page in harbour.rglob("*.html"):
        for link in dict.fromkeys(links(page)):
            parts = urlsplit(link)
            if parts.scheme or (page.name == "404.html"):
                continue
            target = (page.parent / unquote(parts.path)).resolve() if parts.path else page
            assert target.is_file(), f"{page.name} -> {link}"
            if parts.fragment:
                assert unquote(parts.fragment) in ids(target), f"{page.name} -> {link}"


def test_nothing_is_fetched_from_elsewhere(harbour: Path) -> None:
    for page in harbour.rglob("*.html"):
        tree = html.parse(str(page))
        fetched = tree.xpath("//script/@src | //img/@src | //link[@rel='stylesheet']/@href")
        assert not [link for link in fetched if urlsplit(link).netloc], page


def test_lists_hold_every_document_in_order_of_date(harbour: Path) -> None:
    found = [link for link in links(harbour / "documents.html") if link.startswith("documents/")]
    assert found == ["documents/letter.html", "documents/two-parts.html"]
    assert "Marlow" in (harbour / "senders.html").read_text(encoding="utf-8")
    assert "Secretary of State" in (harbour / "addressees.html").read_text(encoding="utf-8")


def test_documents_lead_to_those_before_and_after(harbour: Path) -> None:
    page = html.parse(str(harbour / "documents" / "letter.html"))
    assert page.xpath("//a[@rel='next']/@href") == ["two-parts.html"]
    assert not page.xpath("//a[@rel='prev']")


def test_an_index_leads_to_the_paragraph_where_a_name_stands(harbour: Path) -> None:
    found = links(harbour / "persons.html")
    assert "documents/two-parts.html#p1" in found


def test_sitemap_and_feed_name_every_document(harbour: Path) -> None:
    for name in ("sitemap.xml", "feed.xml"):
        text = etree.tostring(etree.parse(str(harbour / name)), encoding="unicode")
        assert "https://example.org/documents/two-parts.html" in text


def test_the_files_of_a_document_stand_in_the_site(harbour: Path) -> None:
    for name in ("tei/two-parts.xml", "transcripts/two-parts.md", "images/two-parts-1.jpg"):
        assert (harbour / name).is_file()


def test_a_second_run_writes_nothing(edition: Path, tmp_path: Path) -> None:
    wishes = build.Wishes(search=False)
    assert build.build(edition, tmp_path / "site", wishes).written > 0
    assert build.build(edition, tmp_path / "site", wishes).written == 0


def test_a_change_makes_its_own_page_and_no_other(edition: Path, tmp_path: Path) -> None:
    wishes = build.Wishes(search=False)
    build.build(edition, tmp_path / "site", wishes)
    before = (tmp_path / "site/documents/two-parts.html").stat().st_mtime_ns
    letter = edition / "tei/letter.xml"
    letter.write_text(letter.read_text(encoding="utf-8").replace("pilot book", "log book"))
    build.build(edition, tmp_path / "site", wishes)
    assert "log book" in (tmp_path / "site/documents/letter.html").read_text(encoding="utf-8")
    assert (tmp_path / "site/documents/two-parts.html").stat().st_mtime_ns == before


def test_what_is_no_longer_in_the_edition_leaves_the_site(edition: Path, tmp_path: Path) -> None:
    wishes = build.Wishes(search=False)
    build.build(edition, tmp_path / "site", wishes)
    (edition / "tei/letter.xml").unlink()
    assert build.build(edition, tmp_path / "site", wishes).removed > 0
    assert not (tmp_path / "site/documents/letter.html").exists()


def test_a_page_changed_by_hand_is_not_overwritten(edition: Path, tmp_path: Path) -> None:
    wishes = build.Wishes(search=False)
    build.build(edition, tmp_path / "site", wishes)
    page = tmp_path / "site/documents/letter.html"
    page.write_text("mine", encoding="utf-8")
    letter = edition / "tei/letter.xml"
    letter.write_text(letter.read_text(encoding="utf-8").replace("pilot book", "log book"))
    with pytest.raises(RefusedError):
        build.build(edition, tmp_path / "site", wishes)
    assert page.read_text(encoding="utf-8") == "mine"


def test_a_broken_document_is_named_and_the_others_are_made(edition: Path, tmp_path: Path) -> None:
    (edition / "tei/letter.xml").write_text("<TEI", encoding="utf-8")
    made = build.build(edition, tmp_path / "site", build.Wishes(search=False))
    assert [problem.rule for problem in made.problems] == ["not-rendered"]
    assert made.documents == 1


def test_an_edition_without_documents_says_what_to_do(edition: Path, tmp_path: Path) -> None:
    for file in (edition / "tei").glob("*.xml"):
        file.unlink()
    with pytest.raises(InputError, match="tei build"):
        build.build(edition, tmp_path / "site", build.Wishes())


def test_the_same_edition_gives_the_same_files(edition: Path, tmp_path: Path) -> None:
    """All but the search index, in which Pagefind numbers words in no fixed order."""
    for name in ("one", "two"):
        build.build(edition, tmp_path / name, build.Wishes("https://example.org/", search=False))
    one, two = (
        {
            str(path.relative_to(tmp_path / name)): path.read_bytes()
            for path in (tmp_path / name).rglob("*")
            if path.is_file()
        }
        for name in ("one", "two")
    )
    assert one == two


HOSTILE = "<script>alert(1)</script>\"'&]]>\u202e"


def test_hostile_words_of_the_edition_file_stay_words(edition: Path, tmp_path: Path) -> None:
    import json

    text = (edition / "edition.toml").read_text(encoding="utf-8")
    for name in ("Harbour negotiations, 1961", "The Harbour Papers", "Telegrams and letters"):
        text = text.replace(f'"{name}', '"' + json.dumps(HOSTILE)[1:-1])
    (edition / "edition.toml").write_text(text, encoding="utf-8")
    build.build(edition, tmp_path / "site", build.Wishes("https://example.org/", search=False))
    for page in (tmp_path / "site").rglob("*.html"):
        assert "<script>alert" not in page.read_text(encoding="utf-8"), page
    for name in ("sitemap.xml", "feed.xml"):
        etree.parse(str(tmp_path / "site" / name))


def test_styles_and_scripts_are_laid_out_without_comments_and_lose_nothing_else(
    harbour: Path,
) -> None:
    style = (harbour / "assets/web.css").read_text(encoding="utf-8")
    whole = resources.stylesheet("web/web.css").read_text(encoding="utf-8")
    assert "/*" not in style
    assert style.count("{") == whole.count("{")
    assert style.count(":") == re.sub(r"/\*.*?\*/", "", whole, flags=re.DOTALL).count(":")
    script = (harbour / "assets/web.js").read_text(encoding="utf-8")
    assert not script.startswith("//")
    assert script.count("}") == resources.stylesheet("web/web.js").read_text("utf-8").count("}")
