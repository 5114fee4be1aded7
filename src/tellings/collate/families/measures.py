"""Measures of the story's events: how many were killed, how much it cost, how far it is."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

import msgspec

from tellings.collate.aligner import Pair
from tellings.collate.answers import Answer, make_facet
from tellings.collate.context import Story
from tellings.collate.grouping import join_best_first
from tellings.collate.likeness import cosine
from tellings.collate.questions import ask_how_many
from tellings.collate.slots.conversion import name_kind
from tellings.collate.slots.quantity import PEOPLE, compare_counts
from tellings.collate.slots.toll import make_toll_comparator
from tellings.collate.units import Terms, Unit
from tellings.model.annotations import Quantity
from tellings.model.point import Facet
from tellings.model.span import Span

LEAST_LIKENESS = 0.2
"""Score of a pair of sentences from which two of their figures of one kind are taken to measure one thing."""

LEAST_FOR_TOLLS = 0.04
"""The same where both count the dead, the injured or the arrested: most stories have one toll of each."""

CONTEXT = 10
"""Tokens beside a figure that say what it is of; a phrase of news is rarely longer."""

LEAST_SHARED = 2
"""Telling words that two figures must have beside them in common for these alone to match them."""

TOLLS = frozenset({"kill", "injure", "arrest"})


class _Measure(msgspec.Struct, frozen=True):
    key: tuple[str, str, str]
    report: int
    unit: int
    quantity: Quantity
    context: Terms


def find_measure_facets(story: Story) -> Iterator[tuple[tuple[int, ...], Facet]]:
    """Yield a facet for each measure that two reports give, with the units that it stands in."""
    by_key: dict[tuple[str, str, str], list[_Measure]] = {}
    for measure in _find_measures(story):
        by_key.setdefault(measure.key, []).append(measure)
    for _, measures in sorted(by_key.items()):
        for group in _group(story, measures):
            members = [measures[i] for i in group]
            facet = _compare(story, members)
            if facet is not None:
                yield tuple(sorted({m.unit for m in members})), facet


def _find_measures(story: Story) -> Iterator[_Measure]:
    for number, report in enumerate(story.reports):
        units = [unit for unit in story.units if unit.report == number]
        for quantity in report.annotations.quantities:
            key = _make_key(story, number, quantity)
            unit = next((u for u in units if u.sentence.start <= quantity.start < u.sentence.end), None)
            if key is not None and unit is not None:
                yield _Measure(key, number, unit.number, quantity, _find_context(story, number, unit, quantity))


def _find_context(story: Story, number: int, unit: Unit, quantity: Quantity) -> Terms:
    """The weighed lemmas right beside a figure, to where the sentence goes on to something else."""
    tree = story.trees[number]
    found: Terms = {}
    for index in tree.find_tokens(quantity.end, unit.sentence.end)[:CONTEXT]:
        token = tree.tokens[index]
        if token.pos in ("PUNCT", "NUM") or token.dep == "cc":
            break
        lemma = token.lemma.lower()
        if lemma in unit.lemmas:
            found[lemma] = unit.lemmas[lemma]
    return found


def _is_part(story: Story, number: int, quantity: Quantity) -> bool:
    """Whether a figure counts a part of something ("one of the brothers"): it says nothing of the whole."""
    following = story.reports[number].article.text[quantity.end : quantity.end + 12].lower().split()
    return following[:1] == ["of"] and following[1:2] != [] and quantity.unit is None


def _make_key(story: Story, number: int, quantity: Quantity) -> tuple[str, str, str] | None:
    """What a figure measures: its unit, what is counted, and the toll that it belongs to; ``None`` if nothing says."""
    head = _find_head(story, number, quantity)
    if quantity.event in TOLLS and quantity.unit is None:
        return ("", "people", quantity.event)
    if _is_part(story, number, quantity):
        return None
    if quantity.unit in ("year", "ordinal"):
        return None
    if quantity.unit is not None:
        return (name_kind(quantity.unit), head or "", "")
    if head is None:
        return None
    return ("", "people" if head in PEOPLE else head, "")


def _find_head(story: Story, number: int, quantity: Quantity) -> str | None:
    if quantity.head is None:
        return None
    index = story.trees[number].find_head(quantity.head.start, quantity.head.end)
    return story.trees[number].tokens[index].lemma.lower() if index is not None else None


def _group(story: Story, measures: Sequence[_Measure]) -> list[tuple[int, ...]]:
    least = LEAST_FOR_TOLLS if measures[0].key[2] else LEAST_LIKENESS
    matches = []
    for i, a in enumerate(measures):
        for j in range(i + 1, len(measures)):
            b = measures[j]
            score = _match(story, a, b)
            if a.report != b.report and score >= least:
                matches.append(Pair(i, j, score))
    keys = [f"{m.quantity.exact} {m.quantity.start}" for m in measures]
    return join_best_first(matches=matches, reports=[m.report for m in measures], keys=keys, least=least)


def _match(story: Story, a: _Measure, b: _Measure) -> float:
    """How surely two figures of one kind measure one thing: by their sentences, or by the words right beside them."""
    alike = story.likeness.get((min(a.unit, b.unit), max(a.unit, b.unit)), 0.0)
    shared = a.context.keys() & b.context.keys()
    return max(alike, cosine(a.context, b.context) if len(shared) >= LEAST_SHARED else 0.0)


def _compare(story: Story, measures: Sequence[_Measure]) -> Facet | None:
    certainty = _measure_certainty(story, measures)
    answers = [_make_answer(story, measure, certainty) for measure in measures]
    is_toll = measures[0].key[2] != ""
    published = {report.article.id: report.article.published for report in story.reports}
    return make_facet(
        _ask(measures), "quantity", answers, make_toll_comparator(published) if is_toll else compare_counts
    )


def _ask(measures: Sequence[_Measure]) -> str:
    """The question in the words that most reports count by, the shortest of those."""
    counts = Counter(m.quantity.counted or "" for m in measures)
    counted = min(counts, key=lambda words: (-counts[words], len(words), words))
    return ask_how_many(min((m.quantity for m in measures), key=lambda q: (q.event or "", q.exact)), counted or None)


def _measure_certainty(story: Story, measures: Sequence[_Measure]) -> float:
    """How surely figures measure one thing: by one event, or else by how like their sentences are.

    A sum of money of which nothing says what it paid for is half as sure.
    """
    events = {m.quantity.event for m in measures}
    if len(events) == 1 and None not in events:
        return 1.0
    alike = max(_match(story, a, b) for a, b in combinations(measures, 2))
    named = all(m.quantity.counted for m in measures)
    return alike if named else alike / 2


def _make_answer(story: Story, measure: _Measure, certainty: float) -> Answer[Quantity]:
    quantity = measure.quantity
    span = Span(quantity.start, quantity.end)
    context = [s for s in (quantity.head, quantity.event_span) if s is not None]
    return Answer(
        article=story.reports[measure.report].article.id,
        value=quantity.exact,
        normal=_write_range(quantity),
        typed=quantity,
        evidence=story.show(measure.report, span, *context),
        certainty=certainty,
    )


def _write_range(quantity: Quantity) -> str:
    low = "" if quantity.low is None else f"{quantity.low.normalize():f}"
    high = "" if quantity.high is None else f"{quantity.high.normalize():f}"
    return low if low == high else f"{low}..{high}"
