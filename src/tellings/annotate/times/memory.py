"""What a text has told so far: the last date, and the quarter that its figures are of."""

import re

import msgspec

from tellings.annotate.times.anchor import Anchor, Context
from tellings.annotate.times.calendar import Stretch
from tellings.annotate.times.grammar import Phrase


class Memory(msgspec.Struct, frozen=True):
    """The last date with its span and sentence, the quarter that results are of, and where months were told."""

    previous: Stretch | None = None
    kind: str = ""
    start: int = -1
    end: int = -1
    sentence: int = -1
    quarter: Stretch | None = None
    months: int = -1


def recall(memory: Memory, context: Context, sentence: int, phrase: Phrase, text: str) -> Context:
    """The context with what is remembered, for a phrase of that sentence."""
    week = memory.kind == "unit" and memory.previous is not None and memory.previous.unit == "week"
    close = 0 <= phrase.start - memory.end < LONGEST_GAP
    return msgspec.structs.replace(
        context,
        previous=memory.previous,
        near=sentence == memory.sentence,
        quarter=memory.quarter,
        beyond=sentence == memory.months,
        since=memory.previous if is_range(text, memory, phrase) else None,
        inside=memory.previous if week and close else None,
    )


def is_range(text: str, memory: Memory, phrase: Phrase) -> bool:
    """Whether the phrase ends a range that one of its kind started: "from May 3 to", "between May 3 and"."""
    start = phrase.start
    if phrase.kind != memory.kind:
        return False
    gap = text[memory.end : start] if memory.end >= 0 and start - memory.end < LONGEST_GAP else ""
    if _TO.fullmatch(gap):
        return True
    return gap.strip() == "and" and text[max(memory.start - 8, 0) : memory.start].lower().endswith("between ")


_TO = re.compile(r"(?i)\s?(?:to|through|until|till|[-–—])\s?(?:the\s)?")
LONGEST_GAP = 12


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
    return Memory(found, phrase.kind, phrase.start, phrase.end, sentence, quarter, memory.months)


def _choose_quarter(old: Stretch | None, new: Stretch, anchor: Anchor | None) -> Stretch | None:
    """The quarter of a report of results: the latest one that is over, else one that runs; never one to come."""
    if anchor is None:
        return new
    running = [q for q in (old, new) if q is not None and q.first <= anchor.day]
    return max(running, key=lambda q: (q.before <= anchor.day, q.first), default=None)
