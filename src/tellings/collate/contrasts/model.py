"""The model of pairs of phrases: a logistic regression for each kind of pair."""

import math
from collections.abc import Mapping, Sequence
from functools import cached_property
from operator import mul

import msgspec

FEATURES = (
    "unit_score", "unit_logit", "both_headline", "one_headline", "both_quoted", "one_quoted",
    "same_label", "same_governor", "like_governor", "governor_dice", "same_label_and_governor", "governors_meet",
    "same_head", "like_head", "head_dice", "same_entity", "two_entities", "one_name", "both_names", "same_sort",
    "same_number", "words_cosine", "words_contained", "words_extra", "has_words",
    "same_gap", "left_same", "right_same", "left_like", "right_like",
    "clause_cosine", "rest_cosine", "clause_contained", "grand_same",
    "one_free", "both_free", "one_taken", "both_taken", "is_subject", "is_object", "is_of", "is_root",
    "place_distance", "both_only", "rivals",
    "same_grain", "time_apart", "time_overlaps", "same_unit", "same_counted", "same_event", "ranges_overlap",
    "same_predicate", "participants_shared", "participants_meet", "predicates_meet", "weight_least", "weight_most",
    "support", "best_rank", "worst_rank", "margin",
)  # fmt: skip
"""What is measured of two phrases. A phrase is *free* where its head stands nowhere in the other sentence, and *taken*
where another phrase there says the same as it. ``support`` is the plain sum of ``SUPPORTING``; by it each pair has a
rank among all pairs of either phrase with the other report, and a margin over the next best."""

SUPPORTING = (
    "unit_score", "same_label", "like_governor", "same_gap", "left_same", "right_same", "clause_cosine", "rest_cosine",
    "words_cosine", "same_entity", "same_head", "grand_same",
)  # fmt: skip

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
