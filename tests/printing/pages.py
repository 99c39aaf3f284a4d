"""Reading a printed PDF back: every piece of text with its place, as the content streams have it."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass

import pikepdf


@dataclass(frozen=True)
class Piece:
    """Text set at one place. `y` counts from the top of the page, in points, like `x` and `size`."""

    page: int
    x: float
    y: float
    size: float
    text: str
    artifact: bool


def read(octets: bytes) -> list[Piece]:
    """The pieces of all pages, in the order of their content streams."""
    with pikepdf.open(io.BytesIO(octets)) as pdf:
        return [piece for number, page in enumerate(pdf.pages, 1) for piece in _page(number, page)]


def _page(number: int, page: pikepdf.Page) -> Iterator[Piece]:
    height = float(page.mediabox[3])
    codes = {name: _codes(font) for name, font in page.Resources.get("/Font", {}).items()}
    stack: list[tuple[float, ...]] = []
    matrix: tuple[float, ...] = (1, 0, 0, 1, 0, 0)
    marks: list[tuple[bool, str | None]] = []
    font, size, place = "", 0.0, (0.0, 0.0)
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "q":
                stack.append(matrix)
            case "Q":
                matrix = stack.pop()
            case "cm":
                matrix = _times(tuple(float(value) for value in operands), matrix)
            case "BDC" | "BMC":
                actual = operands[1].get("/ActualText") if len(operands) > 1 else None
                marks.append((str(operands[0]) == "/Artifact", None if actual is None else str(actual)))
            case "EMC":
                marks.pop()
            case "Tf":
                font, size = str(operands[0]), float(operands[1])
            case "Tm":
                a = _times(tuple(float(value) for value in operands), matrix)
                place = (a[4], height - a[5])
            case "Tj" | "TJ":
                parts = operands[0] if str(operator) == "TJ" else [operands[0]]
                text = "".join(_decoded(part, codes[font]) for part in parts)
                replaced = [mark[1] for mark in marks if mark[1] is not None]
                yield Piece(
                    number, *place, size, replaced[-1] if replaced else text, any(a for a, _ in marks)
                )


def _times(a: tuple[float, ...], b: tuple[float, ...]) -> tuple[float, ...]:
    return (
        a[0] * b[0] + a[1] * b[2],
        a[0] * b[1] + a[1] * b[3],
        a[2] * b[0] + a[3] * b[2],
        a[2] * b[1] + a[3] * b[3],
        a[4] * b[0] + a[5] * b[2] + b[4],
        a[4] * b[1] + a[5] * b[3] + b[5],
    )


def _codes(font: pikepdf.Object) -> dict[int, str]:
    """The characters of a font's codes, from its ToUnicode map."""
    text = font.ToUnicode.read_bytes().decode("ascii")
    pairs = re.findall(r"<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]+)>\n", text.partition("begincodespace")[2])
    return {int(code, 16): bytes.fromhex(to).decode("utf-16-be") for code, to in pairs}


def _decoded(part: pikepdf.Object, codes: dict[int, str]) -> str:
    if not isinstance(part, pikepdf.String):
        return ""
    octets = bytes(part)
    return "".join(
        codes.get(int.from_bytes(octets[at : at + 2], "big"), "\ufffd")
        for at in range(0, len(octets), 2)
    )


def words(pieces: list[Piece]) -> list[str]:
    """The words of pieces, lines joined: a soft hyphen at a line's end is none of the word."""
    text = ""
    last: Piece | None = None
    for piece in pieces:
        if last is not None and (piece.page, round(piece.y)) != (last.page, round(last.y)):
            text += "\n"
        text += piece.text
        last = piece
    return re.sub(r"\u00ad\n?", "", text).split()
