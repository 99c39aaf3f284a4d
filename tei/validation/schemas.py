"""Which schemas a document is checked with: the project's own, or those a user names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from lxml import etree

from tei import resources
from tei.errors import InputError
from tei.validation import grammar, rules, source, xsd

MAX_BYTES = 32_000_000
_KINDS = {
    "http://relaxng.org/ns/structure/1.0": "rng",
    "http://www.w3.org/2001/XMLSchema": "xsd",
    "http://purl.oclc.org/dsdl/schematron": "rules",
}


@dataclass(frozen=True, slots=True)
class Schemas:
    """The schemas to check with; what is None is not checked."""

    rng: Path | None = None
    xsd: Path | None = None
    rules: Path | None = None  # Schematron, compiled to XSLT

    def by_check(self) -> tuple[tuple[str, Path], ...]:
        """The schemas that are given, each with the name of the check that uses it."""
        named = (("rng", self.rng), ("xsd", self.xsd), ("rules", self.rules))
        return tuple((check, path) for check, path in named if path is not None)


def own() -> Schemas:
    """The project's grammar, XML Schema and rules."""
    return Schemas(
        resources.schema("diplomatic.rng"),
        resources.schema("diplomatic.xsd"),
        resources.schema("diplomatic.sch.xsl"),
    )


def of_user(paths: Iterable[Path]) -> Schemas:
    """Schemas of a user's own, told apart by their namespace. Raises InputError."""
    found = Schemas()
    for path in paths:
        kind = _kind(path)
        held = rules.compiled(path) if kind == "rules" else path
        found = replace(found, **{kind: held})
    return found


def load(schemas: Schemas) -> None:
    """Load schemas now, so that their mistakes show and their time can be limited."""
    if schemas.rng:
        grammar.load_schema(schemas.rng)
    if schemas.xsd:
        xsd.load_schema(schemas.xsd)


def _kind(path: Path) -> str:
    if path.suffix == ".rnc":
        raise InputError(
            "is RELAX NG in compact syntax, which is not read.",
            path=str(path),
            remedy="Turn it into XML syntax with trang: trang schema.rnc schema.rng",
        )
    try:
        octets = path.read_bytes()
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror}", path=str(path)) from error
    if len(octets) > MAX_BYTES:
        raise InputError(f"has more than {MAX_BYTES:,} bytes", path=str(path))
    read = source.read(octets, str(path))
    if not isinstance(read, source.Source):
        raise InputError(read.message, path=str(path), line=read.where.line, remedy=read.remedy)
    namespace = etree.QName(read.root).namespace or ""
    if namespace not in _KINDS:
        raise InputError("is neither RELAX NG, XML Schema nor Schematron", path=str(path))
    return _KINDS[namespace]
