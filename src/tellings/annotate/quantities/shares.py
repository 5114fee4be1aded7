"""Fractions, shares and ratios: "two-thirds of", "one in five", "twofold", "half the town", "by a quarter"."""

import re
from collections.abc import Sequence
from decimal import ROUND_HALF_EVEN, Decimal

import msgspec

from tellings.annotate.quantities.amounts import SCALES, SMALL, Amount, make_amount

FRACTIONS = {
    "half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
}  # fmt: skip
HALF_OF = frozenset("of the its his her their our all those these".split())
"""What follows "half", where it is a share of something."""

AFTER_CHANGE = frozenset(", . ; ) to from in since on this last and as during after before compared over".split())
"""What follows the share by which something changes ("fell by a third, ...")."""

BEFORE_HALF = frozenset("than about nearly almost over around roughly least just by".split())
"""Words after which "half" is a share by itself ("more than half voted")."""

AFTER_HALF = frozenset("a an past hour hours dozen - million billion time day year".split())
"""Words that make something else of such a half ("about half an hour")."""

WHOLES = frozenset({*range(2, 11), 12, 20, 25, 50, 100, 1000})
"""What surveys count in ("one in five", "3 in 100"); "2 in 37" is rather two counts."""

FOLD = re.compile(r"([a-z]{3,9}|[0-9]{1,6})-?fold")
TIMES = {"twice": 2, "thrice": 3}
COMPARED = frozenset("as the more less higher lower bigger larger greater faster smaller longer stronger its".split())
"""Words after "twice" and "five times" that show that something is multiplied, and not repeated."""


def parse_fraction(words: Sequence[str], first: int) -> Amount | None:
    """Read "a third of", "two-thirds of", "half the", "by a fifth" as a share in percent, or a number of millions."""
    parts, last = (1, first) if words[first] in ("half", "a", "an") else (SMALL.get(words[first], 0), first + 1)
    last += words[first] in ("a", "an")
    last += words[last : last + 1] == ("-",)
    word = words[last] if last < len(words) else ""
    whole = FRACTIONS.get(word.removesuffix("s"), 0)
    if not 0 < parts < whole or not _is_share(words, first, last + 1):
        return None
    million = words[last + 1 : last + 3] == ("of", "a") and last + 3 < len(words)
    scale = SCALES.get(words[last + 3], 0) if million else 0
    if scale:
        return make_amount(first, last + 4, Decimal(scale * parts) / whole)
    return _make_share(first, last + 1, parts=parts, whole=whole)


def _is_share(words: Sequence[str], first: int, last: int) -> bool:
    """Whether the words around a fraction show that it is one, and no "third" or "quarter" of another kind."""
    before = words[first - 1] if first else ""
    after = words[last] if last < len(words) else ""
    if after == "of":
        return True
    if words[first] == "half":
        return after in HALF_OF or (before in BEFORE_HALF and after not in AFTER_HALF)
    return before == "by" and (not after or after in AFTER_CHANGE)


def _make_share(first: int, last: int, *, parts: Decimal | int, whole: Decimal | int) -> Amount:
    exact = Decimal(100 * parts) / whole
    value = exact.quantize(Decimal("0.1"), ROUND_HALF_EVEN)
    return msgspec.structs.replace(make_amount(first, last, value), approximate=value != exact, share=True)


def join_share(words: Sequence[str], part: Amount, whole: Amount | None) -> Amount:
    """Make one share of "one in five" and "two out of every three"; ``whole`` is the number behind the first."""
    if whole is None or part.low is None or whole.low is None or part.low != part.high or whole.low != whole.high:
        return part
    if part.suffix or whole.suffix or not 0 < part.low < whole.low or whole.low not in WHOLES:
        return part
    if "of" in words[part.last : whole.first] and whole.low > 10 and whole.low != 100:
        return part
    return _make_share(part.first, whole.last, parts=part.low, whole=whole.low)


def find_whole(words: Sequence[str], last: int) -> int | None:
    """Where the whole of a share would stand behind ``words[last]``: past "in", "out of", "in every", "of every"."""
    for marker in (("out", "of", "every"), ("in", "every"), ("of", "every"), ("out", "of"), ("in",)):
        if tuple(words[last : last + len(marker)]) == marker and last + len(marker) < len(words):
            return last + len(marker)
    return None


def parse_ratio(words: Sequence[str], first: int) -> Amount | None:
    """Read "twofold", "ten-fold" and "twice as" as ratios, and a bare "twice" as how often."""
    word = words[first]
    if word in TIMES and first + 1 < len(words) and words[first + 1] in COMPARED:
        return msgspec.structs.replace(make_amount(first, first + 1, Decimal(TIMES[word])), ratio=True)
    if word in TIMES:
        return make_amount(first, first + 1, Decimal(TIMES[word]))
    apart = tuple(words[first + 1 : first + 3]) == ("-", "fold")
    match = FOLD.fullmatch(f"{word}fold" if apart else word)
    if match is None:
        return None
    value = SMALL.get(match[1]) or (int(match[1]) if match[1].isdigit() else 0)
    amount = make_amount(first, first + (3 if apart else 1), Decimal(value))
    return msgspec.structs.replace(amount, ratio=True) if value else None
