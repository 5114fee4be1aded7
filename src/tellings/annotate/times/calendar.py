"""Stretches of the calendar (a day, a week, a quarter ...) with their TIMEX3 value, EDTF string and interval."""

from datetime import date, timedelta
from typing import Literal, get_args

import msgspec

from tellings.text.dates import MONTHS

Unit = Literal["day", "weekend", "week", "month", "quarter", "half", "season", "year", "decade", "century"]
"""The units, the shortest first."""

SEASONS = ("SP", "SU", "FA", "WI")
"""TIMEX3 codes in the order of the EDTF codes 21 to 24; a season starts in March, June, September, December."""

FIRST_YEAR, LAST_YEAR = 1, 9000


class Stretch(msgspec.Struct, frozen=True):
    """One unit of the calendar, named by its first day."""

    unit: Unit
    first: date

    @property
    def before(self) -> date:
        """The first day after it."""
        return self.first + timedelta(days=2) if self.unit == "weekend" else shift(self, 1).first

    @property
    def value(self) -> str:
        """Its TIMEX3 value."""
        return _write_value(self)

    @property
    def edtf(self) -> str:
        """Its EDTF string, level 1 but for quarters and halves (level 2)."""
        return _write_edtf(self)


def is_longer(unit: Unit, other: Unit) -> bool:
    """Whether one unit is longer than another one."""
    units: tuple[Unit, ...] = get_args(Unit)
    return units.index(unit) > units.index(other)


def cover(day: date, unit: Unit) -> Stretch:
    """The stretch of that unit that holds the day; for a weekend that of the day's week."""
    monday = day - timedelta(days=day.weekday())
    match unit:
        case "day":
            first = day
        case "week":
            first = monday
        case "weekend":
            first = monday + timedelta(days=5)
        case "month":
            first = day.replace(day=1)
        case "quarter":
            first = date(day.year, (day.month - 1) // 3 * 3 + 1, 1)
        case "half":
            first = date(day.year, (day.month - 1) // 6 * 6 + 1, 1)
        case "season":
            first = _season_start(day)
        case "year":
            first = date(day.year, 1, 1)
        case "decade":
            first = date(max(day.year // 10 * 10, 1), 1, 1)
        case "century":
            first = date(max((day.year - 1) // 100 * 100, 1), 1, 1)
    return Stretch(unit, first)


def shift(stretch: Stretch, count: int) -> Stretch:
    """The stretch ``count`` units later (earlier, if negative).

    Raises:
        OverflowError: the calendar does not reach so far.
    """
    unit, first = stretch.unit, stretch.first
    match unit:
        case "day":
            return Stretch(unit, first + timedelta(days=count))
        case "week" | "weekend":
            return Stretch(unit, first + timedelta(weeks=count))
        case "month":
            return Stretch(unit, _add_months(first, count))
        case "quarter" | "season":
            return Stretch(unit, _add_months(first, 3 * count))
        case "half":
            return Stretch(unit, _add_months(first, 6 * count))
        case "year":
            return Stretch(unit, _add_months(first, 12 * count))
        case "decade":
            return Stretch(unit, _add_months(first, 120 * count))
        case "century":
            return Stretch(unit, _add_months(first, 1200 * count))


_IN_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_IN_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
COUNTED = frozenset((*_IN_DAYS, *_IN_MONTHS))
"""Names of units that a day can be moved by."""


def move_day(day: date, count: int, unit: str) -> date:
    """The day so many units later; the last of its month where that is too short.

    Raises:
        OverflowError: the calendar does not reach so far.
    """
    if unit in _IN_DAYS:
        return day + timedelta(days=count * _IN_DAYS[unit])
    month = shift(cover(day, "month"), count * _IN_MONTHS[unit])
    return month.first.replace(day=min(day.day, (month.before - timedelta(days=1)).day))


def make_day(year: int, month: int, day: int) -> Stretch | None:
    """The day of that date, or ``None`` if there is none such (31 June)."""
    try:
        return Stretch("day", date(year, month, day))
    except ValueError:
        return None


def _season_start(day: date) -> date:
    month = day.month // 3 * 3
    return date(day.year, month, 1) if month else date(max(day.year - 1, 1), 12, 1)


def _add_months(first: date, count: int) -> date:
    years, month = divmod(first.year * 12 + first.month - 1 + count, 12)
    if not FIRST_YEAR <= years <= LAST_YEAR:
        raise OverflowError(f"year {years} is outside of the calendar")
    return date(years, month + 1, 1)


def _write_value(stretch: Stretch) -> str:
    first = stretch.first
    match stretch.unit:
        case "day":
            return first.isoformat()
        case "week" | "weekend":
            year, week, _ = first.isocalendar()
            return f"{year:04}-W{week:02}" + ("-WE" if stretch.unit == "weekend" else "")
        case "month":
            return f"{first.year:04}-{first.month:02}"
        case "quarter":
            return f"{first.year:04}-Q{first.month // 3 + 1}"
        case "half":
            return f"{first.year:04}-H{first.month // 6 + 1}"
        case "season":
            return f"{first.year:04}-{SEASONS[first.month // 3 - 1]}"
        case "year":
            return f"{first.year:04}"
        case "decade":
            return f"{first.year // 10:03}"
        case "century":
            return f"{first.year // 100:02}"


def _write_edtf(stretch: Stretch) -> str:
    first = stretch.first
    match stretch.unit:
        case "week" | "weekend":
            return f"{first.isoformat()}/{(stretch.before - timedelta(days=1)).isoformat()}"
        case "quarter":
            return f"{first.year:04}-{33 + first.month // 3}"
        case "half":
            return f"{first.year:04}-{40 + first.month // 6}"
        case "season":
            return f"{first.year:04}-{20 + first.month // 3}"
        case "decade":
            return f"{first.year // 10:03}X"
        case "century":
            return f"{first.year // 100:02}XX"
        case _:
            return _write_value(stretch)


def name_month(number: int) -> str:
    """The month's English name, 1 for January."""
    return MONTHS[number - 1]
