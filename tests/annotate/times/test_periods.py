"""Periods of business reports, told by the quarter that a text speaks of."""

from collections.abc import Callable

import pytest

from tellings.model.annotations import Timex

Find = Callable[..., tuple[Timex, ...]]

OPENING = "Profit rose in the third quarter. "


@pytest.mark.parametrize(
    ("sentence", "exact", "value"),
    [
        ("Sales were $4 million, up from $3 million a year earlier.", "a year earlier", "2016-Q3"),
        ("Sales were $4 million, up from $3 million a year ago.", "a year ago", "2016-Q3"),
        ("In the year-ago quarter it lost money.", "the year-ago quarter", "2016-Q3"),
        ("In the year-earlier period it lost money.", "the year-earlier period", "2016-Q3"),
        ("In the year-earlier second quarter it lost money.", "the year-earlier second quarter", "2016-Q2"),
        ("Costs fell in the latest period.", "the latest period", "2017-Q3"),
        ("Costs fell in the 2015 period.", "the 2015 period", "2015-Q3"),
        ("It had lost money in the comparable period last year.", "the comparable period last year", "2016-Q3"),
        ("In the nine months it earned $9 million, up from $7 million a year earlier.", "a year earlier", "2016"),
        ("Two years ago it had lost money.", "Two years ago", "2016"),
    ],
)
def test_a_quarter_told_is_what_figures_are_compared_by(find: Find, sentence: str, exact: str, value: str) -> None:
    assert (exact, value) in [(t.exact, t.value) for t in find(OPENING + sentence)]


def test_the_derivation_says_which_quarter(find: Find) -> None:
    *_, timex = find(OPENING + "It lost money a year earlier.")
    assert timex.derivation == "a year before 2017-Q3, told before"
    assert (timex.earliest, timex.before, timex.anchor) == ("2016-07-01", "2016-10-01", "2017-07-01")


def test_without_a_quarter_a_year_ago_is_a_year(find: Find) -> None:
    assert [t.value for t in find("It lost money a year ago.")] == ["2017"]


def test_a_quarter_to_come_is_none_that_figures_are_of(find: Find) -> None:
    text = OPENING + "It will open shops in the first quarter of 2019. It lost money a year earlier."
    assert [t.value for t in find(text)] == ["2017-Q3", "2019-Q1", "2016-Q3"]


@pytest.mark.parametrize("published", ["2018-01-10", None])
def test_a_period_that_nothing_tells_is_left_alone(find: Find, published: str | None) -> None:
    assert find("Costs fell in the period.", published) == ()
