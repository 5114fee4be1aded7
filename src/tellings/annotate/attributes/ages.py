"""Ages of named people: "Jane Doe, 31,", "31-year-old Jane Doe", "Doe, who is 31", "Doe (31)"."""

from collections.abc import Iterator

from tellings.annotate.attributes.surroundings import ARTICLES, Named, Surroundings
from tellings.model.annotations import Attribute, Quantity

AGE_UNITS = frozenset({"year", "month", "week", "day"})
NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "PUNCT"})
LONGEST_GAP = 6
"""Tokens between an age and the name behind it ("31-year-old former army captain Jane Doe")."""


def find_ages(around: Surroundings, quantities: tuple[Quantity, ...]) -> Iterator[Attribute]:
    """Yield the age that each quantity gives to the name it stands at."""
    for quantity in quantities:
        if quantity.unit not in AGE_UNITS or quantity.low is None or quantity.low != quantity.high:
            continue
        tokens = around.tree.find_tokens(quantity.start, quantity.end)
        if not tokens:
            continue
        first, last = tokens[0], tokens[-1] + 1
        named = _find_before(around, first) or _find_after(around, last)
        if named and named.mention.type == "person":
            normal = str(quantity.low) if quantity.unit == "year" else f"{quantity.low} {quantity.unit}s"
            yield around.make("age", named, (first, last), normal=normal)


def _find_before(around: Surroundings, first: int) -> Named | None:
    """The name that the age follows, over a comma, a bracket, "who is" or "is"."""
    place = first - 1
    if around.word(place) in ARTICLES and around.word(place - 1) == ",":
        place -= 1
    if around.word(place) in ("is", "was", "turned"):
        place -= 1
        place -= around.word(place) == "who"
    if place != first - 1 or around.word(place) in (",", "("):
        place -= around.word(place) in (",", "(")
    elif around.word(first) not in ("aged", "age"):
        return None
    named = around.find_at(place)
    return named if named and around.is_same_sentence(named.first, first) and place == named.last - 1 else None


def _find_after(around: Surroundings, last: int) -> Named | None:
    """The name that the age stands before, with nothing between them but words for the same person."""
    if around.word(last - 1) != "old":
        return None
    for place in range(last, last + LONGEST_GAP):
        named = around.find_at(place)
        if named and named.mention.type == "person":
            return named if around.is_same_sentence(last - 1, place) else None
        if (
            place >= len(around.tree)
            or around.tree.tokens[place].pos not in NOMINAL
            or around.word(place) in (",", "(")
        ):
            return None
    return None
