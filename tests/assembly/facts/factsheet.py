"""The facts of a paper as tests ask for them."""

from collections.abc import Callable

from tei.model.document import Fact, Field
from tei.model.transcript import Transcript


class Facts:
    """The facts of a paper, by field; every place is checked against the line it lies in."""

    def __init__(self, transcript: Transcript, found: tuple[Fact, ...]) -> None:
        self.transcript = transcript
        self.found = found
        for fact in found:
            for place in fact.places:
                assert 0 <= place.start < place.end <= len(transcript.line(place.line).source)

    def one(self, field: Field) -> Fact:
        (fact,) = self.all(field)
        return fact

    def all(self, field: Field) -> tuple[Fact, ...]:
        return tuple(fact for fact in self.found if fact.field is field)

    def value(self, field: Field) -> str:
        """The value of the first fact of a field, "" where there is none."""
        return next((fact.value for fact in self.all(field)), "")

    def values(self, field: Field) -> list[str]:
        return [fact.value for fact in self.all(field)]

    def printed(self, fact: Fact) -> list[str]:
        """The characters of the transcript that a fact points at."""
        return [self.transcript.line(p.line).source[p.start : p.end] for p in fact.places]


Reader = Callable[..., Facts]
