"""How far clocks are from UTC: by the zone that they name, or by the same moment in another zone in brackets."""

import re
from collections.abc import Collection, Iterator, Sequence
from datetime import date

import msgspec

from tellings.model.annotations import Timex
from tellings.text.timex import UNTOLD
from tellings.text.zones import HOUR, decide_offset, list_abbreviations, write_offset

_ZONE = re.compile(
    rf"\b(?P<code>(?:UTC|GMT)\s?[+−-]\s?\d{{1,2}}(?::?\d\d)?|{'|'.join(list_abbreviations())})\b"
    r"|[Ll]ocal(?:\s[Tt]ime)?(?:\sin\s(?P<in>[A-Z][a-z]+(?:\s[A-Z][a-z]+)?))?"
    r"|(?P<place>[A-Z][a-z]+(?:\s[A-Z][a-z]+)?)\s(?P<season>[Dd]aylight\s|[Ss]tandard\s|[Ss]ummer\s)?[Tt]ime\b"
    r"|\b(?P<bare>Eastern|Central|Mountain|Pacific)\b|(?<=\d)(?P<utc>Z)\b"
)
_CLOCK = re.compile(r"T(\d{2}):(\d{2})(?::\d{2})?")
_BRACKET = re.compile(r"(?:\sin\s[A-Z]\w+(?:\s[A-Z]\w+)?)?\s?[(\[]\s?")
LOCAL = "local"

DAY = 24 * 60
FARTHEST_WEST = 10 * HOUR
"""Minutes from UTC of the westernmost zone (Hawaii): a clock further behind is one of the next day.

Source: IANA time zone database; the islands further west with few people are taken for those a day ahead.
"""

QUARTER = 15
"""Minutes of which every zone in use is a multiple away from UTC: two clocks apart by others are no one moment."""


def tell_offsets(text: str, times: Sequence[Timex], words: Collection[str]) -> tuple[Timex, ...]:
    """Give the times of day their zone, and their distance from UTC, in minutes, where the text tells it.

    A clock tells it by the name of its zone, if the day and ``words``, those of the text in lower case, leave that one
    meaning; or stands beside one in brackets that does: "11:36 a.m. (1936 GMT)". What so becomes known of a name holds
    for all its clocks.
    """
    told = [_name_zone(time, words) for time in times]
    for place in range(len(told) - 1):
        left, right = told[place : place + 2]
        if _BRACKET.fullmatch(text, left.end, right.start):
            told[place] = _take_over(left, right)
            told[place + 1] = _take_over(right, left)
    return tuple(_write_zone(time) for time in _spread(told))


def _name_zone(time: Timex, words: Collection[str]) -> Timex:
    zone = find_zone(time)
    if zone is None:
        return time
    day = None if UNTOLD in time.value[:10] else date.fromisoformat(time.value[:10])
    return msgspec.structs.replace(time, zone=zone, utc_offset=decide_offset(zone, day, words))


def find_zone(time: Timex) -> str | None:
    """The zone that a clock names, in lower case, or ``None``: "est", "utc+3", "dhaka", "pacific daylight", "local"."""
    match = _ZONE.search(time.exact) if _CLOCK.search(time.value) else None
    if match is None:
        return None
    place = match["place"]
    if place is not None:
        return " ".join([place, (match["season"] or "").strip()]).strip().lower()
    name = match["code"] or match["in"] or match["bare"] or match["utc"] or LOCAL
    return "".join(name.split()).replace("−", "-").lower() if match["code"] else name.lower()


def _take_over(time: Timex, beside: Timex) -> Timex:
    """A clock with its distance from UTC by one of the same moment that has its own."""
    own, other = (_CLOCK.search(t.value) for t in (time, beside))
    if own is None or other is None or time.utc_offset is not None or beside.utc_offset is None:
        return time
    apart = count_minutes(own) - (count_minutes(other) - beside.utc_offset)
    offset = (apart + FARTHEST_WEST) % DAY - FARTHEST_WEST
    return time if offset % QUARTER else msgspec.structs.replace(time, utc_offset=offset)


def _spread(times: Sequence[Timex]) -> Iterator[Timex]:
    """Yield the times; those whose zone is known elsewhere in the text, and only in one way, with that."""
    known: dict[str, set[int]] = {}
    for time in times:
        if time.zone is not None and time.utc_offset is not None:
            known.setdefault(time.zone, set()).add(time.utc_offset)
    for time in times:
        offsets = known.get(time.zone or "", set())
        if time.utc_offset is None and len(offsets) == 1:
            yield msgspec.structs.replace(time, utc_offset=next(iter(offsets)))
        else:
            yield time


def _write_zone(time: Timex) -> Timex:
    """The time with its zone in its EDTF string and derivation, if its words name one."""
    if time.zone is None or (time.zone == LOCAL and time.utc_offset is None):
        return time
    if time.utc_offset is None:
        return msgspec.structs.replace(time, derivation=f"{time.derivation}; its zone may be one of several")
    shown = write_offset(time.utc_offset)
    edtf = f"{time.edtf}{shown.removeprefix('UTC') or 'Z'}" if _CLOCK.search(time.edtf or "") else time.edtf
    return msgspec.structs.replace(time, edtf=edtf, derivation=f"{time.derivation}; its zone is {shown}")


def count_minutes(clock: re.Match[str]) -> int:
    """The minutes of the day of a clock, given as hours and minutes."""
    return int(clock.group(1)) * HOUR + int(clock.group(2))
