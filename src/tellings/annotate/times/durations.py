"""Lengths of time, repeated times and words such as "now": what has a value but no place in the calendar."""

import re
from datetime import timedelta

from tellings.annotate.times.anchor import Context
from tellings.annotate.times.calendar import COUNTED, SEASONS, Unit, move_day
from tellings.annotate.times.counted import count_back
from tellings.annotate.times.grammar import Phrase
from tellings.annotate.times.lexer import Lexeme
from tellings.annotate.times.lexicon import FREQUENCIES, PARTS, REFERENCES, SEASON_NUMBERS, UNIT_NAMES
from tellings.annotate.times.periods import count_period_back, is_year_back
from tellings.annotate.times.phases import state
from tellings.annotate.times.reading import Reading
from tellings.text.timex import SOME_DAY, SOME_WEEK, SOME_WEEKEND, SOME_YEAR

_ABBREVIATED = {"centurie": "century", "hr": "hour", "min": "minute", "sec": "second"}
_SCALED = {"Q": (3, "M"), "E": (10, "Y"), "C": (100, "Y"), "L": (1000, "Y")}
"""Units that ISO 8601 has no letter for, in those that it has; TIMEX3 has letters for unknown numbers of them."""

_HALVES = {"Y": (6, "M"), "H": (30, "M"), "M": (30, "S"), "D": (12, "H"), "W": (4, "D")}
_CLOCK_UNITS = ("second", "minute", "hour")
LONGEST = 10_000
"""No count of units above this is placed in the calendar."""


def find_unit(phrase: Phrase) -> Lexeme | None:
    """The unit that is counted."""
    return phrase.find("UNIT", "UNITS", "QUARTER", "CENTURY", "ABBR")


def singular(unit: Lexeme) -> str:
    """The unit's name in the singular."""
    name = unit.word.removesuffix("s")
    return _ABBREVIATED.get(name, name)


def find_count(phrase: Phrase) -> float | None:
    """The number of units, ``None`` if it is not said ("several")."""
    if phrase.find("QUANT"):
        return 2 if any(lexeme.word == "couple" for lexeme in phrase.lexemes) else None
    figures = phrase.find("NUM", "DAYNUM", "YEAR")
    scale = phrase.find("SCALE")
    words = phrase.find_all("NUMWORD")
    if figures is not None:
        count = figures.number
    elif words:
        count = words[0].number
        if len(words) > 1 and count >= 20 and words[1].number < 10 and not phrase.find("TO", "OR"):
            count += words[1].number
    elif phrase.find("HALF") and not phrase.find("AND"):
        return 0.5
    elif phrase.find("A") or phrase.find("UNIT", "QUARTER", "CENTURY"):
        count = 1
    else:
        return None
    return count * (scale.number if scale else 1) + (0.5 if phrase.find("HALF") else 0)


def write_duration(count: float | None, unit: str) -> str:
    """The TIMEX3 value of so many units."""
    letter, prefix = UNIT_NAMES[unit], "PT" if unit in _CLOCK_UNITS else "P"
    if count is None:
        return f"{prefix}X{letter}"
    factor, letter = _SCALED.get(letter, (1, letter))
    count *= factor
    if unit == "fortnight":
        count *= 2
    whole = int(count)
    if count == whole:
        return f"{prefix}{whole}{letter}"
    if count - whole == 0.5 and letter in _HALVES:
        extra, smaller = _HALVES[letter]
        join = "T" if smaller == "H" else ""
        return f"{prefix}{f'{whole}{letter}' if whole else ''}{join}{extra}{smaller}"
    return f"{prefix}{count:g}{letter}"


def read_duration(phrase: Phrase, context: Context) -> Reading | None:
    """Read a length of time; one that reaches up to or on from the writing has an interval too."""
    unit = find_unit(phrase)
    if unit is None:
        return None
    name, count = singular(unit), find_count(phrase)
    value = write_duration(count, name)
    earliest, before, why = _place(phrase, name, count, context)
    anchor = context.anchor.day.isoformat() if context.anchor and earliest else None
    return Reading("DURATION", value, earliest=earliest, before=before, anchor=anchor, derivation=why)


def _place(phrase: Phrase, unit: str, count: float | None, context: Context) -> tuple[str | None, str | None, str]:
    relative, anchor = phrase.find("LAST", "NEXT"), context.anchor
    step = 1 if phrase.kind == "within" else int(relative.number) if relative else 0
    told = (
        context.previous is not None
        and relative is not None
        and relative.word in ("following", "previous", "preceding", "prior")
    )
    if not step or told or anchor is None or count is None or unit not in COUNTED or not 1 <= count <= LONGEST:
        return None, None, "a length of time"
    far = move_day(anchor.day, step * round(count), unit)
    first, last = sorted((anchor.day, far))
    words = "up to" if step < 0 else "from"
    return first.isoformat(), (last + timedelta(days=1)).isoformat(), f"the time {words} {anchor.phrase}"


def _as_unit(name: str) -> Unit:
    units: dict[str, Unit] = {
        "day": "day", "week": "week", "month": "month", "year": "year", "decade": "decade", "century": "century",
        "quarter": "quarter",
    }  # fmt: skip
    return units[name]


def read_ago(phrase: Phrase, context: Context) -> Reading | None:
    """Read "two weeks ago" and "three days later"."""
    unit, shift_word = find_unit(phrase), phrase.find("SHIFT")
    if unit is None:
        return None
    name, count = singular(unit), find_count(phrase)
    sign = 1 if shift_word is not None and shift_word.word == "later" else -1
    if name in _CLOCK_UNITS:
        return Reading("DURATION", write_duration(count, name), derivation="a length of time, counted from the telling")
    if name == "fortnight" and count:
        name, count = "week", count * 2
    if count is not None and name == "decade":
        name, count = "year", count * 10
    if count is not None and count % 1 == 0.5 and name == "year":
        name, count = "month", count * 12
    if is_year_back(phrase) and (period := count_period_back(context)):
        return state(period)
    if count is not None and count <= LONGEST:
        base = count_back(_as_unit(name), sign * round(count), context, told=shift_word is not None)
        if base is not None:
            return state(base)
    if shift_word is not None:
        return Reading("DURATION", write_duration(count, name), derivation="a length of time, counted from the telling")
    return Reading("DATE", "PAST_REF", derivation="before the writing, nothing says how long")


def read_set(phrase: Phrase, _: Context) -> Reading | None:
    """Read "every Monday", "daily", "twice a week"."""
    often = phrase.find("FREQ")
    if often is not None:
        return Reading("SET", FREQUENCIES[often.word], derivation="repeated")
    value = _write_set(phrase)
    return (value and Reading("SET", value, derivation="repeated")) or None


def _write_set(phrase: Phrase) -> str | None:
    part = phrase.find("PART", "PARTPL")
    tail = f"T{PARTS[part.word]}" if part else ""
    if phrase.find("WEEKDAY") and phrase.find("UNIT"):
        return write_duration(1, singular(phrase.lexemes[-1]))
    if weekday := phrase.find("WEEKDAY", "WDAYS"):
        return f"{SOME_WEEK}-{int(weekday.number) + 1}{tail}"
    if month := phrase.find("MONTH", "MABBR"):
        return f"{SOME_YEAR}-{int(month.number):02}"
    if season := phrase.find("SEASON"):
        return f"{SOME_YEAR}-{SEASONS[SEASON_NUMBERS[season.word]]}"
    if phrase.find("WEEKEND", "WEEKENDS"):
        return SOME_WEEKEND
    unit = find_unit(phrase)
    if unit is None:
        return f"{SOME_DAY}{tail}" if part else None
    ordinal = phrase.find("ORD")
    return write_duration(ordinal.number if ordinal else find_count(phrase), singular(unit))


def read_reference(phrase: Phrase, _: Context) -> Reading | None:
    """Read "now", "recently", "soon"."""
    word = re.sub(r"\s+", " ", phrase.lexemes[-1].word)
    value = REFERENCES.get(word)
    return (value and Reading("DATE", value, derivation="a time that is not said")) or None
