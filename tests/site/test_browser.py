"""The site in a real browser: for every reader, with and without script, from server and folder."""

import functools
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from browser import chromium, violations
from click.testing import CliRunner
from harbour import lay

from tei.cli.convert import convert
from tei.cli.site import site as make_site
from tei.site import build

PAGES = (
    "index.html",
    "documents.html",
    "senders.html",
    "persons.html",
    "search.html",
    "404.html",
)
DOCUMENTS = ("documents/two-parts.html", "documents/letter.html")


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with chromium() as running:
        yield running


@pytest.fixture(scope="module")
def address(harbour: Path) -> Iterator[str]:
    """Where the site is served."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            pass

    handler = functools.partial(Quiet, directory=str(harbour))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()
    server.server_close()


@pytest.fixture
def open_page(browser: Any) -> Iterator[Any]:
    opened = []

    def make(url: str, **settings: Any) -> Any:
        context = browser.new_context(**settings)
        opened.append(context)
        context.set_default_timeout(10_000)
        page = context.new_page()
        page.goto(url)
        return page

    yield make
    for context in opened:
        context.close()


PHONE = {"width": 390, "height": 844}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [{"width": 1280, "height": 900}, PHONE], ids=["wide", "phone"])
@pytest.mark.parametrize("view", ["reading", "diplomatic"])
def test_documents_are_accessible(
    open_page: Any, harbour: Path, view: str, viewport: dict[str, int], scheme: str
) -> None:
    page = open_page("about:blank", viewport=viewport, color_scheme=scheme)
    for document in DOCUMENTS:
        page.goto((harbour / document).as_uri())
        page.check(f"#{view}", force=True)
        assert violations(page) == []


@pytest.mark.parametrize("viewport", [{"width": 1280, "height": 900}, PHONE], ids=["wide", "phone"])
def test_lists_and_search_are_accessible(
    open_page: Any, address: str, viewport: dict[str, int]
) -> None:
    page = open_page("about:blank", viewport=viewport)
    for name in PAGES:
        page.goto(address + name)
        assert violations(page) == [], name


def test_no_request_leaves_the_site(browser: Any, address: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for name in (*PAGES, *DOCUMENTS):
        page.goto(address + name, wait_until="networkidle")
    assert asked
    assert [url for url in asked if not url.startswith((address, "data:"))] == []
    context.close()


def test_without_script_both_views_work(open_page: Any, harbour: Path) -> None:
    page = open_page((harbour / DOCUMENTS[0]).as_uri(), java_script_enabled=False)
    stamp = page.locator(".fw.stamp").first
    assert not stamp.is_visible()
    page.check("#diplomatic", force=True)
    assert stamp.is_visible()
    assert not page.locator(".choice > .corr").first.is_visible()


def test_the_site_opened_from_a_folder_reads_and_navigates(open_page: Any, harbour: Path) -> None:
    page = open_page((harbour / "index.html").as_uri(), java_script_enabled=False)
    page.click("text=Letter from Nadia Rahman")
    assert page.locator("h1").inner_text().startswith("Letter from Nadia Rahman")
    page.click("a[rel=next]")
    assert page.locator("h1").inner_text().startswith("Telegram 207")
    page.click("header.site a")
    page.click("text=Senders")
    assert page.locator("h1").inner_text() == "Documents by sender"


def test_search_from_a_folder_says_kindly_that_it_cannot(open_page: Any, harbour: Path) -> None:
    page = open_page((harbour / "search.html").as_uri())
    page.wait_for_function("document.getElementById('status').textContent !== ''")
    assert "needs a web server" in page.locator("#status").inner_text()


def test_search_finds_words_and_narrows_by_facet(open_page: Any, address: str) -> None:
    page = open_page(address + "search.html")
    page.wait_for_selector("form.search:not([hidden])")
    page.fill("#query", "lighthouse")
    page.wait_for_selector("#results li")
    assert page.locator("#results a").all_inner_texts()[0].startswith("Telegram 207")
    page.fill("#query", "")
    page.select_option("#genre", "Letter")
    page.wait_for_function("document.querySelectorAll('#results li').length === 1")
    assert page.locator("#results a").inner_text().startswith("Letter from")


def test_results_come_in_order_of_date(open_page: Any, address: str) -> None:
    page = open_page(address + "search.html")
    page.wait_for_selector("form.search:not([hidden])")
    page.select_option("#year", "1961")
    for order, first in (("asc", "Letter"), ("desc", "Telegram")):
        page.select_option("#order", order)
        page.wait_for_function(
            "(first) => document.querySelector('#results a')?.textContent.startsWith(first)",
            arg=first,
        )


def test_furniture_is_not_searched(open_page: Any, address: str) -> None:
    page = open_page(address + "search.html?q=lincoln")
    page.wait_for_function("document.getElementById('status').textContent !== ''")
    assert page.locator("#status").inner_text() == "No document matches."


def test_a_sentence_over_a_page_end_is_shown_and_copied_whole(
    open_page: Any, harbour: Path
) -> None:
    page = open_page((harbour / DOCUMENTS[0]).as_uri())
    shown = " ".join(page.locator("#p1").inner_text().split())
    assert "WOULD BEGIN Image of page 2 IN APRIL" in shown or "WOULD BEGIN IN APRIL" in shown
    assert "SECRET" not in shown
    page.check("#diplomatic", force=True)
    assert "SECRET" in page.locator("#p1").inner_text()


def test_a_note_opens_where_it_is_called_and_closes_by_key(open_page: Any, harbour: Path) -> None:
    page = open_page((harbour / DOCUMENTS[0]).as_uri())
    page.focus("#ref-1")
    page.keyboard.press("Enter")
    assert "Marked as doubtful" in page.locator(".popover").inner_text()
    assert page.locator(".popover").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator(".popover").is_visible()
    assert page.evaluate("document.activeElement.id") == "ref-1"


def test_the_chosen_view_is_kept_on_the_next_page(open_page: Any, address: str) -> None:
    page = open_page(address + DOCUMENTS[0])
    page.check("#diplomatic", force=True)
    page.goto(address + DOCUMENTS[1])
    assert page.is_checked("#diplomatic")


@pytest.mark.parametrize("view", ["reading", "diplomatic"])
def test_nothing_runs_out_of_a_narrow_window(open_page: Any, address: str, view: str) -> None:
    """320 CSS pixels: a window of 1280 at 400 %, WCAG 1.4.10."""
    page = open_page("about:blank", viewport={"width": 320, "height": 600})
    for name in (*DOCUMENTS, *PAGES):
        page.goto(address + name)
        if name in DOCUMENTS:
            page.check(f"#{view}", force=True)
        width = page.evaluate("document.documentElement.scrollWidth")
        assert width <= 320, f"{name} is {width} wide"


def test_who_wants_less_motion_gets_none(open_page: Any, harbour: Path) -> None:
    url = (harbour / DOCUMENTS[0]).as_uri()
    behaviour = "getComputedStyle(document.documentElement).scrollBehavior"
    assert open_page(url, reduced_motion="reduce").evaluate(behaviour) == "auto"
    assert open_page(url, reduced_motion="no-preference").evaluate(behaviour) == "smooth"


def test_text_from_right_to_left_is_set_so(open_page: Any, harbour: Path) -> None:
    page = open_page((harbour / DOCUMENTS[1]).as_uri())
    assert page.evaluate("getComputedStyle(document.getElementById('p2')).direction") == "rtl"


HOSTILE = (
    "</title></script><script>window.hit = 1</script><img src=x onerror='window.hit = 1'>]]>\"'"
)


def test_hostile_words_do_nothing_in_a_browser(browser: Any, tmp_path: Path) -> None:
    edition = lay(tmp_path / "edition")
    words = HOSTILE.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    letter = edition / "tei" / "letter.xml"
    text = letter.read_text(encoding="utf-8")
    text = text.replace("Letter from", f"{words} Letter from").replace("Nadia Rahman<", f"{words}<")
    text = text.replace("The pilot book", f"{words} <ref target='javascript:window.hit=1'>go</ref>")
    letter.write_text(text, encoding="utf-8")
    toml = edition / "edition.toml"
    quoted = HOSTILE.replace('"', '\\"')
    toml.write_text(toml.read_text(encoding="utf-8").replace("Telegrams and", quoted + " and"))
    build.build(edition, tmp_path / "site", build.Wishes("https://example.org/"))
    context = browser.new_context()
    page = context.new_page()
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    for name in sorted((tmp_path / "site").rglob("*.html")):
        page.goto(name.as_uri())
        assert page.evaluate("window.hit") is None, name
    page.goto((tmp_path / "site/documents/letter.html").as_uri())
    assert "window.hit = 1" in page.locator("h1").inner_text()
    context.close()


OVERRIDES = "\u202e\u2066"
HOSTILE_TRANSCRIPT = f"""---
title: '{HOSTILE.replace("'", "")} {OVERRIDES}Title'
sender: '{HOSTILE.replace("'", "")}'
addressee: "javascript:window.hit=1"
place: '<svg onload=window.hit=1>'
repository: ']]><!-- <script>window.hit = 1</script>'
identifiers:
  telegram: '"><script>window.hit = 1</script>'
---
DEPARTMENT OF STATE

TELEGRAM

SECRET

FROM: Marlow <script>window.hit = 1</script>
TO: Secretary of State
NO: 207, March 4, 1961, 4 p.m.

SUBJECT: <img src=x onerror=window.hit=1>

The pilot book {HOSTILE} is {OVERRIDES}late, see [here](javascript:window.hit=1) and
&lt;script&gt;window.hit = 1&lt;/script&gt; &amp; ![x](x" onerror="window.hit=1).

| a | <script>window.hit = 1</script> |
|---|---|
| b | ]]> |

HARLOW
"""


def test_a_hostile_transcript_does_nothing_from_conversion_to_browser(
    browser: Any, tmp_path: Path
) -> None:
    """Transcript, its front matter and the edition file, through `tei convert` and `tei site`."""
    edition, site = lay(tmp_path / "edition"), tmp_path / "site"
    (edition / "transcripts" / "hostile.md").write_text(HOSTILE_TRANSCRIPT, encoding="utf-8")
    toml = edition / "edition.toml"
    quoted = HOSTILE.replace('"', '\\"') + OVERRIDES
    text = toml.read_text(encoding="utf-8").replace("Telegrams and", quoted + " and")
    text = text.replace('"State Archives', f'"{quoted} State Archives')
    toml.write_text(text.replace("Harbour negotiations", quoted), encoding="utf-8")
    for command, *arguments in (
        (convert, edition / "transcripts" / "hostile.md", "-o", edition / "tei"),
        (make_site, edition, "-o", site, "--base-url", "https://example.org/"),
    ):
        done = CliRunner().invoke(command, list(map(str, arguments)))
        assert done.exit_code == 0, done.output
    context = browser.new_context()
    page = context.new_page()
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for name in sorted(site.rglob("*.html")):
        page.goto(name.as_uri())
        assert page.evaluate("window.hit") is None, name
        assert page.locator("[onerror], [onload], [href^='javascript' i]").count() == 0, name
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    page.goto((site / "documents/hostile.html").as_uri())
    assert "window.hit = 1" in page.locator(".words").inner_text()
    assert "\u202e" not in page.title() + page.locator("main").inner_text()
    context.close()


def test_a_page_with_all_it_needs_weighs_little(harbour: Path) -> None:
    page = harbour / DOCUMENTS[0]
    with_css_and_script = (page, harbour / "assets/web.css", harbour / "assets/web.js")
    assert sum(file.stat().st_size for file in with_css_and_script) < 60_000
