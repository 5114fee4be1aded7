"""Phrase -> its place in the calendar, for dates, months, weekdays, years and what is counted from the anchor."""

import re
from collections.abc import Callable
from datetime import date

from tellings.annotate.times.anchor import (
    Anchor,
    Base,
    Context,
    hang,
    hang_either,
    hang_told,
    leave_open,
    stand_alone,
)
from tellings.annotate.times.calendar import SEASONS, Stretch, cover, make_day, name_month, shift
from tellings.annotate.times.choose import list_weekdays, pick, pick_nearest, pick_relative, pick_yearly
from tellings.annotate.times.counted import TOLD, name_step, name_unit
from tellings.annotate.times.grammar import Phrase
from tellings.annotate.times.holidays import find_holiday
from tellings.annotate.times.lexicon import SEASON_NUMBERS
from tellings.text.dates import WEEKDAYS
from tellings.text.timex import SOME_DAY, SOME_QUARTER, SOME_WEEK, SOME_YEAR

NEAR_DAYS = 92
"""A day without a year takes that of a full date of the text within a quarter of a year: reports of one event seldom
name days further apart without saying the year."""


def read_iso(phrase: Phrase, _: Context) -> Base | None:
    """Read "2018-01-10"."""
    lexeme = phrase.find("ISO")
    year, month, day = (int(part) for part in (lexeme.word[:10] if lexeme else "0-0-0").split("-"))
    found = make_day(year, month, day)
    return stand_alone(found) if found else None


def read_slash(phrase: Phrase, _: Context) -> Base | None:
    """Read "25/1/2018" or "1/25/2018" where only one order of day and month is possible, and "2018/1/25"."""
    first, second, year = (int(part) for part in re.split(r"[/.-]", phrase.lexemes[0].word))
    if first > 31:
        found = make_day(first, second, year)
        return stand_alone(found) if found else None
    if year < 100:
        year += 2000 if year < 50 else 1900
    days = {make_day(year, first, second), make_day(year, second, first)} - {None}
    only = days.pop() if len(days) == 1 else None
    return stand_alone(only) if only else None


def read_date(phrase: Phrase, context: Context) -> Base | None:
    """Read a day of a month, with or without a year."""
    month, day = phrase.find("MONTH", "MABBR"), phrase.find("DAYNUM", "ORD")
    if month is None or day is None:
        return None
    year = _find_year(phrase, context)
    if year is not None:
        found = make_day(year, int(month.number), int(day.number))
        tail = phrase.find("YEAR") is None
        return (_hang_year(found, context) if tail else stand_alone(found)) if found else None
    return place_day(int(month.number), int(day.number), context, step=_find_step(phrase))


def place_day(month: int, day: int, context: Context, *, step: int = 0, name: str = "") -> Base | None:
    """The day of a date without its year: by the anchor, or else by a full date of the text."""
    words = name or f"{day} {name_month(month)}"
    if make_day(2000, month, day) is None:
        return None
    if context.anchor is not None:
        reach = 4 if (month, day) != (2, 29) else 12
        years = range(context.anchor.day.year - reach, context.anchor.day.year + reach + 1)
        days = tuple(found for year in years if (found := make_day(year, month, day)))
        if step:
            return pick_relative(days, context.anchor, step, name=words)
        around = sorted(days, key=lambda s: abs((s.first - context.anchor.day).days))[:3]  # type: ignore[union-attr]
        first, second, third = sorted(around, key=lambda s: s.first)
        return pick_yearly((first, second, third), context.anchor, context, name=words)
    return _borrow_year(month, day, context, words) or leave_open(
        f"{SOME_YEAR}-{month:02}-{day:02}", f"{words} of some year"
    )


def _borrow_year(month: int, day: int, context: Context, words: str) -> Base | None:
    """The day in the year of the nearest full date of the text, if that is near enough."""
    pairs = [
        (abs((found.first - known.first).days), known, found)
        for known in context.known
        for year in (known.first.year - 1, known.first.year, known.first.year + 1)
        if (found := make_day(year, month, day))
    ]
    if not pairs:
        return None
    gap, known, found = min(pairs, key=lambda pair: (pair[0], pair[1].first))
    if gap > NEAR_DAYS:
        return None
    return hang_told(found, known, f"{words}, year taken from {known.value} in the same text")


def read_september11(_: Phrase, __: Context) -> Base:
    """Read "the Sept. 11 attacks", whose year everybody knows."""
    return stand_alone(Stretch("day", date(2001, 9, 11)), "the attacks of 11 September 2001")


def read_month(phrase: Phrase, context: Context) -> Base | None:
    """Read a month, with or without a year."""
    lexeme = phrase.find("MONTH", "MABBR")
    if lexeme is None:
        return None
    number, year = int(lexeme.number), _find_year(phrase, context)
    if year is not None:
        found = Stretch("month", date(year, number, 1))
        return stand_alone(found) if phrase.find("YEAR") else _hang_year(found, context)
    anchor, name = context.anchor, name_month(number)
    if anchor is None:
        return _borrow_month(number, context) or leave_open(f"{SOME_YEAR}-{number:02}", f"{name} of some year")
    first, second, third = (Stretch("month", date(anchor.day.year + step, number, 1)) for step in (-1, 0, 1))
    step, this = _find_step(phrase), phrase.find("THIS")
    if step:
        return pick_relative((shift(first, -12), first, second, third, shift(third, 12)), anchor, step, name=name)
    return (
        hang(second, anchor, f"{name} in the year of")
        if this
        else pick_yearly((first, second, third), anchor, context, name=name)
    )


def _borrow_month(number: int, context: Context) -> Base | None:
    known = next((k for k in reversed(context.known) if k.first.month == number), None)
    if known is None:
        return None
    found = cover(known.first, "month")
    return hang_told(found, known, f"{name_month(number)}, taken as that of {known.value} in the same text")


def read_weekday(phrase: Phrase, context: Context) -> Base | None:
    """Read a weekday, with or without "last" and the like."""
    lexeme = phrase.find("WEEKDAY", "WABBR")
    if lexeme is None:
        return None
    number, anchor = int(lexeme.number), context.anchor
    step, told = _find_step(phrase), context.previous
    if context.since is not None and context.since.unit == "day":
        return _count_weekday(context.since, number, 1)
    if step and told is not None and told.unit == "day" and any(lexeme.word in TOLD for lexeme in phrase.lexemes):
        return _count_weekday(told, number, step)
    if anchor is None:
        return leave_open(f"{SOME_WEEK}-{number + 1}", f"{WEEKDAYS[number]} of some week")
    return _hang_weekday(phrase, context, anchor, number)


def _hang_weekday(phrase: Phrase, context: Context, anchor: Anchor, number: int) -> Base:
    name, days, step = WEEKDAYS[number], list_weekdays(anchor, number), _find_step(phrase)
    if phrase.find("UNIT") and (relative := phrase.find("LAST", "NEXT", "THIS")):
        weeks = int(relative.number)
        return hang(shift(days[1], 7 * weeks), anchor, f"{name} of {name_unit('week', weeks)}")
    if context.inside is not None:
        found = shift(Stretch("day", context.inside.first), number)
        return hang_told(found, context.inside, f"{name} of {context.inside.value}, told before it")
    if step:
        return pick_relative((shift(days[0], -7), *days, shift(days[2], 7)), anchor, step, name=name)
    if context.direction == "ahead":
        return pick_nearest(days, anchor, name=name)
    if context.direction in ("planned", "unknown"):
        return _hang_undecided(context, anchor, days, name=name)
    return pick(days, anchor, context, name=name)


def _hang_undecided(context: Context, anchor: Anchor, days: tuple[Stretch, ...], *, name: str) -> Base:
    """A weekday of which no verb says whether it is over: the day of writing if it is one, else it stays one of two.

    A plan of the past ("was due on Friday") is for the coming one, if that is nearer.
    """
    before = max((day for day in days if day.first <= anchor.day), key=lambda day: day.first)
    after = min((day for day in days if day.first >= anchor.day), key=lambda day: day.first)
    if before == after:
        return hang(before, anchor, f"{name} of")
    if context.direction == "planned" and after.first - anchor.day < anchor.day - before.first:
        return hang(after, anchor, f"{name} after")
    return hang_either((before, after), f"{SOME_WEEK}-{before.first.isoweekday()}", anchor, name)


def _count_weekday(told: Stretch, number: int, step: int) -> Base:
    """The weekday next before or after a day that the text tells ("the previous Friday")."""
    gap = (told.first.weekday() - number) * -step % 7 or 7
    found = shift(told, step * gap)
    return hang_told(found, told, f"the {WEEKDAYS[number]} {name_step(step)} {told.value}, told before")


def read_year(phrase: Phrase, _: Context) -> Base | None:
    """Read a year."""
    lexeme = phrase.find("YEAR")
    return stand_alone(Stretch("year", date(int(lexeme.number), 1, 1))) if lexeme else None


def read_year_end(phrase: Phrase, context: Context) -> Base | None:
    """Read "year-end", "the year's end": its last day."""
    unit = phrase.find("UNIT")
    if unit is None or unit.word != "year" or phrase.lexemes[-1].word != "end":
        return None
    if context.anchor is None:
        return leave_open(f"{SOME_YEAR}-12-31", "the end of some year")
    last = Stretch("day", date(context.anchor.day.year, 12, 31))
    if context.direction == "past" and last.first > context.anchor.day:
        return hang(
            Stretch("day", last.first.replace(year=last.first.year - 1)), context.anchor, "the year's end before"
        )
    return hang(last, context.anchor, "the end of the year of")


def read_decade(phrase: Phrase, _: Context) -> Base | None:
    """Read "the 1990s" and "the '90s"."""
    lexeme = phrase.find("DECADE", "TENS")
    if lexeme is None:
        return None
    named = int(lexeme.number) or int(re.sub(r"\D", "", lexeme.word))
    year = named + (0 if named >= 1000 else 1900 if named >= 30 else 2000)
    return stand_alone(Stretch("decade", date(year, 1, 1)))


def read_century(phrase: Phrase, _: Context) -> Base | None:
    """Read "the 20th century"."""
    lexeme = phrase.find("ORD")
    return stand_alone(Stretch("century", date(max(int(lexeme.number) * 100 - 100, 1), 1, 1))) if lexeme else None


def read_quarter(phrase: Phrase, context: Context) -> Base | None:
    """Read "the third quarter"."""
    lexeme = phrase.find("ORD")
    if lexeme is None:
        return _read_latest_quarter(context)
    if not 1 <= lexeme.number <= 4:
        return None
    number, year = int(lexeme.number), _find_year(phrase, context)
    if year is not None:
        found = Stretch("quarter", date(year, number * 3 - 2, 1))
        return stand_alone(found) if phrase.find("YEAR") else _hang_year(found, context)
    anchor = context.anchor
    if anchor is None:
        return leave_open(f"{SOME_YEAR}-Q{number}", "a quarter of some year")
    first, second, third = (Stretch("quarter", date(anchor.day.year + step, number * 3 - 2, 1)) for step in (-1, 0, 1))
    return pick_yearly((first, second, third), anchor, context, name=f"quarter {number}")


def _read_latest_quarter(context: Context) -> Base:
    """The quarter that reports of business speak of: the last that is over."""
    if context.anchor is None:
        return leave_open(SOME_QUARTER, "a quarter of some year")
    return hang(shift(cover(context.anchor.day, "quarter"), -1), context.anchor, "the last full quarter before")


def read_season(phrase: Phrase, context: Context) -> Base | None:
    """Read "last spring", "the winter of 2018"."""
    lexeme = phrase.find("SEASON")
    if lexeme is None:
        return None
    number, year, anchor = SEASON_NUMBERS[lexeme.word], _find_year(phrase, context), context.anchor
    if year is not None:
        found = Stretch("season", date(year, number * 3 + 3, 1))
        return stand_alone(found)
    if anchor is None:
        return leave_open(f"{SOME_YEAR}-{SEASONS[number]}", f"{lexeme.word} of some year")
    first, second, third = (Stretch("season", date(anchor.day.year + k, number * 3 + 3, 1)) for k in (-1, 0, 1))
    step = _find_step(phrase)
    if step:
        return pick_relative((shift(first, -4), first, second, third, shift(third, 4)), anchor, step, name=lexeme.word)
    if phrase.find("THIS"):
        return hang(second, anchor, f"{lexeme.word} in the year of")
    return pick_yearly((first, second, third), anchor, context, name=lexeme.word)


def read_holiday(phrase: Phrase, context: Context) -> Base | None:
    """Read the day of a holiday."""
    lexeme = phrase.find("HOLIDAY")
    if lexeme is None:
        return None
    name, year = lexeme.word.replace("’", "'"), _find_year(phrase, context)
    if year is not None:
        return stand_alone(Stretch("day", find_holiday(name, year)))
    anchor = context.anchor
    if anchor is None:
        day = find_holiday(name, 2001)
        fixed = day == find_holiday(name, 2002).replace(year=2001)
        return leave_open(
            f"{SOME_YEAR}-{day.month:02}-{day.day:02}" if fixed else SOME_DAY, f"{lexeme.word} of some year"
        )
    first, second, third = (Stretch("day", find_holiday(name, anchor.day.year + step)) for step in (-1, 0, 1))
    step = _find_step(phrase)
    if step:
        return pick_relative((first, second, third), anchor, step, name=name.capitalize())
    return pick_yearly((first, second, third), anchor, context, name=name.capitalize())


def _find_step(phrase: Phrase) -> int:
    relative = phrase.find("LAST", "NEXT")
    return int(relative.number) if relative and phrase.find("UNIT") is None else 0


def _find_year(phrase: Phrase, context: Context) -> int | None:
    """The year that the phrase names: in figures, or as "last year"."""
    lexeme = phrase.find("YEAR")
    if lexeme is not None:
        return int(lexeme.number)
    unit = phrase.find("UNIT")
    if unit is None or unit.word != "year":
        return None
    relative = phrase.find("LAST", "NEXT", "THIS", "THAT")
    if relative is not None and relative.code == "j":
        return context.previous.first.year if context.previous else None
    return context.anchor.day.year + int(relative.number) if context.anchor and relative else None


def _hang_year(found: Stretch, context: Context) -> Base:
    if context.anchor is None:
        return stand_alone(found)
    return hang(found, context.anchor, f"{found.value}, the year counted from")


READERS: dict[str, Callable[[Phrase, Context], Base | None]] = {
    "iso": read_iso, "slash": read_slash, "date": read_date, "month": read_month, "weekday": read_weekday,
    "year": read_year, "decade": read_decade, "century": read_century,
    "quarter": read_quarter, "season": read_season, "holiday": read_holiday,
    "yearend": read_year_end, "september11": read_september11,
}  # fmt: skip
