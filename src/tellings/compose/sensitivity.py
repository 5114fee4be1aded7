"""How sure a relation must be to be shown: the facets' scores are cut off, nothing is computed again."""

from collections.abc import Sequence
from typing import Literal

import msgspec

from tellings.model.point import GRAVITY, Facet, Point, Relation

Sensitivity = Literal["strict", "normal", "open"]

LEAST: dict[Sensitivity, dict[Relation, float]] = {
    "strict": {"conflict": 0.9, "unresolved": 0.6, "precision": 0.6, "agree": 0.7, "single": 0.95},
    "normal": {"conflict": 0.4, "unresolved": 0.3, "precision": 0.2, "agree": 0.55, "single": 0.9},
    "open": {"conflict": 0.3, "unresolved": 0.0, "precision": 0.0, "agree": 0.0, "single": 0.0},
}
"""Scores from which a conflict is shown as one, and a difference, of precision too, is shown at all; between the two a
conflict is shown as "differs: check". Chosen by reading the conflicts of the labelled events: none scores between .3
and .45. For points without facets, scores from which their evidence is said to agree, or to stand alone. With .55 for
agreeing, 160 of 432 such points of the labelled events fall away and ten in a thousand of the agreements; of 28 that
were read in other stories, 7 of 14 below .6 were right, and 10 of 14 above."""


def keep_sure(points: Sequence[Point], sensitivity: Sensitivity) -> list[Point]:
    """The points that are sure enough, with the facets that are.

    A point whose only facet falls away keeps its evidence; one that holds nothing but evidence falls away where that is
    not surely of one thing, nor surely told by one article alone.
    """
    least = LEAST[sensitivity]
    heard = points if sensitivity == "open" else [p for point in points if (p := drop_objected(point)) is not None]
    kept = [_keep_point(point, least) for point in heard]
    return [point for point in kept if point.facets or point.score >= least[point.relation]]


def _keep_point(point: Point, least: dict[Relation, float]) -> Point:
    return _take_facets(point, [kept for facet in point.facets if (kept := _keep_facet(facet, least)) is not None])


def drop_objected(point: Point) -> Point | None:
    """The point without facets of which somebody holds that their readings do not answer one question.

    ``None`` where it was made of these alone: then nothing says that its evidence is of one thing.
    """
    kept = [facet for facet in point.facets if facet.objection is None]
    shown = {e for facet in point.facets for reading in facet.readings for e in reading.evidence}
    return None if point.facets and not kept and shown >= {*point.evidence} else _take_facets(point, kept)


def _take_facets(point: Point, held: Sequence[Facet]) -> Point:
    facets = tuple(held)
    if facets == point.facets:
        return point
    tied: Relation = "agree" if point.support.articles > 1 else "single"
    relation = min((facet.relation for facet in facets), key=GRAVITY.index, default=tied)
    return msgspec.structs.replace(point, facets=facets, relation=relation)


def _keep_facet(facet: Facet, least: dict[Relation, float]) -> Facet | None:
    if facet.relation == "conflict" and facet.score < least["conflict"]:
        facet = msgspec.structs.replace(facet, relation="unresolved")
    is_difference = facet.relation in ("unresolved", "precision")
    return None if is_difference and facet.score < least[facet.relation] else facet
