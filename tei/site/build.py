"""Making a site: what changed since the last time, and nothing else."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from tei import files, rendering
from tei.errors import TeiError
from tei.model.report import Problem, Severity, Where
from tei.rendering import Source
from tei.site import catalogue, pages, search, sources, state
from tei.site.catalogue import Entry
from tei.site.sources import Holdings
from tei.site.state import State

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Wishes:
    """How a site is to be made. `base_url` ends in a slash or is empty."""

    base_url: str = ""
    search: bool = True
    pdf: bool = False
    force: bool = False


@dataclass(frozen=True, slots=True)
class Built:
    """What a run did: documents in the site, files written and removed, findings."""

    documents: int
    written: int
    removed: int
    problems: tuple[Problem, ...]


def build(
    path: Path, site: Path, wishes: Wishes, progress: Progress = lambda done, of: None
) -> Built:
    """Make the site of an edition, or bring it up to date.

    A document that cannot be rendered is left out and reported. Raises EditionError, InputError,
    RefusedError.
    """
    holdings = sources.load(path)
    known = state.load(site)
    entries, problems = _entries(holdings, known)
    run = _Run(holdings, site, wishes, known, {item.name: item for item in holdings.documents})
    for done, (before, entry, after) in enumerate(pages.neighbours(entries), start=1):
        problems += run.document(before, entry, after)
        progress(done, len(entries))
    run.beside(entries)
    removed = files.remove_all(site, set(files.record(site)) - run.names)
    known.pages = {name: known.pages[name] for name in known.pages if name in run.names}
    state.save(site, known)
    if wishes.search and (run.written or removed or not (site / search.FOLDER).is_dir()):
        search.index(site)
    return Built(len(entries), run.written, removed, tuple(problems))


def _entries(holdings: Holdings, known: State) -> tuple[tuple[Entry, ...], list[Problem]]:
    """The catalogue's entries in their order; those of unchanged documents are taken over."""
    language = holdings.edition.site.language
    found: dict[str, Entry] = {}
    problems: list[Problem] = []
    for document in holdings.documents:
        key = state.digest(document.octets, {"name": document.name, "language": language})
        try:
            text = known.entries.get(key)
            found[key] = catalogue.from_text(text) if text else catalogue.entry(document, language)
        except TeiError as error:
            problems.append(failure(document, error))
    known.entries = {key: entry.xml for key, entry in found.items()}
    return tuple(sorted(found.values(), key=lambda entry: entry.order)), problems


def failure(document: Source, error: TeiError) -> Problem:
    """A document that cannot be rendered, as a finding."""
    where = Where(document.path, error.line)
    return Problem(Severity.ERROR, "not-rendered", error.message, where, error.remedy)


class _Run:
    """One making of a site: writes pages and remembers which files belong to it."""

    def __init__(
        self,
        holdings: Holdings,
        site: Path,
        wishes: Wishes,
        known: State,
        documents: Mapping[str, Source],
    ) -> None:
        self.holdings, self.site, self.wishes = holdings, site, wishes
        self.known, self.documents = known, documents
        self.names: set[str] = set()
        self.written = 0

    def document(self, before: Entry | None, entry: Entry, after: Entry | None) -> list[Problem]:
        """The page of a document and the files that belong to it; made where something changed."""
        source = self.documents[entry.name]
        beside = self._files(source)
        told = pages.parameters(
            self.holdings.edition, self.wishes.base_url, self.wishes.search, before, after
        ) | self._links(entry.name, beside)
        page = f"documents/{entry.name}.html"
        names = {page, *beside} | ({f"pdf/{entry.name}.pdf"} if self.wishes.pdf else set())
        self.names |= names
        key = state.digest(source.octets, told)
        standing = all((self.site / name).is_file() for name in names)
        if self.known.pages.get(page) == key and standing:
            return []
        made = pages.document(source, told)
        contents = beside | {file.name: file.content for file in made.files}
        if self.wishes.pdf:
            (print_,) = rendering.render(source, "pdf").files
            contents[f"pdf/{entry.name}.pdf"] = print_.content
        self._write(contents)
        self.known.pages[page] = key
        return list(made.problems)

    def _files(self, source: Source) -> dict[str, bytes]:
        """The TEI, the transcript and the images of a document, by their place in the site."""
        found = {f"tei/{source.name}.xml": source.octets}
        if transcript := sources.transcript(self.holdings, source):
            found[f"transcripts/{transcript.name}"] = transcript.read_bytes()
        for address, path in sources.local_images(self.holdings, source).items():
            place = (self.site / "documents" / address).resolve()
            if place.is_relative_to(self.site.resolve()):
                found[str(place.relative_to(self.site.resolve()))] = path.read_bytes()
        return found

    def _links(self, name: str, beside: Mapping[str, bytes]) -> dict[str, str]:
        links = {"page": f"documents/{name}.html", "tei": f"../tei/{name}.xml"}
        if f"transcripts/{name}.md" in beside:
            links["transcript"] = f"../transcripts/{name}.md"
        if self.wishes.pdf:
            links["pdf"] = f"../pdf/{name}.pdf"
        return links

    def beside(self, entries: tuple[Entry, ...]) -> None:
        """The pages beside the documents, and what they are shown with."""
        edition = self.holdings.edition
        encoding = pages.encoding(edition)
        made = pages.beside(
            catalogue.whole(edition, entries, self.wishes.base_url),
            edition.site.language,
            self.wishes.search,
            encoding.name if encoding else "",
        )
        own = (*made, *pages.assets(), *([encoding] if encoding else []))
        contents = {file.name: file.content for file in own}
        self.names |= set(contents)
        self._write(contents)

    def _write(self, contents: Mapping[str, bytes]) -> None:
        self.written += files.write_all(self.site, contents, force=self.wishes.force)
