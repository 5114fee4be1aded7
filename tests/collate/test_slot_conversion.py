"""Measures in different units."""

from decimal import Decimal

import msgspec
import pint
import pytest

from answers_by_hand import compare_both_ways, make_quantity
from tellings.collate.slots.conversion import KINDS, convert, is_converted, name_kind
from tellings.collate.slots.quantity import compare_quantities

PINT_NAMES = {
    "ton": "short_ton",
    "tonne": "metric_ton",
    "barrel": "oil_barrel",
    "gallon": "gallon",
    "ounce": "avoirdupois_ounce",
    "pound": "avoirdupois_pound",
}


def name_for_pint(unit: str) -> str:
    top, _, bottom = unit.partition(" per ")
    if top.startswith("square "):
        return f"{top.removeprefix('square ')} ** 2"
    name = top.replace("nautical mile", "nautical_mile")
    return f"{PINT_NAMES.get(name, name)} / {bottom}" if bottom else PINT_NAMES.get(name, name)


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_sizes_are_those_of_pint(kind: str) -> None:
    registry = pint.UnitRegistry()
    units = KINDS[kind]
    first = next(iter(units))
    for unit, size in units.items():
        ratio = registry.Quantity(1.0, name_for_pint(unit)).to(name_for_pint(first)).magnitude
        assert float(Decimal(size) / Decimal(units[first])) == pytest.approx(ratio, rel=1e-5)


def test_degrees_are_converted_both_ways() -> None:
    warm = make_quantity("104F", 104, unit="degree fahrenheit")
    converted = convert(warm, "degree celsius")
    assert converted is not None
    assert (converted.low, converted.unit) == (40, "degree celsius")
    back = convert(converted, "degree fahrenheit")
    assert back is not None
    assert back.low == 104


def test_units_of_other_kinds_are_not_converted() -> None:
    assert convert(make_quantity("5 km", 5, unit="kilometre"), "kilogram") is None
    assert convert(make_quantity("5", 5), "kilogram") is None
    assert name_kind("USD") == "USD"


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        (("4 miles", 4, "mile"), ("6.4 km", "6.4", "kilometre"), "agree"),
        (("6ft 2in", 74, "inch"), ("1.88m", "1.88", "metre"), "agree"),
        (("40C", 40, "degree celsius"), ("104F", 104, "degree fahrenheit"), "agree"),
        (("4 miles", 4, "mile"), ("12 km", 12, "kilometre"), "conflict"),
    ],
)
def test_measures_are_compared_over_units(
    one: tuple[str, int, str], other: tuple[str, int | str, str], relation: str
) -> None:
    left, right = (make_quantity(exact, value, unit=unit) for exact, value, unit in (one, other))
    told = compare_both_ways(left, right, compare_quantities)
    assert told.split()[0] == relation


@pytest.mark.parametrize(
    ("text", "converted"),
    [
        ("It cost €2 million ($2.2 million) to build.", True),
        ("It cost 2 million euros (about $2.2 million) to build.", True),
        ("It cost €40bn (around $44bn) to build.", True),
        ("It cost a lot ($2.2 million) to build.", False),
    ],
)
def test_a_sum_in_brackets_behind_another_one_converts_it(text: str, converted: bool) -> None:
    exact = text[text.index("$") : text.index(")")]
    place = text.index("$")
    quantity = msgspec.structs.replace(make_quantity(exact, 1, unit="USD"), start=place, end=place + len(exact))
    assert is_converted(text, quantity) is converted
