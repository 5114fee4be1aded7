"""When it was, by sentences that tell one thing in other words: each with one time of its own."""

from collections.abc import Iterator

import msgspec

from tellings.collate.aligner import Pair
from tellings.collate.answers import Answer, Verdict, make_facet
from tellings.collate.clauses import Clause
from tellings.collate.context import Story
from tellings.collate.families.fillers import find_times
from tellings.collate.grouping import join_best_first
from tellings.collate.questions import ask_when
from tellings.collate.slots.time import compare_times
from tellings.model.annotations import Timex
from tellings.model.point import Facet

LEAST_LIKENESS = 0.55
"""Score of two sentences from which their only times are taken to answer one question; chosen by reading what the
labelled events give at .3, .4 and .55."""

DOUBT = 0.4
"""Score of a difference of two such times: the sentences may tell two things that happened apart."""


def find_moment_facets(story: Story) -> Iterator[tuple[tuple[int, ...], Facet]]:
    """Yield a facet for sentences of different reports that each hold one time, with the units that they are."""
    held: dict[int, list[tuple[Clause, Answer[Timex]]]] = {}
    for clause in story.clauses:
        for answer in find_times(story, [clause]):
            if answer.typed.type != "DURATION":
                held.setdefault(clause.unit, []).append((clause, answer))
    alone = sorted(unit for unit, told in held.items() if len({a.typed.value for _, a in told}) == 1)
    for group in _group(story, alone):
        told = [held[alone[i]][0] for i in group]
        one_deed = len({clause.stem for clause, _ in told}) == 1
        question = ask_when(story, [clause for clause, _ in told], length="at") if one_deed else ""
        facet = make_facet(question, "time", [a for _, a in told], _compare)
        if facet is not None:
            yield tuple(alone[i] for i in group), facet


def _group(story: Story, units: list[int]) -> list[tuple[int, ...]]:
    places = {unit: place for place, unit in enumerate(units)}
    matches = [
        Pair(places[pair.left], places[pair.right], pair.score)
        for pair in story.pairs
        if pair.left in places and pair.right in places and pair.score >= LEAST_LIKENESS
    ]
    return join_best_first(
        matches=matches,
        reports=[story.units[unit].report for unit in units],
        keys=[" ".join(story.units[unit].words) for unit in units],
        least=LEAST_LIKENESS,
    )


def _compare(a: Answer[Timex], b: Answer[Timex]) -> Verdict | None:
    """Compare two times, never as a conflict: only the likeness of the sentences says that they are of one thing."""
    verdict = compare_times(a, b)
    if verdict is not None and verdict.relation in ("conflict", "unresolved"):
        return msgspec.structs.replace(verdict, relation="unresolved", score=DOUBT)
    return verdict
