"""Mentions -> entities: who and what the reports of an event name, under all their spellings."""

from collections.abc import Iterable, Sequence

import msgspec

from tellings.model.decisions import Decision
from tellings.model.entity import Entity, EntityRelation
from tellings.model.report import Report
from tellings.resolve.clusters import Clusters
from tellings.resolve.descriptions import find_described
from tellings.resolve.entities import find_roles, make_entity, sort_entities, sort_relations
from tellings.resolve.handles import compare_handles, pair_beside
from tellings.resolve.kin import find_elders, find_kin_vetoes, grade_by_kin
from tellings.resolve.pairs import MERGE_FROM, Pair, compare_units
from tellings.resolve.partials import find_partials
from tellings.resolve.relations import relate_by_ties, relate_by_vetoes, relate_places
from tellings.resolve.rulings import find_different, find_same, split_units
from tellings.resolve.seats import find_seats
from tellings.resolve.short_names import attach_partials, attach_shortened, attach_singles
from tellings.resolve.shortening import find_shortened
from tellings.resolve.speakers import find_speakers
from tellings.resolve.statements import Tie, find_ties
from tellings.resolve.units import Unit, gather_units
from tellings.text.names import Names
from tellings.text.places import Gazetteer

__all__ = ["resolve"]


def resolve(reports: Sequence[Report], names: Names, *, decisions: Sequence[Decision] = ()) -> tuple[Entity, ...]:
    """Find what the mentions of all reports name, whatever the order in which the reports are given.

    What people decided of names holds against all else.

    Returns:
        The entities: those in most articles first, then those with most mentions, then by name.
    """
    ordered = sorted(reports, key=lambda report: (report.article.text_sha256, report.article.id))
    units = split_units(gather_units(ordered, names.places), decisions)
    ties = find_ties(ordered, units)
    compared = (*compare_units(units, names), *compare_handles(units), *pair_beside(ordered, units))
    seats = find_seats(ordered, units, names.places)
    seated = {(pair.one, pair.two) for pair in seats}
    graded = [pair for pair in grade_by_kin(compared, ties, units) if (pair.one, pair.two) not in seated]
    pairs = [*graded, *seats]
    vetoes = [pair for pair in pairs if pair.score < 0] + find_kin_vetoes(ties, units)
    same = list(find_same(units, decisions))
    clusters = Clusters(len(units), _forbid(vetoes, same, find_different(units, decisions)))
    for one, other in same:
        clusters.join(one, other)
    join_units(clusters, pairs, ties)
    attach_partials(units, find_partials(units, names.places), clusters)
    attach_singles(units, clusters, find_elders(ties))
    attach_shortened(find_shortened(units, names.places), units, clusters)
    return _compose(ordered, (units, ties, vetoes), clusters, names.places)


def _forbid(
    vetoes: Sequence[Pair], same: Sequence[tuple[int, int]], different: Iterable[tuple[int, int]]
) -> list[tuple[int, int]]:
    """The pairs that may not come together: vetoes that no decision lifts, and what is decided to be different."""
    lifted = {frozenset(pair) for pair in same}
    return [*((v.one, v.two) for v in vetoes if frozenset((v.one, v.two)) not in lifted), *different]


def join_units(clusters: Clusters, pairs: Sequence[Pair], ties: Sequence[Tie]) -> None:
    """Join other names as stated, then pairs from the surest down; vetoes stand."""
    for tie in ties:
        if tie.relation is None:
            clusters.join(tie.one, tie.two)
    for pair in sorted(pairs, key=lambda p: (-p.score, p.one, p.two)):
        if pair.score >= MERGE_FROM:
            clusters.join(pair.one, pair.two)


def _compose(
    reports: Sequence[Report],
    found: tuple[Sequence[Unit], Sequence[Tie], Sequence[Pair]],
    clusters: Clusters,
    gazetteer: Gazetteer,
) -> tuple[Entity, ...]:
    units, ties, vetoes = found
    groups = clusters.list_groups()
    bare = _make_bare(reports, units, clusters)
    ids = {i: entity.id for entity, group in zip(bare, groups, strict=True) for i in group}
    by_id = {entity.id: entity for entity in bare}
    layers = (relate_by_ties(ties, ids), relate_by_vetoes(vetoes, ids, by_id), relate_places(bare, gazetteer))
    owners = {(n.text, n.start, n.end): k for k, group in enumerate(groups) for i in group for n in units[i].named}
    roles = find_roles(reports, owners)
    return sort_entities(
        [
            msgspec.structs.replace(
                entity, roles=roles.get(number, ()), relations=sort_relations(_collect(entity.id, layers))
            )
            for number, entity in enumerate(bare)
        ]
    )


def _make_bare(reports: Sequence[Report], units: Sequence[Unit], clusters: Clusters) -> list[Entity]:
    """An entity of each cluster with all of its mentions, those by description and as a speaker among them."""
    described = find_described(reports, units, clusters)
    speaking = find_speakers(reports, units, clusters, [n for named in described.values() for n in named])
    return [
        make_entity([units[i] for i in group], (*described.get(group[0], ()), *speaking.get(group[0], ())))
        for group in clusters.list_groups()
    ]


def _collect(entity: str, layers: Sequence[dict[str, list[EntityRelation]]]) -> list[EntityRelation]:
    return [relation for layer in layers for relation in layer.get(entity, ())]
