"""The reading text is in the print once, in its order, whatever its characters."""

import random
import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from invented import MakeSource, damaged, sample
from pages import Piece, read, words

from tei import rendering, typesetting
from tei.cli import root
from tei.trees import Element, name, tag

SAMPLES = Path(__file__).parent.parent / "xslt" / "samples"
BODY_SIZES = (11.0, 0.92 * 11)  # of the text; headings, facts, notes and apparatus have others
SIGNS = str.maketrans("", "", "[]⸢⸣‹›“”–-\u200b\u00ad")  # and marks of lists, hyphens
# Content streams have what is written from right to left as it is seen; see test_glyphs.
LEFTWARD = re.compile("[\u0590-\u08ff.]")
LEFT_OUT = {"fw", "figDesc", "sic", "orig", "abbr", "front"}


def reading_text(element: Element) -> str:
    """The text of an element as corrected, without furniture and the notes of the editors."""
    local = name(element)
    alone = local in {"sic", "orig", "abbr"} and name(element.getparent()) != "choice"
    if not local or (local in LEFT_OUT and not alone):
        return ""
    if local == "note" and (element.get("resp") or element.get("type") in ("form", "distribution")):
        return ""
    if local == "pb" or local == "lb":
        return "" if element.get("break") == "no" else " "
    parts = [element.text or ""]
    for child in element:
        parts += [reading_text(child), child.tail or ""]
    between = (
        " " if local in {"p", "item", "cell", "head", "note", "opener", "closer", "salute"} else ""
    )
    return between + "".join(parts) + between


def printed(source: rendering.Source, **options: str) -> list[Piece]:
    return read(rendering.render(source, "pdf", options).files[0].content)


def body(pieces: list[Piece]) -> str:
    chosen = [
        piece
        for piece in pieces
        if not piece.artifact and any(abs(piece.size - size) < 0.01 for size in BODY_SIZES)
    ]
    return "".join(words(chosen)).translate(SIGNS)


def check(source: rendering.Source) -> None:
    """What no face has is left out of account: it is printed as small code points."""
    text = rendering.parse(source).find(f"{tag('text')}/{tag('body')}")
    assert text is not None
    words_of_source = reading_text(text)
    missing = typesetting.glyphs(words_of_source, typesetting.faces("Libertinus Serif")).missing
    shown = words_of_source.translate({ord(character): "" for character in missing})
    expected = re.sub(r"\s+", "", shown).translate(SIGNS)
    assert LEFTWARD.sub("", body(printed(source))) == LEFTWARD.sub("", expected)


@pytest.mark.parametrize("stem", ["two-parts", "letter"])
def test_all_words_of_a_sample_are_in_its_print_once(stem: str) -> None:
    check(rendering.read(SAMPLES / f"{stem}.xml"))


def test_all_words_of_a_long_document_are_in_its_print_once() -> None:
    check(sample(damaged(60, seed=3)))


def test_all_words_of_the_corpus_are_in_its_prints_once(corpus: Path) -> None:
    found = sorted((corpus / "tei").glob("*.xml"))
    if not found:
        pytest.skip("the corpus has no TEI yet")
    for path in found:
        check(rendering.read(path))


def test_all_words_of_real_documents_are_in_their_prints_once(
    evaluation: Path, corpus: Path, tmp_path: Path
) -> None:
    run = ["convert", str(evaluation / "transcripts"), "-o", str(tmp_path)]
    CliRunner().invoke(root, [*run, "--edition", str(corpus / "edition.toml")])
    found = sorted(tmp_path.glob("*.xml"))
    assert len(found) > 20
    for path in found:
        check(rendering.read(path))


HOSTILE = [
    '#read("/etc/passwd")', '"; panic("x")', '")', '" + panic() + "', "\\", "\\\\", '\\"',
    "\\u{41}", "$x^2$", "_em_", "*strong*", "`raw`", "```py", "<label>", "@ref", "//", "/* a */",
    "~", "---", "= heading", "- item", "+ item", "#", "#{", "}", "[", "]", "{{", "%", "s, z, nl",
    '#import "@preview/x:1.0.0"', '#include "main.typ"', '#eval("1")', "https://example.org/#x",
    "&amp;lt;", "\u2060x", "a\u00a0b", "fi ffl", "e\u0301", "Ω", "Я", "א",
]  # fmt: skip


def hostile(count: int) -> list[str]:
    """Strings that mean something to Typst, alone and run together."""
    chance = random.Random(11)
    made = list(HOSTILE)
    while len(made) < count:
        made.append("".join(chance.choices(HOSTILE, k=chance.randint(2, 4))))
    return made


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def test_400_hostile_strings_come_out_whole_and_inert() -> None:
    strings = hostile(400)
    paragraphs = "".join(f"<p>{_escaped(text)}</p>" for text in strings)
    pieces = printed(sample(f"<div>{paragraphs}</div>"))
    shown = [piece for piece in pieces if not piece.artifact and abs(piece.size - 11) < 0.01]
    bare = re.compile(r"[\s\u00ad\u2060]+")
    expected = "".join(strings)
    assert bare.sub("", "".join(words(shown))) == bare.sub("", expected)


def test_hostile_strings_are_inert_wherever_a_document_has_words(make: MakeSource) -> None:
    text = _escaped('#read("/etc/passwd") \\ "; panic("x") <label> $')
    quoted = text.replace('"', "&quot;")
    everywhere = (
        f'<div type="{quoted}" n="{quoted}" xml:id="m1"><pb n="{quoted}"/>'
        f'<fw type="{quoted}">{text}</fw>'
        f"<opener><seg type='label'>{text}</seg> {text}<lb/></opener><p xml:lang='x\"y'>{text}"
        f"<choice xml:id='c'><sic>{text}</sic><corr>{text}!</corr></choice>"
        f"<note resp='#e' target='#c'>{text}</note><gap reason='{quoted}'/></p>"
        f"<list><item>{text}</item></list><table><row><cell>{text}</cell></row></table>"
        f"<closer><signed>{text}</signed></closer><note resp='#e'>{text}</note></div><div/>"
    )
    source = make(everywhere, title=text)
    for view in ("reading", "diplomatic"):
        shown = "".join(piece.text for piece in printed(source, view=view))
        assert shown.count("panic") >= 9


def test_a_word_longer_than_a_line_is_divided_and_stays_in_the_page() -> None:
    long = "x" * 400
    pieces = printed(sample(f"<div><p>{long} {'Q' * 29}</p></div>"))
    parts = [piece for piece in pieces if set(piece.text.strip()) == {"x"}]
    assert sum(len(piece.text.strip()) for piece in parts) == 400
    assert len({piece.y for piece in parts}) > 3


def test_white_space_between_elements_is_neither_lost_nor_doubled() -> None:
    inner = "a <hi rend='bold'> b </hi> c<hi rend='italic'>d</hi> <unclear>e</unclear> f\n   g"
    pieces = printed(sample(f"<div><p>{inner}</p></div>"))
    shown = "".join(piece.text for piece in pieces if abs(piece.size - 11) < 0.01)
    assert shown.strip() == "a b cd e f g"


def test_the_text_of_an_element_without_a_rule_is_kept_and_reported(make: MakeSource) -> None:
    made = rendering.render(make("<div><p>a <castList>kept</castList></p></div>"), "pdf")
    assert "kept" in "".join(piece.text for piece in read(made.files[0].content))
    assert [problem.message for problem in made.problems] == [
        "no rule for castList (within p); its text is kept"
    ]


def test_comments_and_instructions_are_not_printed(make: MakeSource) -> None:
    pieces = printed(make("<div><p>a<!-- secret --><?x secret?>b</p></div>"))
    assert "secret" not in "".join(piece.text for piece in pieces)
