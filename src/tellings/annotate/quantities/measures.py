"""Units of measure behind a number: lengths, weights, areas, speeds, temperatures."""

from collections.abc import Sequence

import msgspec

from tellings.annotate.quantities.amounts import Amount
from tellings.annotate.quantities.money import Unit
from tellings.annotate.quantities.numbers import parse_exact

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
        "stone": "stone",
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
PHRASES = {
    ("light", "years"): "light year", ("light", "year"): "light year", ("light", "-", "years"): "light year",
    ("light", "-", "year"): "light year", ("basis", "points"): "basis point", ("basis", "point"): "basis point",
    ("percentage", "points"): "percentage point", ("percentage", "point"): "percentage point",
    ("degrees", "celsius"): "degree celsius", ("degrees", "c"): "degree celsius", ("°", "c"): "degree celsius",
    ("degrees", "fahrenheit"): "degree fahrenheit", ("degrees", "f"): "degree fahrenheit",
    ("°", "f"): "degree fahrenheit", ("nautical", "miles"): "nautical mile", ("nautical", "mile"): "nautical mile",
    ("nautical", "-", "mile"): "nautical mile",
}  # fmt: skip
"""Units of several words."""

POWERS = {"square": "square ", "sq": "square ", "cubic": "cubic "}
PARTS = {"foot": ("inch", 12), "pound": ("ounce", 16), "stone": ("pound", 14)}
"""Units that news writes with a smaller one behind ("6ft 2in"), and how many of those they hold."""
PART_WORDS = {"in": "inch", "in.": "inch", "inches": "inch", "inch": "inch", "oz": "ounce", "ounces": "ounce",
              "lb": "pound", "lbs": "pound", "pounds": "pound"}  # fmt: skip
DIMENSIONS = frozenset("tall long high deep wide thick heavy strong square".split())
"""Adjectives that close a compound with a measure ("108-foot-tall")."""


def find_measure(words: Sequence[str], first: int, last: int) -> Unit | None:
    """The unit of measure at ``last``, for the number that starts at ``first``."""
    for length in (3, 2):
        name = PHRASES.get(tuple(words[last : last + length]))
        if name:
            return Unit(name, first, last + length)
    power = POWERS.get(words[last], "") if last + 1 < len(words) else ""
    last += power != ""
    last += power != "" and words[last : last + 1] == ("-",)
    unit = MEASURES.get(words[last]) if last < len(words) else None
    return Unit(power + unit, first, last + 1) if unit else None


def find_magnitude(words: Sequence[str], amount: Amount) -> Unit | None:
    """The magnitude of "magnitude 6.1", "a magnitude of 6.1" and "6.1 on the Richter scale"."""
    place = amount.first - 1
    place -= place > 0 and words[place] == "of"
    if place >= 0 and words[place] == "magnitude":
        return Unit("magnitude", place, amount.last)
    is_scale = tuple(words[amount.last : amount.last + 3]) == ("on", "the", "richter")
    return Unit("magnitude", amount.first, amount.last) if is_scale else None


def join_parts(words: Sequence[str], amount: Amount, unit: Unit) -> tuple[Amount, Unit]:
    """Read "6ft 2in" as 74 inches: the number in the smaller unit, with both."""
    name, factor = PARTS.get(unit.name, ("", 1))
    place = unit.last + (words[unit.last : unit.last + 1] in (("-",), (",",)))
    rest = parse_exact(words, place) if name and place < len(words) else None
    if rest is None or rest.low is None or amount.low is None or amount.low != amount.high:
        return amount, unit
    glued = PART_WORDS.get(rest.suffix) == name
    behind = rest.last < len(words) and not rest.suffix and PART_WORDS.get(words[rest.last]) == name
    if not (glued or behind) or rest.low >= factor:
        return amount, unit
    value = amount.low * factor + rest.low
    last = rest.last + behind
    return msgspec.structs.replace(amount, low=value, high=value), Unit(name, unit.first, last)


def close_compound(words: Sequence[str], unit: Unit) -> Unit:
    """Take in the adjective of a compound ("108-foot-tall")."""
    last = unit.last
    if words[last : last + 1] == ("-",) and last + 1 < len(words) and words[last + 1] in DIMENSIONS:
        return msgspec.structs.replace(unit, last=last + 2)
    return unit
