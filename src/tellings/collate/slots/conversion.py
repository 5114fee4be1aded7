"""Measures of one kind in different units: miles and kilometres, feet and metres, degrees of two scales."""

import re
from collections.abc import Mapping
from decimal import Decimal

import msgspec

from tellings.model.annotations import Quantity

KINDS: Mapping[str, Mapping[str, str]] = {
    "distance": {"kilometre": "1000", "mile": "1609.344", "nautical mile": "1852"},
    "length": {"metre": "1", "foot": "0.3048", "yard": "0.9144", "inch": "0.0254", "centimetre": "0.01"},
    "weight": {"kilogram": "1", "pound": "0.45359237", "gram": "0.001", "ounce": "0.028349523125"},
    "load": {"tonne": "1000", "ton": "907.18474"},
    "land": {
        "hectare": "10000",
        "acre": "4046.8564224",
        "square kilometre": "1000000",
        "square mile": "2589988.110336",
    },
    "floor": {"square metre": "1", "square foot": "0.09290304"},
    "volume": {"litre": "1", "gallon": "3.785411784", "barrel": "158.987294928"},
    "speed": {"kilometre per hour": "1", "mile per hour": "1.609344", "knot": "1.852"},
}
"""Units that news uses for the same thing, with their size in one base unit for each kind.

A ton, a gallon and a barrel (of oil) are those of the United States. **Source:** the definitions of the international
yard and pound and of the SI, which a test checks against the library pint; that library itself takes .8 s to load,
nearly half of the time that two short reports may cost.
"""

_FACTORS = {unit: (kind, Decimal(size)) for kind, units in KINDS.items() for unit, size in units.items()}
FAHRENHEIT, CELSIUS = "degree fahrenheit", "degree celsius"
FREEZING, STEP = Decimal(32), Decimal("1.8")
_CONVERTED = re.compile(
    r"(?:\d|illion|bn|m|k|euros|pounds|dollars|yuan|yen|rupees)\s?[(\[]\s?(?:or |about |around |some |roughly )?$"
)
LONGEST_BEFORE = 24
"""Characters before a sum in brackets that say that it converts another one."""

DIGITS = Decimal("0.000001")


def is_money(quantity: Quantity) -> bool:
    """Whether a figure is a sum of money: what stands beside it, not its sentence, says what it paid for."""
    return quantity.unit is not None and len(quantity.unit) == 3 and quantity.unit.isupper()


def is_converted(text: str, quantity: Quantity) -> bool:
    """Whether a sum says in brackets what the one before it is in another currency ("€1 million ($1.1 million)")."""
    before = text[max(0, quantity.start - LONGEST_BEFORE) : quantity.start]
    return is_money(quantity) and _CONVERTED.search(before) is not None


def name_kind(unit: str) -> str:
    """The kind of a unit; a unit without others beside it is its own kind."""
    if unit in (FAHRENHEIT, CELSIUS):
        return "temperature"
    return _FACTORS[unit][0] if unit in _FACTORS else unit


def convert(quantity: Quantity, unit: str) -> Quantity | None:
    """A quantity in another unit of its kind; ``None`` where it has none such."""
    if quantity.unit is None or quantity.unit == unit or name_kind(quantity.unit) != name_kind(unit):
        return None
    low, high = (_convert(value, quantity.unit, unit) for value in (quantity.low, quantity.high))
    return msgspec.structs.replace(quantity, low=low, high=high, unit=unit)


def _convert(value: Decimal | None, given: str, wanted: str) -> Decimal | None:
    if value is None:
        return None
    if given == FAHRENHEIT:
        converted = (value - FREEZING) / STEP
    elif given == CELSIUS:
        converted = value * STEP + FREEZING
    else:
        converted = value * _FACTORS[given][1] / _FACTORS[wanted][1]
    return converted.quantize(DIGITS).normalize()
