"""How likely two sentences speak of the same point: a weighted sum of features that can be shown."""

import math
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from tellings.collate.candidates import Candidate, find_candidates
from tellings.collate.likeness import PAIR_FEATURES, measure_pair
from tellings.collate.units import Unit

FEATURES = (*PAIR_FEATURES, "likeness", "best_rank", "worst_rank", "worst_score", "best_score", "mutual_best")


class PairModel(msgspec.Struct, frozen=True):
    """A logistic regression over ``FEATURES``: a weight for each by name, and a bias.

    **Source:** fitted by training/aligner.py; its figures and data stand in the file's own card.
    """

    weights: Mapping[str, float]
    bias: float
    card: Mapping[str, str] = {}

    def score(self, values: Sequence[float]) -> float:
        """The probability, in [0, 1], that a pair with these features speaks of one point."""
        total = self.bias + sum(self.weights[name] * value for name, value in zip(FEATURES, values, strict=True))
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


class Pair(msgspec.Struct, frozen=True):
    """Two units, by number, with the probability that they speak of one point."""

    left: int
    right: int
    score: float


def measure_candidate(units: Sequence[Unit], candidate: Candidate) -> list[float]:
    """The features of a candidate, in the order of ``FEATURES``."""
    return [
        *measure_pair(units[candidate.left], units[candidate.right]),
        candidate.likeness,
        math.log1p(candidate.ranks[0]),
        math.log1p(candidate.ranks[1]),
        *candidate.scores,
        float(candidate.mutual),
    ]


def align_units(units: Sequence[Unit], model: PairModel) -> Iterator[Pair]:
    """Yield every candidate pair with its score; ``units[i].number == i``."""
    for candidate in find_candidates(units):
        yield Pair(candidate.left, candidate.right, model.score(measure_candidate(units, candidate)))
