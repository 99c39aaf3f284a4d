"""Editions of many documents, and what a folder holds."""

from pathlib import Path

INVENTED = Path(__file__).parent.parent / "exporting" / "edition"


def multiply(edition: Path, count: int) -> None:
    """Fill an edition with `count` documents, made from its letter."""
    letter = (edition / "tei" / "0102.xml").read_text(encoding="utf-8")
    words = (edition / "transcripts" / "0102.md").read_text(encoding="utf-8")
    for number in range(count - 2):
        name = f"{1000 + number}"
        text = letter.replace("0102", name).replace("7 March", f"{number % 28 + 1} March")
        (edition / "tei" / f"{name}.xml").write_text(text, encoding="utf-8")
        (edition / "transcripts" / f"{name}.md").write_text(words, encoding="utf-8")


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder by its path within it."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
