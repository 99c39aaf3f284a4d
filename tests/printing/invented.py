"""Documents to print: invented ones, of any length, with damage in known places."""

import random
from collections.abc import Callable

from tei import rendering

HEAD = """<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="doc-sample" xml:lang="en">
<teiHeader><fileDesc><titleStmt><title>{title}</title></titleStmt>
<publicationStmt><publisher>The Harbour Papers</publisher><date when="2026-01-15"/>
</publicationStmt><sourceDesc><msDesc><msIdentifier><repository>Archive of the Harbour</repository>
</msIdentifier></msDesc></sourceDesc></fileDesc>
<profileDesc><creation><date when="{day}">then</date></creation></profileDesc></teiHeader>
<text><body>{body}</body></text></TEI>"""
SYLLABLES = ("bar", "ten", "mol", "sir", "cap", "dun", "vel", "ost", "rim", "gal", "pen", "tor")

MakeSource = Callable[..., rendering.Source]


def sample(
    body: str, name: str = "sample", title: str = "A sample", day: str = "1961-03-04"
) -> rendering.Source:
    text = HEAD.format(title=title, day=day, body=body)
    return rendering.Source(name, text.encode("utf-8"))


def words(count: int, chance: random.Random) -> list[str]:
    """Words that no language has."""
    return ["".join(chance.choices(SYLLABLES, k=chance.randint(1, 4))) for _ in range(count)]


def damaged(paragraphs: int, seed: int = 1) -> str:
    """A message whose every twentieth word or so is corrected, doubtful, completed or lost."""
    chance = random.Random(seed)
    made = []
    for number in range(paragraphs):
        line = words(chance.randint(20, 160), chance)
        for at in range(5, len(line), 20):
            line[at] = _hurt(line[at], f"x{number}-{at}", chance.randrange(4))
        if number % 4 == 3:
            line.insert(len(line) // 2, f'<pb n="{number}"/>')
        made.append(f"<p>{' '.join(line)}.</p>")
    return f'<div type="telegram" xml:id="m1"><pb n="1"/>{"".join(made)}</div>'


def _hurt(word: str, name: str, kind: int) -> str:
    note = f'<note type="damage" resp="#encoder" target="#{name}">Remark.</note>'
    return (
        f'<choice xml:id="{name}"><sic>{word}qq</sic><corr>{word}</corr></choice>{note}',
        f'<unclear xml:id="{name}" cert="low">{word}</unclear>{note}',
        f'{word}<supplied xml:id="{name}" reason="lost">sup</supplied>{note}',
        f'<gap xml:id="{name}" reason="illegible"><desc>[illegible]</desc></gap>{note}',
    )[kind]
