"""The order of points: what is disputed first, then what most reports tell and tell early."""

from collections.abc import Sequence

from tellings.model.point import GRAVITY, Point
from tellings.model.report import Report


def order_points(points: Sequence[Point], reports: Sequence[Report]) -> tuple[Point, ...]:
    """Order points by the gravity of their relation, their support, and how early the reports tell them."""
    lengths = {report.article.id: len(report.article.text) for report in reports}
    sigla = {report.article.id: number for number, report in enumerate(reports)}

    def rank(point: Point) -> tuple[int, int, float, float, str, str]:
        disputed = max((facet.score for facet in point.facets), default=0.0)
        place = min(e.start / lengths[e.article] for e in point.evidence)
        first = min(sigla[e.article] for e in point.evidence)
        if point.relation == "single":
            return (GRAVITY.index("single"), first, min(e.start for e in point.evidence), 0.0, point.about, point.id)
        return (GRAVITY.index(point.relation), -point.support.articles, -disputed, place, point.about, point.id)

    return tuple(sorted(points, key=rank))
