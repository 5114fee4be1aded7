"""Phrases that answer one question by a model's word -> facets, as those of every other family are made."""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from tellings.collate.answers import Answer, make_facet
from tellings.collate.context import Story
from tellings.collate.proposed.asking import ask_alike
from tellings.collate.proposed.comparing import are_kin, make_claim_comparator
from tellings.collate.proposed.reading import Phrase, read_answer
from tellings.model.point import Facet, Slot
from tellings.model.proposal import Proposal

ASKED_BY: Mapping[str, Slot] = {
    "why": "cause", "where": "place", "who": "person", "whom": "person", "whose": "person", "did": "polarity",
    "was": "polarity", "were": "polarity", "is": "polarity", "are": "polarity", "has": "polarity", "had": "polarity",
    "when": "time",
}  # fmt: skip
"""What a question is about by its first word, where the values do not tell."""

STRANGE = "words that share nothing with those they are said to agree with"
UNREAD = "words in no sentence that states something"
"""Why proposals are dropped here."""


class Judged(msgspec.Struct, frozen=True):
    """What became of a proposal: a facet with the units that it stands in, or why it is none."""

    units: tuple[int, ...]
    facet: Facet | None
    reason: str = ""


def judge_proposals(story: Story, proposals: Sequence[Proposal]) -> Iterator[Judged]:
    """Yield what becomes of each proposal, in their order."""
    reports = {report.article.id: number for number, report in enumerate(story.reports)}
    for proposal in proposals:
        read = [read_answer(story, reports[told.article], told) for told in proposal.told]
        answers = [answer for answer in read if answer is not None]
        answers = list(_part_strangers(story, proposal, answers))
        if len({answer.article for answer in answers}) < 2:
            yield Judged((), None, STRANGE if proposal.claimed == "agree" else UNREAD)
            continue
        facet = _make_facet(story, proposal, answers)
        if facet is None:
            yield Judged((), None, "answers of which no two are to one question")
        else:
            yield Judged(tuple(sorted({answer.typed.unit for answer in answers})), facet)


def _part_strangers(story: Story, proposal: Proposal, answers: Sequence[Answer[Phrase]]) -> Iterator[Answer[Phrase]]:
    """Yield the answers of which our own measure bears out that they say the same as others of their reading.

    One that has no kin among them says the same by the model's word alone, which is not enough to count it with them:
    in a difference it stands for itself, and in an agreement it falls away.
    """
    for place, answer in enumerate(answers):
        mates = [a for a in answers if a.typed.reading == answer.typed.reading and a.article != answer.article]
        if not mates or any(are_kin(story, answer, mate) for mate in mates):
            yield answer
        elif proposal.claimed != "agree":
            alone = msgspec.structs.replace(answer.typed, reading=-1 - place)
            yield msgspec.structs.replace(answer, typed=alone)


def _make_facet(story: Story, proposal: Proposal, answers: Sequence[Answer[Phrase]]) -> Facet | None:
    compare = make_claim_comparator(story, proposal.claimed, proposal.by)
    slot = _find_slot(proposal.question, answers)
    facet = make_facet(proposal.question, slot, answers, compare)
    if facet is None:
        return None
    by = facet.by or f"{proposal.by}, words and values checked"
    question = facet.question or (ask_alike(story, answers, slot) if facet.relation == "agree" else "")
    return msgspec.structs.replace(facet, question=question, by=by, explanation=f"{facet.explanation} (by: {by})")


def _find_slot(question: str, answers: Sequence[Answer[Phrase]]) -> Slot:
    phrases = [answer.typed for answer in answers]
    if all(phrase.time is not None for phrase in phrases):
        return "time"
    if all(phrase.figure is not None for phrase in phrases):
        return "quantity"
    if all(phrase.entity is not None and phrase.entity.type == "place" for phrase in phrases):
        return "place"
    return ASKED_BY.get(question.partition(" ")[0].lower(), "other")
