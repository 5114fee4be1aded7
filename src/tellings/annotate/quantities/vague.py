"""Vague numbers ("dozens", "several hundred", "a handful") as intervals."""

from collections.abc import Sequence
from decimal import Decimal

from tellings.annotate.quantities.amounts import SCALES, Amount

VAGUE = {
    ("a", "few"): (3, 9),
    ("several",): (3, 9),
    ("a", "handful"): (3, 9),
    ("a", "couple"): (2, 2),
    ("a", "pair"): (2, 2),
    ("a", "score"): (20, 20),
    ("dozens",): (12, 99),
    ("scores",): (20, 199),
    ("hundreds",): (100, 999),
    ("thousands",): (1_000, 9_999),
    ("tens", "of", "thousands"): (10_000, 99_999),
    ("hundreds", "of", "thousands"): (100_000, 999_999),
    ("millions",): (10**6, 10**7 - 1),
    ("tens", "of", "millions"): (10**7, 10**8 - 1),
    ("hundreds", "of", "millions"): (10**8, 10**9 - 1),
    ("billions",): (10**9, 10**10 - 1),
    ("tens", "of", "billions"): (10**10, 10**11 - 1),
    ("hundreds", "of", "billions"): (10**11, 10**12 - 1),
    ("trillions",): (10**12, 10**13 - 1),
}
"""What vague words span: from their base up to just below the next word of the scale.

**Source:** the lower bounds are those of coders of conflict news (the ACLED codebook reads "dozens" as 12 and
"hundreds" as 100 at the least), not those of a literal plural; the values are always marked approximate.
"""

ONLY_BEFORE_OF = frozenset({("scores",), ("a", "pair"), ("a", "score")})
"""Those that mean something else where no "of" follows ("the scores were level")."""

BEFORE_SCORES = frozenset(
    "and but as with while when left leaving killing killed injuring injured hurting hurt".split()
)
AFTER_SCORES = frozenset(
    "more others dead hurt killed injured wounded missing feared trapped arrested died were are have had".split()
)
"""Words around "scores" that show that people are meant ("Scores were hurt", "leaving scores dead")."""

AGAIN = frozenset({"upon", "and"})
"""Words between a vague word and the same one again ("hundreds and hundreds")."""


def parse_vague(words: Sequence[str], first: int) -> Amount | None:
    """Read a vague number at ``words[first]``, if one stands there."""
    for length in (3, 2, 1):
        phrase = tuple(words[first : first + length])
        bounds = VAGUE.get(phrase)
        if not bounds or (phrase in ONLY_BEFORE_OF and not _is_meant(words, first, first + length)):
            continue
        last = first + len(phrase)
        if phrase == ("a", "pair"):
            return Amount(first, last, Decimal(2), Decimal(2))
        if (
            len(phrase) == 1
            and words[last : last + 1]
            and words[last] in AGAIN
            and words[last + 1 : last + 2] == phrase
        ):
            last += 2
        return _scale_vague(words, first, last, bounds)
    return None


def _is_meant(words: Sequence[str], first: int, last: int) -> bool:
    after = words[last] if last < len(words) else ""
    if after == "of" or words[first] != "scores":
        return after == "of"
    before = words[first - 1] if first else ""
    return after in AFTER_SCORES and (not before[-1:].isalpha() or before in BEFORE_SCORES)


def _scale_vague(words: Sequence[str], first: int, last: int, bounds: tuple[int, int]) -> Amount:
    """Read "several hundred" and "a couple of dozen" as the plurals that they stand for."""
    low, high = bounds
    after = last + (low == high and words[last : last + 1] == ("of",))
    if low < 10 and after < len(words) and words[after] in SCALES:
        scale, last = SCALES[words[after]], after + 1
        low, high = (low * scale, high * scale) if low == high else (2 * scale, 10 * scale - 1)
    return Amount(first, last, Decimal(low), Decimal(high), True)
