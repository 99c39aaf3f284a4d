"""The preview: pages with their reload, errors shown in the page, and who may ask."""

import http.client
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tei.site import preview


@pytest.fixture
def shown(edition: Path, tmp_path: Path) -> Iterator[preview.Preview]:
    made = preview.Preview(edition, tmp_path / "site")
    made.rebuild()
    running = preview.server(made, 0)
    made.port = running.server_address[1]  # type: ignore[attr-defined]
    threading.Thread(target=running.serve_forever, daemon=True).start()
    yield made
    running.shutdown()
    running.server_close()


def ask(shown: preview.Preview, path: str, host: str = "127.0.0.1") -> tuple[int, str]:
    connection = http.client.HTTPConnection("127.0.0.1", shown.port, timeout=10)  # type: ignore[attr-defined]
    connection.request("GET", path, headers={"Host": host, "Connection": "close"})
    answer = connection.getresponse()
    text = answer.read().decode("utf-8")
    connection.close()
    return answer.status, text


def test_a_page_is_shown_with_its_reload(shown: preview.Preview) -> None:
    status, text = ask(shown, "/documents/letter.html")
    assert status == 200
    assert "pilot book" in text
    assert "/.events" in text


def test_a_broken_file_shows_its_error_in_its_page(shown: preview.Preview) -> None:
    (shown.edition / "tei/letter.xml").write_text("<TEI><oops></TEI>", encoding="utf-8")
    shown.rebuild()
    status, text = ask(shown, "/documents/letter.html")
    assert status == 500
    assert "letter.xml:1" in text
    assert "&lt;" in text or "oops" in text
    assert ask(shown, "/documents/two-parts.html")[0] == 200


def test_a_broken_edition_file_shows_its_error_in_every_page(shown: preview.Preview) -> None:
    (shown.edition / "edition.toml").write_text("title = ", encoding="utf-8")
    shown.rebuild()
    status, text = ask(shown, "/index.html")
    assert status == 500
    assert "edition.toml" in text


def test_browsers_hear_of_a_change(shown: preview.Preview) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", shown.port, timeout=10)  # type: ignore[attr-defined]
    connection.request("GET", "/.events")
    answer = connection.getresponse()
    threading.Timer(0.2, shown.rebuild).start()
    assert answer.readline() == b"data: changed\n"
    connection.close()


@pytest.mark.parametrize("path", ["/../edition/edition.toml", "/%2e%2e/edition/edition.toml"])
def test_nothing_outside_of_the_site_is_shown(shown: preview.Preview, path: str) -> None:
    assert ask(shown, path)[0] == 404


def test_other_hosts_names_are_not_answered(shown: preview.Preview) -> None:
    assert ask(shown, "/index.html", host="evil.example")[0] == 403
