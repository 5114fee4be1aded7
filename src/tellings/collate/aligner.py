"""How likely two sentences speak of the same point: two weighted sums, of features that can be shown.

The first scores a pair by itself, the second by how it stands among the others.
"""

import math
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from tellings.collate.candidates import find_candidates
from tellings.collate.likeness import PAIR_FEATURES, measure_pair
from tellings.collate.standing import STANDING_FEATURES, Standing
from tellings.collate.units import Unit

FEATURES = (*PAIR_FEATURES, *STANDING_FEATURES)


class Weights(msgspec.Struct, frozen=True):
    """A logistic regression: a weight for each feature by name, and a bias."""

    weights: Mapping[str, float]
    bias: float

    def score(self, values: Mapping[str, float]) -> float:
        """The probability, in [0, 1], that a pair with these features speaks of one point."""
        total = self.bias + sum(weight * values[name] for name, weight in self.weights.items())
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


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


def measure_pairs(units: Sequence[Unit], first: Weights) -> Iterator[tuple[tuple[int, int], list[float]]]:
    """Yield every candidate pair with its features, in the order of ``FEATURES``; ``units[i].number == i``."""
    own = {(a, b): measure_pair(units[a], units[b]) for a, b in find_candidates(units)}
    scores = {key: first.score(dict(zip(PAIR_FEATURES, values, strict=True))) for key, values in own.items()}
    standing = Standing(units, scores)
    for (left, right), values in own.items():
        yield (left, right), [*values, *standing.measure(left, right)]


def score_pairs(units: Sequence[Unit], model: PairModel) -> Iterator[Measured]:
    """Yield every candidate pair, measured and scored."""
    for (left, right), measured in measure_pairs(units, model.first):
        values = dict(zip(FEATURES, measured, strict=True))
        yield Measured(Pair(left, right, model.second.score(values)), values)


def align_units(units: Sequence[Unit], model: PairModel) -> Iterator[Pair]:
    """Yield every candidate pair with its score."""
    for measured in score_pairs(units, model):
        yield measured.pair
