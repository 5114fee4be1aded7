"""In what order two things happened, where one report has it one way and another the other way round."""

from collections.abc import Iterator, Sequence
from itertools import product

from tellings.collate.answers import Answer, Verdict, make_facet
from tellings.collate.clauses import HAPPENED
from tellings.collate.context import Story
from tellings.collate.families.fillers import name_speaker
from tellings.collate.orders import Order, find_orders
from tellings.model.point import Facet

LEAST_LIKENESS = 0.1
"""Score of two sentences from which the two things that both tell of are the same two. Not fitted: the labelled events
hold one such pair of sentences, and none that would be taken for one at any score."""

LIKELY = 0.8

Told = list[tuple[int, Order]]
"""What was before what, each with the number of its report."""


def find_order_facets(story: Story) -> Iterator[tuple[tuple[int, ...], Facet]]:
    """Yield a facet for each two things that two reports tell in opposite orders, with the units that tell them."""
    by_pair: dict[frozenset[str], Told] = {}
    for unit in story.units:
        for order in find_orders(story.trees[unit.report], unit):
            if _has_happened(story, unit.report, order):
                by_pair.setdefault(frozenset(order.stems), []).append((unit.report, order))
    for _, told in sorted(by_pair.items(), key=lambda item: sorted(item[0])):
        if _is_reversed(story, told):
            answers = [_make_answer(story, report, order) for report, order in told]
            facet = make_facet(_ask(story, told), "cause", answers, _compare)
            if facet is not None and facet.relation == "conflict":
                yield tuple(sorted({order.unit for _, order in told})), facet


def _has_happened(story: Story, report: int, order: Order) -> bool:
    """Whether both are told as facts: what may lead to something need not have come before it."""
    tree = story.trees[report]
    clauses = [story.find_clause(report, tree.make_span([token])) for token in order.tokens]
    return all(
        c is not None and c.statement.modality in HAPPENED and c.statement.polarity == "positive" for c in clauses
    )


def _is_reversed(story: Story, told: Told) -> bool:
    """Whether sentences that are like each other have the two things in opposite orders."""
    return any(
        a.stems != b.stems and story.measure_likeness(a.unit, b.unit) >= LEAST_LIKENESS
        for (_, a), (_, b) in product(told, repeat=2)
    )


def _make_answer(story: Story, report: int, order: Order) -> Answer[tuple[str, str]]:
    tree = story.trees[report]
    first, second = (_name(story, report, token) for token in order.tokens)
    clause = story.find_clause(report, tree.make_span([order.tokens[1]]))
    spans = [tree.make_span([token]) for token in order.tokens]
    return Answer(
        article=story.reports[report].article.id,
        value=f"{first}, then {second}",
        normal=" < ".join(order.stems),
        typed=order.stems,
        evidence=story.show(report, spans[0], spans[1]),
        speaker=name_speaker(story, clause) if clause is not None else None,
    )


def _name(story: Story, report: int, token: int) -> str:
    """A thing that happened in the words of its report: "explosion", "caught fire"."""
    tree = story.trees[report]
    done = tree.find_children(token, "dobj") if tree.tokens[token].pos == "VERB" else ()
    span = tree.make_span([token, *done]) if done and done[0] > token else tree.make_span([token])
    return " ".join(tree.text[span.start : span.end].split())


def _ask(story: Story, told: Sequence[tuple[int, Order]]) -> str:
    """ "Which came first: explosion or fire?", in the shortest words that the reports have for the two."""
    names: dict[str, set[str]] = {}
    for report, order in told:
        for one, token in zip(order.stems, order.tokens, strict=True):
            names.setdefault(one, set()).add(_name(story, report, token))
    shortest = [min(words, key=lambda w: (len(w), w)) for _, words in sorted(names.items())]
    return f"Which came first: {' or '.join(shortest)}?"


def _compare(a: Answer[tuple[str, str]], b: Answer[tuple[str, str]]) -> Verdict:
    if a.typed == b.typed:
        return Verdict("agree", LIKELY, f"“{a.value}” and “{b.value}”: one order")
    return Verdict("conflict", LIKELY, f"“{a.value}” and “{b.value}”: opposite orders")
