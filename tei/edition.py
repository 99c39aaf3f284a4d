"""The edition file: what no transcript says, but every header needs."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import BaseModel, ConfigDict, Field, HttpUrl, ValidationError, field_validator

import tei
from tei.errors import EditionError, InputError


def _kebab(name: str) -> str:
    return name.replace("_", "-")


class _Part(BaseModel):
    model_config = ConfigDict(
        strict=True, extra="forbid", frozen=True, alias_generator=_kebab, populate_by_name=True
    )


class Licence(_Part):
    """Under which terms the edition is given: a name and the address of its text."""

    name: str = Field(min_length=1)
    url: HttpUrl = Field(strict=False)


class Repository(_Part):
    """Who keeps the papers (TEI msIdentifier)."""

    name: str = Field(min_length=1)
    settlement: str = ""
    country: str = ""
    collection: str = ""


class Receipt(_Part):
    """Where messages that do not say it were received, and the IANA zone of its clocks."""

    place: str = "Washington"
    zone: str = "America/New_York"

    @field_validator("zone")
    @classmethod
    def _known_zone(cls, value: str) -> str:
        try:
            ZoneInfo(value)
        except (ZoneInfoNotFoundError, ValueError):
            raise ValueError(f"{value!r} is no IANA time zone, such as America/New_York") from None
        return value


class Editor(_Part):
    """A person responsible for the edition (TEI respStmt)."""

    name: str = Field(min_length=1)
    role: str = "editor"
    orcid: str = ""


class Folders(_Part):
    """Where things lie, relative to the edition file."""

    transcripts: str = "transcripts"
    tei: str = "tei"
    authorities: str = "authorities"


class Site(_Part):
    """What the web edition needs to know."""

    base_url: str = ""
    language: str = "en"
    description: str = ""


class Edition(_Part):
    """An edition file (edition.toml), checked. Keys are written in kebab-case."""

    title: str = Field(min_length=1)
    publisher: str = Field(min_length=1)
    date: date
    licence: Licence
    repository: Repository
    language: str = "en"
    description: str = ""
    doi: str = ""
    contact: str = ""
    finding_aid: str = ""  # CSV or TEI, relative to the edition file
    receipt: Receipt = Receipt()
    editors: tuple[Editor, ...] = Field(default=(), strict=False)
    folders: Folders = Folders()
    site: Site = Site()


FILE_NAME = "edition.toml"
_MISTAKES = {  # what pydantic finds -> how it is said of an edition file
    "missing": "is missing",
    "extra_forbidden": "is not a key that an edition file has",
}


def load(path: Path) -> Edition:
    """Read an edition file, or the one in a folder.

    Raises EditionError naming every mistake with its key path.
    """
    file = path / FILE_NAME if path.is_dir() else path
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except FileNotFoundError as error:
        raise EditionError(
            "there is no such file.", path=str(file), remedy="Make one with tei new."
        ) from error
    except OSError as error:
        raise EditionError(f"cannot be read: {error.strerror}", path=str(file)) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise EditionError(f"is not TOML: {error}", path=str(file)) from error
    try:
        return Edition.model_validate(table)
    except ValidationError as error:
        mistakes = "; ".join(
            f"{'.'.join(str(part) for part in item['loc'])}: "
            f"{_MISTAKES.get(item['type']) or item['msg'].removeprefix('Value error, ')}"
            for item in error.errors(include_url=False)
        )
        raise EditionError(mistakes, path=str(file)) from None


def documents(path: Path, edition: Edition) -> tuple[Path, ...]:
    """The TEI files of an edition in a folder, by name. Raises InputError if there are none."""
    folder = path / edition.folders.tei
    found = tuple(sorted(folder.glob("*.xml")))
    if not found:
        raise InputError(
            "holds no TEI files.", path=str(folder), remedy=f"Make them with tei build {path}."
        )
    return found


def above(path: Path) -> Path | None:
    """The edition file in the folder of a file or in the one above it, where there is one."""
    folders = (path.parent, path.parent.parent) if path.parent != path.parent.parent else ()
    return next((f / FILE_NAME for f in folders if (f / FILE_NAME).is_file()), None)


def unpublished() -> Edition:
    """What a header can say truly where no edition file is given.

    Nothing is claimed about rights (RightsStatements.org: copyright not evaluated); the date is
    that of this program's version, so that it does not depend on the clock.
    """
    return Edition(
        title="Unpublished conversions",
        publisher="Unpublished",
        date=date.fromisoformat(tei.__date__),
        licence=Licence.model_validate(
            {
                "name": "Copyright not evaluated",
                "url": "http://rightsstatements.org/vocab/CNE/1.0/",
            }
        ),
        repository=Repository(name="Repository not stated"),
    )
