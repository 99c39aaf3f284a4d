"""The files of a site, made in memory."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping

from tei import rendering, resources, saxon
from tei.edition import Edition
from tei.model.rendering import Rendering
from tei.rendering import Rendered, Source
from tei.site.catalogue import Entry

ASSETS = {
    "assets/web.css": "web/web.css",
    "assets/web.js": "web/web.js",
    "assets/site.css": "site/site.css",
    "assets/search.js": "site/search.js",
}
ENCODING = "encoding.html"
CONTENTS = '<nav aria-label="Contents">'
MEDIA_TYPES = {"html": "text/html", "xml": "application/xml"}


def neighbours(entries: tuple[Entry, ...]) -> Iterator[tuple[Entry | None, Entry, Entry | None]]:
    """Each entry with those before and after it."""
    padded = (None, *entries, None)
    yield from zip(padded, entries, padded[2:], strict=False)


def parameters(
    edition: Edition, base_url: str, search: bool, before: Entry | None, after: Entry | None
) -> dict[str, str]:
    """What web.xsl is told about a page of this site."""
    told = {
        "edition": edition.title,
        "language": edition.site.language,
        "base-url": base_url,
        "css": "../assets/web.css",
        "script": "../assets/web.js",
        "home": "../index.html",
        "search": "../search.html" if search else "",
    }
    for name, entry in (("previous", before), ("next", after)):
        if entry is not None:
            told |= {name: f"{entry.name}.html", f"{name}-title": entry.title}
    return told


def document(source: Source, told: Mapping[str, str]) -> Rendered:
    """The page of a document, in the folder `documents`."""
    made = rendering.render(source, "html", told)
    (page,) = made.files
    placed = Rendering(f"documents/{page.name}", page.media_type, page.content)
    return Rendered((placed,), made.problems)


def beside(catalogue: bytes, language: str, search: bool, encoding: str) -> tuple[Rendering, ...]:
    """Home, lists, indexes, search page, feeds."""
    made = saxon.transform(
        resources.stylesheet("site.xsl"),
        saxon.node(catalogue),
        parameters={
            "language": language,
            "searchable": "yes" if search else "no",
            "encoding": encoding,
        },
    )
    return tuple(
        Rendering(name, MEDIA_TYPES[name.rpartition(".")[2]], text.encode("utf-8"))
        for name, text in made.documents
    )


def encoding(edition: Edition) -> Rendering | None:
    """The page made from the ODD, with the way back to the edition at the head of its contents."""
    page = resources.schema("diplomatic.html")
    if not page.is_file():
        return None
    home = f'{CONTENTS}<p><a href="index.html">{html.escape(edition.title)}</a></p>'
    text = page.read_text(encoding="utf-8").replace(CONTENTS, home, 1)
    return Rendering(ENCODING, "text/html", text.encode("utf-8"))


def assets() -> tuple[Rendering, ...]:
    """Style sheets and scripts."""
    return tuple(
        Rendering(
            name,
            "text/css" if name.endswith(".css") else "text/javascript",
            lean(resources.stylesheet(path).read_text(encoding="utf-8"), name).encode("utf-8"),
        )
        for name, path in ASSETS.items()
    )


def lean(text: str, name: str) -> str:
    """A style sheet or script without its comments and indentation."""
    if not name.endswith(".css"):
        return re.sub(r"^\s*(//.*\n)?", "", text, flags=re.MULTILINE)
    single = re.sub(r"\s+", " ", re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL))
    return re.sub(r"\s*([{};])\s*", r"\1", single).strip()
