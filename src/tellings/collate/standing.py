"""How a scored pair of sentences stands among the others: in row and column, beside its neighbours, by third reports.

A first score says how like two sentences are. Inside one story many are; what counts is whether a sentence has a better
partner in the other report, whether the sentences around it are partners too, and whether a third report tells both.
"""

import math
from bisect import bisect_left
from collections.abc import Mapping, Sequence

from tellings.collate.units import Unit

STANDING_FEATURES = (
    "first_score", "best_rank", "worst_rank", "mutual_best", "best_margin", "worst_margin", "third_report",
    "third_reports", "in_order", "beside",
)  # fmt: skip

FAINT = 0.02
"""First score under which a pair is no witness for another one."""

EDGE = 1e-6

Scores = Mapping[tuple[int, int], float]
Keys = Sequence[tuple[int, int]]


class Standing:
    """The first scores of a story's candidate pairs, looked up from either side."""

    def __init__(self, units: Sequence[Unit], scores: Scores) -> None:
        self._reports = [unit.report for unit in units]
        self._scores = scores
        # Negated, so that the best comes first and a place is found by bisection.
        self._rows: dict[tuple[int, int], list[float]] = {}
        self._partners: dict[int, dict[int, float]] = {}
        for (left, right), score in scores.items():
            for a, b in ((left, right), (right, left)):
                self._rows.setdefault((a, self._reports[b]), []).append(-score)
                if score >= FAINT:
                    self._partners.setdefault(a, {})[b] = score
        for row in self._rows.values():
            row.sort()

    def measure(self, left: int, right: int) -> list[float]:
        """The features of a pair, in the order of ``STANDING_FEATURES``."""
        score = self._scores[left, right]
        rank, margin = self._place(left, right, score)
        other_rank, other_margin = self._place(right, left, score)
        thirds = self._find_thirds(left, right)
        return [
            math.log(score + EDGE) - math.log(1 - score + EDGE),
            math.log1p(min(rank, other_rank)),
            math.log1p(max(rank, other_rank)),
            float(rank == other_rank == 0),
            max(margin, other_margin),
            min(margin, other_margin),
            max(thirds, default=0.0),
            sum(thirds),
            self._find(left - 1, right - 1, left, right) + self._find(left + 1, right + 1, left, right),
            max(
                self._find(left - 1, right, left, right),
                self._find(left + 1, right, left, right),
                self._find(left, right - 1, left, right),
                self._find(left, right + 1, left, right),
            ),
        ]

    def _place(self, number: int, other: int, score: float) -> tuple[int, float]:
        """How many in the other report are better for a unit, and by how much the pair leads or lags."""
        row = self._rows[number, self._reports[other]]
        rank = bisect_left(row, -score)
        rival = -row[0] if rank else -row[1] if len(row) > 1 else 0.0
        return rank, score - rival

    def _find_thirds(self, left: int, right: int) -> list[float]:
        """For each unit that is a partner of both, the fainter of its two scores, the greatest first."""
        ours, theirs = self._partners.get(left, {}), self._partners.get(right, {})
        scores = [(ours[number], theirs[number]) for number in ours.keys() & theirs.keys()]
        return sorted([a if a < b else b for a, b in scores], reverse=True)

    def _find(self, a: int, b: int, left: int, right: int) -> float:
        """The score of a neighbouring pair, 0 where a neighbour is of another report or none."""
        score = self._scores.get((a, b), 0.0)
        is_beside = score and self._reports[a] == self._reports[left] and self._reports[b] == self._reports[right]
        return score if is_beside else 0.0
