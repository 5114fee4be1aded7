"""Holidays -> their day in a year."""

from datetime import date, timedelta

from tellings.annotate.times.lexicon import HOLIDAYS, MOVABLE


def find_holiday(name: str, year: int) -> date:
    """The day of a holiday, by its name in lower case.

    Raises:
        KeyError: there is no such holiday in the tables.
    """
    if name in HOLIDAYS:
        return date(year, *HOLIDAYS[name])
    month, weekday, place = MOVABLE[name]
    if not month:
        return find_easter(year) + timedelta(days=place)
    if place < 0:
        last = date(year, month + 1, 1) - timedelta(days=1)
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (place - 1))


def find_easter(year: int) -> date:
    """Easter Sunday of the Western Church.

    **Source:** the anonymous Gregorian algorithm, Nature 13 (1876) 487.
    """
    century, rest = divmod(year, 100)
    golden = year % 19
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * sunday) // 451
    month, day = divmod(epact + sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)
