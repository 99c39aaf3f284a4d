"""Errors that end a command: each knows its exit code and reads as one clear line."""

from __future__ import annotations


class TeiError(Exception):
    """What the user gave cannot be used. Printed as `path:line: message`; no traceback."""

    exit_code = 2

    def __init__(self, message: str, *, path: str = "", line: int = 0, remedy: str = "") -> None:
        super().__init__(message)
        self.message, self.path, self.line, self.remedy = message, path, line, remedy

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}: " if self.line else f"{self.path}: " if self.path else ""
        return f"{place}{self.message}" + (f" {self.remedy}" if self.remedy else "")


class InputError(TeiError):
    """A file, folder or option that cannot be read or understood."""


class EditionError(TeiError):
    """A mistake in an edition file."""


class RefusedError(TeiError):
    """Something stands in the way and was left alone, such as a file changed by hand."""

    exit_code = 1


class StylesheetError(TeiError):
    """A stylesheet that does not compile or a transformation that failed."""
