"""Numbers, ranges and bounds on lists of words."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tellings.annotate.quantities.bounds import find_bound, find_bound_after, join_range, move
from tellings.annotate.quantities.parse import STARTERS, parse_amount


@pytest.mark.parametrize(
    ("words", "low", "high", "used"),
    [
        ("12 people", "12", "12", 1),
        ("2,000", "2000", "2000", 1),
        ("2.6 million people", "2600000", "2600000", 2),
        ("1.3million", "1300000", "1300000", 1),
        ("forty - three men", "43", "43", 3),
        ("two hundred and fifty ships", "250", "250", 4),
        ("a hundred and twenty ships", "120", "120", 4),
        ("a hundred and five thousand ships", "105000", "105000", 5),
        ("a hundred ships", "100", "100", 2),
        ("4½ tonnes", "4.5", "4.5", 1),
        ("1¼ million", "1250000", "1250000", 2),
        ("five hundred thousand", "500000", "500000", 3),
        ("a dozen eggs", "12", "12", 2),
        ("half a million", "500000", "500000", 3),
        ("a quarter of a million", "250000", "250000", 5),
        ("two and a half million", "2500000", "2500000", 5),
        ("several hundred", "200", "999", 2),
        ("a couple of dozen", "24", "24", 4),
        ("dozens", "12", "99", 1),
        ("tens of thousands", "10000", "99999", 3),
        ("hundreds and hundreds", "100", "999", 3),
        ("a pair of shoes", "2", "2", 2),
        ("a million and a half", "1500000", "1500000", 5),
        ("11 - and - a - half", "11.5", "11.5", 7),
        ("minus 12", "-12", "-12", 2),
        ("-12.5", "-12.5", "-12.5", 1),
        ("3 million to $ 4 million", "3000000", "4000000", 6),
        ("10 % to 15 %", "10", "15", 4),
        ("twice", "2", "2", 1),
        ("5,000 to 6,000 men", "5000", "6000", 3),
        ("5 - 6,000", "5000", "6000", 3),
        ("5 to 6 million", "5000000", "6000000", 4),
        ("two or three", "2", "3", 3),
        ("3 - 2", "3", "3", 1),
        ("10–12", "10", "12", 1),
        ("3 or 2,500", "3", "2500", 3),
    ],
)
def test_a_number_has_its_value_and_length(words: str, low: str, high: str, used: int) -> None:
    amount = parse_amount(tuple(words.split()), 0)
    assert amount is not None
    amount = join_range(tuple(words.split()), amount)
    assert (amount.low, amount.high, amount.last) == (Decimal(low), Decimal(high), used)


@pytest.mark.parametrize(
    ("words", "share"),
    [
        ("a third of it", "33.3"),
        ("two - thirds of", "66.7"),
        ("half of", "50"),
        ("half the town", "50"),
        ("one in five voters", "20"),
        ("3 out of every 4", "75"),
        ("two out of three", "66.7"),
    ],
)
def test_a_fraction_is_a_share_in_percent(words: str, share: str) -> None:
    amount = parse_amount(tuple(words.split()), 0)
    assert amount is not None
    assert (amount.share, amount.low) == (True, Decimal(share))


@pytest.mark.parametrize("words", ["two in 37 days", "12 out of 14", "five in three", "half an hour", "half past"])
def test_two_counts_are_no_share(words: str) -> None:
    amount = parse_amount(tuple(words.split()), 0)
    assert amount is None or not amount.share


@pytest.mark.parametrize(
    ("words", "value"), [("twofold rise", 2), ("ten - fold", 10), ("twice as many", 2), ("12-fold", 12)]
)
def test_a_ratio_multiplies(words: str, value: int) -> None:
    amount = parse_amount(tuple(words.split()), 0)
    assert amount is not None
    assert (amount.ratio, amount.low) == (True, Decimal(value))


def test_a_share_by_which_something_changes() -> None:
    words = ("fell", "by", "a", "fifth", ".")
    amount = parse_amount(words, 2)
    assert amount is not None
    assert (amount.share, amount.low, amount.last) == (True, Decimal(20), 4)
    assert parse_amount(("by", "a", "third", "party"), 1) is None


@pytest.mark.parametrize(
    "words", ["a man", "an", "half - sister", "third of", "12th", "1990s", "a third person", "million"]
)
def test_other_words_are_no_numbers(words: str) -> None:
    amount = parse_amount(tuple(words.split()), 0)
    assert amount is None or amount.suffix


def test_between_opens_a_range() -> None:
    words = ("between", "10", "and", "12", "men")
    amount = parse_amount(words, 1)
    assert amount is not None
    joined = join_range(words, amount)
    assert (joined.opener, joined.last, joined.low, joined.high) == (0, 4, Decimal(10), Decimal(12))


@pytest.mark.parametrize("words", ["rose 3 % to 5 %", "from $ 3 to $ 5", "by 3 to 5"])
def test_a_step_and_where_it_led_are_no_range(words: str) -> None:
    split = tuple(words.split())
    place = split.index("3")
    amount = parse_amount(split, place)
    assert amount is not None
    assert join_range(split, amount).high == 3


def test_a_change_from_one_number_to_another_is_no_range() -> None:
    words = ("from", "10", "to", "12")
    amount = parse_amount(words, 1)
    assert amount is not None
    assert join_range(words, amount).high == Decimal(10)


@pytest.mark.parametrize(
    ("before", "low", "high", "approximate"),
    [
        ("at least", 50, None, False),
        ("no fewer than", 50, None, False),
        ("up to", None, 50, False),
        ("nearly", 50, 50, True),
        ("close to", 50, 50, True),
    ],
)
def test_words_before_a_number_bound_it(before: str, low: int | None, high: int | None, approximate: bool) -> None:
    words = (*before.split(), "50")
    first = len(words) - 1
    bound, amount = find_bound(words, first), parse_amount(words, first)
    assert bound is not None
    assert amount is not None
    assert bound[0] == 0
    moved = move(amount, bound[1])
    assert (moved.low, moved.high, moved.approximate) == (low, high, approximate)


def test_words_behind_a_number_bound_it() -> None:
    assert find_bound_after(("40", "or", "more", "homes"), 1) == (3, "low")
    assert find_bound_after(("40", "homes"), 1) is None


@given(
    st.lists(
        st.one_of(st.sampled_from(sorted(STARTERS | {"of", "and", "-", "to", "5", "6,000"})), st.text()), min_size=1
    )
)
def test_any_words_pass_and_low_is_never_above_high(words: list[str]) -> None:
    lowered = tuple(words)
    for index in range(len(lowered)):
        amount = parse_amount(lowered, index)
        if amount is None:
            continue
        amount = join_range(lowered, amount)
        assert 0 <= amount.first <= index < amount.last <= len(lowered)
        assert amount.low is not None
        assert amount.high is not None
        assert amount.low <= amount.high


def test_a_long_run_of_scales_does_not_overflow() -> None:
    amount = parse_amount(("5", *["million"] * 1_000_000), 0)
    assert amount is not None
    assert amount.last <= 4
