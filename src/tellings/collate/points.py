"""Groups and facets -> points: each with its evidence, its facets and what it is about."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from tellings.collate.about import describe_apart, describe_units
from tellings.collate.answers import find_gravest
from tellings.collate.context import LONGEST_EVIDENCE, Story
from tellings.collate.elsewhere import ValueFinder, doubt_given
from tellings.collate.families.attributes import find_attribute_facets
from tellings.collate.families.contrasts import find_contrast_facets
from tellings.collate.families.days import find_day_facets
from tellings.collate.families.denials import find_denial_facets
from tellings.collate.families.happenings import find_happening_facets
from tellings.collate.families.main import find_main_facets
from tellings.collate.families.manners import find_manner_facets
from tellings.collate.families.measures import find_measure_facets
from tellings.collate.families.moments import find_moment_facets
from tellings.collate.families.orders import find_order_facets
from tellings.collate.families.polarity import find_polarity_facets
from tellings.collate.families.wordings import find_wording_facets
from tellings.collate.neutral import ask_neutrally, has_choice
from tellings.collate.proposed.judging import Judged
from tellings.collate.proposed.merging import merge_proposed
from tellings.collate.ties import Tie
from tellings.collate.units import Unit
from tellings.model.point import GRAVITY, Facet, Point, Reading, Support
from tellings.model.span import Evidence, Span
from tellings.model.utterance import QuotationRecord, Utterance
from tellings.text.hashing import make_id

Found = tuple[tuple[int, ...], Facet]
"""A facet with the numbers of the units that it stands in."""

LEAST_HOUSED = 0.3
"""Share of its units that a tie must exceed to house a facet. With all of them, as once, 1,160 points of the labelled
events were told by several reports, 460 of them about the same sentence as another one; with .3 they are 902."""


def make_points(
    story: Story,
    happenings: Sequence[tuple[int, ...]],
    quotations: Sequence[QuotationRecord],
    utterances: Sequence[Utterance],
    proposed: Sequence[Judged] = (),
) -> tuple[Point, ...]:
    """Make the points of a story; each sentence that states something stands in one, alone or with others.

    ``happenings`` are the groups of clauses, by number, that tell one happening; ``proposed`` are made elsewhere.
    """
    ties = story.ties
    named = [(entity.name, facet) for entity, facet in find_attribute_facets(story)]
    named += find_wording_facets(story, quotations, utterances)
    named, others = merge_proposed(named, proposed)
    found = _ask_and_merge(_find_facets(story, happenings), others)
    housed, own = house_facets(found, ties.sure)
    abouts = describe_apart(story, [tie.units for tie in (*ties.sure, *ties.doubtful)])
    points = [
        _make_tied_point(story, tie, housed.get(tie, []), abouts[tie.units]) for tie in (*ties.sure, *ties.doubtful)
    ]
    points += [_make_facet_point(story, describe_units(story, units), facet) for units, facet in own]
    points += [_make_facet_point(story, about, facet) for about, facet in named]
    told = {number for units, _ in found for number in units} | {number for j in proposed for number in j.units}
    alone = [tie for tie in ties.alone if tie.units[0] not in told]
    points += [_make_tied_point(story, tie, [], describe_units(story, tie.units)) for tie in alone]
    return tuple(_merge_same(points))


def _ask_and_merge(facets: Iterable[Found], proposed: Sequence[Judged]) -> list[Found]:
    """The facets that have a question, each once, merged with the proposed ones that asked for no name's attribute."""
    asked = [(units, ask_neutrally(facet)) for units, facet in facets if facet.question or has_choice(facet)]
    found, others = merge_proposed(drop_outdone(list(drop_repeated(asked))), proposed)
    added = [(judged.units, ask_neutrally(judged.facet)) for judged in others if judged.facet is not None]
    return [*found, *added]


def _find_facets(story: Story, happenings: Sequence[tuple[int, ...]]) -> Iterator[Found]:
    """Yield the facets of every family but the attributes, the surest family first, each with its units."""
    values = ValueFinder(story)
    for units, facet in _find_by_family(story, happenings):
        yield units, doubt_given(values, facet)


def _find_by_family(story: Story, happenings: Sequence[tuple[int, ...]]) -> Iterator[Found]:
    yield from find_measure_facets(story)
    for clauses in happenings:
        units = tuple(sorted({story.clauses[number].unit for number in clauses}))
        for facet in find_happening_facets(story, clauses):
            yield units, facet
    yield from find_polarity_facets(story)
    yield from find_denial_facets(story)
    yield from find_order_facets(story)
    yield from find_manner_facets(story)
    yield from find_main_facets(story)
    yield from find_day_facets(story)
    yield from find_contrast_facets(story, story.contrasts)
    yield from find_moment_facets(story)


def drop_repeated(
    facets: Iterable[Found],
) -> Iterator[Found]:
    """Leave out a facet that compares no two values that an earlier one has not compared already."""
    told: list[tuple[frozenset[str], frozenset[str], Facet]] = []
    for units, facet in facets:
        held = frozenset(a for r in facet.readings for a in r.articles)
        # Yes and no answer every question of polarity: what is asked tells them apart.
        asked = f"{facet.question} " if facet.slot == "polarity" else ""
        words = frozenset(f"{asked}{r.normal}" for r in facet.readings)
        earlier = [(others, other) for articles, others, other in told if held <= articles]
        if any(other.slot == facet.slot and words <= others for others, other in earlier):
            continue
        if any(_repeats(facet, other) for _, other in earlier):
            continue
        told.append((held, words, facet))
        yield units, facet


def drop_outdone(facets: Sequence[Found]) -> list[Found]:
    """Leave out a facet all of whose readings a later one has too, from more reports, under the same relation."""
    return [
        (units, facet)
        for place, (units, facet) in enumerate(facets)
        if not any(
            later.relation == facet.relation
            and _count_articles(later) > _count_articles(facet)
            and _repeats(facet, later)
            for _, later in facets[place + 1 :]
        )
    ]


def _count_articles(facet: Facet) -> int:
    return len({article for reading in facet.readings for article in reading.articles})


def _repeats(facet: Facet, earlier: Facet) -> bool:
    """Whether an earlier facet has each reading already, in as many words or in others that hold them or stand in them.

    Yes and no answer every question of polarity: what is asked tells those apart.
    """
    if "polarity" in (facet.slot, earlier.slot) and facet.question != earlier.question:
        return False
    met: set[int] = set()
    for reading in facet.readings:
        others = {place for place, other in enumerate(earlier.readings) if _is_one_reading(reading, other)}
        if not others:
            return False
        met |= others
    return len(met) >= len(facet.readings)


def _is_one_reading(one: Reading, other: Reading) -> bool:
    """Whether the articles of one reading give the other too, where the value of one holds that of the other."""
    if not all(article in other.articles for article in one.articles):
        return False
    left, right = one.value.casefold(), other.value.casefold()
    beside = any(
        a.article == b.article and a.start < b.end and b.start < a.end for a in one.evidence for b in other.evidence
    )
    return left == right or (beside and (left in right or right in left))


def house_facets(facets: Sequence[Found], ties: Sequence[Tie]) -> tuple[dict[Tie, list[Facet]], list[Found]]:
    """Give each facet to the tie that holds most of its units, of those the smallest; the others stand alone."""
    by_unit: dict[int, list[Tie]] = {}
    for tie in ties:
        for number in tie.units:
            by_unit.setdefault(number, []).append(tie)
    housed: dict[Tie, list[Facet]] = {}
    own = []
    for units, facet in facets:
        shared = Counter(tie for number in units for tie in by_unit.get(number, ()))
        homes = {tie: count for tie, count in shared.items() if count > LEAST_HOUSED * len(units)}
        if homes:
            home = min(homes, key=lambda tie: (-homes[tie], len(tie.units), -tie.score, tie.units))
            housed.setdefault(home, []).append(facet)
        else:
            own.append((units, facet))
    return housed, own


def _make_tied_point(story: Story, tie: Tie, facets: Sequence[Facet], about: str) -> Point:
    told = {e for number in tie.units for e in show_unit(story, story.units[number])}
    shown = {e for facet in facets for reading in facet.readings for e in reading.evidence}
    evidence = tuple(sorted(told | {e for e in shown if not any(_holds(other, e) for other in told)}))
    return _finish(about, evidence, _order(facets), score=tie.score)


def _make_facet_point(story: Story, about: str, facet: Facet) -> Point:
    evidence = tuple(sorted({e for reading in facet.readings for e in reading.evidence}))
    return _finish(about, evidence, (facet,))


def _holds(whole: Evidence, part: Evidence) -> bool:
    return whole.article == part.article and whole.start <= part.start and part.end <= whole.end


def _order(facets: Sequence[Facet]) -> tuple[Facet, ...]:
    seen: dict[tuple[object, ...], Facet] = {}
    for facet in facets:
        seen.setdefault((facet.slot, facet.readings), facet)
    return tuple(sorted(seen.values(), key=lambda f: (GRAVITY.index(f.relation), -f.score, f.question)))


def _finish(about: str, evidence: tuple[Evidence, ...], facets: tuple[Facet, ...], *, score: float = 1.0) -> Point:
    articles = {e.article for e in evidence}
    relation = find_gravest([f.relation for f in facets]) if facets else "agree" if len(articles) > 1 else "single"
    return Point(
        id=make_id("p", *(f"{e.exact}@{e.start}" for e in sorted(evidence, key=lambda e: (e.exact, e.start)))),
        about=about,
        relation=relation,
        support=Support(len(articles), 0, (1, len(articles))),
        evidence=evidence,
        facets=facets,
        score=round(score, 3),
    )


def _merge_same(points: Sequence[Point]) -> Iterator[Point]:
    """Points of the very same evidence are one: their facets stand together."""
    by_id: dict[str, Point] = {}
    for point in points:
        other = by_id.get(point.id)
        if other is None:
            by_id[point.id] = point
        else:
            facets = _order((*other.facets, *point.facets))
            by_id[point.id] = _finish(other.about, other.evidence, facets, score=max(other.score, point.score))
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
