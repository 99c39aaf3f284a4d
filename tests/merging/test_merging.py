"""A re-run over a hand-edited file: the hand's changes stay, the program's are taken over."""

from __future__ import annotations

import random
import re

import pytest
from lxml import etree

from tei.merging import Outcome, merge
from tei.trees import TEI

BASE = """<div xml:id="m1" type="telegram">
  <pb n="1"/>
  <fw type="banner">TOP SECRET</fw>
  <opener><seg type="precedence" ana="#niact">NIACT</seg></opener>
  <p xml:id="p1" source="a.md#line=4,6">ONE TWO THREE <hi rend="bold">FOUR</hi> FIVE.</p>
  <p xml:id="p2" source="a.md#line=7,8">SIX SEVEN.</p>
  <note xml:id="n1" type="damage" resp="#encoder">Read TWO.</note>
</div>"""


def tei(body: str) -> etree._Element:
    return etree.fromstring(f'<TEI xmlns="{TEI}"><text><body>{body}</body></text></TEI>')


def changed(*pairs: tuple[str, str]) -> str:
    text = BASE
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new, 1)
    return text


def merged(edited: str, generated: str, base: str = BASE) -> Outcome:
    return merge(tei(base), tei(edited), tei(generated))


def text(outcome: Outcome) -> str:
    return etree.tostring(outcome.tree, method="c14n").decode()


def wanted(body: str) -> str:
    return etree.tostring(tei(body), method="c14n").decode()


WORD = ("ONE TWO", "ONE 2")
ATTRIBUTE = ('<p xml:id="p2"', '<p n="2" xml:id="p2"')
ELEMENT = ("SIX SEVEN", '<persName ref="#x">SIX</persName> SEVEN')
NEW_BLOCK = ("\n</div>", "\n  <note>Mine.</note>\n</div>")
NO_NOTE = ('\n  <note xml:id="n1" type="damage" resp="#encoder">Read TWO.</note>', "")
NO_ATTRIBUTE = (' ana="#niact"', "")
HAND = [WORD, ATTRIBUTE, ELEMENT, NEW_BLOCK, NO_NOTE, NO_ATTRIBUTE]
PROGRAM = [
    ("FIVE.", "FIVE AND A HALF."),
    ('n="1"/>', 'n="1" facs="#f1"/>'),
    ("TOP SECRET</fw>", 'TOP SECRET</fw>\n  <fw type="folio">CU 1</fw>'),
    ('type="banner"', 'type="stamp"'),
    ("line=4,6", "line=5,7"),
    ('  <fw type="banner">TOP SECRET</fw>\n', ""),
]
NAMES = ["word", "attribute", "element", "new block", "deleted note", "deleted attribute"]


@pytest.mark.parametrize("hand", HAND, ids=NAMES)
def test_a_change_by_hand_survives_an_equal_conversion(hand: tuple[str, str]) -> None:
    outcome = merged(changed(hand), BASE)
    assert outcome.conflicts == ()
    assert text(outcome) == wanted(changed(hand))


@pytest.mark.parametrize("program", PROGRAM)
@pytest.mark.parametrize("hand", HAND, ids=NAMES)
def test_changes_of_both_are_joined(hand: tuple[str, str], program: tuple[str, str]) -> None:
    outcome = merged(changed(hand), changed(program))
    assert outcome.conflicts == ()
    assert text(outcome) == wanted(changed(hand, program))


@pytest.mark.parametrize("program", PROGRAM)
def test_what_only_the_program_changed_is_taken_over(program: tuple[str, str]) -> None:
    outcome = merged(BASE, changed(program))
    assert (text(outcome), outcome.conflicts) == (wanted(changed(program)), ())


def test_the_same_change_by_both_is_no_conflict() -> None:
    outcome = merged(changed(WORD, NO_ATTRIBUTE), changed(WORD, NO_ATTRIBUTE))
    assert (text(outcome), outcome.conflicts) == (wanted(changed(WORD, NO_ATTRIBUTE)), ())


@pytest.mark.parametrize(
    ("hand", "program", "rule", "mine", "other"),
    [
        (("TWO THREE", "ZWO THREE"), ("TWO THREE", "TOO THREE"), "merge-content", "ZWO", "TOO"),
        (("#niact", "#flash"), ("#niact", "#routine"), "merge-attribute", "#flash", "#routine"),
        (NO_NOTE, ("Read TWO.", "Read 2."), "merge-content", "", "Read 2."),
        (NO_ATTRIBUTE, ("#niact", "#routine"), "merge-attribute", "", "#routine"),
        (("FOUR</hi>", "4</hi>"), ('<hi rend="bold">FOUR</hi>', ""), "merge-content", "4", ""),
        (("SIX SEVEN", "SIX 7"), ("SIX SEVEN", "SIX"), "merge-content", "7", "SIX."),
    ],
)
def test_a_conflict_is_listed_with_both_sides_and_the_hand_stays(
    hand: tuple[str, str], program: tuple[str, str], rule: str, mine: str, other: str
) -> None:
    outcome = merged(changed(hand), changed(program))
    assert text(outcome) == wanted(changed(hand))
    [conflict] = outcome.conflicts
    assert conflict.rule == rule
    assert mine in conflict.found and bool(mine) == bool(conflict.found)
    assert other in conflict.expected and bool(other) == bool(conflict.expected)
    assert conflict.where.xpath.startswith("/TEI/text/body/div")
    assert conflict.remedy


def test_a_conflict_names_the_transcript_line() -> None:
    outcome = merged(changed(("THREE", "3")), changed(("THREE", "III")))
    assert [conflict.transcript_line for conflict in outcome.conflicts] == [5]


def test_a_conflict_in_one_place_keeps_nothing_else_back() -> None:
    outcome = merged(
        changed(("TWO THREE", "ZWO THREE"), ELEMENT),
        changed(("TWO THREE", "TOO THREE"), PROGRAM[0]),
    )
    assert text(outcome) == wanted(changed(("TWO THREE", "ZWO THREE"), ELEMENT, PROGRAM[0]))


@pytest.mark.parametrize("hand", [*HAND, ("TWO THREE", "ZWO THREE")])
def test_a_second_run_changes_nothing(hand: tuple[str, str]) -> None:
    generated = changed(("TWO THREE", "TOO THREE")) if hand[0] == "TWO THREE" else BASE
    first = merged(changed(hand), generated)
    second = merge(tei(generated), first.tree, tei(generated))
    assert (text(second), second.conflicts) == (text(first), ())


def test_an_editor_that_indents_anew_makes_no_conflict() -> None:
    flat = re.sub(r">\s+<", "><", BASE)
    outcome = merged(flat, changed(*PROGRAM[:3]))
    assert outcome.conflicts == ()
    assert spaceless(outcome.tree) == spaceless(tei(changed(*PROGRAM[:3])))


def spaceless(tree: etree._Element) -> str:
    return "".join("".join(str(part) for part in tree.itertext()).split())


def test_a_moved_note_stays_where_the_hand_put_it() -> None:
    note = '\n  <note xml:id="n1" type="damage" resp="#encoder">Read TWO.</note>'
    edited = changed((note, ""), ('\n  <p xml:id="p2"', note + '\n  <p xml:id="p2"'))
    outcome = merged(edited, changed(PROGRAM[0]))
    assert outcome.conflicts == ()
    assert text(outcome).index("Read TWO.") < text(outcome).index("SIX SEVEN")
    assert text(outcome).count("Read TWO.") == 1


def test_two_new_elements_with_one_name_are_told() -> None:
    hand = ('<pb n="1"/>', '<pb n="1" xml:id="x"/>')
    program = ("SIX SEVEN", '<seg xml:id="x">SIX SEVEN</seg>')
    outcome = merged(changed(hand), changed(program))
    assert [conflict.rule for conflict in outcome.conflicts] == ["merge-id"]


def test_comments_and_instructions_are_kept() -> None:
    edited = etree.fromstring(f'<?a b?><!-- mine --><TEI xmlns="{TEI}"><!-- in --><text/></TEI>')
    base = etree.fromstring(f'<?a b?><TEI xmlns="{TEI}"><text/></TEI>')
    generated = etree.fromstring(f'<?a b?><TEI xmlns="{TEI}"><text/><text n="2"/></TEI>')
    outcome = merge(base, edited, generated)
    written = etree.tostring(outcome.tree.getroottree()).decode()
    assert written == (
        f'<?a b?><!-- mine --><TEI xmlns="{TEI}"><!-- in --><text/><text n="2"/></TEI>'
    )


def test_a_new_instruction_of_the_program_is_taken_over() -> None:
    base = etree.fromstring(f'<?a b?><TEI xmlns="{TEI}"/>')
    generated = etree.fromstring(f'<?a c?><?d e?><TEI xmlns="{TEI}"/>')
    outcome = merge(base, base, generated)
    written = etree.tostring(outcome.tree.getroottree()).decode()
    assert written == f'<?a c?><?d e?><TEI xmlns="{TEI}"/>'


def test_the_versions_given_are_not_changed() -> None:
    versions = [tei(BASE), tei(changed(WORD)), tei(changed(PROGRAM[2]))]
    before = [etree.tostring(version) for version in versions]
    merge(*versions)
    assert [etree.tostring(version) for version in versions] == before


def test_nothing_of_the_hand_is_lost_in_random_merges() -> None:
    """Each word that the hand added is there once; without the hand the result is the program's."""
    chance = random.Random(4)
    for _ in range(150):
        edited, generated = scribbled(chance, "H", 3), scribbled(chance, "P", 3)
        outcome = merged(edited, generated)
        added = re.findall(r"H\d+", edited)
        assert sorted(re.findall(r"H\d+", text(outcome))) == sorted(added)
        assert text(merged(BASE, generated)) == wanted(generated)
        assert text(merged(edited, BASE)) == wanted(edited)
        again = merge(tei(generated), outcome.tree, tei(generated))
        assert (text(again), again.conflicts) == (text(outcome), ())


def scribbled(chance: random.Random, mark: str, count: int) -> str:
    """The base with words put in, put in place of others, or taken out."""
    body = BASE
    for number in range(count):
        word = chance.choice(re.findall(r"[A-Z]{3,}(?=[ .<])", body))
        new = f"{mark}{number}{chance.randint(10, 99)}"
        body = body.replace(word, chance.choice([new, f"{word} {new}", f"<hi>{new}</hi>"]), 1)
    return body


def test_a_large_file_is_merged_in_seconds() -> None:
    lines = "".join(
        f'<p xml:id="q{n}">WORD{n} AND {n % 7} MORE <lb/>WORDS</p>' for n in range(4000)
    )
    base = f"<div>{lines}</div>"
    edited, generated = base.replace("WORD77 ", "W77 "), base.replace("WORD3999 ", "W3999 ")
    outcome = merged(edited, generated, base)
    assert outcome.conflicts == ()
    assert "W77 " in text(outcome) and "W3999 " in text(outcome)
