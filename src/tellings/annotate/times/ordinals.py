"""Places counted within a longer one: "the first Friday of July", "the last week of 2019", "the first half of 2018"."""

from collections.abc import Callable
from datetime import timedelta

from tellings.annotate.times.anchor import Anchor, Base, Context, hang, leave_open
from tellings.annotate.times.calendar import Stretch, Unit, cover, make_day, shift
from tellings.annotate.times.choose import describe, pick
from tellings.annotate.times.counted import read_unit
from tellings.annotate.times.grammar import Phrase
from tellings.annotate.times.lexer import Lexeme
from tellings.annotate.times.lexicon import CLASSES
from tellings.annotate.times.places import read_date, read_month, read_year
from tellings.text.dates import WEEKDAYS
from tellings.text.timex import SOME_DAY, SOME_MONTH, SOME_YEAR

_HEADS = {CLASSES[name] for name in ("WEEKDAY", "WABBR", "UNIT", "HALF", "QCODE", "WEEKEND")}
_GLUE = {CLASSES[name] for name in ("OF", "IN", "COMMA", "THE", "HYPHEN")}
LAST_ORDINAL = -1


def read_nth(phrase: Phrase, context: Context) -> Base | None:
    """Read the nth weekday, week, weekend or day of a month or year."""
    head = next((i for i, lexeme in enumerate(phrase.lexemes) if i and lexeme.code in _HEADS), None)
    if head is None:
        return None
    whole = _read_whole(phrase.lexemes[head + 1 :], phrase, context)
    if whole is None or whole.stretch is None:
        return whole and leave_open(SOME_DAY, "a day of a time that stays open")
    found = _count(phrase.lexemes[head], _read_ordinal(phrase), whole.stretch)
    if found is None:
        return None
    words = f"{phrase.lexemes[head - 1].word} {phrase.lexemes[head].word} of {whole.stretch.value}"
    return Base(found, found.value, f"{words}; {whole.why}", whole.anchor)


def _read_ordinal(phrase: Phrase) -> int:
    ordinal = phrase.find("ORD")
    return int(ordinal.number) if ordinal else LAST_ORDINAL


def _read_whole(lexemes: tuple[Lexeme, ...], phrase: Phrase, context: Context) -> Base | None:
    """The month or year that a place is counted in; that of the writing where none is named."""
    named = tuple(lexeme for lexeme in lexemes if lexeme.code not in _GLUE)
    tail = Phrase("tail", named, phrase.first)
    if not named:
        return None
    if tail.find("MONTH", "MABBR"):
        return read_month(tail, context)
    return read_year(tail, context) if tail.find("YEAR") else read_unit(tail, context)


def _count(head: Lexeme, number: int, whole: Stretch) -> Stretch | None:
    """The nth unit of that name in the whole; a week belongs where its Thursday is, as in ISO 8601."""
    if head.code in (CLASSES["WEEKDAY"], CLASSES["WABBR"]):
        weekday, unit = int(head.number), "day"
    elif head.word in ("week", "weekend"):
        weekday, unit = (3 if head.word == "week" else 5), head.word
    elif head.word == "day":
        found = shift(Stretch("day", whole.first if number > 0 else whole.before), number - (number > 0))
        return found if whole.first <= found.first < whole.before else None
    else:
        return None
    start = whole.first if number > 0 else whole.before - timedelta(days=7)
    first = start + timedelta(days=(weekday - start.weekday()) % 7)
    day = first + timedelta(weeks=max(number, 1) - 1)
    return cover(day, _as_unit(unit)) if whole.first <= day < whole.before else None


def _as_unit(name: str) -> Unit:
    units: dict[str, Unit] = {"day": "day", "week": "week", "weekend": "weekend"}
    return units[name]


def read_half(phrase: Phrase, context: Context) -> Base | None:
    """Read "the first half of 2018", "H1 2018" and "Q3": half years and quarters."""
    code, ordinal = phrase.find("QCODE"), phrase.find("ORD")
    number = int(code.number) if code else int(ordinal.number) if ordinal else 2
    unit: Unit = "quarter" if code and "q" in code.word else "half"
    head = next(i for i, lexeme in enumerate(phrase.lexemes) if lexeme.code in _HEADS)
    rest = phrase.lexemes[head + 1 :] or phrase.lexemes[:head]
    whole = _read_whole(tuple(lexeme for lexeme in rest if lexeme.code not in "of"), phrase, context)
    months = 3 if unit == "quarter" else 6
    if not 1 <= number <= 12 // months:
        return None
    if whole is None:
        return _hang_part(unit, number, context)
    if whole.stretch is None or whole.stretch.unit != "year":
        return None
    found = Stretch(unit, whole.stretch.first.replace(month=(number - 1) * months + 1))
    return Base(found, found.value, whole.why, whole.anchor)


def _hang_part(unit: Unit, number: int, context: Context) -> Base:
    months = 3 if unit == "quarter" else 6
    if context.anchor is None:
        return leave_open(f"{SOME_YEAR}-{'Q' if unit == 'quarter' else 'H'}{number}", f"a {unit} of some year")
    year = cover(context.anchor.day, "year").first
    middle = Stretch(unit, year.replace(month=(number - 1) * months + 1))
    first, last = (Stretch(unit, middle.first.replace(year=year.year + step)) for step in (-1, 1))
    return pick((first, middle, last), context.anchor, context, name=f"{unit} {number}")


def read_date_unit(phrase: Phrase, context: Context) -> Base | None:
    """Read "the week of September 16": the unit that holds a date."""
    unit = phrase.find("UNIT", "WEEKEND")
    rest = tuple(lexeme for lexeme in phrase.lexemes if lexeme is not unit)
    day = read_date(Phrase("date", rest, phrase.first), context) or read_day_number(
        Phrase("daynumber", rest, phrase.first), context
    )
    if unit is None or day is None or day.stretch is None or unit.word not in ("week", "weekend", "month", "day"):
        return None
    found = cover(day.stretch.first, "month" if unit.word == "month" else _as_unit(unit.word))
    return Base(found, found.value, f"the {unit.word} of {day.stretch.value}; {day.why}", day.anchor)


def read_week_date(phrase: Phrase, context: Context) -> Base | None:
    """Read "the week beginning February 4": the week of its date."""
    day = read_date(phrase, context)
    if day is None or day.stretch is None:
        return day
    found = cover(day.stretch.first, "week")
    return Base(found, found.value, f"the week of {day.stretch.value}; {day.why}", day.anchor)


def read_after_next(phrase: Phrase, context: Context) -> Base | None:
    """Read "the week after next" and "the year before last"."""
    base = read_unit(Phrase("unit", phrase.lexemes[:2], phrase.first), context)
    if base is None or base.stretch is None or context.anchor is None:
        return base
    unit = base.stretch.unit
    step = 2 if phrase.find("AFTER") else -2
    found = shift(cover(context.anchor.day, unit), step)
    return hang(found, context.anchor, f"two {unit}s {'after' if step > 0 else 'before'} that of")


def read_day_number(phrase: Phrase, context: Context) -> Base | None:
    """Read "Friday the 15th", "the 27th", "the 20th of next month"."""
    ordinal, weekday, anchor = phrase.find("ORD"), phrase.find("WEEKDAY", "WABBR"), context.anchor
    if ordinal is None or not 1 <= ordinal.number <= 31:
        return None
    number = int(ordinal.number)
    if anchor is None:
        return leave_open(f"{SOME_MONTH}-{number:02}", f"day {number} of some month")
    months = [shift(cover(anchor.day, "month"), step) for step in range(-7, 8)]
    if phrase.find("UNIT"):
        whole = read_unit(phrase, context)
        months = [whole.stretch] if whole and whole.stretch and whole.stretch.unit == "month" else []
    days = [found for month in months if (found := make_day(month.first.year, month.first.month, number))]
    if weekday is not None:
        days = [day for day in days if day.first.weekday() == int(weekday.number)]
    name = f"{WEEKDAYS[int(weekday.number)]}, day {number}" if weekday else f"day {number}"
    return _pick_day(days, anchor, context, name=f"{name} of the month")


def _pick_day(days: list[Stretch], anchor: Anchor, context: Context, *, name: str) -> Base | None:
    """The nearest of the days, on the side to which the sentence looks."""
    if context.direction == "past":
        days = [day for day in days if day.first <= anchor.day] or days
    elif context.direction == "future":
        days = [day for day in days if day.first >= anchor.day] or days
    if not days:
        return None
    chosen = min(days, key=lambda day: (abs((day.first - anchor.day).days), day.first))
    return hang(chosen, anchor, describe(chosen, anchor, name))


READERS: dict[str, Callable[[Phrase, Context], Base | None]] = {
    "nth": read_nth, "half": read_half, "dateunit": read_date_unit, "weekdate": read_week_date,
    "afternext": read_after_next, "daynumber": read_day_number,
}  # fmt: skip
