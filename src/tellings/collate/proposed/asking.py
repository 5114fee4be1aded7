"""A question for what a model says is told alike, where its own wording can't be used."""

from collections.abc import Sequence

from tellings.collate.answers import Answer
from tellings.collate.context import Story
from tellings.collate.proposed.reading import Phrase
from tellings.collate.questions import ask_when, ask_where, ask_whether
from tellings.model.point import Slot

ALIKE = "What is told alike?"
"""What is asked of words that stand in no clause."""


def ask_alike(story: Story, answers: Sequence[Answer[Phrase]], slot: Slot) -> str:
    """The question of the clauses that answers stand in: when or where it was, or whether."""
    found = [story.find_clause(answer.typed.report, answer.typed.span) for answer in answers]
    clauses = [clause for clause in found if clause is not None]
    if not clauses:
        return ALIKE
    asked = (
        ask_when(story, clauses, length="at")
        if slot == "time"
        else ask_where(story, clauses)
        if slot == "place"
        else ""
    )
    return asked or ask_whether(story, clauses)
