"""Which sentences are worth comparing: the best few of each in the other reports, in either direction."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from tellings.collate.units import Unit

BEST = 8
"""Sentences of another report that are kept for each sentence. On the labelled events eight keep .94 of the pairs that
speak of one point, among .37 of all pairs; six keep .92, ten .95."""

MOST = 40
"""Sentences of all other reports that are kept for each sentence, so that the cost stays near-linear in their number:
what the five other reports of six, the most that a labelled event has, can ask for."""

NAME, PREDICATE = 0.5, 0.5
"""What a shared name and a shared predicate add to the lemmas and stems that sentences are looked up by."""

Numbers = npt.NDArray[np.int64]
Weights = npt.NDArray[np.float64]


def find_candidates(units: Sequence[Unit]) -> list[tuple[int, int]]:
    """Find the pairs of units worth scoring, by number, the lower first, in sorted order; ``units[i].number == i``."""
    index = _Index(units)
    reports = np.array([unit.report for unit in units], dtype=np.int64)
    kept = set()
    for unit in units:
        for other in _choose(index.measure(unit.number), reports, unit.report):
            kept.add((min(unit.number, other), max(unit.number, other)))
    return sorted(kept)


def _choose(likeness: Weights, reports: Numbers, own: int) -> list[int]:
    """The best few units of each other report, and of those the best in all; equals at an end stay in together.

    With equals kept, no order of the reports decides.
    """
    likeness = np.where(reports == own, 0.0, likeness)
    found = np.flatnonzero(likeness > 0)
    order = found[np.lexsort((-likeness[found], reports[found]))]
    edges = [0, *(np.flatnonzero(np.diff(reports[order])) + 1).tolist(), len(order)]
    least = np.zeros(len(order))
    for start, end in pairwise(edges):
        least[start:end] = likeness[order[min(start + BEST, end) - 1]] if end > start else 0.0
    best = order[likeness[order] >= least]
    if len(best) > MOST:
        best = best[likeness[best] >= np.sort(likeness[best])[-MOST]]
    return [int(number) for number in best]


class _Index:
    """For each term the units that hold it: an inverted index."""

    def __init__(self, units: Sequence[Unit]) -> None:
        self._size = len(units)
        self._terms = [_weigh_terms(unit) for unit in units]
        held: dict[str, list[tuple[int, float]]] = {}
        for number, terms in enumerate(self._terms):
            for term, weight in terms.items():
                held.setdefault(term, []).append((number, weight))
        self._held = {
            term: (np.array([n for n, _ in places], dtype=np.int64), np.array([w for _, w in places]))
            for term, places in held.items()
            if len(places) > 1
        }

    def measure(self, number: int) -> Weights:
        """The cosine of one unit with each of them."""
        shared = [(self._held[term], weight) for term, weight in self._terms[number].items() if term in self._held]
        if not shared:
            return np.zeros(self._size)
        places = np.concatenate([numbers for (numbers, _), _ in shared])
        weights = np.concatenate([others * weight for (_, others), weight in shared])
        likeness = np.zeros(self._size)
        np.add.at(likeness, places, weights)
        return likeness.round(9)


def _weigh_terms(unit: Unit) -> Mapping[str, float]:
    """All terms of a unit in one bag of length one.

    Lemmas stand beside stems, so that an attack meets an attacker, but less than it meets an attack.
    """
    bag = {f"l {lemma}": weight for lemma, weight in unit.lemmas.items()}
    bag |= {f"s {root}": weight for root, weight in unit.stems.items()}
    bag |= {f"n {name}": NAME * weight for name, weight in unit.names.items()}
    bag |= {f"p {root}": PREDICATE * weight for root, weight in unit.predicates.items()}
    bag |= {f"# {number}": weight for number, weight in unit.numbers.items()}
    norm = sum(weight * weight for _, weight in sorted(bag.items())) ** 0.5
    return {term: weight / norm for term, weight in bag.items()} if norm else {}
