"""Questions in plain English, made of the words of the report that tells a happening best."""

from collections.abc import Sequence
from typing import Literal

from tellings.collate.clauses import Clause
from tellings.collate.context import Story
from tellings.model.annotations import Argument, Quantity

LONGEST_PHRASE = 60
"""Characters of a participant that a question may hold; a longer one is named by its head alone."""

PRONOUNS = frozenset("i you he she it we they this that these those who which what him her them us me one".split())


def ask_when(story: Story, clauses: Sequence[Clause], *, length: Literal["at", "long"]) -> str:
    """ "When did the delegation meet opposition figures?", or "How long ..."."""
    return _ask("How long" if length == "long" else "When", story, clauses)


def ask_where(story: Story, clauses: Sequence[Clause]) -> str:
    """ "Where did the delegation meet opposition figures?"."""
    return _ask("Where", story, clauses)


def ask_whether(story: Story, clauses: Sequence[Clause]) -> str:
    """ "Is it so: the delegation met opposition figures?"."""
    agent, patient, predicate = _describe(story, clauses)
    return f"Is it so, or not: {' '.join(part for part in (agent, predicate, patient) if part)}?"


def ask_who(story: Story, clauses: Sequence[Clause], role: Literal["agent", "patient"]) -> str:
    """ "Who or what met opposition figures?", or "Whom or what did the delegation meet?"."""
    agent, patient, predicate = _describe(story, clauses)
    if role == "agent":
        return f"Who or what: … {' '.join(part for part in (predicate, patient) if part)}?"
    return f"Whom or what: {' '.join(part for part in (agent, predicate) if part)} …?"


def ask_what(story: Story, clauses: Sequence[Clause], marker: str) -> str:
    """ "The delegation met figures in what?", for an argument that a preposition brings in."""
    agent, patient, predicate = _describe(story, clauses)
    told = " ".join(part for part in (agent, predicate, patient) if part)
    return f"{marker.capitalize()} whom or what: {told} {marker} …?"


def ask_how_many(quantity: Quantity, counted: str | None) -> str:
    """ "How many people were killed?", "How much?", "How many soldiers?"."""
    if quantity.unit == "percent":
        return f"What percentage{f' of {counted}' if counted else ''}{_by_event(quantity)}?"
    if quantity.unit is not None and len(quantity.unit) == 3 and quantity.unit.isupper():
        return f"How much money{f' ({counted})' if counted else ''}{_by_event(quantity)}?"
    if quantity.unit is not None:
        return f"How many {quantity.unit}s{f' ({counted})' if counted else ''}{_by_event(quantity)}?"
    return f"How many {counted or 'of them'}{_by_event(quantity)}?"


def _by_event(quantity: Quantity) -> str:
    named = {"kill": " were killed", "injure": " were injured", "arrest": " were arrested"}
    if quantity.event is None or quantity.event in ("be", "have"):
        return ""
    return named.get(quantity.event, f" ({quantity.event})")


def _ask(word: str, story: Story, clauses: Sequence[Clause]) -> str:
    agent, patient, predicate = _describe(story, clauses)
    return f"{word}: {' '.join(part for part in (agent, predicate, patient) if part)}?"


def _describe(story: Story, clauses: Sequence[Clause]) -> tuple[str, str, str]:
    """Agent, patient and predicate in the words of the clause that names most of them, the shortest of those."""

    def richness(clause: Clause) -> tuple[int, int, str]:
        parts = [_find_phrase(story, clause, role) for role in ("agent", "patient")]
        return (-sum(map(bool, parts)), clause.statement.end - clause.statement.start, clause.statement.exact)

    best = min(clauses, key=richness)
    text = story.reports[best.report].article.text
    predicate = best.statement.predicate
    return (
        _find_phrase(story, best, "agent"),
        _find_phrase(story, best, "patient"),
        text[predicate.start : predicate.end],
    )


def _find_phrase(story: Story, clause: Clause, role: str) -> str:
    for argument in clause.statement.arguments:
        if argument.role == role:
            return _shorten(story, clause, argument)
    return ""


def _shorten(story: Story, clause: Clause, argument: Argument) -> str:
    text, tree = story.reports[clause.report].article.text, story.trees[clause.report]
    phrase = " ".join(text[argument.start : argument.end].split())
    if phrase.lower() in PRONOUNS:
        return ""
    if len(phrase) <= LONGEST_PHRASE:
        return phrase
    head = tree.find_head(argument.start, argument.end)
    return tree.word(head) if head is not None else ""
