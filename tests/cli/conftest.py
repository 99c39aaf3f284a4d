"""Running commands as a shell does, within this process."""

from __future__ import annotations

from io import BytesIO, TextIOWrapper

import pytest
from commandline import Command, Ended

from tei.cli import main


@pytest.fixture
def tei(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Command:
    """Run `tei` with arguments and bytes on standard input, through its own error handling."""

    def run(*arguments: object, given: bytes = b"") -> Ended:
        monkeypatch.setattr("sys.argv", ["tei", *map(str, arguments)])
        monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(given)))
        try:
            main()
            code = 0
        except SystemExit as stop:
            code = int(stop.code or 0)
        said = capsys.readouterr()
        return Ended(code, said.out, said.err)

    return run
