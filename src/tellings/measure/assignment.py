"""Pairs of two sides, each used once, that weigh most together."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

INFINITE = float("inf")

Weights = Mapping[tuple[int, int], float]


def find_best_pairs(weights: Weights) -> tuple[tuple[int, int], ...]:
    """Find the one-to-one pairs with the greatest sum of weights; pairs that are not given weigh nothing.

    **Source:** the Hungarian method with potentials (Kuhn 1955, Jonker and Volgenant 1987), for each connected part.
    """
    best = (pair for part in _split(weights) for pair in _solve(part))
    return tuple(sorted(pair for pair in best if pair in weights))


def _split(weights: Weights) -> Iterator[Weights]:
    """The pairs of each connected part."""
    by_left, by_right = defaultdict(set), defaultdict(set)
    for i, j in weights:
        by_left[i].add(j)
        by_right[j].add(i)
    left = set(by_left)
    while left:
        rows, front = set(), {min(left)}
        while front:
            rows |= front
            front = {i for row in front for j in by_left[row] for i in by_right[j]} - rows
        left -= rows
        yield {(i, j): weights[i, j] for i in sorted(rows) for j in sorted(by_left[i])}


def _solve(weights: Weights) -> Iterator[tuple[int, int]]:
    rows, columns = sorted({i for i, _ in weights}), sorted({j for _, j in weights})
    size = max(len(rows), len(columns))
    cost = [
        [-weights.get((rows[i], columns[j]), 0.0) if i < len(rows) and j < len(columns) else 0.0 for j in range(size)]
        for i in range(size)
    ]
    for j, i in enumerate(_assign(cost)):
        if i < len(rows) and j < len(columns):
            yield rows[i], columns[j]


def _assign(cost: list[list[float]]) -> list[int]:
    """The row of each column in the cheapest assignment of a square matrix."""
    size = len(cost)
    by_row, by_column = [0.0] * (size + 1), [0.0] * (size + 1)
    row_of = [0] * (size + 1)
    for row in range(1, size + 1):
        row_of[0] = row
        column, way = 0, [0] * (size + 1)
        least, used = [INFINITE] * (size + 1), [False] * (size + 1)
        while row_of[column]:
            used[column] = True
            column = _step(cost, (by_row, by_column), row_of, (least, way, used), column)
        while column:
            row_of[column] = row_of[way[column]]
            column = way[column]
    return [row - 1 for row in row_of[1:]]


def _step(
    cost: list[list[float]],
    potentials: tuple[list[float], list[float]],
    row_of: list[int],
    state: tuple[list[float], list[int], list[bool]],
    column: int,
) -> int:
    """Take the cheapest free column into the alternating tree, and shift the potentials."""
    (by_row, by_column), (least, way, used) = potentials, state
    row, delta, chosen = row_of[column], INFINITE, 0
    for j in range(1, len(by_column)):
        if not used[j]:
            reduced = cost[row - 1][j - 1] - by_row[row] - by_column[j]
            if reduced < least[j]:
                least[j], way[j] = reduced, column
            if least[j] < delta:
                delta, chosen = least[j], j
    for j in range(len(by_column)):
        if used[j]:
            by_row[row_of[j]] += delta
            by_column[j] -= delta
        else:
            least[j] -= delta
    return chosen
