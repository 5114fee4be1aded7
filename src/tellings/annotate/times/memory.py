"""What a text has told so far: the last date, and the quarter that its figures are of."""

import msgspec

from tellings.annotate.times.anchor import Anchor, Context
from tellings.annotate.times.calendar import Stretch
from tellings.annotate.times.grammar import Phrase
from tellings.annotate.times.tense import Direction


class Memory(msgspec.Struct, frozen=True):
    """The last date with its sentence, the quarter that results are of, and the sentence that told of months."""

    previous: Stretch | None = None
    sentence: int = -1
    quarter: Stretch | None = None
    months: int = -1


def recall(
    memory: Memory, sentence: int, direction: Direction, anchor: Anchor | None, known: tuple[Stretch, ...]
) -> Context:
    """What a reading in that sentence may use."""
    return Context(
        anchor,
        direction,
        memory.previous,
        near=sentence == memory.sentence,
        known=known,
        quarter=memory.quarter,
        beyond=sentence == memory.months,
    )


def remember(memory: Memory, phrase: Phrase, found: Stretch | None, sentence: int, anchor: Anchor | None) -> Memory:
    """The memory after a phrase, with the place in the calendar that was found for it."""
    if phrase.kind == "duration":
        unit = phrase.find("UNIT", "UNITS")
        months = unit is not None and unit.word in ("month", "months")
        return msgspec.structs.replace(memory, months=sentence) if months else memory
    if found is None:
        return memory
    quarter = memory.quarter
    if phrase.kind in ("quarter", "unit") and found.unit == "quarter":
        quarter = _choose_quarter(quarter, found, anchor)
    return Memory(found, sentence, quarter, memory.months)


def _choose_quarter(old: Stretch | None, new: Stretch, anchor: Anchor | None) -> Stretch | None:
    """The quarter of a report of results: the latest one that is over, else one that runs; never one to come."""
    if anchor is None:
        return new
    running = [q for q in (old, new) if q is not None and q.first <= anchor.day]
    return max(running, key=lambda q: (q.before <= anchor.day, q.first), default=None)
