"""Dates of publication, days in words, and how two intervals of time stand to each other: functions of ISO strings."""

import re
from datetime import date, datetime, timedelta
from typing import Literal

import msgspec

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = tuple("January February March April May June July August September October November December".split())

PUBLISHED_YEARS = range(1600, 3000)
"""Years in which a report can have been published. The oldest newspaper is of 1605; systems write "never" as 9999 and a
missing year as 1, which are no dates to count from."""

IntervalRelation = Literal["same", "contains", "within", "overlaps", "disjoint"]

_PUBLISHED = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})"
    r"(?:[Tt ]([0-9]{2}:[0-9]{2}(?::[0-9]{2})?)(?:[.,][0-9]+)?\s?([Zz]|[+-][0-9]{2}:?[0-9]{2})?)?"
)


def normalize_published(text: str) -> str:
    """Write a date of publication in one way: "YYYY-MM-DD", or "YYYY-MM-DDTHH:MM:SS" with its zone as "+HH:MM", if any.

    A time of 00:00:00 is what systems store where only the day is known, so the day alone is kept.

    Raises:
        ValueError: the text is no ISO 8601 date or date-time, or of a year outside ``PUBLISHED_YEARS``.
    """
    value = _parse_moment(text)
    if value.year not in PUBLISHED_YEARS:
        raise ValueError(f"{text!r} is of the year {value.year}, in which nothing was published")
    if value.hour == value.minute == value.second == 0:
        return value.date().isoformat()
    return value.isoformat(timespec="seconds")


def _parse_moment(text: str) -> datetime:
    moment = _PUBLISHED.fullmatch(text.strip())
    try:
        day, clock, zone = moment.groups(default="") if moment else ("", "", "")
        return datetime.fromisoformat(f"{day}T{clock or '00:00'}{zone.upper()}")
    except ValueError as error:
        raise ValueError(
            f"{text!r} is no date; write it as 2018-01-10, 2018-01-10T21:30 or 2018-01-10T21:30:00+01:00"
        ) from error


def parse_day(text: str) -> date:
    """The day of an ISO 8601 date or date-time, as it is written there (in its own zone).

    Raises:
        ValueError: the text is no ISO 8601 date or date-time.
    """
    return _parse_moment(text).date()


def name_weekday(day: date) -> str:
    """The weekday's English name."""
    return WEEKDAYS[day.weekday()]


def format_day(day: str) -> str:
    """Write an ISO day for people: "2022-01-10" as "Monday 10 January 2022".

    Raises:
        ValueError: the text is no ISO 8601 date.
    """
    value = parse_day(day)
    return f"{name_weekday(value)} {value.day} {MONTHS[value.month - 1]} {value.year}"


class Interval(msgspec.Struct, frozen=True, order=True):
    """A half-open stretch of time: from ``earliest`` until just before ``before`` (ISO days or minutes)."""

    earliest: str
    before: str


def make_interval(earliest: str | None, before: str | None) -> Interval | None:
    """The interval between two ISO strings, written in minutes; ``None`` where a bound is missing."""
    if earliest is None or before is None:
        return None
    return Interval(_write_minutes(earliest), _write_minutes(before))


def compare_intervals(left: Interval, right: Interval) -> IntervalRelation:
    """How ``left`` stands to ``right``: the same, containing it, within it, overlapping, or disjoint from it."""
    a, b = _write_minutes(left.earliest), _write_minutes(left.before)
    c, d = _write_minutes(right.earliest), _write_minutes(right.before)
    if (a, b) == (c, d):
        return "same"
    if b <= c or d <= a:
        return "disjoint"
    if a <= c and d <= b:
        return "contains"
    if c <= a and b <= d:
        return "within"
    return "overlaps"


def measure_gap(left: Interval, right: Interval) -> timedelta:
    """The time between two disjoint intervals; zero where they meet or overlap."""
    starts = (datetime.fromisoformat(_write_minutes(i.earliest)) for i in (left, right))
    ends = (datetime.fromisoformat(_write_minutes(i.before)) for i in (left, right))
    return max(max(starts) - min(ends), timedelta())


def widen(interval: Interval, margin: timedelta) -> Interval:
    """The interval with a margin on both sides, as an approximate time needs it before it is compared."""
    earliest = datetime.fromisoformat(_write_minutes(interval.earliest)) - margin
    before = datetime.fromisoformat(_write_minutes(interval.before)) + margin
    return Interval(earliest.isoformat(timespec="minutes"), before.isoformat(timespec="minutes"))


def _write_minutes(text: str) -> str:
    """An ISO day as its first minute, so that days and minutes compare as strings."""
    return text if "T" in text else f"{text}T00:00"
