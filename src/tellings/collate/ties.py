"""Which sentences speak of one thing, which stand alone, and of which nothing decides."""

from collections.abc import Mapping, Sequence

import msgspec

from tellings.collate.aligner import Pair
from tellings.collate.grouping import join_in_layers
from tellings.collate.units import Unit

LEAST_LIKENESS = 0.25
"""Average score from which sentences of different reports make a point; chosen on the labelled events, by folds, where
from .15 to .3 the share of agreements tied is flat and below that points grow mixed."""

LEAST_AGAIN = 0.5
"""The same for sentences that stand in a point already. Of sixty points of labelled events that were read, made with
scores from folds at .35, three of four were of one thing where their score was .5 or more, and one of two below."""

MOST_ALONE = 0.1
"""Best score up to which a sentence counts as told by its report alone. By folds of events, one of ten such sentences
is told by a second report too; of those with a best score above it, one of four."""


class Tie(msgspec.Struct, frozen=True, order=True):
    """Units, by number, that speak of one thing, with how surely the least sure of them does."""

    units: tuple[int, ...]
    score: float


class Ties(msgspec.Struct, frozen=True):
    """The ties of a story: ``sure`` ones, ``doubtful`` pairs, and units that stand ``alone``, how surely they do."""

    sure: tuple[Tie, ...]
    doubtful: tuple[Tie, ...]
    alone: tuple[Tie, ...]


def tie_units(units: Sequence[Unit], pairs: Sequence[Pair]) -> Ties:
    """Group the sentences of a story; ``pairs`` hold the score of each two that are compared, the lower number first.

    A sentence that stands in no group is searched for in the other reports: where its best partner there is too like it
    for it to be alone, and too unlike to be tied, the two make a doubtful tie. A headline never stands alone: it tells
    what its own report tells below it.
    """
    groups = join_in_layers(
        matches=pairs,
        reports=[unit.report for unit in units],
        keys=[" ".join(unit.words) for unit in units],
        least=LEAST_LIKENESS,
        least_again=LEAST_AGAIN,
    )
    scores = {(pair.left, pair.right): pair.score for pair in pairs}
    tied = {number for group in groups for number in group}
    best = _find_best(pairs)
    doubtful, alone = set(), []
    for unit in units:
        score, partner = best.get(unit.number, (0.0, unit.number))
        if unit.number in tied:
            continue
        if score > MOST_ALONE:
            doubtful.add(Tie((min(unit.number, partner), max(unit.number, partner)), score))
        elif unit.sentence.kind != "headline":
            alone.append(Tie((unit.number,), 1 - score))
    return Ties(
        sure=tuple(Tie(group, _find_certainty(group, scores)) for group in groups),
        doubtful=tuple(sorted(doubtful)),
        alone=tuple(alone),
    )


def _find_best(pairs: Sequence[Pair]) -> dict[int, tuple[float, int]]:
    """For each unit its best score, and the partner that has it: the first of equals in the order of their texts."""
    best: dict[int, tuple[float, int]] = {}
    for pair in pairs:
        for number, partner in ((pair.left, pair.right), (pair.right, pair.left)):
            if number not in best or (pair.score, -partner) > (best[number][0], -best[number][1]):
                best[number] = (pair.score, partner)
    return best


def _find_certainty(group: Sequence[int], scores: Mapping[tuple[int, int], float]) -> float:
    """How surely the least sure member belongs: by the best score that it has with another one."""
    return min(
        max(scores.get((min(number, other), max(number, other)), 0.0) for other in group if other != number)
        for number in group
    )
