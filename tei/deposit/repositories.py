"""What a repository asks of a deposit: names, sizes, metadata. The data are repositories.toml."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase

from tei import lexicons
from tei.edition import Edition
from tei.errors import InputError
from tei.model.report import Problem, Severity, Where

GENERAL = "general"
ALIASES = {"clarin-si": "clarin.si", "clarinsi": "clarin.si", "datacite": "zenodo"}


@dataclass(frozen=True, slots=True)
class Repository:
    """The rules of one repository; sizes count bytes, 0 is no limit."""

    key: str
    title: str
    source: str
    allowed: str
    longest_name: int
    longest_path: int
    largest_file: int
    largest_deposit: int
    most_files: int
    sized: str
    required: tuple[str, ...]
    advice: str


def names() -> list[str]:
    """The repositories that are known, by the name `--for` takes."""
    return [key for key in lexicons.load("repositories") if key != "where"]


def repository(name: str) -> Repository:
    """The rules of a repository. Raises InputError where it is not known."""
    key = ALIASES.get(name.casefold(), name.casefold())
    if key not in names():
        raise InputError(
            f"no repository {name!r} is known.", remedy=f"Known: {', '.join(names())}."
        )
    rules = {
        field.replace("-", "_"): value
        for field, value in lexicons.load("repositories")[key].items()
    }
    rules["required"] = tuple(rules["required"])
    return Repository(key=key, **rules)


def safe(name: str, rules: Repository) -> str:
    """A path whose every part the repository takes; the same path where it does already."""
    return "/".join(_safe_part(part, rules) for part in name.split("/"))


def _safe_part(part: str, rules: Repository) -> str:
    """Letters without accents, a hyphen for what is not allowed, a stem where none is left."""
    made = part
    if re.search(f"[^{rules.allowed}]", part):
        letters = unicodedata.normalize("NFKD", part)
        bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
        made = re.sub(f"[^{rules.allowed}]+", "-", bare)
        made = re.sub("-*([.])-*", r"\1", made).strip("-")
        made = f"file{made}" if made[:1] in {"", "."} else made
    stem, dot, suffix = made.rpartition(".")
    room = rules.longest_name - len(dot + suffix)
    return made if len(made) <= rules.longest_name else stem[:room] + dot + suffix


def check_names(names: Iterable[str], rules: Repository) -> Iterator[Problem]:
    """The names that the repository does not take, each with one that it does."""
    for name in names:
        wanted = safe(name, rules)
        if wanted != name:
            bad = sorted(set(re.findall(f"[^{rules.allowed}/]", name)))
            why = f" ({', '.join(map(_shown, bad))})" if bad else " (too long)"
            yield _problem(
                rules,
                "name",
                f"{rules.title} does not take this name{why}",
                name,
                f"Rename it, for instance to {wanted}, or deposit with --for {rules.key}, "
                "which stores it under that name.",
            )
        elif len(name) > rules.longest_path:
            yield _problem(rules, "path", "the path is too long", name, "Shorten the names.")


def _shown(character: str) -> str:
    return {"_": "underscore", " ": "space"}.get(character, f"{character!r}")


def check_sizes(sizes: Mapping[str, int], rules: Repository) -> Iterator[Problem]:
    """The files, or the deposit, that are larger than the repository takes; bytes by name."""
    for name, size in sizes.items():
        if 0 < rules.largest_file < size and fnmatchcase(name, rules.sized):
            message = f"{size} bytes are more than {rules.title}'s {rules.largest_file}"
            yield _problem(rules, "size", message, name, "Divide the document.")
    whole = "Deposit each document by itself with --each."
    if 0 < rules.largest_deposit < (total := sum(sizes.values())):
        message = f"{total} bytes are more than {rules.title}'s {rules.largest_deposit}"
        yield _problem(rules, "size", message, "", whole)
    if 0 < rules.most_files < len(sizes):
        message = f"{len(sizes)} files are more than {rules.title}'s {rules.most_files}"
        yield _problem(rules, "files", message, "", whole)


def check_metadata(edition: Edition, rules: Repository) -> Iterator[Problem]:
    """The required metadata that the edition file does not give, and where to put them."""
    where = lexicons.load("repositories")["where"]
    for key in rules.required:
        if not getattr(edition, key):
            yield _problem(
                rules,
                "metadata",
                f"{rules.title} asks for {key}, which is missing",
                "edition.toml",
                where[key],
            )


def _problem(rules: Repository, rule: str, message: str, name: str, remedy: str) -> Problem:
    return Problem(Severity.ERROR, f"{rules.key}-{rule}", message, Where(name), remedy=remedy)
