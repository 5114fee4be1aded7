"""How far clocks are from UTC: by the zone that they name, or by the same moment in another zone in brackets."""

import re
from collections.abc import Sequence

import msgspec

from tellings.annotate.times.clocks import ZONES
from tellings.model.annotations import Timex

_ZONE = re.compile(rf"\b({'|'.join(ZONES)})\b", re.IGNORECASE)
_CLOCK = re.compile(r"T(\d{2}):(\d{2})(?::\d{2})?")
_BRACKET = re.compile(r"\s?[(\[]\s?")

HOUR, DAY = 60, 24 * 60
FARTHEST_WEST = 10 * HOUR
"""Minutes from UTC of the westernmost zone (Hawaii): a clock further behind is one of the next day.

Source: IANA time zone database; the islands further west with few people are taken for those a day ahead.
"""

QUARTER = 15
"""Minutes of which every zone in use is a multiple away from UTC: two clocks apart by others are no one moment."""


def tell_offsets(text: str, times: Sequence[Timex]) -> tuple[Timex, ...]:
    """Give the times of day their distance from UTC, in minutes, east positive, where the text tells it.

    A clock tells it by the name of its zone; or stands beside one in brackets that does: "11:36 a.m. (1936 GMT)".
    """
    told = [msgspec.structs.replace(time, utc_offset=find_offset(time)) for time in times]
    for place in range(len(told) - 1):
        left, right = told[place : place + 2]
        if _BRACKET.fullmatch(text, left.end, right.start):
            told[place] = _take_over(left, right)
            told[place + 1] = _take_over(right, left)
    return tuple(told)


def find_offset(time: Timex) -> int | None:
    """The minutes from UTC of a clock that names its zone, or ``None``."""
    zone = _ZONE.search(time.exact) if _CLOCK.search(time.value) else None
    return ZONES[zone.group().lower()] * HOUR if zone else None


def _take_over(time: Timex, beside: Timex) -> Timex:
    """A clock with its distance from UTC by one of the same moment that has its own."""
    own, other = (_CLOCK.search(t.value) for t in (time, beside))
    if own is None or other is None or time.utc_offset is not None or beside.utc_offset is None:
        return time
    apart = count_minutes(own) - (count_minutes(other) - beside.utc_offset)
    offset = (apart + FARTHEST_WEST) % DAY - FARTHEST_WEST
    return time if offset % QUARTER else msgspec.structs.replace(time, utc_offset=offset)


def count_minutes(clock: re.Match[str]) -> int:
    """The minutes of the day of a clock, given as hours and minutes."""
    return int(clock.group(1)) * HOUR + int(clock.group(2))
