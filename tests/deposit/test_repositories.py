"""Names that a repository takes."""

import pytest

from tei.deposit import repositories


@pytest.mark.parametrize(
    ("repository", "name", "safe"),
    [
        ("general", "transcripts/box 7_a.md", "transcripts/box 7_a.md"),
        ("general", "transcripts/50%.md", "transcripts/50.md"),
        ("arche", "transcripts/box 7_a.md", "transcripts/box-7_a.md"),
        ("clarin.si", "transcripts/box_7.v1.md", "transcripts/box-7.v1.md"),
        ("clarin.si", "transcripts/Córdoba (1).md", "transcripts/Cordoba-1.md"),
        ("clarin.si", "文.md", "file.md"),
        ("tapas", "a\nb.xml", "a-b.xml"),
    ],
)
def test_a_name_is_made_safe_and_stays_so(repository: str, name: str, safe: str) -> None:
    rules = repositories.repository(repository)
    assert repositories.safe(name, rules) == safe
    assert repositories.safe(safe, rules) == safe


def test_a_name_that_is_too_long_keeps_its_suffix() -> None:
    rules = repositories.repository("general")
    made = repositories.safe("a" * 300 + ".xml", rules)
    assert len(made) == rules.longest_name
    assert made.endswith(".xml")


@pytest.mark.parametrize("name", repositories.names())
def test_every_repository_says_where_its_rules_stand(name: str) -> None:
    rules = repositories.repository(name)
    assert rules.source.startswith("https://")
    assert rules.advice


@pytest.mark.parametrize("name", ["CLARIN.SI", "clarin-si", "DataCite"])
def test_a_repository_is_known_by_its_other_names(name: str) -> None:
    assert repositories.repository(name).key in {"clarin.si", "zenodo"}
