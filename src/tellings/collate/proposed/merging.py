"""One facet for one question: what a model proposes is put together with what was found without it."""

from collections.abc import Sequence
from typing import TypeVar

import msgspec

from tellings.collate.neutral import ask_neutrally
from tellings.collate.proposed.judging import Judged
from tellings.model.point import Facet, Reading
from tellings.model.span import Evidence

Key = TypeVar("Key")

LEAST_SHARED = 0.5
"""Share of the shorter evidence that two readings have in common which are of one place."""


def merge_proposed(
    own: Sequence[tuple[Key, Facet]], proposed: Sequence[Judged]
) -> tuple[list[tuple[Key, Facet]], list[Judged]]:
    """Put each proposed facet in the place of those of our own that compare the same values; and which have no such.

    A conflict of our own stays one, whatever a model says of it. ``own`` facets carry a key, which they keep.
    """
    merged: list[tuple[Key, Facet] | None] = list(own)
    others: list[Judged] = []
    for judged in proposed:
        if judged.facet is None:
            continue
        same = [place for place, found in enumerate(merged) if found and asks_the_same(found[1], judged.facet)]
        held = [found for place in same if (found := merged[place]) is not None]
        if not held:
            others.append(judged)
            continue
        conflicts = [found for found in held if found[1].relation == "conflict"]
        key, facet = (conflicts or held)[0]
        for place in same:
            merged[place] = None
        merged[same[0]] = (key, facet if conflicts else _take_over(facet, judged.facet))
    return [found for found in merged if found is not None], others


def asks_the_same(own: Facet, proposed: Facet) -> bool:
    """Whether two facets compare the same values: each reading of the one that has fewer is another one's reading."""
    fewer, more = sorted((own, proposed), key=lambda facet: len(facet.readings))
    homes = [{place for place, other in enumerate(more.readings) if _is_one(one, other)} for one in fewer.readings]
    return all(homes) and len(set.union(*homes)) >= len(homes) and (len(homes) > 1 or len(more.readings) == 1)


def _is_one(one: Reading, other: Reading) -> bool:
    """Whether two readings are one value in one place: their words overlap, and one value holds the other.

    Where a value is not in the words of the report ("yes", "first the fire"), most of the shorter words are the same.
    """
    left, right = one.value.casefold(), other.value.casefold()
    shared = max((_share(a, b) for a in one.evidence for b in other.evidence), default=0.0)
    if _is_quoted(one) and _is_quoted(other):
        return shared > 0 and (left in right or right in left)
    return shared >= LEAST_SHARED


def _is_quoted(reading: Reading) -> bool:
    value = reading.value.casefold().partition(" (")[0]
    return any(value in " ".join(evidence.exact.split()).casefold() for evidence in reading.evidence)


def _share(a: Evidence, b: Evidence) -> float:
    """How much of the shorter of two pieces of evidence they share."""
    if a.article != b.article:
        return 0.0
    return max(0, min(a.end, b.end) - max(a.start, b.start)) / min(a.end - a.start, b.end - b.start)


def _take_over(own: Facet, proposed: Facet) -> Facet:
    """The proposed facet, under the question of our own if that asks for more than which of its values it is."""
    asks = own.question and own.question != ask_neutrally(msgspec.structs.replace(own, question="")).question
    question = own.question if asks or not proposed.question else proposed.question
    slot = own.slot if own.slot != "other" else proposed.slot
    return msgspec.structs.replace(proposed, question=question, slot=slot)
