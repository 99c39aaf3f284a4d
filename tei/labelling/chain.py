"""A linear chain over states: weighted evidence, weighted steps, one best path.

The model is a conditional random field (Lafferty, McCallum and Pereira 2001): a path's score is
the sum of the weights of each line's evidence for its label and of each step from state to state.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

Weights = Mapping[str, Mapping[str, float]]  # evidence -> label -> weight
Steps = Mapping[str, Mapping[str, float]]  # state -> next state -> weight; "start" comes first
Table = list[list[float]]  # per line and state a weight
FORBIDDEN = -1e9


@dataclass(frozen=True, slots=True)
class Grammar:
    """States, each a label and a region, and which may follow which.

    `allowed(a, b)`: whether state b may follow state a (None: at the start of the file).
    """

    states: tuple[tuple[str, str], ...]
    allowed: Callable[[int | None, int], bool]

    @property
    def labels(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(label for label, _ in self.states))

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(f"{label}/{region}" if region else label for label, region in self.states)


@dataclass(frozen=True, slots=True)
class Chain:
    """A grammar with its weights."""

    grammar: Grammar
    weights: Weights
    steps: Steps

    def local(self, evidence: Sequence[frozenset[str]]) -> Table:
        """Per line and state the sum of the weights of the line's evidence."""
        labels = self.grammar.labels
        column = [labels.index(label) for label, _ in self.grammar.states]
        table = []
        for names in evidence:
            rows = [self.weights[name] for name in sorted(names) if name in self.weights]
            sums = [sum(row.get(label, 0.0) for row in rows) for label in labels]
            table.append([sums[k] for k in column])
        return table

    def first(self) -> list[float]:
        """Weight of each state at the start of the file."""
        return self._row(None, "start")

    def between(self) -> Table:
        """Weight of each step; what the grammar forbids weighs FORBIDDEN."""
        return [self._row(a, name) for a, name in enumerate(self.grammar.names)]

    def _row(self, a: int | None, name: str) -> list[float]:
        row = self.steps.get(name, {})
        return [
            row.get(after, 0.0) if self.grammar.allowed(a, b) else FORBIDDEN
            for b, after in enumerate(self.grammar.names)
        ]


def leads(local: Table, first: Sequence[float], between: Table) -> tuple[list[int], Table]:
    """The best path, as states, and per line and state the score of the best path through it.

    Viterbi forwards and backwards; linear in the lines.
    """
    if not local:
        return [], []
    forward = [[a + b for a, b in zip(first, local[0], strict=True)]]
    columns = list(zip(*between, strict=True))
    for row in local[1:]:
        last = forward[-1]
        forward.append(
            [
                max(map(float.__add__, last, column)) + here
                for column, here in zip(columns, row, strict=True)
            ]
        )
    backward = [[0.0] * len(first)]
    for row in reversed(local[1:]):
        ahead = [a + b for a, b in zip(backward[-1], row, strict=True)]
        backward.append([max(map(float.__add__, ahead, steps)) for steps in between])
    backward.reverse()
    through = [
        [a + b for a, b in zip(f, g, strict=True)] for f, g in zip(forward, backward, strict=True)
    ]
    return _trace(forward, columns), through


def _trace(forward: Table, columns: Sequence[Sequence[float]]) -> list[int]:
    size = range(len(forward[0]))
    path = [max(size, key=forward[-1].__getitem__)]
    for row in reversed(forward[:-1]):
        sums = list(map(float.__add__, row, columns[path[-1]]))
        path.append(max(size, key=sums.__getitem__))
    return path[::-1]
