"""The model of pairs of phrases: a logistic regression for each kind of pair."""

import math
from collections.abc import Mapping, Sequence
from functools import cached_property
from operator import mul

import msgspec

FEATURES = (
    "unit_score", "unit_logit", "like_governor", "governors_meet", "grand_same", "rest_cosine",
    "like_head", "head_dice", "same_number", "words_contained", "words_extra", "weight_least", "weight_most",
    "both_free", "both_taken", "is_subject", "is_object", "is_of", "is_root", "rivals",
    "time_apart", "time_overlaps", "same_event", "ranges_overlap",
    "same_predicate", "participants_meet", "predicates_meet",
    "worst_rank", "margin",
)  # fmt: skip
"""What is measured of two phrases. Both are *free* where the head of neither stands in the other's sentence, and
*taken* where other phrases there say the same as they do. By the plain sum of ``SUPPORTING`` each pair has a rank among
all pairs of either phrase with the other report, and a lead over the next best: the worse of the two is taken of both.
Of 62 features 33 were left out, one after the other, always the one that cost least average precision by folds of
events; it rose from .34 to .36."""

SUPPORTING = ("unit_score", "like_governor", "rest_cosine", "grand_same", "like_head", "words_contained")

KINDS = ("time", "length", "quantity", "verb", "same_noun", "noun")
"""Kinds of pairs: each has weights of its own. Nouns are apart by whether their heads are one word."""


class KindModel(msgspec.Struct, frozen=True, dict=True):
    """The weights of one kind of pair, by feature, and a bias."""

    weights: Mapping[str, float]
    bias: float

    @cached_property
    def ordered(self) -> tuple[float, ...]:
        """The weights in the order of ``FEATURES``."""
        return tuple(self.weights[name] for name in FEATURES)


class ContrastModel(msgspec.Struct, frozen=True):
    """How surely two phrases answer one question, by kind of pair.

    **Source:** fitted by training/contrasts.py; its figures and data stand in the file's own card.
    """

    kinds: Mapping[str, KindModel]
    card: Mapping[str, str] = {}

    def score(self, kind: str, values: Sequence[float]) -> float:
        """The probability, in [0, 1], that two phrases with these features answer one question."""
        model = self.kinds[kind]
        total = model.bias + sum(map(mul, model.ordered, values))
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
