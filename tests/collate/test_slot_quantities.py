"""How two figures stand to each other; ``<`` means that the left one says more, ``>`` the right one."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answers_by_hand import compare_both_ways, make_answer, make_quantity
from tellings.collate.slots.quantity import are_twins, compare_counts, compare_quantities
from tellings.collate.slots.toll import is_later, make_toll_comparator
from tellings.model.annotations import Quantity

FIGURES: dict[str, Quantity] = {
    q.exact: q
    for q in (
        make_quantity("twelve", 12),
        make_quantity("12", 12),
        make_quantity("13", 13),
        make_quantity("43", 43),
        make_quantity("about 12", 12, about=True),
        make_quantity("some 40", 40, about=True),
        make_quantity("nearly 45", 45, about=True),
        make_quantity("about 90", 90, about=True),
        make_quantity("dozens", 24, 99, about=True),
        make_quantity("at least 50", 50, None),
        make_quantity("at least 55", 55, None),
        make_quantity("up to 45", None, 45),
        make_quantity("40 to 50", 40, 50),
        make_quantity("58", 58),
        make_quantity("11 million", 11_000_000),
        make_quantity("11.4 million", 11_400_000),
        make_quantity("15 million", 15_000_000),
        make_quantity("143 million", 143_000_000),
        make_quantity("145.5 million", 145_500_000),
        make_quantity("12 percent", 12, unit="percent"),
        make_quantity("$12", 12, unit="USD"),
        make_quantity("€12", 12, unit="EUR"),
        make_quantity("$4,312.60", "4312.60", unit="USD"),
        make_quantity("$4,212.60", "4212.60", unit="USD"),
        make_quantity("$4,132.60", "4132.60", unit="USD"),
        make_quantity("$4,222.60", "4222.60", unit="USD"),
    )
}

TABLE = """
    twelve       | 12           | agree
    12           | 13           | conflict
    12           | about 12     | precision <
    dozens       | 43           | precision >
    dozens       | 12           | unresolved
    some 40      | 43           | precision >
    some 40      | nearly 45    | precision
    some 40      | 58           | unresolved
    at least 50  | 58           | precision >
    at least 50  | 43           | unresolved
    at least 50  | at least 55  | precision >
    at least 50  | up to 45     | unresolved
    40 to 50     | 43           | precision >
    40 to 50     | at least 50  | precision
    40 to 50     | dozens       | precision <
    about 90     | 43           | unresolved
    11 million   | 11.4 million | precision >
    11 million   | 15 million   | conflict
    143 million  | 145.5 million | conflict
    12           | 12 percent   | -
    $12          | €12          | -
    $4,312.60    | $4,212.60    | conflict
    $4,312.60    | $4,222.60    | conflict
"""

COUNTS = {
    "12 people": make_quantity("12", 12, counted="people"),
    "12 victims": make_quantity("12", 12, counted="victim"),
    "13 people": make_quantity("13", 13, counted="people"),
    "13 wounded": make_quantity("13", 13, counted="wounded people"),
    "13 of them": make_quantity("13", 13),
    "14 victims": make_quantity("14", 14, counted="other victim"),
    "5 children": make_quantity("five", 5, counted="child"),
    "7 soldiers": make_quantity("seven", 7, counted="soldier"),
    "20 soldiers": make_quantity("20", 20, counted="soldier"),
    "9 German soldiers": make_quantity("nine", 9, counted="German soldier"),
    "over 60 soldiers": make_quantity("over 60", 60, None, counted="soldier"),
}

COUNTS_TABLE = """
    12 people   | 12 victims        | agree
    12 people   | 13 people         | conflict
    12 people   | 13 wounded        | conflict
    12 people   | 13 of them        | conflict
    13 people   | 14 victims        | conflict
    12 people   | 5 children        | scope
    13 of them  | 5 children        | scope
    12 people   | 20 soldiers       | unresolved
    12 people   | over 60 soldiers  | unresolved
    5 children  | 7 soldiers        | scope
    7 soldiers  | 20 soldiers       | conflict
    7 soldiers  | 9 German soldiers | unresolved
"""


def _read(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in table.splitlines() if line.strip()]


@pytest.mark.parametrize(("left", "right", "expected"), _read(TABLE))
def test_quantities(left: str, right: str, expected: str) -> None:
    assert compare_both_ways(FIGURES[left], FIGURES[right], compare_quantities) == expected


@pytest.mark.parametrize(("left", "right", "expected"), _read(COUNTS_TABLE))
def test_counts(left: str, right: str, expected: str) -> None:
    assert compare_both_ways(COUNTS[left], COUNTS[right], compare_counts) == expected


bounds = st.one_of(st.none(), st.integers(0, 10**7), st.sampled_from([10, 12, 100, 110, 1000, 1040]))


@st.composite
def draw_quantity(draw: st.DrawFn) -> Quantity:
    low, high = draw(bounds), draw(bounds)
    if low is not None and high is not None and low > high:
        low, high = high, low
    return make_quantity(
        "some", low, high, about=draw(st.booleans()), unit=draw(st.sampled_from([None, "percent"])),
        counted=draw(st.sampled_from([None, "people", "child", "soldier", "German soldier"])),
    )  # fmt: skip


@given(draw_quantity(), draw_quantity())
def test_the_order_of_two_figures_changes_no_verdict(a: Quantity, b: Quantity) -> None:
    compare_both_ways(a, b, compare_quantities)
    compare_both_ways(a, b, compare_counts)
    compare_both_ways(a, b, make_toll_comparator({"a": "2024-03-01", "b": "2024-03-02"}))


@given(draw_quantity())
def test_a_figure_agrees_with_itself(a: Quantity) -> None:
    assert compare_both_ways(a, a, compare_quantities) == "agree"


TOLLS = """
    12 | 2024-03-01       | 15 | 2024-03-02       | revision
    12 | 2024-03-02       | 15 | 2024-03-01       | conflict
    12 | 2024-03-01       | 15 | 2024-03-01       | conflict
    12 | 2024-03-01       | 15 | -                | conflict
    12 | 2024-03-01T08:00 | 15 | 2024-03-01T12:00 | revision
    12 | 2024-03-01T08:00 | 15 | 2024-03-01       | conflict
    12 | 2024-03-01       | 12 | 2024-03-02       | agree
"""


@pytest.mark.parametrize(("left", "written", "right", "rewritten", "expected"), _read(TOLLS))
def test_tolls(left: str, written: str, right: str, rewritten: str, expected: str) -> None:
    published = {"a": written, "b": None if rewritten == "-" else rewritten}
    compare = make_toll_comparator(published)
    a, b = (make_answer(make_quantity(n, Decimal(n)), n, article=i) for i, n in (("a", left), ("b", right)))
    there, back = compare(a, b), compare(b, a)
    assert there is not None
    assert back is not None
    assert there.relation == back.relation == expected


def test_a_word_for_so_many_is_told_before_the_toll_is_known() -> None:
    compare = make_toll_comparator({"a": "2024-03-02", "b": "2024-03-01"})
    dozens = FIGURES["dozens"]
    assert compare_both_ways(dozens, make_quantity("120", 120), compare) == "precision >"
    assert compare_both_ways(dozens, make_quantity("300", 300), compare) == "unresolved"


def test_a_report_that_once_says_at_least_means_at_least() -> None:
    compare = make_toll_comparator({})
    bare, open_one = make_quantity("50", 50), FIGURES["at least 50"]
    for left, right, finer in ((bare, open_one, 1), (open_one, bare, -1)):
        verdict = compare(make_answer(left, left.exact), make_answer(right, right.exact, at=90))
        assert verdict is not None
        assert (verdict.relation, verdict.finer) == ("precision", finer)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("2024-03-02", "2024-03-01", True),
        ("2024-03-01", "2024-03-01T23:00", False),
        ("2024-03-01T12:00+02:00", "2024-03-01T11:00+00:00", False),
        ("2024-03-01T12:00", "2024-03-01T11:00+00:00", True),
        (None, "2024-03-01", False),
    ],
)
def test_later(a: str | None, b: str | None, expected: bool) -> None:
    assert is_later(a, b) is expected


@pytest.mark.parametrize(
    ("left", "right", "twins"),
    [
        ("$4,312.60", "$4,212.60", True),
        ("$4,312.60", "$4,132.60", True),
        ("$4,312.60", "$4,222.60", False),
        ("11.4 million", "15 million", False),
        ("12", "13", False),
    ],
)
def test_long_figures_that_differ_in_one_digit_are_of_one_thing(left: str, right: str, twins: bool) -> None:
    assert are_twins(FIGURES[left], FIGURES[right]) is are_twins(FIGURES[right], FIGURES[left]) is twins


def test_twins_conflict_though_one_says_what_was_paid_for() -> None:
    bare = make_quantity("$4,312.60", "4312.60", unit="USD")
    told = make_quantity("$4,212.60", "4212.60", unit="USD", counted="piano")
    verdict = compare_counts(make_answer(bare, bare.exact), make_answer(told, told.exact, article="b"))
    assert verdict is not None
    assert verdict.relation == "conflict"
    assert "one digit" in verdict.explanation
