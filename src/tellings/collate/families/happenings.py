"""Roles of a happening that several reports tell: when, where, who and whom."""

from collections.abc import Iterator, Sequence

from tellings.collate.answers import Answer, make_facet
from tellings.collate.clauses import Clause
from tellings.collate.context import Story
from tellings.collate.questions import PRONOUNS, ask_when, ask_where, ask_who
from tellings.collate.slots.participant import Participant, compare_participants
from tellings.collate.slots.place import make_place_comparator
from tellings.collate.slots.time import compare_times
from tellings.model.annotations import Argument, Timex
from tellings.model.point import Facet
from tellings.model.span import Span

VAGUE_TIMES = frozenset({"PRESENT_REF", "PAST_REF", "FUTURE_REF"})
"""Values of times that say no more than now, once or soon: no answer to when."""

AT_MARKERS = frozenset({"in", "at", "near", "inside", "outside", "on", "around"})
"""Prepositions by which a place says where something happened, not whence or whither."""


def find_happening_facets(story: Story, group: Sequence[int]) -> Iterator[Facet]:
    """Yield the facets of one happening, given the numbers of the clauses that tell it."""
    clauses = [story.clauses[number] for number in group]
    moments, lengths = _find_times(story, clauses)
    facets = [
        make_facet(ask_when(story, clauses, length="at"), "time", moments, compare_times),
        make_facet(ask_when(story, clauses, length="long"), "time", lengths, compare_times),
        make_facet(
            ask_where(story, clauses), "place", _find_places(story, clauses), make_place_comparator(story.gazetteer)
        ),
        make_facet(
            ask_who(story, clauses, "agent"), "person", find_participants(story, clauses, "agent"), compare_participants
        ),
        make_facet(
            ask_who(story, clauses, "patient"),
            "person",
            find_participants(story, clauses, "patient"),
            compare_participants,
        ),
    ]
    yield from (facet for facet in facets if facet is not None)


def _find_times(story: Story, clauses: Sequence[Clause]) -> tuple[list[Answer[Timex]], list[Answer[Timex]]]:
    """The times of the clauses as answers: moments, and lengths of time."""
    moments: list[Answer[Timex]] = []
    lengths: list[Answer[Timex]] = []
    for clause in clauses:
        for argument in clause.statement.arguments:
            if argument.role != "time" or argument.marker in ("before", "after", "since", "until", "as", "by"):
                continue
            for time in story.reports[clause.report].annotations.times:
                if argument.start <= time.start and time.end <= argument.end and _answers_when(time):
                    span = Span(time.start, time.end)
                    answer = Answer(
                        article=clause.article,
                        value=time.exact,
                        normal=time.edtf or time.value,
                        typed=time,
                        evidence=story.show_in_statement(clause.report, span, clause.statement),
                        speaker=_name_speaker(clause),
                    )
                    (lengths if time.type == "DURATION" else moments).append(answer)
    return moments, lengths


def _answers_when(time: Timex) -> bool:
    return time.type != "SET" and time.value not in VAGUE_TIMES and time.value != "XXXX"


def _name_speaker(clause: Clause) -> str | None:
    attribution = clause.statement.attribution
    return attribution.speaker.exact if attribution and attribution.speaker else None


def _find_places(story: Story, clauses: Sequence[Clause]) -> list[Answer[str]]:
    found = []
    for clause in clauses:
        for argument in clause.statement.arguments:
            if argument.role != "place" or argument.marker not in AT_MARKERS:
                continue
            for mention in story.reports[clause.report].annotations.mentions:
                if argument.start <= mention.start and mention.end <= argument.end and mention.type in ("place", "org"):
                    found.append(
                        Answer(
                            article=clause.article,
                            value=mention.exact,
                            normal=_name_entity(story, clause, mention.start, mention.exact),
                            typed=mention.exact,
                            evidence=story.show_in_statement(
                                clause.report, Span(mention.start, mention.end), clause.statement
                            ),
                            speaker=_name_speaker(clause),
                        )
                    )
    return found


def _name_entity(story: Story, clause: Clause, start: int, exact: str) -> str:
    entity = story.named.get((clause.article, start))
    return entity.name if entity is not None else exact


def find_participants(story: Story, clauses: Sequence[Clause], role: str) -> list[Answer[Participant]]:
    """Who stands in a role ("agent", "patient") of the clauses, pronouns left out."""
    found = []
    for clause in clauses:
        for argument in clause.statement.arguments:
            if argument.role == role:
                answer = _answer_participant(story, clause, argument)
                if answer is not None:
                    found.append(answer)
    return found


def _answer_participant(story: Story, clause: Clause, argument: Argument) -> Answer[Participant] | None:
    """A participant by the entity that its head names, or by its words; ``None`` for a pronoun."""
    tree = story.trees[clause.report]
    head = tree.find_head(argument.start, argument.end)
    if head is None or tree.lower(head) in PRONOUNS:
        return None
    inside = [
        m
        for m in story.reports[clause.report].annotations.mentions
        if argument.start <= m.start and m.end <= argument.end and m.start <= tree.tokens[head].start < m.end
    ]
    entity = story.named.get((clause.article, inside[0].start)) if inside else None
    words = frozenset(
        tree.tokens[i].lemma.lower()
        for i in tree.find_tokens(argument.start, argument.end)
        if tree.tokens[i].pos in ("NOUN", "PROPN", "ADJ", "NUM")
    )
    value = tree.text[argument.start : argument.end]
    return Answer(
        article=clause.article,
        value=" ".join(value.split()),
        normal=entity.name if entity else tree.tokens[head].lemma.lower(),
        typed=Participant(tree.tokens[head].lemma.lower(), words, entity.id if entity else None),
        evidence=story.show_in_statement(clause.report, Span(argument.start, argument.end), clause.statement),
        speaker=_name_speaker(clause),
    )
