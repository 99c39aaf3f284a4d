"""Work in processes gives the same results in the same order, and a clear error when one dies."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator

import pytest

from tei import batch
from tei.errors import TeiError


def double(number: int) -> int:
    return number * 2


def die(number: int) -> int:
    if number == 9:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_come_in_the_order_of_the_items(jobs: int) -> None:
    with batch.processes(jobs) as executor:
        assert list(batch.over(range(100), double, executor)) == [2 * n for n in range(100)]


def test_items_are_taken_only_as_results_are_read() -> None:
    taken: list[int] = []

    def items() -> Iterator[int]:
        for number in range(10_000):
            taken.append(number)
            yield number

    with batch.processes(2) as executor:
        results = batch.over(items(), double, executor)
        assert next(results) == 0
        assert len(taken) <= batch.SIZE * (batch.AHEAD + 1)
        results.close()  # type: ignore[attr-defined]


def test_a_process_that_is_killed_is_told_in_words() -> None:
    with batch.processes(2) as executor, pytest.raises(TeiError, match="ended") as told:
        list(batch.over(range(20), die, executor))
    assert told.value.exit_code == 2
