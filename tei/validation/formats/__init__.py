"""How findings are written: for people, for programs, for the services that show them.

Each format is a function from reports to pieces of text, made as the reports come in, so that
a folder of any size needs no memory of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from tei.model.report import Report
from tei.validation.formats.checklist import checklist
from tei.validation.formats.github import github
from tei.validation.formats.json import json
from tei.validation.formats.junit import junit
from tei.validation.formats.sarif import sarif
from tei.validation.formats.svrl import svrl
from tei.validation.formats.text import text

Format = Callable[[Iterable[Report]], Iterator[str]]

FORMATS: dict[str, Format] = {
    "text": text,
    "json": json,
    "sarif": sarif,
    "junit": junit,
    "svrl": svrl,
    "github": github,
    "checklist": checklist,
}
