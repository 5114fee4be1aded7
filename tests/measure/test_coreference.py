"""Measures of coreference, on partitions worked out by hand, and what holds of any partition."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tellings.measure.assignment import find_best_pairs
from tellings.measure.coreference import find_conll, score_b_cubed, score_ceaf_e, score_muc

GOLD = [["a", "b", "c"], ["d", "e"]]
FOUND = [["a", "b"], ["c", "d", "e"]]


def test_muc_counts_links() -> None:
    score = score_muc(FOUND, GOLD)

    assert (score.precision, score.recall) == (pytest.approx(2 / 3), pytest.approx(2 / 3))


def test_b_cubed_looks_at_each_mention() -> None:
    score = score_b_cubed(FOUND, GOLD)

    assert score.precision == pytest.approx((1 + 1 + 1 / 3 + 2 / 3 + 2 / 3) / 5)
    assert score.recall == pytest.approx((2 / 3 + 2 / 3 + 1 / 3 + 1 + 1) / 5)


def test_ceaf_pairs_clusters_once() -> None:
    score = score_ceaf_e(FOUND, GOLD)

    assert score.precision == score.recall == pytest.approx((2 * 2 / 5 + 2 * 2 / 5) / 2)


def test_a_mention_that_is_left_out_stands_alone() -> None:
    assert score_b_cubed([["a", "b"]], [["a", "b"], ["c"]]).f1 == 1.0


partitions = st.lists(st.integers(0, 4), min_size=1, max_size=9).map(
    lambda labels: [[i for i, label in enumerate(labels) if label == wanted] for wanted in sorted(set(labels))]
)


@given(partitions)
def test_the_same_partition_is_perfect(partition: list[list[int]]) -> None:
    assert score_b_cubed(partition, partition).f1 == pytest.approx(1.0)
    assert score_ceaf_e(partition, partition).f1 == pytest.approx(1.0)


@given(partitions, partitions)
def test_precision_of_one_is_recall_of_the_other(one: list[list[int]], two: list[list[int]]) -> None:
    for score in (score_muc, score_b_cubed, score_ceaf_e):
        there, back = score(one, two), score(two, one)
        assert there.precision == pytest.approx(back.recall)
        assert 0.0 <= there.f1 <= 1.0
    assert 0.0 <= find_conll(one, two) <= 1.0


@given(st.dictionaries(st.tuples(st.integers(0, 3), st.integers(0, 3)), st.floats(0.01, 1.0), max_size=12))
def test_the_best_pairs_are_the_best_of_all(weights: dict[tuple[int, int], float]) -> None:
    found = sum(weights[pair] for pair in find_best_pairs(weights))
    best = max(sum(weights.get((i, j), 0.0) for i, j in enumerate(order)) for order in permutations(range(4)))

    assert found == pytest.approx(best)
