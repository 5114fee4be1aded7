"""How many articles, outlets and origins stand behind a point."""

from collections.abc import Mapping, Sequence

import msgspec

from tellings.model.lineage import Lineage
from tellings.model.point import Point, Support
from tellings.model.report import Report


def support_points(points: Sequence[Point], reports: Sequence[Report], lineage: Lineage) -> list[Point]:
    """Give each point its support.

    Articles that copy one another, or that credit one agency, are one witness. At most as many origins stand behind a
    point as there are such groups; at least one does, since nothing shows that articles without a credit have their
    words from different people. Two articles that credit different agencies alone are known to be two.
    """
    groups = _group_articles(reports, lineage)
    agencies = _find_agencies(lineage)
    outlets = {r.article.id: r.article.outlet for r in reports}
    return [_support(point, groups, agencies, outlets) for point in points]


def _group_articles(reports: Sequence[Report], lineage: Lineage) -> dict[str, str]:
    """For each article the one that stands for its group."""
    home = {report.article.id: report.article.id for report in reports}
    links = [(copy.article, copy.exemplar) for copy in lineage.copies]
    first: dict[str, str] = {}
    for article, agency in sorted(_find_agencies(lineage).items()):
        links.append((article, first.setdefault(agency, article)))
    for a, b in links:
        left, right = home[a], home[b]
        home = {article: min(left, right) if h in (left, right) else h for article, h in home.items()}
    return home


def _find_agencies(lineage: Lineage) -> dict[str, str]:
    """The agency of each article that credits exactly one."""
    credited: dict[str, set[str]] = {}
    for origin in lineage.origins:
        if origin.kind == "agency":
            credited.setdefault(origin.article, set()).add(origin.credits)
    return {article: names.pop() for article, names in credited.items() if len(names) == 1}


def _support(
    point: Point, groups: Mapping[str, str], agencies: Mapping[str, str], outlets: Mapping[str, str | None]
) -> Point:
    articles = sorted(
        {e.article for e in point.evidence} | {a for f in point.facets for r in f.readings for a in r.articles}
    )
    known = {agencies[article] for article in articles if article in agencies}
    most = len({groups[article] for article in articles})
    named = {outlets[article] for article in articles if outlets[article]}
    support = Support(
        articles=len(articles),
        outlets=len(named) + (1 if any(outlets[a] is None for a in articles) else 0),
        origins=(min(most, max(1, len(known))), most),
    )
    return msgspec.structs.replace(point, support=support)
