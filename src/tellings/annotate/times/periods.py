"""Periods of business reports: "a year earlier" and "the latest period" after a quarter that the text tells."""

from datetime import date

from tellings.annotate.times.anchor import Base, Context, hang, hang_told, leave_open
from tellings.annotate.times.calendar import Stretch, cover, shift
from tellings.annotate.times.grammar import Phrase
from tellings.text.timex import SOME_QUARTER, SOME_YEAR


def is_year_back(phrase: Phrase) -> bool:
    """Whether the phrase counts one year back ("a year ago", "a year earlier")."""
    unit = phrase.find("UNIT", "UNITS")
    if unit is None or unit.word != "year" or phrase.find("NUM", "DAYNUM", "NUMWORD", "QUANT", "HALF", "SCALE", "YEAR"):
        return False
    return phrase.lexemes[-1].word in ("ago", "earlier")


def count_period_back(context: Context) -> Base | None:
    """The period that the text tells, one year before; ``None`` where it tells none.

    Reports of results set a quarter beside that of the year before, and write "a year earlier" for it.
    """
    quarter = context.quarter
    if quarter is None:
        return None
    found = shift(cover(quarter.first, "year"), -1) if context.beyond else shift(quarter, -4)
    return hang_told(found, quarter, f"a year before {quarter.value}, told before")


def read_year_back(phrase: Phrase, context: Context) -> Base | None:
    """Read "the year-ago quarter", "the year-earlier period", "year-earlier"."""
    named, quarter, anchor = phrase.find("ORD"), context.quarter, context.anchor
    if phrase.find("QUARTER") is None:
        return count_period_back(context) or _hang_year_back(context)
    if named is not None and (quarter or anchor) and 1 <= named.number <= 4:
        year = quarter.first.year if quarter else anchor.day.year if anchor else 0
        quarter = Stretch("quarter", date(year, int(named.number) * 3 - 2, 1))
    if quarter is None and anchor is not None:
        quarter = shift(cover(anchor.day, "quarter"), -1)
    if quarter is None:
        return leave_open(SOME_QUARTER, "a quarter of the year before one that the text tells")
    found = shift(quarter, -4)
    return hang_told(found, quarter, f"a year before {quarter.value}")


def _hang_year_back(context: Context) -> Base:
    if context.anchor is None:
        return leave_open(SOME_YEAR, "a year before a time that the text tells")
    return hang(shift(cover(context.anchor.day, "year"), -1), context.anchor, "the year before")


def read_period(phrase: Phrase, context: Context) -> Base | None:
    """Read "the latest quarter", "the period", "the 1988 period", "the comparable period last year"."""
    quarter, year = context.quarter, phrase.find("YEAR")
    if quarter is None:
        return None
    if year is not None:
        found = Stretch("quarter", quarter.first.replace(year=int(year.number)))
        return hang_told(found, quarter, f"{quarter.value}, told before, in {int(year.number)}")
    if phrase.find("LAST", "UNIT"):
        return count_period_back(context)
    return hang_told(quarter, quarter, f"{quarter.value}, told before")
