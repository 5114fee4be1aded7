"""What fills the roles of clauses, as answers: times, places, participants."""

import re
from collections.abc import Iterator, Sequence

from tellings.collate.answers import Answer
from tellings.collate.clauses import Clause
from tellings.collate.context import Story
from tellings.collate.questions import PRONOUNS
from tellings.collate.slots.participant import Participant
from tellings.model.annotations import Argument, ArgumentRole, Timex
from tellings.model.span import Span
from tellings.text.spelling import unify_spelling
from tellings.text.timex import SOME_WEEK
from tellings.text.tree import HYPHENS

OPEN_TIME = re.compile(r"[A-Z]+_REF|X{4}(-X+)*")
"""Values of times that say no more than now, once, soon or some day: no answer to when."""

DAY_VALUE = re.compile(rf"\d{{4}}-\d{{2}}-\d{{2}}|{SOME_WEEK}-\d")

BESIDE_MARKERS = frozenset({"before", "after", "since", "until", "as", "by", "while", "when"})
"""Words by which a time is not that of the happening, but one beside it."""

AT_MARKERS = frozenset({"in", "at", "near", "inside", "outside", "on", "around", None})
"""Prepositions by which a place says where something happened, not whence or whither."""

TELLING_POS = ("NOUN", "PROPN", "ADJ", "NUM")


def find_times(story: Story, clauses: Sequence[Clause]) -> Iterator[Answer[Timex]]:
    """Yield the times at which, or for which, the clauses say that it happened."""
    for clause in clauses:
        for argument in clause.statement.arguments:
            if argument.role != "time" or argument.marker in BESIDE_MARKERS:
                continue
            for time in story.reports[clause.report].annotations.times:
                if argument.start < time.end and time.start < argument.end and answers_when(time):
                    yield Answer(
                        article=clause.article,
                        value=time.exact,
                        normal=time.edtf or time.value,
                        typed=time,
                        evidence=story.show_in_statement(clause.report, Span(time.start, time.end), clause.statement),
                        speaker=name_speaker(story, clause),
                    )


def answers_when(time: Timex) -> bool:
    """Whether a time says when, and not merely how often or that it is past."""
    return time.type != "SET" and OPEN_TIME.fullmatch(time.value) is None


def names_day(time: Timex) -> bool:
    """Whether a time is one day, or a part of one, by its date or its weekday."""
    return DAY_VALUE.match(time.value) is not None


def name_speaker(story: Story, clause: Clause) -> str | None:
    """By whose word a clause stands, if not the report's: in its words, or by the name that a pronoun stands for.

    A pronoun that nothing ties to a name stays, in lower case, as it names nobody outside of its sentence.
    """
    attribution = clause.statement.attribution
    if attribution is None or attribution.speaker is None:
        return None
    speaker = attribution.speaker
    if speaker.exact.lower() not in PRONOUNS:
        return speaker.exact
    entity = story.named.get((clause.article, speaker.start))
    return entity.name if entity is not None else speaker.exact.lower()


def find_places(story: Story, clauses: Sequence[Clause]) -> Iterator[Answer[str]]:
    """Yield the named places at which the clauses say that it happened."""
    for clause in clauses:
        for argument in clause.statement.arguments:
            if argument.role != "place" or argument.marker not in AT_MARKERS:
                continue
            for mention in story.reports[clause.report].annotations.mentions:
                inside = argument.start <= mention.start and mention.end <= argument.end
                if inside and mention.type == "place":
                    entity = story.named.get((clause.article, mention.start))
                    span = Span(mention.start, mention.end)
                    yield Answer(
                        article=clause.article,
                        value=mention.exact,
                        normal=entity.name if entity is not None else mention.exact,
                        typed=mention.exact,
                        evidence=story.show_in_statement(clause.report, span, clause.statement),
                        speaker=name_speaker(story, clause),
                    )


def find_participants(
    story: Story, clauses: Sequence[Clause], role: ArgumentRole, marker: str | None = None
) -> Iterator[Answer[Participant]]:
    """Yield who or what stands in a role of the clauses, brought in by ``marker``; pronouns are left out."""
    for clause in clauses:
        for argument in clause.statement.arguments:
            if argument.role == role and (marker is None or argument.marker == marker):
                answer = answer_participant(story, clause, argument)
                if answer is not None:
                    yield answer


def answer_participant(story: Story, clause: Clause, argument: Argument) -> Answer[Participant] | None:
    """A participant by the entity that its head names, or by its words.

    ``None`` for a pronoun, a clause, or a part of a word that hyphens join ("e" of "e-mail", as the parser has it).
    """
    tree = story.trees[clause.report]
    head = tree.find_head(argument.start, argument.end)
    if head is None or tree.lower(head) in PRONOUNS or tree.tokens[head].pos not in ("NOUN", "PROPN"):
        return None
    inside = tree.find_tokens(argument.start, argument.end)
    if not {*tree.find_hyphened(head)} <= {*inside} or tree.word(head) in HYPHENS:
        return None
    at = tree.tokens[head].start
    named = [m for m in story.reports[clause.report].annotations.mentions if m.start <= at < m.end]
    entity = story.named.get((clause.article, named[0].start)) if named else None
    tokens = [tree.tokens[i] for i in inside]
    lemma = tree.tokens[head].lemma.lower()
    return Answer(
        article=clause.article,
        value=" ".join(tree.text[argument.start : argument.end].split()),
        normal=entity.name if entity else lemma,
        typed=Participant(
            head=unify_spelling(lemma),
            words=frozenset(unify_spelling(token.lemma.lower()) for token in tokens if token.pos in TELLING_POS),
            entity=entity.id if entity else None,
        ),
        evidence=story.show_in_statement(clause.report, Span(argument.start, argument.end), clause.statement),
        speaker=name_speaker(story, clause),
    )
