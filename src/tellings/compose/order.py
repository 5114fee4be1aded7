"""The order of points: what a reader of the event needs first."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence

from tellings.model.point import Point, Relation
from tellings.model.report import Report
from tellings.model.span import Evidence

TOLD, ORIGINS, EARLY, CENTRAL = 1.0, 0.5, 1.0, 0.5
"""What speaks for a point: the share of the reports that tell it, of the origins that stand behind it, how early they
tell it, and how many other points its sentences share. Chosen by reading the first ten points of accounts of six
reports; support and place weigh most, as they do in the news."""

GRAVE: Mapping[Relation, float] = {"conflict": 0.5, "unresolved": 0.3, "revision": 0.3, "scope": 0.2, "precision": 0.2}
"""What a relation adds: a conflict as much as the half of the reports do."""

HALF_LIFE = 0.15
"""Share of a report after which its sentences count half as early: a lead is three sentences of twenty."""

WHOLE = 80
"""Characters of evidence from which it says something by itself; an age or an office alone is shorter."""

SENTENCE = 30
"""Characters of what a point is about from which it is a sentence; a point about a name alone is of a person, not of
what happened."""

REPEATED = 0.5
"""Share of its evidence that earlier points have shown from which a point comes after those that say something new."""

Spot = tuple[str, int]


def order_points(points: Sequence[Point], reports: Sequence[Report]) -> tuple[Point, ...]:
    """Order points: what several tell by its importance to a reader, then each report's own in text order.

    Of points that show the same sentences, or are about the same one, the most important stands among the first, the
    others after all that say something new.
    """
    shared = [point for point in points if point.relation != "single"]
    weights = weigh_points(shared, reports)
    ordered = sorted(shared, key=lambda p: (-weights[p.id], p.about, p.id))
    sigla = {report.article.id: number for number, report in enumerate(reports)}
    alone = [point for point in points if point.relation == "single"]
    alone.sort(key=lambda p: (sigla[p.evidence[0].article], p.evidence[0].start, p.about, p.id))
    return (*_put_repeated_last(ordered), *alone)


def weigh_points(points: Sequence[Point], reports: Sequence[Report]) -> Mapping[str, float]:
    """How much a reader of the event needs each point, by its id."""
    lengths = {report.article.id: max(1, len(report.article.text)) for report in reports}
    starts = {r.article.id: _find_start(r) for r in reports}
    count = max(1, len(reports))
    told = Counter(spot for point in points for spot in _find_spots(point))
    most = math.log1p(max(told.values(), default=1))
    weights = {}
    for point in points:
        early = [_weigh_place(e, starts[e.article], lengths[e.article]) for e in _find_first(point)]
        central = [math.log1p(told[spot]) / most for spot in _find_spots(point)]
        weights[point.id] = (
            TOLD * point.support.articles / count
            + ORIGINS * sum(point.support.origins) / (2 * count)
            + EARLY * sum(early) / count
            + CENTRAL * sum(central) / len(central)
            + GRAVE.get(point.relation, 0.0)
        ) * (_find_score(point) * _find_fullness(point))
    return weights


def _find_score(point: Point) -> float:
    """How sure the point is: its own score, or that of its surest facet of its relation."""
    return max((f.score for f in point.facets if f.relation == point.relation), default=1.0) * point.score


def _find_fullness(point: Point) -> float:
    """How much it says, up to 1."""
    evidence = sum(len(e.exact) for e in point.evidence) / len(point.evidence)
    return min(1.0, evidence / WHOLE) * min(1.0, len(point.about) / SENTENCE)


def _find_start(report: Report) -> int:
    """Where the text below the headline starts."""
    headline = report.annotations.layout.headline
    return headline.end if headline is not None else 0


def _find_first(point: Point) -> list[Evidence]:
    """For each article the evidence that stands first in it."""
    first: dict[str, Evidence] = {}
    for evidence in sorted(point.evidence, key=lambda e: e.start):
        first.setdefault(evidence.article, evidence)
    return [first[article] for article in sorted(first)]


def _weigh_place(evidence: Evidence, start: int, length: int) -> float:
    """1 for a headline and the first words below it, half as much for every ``HALF_LIFE`` of the report."""
    return float(0.5 ** (max(0, evidence.start - start) / length / HALF_LIFE))


def _find_spots(point: Point) -> set[Spot]:
    return {(evidence.article, evidence.start) for evidence in point.evidence}


def _put_repeated_last(points: Sequence[Point]) -> list[Point]:
    """Put points whose sentences were mostly shown before after the others, but for conflicts."""
    seen: set[Spot] = set()
    told: set[str] = set()
    fresh: list[Point] = []
    repeated: list[Point] = []
    for point in points:
        spots = _find_spots(point)
        is_repeated = point.about in told or len(spots & seen) > REPEATED * len(spots)
        (repeated if is_repeated and point.relation != "conflict" else fresh).append(point)
        seen |= spots
        told.add(point.about)
    return fresh + repeated
