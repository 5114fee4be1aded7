"""Differences that the order of publication explains: a toll that rises."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from itertools import pairwise

import msgspec

from tellings.model.point import Facet, Reading

LIKELY = 0.8


def read_as_revision(facet: Facet, published: Mapping[str, str | None]) -> Facet:
    """Read a difference of tolls as a revision where each higher figure was published later than the lower ones.

    ``published`` gives the ISO dates of the articles. Reports of which one's date is unknown, or that have one date
    and no times, explain nothing, and the facet is returned as it was.
    """
    found = [(low, r) for r in facet.readings if (low := _find_low(r)) is not None]
    figures = sorted(found, key=lambda item: (item[0], item[1].value))
    if len(figures) < 2 or len(figures) < len(facet.readings):
        return facet
    for (_, lower), (_, higher) in pairwise(figures):
        if not all(_is_later(published.get(b), published.get(a)) for a in lower.articles for b in higher.articles):
            return facet
    steps = ", then ".join(f"{r.value} ({', '.join(r.articles)})" for _, r in figures)
    return msgspec.structs.replace(
        facet,
        relation="revision",
        score=LIKELY,
        explanation=f"in the order of publication {steps}: the figure rose",
    )


def _find_low(reading: Reading) -> Decimal | None:
    low = reading.normal.split("..")[0]
    return Decimal(low) if low else None


def _is_later(a: str | None, b: str | None) -> bool:
    """Whether moment ``a`` is surely after ``b``; days without times are compared as days."""
    if a is None or b is None:
        return False
    if len(a) == len("2022-01-10") or len(b) == len("2022-01-10"):
        return a[:10] > b[:10]
    left, right = datetime.fromisoformat(a), datetime.fromisoformat(b)
    if (left.tzinfo is None) != (right.tzinfo is None):
        left, right = left.replace(tzinfo=None), right.replace(tzinfo=None)
    return left > right
