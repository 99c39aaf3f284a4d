"""The README keeps step with the program: commands, options, files and figures."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest

from tei.cli import COMMANDS, root

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def command(name: str) -> click.Command:
    found = root.get_command(click.Context(root), name)
    assert found is not None, name
    return found


def lines() -> list[str]:
    """The shell lines of the README that call the program."""
    blocks = re.findall(r"```console\n(.*?)```", README, re.DOTALL)
    shown = [line[2:] for block in blocks for line in block.splitlines() if line.startswith("$ ")]
    return [part.strip() for line in shown for part in line.split("&&") if "tei " in part]


CALLS = [shlex.split(line, comments=True) for line in lines()]
CALLS = [call[call.index("tei") + 1 :] for call in CALLS if "tei" in call]


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_stands_in_the_readme(name: str) -> None:
    assert any(call[0] == name for call in CALLS), f"tei {name} is not in the README"


@pytest.mark.parametrize("call", CALLS, ids=" ".join)
def test_every_call_in_the_readme_names_options_that_there_are(call: list[str]) -> None:
    given = command(call[0])
    if isinstance(given, click.Group):
        inner = given.get_command(click.Context(given), call[1])
        assert inner is not None, call
        given = inner
    known = {option for parameter in given.params for option in parameter.opts}
    known |= {option for parameter in given.params for option in parameter.secondary_opts}
    used = {word.partition("=")[0] for word in call if re.match(r"-{1,2}[a-z]", word)}
    assert used <= known, used - known


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_option_says_what_it_is_for(name: str) -> None:
    given = command(name)
    each = given.commands.values() if isinstance(given, click.Group) else [given]
    options = [one for c in each for one in c.params if isinstance(one, click.Option)]
    assert [one.name for one in options if not one.help] == []


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_has_help_with_examples(name: str) -> None:
    given = command(name)
    each = given.commands.values() if isinstance(given, click.Group) else [given]
    for one in each:
        assert one.help, name
        assert "Examples:" in (one.epilog or given.epilog or ""), f"tei {name} shows no example"


def test_files_that_the_readme_names_are_there() -> None:
    for name in set(re.findall(r"`((?:tei|schemas|xslt|corpus|tests)/[\w./-]+\.\w+)`", README)):
        assert "NAME" in name or (ROOT / name).exists(), name


def test_the_readme_says_the_documented_keys_of_front_matter() -> None:
    from tei.reading.frontmatter import KEYS

    assert all(f"`{key}`" in README for key in KEYS)
