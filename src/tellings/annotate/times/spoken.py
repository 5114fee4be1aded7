"""Times of day as they are said: "half past eight", "ten minutes to 9 p.m.", "seven o'clock", "8 in the morning"."""

from tellings.annotate.times.anchor import Context
from tellings.annotate.times.clocks import Clock, add_clock, parse_clock
from tellings.annotate.times.grammar import Phrase
from tellings.annotate.times.lexer import Lexeme
from tellings.annotate.times.lexicon import PARTS
from tellings.annotate.times.reading import Reading
from tellings.annotate.times.spread import find_day

HALF_DAY = 720
_LATE = frozenset({"AF", "EV", "NI"})


def read_spoken(phrase: Phrase, context: Context) -> Reading | None:
    """Read an hour with the minutes before or after it, an hour "o'clock", or one with its part of the day."""
    join = next((i for i, lexeme in enumerate(phrase.lexemes) if lexeme.word in ("past", "to")), -1)
    hours = [lexeme for lexeme in phrase.lexemes[join + 1 :] if lexeme.code in _HOURS]
    clock = _read_hour(hours[0]) if hours else None
    minutes = _count_minutes(phrase.lexemes[:join]) if join > 0 else 0
    if clock is None or minutes is None or not 0 <= minutes < 60:
        return None
    total = clock.minutes + (minutes if join < 0 or phrase.lexemes[join].word == "past" else -minutes)
    return add_clock(find_day(phrase, context), Clock(_put_in_part(total, phrase) % (2 * HALF_DAY)))


_HOURS = frozenset("TNdk")
"""Codes of what may name an hour: CLOCK, NOON, DAYNUM, NUMWORD."""


def _read_hour(lexeme: Lexeme) -> Clock | None:
    if lexeme.code in "TN":
        return parse_clock(lexeme)
    return Clock(int(lexeme.number) * 60) if 1 <= lexeme.number <= 12 else None


def _count_minutes(lexemes: tuple[Lexeme, ...]) -> int | None:
    """The minutes that "half", "a quarter", "three quarters", "ten minutes" say."""
    numbers = [int(lexeme.number) for lexeme in lexemes if lexeme.number]
    words = {lexeme.word for lexeme in lexemes}
    if "half" in words:
        return 30
    if words & {"quarter", "quarters"}:
        return 15 * (numbers[0] if numbers else 1)
    if len(numbers) == 2 and not (numbers[0] >= 20 and numbers[1] < 10):
        return None
    return sum(numbers) or None


def _put_in_part(minutes: int, phrase: Phrase) -> int:
    """The minutes moved into the afternoon or evening that the phrase names."""
    parts = [PARTS[lexeme.word] for lexeme in phrase.find_all("PART", "TONIGHT")]
    if not parts or parts[0] not in _LATE or minutes >= HALF_DAY:
        return minutes
    return minutes if parts[0] == "NI" and minutes < 5 * 60 else minutes + HALF_DAY
