"""Whatever is done to a deposit is found and named."""

import hashlib
import random
from pathlib import Path

import pytest
from editions import contents

from tei.deposit import checking

SEED = 1962


def rules(bag: Path) -> dict[str, set[str]]:
    """The rules that found something, by the file they found it in."""
    found: dict[str, set[str]] = {}
    for problem in checking.check(bag).problems:
        found.setdefault(problem.where.path, set()).add(problem.rule)
    return found


def seal_again(bag: Path) -> None:
    """Write all manifests and the payload's size anew, as one would who wants to hide a change."""
    payload = [path for path in sorted((bag / "data").rglob("*")) if path.is_file()]
    size = sum(path.stat().st_size for path in payload)
    information = (bag / "bag-info.txt").read_text(encoding="utf-8").splitlines()
    kept = [line for line in information if not line.startswith("Payload-Oxum")]
    (bag / "bag-info.txt").write_text(
        "\n".join([*kept, f"Payload-Oxum: {size}.{len(payload)}", ""]), encoding="utf-8"
    )
    for algorithm in ("sha256", "sha512"):
        write(bag, f"manifest-{algorithm}.txt", algorithm, payload)
    tags = [bag / name for name in ("bag-info.txt", "bagit.txt")]
    tags += sorted(bag.glob("manifest-*.txt"))
    for algorithm in ("sha256", "sha512"):
        write(bag, f"tagmanifest-{algorithm}.txt", algorithm, tags)


def write(bag: Path, name: str, algorithm: str, files: list[Path]) -> None:
    lines = [
        f"{hashlib.new(algorithm, path.read_bytes()).hexdigest()}  {path.relative_to(bag)}\n"
        for path in files
    ]
    (bag / name).write_text("".join(lines), encoding="utf-8")


def test_a_whole_deposit_has_no_findings(bag: Path) -> None:
    assert checking.check(bag).problems == ()


def test_sealing_again_what_was_not_changed_is_no_finding(bag: Path) -> None:
    seal_again(bag)
    assert checking.check(bag).problems == ()


def test_a_flipped_bit_in_any_file_is_named(bag: Path) -> None:
    chance = random.Random(SEED)
    for name, octets in contents(bag / "data").items():
        path = bag / "data" / name
        changed = bytearray(octets)
        place = chance.randrange(len(changed))
        changed[place] ^= 1 << chance.randrange(8)
        path.write_bytes(changed)
        found = fast(bag)
        assert f"data/{name}" in found, name
        path.write_bytes(octets)


def fast(bag: Path) -> set[str]:
    """The files the bag's own check names (the rest of the check is slow for every file)."""
    from tei.deposit import bag as bags

    return {problem.where.path for problem in bags.check(bag)}


def test_a_removed_file_is_named(bag: Path) -> None:
    for name, octets in contents(bag / "data").items():
        path = bag / "data" / name
        path.unlink()
        assert f"data/{name}" in fast(bag), name
        path.write_bytes(octets)


@pytest.mark.parametrize("name", ["data/tei/0103.xml", "data/extra.txt", "data/a/b/c.bin"])
def test_an_added_file_is_named(bag: Path, name: str) -> None:
    (bag / name).parent.mkdir(parents=True, exist_ok=True)
    (bag / name).write_bytes(b"added")
    assert "bag-unexpected" in rules(bag)[name]


def test_an_added_file_is_named_even_when_sealed_again(bag: Path) -> None:
    (bag / "data" / "extra.txt").write_bytes(b"added")
    seal_again(bag)
    assert rules(bag) == {"data/extra.txt": {"crate-undescribed"}}


def test_a_removed_file_is_named_even_when_sealed_again(bag: Path) -> None:
    (bag / "data" / "html" / "0101.html").unlink()
    seal_again(bag)
    assert "crate-missing" in rules(bag)["data/html/0101.html"]


def test_a_changed_word_is_named_even_when_sealed_again(bag: Path) -> None:
    tei = bag / "data" / "tei" / "0101.xml"
    tei.write_text(tei.read_text(encoding="utf-8").replace("early reply", "late reply"), "utf-8")
    seal_again(bag)
    found = rules(bag)["data/tei/0101.xml"]
    assert "crate-changed" in found
    assert any(rule.startswith("fidelity") for rule in found)


def test_a_changed_word_is_found_by_faithfulness_alone(bag: Path) -> None:
    """The crate, too, may be rewritten: the transcript still tells."""
    tei = bag / "data" / "tei" / "0101.xml"
    before = hashlib.sha256(tei.read_bytes()).hexdigest()
    tei.write_text(tei.read_text(encoding="utf-8").replace("early reply", "later reply"), "utf-8")
    crate = bag / "data" / "ro-crate-metadata.json"
    after = hashlib.sha256(tei.read_bytes()).hexdigest()
    crate.write_text(crate.read_text(encoding="utf-8").replace(before, after), "utf-8")
    seal_again(bag)
    found = rules(bag)
    assert {rule.partition("-")[0] for rule in found["data/tei/0101.xml"]} == {"fidelity"}


def test_a_transcript_that_went_away_is_missed(bag: Path) -> None:
    (bag / "data" / "transcripts" / "0102.md").unlink()
    seal_again(bag)
    found = rules(bag)
    assert "link-broken" in found["data/tei/0102.xml"]
    assert "fidelity-source" in found["data/tei/0102.xml"]


def test_a_link_to_nothing_is_named(bag: Path) -> None:
    page = bag / "data" / "html" / "0102.html"
    page.write_text(
        page.read_text("utf-8").replace("</main>", '<a href="gone.html">x</a></main>', 1), "utf-8"
    )
    seal_again(bag)
    assert "link-broken" in rules(bag)["data/html/0102.html"]


def test_tag_files_are_watched_too(bag: Path) -> None:
    information = bag / "bag-info.txt"
    information.write_bytes(information.read_bytes().replace(b"institute", b"Institute"))
    assert "bag-info.txt" in rules(bag)


def test_an_element_the_schema_in_the_bag_does_not_know_is_named(bag: Path) -> None:
    tei = bag / "data" / "tei" / "0102.xml"
    tei.write_text(tei.read_text("utf-8").replace("<salute>Dear", "<salute n=''><b/>Dear"), "utf-8")
    seal_again(bag)
    assert any(rule.startswith("grammar") for rule in rules(bag)["data/tei/0102.xml"])


def test_a_schema_that_went_away_is_missed(bag: Path) -> None:
    (bag / "data" / "schemas" / "diplomatic.rng").unlink()
    seal_again(bag)
    assert "schema-missing" in rules(bag)["data/schemas/diplomatic.rng"]
