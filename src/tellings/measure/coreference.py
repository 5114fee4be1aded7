"""How well mentions are put into entities: MUC, B-cubed, CEAF-e, and their mean, the CoNLL score.

Both partitions are lists of clusters of one set of mentions; a mention that one of them leaves out counts there as a
cluster of its own.
"""

from collections import defaultdict
from collections.abc import Collection, Hashable, Sequence

import msgspec

from tellings.measure.assignment import find_best_pairs

Clusters = Sequence[Collection[Hashable]]


class Score(msgspec.Struct, frozen=True):
    """Precision, recall and their harmonic mean, each in [0, 1]."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def score_muc(found: Clusters, gold: Clusters) -> Score:
    """Links that are kept, of the fewest that would make up the clusters.

    **Source:** Vilain and others 1995.
    """
    return Score(_share_links(found, gold), _share_links(gold, found))


def score_b_cubed(found: Clusters, gold: Clusters) -> Score:
    """For each mention the share of its cluster that belongs there, on average.

    **Source:** Bagga and Baldwin 1998.
    """
    found, gold = _complete(found, gold), _complete(gold, found)
    return Score(_share_members(found, gold), _share_members(gold, found))


def score_ceaf_e(found: Clusters, gold: Clusters) -> Score:
    """Clusters paired one to one so that they have most in common, by the likeness phi-4 (Dice).

    **Source:** Luo 2005.
    """
    found, gold = _complete(found, gold), _complete(gold, found)
    owner = {mention: number for number, cluster in enumerate(gold) for mention in cluster}
    likeness: dict[tuple[int, int], float] = {}
    for i, cluster in enumerate(found):
        shared: dict[int, int] = defaultdict(int)
        for mention in cluster:
            shared[owner[mention]] += 1
        for j, count in shared.items():
            likeness[i, j] = 2 * count / (len(cluster) + len(gold[j]))
    total = sum(likeness[pair] for pair in find_best_pairs(likeness))
    return Score(total / len(found) if found else 1.0, total / len(gold) if gold else 1.0)


def find_conll(found: Clusters, gold: Clusters) -> float:
    """The mean of the F1 of MUC, B-cubed and CEAF-e.

    **Source:** Pradhan and others 2012.
    """
    return sum(score(found, gold).f1 for score in (score_muc, score_b_cubed, score_ceaf_e)) / 3


def _share_links(keys: Clusters, others: Clusters) -> float:
    """Of the links that make up ``keys``, the share that ``others`` keep."""
    owner = {mention: number for number, cluster in enumerate(others) for mention in cluster}
    kept = total = 0
    for cluster in keys:
        parts = {owner.get(mention, -1 - place) for place, mention in enumerate(cluster)}
        kept += len(cluster) - len(parts)
        total += len(cluster) - 1
    return kept / total if total else 0.0


def _share_members(keys: Clusters, others: Clusters) -> float:
    owner = {mention: frozenset(cluster) for cluster in others for mention in cluster}
    shares = [len(owner[mention] & set(cluster)) / len(cluster) for cluster in keys for mention in cluster]
    return sum(shares) / len(shares) if shares else 1.0


def _complete(clusters: Clusters, others: Clusters) -> Clusters:
    """The clusters with one of its own for each mention that only ``others`` hold."""
    known = {mention for cluster in clusters for mention in cluster}
    rest = sorted({mention for cluster in others for mention in cluster} - known, key=repr)
    return [*(cluster for cluster in clusters if cluster), *([mention] for mention in rest)]
