"""What a stranger wrote is worked on elsewhere, and not for ever."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator

import pytest

from tei.errors import InputError
from tei.validation.isolation import Confined


@pytest.fixture
def confined() -> Iterator[Confined]:
    made = Confined()
    yield made
    made.close()


def test_functions_are_called_in_another_process(confined: Confined) -> None:
    other = confined.call(20, os.getpid)
    assert other != os.getpid()
    assert confined.call(20, os.getpid) == other


def test_what_they_raise_is_raised_here(confined: Confined) -> None:
    with pytest.raises(ZeroDivisionError):
        confined.call(20, divmod, 1, 0)


def test_what_takes_too_long_is_ended_and_the_next_call_works(confined: Confined) -> None:
    confined.call(20, os.getpid)
    start = time.monotonic()
    with pytest.raises(TimeoutError):
        confined.call(0.3, time.sleep, 60)
    assert time.monotonic() - start < 5
    assert confined.call(20, abs, -1) == 1


def test_a_process_that_breaks_down_is_a_clear_error(confined: Confined) -> None:
    with pytest.raises(InputError, match="broke down"):
        confined.call(20, os._exit, 3)


def test_memory_is_limited(confined: Confined) -> None:
    with pytest.raises(MemoryError):
        confined.call(20, bytes, 8_000_000_000)
