"""Answers, times and quantities built by hand, for tests of how answers are compared."""

from decimal import Decimal
from typing import TypeVar

from tellings.collate.answers import Answer, Comparator, Verdict
from tellings.model.annotations import Quantity, Timex, TimexType
from tellings.model.span import Evidence

T = TypeVar("T")


def make_answer(
    typed: T, value: str, *, article: str = "a", at: int = 0, certainty: float = 1.0, speaker: str | None = None
) -> Answer[T]:
    """Return the answer of one article, whose evidence is the value's words."""
    evidence = Evidence(article, at, at + len(value), value)
    return Answer(
        article=article, value=value, normal=value, typed=typed, evidence=evidence, certainty=certainty, speaker=speaker
    )


def make_time(
    exact: str, value: str, bounds: str = "", *, anchor: str | None = None, edtf: str | None = None,
    utc_offset: int | None = None, zone: str | None = None,
) -> Timex:  # fmt: skip
    """Return a time expression; ``bounds`` are "from/before", or empty where nothing anchors it."""
    earliest, _, before = bounds.partition("/")
    kind: TimexType = "DURATION" if value.startswith("P") and "REF" not in value else "TIME" if "T" in value else "DATE"
    return Timex(
        start=0,
        end=len(exact),
        exact=exact,
        type=kind,
        value=value,
        edtf=edtf or (value if bounds else None),
        earliest=earliest or None,
        before=before or None,
        anchor=anchor,
        utc_offset=utc_offset,
        zone=zone,
    )


def make_quantity(
    exact: str, low: int | str | None, high: int | str | None = "low", *, about: bool = False, unit: str | None = None,
    counted: str | None = None,
) -> Quantity:  # fmt: skip
    """Return a quantity; without ``high`` it is exact."""
    top = low if high == "low" else high
    return Quantity(
        start=0,
        end=len(exact),
        exact=exact,
        low=None if low is None else Decimal(low),
        high=None if top is None else Decimal(top),
        approximate=about,
        unit=unit,
        counted=counted,
    )


def compare_both_ways(a: T, b: T, compare: Comparator[T], *, words: tuple[str, str] = ("left", "right")) -> str:
    """The relation and which says more ("agree", "precision <"), or "-"; fails if the other way round says otherwise.

    ``<`` means that the left one says more, ``>`` the right one.
    """
    left, right = make_answer(a, words[0], article="a"), make_answer(b, words[1], article="b")
    there, back = compare(left, right), compare(right, left)
    assert _summarize(there) == _summarize(back, flipped=True)
    relation, finer = _summarize(there)
    return relation + {-1: " <", 0: "", 1: " >"}[finer]


def _summarize(verdict: Verdict | None, *, flipped: bool = False) -> tuple[str, int]:
    if verdict is None:
        return "-", 0
    assert 0 < verdict.score <= 1
    assert verdict.explanation
    return verdict.relation, -verdict.finer if flipped else verdict.finer
