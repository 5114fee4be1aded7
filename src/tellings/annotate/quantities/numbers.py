"""Exact numbers in digits and in words, as they stand in a run of lower-cased tokens."""

import re
from collections.abc import Sequence
from decimal import Decimal

import msgspec

from tellings.annotate.quantities.amounts import LETTER_SCALES, SCALES, SIGNS, SMALL, Amount, make_amount

MOST_SCALES = 3
"""Scales in a row ("five hundred thousand"); more of them are no number."""

LONGEST_MIXED = 10
"""Characters of a whole number with a fraction ("4½"); a longer one is no figure of a report."""

DOUBT = "\N{DOT ABOVE}"
"""Stands in a figure for a mark that may as well group as divide ("2.500" in a text without another figure)."""

DIGITS = re.compile(
    rf"([0-9]{{1,3}}(?:,[0-9]{{2,3}})+|[0-9]{{1,3}}{DOUBT}[0-9]{{3}}|[0-9]{{1,18}})(\.[0-9]{{1,9}})?([a-z%°]{{0,12}})"
)
PAIR = re.compile(r"([0-9][0-9,.]{0,14})[-–—]([0-9][0-9,.]{0,14})([a-z%]{0,12})")
HALVES = (("and", "a", "half"), ("-", "and", "-", "a", "-", "half"), ("and", "-", "a", "-", "half"))


def parse_exact(words: Sequence[str], first: int) -> Amount | None:
    """Read a number in digits or words ("2.6 million", "forty-three") at ``words[first]``, if one stands there."""
    word = words[first]
    if word in SIGNS:
        return make_amount(first, first + 1, SIGNS[word])
    if word in SMALL:
        return _scale(words, *_parse_words(words, first))
    if word[-1:] in SIGNS and word[:-1].isdecimal() and len(word) <= LONGEST_MIXED:
        return _scale(words, first, first + 1, Decimal(word[:-1]) + SIGNS[word[-1]])
    pair = PAIR.fullmatch(word)
    if pair:
        return _parse_pair(pair, first)
    match = DIGITS.fullmatch(word)
    if not match:
        return None
    whole, decimals, suffix = match.groups()
    if DOUBT in whole:
        return _parse_doubtful(words, first, whole, suffix)
    value = Decimal(whole.replace(",", "") + (decimals or ""))
    scale = SCALES.get(suffix) or (LETTER_SCALES.get(suffix) if len(suffix) > 1 or suffix == "k" else None)
    if scale:
        return make_amount(first, first + 1, value * scale)
    if suffix:
        return Amount(first, first + 1, value, value, False, suffix)
    return _scale(words, first, first + 1, value)


def _parse_doubtful(words: Sequence[str], first: int, digits: str, suffix: str) -> Amount | None:
    """Read "2.500" both ways; before a scale ("2.500 million") the mark divides."""
    divided = parse_exact((digits.replace(DOUBT, ".") + suffix, *words[first + 1 : first + 1 + MOST_SCALES]), 0)
    if divided is None or divided.low is None:
        return None
    if divided.last > 1 or (suffix and not divided.suffix):
        return msgspec.structs.replace(divided, first=first, last=first + divided.last)
    grouped = Decimal(digits.replace(DOUBT, ""))
    return Amount(first, first + 1, divided.low, grouped, suffix=suffix, either=True)


def parse_article(words: Sequence[str], first: int) -> Amount | None:
    """Read "a dozen", "a hundred thousand", "half a million", "a million and a half" and "half-dozen"."""
    value, last = Decimal(1), first
    if words[first] == "a" and words[first + 1 : first + 2] == ("hundred",):
        found = _scale(words, *_parse_words(("one", *words[first + 1 :]), 0))
        found = msgspec.structs.replace(found, first=first, last=first + found.last)
        return None if words[found.last : found.last + 1] == ("-",) else found
    if words[first] == "half":
        value, last = SIGNS["½"], first + 1
        last += words[last : last + 1] == ("-",)
    last += words[last : last + 1] in (("a",), ("an",))
    last += value != 1 and words[last : last + 1] == ("-",)
    found = _scale(words, first, last, value)
    if not found.last > last > first or words[found.last : found.last + 1] == ("-",):
        return None
    if words[found.last : found.last + 3] == ("and", "a", "half") and found.low is not None:
        return make_amount(first, found.last + 3, found.low * 3 / 2)
    return found


def _parse_pair(pair: re.Match[str], first: int) -> Amount | None:
    sides = [DIGITS.fullmatch(side) for side in pair.groups()[:2]]
    if not all(sides) or any(len(side) > 1 and side[0] == "0" and side[1] != "." for side in pair.groups()[:2]):
        return None
    low, high = (Decimal(m.group().replace(",", "")) for m in sides if m)
    return Amount(first, first + 1, low, high, False, pair[3]) if low < high else None


def _parse_words(words: Sequence[str], first: int) -> tuple[int, int, Decimal]:
    """Read "one hundred and twenty-five": the words below a thousand."""
    value, last = SMALL[words[first]], first + 1
    if value >= 20:
        value, last = _add_unit(words, last, value)
    if last < len(words) and words[last] == "hundred" and value < 20:
        value, last = value * 100, last + 1
        after = last + (last < len(words) and words[last] == "and")
        if after < len(words) and SMALL.get(words[after], 0) > 0:
            value, last = _add_unit(words, after + 1, value + SMALL[words[after]])
    return first, last, Decimal(value)


def _add_unit(words: Sequence[str], last: int, value: int) -> tuple[int, int]:
    if value % 100 < 20:
        return value, last
    after = last + (last < len(words) and words[last] == "-")
    unit = SMALL.get(words[after], 0) if after < len(words) else 0
    return (value + unit, after + 1) if 0 < unit < 10 else (value, last)


def _scale(words: Sequence[str], first: int, last: int, value: Decimal) -> Amount:
    for half in HALVES:
        if tuple(words[last : last + len(half)]) == half:
            value, last = value + SIGNS["½"], last + len(half)
            break
    after = last + (words[last : last + 1] == ("-",))
    while after < min(len(words), last + MOST_SCALES) and words[after] in SCALES:
        value, after = value * SCALES[words[after]], after + 1
    last = after if after > last and words[after - 1] in SCALES else last
    return make_amount(first, last, value)
