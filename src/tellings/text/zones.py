"""Time zones as reports name them: the minutes from UTC that a name can mean, on a day, in a report.

A name may have several meanings (IST is the time of India, of Ireland and of Israel), and some change by season.
"""

import re
from collections.abc import Collection
from datetime import date, timedelta
from functools import lru_cache
from importlib.resources import files

import msgspec

HOUR = 60
DEFAULT = "*"
"""Among the words of a meaning: it is meant where the report names no place of another one."""

_COUNTED = re.compile(r"(?:utc|gmt)\s?([+−-])\s?(\d{1,2})(?::?(\d\d))?")
_SEASON = re.compile(r"(.+) (standard|daylight|summer)")

SUMMERS = {"us": ((3, 2), (11, 1)), "eu": ((3, -1), (10, -1)), "au": ((10, 1), (4, 1))}
"""Which Sunday of which month summer time starts and ends on: -1 is the last. **Source:** IANA time zone database."""


class Meaning(msgspec.Struct, frozen=True):
    """One zone that a name stands for: minutes from UTC in winter, rule of summer time, first year, telling words."""

    minutes: int
    summer: str
    since: int
    words: frozenset[str]


@lru_cache(maxsize=1)
def read_zones() -> dict[str, tuple[Meaning, ...]]:
    """The meanings of each name, in lower case. **Source:** IANA time zone database; names as news writes them."""
    text = files("tellings.text").joinpath("zones.tsv").read_text(encoding="utf-8")
    found: dict[str, tuple[Meaning, ...]] = {}
    for line in text.splitlines()[1:]:
        name, minutes, summer, since, words = f"{line.lower()}\t".split("\t")[:5]
        meaning = Meaning(int(minutes), summer, int(since), frozenset(words.split()))
        found[name] = (*found.get(name, ()), meaning)
    return found


@lru_cache(maxsize=1)
def list_abbreviations() -> tuple[str, ...]:
    """The names that are written in capitals, the longest first."""
    text = files("tellings.text").joinpath("zones.tsv").read_text(encoding="utf-8")
    names = {name for line in text.splitlines()[1:] if (name := line.partition("\t")[0]).isupper()}
    return tuple(sorted(names, key=lambda name: (-len(name), name)))


def list_offsets(zone: str, day: date | None) -> tuple[int, ...]:
    """The minutes from UTC that a zone can be at on a day, or on any day, in order; none for an unknown zone."""
    return tuple(sorted({minutes for meaning in _find_meanings(zone, day) for minutes in _list_minutes(meaning, day)}))


def decide_offset(zone: str, day: date | None, words: Collection[str]) -> int | None:
    """The minutes from UTC of a zone in a report that has these words (lower case), or ``None`` where it stays open."""
    meanings = _find_meanings(zone, day)
    told = [meaning for meaning in meanings if not meaning.words.isdisjoint(words)]
    if len(meanings) > 1:
        meanings = tuple(told) or tuple(m for m in meanings if DEFAULT in m.words)
    offsets = {minutes for meaning in meanings for minutes in _list_minutes(meaning, day)}
    return offsets.pop() if len(offsets) == 1 else None


def write_offset(minutes: int) -> str:
    """How far a zone is from UTC, in words: "UTC", "UTC+05:30"."""
    hours, rest = divmod(abs(minutes), HOUR)
    return f"UTC{'-' if minutes < 0 else '+'}{hours:02}:{rest:02}" if minutes else "UTC"


def _find_meanings(zone: str, day: date | None) -> tuple[Meaning, ...]:
    """What a name in lower case stands for: by the table, or as so many hours from UTC."""
    if zone == "z":
        zone = "utc"
    counted = _COUNTED.fullmatch(zone)
    if counted:
        minutes = int(counted[2]) * HOUR + int(counted[3] or 0)
        return (Meaning(minutes if counted[1] == "+" else -minutes, "", 0, frozenset()),)
    season = _SEASON.fullmatch(zone)
    if season and season[1] in read_zones():
        step = 0 if season[2] == "standard" else HOUR
        return tuple(msgspec.structs.replace(m, minutes=m.minutes + step, summer="") for m in read_zones()[season[1]])
    return tuple(m for m in read_zones().get(zone, ()) if day is None or day.year >= m.since)


def _list_minutes(meaning: Meaning, day: date | None) -> tuple[int, ...]:
    if not meaning.summer:
        return (meaning.minutes,)
    if day is None:
        return (meaning.minutes, meaning.minutes + HOUR)
    return (meaning.minutes + HOUR * is_summer(day, meaning.summer),)


def is_summer(day: date, rule: str) -> bool:
    """Whether summer time holds at noon of a day."""
    start, end = (_find_sunday(day.year, *sunday) for sunday in SUMMERS[rule])
    return start <= day < end if start < end else not end <= day < start


def _find_sunday(year: int, month: int, which: int) -> date:
    """That Sunday of a month, the last for -1."""
    if which < 0:
        after = date(year + month // 12, month % 12 + 1, 1)
        return after - timedelta(days=after.isoweekday() % 7 or 7)
    first = date(year, month, 1)
    return first + timedelta(days=(7 - first.isoweekday()) % 7 + 7 * (which - 1))
