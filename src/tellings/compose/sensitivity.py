"""How sure a relation must be to be shown: the facets' scores are cut off, nothing is computed again."""

from collections.abc import Sequence
from typing import Literal

import msgspec

from tellings.model.point import GRAVITY, Facet, Point, Relation

Sensitivity = Literal["strict", "normal", "open"]

LEAST: dict[Sensitivity, dict[Relation, float]] = {
    "strict": {"conflict": 0.9, "unresolved": 0.6},
    "normal": {"conflict": 0.45, "unresolved": 0.3},
    "open": {"conflict": 0.3, "unresolved": 0.0},
}
"""Scores from which a conflict is shown as one, and a difference is shown at all; between the two a conflict is shown
as "differs: check". Chosen by reading the conflicts of the labelled events."""


def keep_sure(points: Sequence[Point], sensitivity: Sensitivity) -> list[Point]:
    """The points with the facets that are sure enough; a point whose only facet falls away keeps its evidence."""
    return [_keep_point(point, LEAST[sensitivity]) for point in points]


def _keep_point(point: Point, least: dict[Relation, float]) -> Point:
    facets = tuple(kept for facet in point.facets if (kept := _keep_facet(facet, least)) is not None)
    if facets == point.facets:
        return point
    tied: Relation = "agree" if point.support.articles > 1 else "single"
    relation = min((facet.relation for facet in facets), key=GRAVITY.index, default=tied)
    return msgspec.structs.replace(point, facets=facets, relation=relation)


def _keep_facet(facet: Facet, least: dict[Relation, float]) -> Facet | None:
    if facet.relation == "conflict" and facet.score < least["conflict"]:
        facet = msgspec.structs.replace(facet, relation="unresolved")
    if facet.relation == "unresolved" and facet.score < least["unresolved"]:
        return None
    return facet
