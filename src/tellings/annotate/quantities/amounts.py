"""The value of a number on a range of tokens, and the words of which numbers are made."""

from decimal import Decimal

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
LETTER_SCALES = {
    "k": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "mio": 10**6, "bn": 10**9, "bln": 10**9, "b": 10**9,
    "tn": 10**12, "trn": 10**12, "trln": 10**12, "cr": 10**7,
}  # fmt: skip
"""Scales that are written as letters; a lone "m" or "b" is one only after a currency, which the caller knows."""

SIGNS = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}


class Amount(msgspec.Struct, frozen=True):
    """A number on a half-open range of tokens.

    ``suffix`` holds letters written to it ("km"). ``share`` says that it is a part of a whole, in percent, and
    ``ratio`` that it multiplies something ("twofold"). ``opener`` is the token that opens a range before it
    ("between"), or -1. ``sign`` is the currency that is written to it ("R350"). ``either`` says that nothing tells
    whether the mark inside groups or divides, so that ``low`` and ``high`` are the two readings.
    """

    first: int
    last: int
    low: Decimal | None
    high: Decimal | None
    approximate: bool = False
    suffix: str = ""
    share: bool = False
    ratio: bool = False
    opener: int = -1
    sign: str = ""
    either: bool = False


def make_amount(first: int, last: int, value: Decimal) -> Amount:
    """An exact amount; a whole number loses its decimals."""
    whole = value.to_integral_value()
    if whole == value:
        value = whole
    return Amount(first, last, value, value)
