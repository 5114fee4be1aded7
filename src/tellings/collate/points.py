"""Groups and facets -> points: each with its evidence, its facets and what it is about."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from tellings.collate.about import describe_units
from tellings.collate.answers import find_gravest
from tellings.collate.context import LONGEST_EVIDENCE, Story
from tellings.collate.families.attributes import find_attribute_facets
from tellings.collate.families.days import find_day_facets
from tellings.collate.families.happenings import find_happening_facets
from tellings.collate.families.measures import find_measure_facets
from tellings.collate.families.moments import find_moment_facets
from tellings.collate.families.polarity import find_polarity_facets
from tellings.collate.families.wordings import find_wording_facets
from tellings.collate.grouping import join_best_first
from tellings.collate.units import Unit
from tellings.model.point import GRAVITY, Facet, Point, Support
from tellings.model.span import Evidence, Span
from tellings.model.utterance import QuotationRecord, Utterance
from tellings.text.hashing import make_id

LEAST_LIKENESS = 0.25
"""Average score from which sentences of different reports make a point; chosen on the labelled events, by folds, where
from .15 to .3 the share of agreements tied is flat and below that points grow mixed."""


def make_points(
    story: Story,
    happenings: Sequence[tuple[int, ...]],
    quotations: Sequence[QuotationRecord],
    utterances: Sequence[Utterance],
) -> tuple[Point, ...]:
    """Make the points of a story; each sentence that states something stands in one, alone or with others.

    ``happenings`` are the groups of clauses, by number, that tell one happening.
    """
    groups = group_units(story)
    homes = {number: group for group in groups for number in group}
    housed, own = _house_facets(list(_drop_repeated(_find_facets(story, happenings))), homes)
    points = [_make_group_point(story, group, housed.get(group, [])) for group in groups]
    points += [_make_facet_point(story, describe_units(story, units), facet) for units, facet in own]
    points += [_make_facet_point(story, entity.name, facet) for entity, facet in find_attribute_facets(story)]
    points += [_make_facet_point(story, about, f) for about, f in find_wording_facets(story, quotations, utterances)]
    told = {number for group in groups for number in group} | {number for units, _ in own for number in units}
    points += [_make_single(story, unit) for unit in story.units if unit.number not in told]
    return tuple(_merge_same(points))


def group_units(story: Story) -> list[tuple[int, ...]]:
    """Group the sentences that speak of one thing; sorted groups of unit numbers."""
    return join_best_first(
        matches=story.pairs,
        reports=[unit.report for unit in story.units],
        keys=[" ".join(unit.words) for unit in story.units],
        least=LEAST_LIKENESS,
    )


def _find_facets(story: Story, happenings: Sequence[tuple[int, ...]]) -> Iterator[tuple[tuple[int, ...], Facet]]:
    """Yield the facets of every family but the attributes, the surest family first, each with its units."""
    yield from find_measure_facets(story)
    for clauses in happenings:
        units = tuple(sorted({story.clauses[number].unit for number in clauses}))
        for facet in find_happening_facets(story, clauses):
            yield units, facet
    yield from find_polarity_facets(story)
    yield from find_day_facets(story)
    yield from find_moment_facets(story)


def _drop_repeated(
    facets: Iterable[tuple[tuple[int, ...], Facet]],
) -> Iterator[tuple[tuple[int, ...], Facet]]:
    """Leave out a facet that compares no two values that an earlier one of its slot has not compared already."""
    seen: set[tuple[str, frozenset[str], frozenset[str]]] = set()
    for units, facet in facets:
        held = {a for r in facet.readings for a in r.articles}
        words = frozenset(r.normal for r in facet.readings)
        key = (facet.slot, words, frozenset(held))
        if any(slot == key[0] and words <= others and held <= articles for slot, others, articles in seen):
            continue
        seen.add(key)
        yield units, facet


def _house_facets(
    facets: Sequence[tuple[tuple[int, ...], Facet]], homes: Mapping[int, tuple[int, ...]]
) -> tuple[dict[tuple[int, ...], list[Facet]], list[tuple[tuple[int, ...], Facet]]]:
    """Give each facet to the group that holds all of its units; the others stand alone."""
    housed: dict[tuple[int, ...], list[Facet]] = {}
    own = []
    for units, facet in facets:
        home = {homes.get(number) for number in units}
        group = home.pop() if len(home) == 1 else None
        if group is None:
            own.append((units, facet))
        else:
            housed.setdefault(group, []).append(facet)
    return housed, own


def _make_group_point(story: Story, group: tuple[int, ...], facets: Sequence[Facet]) -> Point:
    evidence = tuple(sorted({e for number in group for e in show_unit(story, story.units[number])}))
    kept = _order(facets)
    return _finish(describe_units(story, group), evidence, kept)


def _make_facet_point(story: Story, about: str, facet: Facet) -> Point:
    evidence = tuple(sorted({e for reading in facet.readings for e in reading.evidence}))
    return _finish(about, evidence, (facet,))


def _make_single(story: Story, unit: Unit) -> Point:
    evidence = tuple(show_unit(story, unit))
    return _finish(describe_units(story, (unit.number,)), evidence, ())


def _order(facets: Sequence[Facet]) -> tuple[Facet, ...]:
    seen: dict[tuple[object, ...], Facet] = {}
    for facet in facets:
        seen.setdefault((facet.slot, facet.readings), facet)
    return tuple(sorted(seen.values(), key=lambda f: (GRAVITY.index(f.relation), -f.score, f.question)))


def _finish(about: str, evidence: tuple[Evidence, ...], facets: tuple[Facet, ...]) -> Point:
    articles = {e.article for e in evidence}
    relation = find_gravest([f.relation for f in facets]) if facets else "agree" if len(articles) > 1 else "single"
    return Point(
        id=make_id("p", *(f"{e.exact}@{e.start}" for e in sorted(evidence, key=lambda e: (e.exact, e.start)))),
        about=about,
        relation=relation,
        support=Support(len(articles), 0, (1, len(articles))),
        evidence=evidence,
        facets=facets,
    )


def _merge_same(points: Sequence[Point]) -> Iterator[Point]:
    """Points of the very same evidence are one: their facets stand together."""
    by_id: dict[str, Point] = {}
    for point in points:
        other = by_id.get(point.id)
        if other is None:
            by_id[point.id] = point
        else:
            by_id[point.id] = _finish(other.about, other.evidence, _order((*other.facets, *point.facets)))
    yield from by_id.values()


def show_unit(story: Story, unit: Unit) -> list[Evidence]:
    """The sentence as evidence, or its clauses where it is longer than evidence may be."""
    span = unit.span
    if span.end - span.start <= 2 * LONGEST_EVIDENCE:
        return [story.quote(unit.report, span)]
    return _cut(story, unit)


def _cut(story: Story, unit: Unit) -> list[Evidence]:
    """A long sentence in pieces that end at a word."""
    tokens = story.trees[unit.report].tokens[unit.sentence.first : unit.sentence.last]
    pieces, start, end = [], unit.sentence.start, unit.sentence.start
    for token in tokens:
        if token.end - start > 2 * LONGEST_EVIDENCE and end > start:
            pieces.append((start, end))
            start = token.start
        end = token.end
    pieces.append((start, max(end, start + 1)))
    return [story.quote(unit.report, Span(a, b)) for a, b in pieces]
