"""How many articles, outlets and origins stand behind a point, and which articles are one witness."""

from collections.abc import Mapping, Sequence

import msgspec

from tellings.compose.chains import Known, Tie, find_ties, learn, list_evidence, trace_chains
from tellings.model.entity import Entity
from tellings.model.lineage import Lineage
from tellings.model.point import Facet, Point, Shared, SharedKind, Support
from tellings.model.report import Report
from tellings.model.span import Evidence
from tellings.model.utterance import QuotationRecord

Ties = Mapping[str, Sequence[tuple[Tie, Evidence]]]

STRENGTH: tuple[SharedKind, ...] = ("text", "agency", "outlet", "speaker")
"""What makes articles one witness, the surest first; a group is told by the surest that its articles share."""

EDITED: Mapping[SharedKind, str] = {
    "text": "The reports have this from one text: a copying error or an edit, not two witnesses.",
    "agency": "The reports credit one agency: it may be a copying error or an edit, not two witnesses.",
}
"""What is said of a conflict between reports that are one witness, by what makes them one."""


def support_points(
    points: Sequence[Point],
    reports: Sequence[Report],
    lineage: Lineage,
    *,
    quotations: Sequence[QuotationRecord] = (),
    entities: Sequence[Entity] = (),
) -> list[Point]:
    """Give each point its support and the chains of those who tell it.

    Articles are one witness at a point where they have one text or agency, give one speaker's word, or one credits the
    other. At most as many origins stand behind a point as there are such groups; at least one does, since nothing shows
    that articles without a credit have their words from different people. Two articles that credit different agencies
    alone are known to be two.
    """
    known = learn(lineage, quotations, entities)
    outlets = {r.article.id: r.article.outlet for r in reports}
    return [_support(point, known, outlets) for point in points]


def _support(point: Point, known: Known, outlets: Mapping[str, str | None]) -> Point:
    evidence = list_evidence(point)
    articles = sorted({*evidence, *(a for f in point.facets for r in f.readings for a in r.articles)})
    ties = find_ties(evidence, known)
    groups = group_articles(articles, ties)
    most = len({groups[article] for article in articles})
    credited = {known.agencies[a].credits for a in articles if a in known.agencies}
    named = {outlets[article] for article in articles if outlets[article]}
    support = Support(
        articles=len(articles),
        outlets=len(named) + (1 if any(outlets[a] is None for a in articles) else 0),
        origins=(min(most, max(1, len(credited))), most),
        shared=_list_shared(groups, ties, known),
    )
    facets = tuple(_tell_of_edit(facet, ties) for facet in point.facets)
    return msgspec.structs.replace(point, support=support, facets=facets, chains=trace_chains(ties))


def group_articles(articles: Sequence[str], ties: Ties) -> dict[str, str]:
    """For each article the first one of its group: those that are tied, directly or by way of others."""
    home = {article: article for article in articles}
    for article, other in _pair_tied(ties):
        left, right = home[article], home[other]
        home = {a: min(left, right) if h in (left, right) else h for a, h in home.items()}
    return home


def _pair_tied(ties: Ties) -> list[tuple[str, str]]:
    """Each article with the first one that has the same tie, and with the one that it credits."""
    first: dict[tuple[str, str], str] = {}
    pairs = []
    for article, found in sorted(ties.items()):
        for tie, _ in found:
            pairs.append((article, first.setdefault((tie.kind, tie.key), article)))
            if tie.kind == "outlet" and tie.name is not None and tie.name in ties:
                pairs.append((article, tie.name))
    return pairs


def _list_shared(groups: Mapping[str, str], ties: Ties, known: Known) -> tuple[Shared, ...]:
    """Each group of several articles with the surest thing that any two of them share."""
    members: dict[str, list[str]] = {}
    for article, home in groups.items():
        members.setdefault(home, []).append(article)
    return tuple(_name_shared(sorted(held), ties, known) for _, held in sorted(members.items()) if len(held) > 1)


def _name_shared(articles: Sequence[str], ties: Ties, known: Known) -> Shared:
    found = [tie for article in articles for tie, _ in ties.get(article, ())]
    tie = min(found, key=lambda t: (-(found.count(t) > 1 or t.kind == "outlet"), STRENGTH.index(t.kind), t.key))
    agencies = {known.agencies[a].credits for a in articles if a in known.agencies}
    name = tie.name if tie.kind != "text" else agencies.pop() if len(agencies) == 1 else None
    return Shared(tuple(articles), tie.kind, name)


def _tell_of_edit(facet: Facet, ties: Ties) -> Facet:
    """Say of a conflict whether those who disagree have it from one text or agency."""
    articles = sorted({article for reading in facet.readings for article in reading.articles})
    if facet.relation != "conflict" or len(articles) < 2:
        return facet
    for kind, words in EDITED.items():
        alike = {a: [pair for pair in ties.get(a, ()) if pair[0].kind == kind] for a in articles}
        if len(set(group_articles(articles, alike).values())) == 1:
            return msgspec.structs.replace(facet, explanation=f"{facet.explanation.rstrip('.')}. {words}")
    return facet
