"""How likely two forms name one thing: a weighted sum of features that can be shown."""

import math
from collections.abc import Mapping

import msgspec


class NameWeights(msgspec.Struct, frozen=True):
    """A logistic regression for names of one kind: a weight for each feature by name, and a bias.

    ``same_from`` is the score from which two forms count as one name.
    """

    weights: Mapping[str, float]
    bias: float
    same_from: float

    def score(self, values: Mapping[str, float]) -> float:
        """The probability, in [0, 1], that two forms with these features name one thing."""
        total = self.bias + sum(weight * values[name] for name, weight in self.weights.items())
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


class NameModel(msgspec.Struct, frozen=True):
    """The weights for names of persons, and for those of organisations and places.

    **Source:** fitted by training/name_weights.py; its figures and data stand in the file's own card.
    """

    person: NameWeights
    org: NameWeights
    card: Mapping[str, str] = {}
