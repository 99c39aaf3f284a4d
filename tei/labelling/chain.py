"""A linear chain over labels: weighted evidence, weighted transitions, one best path.

The model is a conditional random field (Lafferty, McCallum and Pereira 2001): a path's score is
the sum of the weights of each line's evidence for its label and of each step from label to label.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

Weights = Mapping[str, Mapping[str, float]]  # evidence -> label -> weight
Steps = Mapping[str, Mapping[str, float]]  # state -> next state -> weight; "start" comes first
FORBIDDEN = -1e9


def scores(
    evidence: Sequence[frozenset[str]], labels: Sequence[str], weights: Weights
) -> list[list[float]]:
    """Per line and label the sum of the weights of its evidence."""
    table = []
    for names in evidence:
        rows = [weights[name] for name in sorted(names) if name in weights]
        table.append([sum(row.get(label, 0.0) for row in rows) for label in labels])
    return table


def best_path(
    local: Sequence[Sequence[float]], first: Sequence[float], step: Sequence[Sequence[float]]
) -> list[int]:
    """The path of the highest score (Viterbi), as indices of labels; linear in the lines."""
    if not local:
        return []
    size = range(len(first))
    total = [first[b] + local[0][b] for b in size]
    back: list[list[int]] = []
    columns = [[step[a][b] for a in size] for b in size]
    for row in local[1:]:
        pointers, reached = [], []
        for b in size:
            column = columns[b]
            a = max(size, key=lambda k: total[k] + column[k])
            pointers.append(a)
            reached.append(total[a] + column[a] + row[b])
        back.append(pointers)
        total = reached
    path = [max(size, key=total.__getitem__)]
    for pointers in reversed(back):
        path.append(pointers[path[-1]])
    return path[::-1]


def marginals(
    local: Sequence[Sequence[float]], first: Sequence[float], step: Sequence[Sequence[float]]
) -> tuple[list[list[float]], list[list[float]], list[list[float]]]:
    """Per line and label its probability; with it the forward and backward tables (logarithms)."""
    size = range(len(first))
    columns = [[step[a][b] for a in size] for b in size]
    forward = [[first[b] + local[0][b] for b in size]]
    for row in local[1:]:
        last = forward[-1]
        forward.append([_log_sum(last, columns[b]) + row[b] for b in size])
    backward = [[0.0 for _ in size]]
    for row in reversed(local[1:]):
        ahead = [backward[-1][b] + row[b] for b in size]
        backward.append([_log_sum(ahead, step[a]) for a in size])
    backward.reverse()
    whole = _log_sum(forward[-1], [0.0 for _ in size])
    probabilities = [
        [math.exp(min(0.0, f[b] + g[b] - whole)) for b in size]
        for f, g in zip(forward, backward, strict=True)
    ]
    return probabilities, forward, backward


def _log_sum(values: Sequence[float], plus: Sequence[float]) -> float:
    sums = [a + b for a, b in zip(values, plus, strict=True)]
    top = max(sums)
    return top + math.log(sum(math.exp(value - top) for value in sums))
