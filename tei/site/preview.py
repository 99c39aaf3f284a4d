"""The site on this machine: made anew when a file changes, and reloaded in the browser.

Only 127.0.0.1 is bound, and only requests for a name of this machine are answered, so that pages
of other sites cannot read the edition through a name that leads here.
"""

from __future__ import annotations

import html
import tempfile
import threading
from collections.abc import Callable
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from tei import resources
from tei.errors import InputError, TeiError
from tei.model.report import Problem, Severity
from tei.site import build

HOST = "127.0.0.1"
NAMES = frozenset({"127.0.0.1", "localhost"})
EVENTS = "/.events"
RELOAD = (
    '<script>new EventSource("/.events").onmessage = '
    "(event) => { if (event.data === 'changed') location.reload(); };</script>"
)
ERROR_PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="UTF-8"><title>Not rendered</title>
<link rel="stylesheet" href="/assets/web.css"></head>
<body><main><h1>Not rendered</h1><pre style="white-space: pre-wrap">{}</pre></main>{}</body></html>
"""
QUIET_SECONDS = 15.0  # after which an idle connection is told that the server is there


class Preview:
    """A site as last made: its folder, and what could not be made, by document name."""

    def __init__(self, edition: Path, site: Path) -> None:
        self.edition, self.site = edition, site
        self.failures: dict[str, str] = {}
        self.broken = ""
        self.version = 0
        self.changed = threading.Condition()

    def rebuild(self) -> str:
        """Make what changed and tell the browsers; one line on how it went."""
        try:
            made = build.build(self.edition, self.site, build.Wishes(force=True))
            self.broken, said = "", f"{made.documents} documents, {made.written} files written"
            errors = [item for item in made.problems if item.severity is Severity.ERROR]
            self.failures = {Path(item.where.path).stem: _line(item) for item in errors}
            said = "; ".join([said, *self.failures.values()])
        except TeiError as error:
            self.broken = said = str(error)
        with self.changed:
            self.version += 1
            self.changed.notify_all()
        return said

    def wait(self, seen: int) -> int:
        """The number of the latest making, once it is not `seen`, or after a quiet while."""
        with self.changed:
            self.changed.wait_for(lambda: self.version != seen, QUIET_SECONDS)
            return self.version

    def error(self, path: str) -> str:
        """Why a page cannot be shown as it should be; empty where it can."""
        return self.broken or self.failures.get(Path(path).stem, "")


def _line(problem: Problem) -> str:
    line = f":{problem.where.line}" if problem.where.line else ""
    return f"{problem.where.path}{line}: {problem.message} {problem.remedy}".strip()


class _Handler(SimpleHTTPRequestHandler):
    """Files of the site; HTML with a script that reloads it, or with the error that befell it."""

    protocol_version = "HTTP/1.1"

    def __init__(self, preview: Preview, *arguments: Any) -> None:
        self.preview = preview
        super().__init__(*arguments, directory=str(preview.site))

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        if (self.headers.get("Host") or "").partition(":")[0] not in NAMES:
            self.send_error(HTTPStatus.FORBIDDEN)
        elif path == EVENTS:
            self._events()
        elif path.endswith((".html", "/")):
            self._page(path)
        else:
            super().do_GET()

    def _page(self, path: str) -> None:
        error = self.preview.error(path)
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        if error:
            body = ERROR_PAGE.format(html.escape(error), RELOAD)
            self._send(HTTPStatus.INTERNAL_SERVER_ERROR, body)
        elif file.is_file():
            page = file.read_text(encoding="utf-8")
            self._send(HTTPStatus.OK, page.replace("</body>", f"{RELOAD}</body>"))
        else:
            self._send(HTTPStatus.NOT_FOUND, ERROR_PAGE.format("There is no such page.", RELOAD))

    def _send(self, status: HTTPStatus, page: str) -> None:
        octets = page.encode("utf-8")
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(octets)))
        self.end_headers()
        self.wfile.write(octets)

    def _events(self) -> None:
        """Server-sent events (HTML Standard 9.2): one at each making of the site."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Connection", "close")
        self.end_headers()
        seen = self.preview.version
        try:
            while True:
                version = self.preview.wait(seen)
                data = "changed" if version != seen else "here"
                seen = version
                self.wfile.write(f"data: {data}\n\n".encode())
                self.wfile.flush()
        except OSError:
            self.close_connection = True

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing: the terminal is for what was made."""


def server(preview: Preview, port: int) -> ThreadingHTTPServer:
    """A server for a preview, not yet started; port 0 takes a free one. Raises InputError."""
    try:
        made = ThreadingHTTPServer((HOST, port), partial(_Handler, preview))
    except OSError as error:
        raise InputError(f"port {port} cannot be used: {error.strerror}.") from error
    made.daemon_threads = True
    return made


def serve(edition: Path, port: int, output: Path | None, say: Callable[[str], None]) -> None:
    """Make, show and watch an edition until interrupted. Raises InputError."""
    with tempfile.TemporaryDirectory(prefix="tei-site-") as temporary:
        site = (output or Path(temporary)).resolve()
        preview = Preview(edition, site)
        running = server(preview, port)
        say(preview.rebuild())
        threading.Thread(target=running.serve_forever, daemon=True).start()
        say(f"http://{HOST}:{running.server_address[1]}/  (Ctrl+C ends it)")
        try:
            _watch(preview, say)
        except KeyboardInterrupt:
            say("ended")
        finally:
            running.shutdown()
            running.server_close()


def _watch(preview: Preview, say: Callable[[str], None]) -> None:
    """Rebuild at every change of the edition or of the stylesheets."""
    import watchfiles

    folder = preview.edition if preview.edition.is_dir() else preview.edition.parent
    stylesheets = resources.stylesheet("web.xsl").parent
    for changes in watchfiles.watch(folder, stylesheets, debounce=100, step=20):
        if any(preview.site not in Path(path).resolve().parents for _, path in changes):
            say(preview.rebuild())
