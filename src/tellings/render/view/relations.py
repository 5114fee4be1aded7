"""The relations as people see them: a shape and words for each, so that no colour is needed."""

from collections.abc import Mapping

import msgspec

from tellings.model.point import Relation


class Mark(msgspec.Struct, frozen=True):
    """How a relation is shown: its shape, its word, the heading of its section, and one sentence on what it means."""

    shape: str
    word: str
    heading: str
    meaning: str


MARKS: Mapping[Relation, Mark] = {
    "conflict": Mark("◆", "conflict", "Conflicts", "The readings cannot all be true of the same thing."),
    "unresolved": Mark("◇", "differs: check", "Differs: check", "The answers differ; nothing decides if they clash."),
    "revision": Mark("↑", "revised", "Revised", "A later report supersedes an earlier one, as with a toll that rises."),
    "scope": Mark("▫", "different scope", "Different scope", "It looks like a conflict, but is of different things."),
    "precision": Mark("≈", "precision", "Precision", "The readings are compatible; one is coarser or says more."),
    "agree": Mark("●", "agreed", "Agreed", "Several reports say the same, in whatever wording."),
    "single": Mark("○", "only one says", "Only one says it", "One report alone says it, and no other that is whole."),
}

DISPUTED: tuple[Relation, ...] = ("conflict", "unresolved", "revision", "scope", "precision")
"""The relations of answers that are not the same, from the gravest down."""


def tell_kind(relation: Relation, slot: str) -> tuple[str, ...]:
    """What kind of facet it is, in words: its relation, and its slot unless that says nothing ("other")."""
    word = MARKS[relation].word
    return (word,) if slot == "other" else (word, slot)


def ask_in_short(question: str, first: str) -> str:
    """A question without the values that it offers, for where they follow, the ``first`` of them at once.

    "When was it: “noon” or “one”?" is "When was it?"; what a question quotes otherwise stays.
    """
    asking, mark, offered = question.partition(": “")
    offers_it = bool(mark) and offered.split(" ", 1)[0].rstrip("”,…") == first.split(" ", 1)[0]
    return f"{asking}?" if offers_it else question
