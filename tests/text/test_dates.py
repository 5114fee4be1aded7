"""Dates of publication, days in words, and intervals."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tellings.text.dates import (
    Interval,
    compare_intervals,
    format_day,
    make_interval,
    measure_gap,
    normalize_published,
    parse_day,
    widen,
)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("2018-01-10", "2018-01-10"),
        (" 2018-01-10\n", "2018-01-10"),
        ("2018-01-10T00:00:00", "2018-01-10"),
        ("2018-01-10T00:00:00Z", "2018-01-10"),
        ("2018-01-10T21:30", "2018-01-10T21:30:00"),
        ("2018-01-10 21:30:05", "2018-01-10T21:30:05"),
        ("2018-01-10T21:30:00Z", "2018-01-10T21:30:00+00:00"),
        ("2018-01-10T21:30:00.123-0500", "2018-01-10T21:30:00-05:00"),
    ],
)
def test_publication_is_written_in_one_way(text: str, wanted: str) -> None:
    assert normalize_published(text) == wanted


@pytest.mark.parametrize(
    "text", ["", "yesterday", "2018-13-01", "2018-02-30", "10/01/2018", "2018-01-10T25:00", "٢٠١٨-٠١-١٠"]
)
def test_what_is_no_date_is_refused_with_the_text(text: str) -> None:
    with pytest.raises(ValueError, match="is no date; write it as 2018-01-10"):
        normalize_published(text)


@given(st.datetimes(datetime(1600, 1, 1), datetime(2999, 12, 31)))
def test_normalising_twice_changes_nothing(moment: datetime) -> None:
    once = normalize_published(moment.isoformat())
    assert normalize_published(once) == once


@pytest.mark.parametrize(
    "text",
    [
        "0001-01-01",
        "0001-01-01T00:01:00+23:59",
        "0002-12-31T23:59:59-23:59",
        "1599-12-31",
        "3000-01-01",
        "9999-12-31",
        "9999-12-31T23:59:59-23:59",
    ],
)
def test_nothing_was_published_before_newspapers_or_at_the_end_of_time(text: str) -> None:
    with pytest.raises(ValueError, match="in which nothing was published"):
        normalize_published(text)
    assert parse_day(text).isoformat() == text[:10]


def test_the_day_is_that_of_its_own_zone() -> None:
    assert parse_day("2018-01-10T23:30:00-08:00") == date(2018, 1, 10)


def test_days_are_written_for_people() -> None:
    assert format_day("2022-01-10") == "Monday 10 January 2022"


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        (("2022-01-10", "2022-01-11"), ("2022-01-10T00:00", "2022-01-11T00:00"), "same"),
        (("2022-01-10", "2022-01-11"), ("2022-01-10T09:00", "2022-01-10T09:01"), "contains"),
        (("2022-01-09", "2022-01-10"), ("2022-01-08", "2022-01-10"), "within"),
        (("2022-01-10", "2022-01-11"), ("2022-01-09", "2022-01-10"), "disjoint"),
        (("2022-01-10", "2022-01-12"), ("2022-01-11", "2022-01-13"), "overlaps"),
    ],
)
def test_intervals_compare(left: tuple[str, str], right: tuple[str, str], wanted: str) -> None:
    assert compare_intervals(Interval(*left), Interval(*right)) == wanted


_DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1))


@given(_DAYS, st.integers(1, 40), _DAYS, st.integers(1, 40))
def test_the_order_of_two_intervals_mirrors_their_relation(a: date, m: int, b: date, n: int) -> None:
    mirror = {"contains": "within", "within": "contains"}
    left = Interval(a.isoformat(), (a + timedelta(days=m)).isoformat())
    right = Interval(b.isoformat(), (b + timedelta(days=n)).isoformat())
    there, back = compare_intervals(left, right), compare_intervals(right, left)
    assert back == mirror.get(there, there)
    assert (measure_gap(left, right) > timedelta()) <= (there == "disjoint")


def test_a_missing_bound_makes_no_interval() -> None:
    assert make_interval("2022-01-10", None) is None


def test_an_approximate_time_is_widened_on_both_sides() -> None:
    nine = Interval("2022-01-10T21:00", "2022-01-10T21:01")
    assert widen(nine, timedelta(minutes=30)) == Interval("2022-01-10T20:30", "2022-01-10T21:31")
