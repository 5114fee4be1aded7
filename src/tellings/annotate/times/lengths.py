"""Lengths of several units ("a year and two months", "2 hours, 30 minutes"), and how far they reach from a day."""

from collections.abc import Iterator

import msgspec

from tellings.annotate.times.anchor import Base, Context, hang
from tellings.annotate.times.calendar import COUNTED, Stretch, Unit, cover, move_day
from tellings.annotate.times.counted import read_today
from tellings.annotate.times.durations import find_count, find_unit, singular, write_duration
from tellings.annotate.times.grammar import Phrase
from tellings.annotate.times.lexicon import CLASSES
from tellings.annotate.times.phases import state
from tellings.annotate.times.reading import Reading

_ENDS = {CLASSES[name] for name in ("UNIT", "UNITS", "QUARTER", "CENTURY", "ABBR")}
_LETTERS = {"year": "Y", "month": "M", "week": "W", "day": "D", "hour": "H", "minute": "M", "second": "S"}


class Length(msgspec.Struct, frozen=True):
    """So many of one unit."""

    count: float
    unit: str


def find_lengths(phrase: Phrase) -> Iterator[Length]:
    """Yield the lengths that a phrase adds up."""
    start = 0
    for index, lexeme in enumerate(phrase.lexemes):
        if lexeme.code in _ENDS:
            part = Phrase("duration", phrase.lexemes[start : index + 1], phrase.first)
            unit, count = find_unit(part), find_count(part)
            if unit is None or count is None:
                return
            yield Length(count, singular(unit))
            start = index + 1


def read_lengths(phrase: Phrase, context: Context) -> Reading | None:
    """Read a sum of lengths, or the day that lies so far from the writing ("a year and two months ago")."""
    lengths = tuple(find_lengths(phrase))
    value = _write_sum(lengths)
    if value is None:
        return None
    base = _reach(lengths, phrase, context)
    return state(base) if base else Reading("DURATION", value, derivation="a length of time")


def _write_sum(lengths: tuple[Length, ...]) -> str | None:
    """The TIMEX3 value of the sum, each unit once, weeks written as days."""
    counts: dict[str, float] = {}
    for length in lengths:
        unit = "day" if length.unit == "week" else length.unit
        if unit not in _LETTERS or unit in counts:
            return None
        counts[unit] = length.count * (7 if length.unit == "week" else 1)
    days = "".join(f"{counts[u]:g}{_LETTERS[u]}" for u in ("year", "month", "day") if u in counts)
    clock = "".join(f"{counts[u]:g}{_LETTERS[u]}" for u in ("hour", "minute", "second") if u in counts)
    return f"P{days}" + (f"T{clock}" if clock else "") if days or clock else None


def _reach(lengths: tuple[Length, ...], phrase: Phrase, context: Context) -> Base | None:
    """The day that the lengths reach, where the phrase ends with "ago" and the like."""
    word = phrase.lexemes[-1].word
    if word not in ("ago", "earlier", "later") or context.anchor is None:
        return None
    if any(length.unit not in ("year", "month", "week", "day") or length.count % 1 for length in lengths):
        return None
    sign, day = -1 if word != "later" else 1, context.anchor.day
    for length in lengths:
        day = move_day(day, sign * int(length.count), length.unit)
    units = {length.unit for length in lengths}
    unit: Unit = "day" if units & {"day", "week"} else "month" if "month" in units else "year"
    words = " and ".join(f"{length.count:g} {length.unit}{'s' if length.count != 1 else ''}" for length in lengths)
    return hang(cover(day, unit), context.anchor, f"{words} {'before' if sign < 0 else 'after'}")


def read_from(phrase: Phrase, context: Context) -> Reading | None:
    """Read "three weeks from now", "two days after tomorrow", "in five years": a length counted on from a day."""
    unit, count, anchor = find_unit(phrase), find_count(phrase), context.anchor
    if unit is None:
        return None
    name = singular(unit)
    value = write_duration(count, name)
    if anchor is None or count is None or count % 1 or name not in COUNTED:
        return Reading("DURATION", value, derivation="a length of time, counted from the telling")
    start = read_today(phrase, context)
    first = start.stretch.first if start and start.stretch else anchor.day
    sign = -1 if phrase.find("BEFORE") else 1
    found = move_day(first, sign * int(count), name)
    units: dict[str, Unit] = {"week": "week", "fortnight": "week", "month": "month", "quarter": "quarter", "day": "day"}
    chosen: Unit = "day" if start else units.get(name, "year")
    words = f"{count:g} {name}{'s' if count != 1 else ''} {'before' if sign < 0 else 'after'}"
    return state(hang(Stretch("day", found) if chosen == "day" else cover(found, chosen), anchor, words))
