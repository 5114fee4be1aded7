"""What happened at one time, in whatever words: a full date, or the minute of a clock, that several reports name."""

import re
from collections.abc import Callable, Iterator, Sequence

from tellings.collate.answers import Answer, make_facet
from tellings.collate.clauses import Clause, share_participants
from tellings.collate.context import Story
from tellings.collate.families.fillers import find_times
from tellings.collate.questions import ask_what_happened, ask_when
from tellings.collate.slots.time import compare_times
from tellings.model.annotations import Timex
from tellings.model.point import Facet, Relation

LEAST_SHARED = 0.2
"""Weighed share of participants from which two clauses of one date tell one happening; chosen on the fall of Kabul
in the seeds and on dates of the labelled events that two things share."""

LEAST_OF_TWO_YEARS = 0.5
"""Share of participants from which one day of two years is one day told wrongly, and no anniversary. Not fitted."""

ROUND = 5
"""Minutes to which people round a clock: two reports that name any other minute of one hour tell one moment."""

_DAY = re.compile(r"(?:\d{4}|X{4})(-\d{2}-\d{2})")
_CLOCK = re.compile(r".*T(\d{2}:\d{2})")

Told = tuple[Clause, Answer[Timex]]
Found = Iterator[tuple[tuple[int, ...], Facet]]


def find_day_facets(story: Story) -> Found:
    """Yield a facet for each day or minute that clauses of different reports share, with the units they stand in.

    A day that they share but for its year, or a minute of clocks in two zones, is told wrongly by one of them.
    """
    told = [(clause, answer) for clause in story.clauses for answer in find_times(story, [clause])]
    for group in _group_by(told, _DAY):
        yield from _compare_told(story, _keep_paired(group, _tell_one), only="agree")
        yield from _compare_told(story, _keep_paired(group, _tell_one_in_two_years), only="conflict")
    for group in _group_by(told, _CLOCK):
        if int(_CLOCK.sub(r"\1", group[0][1].typed.value)[-2:]) % ROUND:
            yield from _compare_told(story, group, only="agree")
            yield from _compare_told(story, group, only="conflict")


def _group_by(told: Sequence[Told], pattern: re.Pattern[str]) -> list[list[Told]]:
    """Clauses of one time each by the part of its value that a pattern finds, in the order of that part."""
    held: dict[str, list[Told]] = {}
    for clause, answer in told:
        match = pattern.fullmatch(answer.typed.value)
        if match is not None:
            held.setdefault(match[1], []).append((clause, answer))
    return [held[part] for part in sorted(held)]


def _keep_paired(group: Sequence[Told], is_pair: Callable[[Told, Told], bool]) -> list[Told]:
    return [one for one in group if any(is_pair(one, other) for other in group)]


def _tell_one(one: Told, other: Told) -> bool:
    return one[0].report != other[0].report and _share(one, other) >= LEAST_SHARED


def _tell_one_in_two_years(one: Told, other: Told) -> bool:
    """Whether two clauses tell one thing of dates that are written out, and differ in the year alone."""
    written = all(time.anchor is None and time.earliest for time in (one[1].typed, other[1].typed))
    apart = one[1].typed.value != other[1].typed.value
    return written and apart and one[0].report != other[0].report and _share(one, other) >= LEAST_OF_TWO_YEARS


def _share(one: Told, other: Told) -> float:
    return share_participants(one[0].participants, other[0].participants)


def _ask_what(answers: Sequence[Answer[Timex]]) -> str:
    longest = max(answers, key=lambda answer: (len(answer.value), answer.value), default=None)
    if longest is None:
        return ""
    return f"What happened at {longest.value}?" if longest.typed.type == "TIME" else ask_what_happened(longest.value)


def _compare_told(story: Story, told: Sequence[Told], *, only: Relation) -> Found:
    """Yield the facet of what clauses tell of one time, if it has the relation that is asked for."""
    answers = [answer for _, answer in told]
    asked = _ask_what(answers) if only == "agree" else ask_when(story, [c for c, _ in told], length="at")
    facet = make_facet(asked, "time", answers, compare_times)
    if facet is not None and facet.relation == only:
        yield tuple(sorted({clause.unit for clause, _ in told})), facet
