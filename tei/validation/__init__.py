"""From a TEI file to a Report: well-formed, valid under grammar and rules, nothing lost."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum

from tei.model.report import Problem, Report, Where
from tei.model.transcript import Transcript
from tei.validation import fidelity, grammar, ids, offsets, pointers, rules, xsd
from tei.validation.schemas import Schemas, own
from tei.validation.source import Source, read


class Check(StrEnum):
    """What is checked, in this order; reading a file well-formed always comes first."""

    IDS = "ids"
    RNG = "rng"
    XSD = "xsd"
    RULES = "rules"
    FIDELITY = "fidelity"


LIMIT = 200  # findings of one check in one document
Found = tuple[Transcript | None, Iterable[Problem]]  # the transcript, and what to say of it
Find = Callable[[Source], Found]


def validate(
    octets: bytes,
    path: str,
    schemas: Schemas,
    *,
    only: Iterable[Check] = tuple(Check),
    phase: str = "",
    transcript: Find = lambda source: (None, ()),
) -> Report:
    """Check one document; the findings in the order of the file.

    `transcript` finds what the document was made from, where it is at hand. Raises
    InputError and StylesheetError where a schema cannot be used.
    """
    source = read(octets, path)
    if isinstance(source, Problem):
        return Report(path, (source,))
    wanted = set(only)
    found: list[Problem] = []
    for check, run in _CHECKS:
        if check in wanted:
            problems = _fresh(check, run(source, schemas, phase, transcript), found)
            found += _bounded(check, problems, path)
    lines = pointers.lines(source, found)
    return Report(path, tuple(sorted(lines, key=_order)))


def _fresh(check: Check, problems: Iterable[Problem], known: list[Problem]) -> Iterable[Problem]:
    """Problems that say something new, so that one mistake gives one finding.

    Where the structure is wrong, the XML Schema says it again, and the rules, which presuppose
    it, draw wrong conclusions: both wait until it is mended.
    """
    if not known or check is Check.FIDELITY:
        return problems
    return (each for each in problems if each not in known) if check is Check.RNG else ()


def _bounded(check: Check, problems: Iterable[Problem], path: str) -> Iterator[Problem]:
    """The first findings of a check, and a word that there are more."""
    for number, problem in enumerate(problems):
        if number == LIMIT:
            message = f"The check {check} found more than {LIMIT} places; here are the first."
            remedy = "Mend these, then validate again; a mistake made throughout is mended by one."
            yield Problem(problem.severity, f"{check}-more", message, Where(path), remedy)
            return
        yield problem


def _order(problem: Problem) -> tuple[int, int]:
    return problem.where.line, problem.where.column


def _ids(source: Source, schemas: Schemas, phase: str, transcript: Find) -> Iterable[Problem]:
    return ids.check(source)


def _rng(source: Source, schemas: Schemas, phase: str, transcript: Find) -> Iterable[Problem]:
    return grammar.check(source, schemas.rng) if schemas.rng else ()


def _xsd(source: Source, schemas: Schemas, phase: str, transcript: Find) -> Iterable[Problem]:
    return xsd.check(source, schemas.xsd) if schemas.xsd else ()


def _rules(source: Source, schemas: Schemas, phase: str, transcript: Find) -> Iterable[Problem]:
    if schemas.rules:
        yield from rules.check(source, schemas.rules, phase)
    if schemas.rules == own().rules and phase in offsets.PHASES:
        yield from offsets.check(source)


def _fidelity(source: Source, schemas: Schemas, phase: str, transcript: Find) -> Iterable[Problem]:
    made_from, said = transcript(source)
    yield from said
    if made_from is not None:
        yield from fidelity.check(source.root, made_from, source.where)


_CHECKS = (
    (Check.IDS, _ids),
    (Check.RNG, _rng),
    (Check.XSD, _xsd),
    (Check.RULES, _rules),
    (Check.FIDELITY, _fidelity),
)
