"""How two participants in one role of a happening stand to each other: a name, or a description."""

import msgspec

from tellings.collate.answers import Answer, Verdict

SURE, LIKELY, FAIR, DOUBTFUL = 0.9, 0.7, 0.6, 0.5


class Participant(msgspec.Struct, frozen=True):
    """Who takes part: the lemma of the head, the telling lemmas of the phrase, and the entity, if it is a name.

    ``described`` are the words by which a name is described ("the NASA astronaut Ana Berg").
    """

    head: str
    words: frozenset[str]
    entity: str | None
    described: frozenset[str] = frozenset()


def compare_participants(a: Answer[Participant], b: Answer[Participant]) -> Verdict | None:
    """Compare two participants by what they name, else by their words.

    Two different words may be said of one thing, so a difference is never called a conflict here, only shown.
    """
    left, right = a.typed, b.typed
    shown = f"“{a.value}” and “{b.value}”"
    if left.entity is not None and left.entity == right.entity:
        if left.described and right.described and left.described != right.described:
            return _compare_descriptions(left, right, shown)
        return Verdict("agree", SURE, f"{shown}: one name")
    if left.words and left.words == right.words:
        return Verdict("agree", LIKELY, f"{shown}: the same words")
    if left.words < right.words or right.words < left.words:
        return Verdict("precision", LIKELY, f"{shown}: one says more", 1 if left.words < right.words else -1)
    if left.entity is not None and right.entity is not None:
        return Verdict("unresolved", DOUBTFUL, f"{shown} are two names; both may hold")
    if left.head == right.head:
        return Verdict("precision", FAIR, f"{shown}: the same noun, otherwise described")
    if left.entity is not None or right.entity is not None:
        return Verdict("precision", DOUBTFUL, f"{shown}: only one gives the name", -1 if left.entity else 1)
    return Verdict("unresolved", DOUBTFUL, f"{shown} are different words; both may hold")


def _compare_descriptions(left: Participant, right: Participant, shown: str) -> Verdict:
    """Compare what one name is called: more words say more, other words may both hold."""
    if left.described < right.described or right.described < left.described:
        return Verdict("precision", LIKELY, f"{shown}: one says more", 1 if left.described < right.described else -1)
    if left.described & right.described:
        return Verdict("precision", FAIR, f"{shown}: one name, otherwise described")
    return Verdict("unresolved", DOUBTFUL, f"{shown}: one name, described in other words; both may hold")
