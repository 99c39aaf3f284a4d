"""Reading a printed PDF back: every piece of text with its place, from the content streams."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

import pikepdf


@dataclass(frozen=True)
class Piece:
    """Text set at one place, in points; `y` counts from the top of the page."""

    page: int
    x: float
    y: float
    size: float
    text: str
    artifact: bool


@dataclass
class Mark:
    """A marked sequence of the content stream; `text` is what it stands for, where it says so."""

    artifact: bool
    text: str | None


def read(octets: bytes) -> list[Piece]:
    """The pieces of all pages, in the order of their content streams."""
    with pikepdf.open(io.BytesIO(octets)) as pdf:
        return [piece for number, page in enumerate(pdf.pages, 1) for piece in _page(number, page)]


def _page(number: int, page: pikepdf.Page) -> Iterator[Piece]:
    reader = Reader(number, page)
    for operands, operator in pikepdf.parse_content_stream(page):
        if does := reader.operators.get(str(operator)):
            does(*operands)
        if str(operator) in ("Tj", "TJ"):
            yield reader.piece(operands[0])


class Reader:
    """What a content stream has set when text comes (ISO 32000-1, 8.4 and 9.3)."""

    def __init__(self, number: int, page: pikepdf.Page) -> None:
        self.number, self.height = number, float(page.mediabox[3])
        fonts = page.Resources.get("/Font", {}).items()
        self.codes = {name: _codes(font) for name, font in fonts}
        self.matrix: Matrix = (1, 0, 0, 1, 0, 0)
        self.stack: list[Matrix] = []
        self.marks: list[Mark] = []
        self.font, self.size, self.place = "", 0.0, (0.0, 0.0)
        self.operators = {
            "q": lambda: self.stack.append(self.matrix),
            "Q": self.restore,
            "cm": self.move,
            "BDC": self.begin,
            "BMC": self.begin,
            "EMC": lambda: self.marks.pop(),
            "Tf": self.choose,
            "Tm": self.position,
        }

    def restore(self) -> None:
        self.matrix = self.stack.pop()

    def move(self, *values: float) -> None:
        self.matrix = _times(tuple(map(float, values)), self.matrix)

    def begin(self, tag: pikepdf.Name, properties: pikepdf.Object = None) -> None:
        actual = properties.get("/ActualText") if properties is not None else None
        self.marks.append(Mark(str(tag) == "/Artifact", None if actual is None else str(actual)))

    def choose(self, font: pikepdf.Name, size: float) -> None:
        self.font, self.size = str(font), float(size)

    def position(self, *values: float) -> None:
        at = _times(tuple(map(float, values)), self.matrix)
        self.place = (at[4], self.height - at[5])

    def piece(self, shown: pikepdf.Object) -> Piece:
        parts = shown if isinstance(shown, pikepdf.Array) else [shown]
        text = "".join(_decoded(part, self.codes[self.font]) for part in parts)
        for mark in self.marks:  # a replacement stands for all that is shown under its mark
            if mark.text is not None:
                text, mark.text = mark.text, ""
        artifact = any(mark.artifact for mark in self.marks)
        return Piece(self.number, *self.place, self.size, text, artifact)


Matrix = tuple[float, ...]


def _times(a: Matrix, b: Matrix) -> Matrix:
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
    pairs = re.findall(
        r"<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]+)>\n", text.partition("begincodespace")[2]
    )
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
    lines = groupby(pieces, lambda piece: (piece.page, round(piece.y)))
    text = "\n".join("".join(piece.text for piece in line) for _, line in lines)
    return re.sub(r"\u00ad\n?", "", text).split()
