"""A deposit: valid by others' judgement, the same each time, and what a repository asks for."""

import json
import os
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import bagit
import pytest
from click.testing import CliRunner, Result
from editions import INVENTED, contents, multiply
from lxml import html

from tei.cli.deposit import deposit as command
from tei.deposit import checking, depositing
from tei.errors import InputError, RefusedError
from tei.model.report import Severity

REFEREE = Path(__file__).parent / "referee.py"


@pytest.fixture(scope="session")
def judge() -> Callable[[Path], list[str]]:
    """What roc-validator's REQUIRED checks find in a crate; run in its own environment."""
    named = os.environ.get("ROCRATE_VALIDATOR") or shutil.which("rocrate-validator")
    if not named:
        pytest.skip("roc-validator is not at hand: set ROCRATE_VALIDATOR to its command")
    rocrate = pytest.importorskip("rocrate")
    context = Path(rocrate.__file__).parent / "data" / "ro-crate.jsonld"

    def run(crate: Path) -> list[str]:
        python = Path(named).with_name("python")
        made = subprocess.run(
            [python, REFEREE, context, crate, "required"], capture_output=True, text=True
        )
        found = json.loads(made.stdout)
        assert found["meta"]["generated_by"] == "rocrate-validator"
        return [issue["message"] for issue in found["issues"]]

    return run


def run(*arguments: object) -> Result:
    return CliRunner().invoke(command, [str(item) for item in arguments])


def test_bagit_finds_the_bag_valid(sealed: Path) -> None:
    made = subprocess.run(
        [sys.executable, bagit.__file__, "--validate", str(sealed)], capture_output=True
    )
    assert made.returncode == 0, made.stderr
    assert bagit.Bag(str(sealed)).version_info == (1, 0)


def test_the_bag_has_both_hashes_of_every_file(sealed: Path) -> None:
    for algorithm in ("sha256", "sha512"):
        lines = (sealed / f"manifest-{algorithm}.txt").read_text(encoding="utf-8").splitlines()
        assert {line.partition("  ")[2] for line in lines} == {
            f"data/{name}" for name in contents(sealed / "data")
        }


def test_roc_validator_finds_nothing(sealed: Path, judge: Callable[[Path], list[str]]) -> None:
    assert judge(sealed / "data") == []


def test_roc_validator_would_find_something(bag: Path, judge: Callable[[Path], list[str]]) -> None:
    (bag / "data" / "tei" / "0101.xml").unlink()
    assert judge(bag / "data") != []


def test_the_crate_says_which_program_made_which_file(sealed: Path) -> None:
    graph = json.loads((sealed / "data" / "ro-crate-metadata.json").read_text("utf-8"))["@graph"]
    things = {thing["@id"]: thing for thing in graph}
    action = things["#make-html/0101.html"]
    assert action["object"] == {"@id": "tei/0101.xml"}
    assert action["result"] == {"@id": "html/0101.html"}
    assert things["#program-diplomatic-tei"]["version"]
    assert len(things["html/0101.html"]["sha256"]) == 64


@pytest.mark.parametrize(
    "name",
    [
        "README.md",
        "edition.toml",
        "tei/0101.xml",
        "transcripts/0101.md",
        "html/0101.html",
        "pdf/0101.pdf",
        "metadata/datacite.xml",
        "metadata/dublin-core.xml",
        "metadata/cmif.xml",
        "xslt/web.xsl",
        "schemas/diplomatic.odd",
        "schemas/diplomatic.rng",
        "schemas/diplomatic.html",
        "reports/validation.sarif",
        "reports/validation.svrl.xml",
        "reports/validation.txt",
    ],
)
def test_the_deposit_holds(sealed: Path, name: str) -> None:
    assert (sealed / "data" / name).is_file()


def test_a_page_leads_to_its_sources_and_neighbours(sealed: Path) -> None:
    links = {
        link.get("href")
        for link in html.parse(str(sealed / "data" / "html" / "0101.html")).iter("a")
    }
    assert {"../tei/0101.xml", "../transcripts/0101.md", "0102.html"} <= links


@pytest.fixture(scope="session")
def sixty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A deposit of sixty documents, not to be changed."""
    folder = tmp_path_factory.mktemp("sixty")
    shutil.copytree(INVENTED, folder / "edition")
    multiply(folder / "edition", 60)
    depositing.deposit(folder / "edition", folder / "bag")
    return folder / "bag"


def test_sixty_documents_make_a_valid_deposit(sixty: Path) -> None:
    bagit.Bag(str(sixty)).validate()
    assert len(list((sixty / "data" / "tei").glob("*.xml"))) == 60
    assert checking.check(sixty).problems == ()


def test_roc_validator_finds_nothing_in_sixty_documents(
    sixty: Path, judge: Callable[[Path], list[str]]
) -> None:
    assert judge(sixty / "data") == []


def test_the_same_edition_gives_the_same_bytes_whatever_the_number_of_processes(
    edition: Path, tmp_path: Path
) -> None:
    multiply(edition, 8)
    assert run(edition, "-o", tmp_path / "one").exit_code == 0
    assert run(edition, "-o", tmp_path / "two", "-j", 2).exit_code == 0
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_the_date_is_the_one_that_is_set(
    edition: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    depositing.deposit(edition, tmp_path / "bag")
    assert "Bagging-Date: 1970-01-02" in (tmp_path / "bag" / "bag-info.txt").read_text("utf-8")


def test_a_date_that_is_no_number_is_refused(
    edition: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    with pytest.raises(InputError, match="SOURCE_DATE_EPOCH"):
        depositing.deposit(edition, tmp_path / "bag")


def test_each_document_may_have_a_bag_of_its_own(edition: Path, tmp_path: Path) -> None:
    made = depositing.deposit(edition, tmp_path / "bags", each=True)
    assert made.bags == ("0101", "0102")
    assert not (tmp_path / "bags" / "0101" / "data" / "transcripts" / "0102.md").exists()
    assert checking.check(tmp_path / "bags").problems == ()


def test_a_deposit_takes_the_place_of_the_one_before(edition: Path, tmp_path: Path) -> None:
    bag = tmp_path / "bag"
    depositing.deposit(edition, bag)
    (edition / "tei" / "0102.xml").unlink()
    depositing.deposit(edition, bag)
    assert not (bag / "data" / "tei" / "0102.xml").exists()
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_a_deposit_changed_by_hand_is_left_alone(edition: Path, tmp_path: Path) -> None:
    bag = tmp_path / "bag"
    depositing.deposit(edition, bag)
    (bag / "data" / "README.md").write_text("mine", encoding="utf-8")
    with pytest.raises(RefusedError, match="README"):
        depositing.deposit(edition, bag)
    assert (bag / "data" / "README.md").read_text(encoding="utf-8") == "mine"
    depositing.deposit(edition, bag, force=True)
    assert (bag / "data" / "README.md").read_text(encoding="utf-8") != "mine"


def test_a_folder_of_someone_else_is_left_alone(edition: Path, tmp_path: Path) -> None:
    (tmp_path / "thesis").mkdir()
    (tmp_path / "thesis" / "chapter.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(RefusedError):
        depositing.deposit(edition, tmp_path / "thesis")
    assert (tmp_path / "thesis" / "chapter.txt").read_text(encoding="utf-8") == "mine"


def rename(edition: Path, old: str, new: str) -> None:
    """Give a document another name everywhere in an edition."""
    tei = edition / "tei" / f"{old}.xml"
    text = tei.read_text(encoding="utf-8").replace(old, new)
    (edition / "tei" / f"{new}.xml").write_text(text, encoding="utf-8")
    tei.unlink()
    (edition / "transcripts" / f"{old}.md").rename(edition / "transcripts" / f"{new}.md")


def test_an_underscore_passes_arche_and_fails_clarin_si(edition: Path, tmp_path: Path) -> None:
    rename(edition, "0102", "box_7")
    bag = tmp_path / "bag"
    depositing.deposit(edition, bag)
    assert run("--check", bag, "--for", "arche").exit_code == 0
    refused = run("--check", bag, "--for", "clarin.si")
    assert refused.exit_code == 1
    assert "underscore" in refused.output
    assert "transcripts/box-7.md" in refused.output


def test_names_are_made_safe_for_a_repository(edition: Path, tmp_path: Path) -> None:
    rename(edition, "0102", "box_7")
    bag = tmp_path / "bag"
    made = depositing.deposit(edition, bag, repository="clarin.si")
    assert (bag / "data" / "transcripts" / "box-7.md").is_file()
    text = (bag / "data" / "tei" / "box-7.xml").read_text("utf-8")
    assert "../transcripts/box-7.md#line=0,6" in text
    assert 'xml:id="doc-box-7"' in text
    assert {problem.where.path for problem in made.problems} == {
        "tei/box_7.xml",
        "transcripts/box_7.md",
    }
    assert "`tei/box-7.xml` was `tei/box_7.xml`" in (bag / "data" / "README.md").read_text("utf-8")
    assert run("--check", bag, "--for", "clarin.si").exit_code == 0


def test_names_that_become_alike_stay_apart(edition: Path, tmp_path: Path) -> None:
    rename(edition, "0101", "box_7")
    rename(edition, "0102", "box-7")
    bag = tmp_path / "bag"
    depositing.deposit(edition, bag, repository="clarin.si")
    assert {path.name for path in (bag / "data" / "tei").iterdir()} == {"box-7.xml", "box-7-2.xml"}
    assert checking.check(bag).problems == ()


def test_missing_metadata_are_named_with_the_place_to_put_them(
    edition: Path, tmp_path: Path
) -> None:
    made = run(edition, "-o", tmp_path / "bag", "--for", "zenodo")
    assert made.exit_code == 1
    assert "asks for doi" in made.output
    assert 'doi = "10.5281/zenodo.1234567"' in made.output
    assert (tmp_path / "bag" / "bagit.txt").exists()


def test_a_repository_that_is_not_known_is_refused_by_name(edition: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="tapas"):
        depositing.deposit(edition, tmp_path / "bag", repository="alexandria")


def test_a_transcript_folder_outside_the_edition_is_refused(edition: Path, tmp_path: Path) -> None:
    file = edition / "edition.toml"
    file.write_text(
        file.read_text("utf-8") + '\n[folders]\ntranscripts = "../elsewhere"\n', "utf-8"
    )
    assert tomllib.loads(file.read_text("utf-8"))
    with pytest.raises(InputError, match="does not lie"):
        depositing.deposit(edition, tmp_path / "bag")


def test_a_change_by_hand_is_told_in_the_crate(sealed: Path) -> None:
    graph = json.loads((sealed / "data" / "ro-crate-metadata.json").read_text("utf-8"))["@graph"]
    action = next(thing for thing in graph if thing["@id"] == "#make-tei/0101.xml")
    assert "edited by hand" in action["name"]


def test_the_check_of_what_is_no_bag_is_an_error_of_usage(tmp_path: Path) -> None:
    (tmp_path / "nothing").mkdir()
    with pytest.raises(InputError, match="neither a bag"):
        checking.check(tmp_path / "nothing")


def test_a_file_too_large_for_tapas_is_named() -> None:
    from tei.deposit import repositories

    rules = repositories.repository("tapas")
    found = list(repositories.check_sizes({"tei/a.xml": 10_000_001, "pdf/a.pdf": 10**8}, rules))
    assert [(problem.where.path, problem.severity) for problem in found] == [
        ("tei/a.xml", Severity.ERROR)
    ]
