"""The bag around the payload: BagIt 1.0 (RFC 8493), written here and checked with bagit.

bagit's own writer makes bags of version 0.97 and lists tag files in the order of the file system;
this one writes version 1.0, sorted, so that the same payload gives the same bytes.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from tei.deposit.payload import Entry
from tei.model.report import Problem, Severity, Where

DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
ALGORITHMS = ("sha256", "sha512")
PAYLOAD = "data"


def close(folder: Path, entries: Iterable[Entry], information: Mapping[str, str]) -> None:
    """Write the tag files of a bag whose payload stands under `data`."""
    listed = list(entries)
    oxum = f"{sum(entry.size for entry in listed)}.{len(listed)}"
    tags = {"bagit.txt": DECLARATION}
    tags["bag-info.txt"] = _lines({**information, "Payload-Oxum": oxum})
    for algorithm in ALGORITHMS:
        tags[f"manifest-{algorithm}.txt"] = "".join(
            f"{getattr(entry, algorithm)}  {PAYLOAD}/{_encoded(entry.name)}\n" for entry in listed
        )
    for name, text in tags.items():
        (folder / name).write_bytes(text.encode("utf-8"))
    for algorithm in ALGORITHMS:
        (folder / f"tagmanifest-{algorithm}.txt").write_bytes(
            "".join(
                f"{hashlib.new(algorithm, tags[name].encode('utf-8')).hexdigest()}  {name}\n"
                for name in sorted(tags)
            ).encode("utf-8")
        )


def _lines(information: Mapping[str, str]) -> str:
    return "".join(
        f"{key}: {' '.join(value.split())}\n" for key, value in information.items() if value
    )


def _encoded(name: str) -> str:
    """A path as a manifest writes it (RFC 8493, 2.1.3)."""
    return name.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def check(folder: Path) -> Iterator[Problem]:
    """What is wrong with a bag, each finding with the file it is about."""
    import bagit

    logging.getLogger("bagit").addHandler(logging.NullHandler())
    logging.getLogger("bagit").propagate = False
    try:
        bag = bagit.Bag(str(folder))
    except bagit.BagError as error:
        yield _problem("bag", f"is no bag: {error}", "")
        return
    found = [*_names(bag), *_hashes(folder, bag)]
    yield from found
    try:
        bag.validate()
    except bagit.BagError as error:
        if not found:
            yield _problem("bag-invalid", str(error), "")


def _names(bag: Any) -> Iterator[Problem]:
    missing, unexpected = bag.compare_manifests_with_fs()
    for name in sorted(missing):
        yield _problem("bag-missing", "is listed in a manifest but is not there", name)
    for name in sorted(unexpected):
        yield _problem("bag-unexpected", "is in the bag but in no manifest", name)


def _hashes(folder: Path, bag: Any) -> Iterator[Problem]:
    for name, expected in sorted(bag.entries.items()):
        path = folder / name
        if not path.is_file():
            continue
        octets = path.read_bytes()
        wrong = [
            algorithm
            for algorithm, value in sorted(expected.items())
            if hashlib.new(algorithm, octets).hexdigest() != value.lower()
        ]
        if wrong:
            yield _problem("bag-changed", f"differs from its {' and '.join(wrong)}", name)


def _problem(rule: str, message: str, name: str) -> Problem:
    return Problem(
        Severity.ERROR,
        rule,
        message,
        Where(name),
        remedy="Take the file again from the deposit's origin or another copy.",
    )
