"""Roles of a happening that several reports tell: when, where, who, whom, and what its other arguments say."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import combinations
from typing import Literal

import msgspec

from tellings.collate.answers import make_facet
from tellings.collate.clauses import Clause, score_match
from tellings.collate.context import Story
from tellings.collate.families.fillers import find_participants, find_places, find_times, names_day
from tellings.collate.parts import REPORTING
from tellings.collate.questions import ask_what, ask_when, ask_where, ask_who
from tellings.collate.slots.kind import make_kind_comparator
from tellings.collate.slots.place import make_place_comparator
from tellings.collate.slots.time import compare_times
from tellings.model.annotations import ArgumentRole
from tellings.model.point import Facet, Slot

CORE_ROLES: tuple[Literal["agent", "patient"], ...] = ("agent", "patient")
"""Roles that are compared whatever brings them in."""

OTHER_ROLES: tuple[tuple[ArgumentRole, Slot], ...] = (
    ("recipient", "person"),
    ("place", "place"),
    ("cause", "cause"),
    ("manner", "other"),
    ("other", "other"),
)
"""Roles that are compared preposition by preposition, with the slot of their facets."""


def find_happening_facets(story: Story, group: Sequence[int]) -> Iterator[Facet]:
    """Yield the facets of one happening, given the numbers of the clauses that tell it.

    When and where it was, all of them may say; who takes part is compared by predicate, as who did one thing is not who
    did another.
    """
    clauses = [story.clauses[number] for number in group]
    by_stem: dict[str, list[Clause]] = {}
    for clause in clauses:
        by_stem.setdefault(clause.stem, []).append(clause)
    taking_part = (facet for _, told in sorted(by_stem.items()) for facet in _compare_participants(story, told))
    certainty = _measure_certainty(story, clauses)
    for facet in (*_compare_circumstances(story, clauses), *taking_part):
        if facet is None:
            continue
        doubtful = facet.relation == "conflict" and _is_doubtful(story, facet, clauses)
        yield msgspec.structs.replace(
            facet,
            relation="unresolved" if doubtful else facet.relation,
            score=round(facet.score * certainty, 3),
        )


def _is_doubtful(story: Story, facet: Facet, clauses: Sequence[Clause]) -> bool:
    """Whether the readings of a conflict may be of two deeds, or tell no more than when each report told of it."""
    if story.is_verbatim(clause.unit for clause in clauses):
        return False
    dated = {c.stem for c in clauses if any(argument.role == "time" for argument in c.statement.arguments)}
    if facet.slot == "time" and dated <= REPORTING:
        return True
    stems = _find_stems(facet, clauses)
    return len(stems) > 1 and not _clashes_within_one(story, clauses)


def _find_stems(facet: Facet, clauses: Sequence[Clause]) -> set[str]:
    """The predicates by which the readings of a facet stand."""
    evidence = [e for reading in facet.readings for e in reading.evidence]
    return {
        clause.stem
        for clause in clauses
        if any(e.article == clause.article and e.start <= clause.statement.predicate.start < e.end for e in evidence)
    }


def _clashes_within_one(story: Story, clauses: Sequence[Clause]) -> bool:
    """Whether the clauses of the commonest predicate alone give two times that can't both be right."""
    common = Counter(clause.stem for clause in clauses)
    most = min(common, key=lambda stem: (-common[stem], stem))
    times = find_times(story, [clause for clause in clauses if clause.stem == most])
    facet = make_facet("", "time", [t for t in times if names_day(t.typed)], compare_times)
    return facet is not None and facet.relation == "conflict"


def _measure_certainty(story: Story, clauses: Sequence[Clause]) -> float:
    """How surely the clauses tell one happening: the best match of two of them."""
    scores = [score_match(a, b, story.likeness) for a, b in combinations(clauses, 2) if a.report != b.report]
    return max(scores, default=0.0)


def _compare_circumstances(story: Story, clauses: Sequence[Clause]) -> Iterator[Facet | None]:
    times = list(find_times(story, clauses))
    moments = [answer for answer in times if answer.typed.type != "DURATION"]
    lengths = [answer for answer in times if answer.typed.type == "DURATION"]
    places = list(find_places(story, clauses))
    where = make_facet("", "place", places, make_place_comparator(story.gazetteer))
    yield _ask(make_facet("", "time", moments, compare_times), partial(ask_when, story, clauses, length="at"))
    yield _ask(make_facet("", "time", lengths, compare_times), partial(ask_when, story, clauses, length="long"))
    yield _ask(where, partial(ask_where, story, clauses))


def _compare_participants(story: Story, clauses: Sequence[Clause]) -> Iterator[Facet | None]:
    compare_participants = make_kind_comparator(story.things)
    for core in CORE_ROLES:
        answers = list(find_participants(story, clauses, core))
        yield _ask(make_facet("", "person", answers, compare_participants), partial(ask_who, story, clauses, core))
    for role, slot in OTHER_ROLES:
        markers = {a.marker for c in clauses for a in c.statement.arguments if a.role == role and a.marker}
        for marker in sorted(markers):
            answers = list(find_participants(story, clauses, role, marker))
            yield _ask(make_facet("", slot, answers, compare_participants), partial(ask_what, story, clauses, marker))


def _ask(facet: Facet | None, ask: Callable[[], str]) -> Facet | None:
    """A facet with its question, which costs more than finding that there is no facet to ask about."""
    return msgspec.structs.replace(facet, question=ask()) if facet is not None else None
