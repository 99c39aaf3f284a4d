"""Reading the facts of one paper of our own invention."""

from collections.abc import Callable

import pytest
from factsheet import Facts, Reader

from tei.assembly.facts import find
from tei.model.document import Genre
from tei.model.labels import LabelledLine
from tei.model.transcript import FrontMatter, Transcript

Written = tuple[Transcript, tuple[LabelledLine, ...]]


@pytest.fixture
def facts(paper: Callable[[str], Written]) -> Reader:
    """The facts of a paper written as `label | line`, by default a telegram."""

    def read(text: str, genre: str = "telegram", matter: FrontMatter | None = None) -> Facts:
        transcript, lines = paper(text)
        return Facts(transcript, find(lines, Genre(genre), front_matter=matter))

    return read
