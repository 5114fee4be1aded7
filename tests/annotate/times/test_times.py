"""Time expressions: what is found, its value, and what it hangs on."""

from collections.abc import Callable
from datetime import date
from itertools import pairwise

import edtf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tellings.annotate.times import find_times
from tellings.annotate.times.grammar import find_phrases
from tellings.annotate.times.holidays import find_easter, find_holiday
from tellings.annotate.times.lexer import Lexed
from tellings.model.annotations import Layout, Timex
from tellings.model.span import Span
from tellings.model.syntax import Syntax
from tellings.text.tree import Tree
from timing import measure_growth, spend, spend_least

Make = Callable[[str], Tree]

WEDNESDAY = "2018-01-10"


Find = Callable[..., tuple[Timex, ...]]

VALUES = [
    # whole dates, in the orders of news
    ("The bridge opened on 15 August 2021.", "15 August 2021", "DATE", "2021-08-15"),
    ("The bridge opened on August 15, 2021, in rain.", "August 15, 2021", "DATE", "2021-08-15"),
    ("The bridge opened on the 15th of August 2021.", "the 15th of August 2021", "DATE", "2021-08-15"),
    ("It was signed on Jan. 10, 2018.", "Jan. 10, 2018", "DATE", "2018-01-10"),
    ("It was signed on Wednesday, Jan. 10, 2018, he said.", "Wednesday, Jan. 10, 2018", "DATE", "2018-01-10"),
    ("The log says 2018-01-10 at the top.", "2018-01-10", "DATE", "2018-01-10"),
    ("The form was stamped 25/1/2018 in red.", "25/1/2018", "DATE", "2018-01-25"),
    # without a year
    ("The ferry sank on Dec. 31 near the port.", "Dec. 31", "DATE", "2017-12-31"),
    ("The court will sit again on February 3.", "February 3", "DATE", "2018-02-03"),
    # months, years
    ("He arrived last November with his son.", "last November", "DATE", "2017-11"),
    ("The town fell in mid-August.", "mid-August", "DATE", "2017-08"),
    ("The vote was held in late March 2016.", "late March 2016", "DATE", "2016-03"),
    ("Work began in early 2022 at last.", "early 2022", "DATE", "2022"),
    ("She has lived there since 2001.", "2001", "DATE", "2001"),
    ("It was common in the 1990s.", "the 1990s", "DATE", "199"),
    ("Trade grew in the 20th century.", "the 20th century", "DATE", "19"),
    ("Prices rose last year.", "last year", "DATE", "2017"),
    ("Prices rose last month.", "last month", "DATE", "2017-12"),
    ("Prices rose last week.", "last week", "DATE", "2018-W01"),
    ("Prices rose in the third quarter of 2017.", "the third quarter of 2017", "DATE", "2017-Q3"),
    ("They fled in the winter of 2015.", "the winter of 2015", "DATE", "2015-WI"),
    # weekdays
    ("The ministers met on Monday.", "Monday", "DATE", "2018-01-08"),
    ("The ministers met on Wednesday.", "Wednesday", "DATE", "2018-01-10"),
    ("The ministers will meet on Monday.", "Monday", "DATE", "2018-01-15"),
    ("The ministers are scheduled to meet on Friday.", "Friday", "DATE", "2018-01-12"),
    ("The ministers met last Friday.", "last Friday", "DATE", "2018-01-05"),
    ("The ministers met last Wednesday.", "last Wednesday", "DATE", "2018-01-03"),
    ("They talked over the weekend.", "the weekend", "DATE", "2018-W01-WE"),
    ("Fog closed the airport early Monday.", "early Monday", "DATE", "2018-01-08"),
    # counted
    ("They met yesterday.", "yesterday", "DATE", "2018-01-09"),
    ("They will meet tomorrow.", "tomorrow", "DATE", "2018-01-11"),
    ("He left two weeks ago.", "two weeks ago", "DATE", "2017-W52"),
    ("He left three days ago.", "three days ago", "DATE", "2018-01-07"),
    ("He left several years ago.", "several years ago", "DATE", "PAST_REF"),
    ("The fire of June 3, 2017, spread; the next day it died.", "the next day", "DATE", "2017-06-04"),
    ("The star of the 1950s fell ill nine days earlier.", "nine days earlier", "DURATION", "P9D"),
    ("The star of the 1950s fell ill the previous day.", "the previous day", "DATE", "XXXX-XX-XX"),
    # times of day
    ("The quake struck on Tuesday night.", "Tuesday night", "TIME", "2018-01-09TNI"),
    ("The quake struck at 5:30 a.m. Tuesday.", "5:30 a.m. Tuesday", "TIME", "2018-01-09T05:30"),
    ("The quake struck at noon Tuesday.", "noon Tuesday", "TIME", "2018-01-09T12:00"),
    ("The quake struck on Dec. 31, 2017 at 9 p.m.", "Dec. 31, 2017 at 9 p.m.", "TIME", "2017-12-31T21:00"),
    ("The flight left at 11:36 a.m. PST.", "11:36 a.m. PST", "TIME", "2018-01-10T11:36"),
    ("The quake struck at 5:30 a.m. EST on Tuesday.", "5:30 a.m. EST on Tuesday", "TIME", "2018-01-09T05:30"),
    ("The alarm went at 1713 GMT.", "1713 GMT", "TIME", "2018-01-10T17:13"),
    ("The alarm went at 21:00.", "21:00", "TIME", "2018-01-10T21:00"),
    ("He died in the early hours of Friday.", "the early hours of Friday", "TIME", "2018-01-05TMO"),
    ("The show ran from 9 to 11 p.m. Tuesday.", "9 to 11 p.m. Tuesday", "TIME", "2018-01-09T21:00/2018-01-09T23:00"),
    # lengths, sets, ranges, holidays
    ("They fought for a few weeks.", "a few weeks", "DURATION", "PXW"),
    ("They fought for three days.", "three days", "DURATION", "P3D"),
    ("They fought for twenty-five years.", "twenty-five years", "DURATION", "P25Y"),
    ("It took 2 1/2 hours.", "2 1/2 hours", "DURATION", "PT2H30M"),
    ("It took more than four hours.", "more than four hours", "DURATION", "PT4H"),
    ("The five-year plan failed.", "five-year", "DURATION", "P5Y"),
    ("The choir sings every Monday.", "every Monday", "SET", "XXXX-WXX-1"),
    ("The list is updated daily.", "daily", "SET", "P1D"),
    ("The war of 2011-2014 cost much.", "2011-2014", "DATE", "2011/2014"),
    ("The fair ran between June 3 and 5, 2017.", "June 3 and 5, 2017", "DATE", "2017-06-03/2017-06-05"),
    ("The crash came on New Year's Eve.", "New Year's Eve", "DATE", "2017-12-31"),
    ("He is now in Rome.", "now", "DATE", "PRESENT_REF"),
]


@pytest.mark.parametrize("text", ["They tied it with 10:03 left.", "Rome trailed with just 6:00 minutes to play."])
def test_what_a_game_has_left_is_no_time_of_day(find: Find, text: str) -> None:
    assert all(t.type == "DURATION" for t in find(text))


@pytest.mark.parametrize(("text", "exact", "kind", "value"), VALUES)
def test_value(find: Find, text: str, exact: str, kind: str, value: str) -> None:
    assert (exact, kind, value) in [(t.exact, t.type, t.value) for t in find(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The 19-year-old was hurt.",
        "A man aged 40 years was hurt.",
        "He finished second on lap 13.",
        "They won 21-14 away.",
        "She read the Sunday Times there.",
        "They may march again.",
        "Theresa May spoke first.",
        "Some 2,001 people came.",
        "He boarded Flight 1980 alone.",
        "A Long March rocket exploded.",
        "It cost $1999 in cash.",
        "The form was stamped 10/1/2018 in red.",
        "The fall of the city shook them.",
        "He ruled in the 11th century BC.",
    ],
)
def test_what_is_no_time_is_left_alone(find: Find, text: str) -> None:
    assert find(text) == ()


@pytest.mark.parametrize(
    ("text", "exact", "value"),
    [
        ("The ministers met on Monday.", "Monday", "XXXX-WXX-1"),
        ("They met on August 15.", "August 15", "XXXX-08-15"),
        ("They met last August.", "last August", "XXXX-08"),
        ("They met last year.", "last year", "XXXX"),
        ("They met on Monday at 9 p.m. again.", "Monday at 9 p.m.", "XXXX-WXX-1T21:00"),
        ("They met over the weekend.", "the weekend", "XXXX-WXX-WE"),
    ],
)
def test_without_an_anchor_the_value_stays_relative(find: Find, text: str, exact: str, value: str) -> None:
    (timex,) = find(text, None)
    assert (timex.exact, timex.value, timex.earliest, timex.anchor) == (exact, value, None, None)
    assert "stays relative" in timex.derivation


def test_a_full_date_of_the_text_gives_others_their_year(find: Find) -> None:
    text = "The town fell on 15 August 2021. Crowds came on August 15. It fell last August. They left in May."
    _, day, month, other = find(text, None)
    assert (day.value, day.anchor) == ("2021-08-15", "2021-08-15")
    assert (month.value, month.anchor) == ("2021-08", "2021-08-15")
    assert "2021-08-15 in the same text" in month.derivation
    assert other.value == "XXXX-05"


def test_the_dateline_anchors_where_no_publication_is_known(make_tree: Make) -> None:
    text = "ROME, Jan. 10, 2018 - The ministers met on Monday."
    layout = Layout(dateline_date=Span(6, 19))
    *_, monday = find_times(make_tree(text), layout, published=None)
    assert monday.value == "2018-01-08"
    assert monday.derivation == "Monday before the dateline on Wednesday 10 January 2018"


def test_a_dateline_without_a_year_takes_that_of_the_text(make_tree: Make) -> None:
    text = "ROME, Jan. 10 - The ministers met on Monday, as they had on 4 December 2017."
    _, monday, _ = find_times(make_tree(text), Layout(dateline_date=Span(6, 13)), published=None)
    assert monday.value == "2018-01-08"
    assert monday.derivation == "Monday before the dateline on Wednesday 10 January 2018"


def test_the_derivation_and_the_interval_are_for_people(find: Find) -> None:
    (monday,) = find("The ministers met on Monday.", "2018-01-10T00:00:00")
    assert monday.derivation == "Monday before publication on Wednesday 10 January 2018"
    assert (monday.earliest, monday.before, monday.anchor) == ("2018-01-08", "2018-01-09", "2018-01-10")


@pytest.mark.parametrize(
    ("text", "earliest", "before"),
    [
        ("It began on Monday night.", "2018-01-08T18:00", "2018-01-09T06:00"),
        ("It began early Monday.", "2018-01-08T00:00", "2018-01-08T12:00"),
        ("It began in mid-August 2017.", "2017-08-09", "2017-08-24"),
        ("It began in early 2017.", "2017-01-01", "2017-07-01"),
        ("It began at 9 p.m. on Monday.", "2018-01-08T21:00", "2018-01-08T21:01"),
        ("It began at midnight Monday.", "2018-01-09T00:00", "2018-01-09T00:01"),
        ("It began over the weekend.", "2018-01-06", "2018-01-08"),
        ("It began in the 1990s.", "1990-01-01", "2000-01-01"),
    ],
)
def test_interval(find: Find, text: str, earliest: str, before: str) -> None:
    (timex,) = find(text)
    assert (timex.earliest, timex.before) == (earliest, before)


def test_a_bare_time_of_day_keeps_its_interval_open(find: Find) -> None:
    (timex,) = find("The alarm went at 9 p.m. in the hall.")
    assert (timex.value, timex.earliest) == ("2018-01-10T21:00", None)
    assert "which no word says" in timex.derivation


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It began around June 3, 2017, they said.", "2017-06-03~"),
        ("It began at around 9 p.m. Tuesday.", "2018-01-09~"),
        ("It began in about 1950, they said.", "1950~"),
        ("It began Tuesday around 9 p.m. there.", "2018-01-09~"),
    ],
)
def test_an_approximate_time_is_marked(find: Find, text: str, expected: str) -> None:
    (timex,) = find(text)
    assert timex.edtf == expected
    assert "around" in timex.exact or "about" in timex.exact


@pytest.mark.parametrize("published", [WEDNESDAY, None])
def test_edtf_is_valid(find: Find, published: str | None) -> None:
    times = [t for text, *_ in VALUES for t in find(text, published) if t.edtf is not None]
    assert len(times) > 20
    for timex in times:
        edtf.parse_edtf(timex.edtf)


def test_spans_hold_in_any_text(find: Find) -> None:
    text = "\u200fمرحبا 🎉 e\u0301 on Monday\r\n\x0bLe café closed «Tuesday night», 5 days\u2028ago. 𝟙𝟚 May\x00 2018"
    times = find(text)
    assert [t.exact for t in times][:2] == ["Monday", "Tuesday night"]
    assert all(text[t.start : t.end] == t.exact for t in times)


_WORDS = st.sampled_from(
    "the a last next this Monday May 15 2018 9 p.m. of 1990s ½ weeks ago early - , . / ' two quarter 31 every 99th "
    "noon 25:99 past o'clock after half hours quarter's 1990-05-06 5/6/7 Q3 FY in from now ago another seventies "
    "twenty first fourth a.m. PM GMT ( ) hours rest fiscal latest period year-ago before since through and "
    "noon 25:99 August é 🎉 ٣ 0000 night and to between overnight ² 10,000 years later XXXX 13/13/13 Feb. 30".split()
)


@settings(max_examples=400, deadline=None)
@given(
    st.lists(_WORDS, max_size=14).map(" ".join) | st.text(max_size=40), st.sampled_from([WEDNESDAY, None, "0001-01-01"])
)
def test_no_text_fails(text: str, published: str | None) -> None:
    times = find_times(Tree(text, Syntax((), (), ())), Layout(), published=published)
    assert all(text[t.start : t.end] == t.exact for t in times)
    assert all(a.end <= b.start for a, b in pairwise(times))
    for timex in times:
        assert timex.anchor is None or date.fromisoformat(timex.anchor)
        assert timex.edtf is None or edtf.parse_edtf(timex.edtf)
        assert timex.earliest is None or timex.before is None or timex.earliest < timex.before


@pytest.mark.parametrize("piece", ["1", "last ", "9 ", "the ", "-", "5 days ", "twenty ", "May 3 to ", "H1 "])
def test_hostile_lines_take_linear_time(piece: str) -> None:
    def take(count: int) -> float:
        text = piece * count
        return spend(lambda: list(find_phrases(Lexed(text), lambda _: True)))

    # Ten times the text takes ten times as long, and a hundred times where it is quadratic.
    assert measure_growth(take, 4_000, 40_000, most=40) < 40


def test_a_million_digits_take_less_than_a_second() -> None:
    assert list(find_phrases(Lexed("7" * 1_000_000), lambda _: True)) == []
    assert spend_least(lambda: list(find_phrases(Lexed("7" * 1_000_000), lambda _: True)), most=1) < 1


@pytest.mark.parametrize(("year", "month", "day"), [(2018, 4, 1), (2019, 4, 21), (2000, 4, 23), (2024, 3, 31)])
def test_easter(year: int, month: int, day: int) -> None:
    assert (find_easter(year).month, find_easter(year).day) == (month, day)


@pytest.mark.parametrize(
    ("name", "day"), [("thanksgiving", "2018-11-22"), ("labor day", "2018-09-03"), ("memorial day", "2018-05-28")]
)
def test_holidays_that_move(name: str, day: str) -> None:
    assert find_holiday(name, 2018).isoformat() == day


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Today, we have a name,” she said.", ["Today"]),
        ("She writes for “Today”.", []),
        ("He spoke on “This Week” there.", []),
        ("Shares fell on Friday, the fourth drop in a row.", ["Friday"]),
    ],
)
def test_a_longer_reading_that_fails_gives_way_to_a_shorter_one(find: Find, text: str, expected: list[str]) -> None:
    assert [timex.exact for timex in find(text)] == expected


@pytest.mark.parametrize(
    ("text", "exact", "kind", "value"),
    [
        ("It flies four times there and sells 700 seats a week.", "a week", "SET", "P1W"),
        ("It saves $2 million a year in rent.", "a year", "SET", "P1Y"),
        ("He stayed for a week in Rome.", "a week", "DURATION", "P1W"),
        ("Sales fell in the first two quarters of 2017 there.", "the first two quarters", "DURATION", "P6M"),
    ],
)
def test_a_rate_is_a_set_and_a_stay_is_not(find: Find, text: str, exact: str, kind: str, value: str) -> None:
    assert (exact, kind, value) in [(t.exact, t.type, t.value) for t in find(text)]


@pytest.mark.parametrize(
    "text", ["It imports three-quarters of its food.", "The barracks had no quarters left.", "She was in her 30s."]
)
def test_parts_lodgings_and_ages_are_no_times(find: Find, text: str) -> None:
    assert find(text) == ()
