"""What happened on one day, in whatever words: a full date that clauses of one participant share."""

from collections.abc import Iterator
from itertools import combinations

from tellings.collate.answers import Answer, make_facet
from tellings.collate.clauses import Clause, share_participants
from tellings.collate.context import Story
from tellings.collate.families.fillers import find_times
from tellings.collate.slots.time import compare_times
from tellings.model.annotations import Timex
from tellings.model.point import Facet
from tellings.text.timex import SOME_DAY

DAY = len(SOME_DAY)

LEAST_SHARED = 0.2
"""Weighed share of participants from which two clauses of one date tell one happening; chosen on the fall of Kabul
in the seeds and on dates of the labelled events that two things share."""


def find_day_facets(story: Story) -> Iterator[tuple[tuple[int, ...], Facet]]:
    """Yield a facet for each day that clauses of different reports share, with the units that they stand in."""
    by_day: dict[str, list[tuple[Clause, Answer[Timex]]]] = {}
    for clause in story.clauses:
        for answer in find_times(story, [clause]):
            if answer.typed.type == "DATE" and len(answer.typed.value) == DAY and "W" not in answer.typed.value:
                by_day.setdefault(answer.typed.value[4:], []).append((clause, answer))
    for _, told in sorted(by_day.items()):
        kept = {i for a, b in combinations(range(len(told)), 2) if _tell_one(told[a][0], told[b][0]) for i in (a, b)}
        answers = [told[i][1] for i in sorted(kept)]
        if answers:
            question = f"What happened on {max(answers, key=lambda a: (len(a.value), a.value)).value}?"
            facet = make_facet(question, "time", answers, compare_times)
            if facet is not None and facet.relation == "agree":
                yield tuple(sorted({told[i][0].unit for i in kept})), facet


def _tell_one(a: Clause, b: Clause) -> bool:
    return a.report != b.report and share_participants(a.participants, b.participants) >= LEAST_SHARED
