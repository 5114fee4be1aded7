"""Numbers in digits and in words, exact and vague, as they stand in a run of lower-cased tokens."""

import re
from collections.abc import Sequence
from decimal import ROUND_HALF_EVEN, Decimal

import msgspec

UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SMALL = {word: value for value, word in enumerate(UNITS)} | {word: 10 * n for n, word in enumerate(TENS, 2)}

SCALES = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 10**3,
    "lakh": 10**5,
    "million": 10**6,
    "crore": 10**7,
    "billion": 10**9,
    "trillion": 10**12,
}
MOST_SCALES = 3
"""Scales in a row ("five hundred thousand"); more of them are no number."""

LETTER_SCALES = {"k": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "bn": 10**9, "b": 10**9, "tn": 10**12}
"""Scales that are written as letters; a lone "m" or "b" is one only after a currency, which the caller knows."""

VAGUE = {
    ("a", "few"): (3, 9),
    ("several",): (3, 9),
    ("a", "handful"): (3, 9),
    ("a", "couple"): (2, 2),
    ("dozens",): (24, 99),
    ("scores",): (40, 199),
    ("hundreds",): (200, 999),
    ("thousands",): (2_000, 9_999),
    ("tens", "of", "thousands"): (20_000, 99_999),
    ("hundreds", "of", "thousands"): (200_000, 999_999),
    ("millions",): (2_000_000, 9_999_999),
    ("tens", "of", "millions"): (20_000_000, 99_999_999),
    ("hundreds", "of", "millions"): (200_000_000, 999_999_999),
    ("billions",): (2_000_000_000, 9_999_999_999),
    ("tens", "of", "billions"): (20_000_000_000, 99_999_999_999),
}
"""What vague words span: from twice their base up to just below the next word of the scale.

**Source:** the lower bounds are those of a literal plural. Coders of conflict news allow less (the ACLED codebook
reads "dozens" as 12 and "hundreds" as 100 at the least), so these values are always marked approximate.
"""

FRACTIONS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
SIGNS = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}

DIGITS = re.compile(r"([0-9]{1,3}(?:,[0-9]{2,3})+|[0-9]{1,18})(\.[0-9]{1,9})?([a-z%°]{0,12})")
PAIR = re.compile(r"([0-9][0-9,.]{0,14})[-–—]([0-9][0-9,.]{0,14})([a-z%]{0,12})")
PLURALS = frozenset({"several", "dozens", "scores", "hundreds", "thousands", "tens", "millions", "billions"})
STARTERS = frozenset(SMALL) | PLURALS | frozenset(SIGNS) | {"a", "an", "half", "hundred", "thousand", "million"}


class Amount(msgspec.Struct, frozen=True):
    """A number on a half-open range of tokens; ``suffix`` holds letters written to it ("km"), ``share`` a fraction."""

    first: int
    last: int
    low: Decimal | None
    high: Decimal | None
    approximate: bool = False
    suffix: str = ""
    share: bool = False


def parse_amount(words: Sequence[str], first: int) -> Amount | None:
    """Read the number that starts at ``words[first]``; ``None`` where none does. Words are in lower case."""
    word = words[first]
    if word in STARTERS:
        found = _parse_vague(words, first) or _parse_fraction(words, first) or _parse_article(words, first)
        return found or _parse_exact(words, first)
    return _parse_exact(words, first) if "0" <= word[:1] <= "9" else None


def _make(first: int, last: int, value: Decimal) -> Amount:
    whole = value.to_integral_value()
    if whole == value:
        value = whole
    return Amount(first, last, value, value)


def _parse_exact(words: Sequence[str], first: int) -> Amount | None:
    word = words[first]
    if word in SIGNS:
        return _make(first, first + 1, SIGNS[word])
    if word in SMALL:
        return _scale(words, *_parse_words(words, first))
    pair = PAIR.fullmatch(word)
    if pair:
        return _parse_pair(pair, first)
    match = DIGITS.fullmatch(word)
    if not match:
        return None
    whole, decimals, suffix = match.groups()
    value = Decimal(whole.replace(",", "") + (decimals or ""))
    scale = SCALES.get(suffix) or (LETTER_SCALES.get(suffix) if len(suffix) > 1 or suffix == "k" else None)
    if scale:
        return _make(first, first + 1, value * scale)
    if suffix:
        return Amount(first, first + 1, value, value, False, suffix)
    return _scale(words, first, first + 1, value)


def _parse_pair(pair: re.Match[str], first: int) -> Amount | None:
    sides = [DIGITS.fullmatch(side) for side in pair.groups()[:2]]
    if not all(sides):
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
    if words[last : last + 3] == ("and", "a", "half"):
        value, last = value + SIGNS["½"], last + 3
    after = last + (words[last : last + 1] == ("-",))
    while after < min(len(words), last + MOST_SCALES) and words[after] in SCALES:
        value, after = value * SCALES[words[after]], after + 1
    last = after if after > last and words[after - 1] in SCALES else last
    return _make(first, last, value)


def _parse_article(words: Sequence[str], first: int) -> Amount | None:
    """Read "a dozen", "a hundred thousand", "half a million" and "half-dozen"."""
    value, last = Decimal(1), first
    if words[first] == "half":
        value, last = SIGNS["½"], first + 1
        last += words[last : last + 1] == ("-",)
    last += words[last : last + 1] in (("a",), ("an",))
    found = _scale(words, first, last, value)
    return found if found.last > last > first and words[found.last : found.last + 1] != ("-",) else None


def _parse_vague(words: Sequence[str], first: int) -> Amount | None:
    for length in (3, 2, 1):
        phrase = tuple(words[first : first + length])
        bounds = VAGUE.get(phrase)
        if bounds and (phrase != ("scores",) or tuple(words[first + 1 : first + 2]) == ("of",)):
            return _scale_vague(words, first, first + len(phrase), bounds)
    return None


def _scale_vague(words: Sequence[str], first: int, last: int, bounds: tuple[int, int]) -> Amount:
    """Read "several hundred" and "a couple of dozen" as the plurals that they stand for."""
    low, high = bounds
    after = last + (low == high and words[last : last + 1] == ("of",))
    if low < 10 and after < len(words) and words[after] in SCALES:
        scale, last = SCALES[words[after]], after + 1
        low, high = (low * scale, high * scale) if low == high else (2 * scale, 10 * scale - 1)
    return Amount(first, last, Decimal(low), Decimal(high), True)


def _parse_fraction(words: Sequence[str], first: int) -> Amount | None:
    """Read "a third of", "two-thirds of", "half of", "a quarter of a million" as a share in percent, or a number."""
    parts, last = (1, first) if words[first] in ("half", "a", "an") else (SMALL.get(words[first], 0), first + 1)
    last += words[first] in ("a", "an")
    last += words[last : last + 1] == ("-",)
    word = words[last] if last < len(words) else ""
    whole = FRACTIONS.get(word.removesuffix("s"), 0)
    if not (0 < parts < whole) or words[last + 1 : last + 2] != ("of",):
        return None
    scale = SCALES.get(words[last + 3], 0) if words[last + 2 : last + 3] == ("a",) and last + 3 < len(words) else 0
    if scale:
        return _make(first, last + 4, Decimal(scale * parts) / whole)
    exact = Decimal(100 * parts) / whole
    value = exact.quantize(Decimal("0.1"), ROUND_HALF_EVEN)
    return msgspec.structs.replace(_make(first, last + 1, value), approximate=value != exact, share=True)
