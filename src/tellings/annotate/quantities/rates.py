"""Rates: what a number is reckoned by ("$15 an hour", "£73-a-week", "300 per square metre")."""

from collections.abc import Sequence

from tellings.annotate.quantities.measures import find_measure
from tellings.annotate.quantities.numbers import parse_exact

SPELLS = frozenset("second minute hour day night week weekend month quarter season year".split())
THINGS = frozenset(
    "head person barrel gallon litre liter tonne ton kilo kilogram share unit pound ounce piece ticket game mile "
    "kilometre kilometer acre household pupil student patient seat bottle vote".split()
)
NOT_RATES = frozenset("ago earlier later before after old or long".split())
"""Words behind "a year" that make a time of it ("$5 million a year ago")."""
UNFIT = frozenset({"cent", "se", "cents"})


def find_rate(words: Sequence[str], last: int) -> tuple[str, int] | None:
    """What the number or unit that ends at ``last`` is reckoned by, with the token behind it; ``None`` for none."""
    word = words[last] if last + 1 < len(words) else ""
    if word == "per" and words[last + 1] not in UNFIT:
        return _find_per(words, last + 1)
    if word == "-" and words[last + 1 : last + 2] in (("a",), ("an",)) and words[last + 2 : last + 3] == ("-",):
        noun = words[last + 3] if last + 3 < len(words) else ""
        return (noun, last + 4) if noun in SPELLS | THINGS else None
    if word in ("a", "an", "each", "every") and words[last + 1] in SPELLS | THINGS:
        after = words[last + 2] if last + 2 < len(words) else ""
        return None if after in NOT_RATES or after == "-" else (words[last + 1], last + 2)
    return None


def _find_per(words: Sequence[str], first: int) -> tuple[str, int] | None:
    """Read what stands behind "per": a measure, a number of things, or one noun."""
    amount = parse_exact(words, first) if words[first][:1].isdigit() else None
    if amount is not None and amount.low is not None:
        noun = words[amount.last] if amount.last < len(words) and words[amount.last].isalpha() else ""
        return f"{amount.low} {noun}".strip(), amount.last + (noun != "")
    measure = find_measure(words, first, first)
    if measure is not None:
        return measure.name, measure.last
    return (words[first], first + 1) if words[first].isalpha() else None
