"""XML Schema: the only door to xmlschema. A schema once loaded is kept in the user's cache."""

from __future__ import annotations

import contextlib
import hashlib
import os
import pickle
import re
from collections.abc import Iterator
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any

from tei.errors import InputError
from tei.model.report import Problem, Severity, Where
from tei.validation.relaxng.describing import local, one_of, short
from tei.validation.source import Source

LIMIT = 50  # findings of one document


def check(source: Source, schema: Path) -> Iterator[Problem]:
    """The findings of an XML Schema (1.0 or 1.1). Raises InputError for a bad schema."""
    found = _schema(schema, schema.stat().st_mtime_ns).iter_errors(source.root)
    for error in islice(found, LIMIT):
        yield _problem(error, source)


def _problem(error: Any, source: Source) -> Problem:
    child = getattr(error, "invalid_child", None)
    element = child if child is not None else error.elem
    known = element is not None and isinstance(element.tag, str)
    reason = _NAMESPACE.sub("", str(error.reason or "it does not fit the schema").rstrip("."))
    holder = local(element) if known else "the document"
    expected = sorted(_NAMESPACE.sub("", each) for each in _expected(error))
    return Problem(
        Severity.ERROR,
        "xsd",
        f"The XML Schema refuses {holder}: {' '.join(reason.split())[:300]}.",
        source.where(element) if known else Where(source.path, 1, 1, "/"),
        f"Here may stand {one_of(expected)}." if expected else "Compare it with the schema.",
        found=holder,
        expected=one_of(expected) if expected else "",
    )


_NAMESPACE = re.compile(r"\{[^{}]*\}")


def _expected(error: Any) -> list[str]:
    return [
        each if isinstance(each, str) else str(getattr(each, "name", "") or "")
        for each in getattr(error, "expected", None) or ()
    ]


def load_schema(schema: Path) -> None:
    """Load a schema now. Raises InputError where it, or what it includes, cannot be used."""
    _schema(schema, schema.stat().st_mtime_ns)


@cache
def _schema(schema: Path, stamp: int) -> Any:
    """A schema, from the cache where it was loaded before by the same version of xmlschema."""
    del stamp
    kept = _kept(schema)
    if kept is not None and kept.exists():
        with contextlib.suppress(Exception):  # a damaged cache is made anew
            return pickle.loads(kept.read_bytes())
    made = _loaded(schema)
    if kept is not None:
        _keep(kept, made)
    return made


def _loaded(schema: Path) -> Any:
    import xmlschema

    for version in (xmlschema.XMLSchema10, xmlschema.XMLSchema11):
        try:
            return version(str(schema), allow="local", defuse="always")
        except (xmlschema.XMLSchemaException, OSError, ValueError) as error:
            reason = error
    raise InputError(f"is no usable XML Schema: {short(str(reason))}", path=str(schema))


def _kept(schema: Path) -> Path | None:
    """Where a loaded schema is kept: by the hash of it and its neighbours, and the version."""
    import xmlschema

    digest = hashlib.sha256(xmlschema.__version__.encode())
    for path in sorted({schema, *schema.parent.glob("*.xsd")}):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    digest.update(str(schema.resolve()).encode())
    home = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return home / "diplomatic-tei" / f"xsd-{digest.hexdigest()[:32]}.pickle"


def _keep(path: Path, schema: Any) -> None:
    """Write the cache; where that cannot be, the schema is loaded again next time."""
    beside = path.with_suffix(f".{os.getpid()}")
    with contextlib.suppress(OSError, pickle.PicklingError, TypeError, AttributeError):
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        beside.write_bytes(pickle.dumps(schema))
        beside.replace(path)
