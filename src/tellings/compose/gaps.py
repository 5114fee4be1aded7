"""What some reports leave unsaid, and what none says."""

from collections.abc import Sequence

from tellings.model.account import Gap
from tellings.model.annotations import ArgumentRole
from tellings.model.point import Point
from tellings.model.report import Report

MOST_SILENT = 10
"""Points that are listed with the reports silent on them: the ones that most reports tell."""

BASIC: tuple[tuple[ArgumentRole, str], ...] = (
    ("time", "When did it happen?"),
    ("place", "Where did it happen?"),
    ("cause", "Why did it happen?"),
)
"""The questions of a news story that are asked of every report, by the role that would answer them."""


def find_gaps(points: Sequence[Point], reports: Sequence[Report]) -> tuple[Gap, ...]:
    """The basic questions that a report does not touch, then the main points with the reports silent on them.

    Silence is no denial: a report may have been written earlier, or be of something else.
    """
    return (*_find_basic_gaps(reports), *_find_silent(points, reports))


def _find_basic_gaps(reports: Sequence[Report]) -> list[Gap]:
    found = []
    for role, question in BASIC:
        silent = tuple(sorted(r.article.id for r in reports if not _answers(r, role)))
        told = tuple(sorted(r.article.id for r in reports if _answers(r, role)))
        if silent:
            found.append(Gap(question=question, silent=silent, told_by=told))
    return found


def _answers(report: Report, role: ArgumentRole) -> bool:
    return any(argument.role == role for s in report.annotations.statements for argument in s.arguments)


def _find_silent(points: Sequence[Point], reports: Sequence[Report]) -> list[Gap]:
    """Points that most of three or more reports tell, and who does not."""
    articles = {report.article.id for report in reports}
    found = []
    for point in points:
        told = {e.article for e in point.evidence} | {a for f in point.facets for r in f.readings for a in r.articles}
        if len(articles) > 2 and len(articles) / 2 < len(told) < len(articles):
            question = point.facets[0].question if point.facets else point.about
            found.append((len(told), Gap(question=question, silent=tuple(sorted(articles - told)),
                                         told_by=tuple(sorted(told)), points=(point.id,))))  # fmt: skip
    ordered = sorted(found, key=lambda item: -item[0])
    return [gap for _, gap in ordered[:MOST_SILENT]]
