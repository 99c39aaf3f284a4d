"""Work on many items here or in other processes: in order, with flat memory."""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from contextlib import AbstractContextManager, nullcontext
from itertools import islice
from typing import TypeVar

from tei.errors import TeiError

Item = TypeVar("Item")
Result = TypeVar("Result")
SIZE = 8  # items a task
AHEAD = 6  # tasks under way or waiting to be read


def processes(jobs: int) -> AbstractContextManager[Executor | None]:
    """That many processes to work in; none, and so this one, for a single job."""
    if jobs <= 1:
        return nullcontext()
    return ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context("spawn"))


def over(
    items: Iterable[Item], function: Callable[[Item], Result], executor: Executor | None = None
) -> Iterator[Result]:
    """The results of a function for each item, in the order of the items, as they are done.

    With an executor (any of concurrent.futures) tasks of a few items run there; function, items
    and results must then be picklable. Raises TeiError where a process was ended from outside.
    """
    if executor is None:
        yield from map(function, items)
        return
    running: deque[Future[list[Result]]] = deque()
    try:
        for task in _tasks(items):
            running.append(executor.submit(_run, function, task))
            if len(running) > AHEAD:
                yield from running.popleft().result()
        while running:
            yield from running.popleft().result()
    except BrokenExecutor as error:
        raise TeiError(
            "a process that did part of the work was ended, perhaps for want of memory.",
            remedy="Run again with fewer --jobs.",
        ) from error
    finally:
        for future in running:
            future.cancel()


def _tasks(items: Iterable[Item]) -> Iterator[list[Item]]:
    remaining = iter(items)
    while task := list(islice(remaining, SIZE)):
        yield task


def _run(function: Callable[[Item], Result], items: list[Item]) -> list[Result]:
    return [function(item) for item in items]
