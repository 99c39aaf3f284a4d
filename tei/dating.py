"""The one date of what is made: SOURCE_DATE_EPOCH where it is set, else the edition's date."""

from __future__ import annotations

import os
from datetime import UTC, datetime

from tei.edition import Edition
from tei.errors import InputError


def moment(edition: Edition) -> datetime:
    """The moment that stands in everything made for an edition, in UTC. Raises InputError."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not epoch:
        return datetime(edition.date.year, edition.date.month, edition.date.day, tzinfo=UTC)
    try:
        return datetime.fromtimestamp(int(epoch), UTC)
    except (ValueError, OverflowError, OSError):
        raise InputError(f"SOURCE_DATE_EPOCH is {epoch!r}, not a number of seconds") from None


def stamp(moment: datetime) -> str:
    """A moment as ISO 8601."""
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
