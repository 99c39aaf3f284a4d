"""What a command run by a test leaves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended: its exit code, and what it wrote to standard output and error."""

    code: int
    out: str
    err: str


Command = Callable[..., Ended]
