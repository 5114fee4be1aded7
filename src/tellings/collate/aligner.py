"""How likely two sentences speak of the same point: two weighted sums, of features that can be shown.

The first scores a pair by itself, the second by how it stands among the others.
"""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

import msgspec
import numpy as np
import numpy.typing as npt

from tellings.collate.candidates import find_candidates
from tellings.collate.likeness import PAIR_FEATURES, measure_pair
from tellings.collate.standing import STANDING_FEATURES, Standing
from tellings.collate.units import Unit

Matrix = npt.NDArray[np.float64]

FEATURES = (*PAIR_FEATURES, *STANDING_FEATURES)


class Weights(msgspec.Struct, frozen=True):
    """A logistic regression: a weight for each feature by name, and a bias."""

    weights: Mapping[str, float]
    bias: float

    def score(self, rows: Matrix, names: Sequence[str]) -> list[float]:
        """For each row of named features the probability, in [0, 1], that the pair speaks of one point."""
        weights = np.array([self.weights[name] for name in names])
        totals = (rows * weights).sum(axis=1) + self.bias
        return [1 / (1 + math.exp(-max(-30.0, min(30.0, total)))) for total in totals.tolist()]


class PairModel(msgspec.Struct, frozen=True):
    """The weights of a pair by itself, and of a pair among the others.

    **Source:** fitted by training/aligner.py; its figures and data stand in the file's own card.
    """

    first: Weights
    second: Weights
    card: Mapping[str, str] = {}

    @property
    def fits(self) -> bool:
        """Whether it weighs the features that are measured here, and no others."""
        return set(self.first.weights) == set(PAIR_FEATURES) and set(self.second.weights) == set(FEATURES)


class Pair(msgspec.Struct, frozen=True):
    """Two units, by number, with the probability that they speak of one point."""

    left: int
    right: int
    score: float


class Measured(msgspec.Struct, frozen=True):
    """A candidate pair with its score and all that the score was made of, by name of feature."""

    pair: Pair
    values: Mapping[str, float]


def measure_pairs(units: Sequence[Unit], first: Weights) -> tuple[list[tuple[int, int]], Matrix]:
    """Find the candidate pairs and their features, in the order of ``FEATURES``; ``units[i].number == i``."""
    keys = find_candidates(units)
    own = _gather((measure_pair(units[a], units[b]) for a, b in keys), len(PAIR_FEATURES))
    standing = Standing(units, dict(zip(keys, first.score(own, PAIR_FEATURES), strict=True)))
    rest = _gather((standing.measure(*key) for key in keys), len(STANDING_FEATURES))
    return keys, np.hstack([own, rest])


def _gather(rows: Iterable[Sequence[float]], width: int) -> Matrix:
    """A matrix of rows, of which no more than one is held as a list."""
    return np.fromiter(chain.from_iterable(rows), dtype=np.float64).reshape(-1, width)


def align_units(units: Sequence[Unit], model: PairModel) -> Iterator[Pair]:
    """Yield every candidate pair with its score."""
    keys, rows = measure_pairs(units, model.first)
    for (left, right), score in zip(keys, model.second.score(rows, FEATURES), strict=True):
        yield Pair(left, right, score)


def explain_pairs(units: Sequence[Unit], model: PairModel) -> Iterator[Measured]:
    """Yield every candidate pair, scored, with its features by name."""
    keys, rows = measure_pairs(units, model.first)
    scores = model.second.score(rows, FEATURES)
    for (left, right), score, row in zip(keys, scores, rows.tolist(), strict=True):
        yield Measured(Pair(left, right, score), dict(zip(FEATURES, row, strict=True)))
