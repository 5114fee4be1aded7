"""What a language model is asked for an account, and what becomes of its answers."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

import msgspec

from tellings.collate import Resources, collate_story, judge_proposals
from tellings.collate.context import Story
from tellings.model.account import Note
from tellings.model.asking import Answer, Request
from tellings.model.collation import Collation
from tellings.model.consultation import Consultation
from tellings.model.errors import AnswerError
from tellings.model.proposal import Proposal
from tellings.pair.proposals.asking import ask_for_proposals
from tellings.pair.proposals.checking import Dropped, check_points
from tellings.pair.proposals.numbering import Numbered, number_sentences
from tellings.pair.proposals.reading import parse_points, parse_reviews
from tellings.pair.proposals.reviews import Batch, ask_for_reviews, check_reviews, mark_points
from tellings.pipeline.asking import Asked
from tellings.pipeline.consulted import Given, Use, record_consultation, write_notes

T = TypeVar("T")


class Plan(msgspec.Struct, frozen=True):
    """The requests of a story: for proposals, and for reviews with the facets that each is of."""

    numbered: tuple[Numbered, ...]
    proposing: tuple[Request, ...]
    reviewing: tuple[Batch, ...]

    @property
    def requests(self) -> tuple[Request, ...]:
        """All requests, in the order in which they are sent."""
        return (*self.proposing, *(batch.request for batch in self.reviewing))


class Consult(msgspec.Struct, frozen=True):
    """Whom to ask, and what for."""

    asked: Asked
    uses: tuple[Use, ...]


class Outcome(msgspec.Struct, frozen=True):
    """A collation with what a model brought, the record of that, and notes on it."""

    collation: Collation
    consultation: Consultation
    notes: tuple[Note, ...]


def plan_requests(story: Story, collation: Collation, uses: Sequence[Use]) -> Plan:
    """Make the requests of a story, which was collated without a model."""
    numbered = number_sentences(story.reports)
    return Plan(
        numbered,
        tuple(ask_for_proposals(numbered)) if "propose" in uses else (),
        tuple(ask_for_reviews(collation.points, numbered)) if {"judge", "word"} & {*uses} else (),
    )


def take_answers(
    story: Story, resources: Resources, *, collation: Collation, plan: Plan, given: Given, uses: Sequence[Use]
) -> Outcome:
    """Collate a story anew with what the reports bear out of a model's answers; without any, all stays as it was."""
    checked, unread = _read_all(plan.proposing, given, lambda request, answer: _check(story, plan, answer, given))
    facets = {batch.request.id: batch.facets for batch in plan.reviewing}
    reviewed, unheard = _read_all(
        [batch.request for batch in plan.reviewing],
        given,
        lambda request, answer: check_reviews(parse_reviews(answer), facets[request.id], given.by),
    )
    judged = list(judge_proposals(story, [item for item in checked if isinstance(item, Proposal)]))
    proposed = [one for one in judged if one.facet is not None]
    merged = collate_story(story, resources, proposed) if proposed else collation
    points = mark_points(merged.points, {review.facet: review for review in reviewed}, uses)
    drops = [item for item in checked if isinstance(item, Dropped)]
    drops += [Dropped(one.reason) for one in judged if one.facet is None]
    consultation = record_consultation(plan.requests, given, uses, kept=len(proposed), drops=drops, reviews=reviewed)
    return Outcome(
        msgspec.structs.replace(merged, points=tuple(points)),
        consultation,
        tuple(write_notes(consultation, [*given.problems, *unread, *unheard])),
    )


def _check(story: Story, plan: Plan, answer: Answer, given: Given) -> Iterator[Proposal | Dropped]:
    return check_points(parse_points(answer), plan.numbered, story.reports, given.by)


def _read_all(
    requests: Sequence[Request], given: Given, read: Callable[[Request, Answer], Iterator[T]]
) -> tuple[list[T], list[str]]:
    """What the answers to some requests say, and why those that can't be read can't be."""
    found: list[T] = []
    problems: list[str] = []
    for request in requests:
        if request.id in given.answers:
            try:
                found.extend(list(read(request, given.answers[request.id])))
            except AnswerError as error:
                problems.append(str(error))
    return found, problems
