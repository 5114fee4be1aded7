"""Units in clusters, joined best first under vetoes."""

from collections.abc import Iterable


class Clusters:
    """A partition of numbered units that only grows coarser; two units under a veto never come together."""

    def __init__(self, size: int, vetoes: Iterable[tuple[int, int]]) -> None:
        self._of = list(range(size))
        self._members = {i: {i} for i in range(size)}
        self._against: dict[int, set[int]] = {i: set() for i in range(size)}
        for i, j in vetoes:
            self._against[i].add(j)
            self._against[j].add(i)

    def find(self, unit: int) -> int:
        """The cluster of a unit, as the number of its first member."""
        return self._of[unit]

    def get_members(self, cluster: int) -> tuple[int, ...]:
        """The units of a cluster, in order."""
        return tuple(sorted(self._members[cluster]))

    def is_free(self, one: int, two: int) -> bool:
        """Whether the clusters of two units may become one."""
        a, b = self._of[one], self._of[two]
        return a == b or not any(self._against[i] & self._members[b] for i in self._members[a])

    def join(self, one: int, two: int) -> bool:
        """Join the clusters of two units; answer whether they are one now."""
        a, b = sorted((self._of[one], self._of[two]))
        if a == b:
            return True
        if not self.is_free(one, two):
            return False
        for unit in self._members.pop(b):
            self._of[unit] = a
            self._members[a].add(unit)
        return True

    def list_groups(self) -> tuple[tuple[int, ...], ...]:
        """All clusters with their units, in order."""
        return tuple(self.get_members(cluster) for cluster in sorted(self._members))
