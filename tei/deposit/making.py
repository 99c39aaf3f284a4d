"""What a deposit makes of one document: its page, its PDF, its metadata, its findings."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from lxml import etree

from tei import reading, rendering, validation
from tei.deposit.payload import Step
from tei.deposit.programs import SELF
from tei.exporting import exchange
from tei.model.report import Report
from tei.trees import parser
from tei.validation import schemas

PAGES = "html"
PRINT = "pdf"
FORMS = {  # target of a rendering -> what is done, with which programs
    PAGES: ("Render as a web page", (SELF, "saxon")),
    PRINT: ("Typeset for print", (SELF, "saxon", "typst")),
}


@dataclass(frozen=True, slots=True)
class Job:
    """One document to work on, in this process or another: bytes and names, nothing open.

    `name` is the TEI file's path in the deposit; `transcript` the bytes and name of its source.
    """

    name: str
    octets: bytes
    transcript_name: str = ""
    transcript: bytes = b""
    options: tuple[tuple[str, str], ...] = ()

    @property
    def stem(self) -> str:
        return PurePosixPath(self.name).stem


@dataclass(frozen=True, slots=True)
class Made:
    """A file that was made: its path in the deposit, its bytes, how it came to be."""

    name: str
    octets: bytes
    step: Step
    title: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one document."""

    files: tuple[Made, ...]
    report: Report = field(default_factory=lambda: Report(""))


def make(job: Job) -> Outcome:
    """Everything a deposit holds beside the TEI file itself."""
    return Outcome(tuple(made for maker in MAKERS for made in maker(job)), findings(job))


def findings(job: Job) -> Report:
    """What validation says of the TEI file beside its transcript."""
    transcript = reading.read(job.transcript, job.transcript_name) if job.transcript_name else None
    return validation.validate(
        job.octets, job.name, schemas.own(), transcript=lambda source: (transcript, ())
    )


def _renderings(job: Job) -> Iterator[Made]:
    """The document in each form that the program renders, in a folder named after the form."""
    source = rendering.Source(job.stem, job.octets, job.name)
    for target in rendering.TARGETS:
        action, programs = FORMS.get(target, (f"Render as {target}", (SELF, "saxon")))
        options = dict(job.options) if target == PAGES else {}
        for made in rendering.render(source, target, options).files:
            step = Step(action, programs, (job.name,))
            yield Made(f"{target}/{made.name}", made.content, step, f"{job.stem} as {target}")


def _dublin_core(job: Job) -> Iterator[Made]:
    made = exchange.dublin_core(etree.fromstring(job.octets, parser()))
    step = Step("Derive Dublin Core", (SELF, "saxon"), (job.name,))
    name = f"metadata/dublin-core/{job.stem}.xml"
    yield Made(name, made.content, step, f"Dublin Core of {job.stem}")


MAKERS: tuple[Callable[[Job], Iterator[Made]], ...] = (_renderings, _dublin_core)
