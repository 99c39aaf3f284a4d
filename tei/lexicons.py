"""Reading the lexicon: knowledge about forms, kept as TOML beside the code."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Any

from tei import resources


@cache
def load(name: str) -> dict[str, Any]:
    """The table in `tei/lexicon/NAME.toml`; callers do not change it."""
    return tomllib.loads(resources.lexicon(f"{name}.toml").read_text(encoding="utf-8"))


@cache
def names() -> tuple[str, ...]:
    """The names of all lexicon files, sorted."""
    return tuple(sorted(path.stem for path in resources.lexicon("").glob("*.toml")))
