"""Which sentences of two reports are worth comparing: the best few of each in the other report, in either direction."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

import msgspec
import numpy as np
import numpy.typing as npt

from tellings.collate.units import Terms, Unit

Matrix = npt.NDArray[np.float32]

BEST = 6
"""How many sentences of another report are kept for each sentence. On the labelled events six keep .92 of the pairs
that speak of one point, among a quarter of all pairs."""


class Candidate(msgspec.Struct, frozen=True):
    """Two units of different reports (by their numbers, the lower first) with their likeness and standing.

    ``ranks`` are the places of the pair among those of either sentence (0 is best), and ``scores`` its z-scores there,
    each with the lower first; ``mutual`` says whether each sentence is the other's best.
    """

    left: int
    right: int
    likeness: float
    ranks: tuple[float, float]
    scores: tuple[float, float]
    mutual: bool


def find_candidates(units: Sequence[Unit]) -> Iterator[Candidate]:
    """Yield the pairs of units that are worth scoring, report pair by report pair."""
    by_report: dict[int, list[Unit]] = {}
    for unit in units:
        by_report.setdefault(unit.report, []).append(unit)
    columns = _number_shared_terms(by_report)
    matrices = {report: _make_matrix(members, columns) for report, members in by_report.items()}
    for a, b in combinations(sorted(by_report), 2):
        yield from _rank_block(by_report[a], by_report[b], matrices[a] @ matrices[b].T)


def _weigh_terms(unit: Unit) -> Terms:
    """Lemmas and stems in one bag, so that an attack meets an attacker, but less than it meets an attack."""
    return {**unit.lemmas, **{f"{s}-": w for s, w in unit.stems.items()}}


def _number_shared_terms(by_report: Mapping[int, Sequence[Unit]]) -> dict[str, int]:
    """A column for each term that two reports hold: no other term can bring sentences together."""
    held: dict[str, set[int]] = {}
    for report, members in by_report.items():
        for unit in members:
            for term in _weigh_terms(unit):
                held.setdefault(term, set()).add(report)
    return {term: column for column, term in enumerate(sorted(t for t, reports in held.items() if len(reports) > 1))}


def _make_matrix(members: Sequence[Unit], columns: Mapping[str, int]) -> Matrix:
    """One row a unit, of length one but for the terms that have no column."""
    matrix = np.zeros((len(members), len(columns)), dtype=np.float32)
    for row, unit in enumerate(members):
        terms = _weigh_terms(unit)
        norm = sum(weight * weight for weight in terms.values()) ** 0.5
        for term, weight in terms.items():
            if term in columns:
                matrix[row, columns[term]] = weight / norm
    return matrix


def _rank_block(left: Sequence[Unit], right: Sequence[Unit], block: Matrix) -> Iterator[Candidate]:
    """Yield the cells of a block that are among the best of their row or column."""
    row_ranks, column_ranks = _rank_rows(block), _rank_rows(block.T).T
    row_scores, column_scores = _standardize_rows(block), _standardize_rows(block.T).T
    kept = ((row_ranks < BEST) | (column_ranks < BEST)) & (block > 0)
    for i, j in np.argwhere(kept).tolist():
        ranks = sorted((float(row_ranks[i, j]), float(column_ranks[i, j])))
        scores = sorted((float(row_scores[i, j]), float(column_scores[i, j])))
        yield Candidate(
            left=min(left[i].number, right[j].number),
            right=max(left[i].number, right[j].number),
            likeness=float(block[i, j]),
            ranks=(ranks[0], ranks[1]),
            scores=(scores[0], scores[1]),
            mutual=ranks[1] == 0,
        )


def _rank_rows(block: Matrix) -> npt.NDArray[np.int64]:
    """Each cell's place in its row, 0 for the greatest; equals share the better place, so that no order decides."""
    ordered = np.sort(-block, axis=1)
    return np.stack([np.searchsorted(o, -r, side="left") for o, r in zip(ordered, block, strict=True)])


def _standardize_rows(block: Matrix) -> Matrix:
    """Each cell in standard deviations from its row's mean."""
    spread = block.std(axis=1, keepdims=True) + np.float32(1e-6)
    standardized: Matrix = ((block - block.mean(axis=1, keepdims=True)) / spread).astype(np.float32)
    return standardized
