"""Numbers in words that name a year or a day: "nineteen ninety-four", "two thousand and five", "twenty-first"."""

import re
from collections.abc import Iterator

import msgspec

from tellings.annotate.times.lexicon import CLASSES, FIRST_YEAR, LAST_YEAR

_WORD, _SCALE, _AND, _ORD, _JOIN, _TENS = (
    re.escape(CLASSES[name]) for name in ("NUMWORD", "SCALE", "AND", "ORD", "HYPHEN", "TENS")
)
_RUN = re.compile(
    rf"(?P<decade>{_WORD}(?:{_JOIN}?|{_SCALE}{_AND}?){_TENS})"
    rf"|(?P<pair>{_WORD}{_JOIN}?{_WORD}(?:{_JOIN}?{_WORD})?)(?![{_WORD}{_SCALE}{_JOIN}])"
    rf"|(?P<scaled>{_WORD}{_SCALE}(?:{_AND}?{_WORD}(?:{_JOIN}?{_WORD}|{_SCALE}{_AND}?{_WORD}(?:{_JOIN}?{_WORD})?)?)?)"
    rf"(?![{_WORD}{_SCALE}])"
    rf"|(?P<ordinal>{_WORD}{_JOIN}?{_ORD})"
)


class Merged(msgspec.Struct, frozen=True):
    """Words ``first`` to ``last`` (included) that are one word of the class."""

    first: int
    last: int
    code: str
    number: float


def find_numerals(codes: str, numbers: list[float]) -> Iterator[Merged]:
    """Yield the years and ordinals that are spelt in several words, in order."""
    for match in _RUN.finditer(codes):
        first, last = match.start(), match.end() - 1
        values = [(codes[i], numbers[i]) for i in range(first, last + 1) if codes[i] not in "-^"]
        if match.lastgroup == "ordinal":
            tens, unit = values[0][1], values[1][1]
            if tens in (20, 30) and unit < 10:
                yield Merged(first, last, CLASSES["ORD"], tens + unit)
            continue
        if match.lastgroup == "decade":
            century = _read_scaled(values[:-1])
            yield Merged(
                first, last, CLASSES["DECADE"], (century if century >= 1000 else century * 100) + values[-1][1]
            )
            continue
        year = _read_pair(values) if match.lastgroup == "pair" else _read_scaled(values)
        if FIRST_YEAR <= year <= LAST_YEAR:
            yield Merged(first, last, CLASSES["YEAR"], year)


def _read_pair(values: list[tuple[str, float]]) -> float:
    """Read "nineteen ninety-four": a century and the year in it; 0 for what is neither."""
    century, *rest = (number for _, number in values)
    if not 11 <= century <= 20:
        return 0
    if len(rest) == 2 and rest[0] == 0:
        return century * 100 + rest[1]
    year = _join_tens(rest)
    return century * 100 + year if 10 <= year < 100 else 0


def _read_scaled(values: list[tuple[str, float]]) -> float:
    """Read "one thousand seven hundred and eighty-nine"; 0 for what is no number."""
    total = 0.0
    group: list[float] = []
    for code, number in values:
        if code == CLASSES["SCALE"]:
            total += _join_tens(group) * number
            group = []
        else:
            group.append(number)
    return total + _join_tens(group)


def _join_tens(numbers: list[float]) -> float:
    """The sum of tens and a unit, 0 where two numbers do not stand so."""
    if len(numbers) == 2 and not (numbers[0] >= 20 and 0 < numbers[1] < 10):
        return 0
    return sum(numbers)
