"""Pairs -> groups that speak of one thing, whatever the order of the reports."""

from collections.abc import Mapping, Sequence

from tellings.collate.aligner import Pair

MOST_OF_ONE_REPORT = 2
"""Members of one report that a group may hold: a lead and the place further down that tells it again. With more,
groups chain through whatever a story repeats."""

Scores = Mapping[int, Mapping[int, float]]


def join_best_first(
    *, matches: Sequence[Pair], reports: Sequence[int], keys: Sequence[str], least: float
) -> list[tuple[int, ...]]:
    """Group things by average linkage over their matches, best first, while two groups reach ``least``.

    ``reports[i]`` is the report that thing ``i`` stands in and ``keys[i]`` its text, which breaks ties so that no order
    does. The average is over things of different reports; a pair without a match counts as 0. Returns the groups of
    two or more as sorted numbers, in sorted order.

    **Source:** average linkage (UPGMA), Sokal and Michener 1958.
    """
    scores: dict[int, dict[int, float]] = {}
    for pair in matches:
        scores.setdefault(pair.left, {})[pair.right] = pair.score
        scores.setdefault(pair.right, {})[pair.left] = pair.score
    ordered = sorted(
        (pair for pair in matches if pair.score >= least),
        key=lambda p: (-p.score, *sorted((keys[p.left], keys[p.right])), p.left, p.right),
    )
    groups: dict[int, tuple[int, ...]] = {number: (number,) for number in range(len(reports))}
    home = list(range(len(reports)))
    for pair in ordered:
        left, right = home[pair.left], home[pair.right]
        if left == right or not _fits(reports, groups[left] + groups[right]):
            continue
        if _average(reports, scores, groups[left], groups[right]) >= least:
            groups[left] = tuple(sorted(groups[left] + groups.pop(right)))
            for number in groups[left]:
                home[number] = left
    return sorted(group for group in groups.values() if len(group) > 1)


def _fits(reports: Sequence[int], numbers: tuple[int, ...]) -> bool:
    held: dict[int, int] = {}
    for number in numbers:
        held[reports[number]] = held.get(reports[number], 0) + 1
    return max(held.values()) <= MOST_OF_ONE_REPORT


def _average(reports: Sequence[int], scores: Scores, a: tuple[int, ...], b: tuple[int, ...]) -> float:
    found = [scores.get(i, {}).get(j, 0.0) for i in a for j in b if reports[i] != reports[j]]
    return sum(found) / len(found) if found else 0.0
