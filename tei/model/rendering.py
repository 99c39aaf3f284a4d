"""What a rendering makes: a named file in memory."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rendering:
    """One file of a rendering; `name` is its path relative to the output folder."""

    name: str
    media_type: str
    content: bytes
