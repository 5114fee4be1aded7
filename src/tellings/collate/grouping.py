"""Pairs -> groups that speak of one thing, whatever the order of the reports."""

from collections.abc import Sequence

from tellings.collate.aligner import Pair

MOST_OF_ONE_REPORT = 2
"""Members of one report that a group may hold: a lead and the place further down that tells it again. With more,
groups chain through whatever a story repeats."""

MOST_LINKS = 12
"""Links to another group that are asked of a member: as many as the other five reports of six can have. With more
reports candidates are capped, and a group must not fall apart for pairs that nobody measured."""

MOST_LAYERS = 6
"""How often things are grouped again: the labelled events need four, and each time costs as much as the first."""

Groups = list[tuple[int, ...]]


def join_best_first(*, matches: Sequence[Pair], reports: Sequence[int], keys: Sequence[str], least: float) -> Groups:
    """Group things by average linkage over their matches, best first, while two groups reach ``least``.

    ``reports[i]`` is the report that thing ``i`` stands in and ``keys[i]`` its text, which breaks ties so that no order
    does. The average is over things of different reports; a pair without a match counts as 0. Returns the groups of
    two or more as sorted numbers, in sorted order.

    **Source:** average linkage (UPGMA), Sokal and Michener 1958.
    """
    linkage = _Linkage(matches, reports)
    ordered = sorted(
        (pair for pair in matches if pair.score >= least),
        key=lambda p: (-p.score, *sorted((keys[p.left], keys[p.right])), p.left, p.right),
    )
    for pair in ordered:
        linkage.join(pair.left, pair.right, least)
    return sorted(tuple(sorted(group)) for group in linkage.groups.values() if len(group) > 1)


def join_in_layers(
    *, matches: Sequence[Pair], reports: Sequence[int], keys: Sequence[str], least: float, least_again: float
) -> Groups:
    """Group things, then group again by the matches that no group holds yet, a few times.

    A sentence says several things, so it may stand in several groups: a lead meets one sentence of another report in
    what happened, and a second one in when. Later groups ask for ``least_again``. Returns groups in sorted order.
    """
    found: set[tuple[int, ...]] = set()
    rest = list(matches)
    for layer in range(MOST_LAYERS):
        new = join_best_first(matches=rest, reports=reports, keys=keys, least=least_again if layer else least)
        found.update(new)
        held = {(a, b) for group in new for a in group for b in group}
        rest = [pair for pair in rest if (pair.left, pair.right) not in held]
    return sorted(found)


class _Linkage:
    """Groups that grow, with the sums of the matches between them and their members by report."""

    def __init__(self, matches: Sequence[Pair], reports: Sequence[int]) -> None:
        self.groups = {number: [number] for number in range(len(reports))}
        self._home = list(range(len(reports)))
        self._counts = {number: {report: 1} for number, report in enumerate(reports)}
        self._sums: dict[int, dict[int, float]] = {number: {} for number in range(len(reports))}
        for pair in matches:
            if reports[pair.left] == reports[pair.right]:
                continue
            self._sums[pair.left][pair.right] = pair.score
            self._sums[pair.right][pair.left] = pair.score

    def join(self, a: int, b: int, least: float) -> None:
        """Join the groups of two things if they may stand together and their average reaches ``least``."""
        left, right = self._home[a], self._home[b]
        if left != right and self._fits(left, right) and self._average(left, right) >= least:
            self._merge(*sorted((left, right), key=lambda home: (-len(self.groups[home]), home)))

    def _fits(self, left: int, right: int) -> bool:
        ours, theirs = self._counts[left], self._counts[right]
        return all(ours.get(report, 0) + count <= MOST_OF_ONE_REPORT for report, count in theirs.items())

    def _average(self, left: int, right: int) -> float:
        ours, theirs = self._counts[left], self._counts[right]
        sizes = len(self.groups[left]), len(self.groups[right])
        pairs = sizes[0] * sizes[1] - sum([ours.get(report, 0) * count for report, count in theirs.items()])
        return self._sums[left].get(right, 0.0) / min(pairs, MOST_LINKS * min(sizes)) if pairs else 0.0

    def _merge(self, left: int, right: int) -> None:
        """Put the smaller group into the larger one."""
        for number in self.groups[right]:
            self._home[number] = left
        self.groups[left] += self.groups.pop(right)
        ours = self._counts[left]
        for report, count in self._counts.pop(right).items():
            ours[report] = ours.get(report, 0) + count
        for other, total in self._sums.pop(right).items():
            self._sums[other].pop(right)
            if other != left:
                joined = self._sums[left].get(other, 0.0) + total
                self._sums[left][other] = self._sums[other][left] = joined
