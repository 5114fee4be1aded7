"""Pairs -> groups, as tables: one row and column for each thing, "a1" being the first of report a."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tellings.collate.aligner import Pair
from tellings.collate.grouping import MOST_OF_ONE_REPORT, join_best_first, join_in_layers


def _group(table: str, least: float) -> str:
    """Group the things of a triangular table of scores; "." is no match."""
    rows = [line.split() for line in table.splitlines() if line.strip()]
    names = rows[0]
    matches = [
        Pair(i, j, float(score))
        for j, (_, *scores) in enumerate(rows[1:])
        for i, score in enumerate(scores)
        if score != "."
    ]
    groups = join_best_first(matches=matches, reports=[ord(n[0]) for n in names], keys=names, least=least)
    return " ".join("+".join(names[i] for i in group) for group in groups)


PAIRS = """
        a1   b1   b2   c1
    a1
    b1  .9
    b2  .1   .
    c1  .    .    .6
"""

AVERAGE = """
        a1   b1   c1   d1
    a1
    b1  .9
    c1  .8   .2
    d1  .6   .    .
"""
"""c1 meets a1+b1 at (.8 + .2) / 2 = .5; d1 meets a1+b1+c1 at (.6 + 0 + 0) / 3 = .2, or a1+b1 at .3."""

CHAIN = """
        a1   b1   c1   d1
    a1
    b1  .7
    c1  .    .6
    d1  .    .    .7
"""
"""Each thing is like the next one only: a1+b1 meets c1+d1 at .6 / 4 = .15."""

REPEATED = """
        a1   a2   a3   b1
    a1
    a2  .
    a3  .    .
    b1  .9   .8   .7
"""
"""Report a says it three times."""


@pytest.mark.parametrize(
    ("table", "least", "expected"),
    [
        (PAIRS, 0.5, "a1+b1 b2+c1"),
        (PAIRS, 0.7, "a1+b1"),
        (PAIRS, 0.95, ""),
        (AVERAGE, 0.5, "a1+b1+c1"),
        (AVERAGE, 0.51, "a1+b1"),
        (AVERAGE, 0.19, "a1+b1+c1+d1"),
        (CHAIN, 0.5, "a1+b1 c1+d1"),
        (CHAIN, 0.15, "a1+b1+c1+d1"),
        (REPEATED, 0.5, "a1+a2+b1"),
    ],
)
def test_average_linkage(table: str, least: float, expected: str) -> None:
    assert _group(table, least) == expected


def test_nothing_makes_no_group() -> None:
    assert join_best_first(matches=[], reports=[], keys=[], least=0.5) == []


@st.composite
def draw_story(draw: st.DrawFn) -> tuple[list[int], list[Pair], list[int]]:
    """Reports of things, matches between those of different reports, and another order of the things."""
    reports = draw(st.lists(st.integers(0, 3), min_size=1, max_size=7))
    pairs = [(i, j) for i, j in combinations(range(len(reports)), 2) if reports[i] != reports[j]]
    scores = draw(st.lists(st.sampled_from([0.0, 0.3, 0.5, 0.6, 0.9]), min_size=len(pairs), max_size=len(pairs)))
    matches = [Pair(i, j, score) for (i, j), score in zip(pairs, scores, strict=True) if score]
    return reports, matches, draw(st.permutations(range(len(reports))))


@given(draw_story())
def test_no_order_of_the_things_changes_the_groups(story: tuple[list[int], list[Pair], list[int]]) -> None:
    reports, matches, order = story
    names = [f"words of {number}" for number in range(len(reports))]
    groups = join_best_first(matches=matches, reports=reports, keys=names, least=0.4)
    place = {number: at for at, number in enumerate(order)}
    moved = [
        Pair(min(place[p.left], place[p.right]), max(place[p.left], place[p.right]), p.score) for p in reversed(matches)
    ]
    regrouped = join_best_first(
        matches=moved, reports=[reports[n] for n in order], keys=[names[n] for n in order], least=0.4
    )
    assert sorted(groups) == sorted(tuple(sorted(order[at] for at in group)) for group in regrouped)


@given(draw_story())
def test_groups_are_apart_span_reports_and_hold_few_of_one(story: tuple[list[int], list[Pair], list[int]]) -> None:
    reports, matches, _ = story
    groups = join_best_first(matches=matches, reports=reports, keys=[str(r) for r in reports], least=0.4)
    members = [number for group in groups for number in group]
    assert len(members) == len(set(members))
    for group in groups:
        held = [reports[number] for number in group]
        assert len(set(held)) > 1
        assert max(held.count(report) for report in held) <= MOST_OF_ONE_REPORT


TWICE = """
        a1   b1   c1   c2
    a1
    b1  .9
    c1  .8   .8
    c2  .    .7   .
"""
"""b1 says what a1 and c1 say, and what c2 says too: c2 meets a1+b1+c1 at .7 / 2 = .35."""

LAYERS = """
        a1   b1   c1   d1
    a1
    b1  .9
    c1  .    .5
    d1  .    .4   .
"""
"""c1 and d1 each tell another half of b1: c1 meets a1+b1 at .25, d1 at .2."""


@pytest.mark.parametrize(
    ("table", "least", "again", "expected"),
    [
        (TWICE, 0.4, 0.4, "a1+b1+c1 b1+c2"),
        (TWICE, 0.3, 0.4, "a1+b1+c1+c2"),
        (TWICE, 0.4, 0.75, "a1+b1+c1"),
        (LAYERS, 0.3, 0.3, "a1+b1 b1+c1 b1+d1"),
        (LAYERS, 0.3, 0.45, "a1+b1 b1+c1"),
        (CHAIN, 0.5, 0.5, "a1+b1 b1+c1 c1+d1"),
    ],
)
def test_a_thing_stands_in_several_layers(table: str, least: float, again: float, expected: str) -> None:
    rows = [line.split() for line in table.splitlines() if line.strip()]
    names = rows[0]
    matches = [
        Pair(i, j, float(score))
        for j, (_, *scores) in enumerate(rows[1:])
        for i, score in enumerate(scores)
        if score != "."
    ]
    groups = join_in_layers(
        matches=matches, reports=[ord(n[0]) for n in names], keys=names, least=least, least_again=again
    )
    assert " ".join("+".join(names[i] for i in group) for group in groups) == expected


@settings(deadline=None)
@given(draw_story())
def test_layers_hold_every_match_that_is_good_enough(story: tuple[list[int], list[Pair], list[int]]) -> None:
    reports, matches, _ = story
    keys = [f"words of {number}" for number in range(len(reports))]
    groups = join_in_layers(matches=matches, reports=reports, keys=keys, least=0.4, least_again=0.5)
    for pair in matches:
        held = any(pair.left in group and pair.right in group for group in groups)
        assert held or pair.score < 0.5
