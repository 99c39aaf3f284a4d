"""Learning the weights from transcripts whose lines a person has labelled.

Maximum likelihood with a Gaussian prior (L2) by L-BFGS. Needs numpy and scipy (extra `train`);
nothing else in the program does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.special import logsumexp

from tei.labelling import states
from tei.labelling.chain import FORBIDDEN
from tei.model.labels import Label

LABELS = tuple(dict.fromkeys(label for label, _ in states.STATES))
FLOATS = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Example:
    """One labelled document: the evidence and the label of each worded line, and its weight."""

    evidence: tuple[frozenset[str], ...]
    labels: tuple[Label, ...]
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Learned:
    """Weights by evidence and label, and of the steps by state and state."""

    weights: dict[str, dict[str, float]]
    steps: dict[str, dict[str, float]]


def learn(
    examples: Sequence[Example],
    *,
    prior: float = 1.0,
    step_prior: float = 1.0,
    at_least: int = 3,
    rounds: int = 120,
    least: float = 0.05,
) -> Learned:
    """The weights that best explain the examples.

    `prior` and `step_prior` weigh the penalty on large weights; evidence found in fewer than
    `at_least` documents is not used; weights below `least` are left out.
    """
    counts = Counter(name for example in examples for name in set().union(*example.evidence))
    names = sorted(name for name, count in counts.items() if count >= at_least)
    task = _Task(examples, names)
    size = len(names) * len(LABELS)

    def objective(theta: FLOATS) -> tuple[float, FLOATS]:
        loss, gradient = task.loss(theta)
        penalty = np.full(theta.size, prior)
        penalty[size:] = step_prior
        return loss + 0.5 * float(penalty @ theta**2), gradient + penalty * theta

    found = minimize(
        objective, np.zeros(task.size), jac=True, method="L-BFGS-B", options={"maxiter": rounds}
    )
    return task.named(found.x, least)


class _Task:
    """The examples as arrays, and the loss over them."""

    def __init__(self, examples: Sequence[Example], names: Sequence[str]) -> None:
        self.names = names
        number = {name: k for k, name in enumerate(names)}
        self.label_of = np.array([LABELS.index(label) for label, _ in states.STATES])
        self.count = len(states.STATES)
        self.steps_at = len(names) * len(LABELS)
        self.size = self.steps_at + (self.count + 1) * self.count
        size = range(self.count)
        self.barred = np.array(
            [[0.0 if states.allowed(a, b) else FORBIDDEN for b in size] for a in [*size, None]]
        )
        self.documents = [
            (
                [np.array(sorted(number[n] for n in line if n in number)) for line in e.evidence],
                np.array(states.along(e.labels)),
                e.weight,
            )
            for e in examples
            if e.labels
        ]

    def loss(self, theta: FLOATS) -> tuple[float, FLOATS]:
        weights = theta[: self.steps_at].reshape(len(self.names), len(LABELS))
        steps = theta[self.steps_at :].reshape(self.count + 1, self.count) + self.barred
        gradient_weights = np.zeros_like(weights)
        gradient_steps = np.zeros((self.count + 1, self.count))
        total = 0.0
        for lines, path, weight in self.documents:
            local = np.array([weights[line].sum(axis=0) for line in lines])[:, self.label_of]
            loss, marginal, pairs = _forward_backward(local, steps, path)
            total += weight * loss
            truth = np.zeros_like(marginal)
            truth[np.arange(len(path)), path] = 1.0
            by_label = np.zeros((len(path), len(LABELS)))
            np.add.at(by_label.T, self.label_of, (marginal - truth).T)
            for line, row in zip(lines, by_label, strict=True):
                gradient_weights[line] += weight * row
            pairs[-1] += marginal[0]
            pairs[-1, path[0]] -= 1.0
            np.add.at(pairs, (path[:-1], path[1:]), -1.0)
            gradient_steps += weight * pairs
        return total, np.concatenate([gradient_weights.ravel(), gradient_steps.ravel()])

    def named(self, theta: FLOATS, least: float) -> Learned:
        weights = theta[: self.steps_at].reshape(len(self.names), len(LABELS))
        steps = theta[self.steps_at :].reshape(self.count + 1, self.count)
        by_evidence = {
            name: {
                str(label): round(float(w), 2)
                for label, w in zip(LABELS, row, strict=True)
                if abs(w) >= least
            }
            for name, row in zip(self.names, weights, strict=True)
        }
        rows = [*states.NAMES, "start"]
        by_state = {
            a: {
                b: round(float(steps[i, j]), 2)
                for j, b in enumerate(states.NAMES)
                if abs(steps[i, j]) >= least and self.barred[i, j] == 0
            }
            for i, a in enumerate(rows)
        }
        return Learned({k: v for k, v in by_evidence.items() if v}, by_state)


def _forward_backward(
    local: FLOATS, steps: FLOATS, path: NDArray[np.int_]
) -> tuple[float, FLOATS, FLOATS]:
    """Negative log likelihood of the path, marginals per line, expected counts of steps."""
    between, first = steps[:-1], steps[-1]
    forward = np.empty_like(local)
    forward[0] = first + local[0]
    for i in range(1, len(local)):
        forward[i] = logsumexp(forward[i - 1][:, None] + between, axis=0) + local[i]
    backward = np.zeros_like(local)
    for i in range(len(local) - 2, -1, -1):
        backward[i] = logsumexp(between + local[i + 1] + backward[i + 1], axis=1)
    whole = float(logsumexp(forward[-1]))
    marginal = np.exp(forward + backward - whole)
    pairs = np.zeros_like(steps)
    if len(local) > 1:
        ahead = (local + backward)[1:]
        joint = forward[:-1, :, None] + between[None] + ahead[:, None, :] - whole
        pairs[:-1] = np.exp(joint).sum(axis=0)
    score = first[path[0]] + local[np.arange(len(path)), path].sum()
    score += between[path[:-1], path[1:]].sum()
    return whole - float(score), marginal, pairs
