"""From the bytes of a file to its lines."""

from __future__ import annotations

import codecs
import re

from tei.errors import InputError
from tei.model.report import Problem, Severity, Where

MAX_BYTES = 32_000_000
MAX_LINE = 1_000_000  # characters
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Encodings that typists' and scanners' programs wrote; a guess among all of Python's misleads.
_LIKELY = ["utf_8", "cp1252", "cp1251", "cp1250", "mac_roman", "utf_16_le", "utf_16_be"]
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")


def decode(octets: bytes, path: str) -> tuple[str, str, bool, tuple[Problem, ...]]:
    """The text of a file, its encoding, whether it had a byte order mark, and what to say of it.

    Raises InputError for empty, binary and undecodable files.
    """
    if len(octets) > MAX_BYTES:
        raise InputError(
            f"has {len(octets):,} bytes; a transcript may have {MAX_BYTES:,}.", path=path
        )
    for bom, encoding in _BOMS:
        if octets.startswith(bom):
            return _decoded(octets[len(bom) :], encoding, path), encoding, True, ()
    if not octets.strip():
        raise InputError("is empty.", path=path)
    _refuse_binary(octets, path)
    try:
        return octets.decode("utf-8"), "utf-8", False, ()
    except UnicodeDecodeError as error:
        return _guess(octets, error.start, path)


def _decoded(octets: bytes, encoding: str, path: str) -> str:
    try:
        text = octets.decode(encoding)
    except UnicodeDecodeError as error:
        line = octets[: error.start].count(b"\n") + 1
        raise InputError(
            f"is not valid {encoding}: {error.reason}.", path=path, line=line
        ) from None
    if not text.strip():
        raise InputError("is empty.", path=path)
    return text


def _refuse_binary(octets: bytes, path: str) -> None:
    sample = octets[:65536]
    control = sum(1 for octet in sample if octet < 32 and octet not in b"\t\n\r\f\x0b\x1b")
    if control * 10 > len(sample) or sample.startswith((b"%PDF-", b"PK\x03\x04", b"\x89PNG")):
        raise InputError("is a binary file, not a transcript.", path=path)


def _guess(octets: bytes, start: int, path: str) -> tuple[str, str, bool, tuple[Problem, ...]]:
    from charset_normalizer import from_bytes

    line = octets[:start].count(b"\n") + 1
    best = from_bytes(octets, cp_isolation=_LIKELY).best()
    if best is None:
        raise InputError(
            "is not UTF-8, and its encoding cannot be told.",
            path=path,
            line=line,
            remedy="Save it as UTF-8.",
        )
    said = Problem(
        Severity.WARNING,
        "encoding",
        f"The file is not UTF-8; it was read as {best.encoding}.",
        Where(path, line),
        "Look at its accented letters, then save it as UTF-8.",
        transcript_line=line,
    )
    return octets.decode(best.encoding), best.encoding, False, (said,)


def split(text: str, path: str) -> list[tuple[str, str]]:
    """The lines of a text with their line ends (LF, CRLF or CR); joined they are the text."""
    lines = []
    for number, found in enumerate(_LINE.finditer(text), 1):
        whole = found.group()
        source = whole.rstrip("\r\n")
        if len(source) > MAX_LINE:
            raise InputError(
                f"has a line of {len(source):,} characters; a line may have {MAX_LINE:,}.",
                path=path,
                line=number,
            )
        lines.append((source, whole[len(source) :]))
    return lines
