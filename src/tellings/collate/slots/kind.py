"""How two things in one place stand to each other that are of kinds which exclude each other: a car is no truck."""

from collections.abc import Mapping

from tellings.collate.answers import Answer, Comparator, Verdict
from tellings.collate.slots.participant import Participant, compare_participants
from tellings.text.kinds import THINGS

LIKELY = 0.7


def make_kind_comparator(things: Mapping[str, frozenset[str]]) -> Comparator[Participant]:
    """A comparator of participants by their kinds, else by their names and words.

    ``things`` are the lemmas of what each article speaks of in the singular, by its id. Two kinds of one thing are in
    conflict only where neither report has the other's word: one that does tells of two things, or of one in two ways.
    """

    def compare_kinds(a: Answer[Participant], b: Answer[Participant]) -> Verdict | None:
        left, right = THINGS.get(a.typed.head), THINGS.get(b.typed.head)
        if left is None or right is None or left.group != right.group or left == right:
            return compare_participants(a, b)
        single = a.typed.head in things[a.article] and b.typed.head in things[b.article]
        if not single or things[a.article] & right.words or things[b.article] & left.words:
            return compare_participants(a, b)
        told = f"“{a.value}” and “{b.value}”: one {left.group} is not both, and neither report has the other's word"
        return Verdict("conflict", LIKELY, told)

    return compare_kinds
