"""Times of day: clock times with zones, parts of a day, and what they add to a day."""

import re
from datetime import datetime, time, timedelta

import msgspec

from tellings.annotate.times.anchor import Base
from tellings.annotate.times.grammar import Phrase
from tellings.annotate.times.lexer import Lexeme
from tellings.annotate.times.lexicon import CLASSES, PART_HOURS, PARTS
from tellings.annotate.times.reading import Reading

_CLOCK = re.compile(r"(\d{1,2})(?:[:.h]?(\d\d))?(?::(\d\d))?\s?(?:([ap])\.?\s?m(?![a-z])\.?)?(?:\W.*|\D.*)?", re.DOTALL)

EARLY_HOURS = (0, 6)
HALVES = {"START": (0, 12), "END": (12, 24)}
"""Hours that "early" and "late" leave of a day."""


class Clock(msgspec.Struct, frozen=True):
    """A time of day in minutes from the day's start, seconds."""

    minutes: int
    seconds: int | None = None


def parse_clock(lexeme: Lexeme) -> Clock | None:
    """Read "5:30 a.m. PST", "1713 GMT", "noon"; ``None`` for what is no time of day (25:00)."""
    if lexeme.code == CLASSES["ISO"]:
        clock = lexeme.word[11:].strip("z")
        hour, minute, *second = (int(part) for part in clock.split(":"))
        return Clock(hour * 60 + minute, second[0] if second else None)
    if lexeme.code == CLASSES["NOON"]:
        return Clock(1440 if "night" in lexeme.word else 720)
    match = _CLOCK.fullmatch(lexeme.word)
    if match is None:
        return None
    hour, minute = int(match[1]), int(match[2] or 0)
    if hour > 24 or minute > 59 or (match[4] and not 1 <= hour <= 12):
        return None
    if match[4]:
        hour = hour % 12 + (12 if match[4] == "p" else 0)
    return Clock(hour * 60 + minute, int(match[3]) if match[3] else None)


def add_clock(base: Base, clock: Clock) -> Reading:
    """The moment at that time of the day."""
    hour, minute = divmod(clock.minutes, 60)
    value = f"{base.partial}T{hour:02}:{minute:02}" + (f":{clock.seconds:02}" if clock.seconds is not None else "")
    if base.stretch is None or base.stretch.unit != "day":
        return bound(base, Reading("TIME", value, derivation=base.why, anchor=base.anchor))
    moment = datetime.combine(base.stretch.first, time()) + timedelta(minutes=clock.minutes)
    exact = moment + timedelta(seconds=clock.seconds or 0)
    return Reading(
        "TIME",
        value,
        edtf=exact.isoformat(timespec="seconds"),
        earliest=write_moment(moment),
        before=write_moment(moment + timedelta(minutes=1)),
        derivation=base.why,
        anchor=base.anchor,
    )


def bound(base: Base, reading: Reading) -> Reading:
    """The reading with the bounds of the places of which its own is one, if nothing decides between them.

    **Source:** the set of which one member is meant, EDTF (ISO 8601-2), level 2: ``[2024-05-03,2024-05-10]``.
    """
    if not base.either:
        return reading
    edtf = f"[{','.join(stretch.edtf for stretch in base.either)}]"
    first, last = base.either[0].first.isoformat(), base.either[-1].before.isoformat()
    return msgspec.structs.replace(reading, edtf=edtf, earliest=first, before=last)


def add_hours(base: Base, hours: tuple[int, int], reading: Reading) -> Reading:
    """The reading, its interval narrowed to these hours of its day."""
    if base.stretch is None or base.stretch.unit != "day":
        return reading
    start = datetime.combine(base.stretch.first, time())
    return msgspec.structs.replace(
        reading,
        earliest=write_moment(start + timedelta(hours=hours[0])),
        before=write_moment(start + timedelta(hours=hours[1])),
    )


def add_part(base: Base, part: Lexeme) -> Reading:
    """The part of the day."""
    code = PARTS[part.word]
    edtf = base.stretch.edtf if base.stretch else None
    reading = Reading("TIME", f"{base.partial}T{code}", edtf=edtf, derivation=base.why, anchor=base.anchor)
    return bound(base, add_hours(base, PART_HOURS[code], reading))


def is_early_hours(phrase: Phrase) -> bool:
    """Whether it speaks of the first hours of a day."""
    units = phrase.find("UNITS")
    return units is not None and units.word == "hours"


def write_moment(moment: datetime) -> str:
    """A moment as ISO 8601 in minutes."""
    return moment.isoformat(timespec="minutes")
