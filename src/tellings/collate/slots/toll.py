"""How two figures of one toll stand to each other: it rises, so the order of publication may explain a difference."""

from collections.abc import Mapping
from datetime import datetime

from tellings.collate.answers import Answer, Comparator, Verdict
from tellings.collate.slots.quantity import compare_counts
from tellings.model.annotations import Quantity

LIKELY = 0.8

DAY = len("2022-01-10")


def make_toll_comparator(published: Mapping[str, str | None]) -> Comparator[Quantity]:
    """A comparator of tolls, given the ISO dates of publication of the articles.

    A higher figure in a report that is surely later revises the lower one, "at least" before it or not; a lower figure
    in a later report does not, and "dozens" is no figure. Where one report has a figure with and without "at least", it
    means at least: a headline leaves that out.
    """

    def compare_tolls(a: Answer[Quantity], b: Answer[Quantity]) -> Verdict | None:
        if a.article == b.article and a.typed.low == b.typed.low and None in (a.typed.high, b.typed.high):
            return Verdict("precision", LIKELY, f"“{a.value}” and “{b.value}”: one report", 1 if a.typed.high else -1)
        verdict = compare_counts(a, b)
        if verdict is None or verdict.relation in ("agree", "scope") or a.typed.low is None:
            return verdict
        if b.typed.low is None or a.typed.low == b.typed.low:
            return verdict
        lower, higher = (a, b) if a.typed.low < b.typed.low else (b, a)
        if _is_vague(lower.typed) and (higher.typed.low or 0) <= 2 * (lower.typed.high or 0):
            finer = 1 if lower is a else -1
            return Verdict("precision", LIKELY, f"“{lower.value}” and “{higher.value}”: only one is a figure", finer)
        if verdict.relation == "precision" and not (_is_figure(lower.typed) and _is_figure(higher.typed)):
            return verdict
        if not is_later(published.get(higher.article), published.get(lower.article)):
            return verdict
        told = f"“{lower.value}” in the earlier report, “{higher.value}” in the later one: the figure rose"
        return Verdict("revision", LIKELY, told)

    return compare_tolls


def _is_vague(quantity: Quantity) -> bool:
    """Whether a figure is a word for so many ("dozens"), which a toll a little above its range may be told by."""
    return quantity.approximate and quantity.low is not None and quantity.low != quantity.high


def _is_figure(quantity: Quantity) -> bool:
    """Whether a figure is exact but for "at least" or "more than" before it."""
    return not quantity.approximate and quantity.high in (None, quantity.low)


def is_later(a: str | None, b: str | None) -> bool:
    """Whether ISO moment ``a`` is surely after ``b``; where one is a day without a time, days are compared."""
    if a is None or b is None:
        return False
    if len(a) == DAY or len(b) == DAY:
        return a[:DAY] > b[:DAY]
    left, right = datetime.fromisoformat(a), datetime.fromisoformat(b)
    if (left.tzinfo is None) != (right.tzinfo is None):
        left, right = left.replace(tzinfo=None), right.replace(tzinfo=None)
    return left > right
