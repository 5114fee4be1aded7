"""Bags of weighed terms, and how much of them two bags share."""

import math
from collections.abc import Mapping

import msgspec

Terms = Mapping[str, float]


class Weighed(msgspec.Struct, frozen=True, gc=False):
    """A bag of terms with the sum of its weights, and of their squares.

    Like phrases, their views and their matches, bags come by the ten thousand and hold nothing that could hold them:
    the garbage collector, which would walk through all of them again and again, is told to leave them alone.
    """

    terms: Terms
    total: float
    squares: float


def weigh(terms: Terms) -> Weighed:
    """Sum up a bag of terms, once for all the bags that it is compared with."""
    return Weighed(terms, sum(terms.values()), sum([w * w for w in terms.values()]))


def share(a: Terms, b: Terms) -> float:
    """The weight of what both hold; terms stand in sorted order, so that sums do not depend on which comes first."""
    shorter, longer = (a, b) if len(a) <= len(b) else (b, a)
    total = 0.0
    for term in shorter:
        if term in longer:
            weight, other = shorter[term], longer[term]
            total += weight if weight < other else other
    return total


def cosine(a: Weighed, b: Weighed) -> float:
    """The cosine of two bags."""
    return compare(a, b)[0]


def compare(a: Weighed, b: Weighed) -> tuple[float, float]:
    """The cosine of two bags, and the share of the lighter one's weight that the other holds."""
    shorter, longer = (a.terms, b.terms) if len(a.terms) <= len(b.terms) else (b.terms, a.terms)
    product = shared = 0.0
    for term in shorter:
        if term in longer:
            weight, other = shorter[term], longer[term]
            product += weight * other
            shared += weight if weight < other else other
    if not product:
        return 0.0, 0.0
    return product / math.sqrt(a.squares * b.squares), min(1.0, shared / min(a.total, b.total))
