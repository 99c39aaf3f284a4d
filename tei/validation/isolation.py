"""Work on what a stranger wrote, in a process of its own, with a limit on its time and memory."""

from __future__ import annotations

import multiprocessing
import sys
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from multiprocessing.util import get_temp_dir
from typing import ParamSpec, TypeVar

from tei.errors import InputError

MEMORY = 4_000_000_000  # octets of data; SaxonC reserves more address space than it uses

P = ParamSpec("P")
R = TypeVar("R")


class Confined:
    """A child process that is asked to call functions, one after the other.

    It is started when first asked, and again after it had to be ended.
    """

    def __init__(self) -> None:
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None

    def call(
        self, seconds: float, function: Callable[P, R], *args: P.args, **kwargs: P.kwargs
    ) -> R:
        """What the function returns or raises. TimeoutError where it takes longer than that."""
        pipe = self._started()
        pipe.send((function, args, kwargs))
        try:
            if not pipe.poll(seconds):
                self._end()
                raise TimeoutError
            good, value = pipe.recv()
        except (EOFError, ConnectionError):
            self._end()
            raise InputError("the check broke down; the schema or the document is broken") from None
        if good:
            return value  # type: ignore[no-any-return]
        raise value

    def close(self) -> None:
        """End the process; it may be asked again."""
        if self._pipe is not None and self._process is not None:
            self._pipe.close()
            self._process.join(2)
            self._end()

    def _started(self) -> Connection:
        if self._pipe is None:
            get_temp_dir()  # the child takes it over and cannot leave it behind when it is ended
            context = multiprocessing.get_context("spawn")
            self._pipe, theirs = context.Pipe()
            self._process = context.Process(target=_serve, args=(theirs,), daemon=True)
            self._process.start()
            theirs.close()
        return self._pipe

    def _end(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.join()
        if self._pipe is not None:
            self._pipe.close()
        self._process = self._pipe = None


def _serve(pipe: Connection) -> None:
    """The child's loop: until the other side closes the pipe."""
    _limit_memory()
    while True:
        try:
            function, args, kwargs = pipe.recv()
        except EOFError:
            return
        try:
            answer = (True, function(*args, **kwargs))
        except Exception as error:
            answer = (False, error)
        pipe.send(answer)


def _limit_memory() -> None:
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
