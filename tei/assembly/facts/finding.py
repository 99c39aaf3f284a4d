"""The facts of one message from its labelled lines."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from tei.assembly.facts import (
    cables,
    endings,
    forwardings,
    heads,
    letters,
    marks,
    memoranda,
    offices,
    papers,
    posts,
    reports,
    telegrams,
)
from tei.assembly.facts.papers import Paper, fact
from tei.assembly.facts.pieces import Piece
from tei.model.document import Fact, Field, Genre, Place
from tei.model.labels import Label, LabelledLine
from tei.model.transcript import FrontMatter


@dataclass(frozen=True, slots=True)
class Form:
    """How one form is told, who reads its heading, and who says by whom it is signed.

    `boxes` says that it may print the precedences to choose from.
    """

    fits: Callable[[Paper], bool]
    find: Callable[[Paper], Iterable[Fact]]
    signers: endings.Signers
    boxes: bool = False


FORMS = (  # the first that fits reads the paper
    Form(reports.fits, reports.find, endings.nobody),
    Form(telegrams.labelled, telegrams.find, endings.surname),
    Form(letters.fits, letters.find, endings.signers),
    Form(memoranda.fits, memoranda.find, endings.signers),
    Form(cables.fits, cables.find, endings.releaser, boxes=True),
    Form(telegrams.fits, telegrams.find, endings.surname),
    Form(lambda paper: True, memoranda.untitled, endings.signers),
)


def find(
    lines: Sequence[LabelledLine],
    genre: Genre,
    *,
    receipt_zone: str = "America/New_York",
    front_matter: FrontMatter | None = None,
) -> tuple[Fact, ...]:
    """The facts of one message, in the order in which a reader looks for them.

    `lines` are all its lines; `receipt_zone` is the IANA zone of the clock that stamped its
    receipt. What the editor says in `front_matter` stands instead of what was read, and has no
    place. No character belongs to two facts, labels included.
    """
    paper = papers.of(lines, genre, receipt_zone)
    form = next(form for form in FORMS if form.fits(paper))
    boxed = form.boxes and cables.boxed(paper)
    found = [*_labels(paper), *_marks(paper, boxed), *form.find(paper)]
    found += [*forwardings.find(paper), *endings.find(paper, form.signers)]
    found += offices.find(paper)
    return tuple(_apart(_overruled(found, front_matter)))


def _labels(paper: Paper) -> Iterator[Fact]:
    for entry in paper.entries:
        if entry.label:
            yield fact(Field.PRINTED_LABEL, entry.name, [entry.label])


def _marks(paper: Paper, boxed: bool) -> Iterator[Fact]:
    """The marks of the heading; of precedences and parts the first, of handling all."""
    found = [mark for piece in paper.loose() for mark in marks.find(piece)]
    found += [mark for piece in paper.loose() if (mark := marks.before_date(piece))]
    yield from _classification(paper, found)
    seen = {Field.CLASSIFICATION, *([Field.PRECEDENCE] if boxed else [])}
    for field, value, piece in found:
        if field not in seen:
            yield fact(field, value, [piece])
        if field in (Field.PRECEDENCE, Field.PART):
            seen.add(field)


def _classification(paper: Paper, found: Sequence[marks.Mark]) -> Iterator[Fact]:
    """The classification that heading and banners agree on, where it stands highest.

    Whole lines decide; a mark among a form's words above the text serves for its place, and for
    the value where there is no line of its own.
    """
    own = [(value, piece) for field, value, piece in found if field is Field.CLASSIFICATION]
    own += [mark for piece in paper.loose() if (mark := marks.before_group(piece))]
    banners = [(value, piece.trim()) for piece in paper.furniture if (value := marks.banner(piece))]
    inside = [*_inside(paper.heading)]
    decisive = [*own, *banners] or [*_exact(paper)] or inside or [*_inside(paper.furniture)]
    agreed = heads.agreed([(value, True) for value, _ in decisive])
    first = paper.text_line
    above = [mark for mark in (*own, *banners, *inside) if mark[1].line < first]
    for value, piece in (*own, *above, *decisive):
        if value == agreed:
            yield fact(Field.CLASSIFICATION, value, [piece])
            return


def _exact(paper: Paper) -> Iterator[tuple[str, Piece]]:
    """Classifications to the letter, as whole lines that were taken for something else."""
    for piece in paper.of(Label.META, Label.NOTE, Label.DISTRIBUTION, Label.FORM, Label.CLOSER):
        if marks.exact(piece):
            yield marks.banner(piece), piece.trim()


def _inside(pieces: Iterable[Piece]) -> Iterator[tuple[str, Piece]]:
    return (mark for piece in pieces if (mark := marks.within(piece)))


def _overruled(found: list[Fact], matter: FrontMatter | None) -> list[Fact]:
    if not matter:
        return found
    said = [Fact(Field.DATE, matter.date)] if matter.date else []
    if matter.place:
        said.append(Fact(Field.PLACE, matter.place, kind="place"))
    for field, name in ((Field.SENDER, matter.sender), (Field.ADDRESSEE, matter.addressee)):
        if name:
            known = posts.find(name)
            kind = known.kind if known else "name"
            said.append(Fact(field, name, kind="organisation" if kind == "place" else kind))
    for kind, value in matter.identifiers:
        if kind in (Field.CONTROL.value, "telegram", Field.NUMBER.value):
            field = Field.CONTROL if kind == Field.CONTROL.value else Field.NUMBER
            said.append(Fact(field, value))
    fields = {each.field for each in said}
    return said + [each for each in found if each.field not in fields]


def _apart(found: Iterable[Fact]) -> Iterator[Fact]:
    """The facts, each without places that an earlier one holds."""
    taken: dict[int, list[Place]] = {}
    for each in found:
        free = tuple(place for place in each.places if not _meets(place, taken))
        for place in free:
            taken.setdefault(place.line, []).append(place)
        yield each if free == each.places else replace(each, places=free)


def _meets(place: Place, taken: dict[int, list[Place]]) -> bool:
    return any(
        place.start < other.end and other.start < place.end for other in taken.get(place.line, ())
    )
