"""Ranges within one phrase: "June 3-5", "2011-2014", "9 to 11 p.m."."""

from datetime import date

import msgspec

from tellings.annotate.times.anchor import Base, Context, stand_alone
from tellings.annotate.times.calendar import Stretch, cover, make_day
from tellings.annotate.times.clocks import add_clock, parse_clock
from tellings.annotate.times.counted import guess_day, read_part, read_today
from tellings.annotate.times.grammar import Phrase
from tellings.annotate.times.places import place_day, read_weekday
from tellings.annotate.times.reading import Reading


def read_days(phrase: Phrase, context: Context) -> Reading | None:
    """Read a range of days."""
    months, days = phrase.find_all("MONTH", "MABBR"), phrase.find_all("DAYNUM", "ORD")
    year = phrase.find("YEAR")
    if not months or len(days) != 2:
        return None
    ends: list[Base] = []
    for month, day in zip((months[0], months[-1]), days, strict=True):
        if year is not None:
            found = make_day(int(year.number), int(month.number), int(day.number))
            base = stand_alone(found) if found else None
        else:
            start = ends[0].stretch if ends else None
            base = place_day(int(month.number), int(day.number), msgspec.structs.replace(context, since=start))
        if base is None:
            return None
        ends.append(base)
    return _join(ends[0], ends[1])


def read_months(phrase: Phrase, context: Context) -> Reading | None:
    """Read a range of months: "January to March 2017", "May-July"."""
    first, last = (int(month.number) for month in phrase.find_all("MONTH", "MABBR"))
    year, anchor = phrase.find("YEAR"), context.anchor
    if year is None and anchor is None:
        return None
    if year is None and anchor is not None:
        ends = cover(anchor.day, "month")
        step = -1 if date(ends.first.year, last, 1) > ends.first and context.direction != "future" else 0
        number, why = ends.first.year + step, f"the year by {anchor.phrase}"
    else:
        number, why = int(year.number) if year else 0, "as written"
    start = Stretch("month", date(number - (first > last), first, 1))
    end = Stretch("month", date(number, last, 1))
    return _join(stand_alone(start, why), stand_alone(end, why))


def _join(first: Base, last: Base) -> Reading | None:
    value = f"{first.partial}/{last.partial}"
    if first.stretch is None or last.stretch is None:
        return Reading("DATE", value, derivation=first.why)
    if last.stretch.first < first.stretch.first:
        return None
    return Reading(
        "DATE",
        value,
        edtf=f"{first.stretch.edtf}/{last.stretch.edtf}",
        earliest=first.stretch.first.isoformat(),
        before=last.stretch.before.isoformat(),
        anchor=first.anchor,
        derivation=first.why,
    )


def read_years(phrase: Phrase, _: Context) -> Reading | None:
    """Read a range of years: "2011-2014", "1989-90", "2022/23"."""
    first, last = phrase.lexemes[0], phrase.lexemes[-1]
    if first is last:
        return _join(*(stand_alone(Stretch("year", date(int(first.number) + step, 1, 1))) for step in (0, 1)))
    low, high = int(first.number), int(last.number)
    if last.code != "Y":
        high += low // 100 * 100
    if len(last.word) not in (2, 4) or not low < high <= low + 200:
        return None
    ends = [stand_alone(Stretch("year", date(year, 1, 1))) for year in (low, high)]
    return _join(ends[0], ends[1])


def read_clocks(phrase: Phrase, context: Context) -> Reading | None:
    """Read a range of times of day: "9 to 11 p.m. Monday"."""
    times = phrase.find_all("CLOCK", "NOON")
    bare = phrase.find("DAYNUM")
    last = parse_clock(times[-1]) if times else None
    first = parse_clock(times[0]) if len(times) > 1 else None
    if last is None:
        return None
    if bare is not None:
        hour = int(bare.number)
        minutes = hour % 12 * 60 + (720 if last.minutes >= 720 else 0)
        if hour > 12:
            return None
        first = msgspec.structs.replace(last, minutes=minutes if minutes <= last.minutes else minutes - 720)
    if first is None or first.minutes < 0:
        return None
    base = find_day(phrase, context)
    left, right = add_clock(base, first), add_clock(base, last)
    edtf = base.stretch.edtf if base.stretch else None  # EDTF has no ranges of hours
    return msgspec.structs.replace(left, value=f"{left.value}/{right.value}", edtf=edtf, before=right.before)


def find_day(phrase: Phrase, context: Context) -> Base:
    """The day of a bare time of day: one named with it, in its sentence, or the day of writing."""
    named = read_weekday(phrase, context) or read_today(phrase, context) or read_part(phrase, context)
    return named or guess_day(context)


def read_clock(phrase: Phrase, context: Context) -> Reading | None:
    """Read a time of day that stands without a day."""
    lexeme = phrase.find("CLOCK", "NOON")
    clock = parse_clock(lexeme) if lexeme else None
    return (clock and add_clock(find_day(phrase, context), clock)) or None
