"""Units around a number: currencies, percent, ages and measures."""

from bisect import bisect_right
from collections.abc import Sequence

import msgspec

from tellings.annotate.quantities.numbers import LETTER_SCALES, Amount
from tellings.text.tree import Tree

SIGNS = {
    "$": "USD", "us$": "USD", "a$": "AUD", "au$": "AUD", "c$": "CAD", "ca$": "CAD", "hk$": "HKD", "nz$": "NZD",
    "s$": "SGD", "nt$": "TWD", "r$": "BRL", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "rs": "INR", "rs.": "INR",
    "₽": "RUB", "₪": "ILS", "₩": "KRW", "₦": "NGN", "₺": "TRY", "₴": "UAH", "₱": "PHP",
}  # fmt: skip
"""Currency signs, in lower case, and the ISO 4217 code that news means by each of them."""

CODES = frozenset("usd eur gbp jpy cny inr rub chf aud cad hkd nzd sgd krw zar brl mxn pkr afn irr try aed sar".split())

NAMES = {
    "dollar": "USD", "buck": "USD", "euro": "EUR", "sterling": "GBP", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY",
    "rupee": "INR", "ruble": "RUB", "rouble": "RUB", "rupiah": "IDR", "ringgit": "MYR", "shekel": "ILS", "naira": "NGN",
    "rand": "ZAR", "riyal": "SAR", "rial": "IRR", "dirham": "AED", "baht": "THB", "hryvnia": "UAH", "taka": "BDT",
    "zloty": "PLN", "krona": "SEK", "kronor": "SEK", "franc": "CHF", "afghani": "AFN", "peso": "MXN", "cent": "cent",
}  # fmt: skip
NATIONAL = {
    ("australian", "dollar"): "AUD", ("canadian", "dollar"): "CAD", ("singapore", "dollar"): "SGD",
    ("zealand", "dollar"): "NZD", ("kong", "dollar"): "HKD", ("taiwan", "dollar"): "TWD", ("pakistani", "rupee"): "PKR",
    ("lankan", "rupee"): "LKR", ("nepali", "rupee"): "NPR", ("philippine", "peso"): "PHP", ("argentine", "peso"): "ARS",
    ("colombian", "peso"): "COP", ("chilean", "peso"): "CLP", ("norwegian", "krona"): "NOK",
}  # fmt: skip

PERCENT = frozenset({"%", "percent", "pct"})

MEASURES = {
    word: unit
    for unit, words in {
        "kilometre": "km kms kilometer kilometers kilometre kilometres",
        "metre": "m meter meters metre metres",
        "centimetre": "cm centimeter centimeters centimetre centimetres",
        "millimetre": "mm millimeter millimeters millimetre millimetres",
        "mile": "mile miles mi",
        "nautical mile": "nm",
        "foot": "ft foot feet",
        "inch": "inch inches",
        "yard": "yard yards",
        "acre": "acre acres",
        "hectare": "hectare hectares",
        "kilogram": "kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes",
        "gram": "gram grams gramme grammes",
        "tonne": "tonne tonnes",
        "ton": "ton tons",
        "pound": "lb lbs",
        "ounce": "oz ounce ounces",
        "litre": "liter liters litre litres",
        "gallon": "gallon gallons",
        "barrel": "barrel barrels",
        "mile per hour": "mph",
        "kilometre per hour": "kph kmh km/h kmph",
        "knot": "knot knots",
        "megawatt": "mw megawatt megawatts",
        "magnitude": "magnitude",
        "degree": "degree degrees °",
        "degree celsius": "°c celsius",
        "degree fahrenheit": "°f fahrenheit",
        "light year": "light-year light-years lightyear lightyears",
        "gigabyte": "gb gigabyte gigabytes",
        "terabyte": "tb terabyte terabytes",
    }.items()
    for word in words.split()
}
SQUARE = frozenset({"square", "sq", "cubic"})
PER_HOUR = (("per", "hour"), ("an", "hour"), ("a", "hour"))

AGE_UNITS = {"year": "year", "years": "year", "month": "month", "months": "month", "week": "week", "weeks": "week"}
AGE_UNITS |= {"day": "day", "days": "day", "yr": "year", "yrs": "year"}
OLD = frozenset({"old", "olds"})
AGE_SUFFIXES = frozenset({"yo", "y/o", "yr"})
OLDEST = 115
AFTER_AGE = frozenset({",", ".", ";", ")", "", "and", "of", "from", "was", "is", "who", ":", "—", "–"})
MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug "
    "sep sept oct nov dec jan. feb. aug. sept. oct. nov. dec.".split()
)
DURATIONS = frozenset(
    "second seconds minute minutes min mins hour hours hr hrs day days week weeks fortnight month months quarter "
    "quarters year years yr yrs decade decades century centuries weekend night nights season seasons time times "
    "am pm a.m. p.m. a.m p.m gmt o'clock o’clock".split()
)
"""Nouns that make a number a duration or a repetition, which are time expressions and not quantities."""


class Unit(msgspec.Struct, frozen=True):
    """A unit with the half-open range of tokens of number and unit together; ``age`` for a time someone has lived."""

    name: str
    first: int
    last: int
    age: bool = False


def find_unit(words: Sequence[str], amount: Amount, *, pounds: str) -> Unit | None:
    """The unit of a number; ``pounds`` says what "pounds" are in this text (GBP or pound)."""
    if amount.share:
        return Unit("percent", amount.first, amount.last)
    return (
        _find_sign(words, amount)
        or _find_age(words, amount)
        or _find_named(words, amount, pounds)
        or _find_code(words, amount)
    )


def _find_sign(words: Sequence[str], amount: Amount) -> Unit | None:
    first = amount.first - 1
    if first < 0:
        return None
    place = first - (words[first] == "of")
    if words[place] == "magnitude":
        return Unit("magnitude", place, amount.last)
    if words[first] == "." and first and words[first - 1] == "rs":
        first -= 1
    name = SIGNS.get(words[first])
    return Unit(name, first, amount.last) if name else None


def _find_code(words: Sequence[str], amount: Amount) -> Unit | None:
    for place in (amount.first - 1, amount.last):
        if 0 <= place < len(words) and words[place] in CODES:
            return Unit(words[place].upper(), min(place, amount.first), max(place + 1, amount.last))
    return None


def _find_age(words: Sequence[str], amount: Amount) -> Unit | None:
    """The unit of "19-year-old", "20 months old", "aged 20 months", "6 years of age", "67yo"."""
    last = amount.last
    if amount.suffix in AGE_SUFFIXES:
        return Unit("year", amount.first, last, True)
    aged = amount.first > 0 and words[amount.first - 1] in ("aged", "age", "ages")
    last += words[last : last + 1] in (("-",), ("–",), ("‑",))
    unit = AGE_UNITS.get(words[last]) if last < len(words) else None
    if unit:
        last += 1
        hyphen = words[last : last + 1] in (("-",), ("–",), ("‑",))
        if words[last + hyphen : last + hyphen + 1] and words[last + hyphen] in OLD:
            return Unit(unit, amount.first, last + hyphen + 1, True)
        if words[last : last + 2] == ("of", "age"):
            return Unit(unit, amount.first, last + 2, True)
    if not aged:
        return None
    return Unit(unit or "year", amount.first - 1, last if unit else amount.last, True)


def _find_named(words: Sequence[str], amount: Amount, pounds: str) -> Unit | None:
    last = amount.last
    if amount.suffix:
        name = "percent" if amount.suffix == "%" else MEASURES.get(amount.suffix)
        return Unit(name, amount.first, last) if name else None
    if amount.approximate and words[last : last + 1] == ("of",):
        last += 1
    last += words[last : last + 1] in (("-",), ("‑",))
    if last >= len(words):
        return None
    if words[last] in PERCENT or words[last : last + 2] == ("per", "cent"):
        last += 2 if words[last] == "per" else 1
        return Unit("percent", amount.first, last)
    if words[last : last + 2] in (("percentage", "points"), ("percentage", "point")):
        return Unit("percentage point", amount.first, last + 2)
    return _find_money(words, amount.first, last, pounds) or _find_measure(words, amount.first, last)


def _find_money(words: Sequence[str], first: int, last: int, pounds: str) -> Unit | None:
    word = words[last]
    if word in ("pound", "pounds"):
        money = words[last - 1] in ("million", "billion", "trillion", "sterling") or words[last - 1] in LETTER_SCALES
        weight = words[last - 1] == "-" or words[first - 1].startswith("weigh") or words[last + 1 : last + 2] == ("of",)
        return Unit("GBP" if money else "pound" if weight else pounds, first, last + 1)
    name = NAMES.get(word) or NAMES.get(word.removesuffix("s"))
    if name:
        return Unit(name, first, last + 1)
    for length in (1, 2):
        if last + length >= len(words):
            break
        noun = words[last + length].removesuffix("s")
        name = NATIONAL.get((words[last + length - 1], noun)) or ("USD" if (word, noun) == ("us", "dollar") else None)
        if name:
            return Unit(name, first, last + length + 1)
    return None


def _find_measure(words: Sequence[str], first: int, last: int) -> Unit | None:
    power = ""
    if words[last] in SQUARE and last + 1 < len(words):
        power, last = ("cubic " if words[last] == "cubic" else "square "), last + 1
    if words[last] == "nautical" and last + 1 < len(words):
        power, last = "nautical ", last + 1
    if words[last : last + 2] in (("light", "years"), ("light", "year")):
        return Unit("light year", first, last + 2)
    if words[last : last + 3] == ("light", "-", "years"):
        return Unit("light year", first, last + 3)
    unit = MEASURES.get(words[last]) if last < len(words) else None
    if unit is None:
        return None
    if words[last + 1 : last + 3] in PER_HOUR:
        return Unit(f"{unit} per hour", first, last + 3)
    if unit == "degree" and words[last + 1 : last + 2] in (("celsius",), ("c",), ("fahrenheit",), ("f",)):
        unit, last = "degree celsius" if words[last + 1][0] == "c" else "degree fahrenheit", last + 1
    return Unit(power + unit, first, last + 1)


def find_comma_age(tree: Tree, amount: Amount) -> Unit | None:
    """The age behind a person's name, between commas or in parentheses ("Jane Doe, 31,"), or after "who is"."""
    first, last = amount.first, amount.last
    if first < 2 or last != first + 1 or amount.low is None or not 0 < amount.low <= OLDEST:
        return None
    before, after = tree.lower(first - 1), tree.lower(last) if last < len(tree) else ""
    if before in ("is", "was") and tree.lower(first - 2) == "who" and after in (",", "."):
        return Unit("year", first, last, True)
    name = tree.tokens[first - 2]
    if not tree.lower(first).isdigit() or name.pos != "PROPN" or tree.lower(first - 2) in MONTHS:
        return None
    if before == "(":
        closed = after == ")" and _is_person(tree, first - 2)
    else:
        closed = before == "," and after in AFTER_AGE and not _is_place(tree, first - 2)
    return Unit("year", first, last, True) if closed else None


def _find_label(tree: Tree, index: int) -> str:
    names = tree.syntax.names
    place = bisect_right(names, index, key=lambda name: name.first) - 1
    return names[place].label if place >= 0 and names[place].last > index else ""


def _is_person(tree: Tree, index: int) -> bool:
    return _find_label(tree, index) == "PERSON"


def _is_place(tree: Tree, index: int) -> bool:
    return _find_label(tree, index) in ("GPE", "LOC", "FAC", "DATE", "TIME")
