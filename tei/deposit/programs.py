"""The programs that make the files of a deposit, with the versions that run here."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import metadata

import tei


@dataclass(frozen=True, slots=True)
class Program:
    """A program; `distribution` is its name as installed, `url` its address (RO-Crate 1.1)."""

    key: str
    name: str
    distribution: str
    url: str


SELF = "diplomatic-tei"
PROGRAMS = (
    Program(SELF, "diplomatic-tei", "", "urn:diplomatic-tei"),
    Program("saxon", "SaxonC-HE", "saxonche", "https://www.saxonica.com/saxon-c/"),
    Program("typst", "Typst", "typst", "https://typst.app/"),
    Program("lxml", "lxml", "lxml", "https://lxml.de/"),
    Program("xmlschema", "xmlschema", "xmlschema", "https://github.com/sissaschool/xmlschema"),
)
BY_KEY = {program.key: program for program in PROGRAMS}


@cache
def version(key: str) -> str:
    """The version of a program as installed; "" where it is not."""
    if key == SELF:
        return tei.__version__
    try:
        return metadata.version(BY_KEY[key].distribution)
    except metadata.PackageNotFoundError:
        return ""
