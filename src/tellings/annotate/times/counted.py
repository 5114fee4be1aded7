"""Phrase -> its place in the calendar, for what is counted from the writing or from a time told before."""

from tellings.annotate.times.anchor import Base, Context, hang, hang_told, leave_open
from tellings.annotate.times.calendar import Stretch, Unit, cover, is_longer, shift
from tellings.annotate.times.grammar import Phrase
from tellings.annotate.times.unknown import UNKNOWN
from tellings.text.timex import SOME_DAY

UNITS: dict[str, Unit] = {
    "day": "day", "week": "week", "month": "month", "year": "year", "decade": "decade", "century": "century",
    "quarter": "quarter", "weekend": "weekend",
}  # fmt: skip

TOLD = frozenset({"that", "same", "following", "previous", "preceding", "prior"})
"""Words that count from a time that the text tells, not from the writing."""


def name_step(step: int) -> str:
    """ "before" or "after"."""
    return "before" if step < 0 else "after"


def name_unit(unit: str, step: int) -> str:
    """How a unit stands to the one it is counted from: "the week of", "the week before"."""
    return f"the {unit} {name_step(step)}" if step else f"the {unit} of"


def read_today(phrase: Phrase, context: Context) -> Base | None:
    """Read "yesterday", "tonight" and the like."""
    lexeme = phrase.find("RELDAY", "TONIGHT")
    if lexeme is None:
        return None
    step = int(lexeme.number)
    if context.anchor is None:
        return leave_open(SOME_DAY, f"{lexeme.word}, counted from a day of writing that is unknown")
    words = name_unit("day", step)
    return hang(shift(cover(context.anchor.day, "day"), step), context.anchor, words)


def read_part(phrase: Phrase, context: Context) -> Base | None:
    """Read "last night", "this morning", "that evening", "overnight": the day that it is a part of."""
    part, relative = phrase.find("PART"), phrase.find("LAST", "NEXT", "THIS", "THAT")
    if part is None:
        return None
    if relative is None and part.word != "overnight":
        return guess_day(context) if context.near or phrase.find("PHASE") else None
    step = int(relative.number) if relative else -(context.direction == "past")
    if relative is not None and (relative.word in TOLD or relative.word == "next"):
        return _count_from_told("day", step, context)
    if context.anchor is None:
        return leave_open(UNKNOWN["day"], f"{name_unit('day', step)} publication, whose date is unknown")
    return hang(shift(cover(context.anchor.day, "day"), step), context.anchor, name_unit("day", step))


def guess_day(context: Context) -> Base:
    """The day of a time of day that stands without one: the one named in its sentence, or that of the writing."""
    previous = context.previous
    if context.near and previous is not None and previous.unit == "day":
        return hang_told(previous, previous, f"on {previous.value}, named in the same sentence")
    if context.anchor is None:
        return leave_open(SOME_DAY, "on a day that is not said")
    day = cover(context.anchor.day, "day")
    return Base(None, day.value, f"taken as on the day of {context.anchor.phrase}, which no word says", day.value)


def read_unit(phrase: Phrase, context: Context) -> Base | None:
    """Read "last week", "the following day", "this month", "the weekend"."""
    lexeme = phrase.find("UNIT", "QUARTER", "WEEKEND", "CENTURY")
    unit = UNITS.get(lexeme.word) if lexeme else None
    if unit is None:
        return None
    relative = phrase.find_all("LAST", "NEXT", "THIS", "THAT")
    step = int(relative[-1].number) if relative else 0
    if _is_told(phrase):
        return _count_from_told(unit, step, context)
    if context.anchor is None:
        return leave_open(UNKNOWN[unit], f"{name_unit(unit, step)} publication, whose date is unknown")
    if unit == "weekend" and not step:
        return _place_weekend(context, named=bool(relative))
    return hang(shift(cover(context.anchor.day, unit), step), context.anchor, name_unit(unit, step))


def _place_weekend(context: Context, *, named: bool) -> Base | None:
    """The weekend of the anchor's week, or the one before where that is still ahead and the sentence looks back."""
    if context.anchor is None:
        return None
    coming = cover(context.anchor.day, "weekend")
    back = context.direction == "past" or (context.direction == "unknown" and not named)
    if coming.first > context.anchor.day and back:
        return hang(shift(coming, -1), context.anchor, "the last weekend before")
    return hang(coming, context.anchor, "the weekend in the week of")


def _is_told(phrase: Phrase) -> bool:
    """Whether the phrase counts from a time that the text tells."""
    words = {lexeme.word for lexeme in phrase.lexemes}
    return bool(TOLD & words) or {"the", "next", "day"} <= words


def _count_from_told(unit: Unit, step: int, context: Context) -> Base:
    previous = context.previous
    if previous is None and step < 0 and context.anchor is not None:
        return hang(shift(cover(context.anchor.day, unit), step), context.anchor, name_unit(unit, step))
    if previous is None or is_too_long(previous, unit):
        return leave_open(UNKNOWN[unit], f"a {unit} counted from one that the text tells")
    found = shift(cover(previous.first, unit), step)
    return hang_told(found, previous, f"{name_unit(unit, step)} {previous.value}, told before")


def is_too_long(start: Stretch, unit: Unit) -> bool:
    """Whether a stretch says too little of where units are counted from: nine days before the 1950s are no day."""
    return is_longer(start.unit, unit) and is_longer(start.unit, "week")


def count_back(unit: Unit, count: int, context: Context, *, told: bool) -> Base | None:
    """The place ``count`` units after (negative: before) the writing, or the time told before if ``told``."""
    start = context.previous if told and context.previous is not None else None
    if start is not None and is_too_long(start, unit):
        return None
    words = f"{abs(count)} {unit}{'s' if abs(count) != 1 else ''} {name_step(count)}"
    if start is not None:
        found = shift(cover(start.first, unit), count)
        return hang_told(found, start, f"{words} {start.value}, told before")
    if context.anchor is None:
        return None
    return hang(shift(cover(context.anchor.day, unit), count), context.anchor, words)
