"""The command line: `tei COMMAND`. A command is loaded only when it is called."""

from __future__ import annotations

import importlib
import sys

import click

import tei
from tei.errors import TeiError

# command -> module of this folder that holds a click command of the same name
COMMANDS = {
    "new": "new",
    "build": "build",
    "convert": "convert",
    "explain": "explain",
    "validate": "validate",
    "evaluate": "evaluate",
    "review": "review",
    "render": "render",
    "site": "site",
    "serve": "site",
    "print": "print",
    "export": "export",
    "schema": "schema",
    "deposit": "deposit",
    "reconcile": "reconcile",
}


class Commands(click.Group):
    """A group whose commands are imported when they are used."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"tei.cli.{COMMANDS[cmd_name]}")
        command = getattr(module, cmd_name.replace("-", "_"))
        assert isinstance(command, click.Command)
        return command


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(tei.__version__, prog_name="tei")
def root() -> None:
    """Turn transcripts of archival documents into scholarly TEI editions."""


def main() -> None:
    """Run the command line. Exit codes: 0 fine, 1 findings, 2 usage or unreadable input."""
    try:
        root(standalone_mode=False)
    except click.exceptions.Abort:
        sys.exit(130)
    except click.exceptions.Exit as stop:
        sys.exit(stop.exit_code)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except TeiError as error:
        click.echo(f"tei: {error}", err=True)
        sys.exit(error.exit_code)
    except OSError as error:  # a full disk, say; a reader that has closed the pipe is click's
        place = f"{error.filename}: " if error.filename else "output "
        click.echo(f"tei: {place}cannot be written: {error.strerror}", err=True)
        sys.exit(2)
