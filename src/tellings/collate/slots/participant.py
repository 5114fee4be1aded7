"""How two participants in one role of a happening stand to each other: a name, or a description."""

import msgspec

from tellings.collate.answers import Answer, Verdict

SURE, LIKELY = 0.9, 0.7


class Participant(msgspec.Struct, frozen=True):
    """Who takes part: the lemma of the head, the telling lemmas of the phrase, and the entity, if it is a name."""

    head: str
    words: frozenset[str]
    entity: str | None


def compare_participants(a: Answer[Participant], b: Answer[Participant]) -> Verdict | None:
    """Compare two participants; what is merely called otherwise can't be compared, so no difference is made of it."""
    left, right = a.typed, b.typed
    shown = f"“{a.value}” and “{b.value}”"
    if left.entity is not None and right.entity is not None:
        return Verdict("agree", SURE, f"{shown}: one name") if left.entity == right.entity else None
    if left.entity is not None or right.entity is not None:
        return Verdict("precision", LIKELY, f"{shown}: only one gives the name", -1 if left.entity else 1)
    if left.head != right.head:
        return None
    if left.words == right.words:
        return Verdict("agree", LIKELY, f"{shown}: the same words")
    if left.words < right.words or right.words < left.words:
        return Verdict("precision", LIKELY, f"{shown}: one says more", 1 if left.words < right.words else -1)
    return None
