"""Any number, exact or vague, at a place in a run of lower-cased tokens."""

from collections.abc import Sequence

import msgspec

from tellings.annotate.quantities.amounts import SIGNS, SMALL, Amount
from tellings.annotate.quantities.money import find_glued_sign
from tellings.annotate.quantities.numbers import parse_article, parse_exact
from tellings.annotate.quantities.shares import TIMES, find_whole, join_share, parse_fraction, parse_ratio
from tellings.annotate.quantities.vague import VAGUE, parse_vague

STARTERS = (
    frozenset(SMALL) | frozenset(SIGNS) | frozenset(TIMES) | {phrase[0] for phrase in VAGUE}
    | {f"{word}fold" for word in SMALL} | {"a", "an", "half", "minus"}
)  # fmt: skip
"""Words with which a number in words starts."""

MINUS = frozenset("-−")
ROADS = frozenset({"the", "on", "road", "route", "highway", "along", "and", "near"})
"""Words before a letter with a number that names a road."""

LONGEST = 8
"""Tokens of a number behind a minus sign that are looked at; the longest one in words has fewer."""


def starts_number(word: str) -> bool:
    """Whether a number may start with this word."""
    if word in STARTERS or "0" <= word[:1] <= "9" or (word[:1] in MINUS and "0" <= word[1:2] <= "9"):
        return True
    return find_glued_sign(word) is not None


def parse_amount(words: Sequence[str], first: int) -> Amount | None:
    """Read the number that starts at ``words[first]``; ``None`` where none does. Words are in lower case."""
    word = words[first]
    if not starts_number(word):
        return None
    if word == "minus" or word[:1] in MINUS:
        return _parse_negative(words, first)
    glued = find_glued_sign(word)
    if glued is not None:
        return _parse_glued(words, first, *glued)
    found = parse_vague(words, first) or parse_fraction(words, first) or parse_article(words, first)
    return found or parse_ratio(words, first) or _parse_share(words, first)


def _parse_glued(words: Sequence[str], first: int, length: int, sign: str) -> Amount | None:
    """Read "R350 million" and "CHF1,250": a number behind the letters of its currency; "the R350" is a road."""
    if length == 1 and first and words[first - 1] in ROADS:
        return None
    amount = parse_exact((words[first][length:], *words[first + 1 : first + LONGEST]), 0)
    if amount is None:
        return None
    return msgspec.structs.replace(amount, first=first, last=first + amount.last, sign=sign)


def _parse_share(words: Sequence[str], first: int) -> Amount | None:
    part = parse_exact(words, first)
    place = find_whole(words, part.last) if part else None
    return join_share(words, part, parse_exact(words, place)) if part and place is not None else part


def _parse_negative(words: Sequence[str], first: int) -> Amount | None:
    """Read "minus 12" and "-12"."""
    glued = words[first][:1] in MINUS
    place = first if glued else first + 1
    ahead = tuple(words[place : place + LONGEST])
    if glued:
        ahead = (ahead[0][1:], *ahead[1:])
    amount = parse_exact(ahead, 0) if ahead and "0" <= ahead[0][:1] <= "9" else None
    if amount is None or amount.low is None or amount.high is None:
        return None
    last = place + amount.last
    return msgspec.structs.replace(amount, first=first, last=last, low=-amount.high, high=-amount.low)
