"""The unit of a number: money, percent, an age, a measure, and what it is reckoned by."""

from collections.abc import Sequence

import msgspec

from tellings.annotate.quantities.ages import find_age
from tellings.annotate.quantities.amounts import Amount
from tellings.annotate.quantities.measures import MEASURES, close_compound, find_magnitude, find_measure, join_parts
from tellings.annotate.quantities.money import Unit, find_code, find_money, find_sign
from tellings.annotate.quantities.numbers import parse_exact
from tellings.annotate.quantities.rates import find_rate
from tellings.annotate.quantities.shares import COMPARED

PERCENT = frozenset({"%", "percent", "pct"})
JOINERS = frozenset({"and", "or", ","})
LONGEST_LIST = 4
HYPHENS = (("-",), ("‑",))


def find_unit(words: Sequence[str], amount: Amount, *, pounds: str) -> tuple[Amount, Unit | None]:
    """The unit of a number, and the number in that unit; ``pounds`` says what "pounds" are in this text."""
    unit = _find_plain(words, amount, pounds)
    if unit is None:
        rate = find_rate(words, amount.last) if words[amount.last : amount.last + 1] == ("per",) else None
        return amount, Unit(f"per {rate[0]}", amount.first, rate[1]) if rate and not amount.suffix else None
    if unit.age or amount.share or amount.ratio:
        return amount, unit
    amount, unit = join_parts(words, amount, unit)
    unit = close_compound(words, unit)
    rate = find_rate(words, unit.last)
    if rate is not None:
        unit = msgspec.structs.replace(unit, name=f"{unit.name} per {rate[0]}", last=rate[1])
    return amount, unit


def share_unit(words: Sequence[str], amount: Amount, *, pounds: str) -> Unit | None:
    """The measure or percent that stands once behind a list of numbers: the 5 of "5 and 6 kg"."""
    place, joiner = amount.last, ""
    for _ in range(LONGEST_LIST if not amount.suffix and amount.low == amount.high else 0):
        while place < len(words) and words[place] in JOINERS:
            joiner, place = words[place], place + 1
        other = parse_exact(words, place) if joiner and place < len(words) else None
        if other is None:
            return None
        unit = find_unit(words, other, pounds=pounds)[1]
        if unit is not None:
            shared = not (unit.age or unit.money) and joiner != "," and unit.first == other.first
            return Unit(unit.name, amount.first, amount.last) if shared else None
        place, joiner = other.last, ""
    return None


def _find_plain(words: Sequence[str], amount: Amount, pounds: str) -> Unit | None:
    if amount.share:
        return Unit("percent", amount.first, amount.last)
    if amount.ratio:
        return Unit("times", amount.first, amount.last)
    return (
        find_sign(words, amount)
        or find_magnitude(words, amount)
        or find_age(words, amount)
        or _find_named(words, amount, pounds)
        or find_code(words, amount)
    )


def _find_glued(words: Sequence[str], amount: Amount) -> Unit | None:
    """The unit that is written to the number: "20km", "5%", "300sqm", "300sq ft"."""
    name = "percent" if amount.suffix == "%" else MEASURES.get(amount.suffix)
    if name is None and amount.suffix.startswith("sq"):
        glued = MEASURES.get(amount.suffix[2:])
        behind = MEASURES.get(words[amount.last]) if amount.suffix == "sq" and amount.last < len(words) else None
        if glued or behind:
            return Unit(f"square {glued or behind}", amount.first, amount.last + (glued is None))
    return Unit(name, amount.first, amount.last) if name else None


def _find_named(words: Sequence[str], amount: Amount, pounds: str) -> Unit | None:
    last = amount.last
    if amount.suffix:
        return _find_glued(words, amount)
    if amount.approximate and words[last : last + 1] == ("of",):
        last += 1
    last += words[last : last + 1] in HYPHENS
    if last >= len(words):
        return None
    if words[last] in PERCENT or tuple(words[last : last + 2]) == ("per", "cent"):
        return Unit("percent", amount.first, last + (2 if words[last] == "per" else 1))
    if words[last] == "times" and words[last + 1 : last + 2] and words[last + 1] in COMPARED:
        return Unit("times", amount.first, last + 1)
    return find_money(words, amount.first, last, pounds) or find_measure(words, amount.first, last)
