"""Ranges and bounds around a number: "5,000 to 6,000", "at least 50", "up to 12", "about 30", "40 or more"."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Literal

import msgspec

from tellings.annotate.quantities.amounts import SCALES, Amount
from tellings.annotate.quantities.parse import parse_amount

Bound = Literal["low", "high", "near"]

_PHRASES: tuple[tuple[Bound, str], ...] = (
    (
        "low",
        "at least|at the very least|more than|well over|over|above|upwards of|upward of|in excess of|exceeding|"
        "no fewer than|no less than|not less than|a minimum of|minimum of|greater than|well above|just over",
    ),
    (
        "high",
        "at most|up to|as many as|as much as|as high as|no more than|not more than|a maximum of|fewer than|less than|"
        "under|below|well under|well below",
    ),
    (
        "near",
        "about|around|some|roughly|approximately|approx|approx.|nearly|almost|close to|just under|an estimated|"
        "estimated|circa|virtually|just about|an average of|more or less",
    ),
)
BEFORE = {tuple(phrase.split()): bound for bound, phrases in _PHRASES for phrase in phrases.split("|")}
"""How words before a number move it. "More than 50" keeps 50 itself in reach, since reports use it of 50 as of 51."""

AFTER: dict[tuple[str, ...], Bound] = {
    ("or", "more"): "low",
    ("and", "more"): "low",
    ("-", "plus"): "low",
    ("plus",): "low",
    ("+",): "low",
    ("at", "least"): "low",
    ("or", "fewer"): "high",
    ("or", "less"): "high",
    ("at", "most"): "high",
    ("or", "so"): "near",
    ("-", "odd"): "near",
}
LONGEST = 4
AMBIGUOUS = frozenset({"over", "above", "about", "around", "under", "below", "some"})
"""Words that are also prepositions: they move a number only where the parser does not take them for one."""

DASHES = frozenset({"-", "–", "—"})
JOINERS = DASHES | {"to", "or"}
CURRENCY_SIGNS = frozenset("$£€¥₹")
REPEATED = frozenset("% percent pct m km kg metres meters feet miles kilometres kilometers acres tonnes tons".split())
"""Units that may stand behind both ends of a range ("10% to 15%"); of others the unit stands once."""
SPREADING = frozenset("range ranges ranged ranging vary varies varied varying anywhere".split())
"""Words after which "from" opens a range, and no change from one number to another."""

CHANGING = frozenset(
    "from by up down rise rises rose risen grow grew grown gain gained climb climbed jump jumped surge surged "
    "fall falls fell fallen drop dropped slip slipped slide slid lose lost cut decline declined increased".split()
)
"""Words after which "3% to 5%" is a step and where it led, and no range."""
FROM = frozenset({"from", "by", "up", "down"})
SHARED = frozenset((word,) for word in ("%", "percent", "pct", "per", "degrees", "points"))
"""What stands once behind both ends of a range, even after such a word ("rose 3 to 5 percent")."""


def join_range(words: Sequence[str], amount: Amount) -> Amount:
    """Widen a number to the range that it opens ("5-6,000", "between 10 and 12", "two or three"), if it opens one."""
    last = amount.last
    if amount.low is None or amount.low != amount.high or amount.ratio or last + 1 >= len(words):
        return amount
    repeated = words[last] if words[last] in REPEATED else ""
    last += repeated != ""
    opener = _find_opener(words, amount)
    joiner = words[last] if last + 1 < len(words) else ""
    if joiner != "and" if opener >= 0 and words[opener] == "between" else joiner not in JOINERS:
        return amount
    place = last + 1 + (words[last + 1] in CURRENCY_SIGNS)
    other = parse_amount(words, place) if place < len(words) else None
    before = _find_before(words, amount) if opener < 0 else ""
    if before in (CHANGING if joiner == "to" else FROM) and not (
        before not in FROM and not repeated and other is not None and words[other.last : other.last + 1] in SHARED
    ):
        return amount
    if other is None or other.high is None or other.low != other.high or other.share != amount.share:
        return amount
    if repeated and words[other.last : other.last + 1] != (repeated,):
        return amount
    low = _share_scale(amount.low, other.high, SCALES.get(words[other.last - 1], 1000 if joiner in DASHES else 1))
    return msgspec.structs.replace(other, first=amount.first, low=low, opener=opener) if low < other.high else amount


def _find_before(words: Sequence[str], amount: Amount) -> str:
    """The word before a number and its currency sign."""
    place = amount.first - 1
    place -= place >= 0 and words[place] in CURRENCY_SIGNS
    return words[place] if place >= 0 else ""


def _find_opener(words: Sequence[str], amount: Amount) -> int:
    """The token of "between", or of a "from" that opens a range, before a number or its sign; or -1."""
    place = amount.first - 1
    place -= place >= 0 and words[place] in CURRENCY_SIGNS
    if place < 0 or words[place] not in ("between", "from"):
        return -1
    if words[place] == "between" or (place and words[place - 1] in SPREADING):
        return place
    return -1


def _share_scale(low: Decimal, high: Decimal, scale: int) -> Decimal:
    """Lend the scale of "6 million" to the 5 of "5 to 6 million", and the thousands of "5-6,000" to its 5."""
    return low * scale if high >= scale and low < 1000 and low * scale < high else low


def find_bound(words: Sequence[str], first: int) -> tuple[int, Bound] | None:
    """The bound that ends right before ``first``, with its own first token."""
    for length in range(min(LONGEST, first), 0, -1):
        bound = BEFORE.get(tuple(words[first - length : first]))
        if bound:
            return first - length, bound
    return None


def find_bound_after(words: Sequence[str], last: int) -> tuple[int, Bound] | None:
    """The bound that starts at ``last``, with the token behind it."""
    for length in (2, 1):
        phrase = tuple(words[last : last + length])
        bound = AFTER.get(phrase)
        if bound:
            return last + len(phrase), bound
    return None


def move(amount: Amount, bound: Bound) -> Amount:
    """The amount under a bound: open above, open below, or approximate."""
    if bound == "low":
        return msgspec.structs.replace(amount, high=None)
    if bound == "high":
        return msgspec.structs.replace(amount, low=None)
    return msgspec.structs.replace(amount, approximate=True)
