"""Learning the weights from transcripts whose lines a person has labelled.

Maximum likelihood of a linear chain with a Gaussian prior (L2), by L-BFGS. Needs numpy and scipy
(the extra `train`); nothing else in the program does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from tei.labelling.chain import Grammar, Weights

SPEAKS = "speaks:"
FLOATS = NDArray[np.float64]
INTS = NDArray[np.int_]


@dataclass(frozen=True, slots=True)
class Example:
    """One document: the evidence of each worded line, its true path of states, its weight."""

    evidence: tuple[frozenset[str], ...]
    path: tuple[int, ...]
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Settings:
    """How much the learning trusts the examples.

    `belief` is the weight expected, before any example, of evidence `speaks:LABEL` for LABEL, and
    `beliefs` those of other evidence; all else is expected to weigh 0. `prior` and `step_prior`
    weigh the penalty on weights away from that; evidence found in fewer than `documents` examples
    is not used; weights below `least` are left out.
    """

    belief: float = 2.0
    beliefs: Weights = field(default_factory=dict)
    prior: float = 1.0
    step_prior: float = 0.5
    documents: int = 3
    rounds: int = 150
    least: float = 0.05


@dataclass(frozen=True, slots=True)
class Learned:
    """Weights by evidence and label, and of the steps by state and state."""

    weights: dict[str, dict[str, float]]
    steps: dict[str, dict[str, float]]


def learn(
    grammar: Grammar, examples: Sequence[Example], settings: Settings | None = None
) -> Learned:
    """The weights that best explain the examples."""
    settings = settings or Settings()
    counts = Counter(name for each in examples for name in set().union(*each.evidence))
    names = sorted(name for name, count in counts.items() if count >= settings.documents)
    task = _Task(grammar, [each for each in examples if each.path], names)
    penalty = np.full(task.size, settings.prior)
    penalty[task.steps_at :] = settings.step_prior
    expected = task.expected(settings)

    def objective(theta: FLOATS) -> tuple[float, FLOATS]:
        loss, gradient = task.loss(theta)
        away = theta - expected
        return loss + 0.5 * float(penalty @ away**2), gradient + penalty * away

    found = minimize(
        objective,
        expected,
        jac=True,
        method="L-BFGS-B",
        options={"maxiter": settings.rounds, "ftol": 1e-7},
    )
    return task.named(found.x, settings.least)


class _Task:
    """The examples as arrays, and the loss over them.

    The lines of all documents lie one below the other, first all first lines, then all second
    ones, the longest document first: so that one step of the chain is one product of matrices.
    """

    def __init__(self, grammar: Grammar, examples: Sequence[Example], names: Sequence[str]) -> None:
        self.grammar, self.names = grammar, names
        self.labels = grammar.labels
        self.states = len(grammar.states)
        self.steps_at = len(names) * len(self.labels)
        self.size = self.steps_at + (self.states + 1) * self.states
        self.open = np.array(
            [
                [grammar.allowed(a, b) for b in range(self.states)]
                for a in [*range(self.states), None]
            ]
        )
        ordered = sorted(examples, key=lambda each: -len(each.path))
        rows = [
            (each, i) for i in range(len(ordered[0].path)) for each in ordered if i < len(each.path)
        ]
        self.lengths = [
            sum(len(each.path) > i for each in ordered) for i in range(len(ordered[0].path))
        ]
        self.at = [0, *np.cumsum(self.lengths).tolist()]
        number = {name: k for k, name in enumerate(names)}
        found = [sorted(number[n] for n in each.evidence[i] if n in number) for each, i in rows]
        self.evidence = csr_matrix(
            (
                np.ones(sum(map(len, found))),
                np.array([k for line in found for k in line]),
                np.cumsum([0, *map(len, found)]),
            ),
            shape=(len(rows), len(names)),
        )
        self.weight = np.array([each.weight for each, _ in rows])
        self.of_label = np.zeros((self.states, len(self.labels)))
        for state, (label, _) in enumerate(grammar.states):
            self.of_label[state, self.labels.index(label)] = 1.0
        truth = np.zeros((len(rows), self.states))
        truth[np.arange(len(rows)), [each.path[i] for each, i in rows]] = 1.0
        self.true_weights = self.evidence.T @ (self.weight[:, None] * truth @ self.of_label)
        self.true_steps = np.zeros((self.states + 1, self.states))
        for each in ordered:
            self.true_steps[-1, each.path[0]] += each.weight
            for a, b in pairwise(each.path):
                self.true_steps[a, b] += each.weight

    def expected(self, settings: Settings) -> FLOATS:
        """The weights before any example."""
        theta = np.zeros(self.size)
        weights = theta[: self.steps_at].reshape(len(self.names), len(self.labels))
        for row, name in enumerate(self.names):
            beliefs = dict(settings.beliefs.get(name, {}))
            if name.startswith(SPEAKS):
                beliefs[name.removeprefix(SPEAKS)] = settings.belief
            for column, label in enumerate(self.labels):
                weights[row, column] = beliefs.get(label, 0.0)
        return theta

    def loss(self, theta: FLOATS) -> tuple[float, FLOATS]:
        """Negative log likelihood of the true paths, and its gradient."""
        weights = theta[: self.steps_at].reshape(len(self.names), len(self.labels))
        steps = theta[self.steps_at :].reshape(self.states + 1, self.states)
        local = (self.evidence @ weights) @ self.of_label.T
        whole, marginal, pairs = self._expect(local, steps)
        gradient_weights = self.evidence.T @ (self.weight[:, None] * marginal @ self.of_label)
        gradient_weights -= self.true_weights
        truth = float((weights * self.true_weights).sum() + (steps * self.true_steps).sum())
        gradient = np.concatenate([gradient_weights.ravel(), (pairs - self.true_steps).ravel()])
        return whole - truth, gradient

    def _expect(self, local: FLOATS, steps: FLOATS) -> tuple[float, FLOATS, FLOATS]:
        """Weighted sum of log partition functions, marginals per line, expected steps."""
        top = local.max(axis=1)
        here = np.exp(local - top[:, None])
        step = np.exp(steps) * self.open
        between, first = step[:-1], step[-1]
        forward, scale = np.empty_like(here), np.empty(len(here))
        backward = np.ones_like(here)
        for i, (a, b) in enumerate(pairwise(self.at)):
            before = forward[self.at[i - 1] :][: b - a] @ between if i else first
            forward[a:b] = before * here[a:b]
            scale[a:b] = forward[a:b].sum(axis=1)
            forward[a:b] /= scale[a:b, None]
        ahead = here / scale[:, None]
        for i in range(len(self.lengths) - 2, -1, -1):
            a, b, n = self.at[i], self.at[i + 1], self.lengths[i + 1]
            ahead[b : b + n] *= backward[b : b + n]
            backward[a : a + n] = ahead[b : b + n] @ between.T
        pairs = np.zeros_like(step)
        for i in range(len(self.lengths) - 1):
            a, b, n = self.at[i], self.at[i + 1], self.lengths[i + 1]
            w = self.weight[b : b + n, None]
            pairs[:-1] += forward[a : a + n].T @ (w * ahead[b : b + n])
        pairs *= step
        marginal = forward * backward
        n = self.lengths[0]
        pairs[-1] = (self.weight[:n, None] * marginal[:n]).sum(axis=0)
        whole = float(self.weight @ (np.log(scale) + top))
        return whole, marginal, pairs

    def named(self, theta: FLOATS, least: float) -> Learned:
        weights = theta[: self.steps_at].reshape(len(self.names), len(self.labels))
        steps = theta[self.steps_at :].reshape(self.states + 1, self.states) * self.open
        rows = (*self.grammar.names, "start")
        return Learned(
            _table(self.names, self.labels, weights, least),
            _table(rows, self.grammar.names, steps, least),
        )


def _table(
    rows: Sequence[str], columns: Sequence[str], values: FLOATS, least: float
) -> dict[str, dict[str, float]]:
    table = {
        row: {
            str(column): round(float(w), 2)
            for column, w in zip(columns, line, strict=True)
            if abs(w) >= least
        }
        for row, line in zip(rows, values, strict=True)
    }
    return {row: line for row, line in table.items() if line}
