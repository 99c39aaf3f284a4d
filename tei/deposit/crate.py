"""The RO-Crate 1.3 that describes a payload: every file, and which program made it from which."""

from __future__ import annotations

import json
import re
import warnings
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

from tei.deposit import programs
from tei.deposit.payload import Entry, Step
from tei.deposit.purposes import purpose
from tei.edition import Edition, Editor, Folders
from tei.exporting.corpus import orcid
from tei.model.report import Problem, Severity, Where

METADATA = "ro-crate-metadata.json"
VERSION = "1.3"
REQUIRED = ("name", "description", "datePublished", "license")  # RO-Crate 1.3, root data entity
Thing = dict[str, Any]


def describe(edition: Edition, entries: Iterable[Entry], made: str) -> bytes:
    """The JSON-LD of a crate with these files, sorted; `made` is its moment (ISO 8601)."""
    from rocrate.rocrate import ROCrate

    crate = ROCrate(version=VERSION)
    listed = list(entries)
    for entry in listed:
        crate.add_file(dest_path=entry.name, properties=_file(entry, edition.folders))
    for thing in [
        *_people(edition),
        _licence(edition),
        *_software(listed),
        *_actions(listed, made),
    ]:
        crate.add_jsonld(dict(thing))
    root = crate.root_dataset
    for key, value in _root(edition, listed, made).items():
        root[key] = value
    graph = [_plain(thing) for thing in crate.metadata.generate()["@graph"]]
    document = {
        "@context": crate.metadata.generate()["@context"],
        "@graph": sorted(graph, key=lambda thing: (thing["@id"] != METADATA, thing["@id"])),
    }
    return (json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def _plain(thing: Thing) -> Thing:
    """An entity whose lists of references are in the order of their ids."""
    out = dict(thing)
    for key in ("hasPart", "mentions"):
        if isinstance(out.get(key), list):
            out[key] = sorted(out[key], key=lambda part: str(part["@id"]))
    return out


def _root(edition: Edition, entries: list[Entry], made: str) -> Thing:
    out: Thing = {
        "name": edition.title,
        "description": edition.description or edition.title,
        "datePublished": made[:10],
        "license": {"@id": str(edition.licence.url)},
        "publisher": {"@id": "#publisher"},
        "inLanguage": edition.language,
    }
    if edition.editors:
        out["author"] = _one([{"@id": _person(editor)} for editor in edition.editors])
    if actions := sorted(str(action["@id"]) for action in _actions(entries, made)):
        out["mentions"] = _one([{"@id": action} for action in actions])
    if edition.doi:
        out["identifier"] = f"https://doi.org/{edition.doi}"
    return out


def _file(entry: Entry, own: Folders) -> Thing:
    out: Thing = {
        "name": entry.title or entry.name,
        "description": purpose(entry.name, own),
        "encodingFormat": entry.media_type,
        "contentSize": str(entry.size),
        "sha256": entry.sha256,
    }
    return out | ({"alternateName": entry.original} if entry.original else {})


def _one(values: list[Thing]) -> Thing | list[Thing]:
    """A single value by itself, as RO-Crate 1.3 wants it."""
    return values[0] if len(values) == 1 else values


def _person(editor: Editor) -> str:
    return f"https://orcid.org/{orcid(editor)}" if editor.orcid else f"#{quote(editor.name)}"


def _people(edition: Edition) -> Iterator[Thing]:
    organisation: Thing = {"@id": "#publisher", "@type": "Organization", "name": edition.publisher}
    if edition.contact:
        organisation["contactPoint"] = {"@id": "#contact"}
        yield {
            "@id": "#contact",
            "@type": "ContactPoint",
            "name": f"Contact for {edition.title}",
            "email": edition.contact,
        }
    yield organisation
    for identifier, editor in {_person(each): each for each in edition.editors}.items():
        yield {"@id": identifier, "@type": "Person", "name": editor.name}


def _licence(edition: Edition) -> Thing:
    return {
        "@id": str(edition.licence.url),
        "@type": "CreativeWork",
        "name": edition.licence.name,
        "description": f"The terms under which {edition.title} is given.",
    }


def _software(entries: list[Entry]) -> Iterator[Thing]:
    used = {key for entry in entries for key in entry.step.programs}
    for key in sorted(used):
        program = programs.BY_KEY[key]
        yield {
            "@id": f"#program-{key}",
            "@type": "SoftwareApplication",
            "name": program.name,
            "version": programs.version(key),
            "url": program.url,
        }


def _actions(entries: list[Entry], made: str) -> Iterator[Thing]:
    """One CreateAction for all files that one step made from the same sources."""
    groups: dict[Step, list[Entry]] = {}
    for entry in entries:
        if entry.step.programs:
            groups.setdefault(entry.step, []).append(entry)
    for step, results in groups.items():
        yield {
            "@id": f"#make-{quote(results[0].name)}",
            "@type": "CreateAction",
            "name": step.action,
            "instrument": _one([{"@id": f"#program-{key}"} for key in step.programs]),
            "object": _one([{"@id": quote(name)} for name in step.sources]),
            "result": _one([{"@id": quote(entry.name)} for entry in results]),
            "agent": {"@id": "#publisher"},
            "endTime": made,
            "actionStatus": "http://schema.org/CompletedActionStatus",
        }


def check(payload: Path) -> Iterator[Problem]:
    """Where a payload and its crate disagree, or the crate breaks a rule of RO-Crate 1.3."""
    from rocrate.rocrate import ROCrate

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            crate = ROCrate(payload)
        document = json.loads((payload / METADATA).read_text(encoding="utf-8"))
    except (OSError, ValueError, KeyError, TypeError, AssertionError) as error:
        yield _problem("crate", f"is no RO-Crate: {error}")
        return
    things = {str(thing["@id"]): thing for thing in document["@graph"]}
    if len(things) != len(document["@graph"]):
        yield _problem("crate-twice", "describes one thing twice")
    if str(crate.version) != VERSION:
        yield _problem("crate-version", f"is an RO-Crate {crate.version}, not {VERSION}")
    for key in REQUIRED:
        if not things.get("./", {}).get(key):
            yield _problem("crate-root", f"does not say its {key}")
    yield from _references(things)
    yield from _files(payload, things)


def _references(things: dict[str, Thing]) -> Iterator[Problem]:
    for name, thing in sorted(things.items()):
        for key, value in sorted(thing.items()):
            for item in value if isinstance(value, list) else [value]:
                target = item.get("@id") if isinstance(item, dict) else None
                if target and target not in things and not re.match(r"[a-z][a-z0-9+.-]*:", target):
                    yield _problem("crate-reference", f"{name}: {key} points to nothing: {target}")


def _files(payload: Path, things: dict[str, Thing]) -> Iterator[Problem]:
    listed = {unquote(part["@id"]) for part in things.get("./", {}).get("hasPart", ())}
    there = {
        path.relative_to(payload).as_posix() for path in payload.rglob("*") if path.is_file()
    } - {METADATA}
    for name in sorted(listed - there):
        yield _problem("crate-missing", "is described in the crate but is not there", name)
    for name in sorted(there - listed):
        yield _problem("crate-undescribed", "is not described in the crate", name)
    for name in sorted(listed & there):
        thing = things.get(quote(name), {})
        if thing.get("sha256") != _sha256(payload / name):
            yield _problem("crate-changed", "differs from the SHA-256 the crate gives", name)


def _sha256(path: Path) -> str:
    from tei.files import sha256

    return sha256(path.read_bytes())


def _problem(rule: str, message: str, name: str = METADATA) -> Problem:
    return Problem(
        Severity.ERROR,
        rule,
        message,
        Where(f"data/{name}"),
        remedy="Make the deposit again, or take the file from another copy.",
    )
