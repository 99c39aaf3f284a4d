"""The weights are data: sorted, of known labels and known evidence."""

import re
import tomllib
from collections import Counter

import pytest

from tei import lexicons, resources
from tei.labelling.evidence import entries
from tei.labelling.labels import GRAMMARS
from tei.labelling.pages import PAGES, ZONES
from tei.labelling.states import LINES

KINDS = (
    "always|none|is:text|repeated(:but-for-numbers)?|(shape|flow|mark|rend|joint|window|since|until"
    "|no|place|page|file|again|first|starts|steps|marks|sheets|text-after-foot|is|under|paragraph):.+"
)


@pytest.fixture(scope="module")
def weights() -> dict[str, dict[str, dict[str, dict[str, float]]]]:
    return tomllib.loads(resources.lexicon("weights.toml").read_text(encoding="utf-8"))


def test_the_weights_are_sorted(weights: dict[str, dict[str, dict[str, dict[str, float]]]]) -> None:
    for chain in weights.values():
        for table in chain.values():
            assert list(table) == sorted(table)
            assert all(list(row) == sorted(row) for row in table.values())


def test_the_weights_name_only_known_labels_and_steps(
    weights: dict[str, dict[str, dict[str, dict[str, float]]]],
) -> None:
    for name, grammar in GRAMMARS.items():
        labels, states = set(grammar.labels), {*grammar.names, "start"}
        assert {label for row in weights[name]["weights"].values() for label in row} <= labels
        assert set(weights[name]["steps"]) <= states
        assert {state for row in weights[name]["steps"].values() for state in row} <= states
    assert set(ZONES) == set(PAGES.labels)


def test_the_weights_name_only_known_evidence(
    weights: dict[str, dict[str, dict[str, dict[str, float]]]],
) -> None:
    spoken = {f"speaks:{entry['speaks']}" for entry in entries().values()}
    for chain in weights.values():
        for name in chain["weights"]:
            bare = re.sub(r"^[+-]\d:", "", name)
            assert bare in entries() or bare in spoken or re.fullmatch(KINDS, bare), name


def test_no_weight_rests_on_a_word_of_a_transcript(
    weights: dict[str, dict[str, dict[str, dict[str, float]]]],
) -> None:
    """Evidence has the names that the program gives; none of them holds a space or a capital."""
    for chain in weights.values():
        assert not [name for name in chain["weights"] if re.search(r"[A-Z\s]", name)]


def test_every_entry_of_the_lexicon_speaks_for_a_label_and_stands_once() -> None:
    names = Counter(
        entry["name"]
        for file in lexicons.names()
        for entry in lexicons.load(file).get("evidence", ())
    )
    assert not [name for name, count in names.items() if count > 1]
    assert {entry["speaks"] for entry in entries().values()} <= set(LINES.labels)


def test_beliefs_are_of_known_labels() -> None:
    beliefs = lexicons.load("beliefs")
    for chain, grammar in GRAMMARS.items():
        assert {label for row in beliefs[chain].values() for label in row} <= set(grammar.labels)
