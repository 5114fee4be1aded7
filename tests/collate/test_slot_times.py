"""How two times stand to each other; ``<`` means that the left one says more, ``>`` the right one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answers_by_hand import compare_both_ways, make_time
from tellings.collate.slots.time import compare_times
from tellings.model.annotations import Timex

PUBLISHED = "2022-01-12"
TIMES: dict[str, Timex] = {
    t.exact: t
    for t in (
        make_time("Monday", "2022-01-10", "2022-01-10/2022-01-11", anchor=PUBLISHED),
        make_time("Sunday", "2022-01-09", "2022-01-09/2022-01-10", anchor=PUBLISHED),
        make_time("on Monday", "2022-01-17", "2022-01-17/2022-01-18", anchor="2022-01-19"),
        make_time("Year-End", "2021-12-31", "2021-12-31/2022-01-01", anchor=PUBLISHED),
        make_time("the year end", "2022-12-31", "2022-12-31/2023-01-01", anchor="2022-01-13"),
        make_time("10 January", "2022-01-10", "2022-01-10/2022-01-11", anchor=PUBLISHED),
        make_time("about 10 January", "2022-01-10", "2022-01-10/2022-01-11", edtf="2022-01-10~"),
        make_time("about 8 January", "2022-01-08", "2022-01-08/2022-01-09", edtf="2022-01-08~"),
        make_time("the weekend", "2022-W01-WE", "2022-01-08/2022-01-10", anchor=PUBLISHED),
        make_time("January", "2022-01", "2022-01-01/2022-02-01", anchor=PUBLISHED),
        make_time("late January", "2022-01", "2022-01-17/2022-02-01", edtf="2022-01-17~/2022-01-31~"),
        make_time("February", "2022-02", "2022-02-01/2022-03-01", anchor=PUBLISHED),
        make_time("2021", "2021", "2021-01-01/2022-01-01"),
        make_time("mid-December to mid-January", "2021-12", "2021-12-15/2022-01-16"),
        make_time("10:30 on Monday", "2022-01-10T10:30", "2022-01-10T10:30/2022-01-10T10:31", anchor=PUBLISHED),
        make_time("9 pm", "2022-01-12T21:00"),
        make_time("Monday at 9.30 am", "2022-01-10T09:30", "2022-01-10T09:30/2022-01-10T09:31", anchor=PUBLISHED),
        make_time("9:30 a.m. on Monday", "2022-01-24T09:30", "2022-01-24T09:30/2022-01-24T09:31", anchor="2022-01-26"),
        make_time("at 9:30", "2022-01-24T09:30", "2022-01-24T09:30/2022-01-24T09:31", anchor="2022-01-26"),
        make_time("at 9:40", "2022-01-24T09:40", "2022-01-24T09:40/2022-01-24T09:41", anchor="2022-01-26"),
        make_time("21:00", "XXXX-XX-XXT21:00"),
        make_time("8 pm", "XXXX-XX-XXT20:00"),
        make_time("8:25 pm", "XXXX-XX-XXT20:25"),
        make_time("8:13 pm", "XXXX-XX-XXT20:13"),
        make_time("about 8:20 pm", "XXXX-XX-XXT20:20", edtf="20:20~"),
        make_time("about 8:45 pm", "XXXX-XX-XXT20:45", edtf="20:45~"),
        make_time("11:36 am PST", "XXXX-XX-XXT11:36", utc_offset=-480),
        make_time("11:36 am PDT", "XXXX-XX-XXT11:36", utc_offset=-420),
        make_time("11:36 am (0336 GMT)", "XXXX-XX-XXT11:36", utc_offset=480),
        make_time("2:36 pm EST", "XXXX-XX-XXT14:36", utc_offset=-300),
        make_time("2:40 pm EST", "XXXX-XX-XXT14:40", utc_offset=-300),
        make_time("7:36 pm GMT", "XXXX-XX-XXT19:36", utc_offset=0),
        make_time("7:36 pm", "XXXX-XX-XXT19:36"),
        make_time("11:36 am", "XXXX-XX-XXT11:36"),
        make_time(
            "11 pm Monday EST",
            "2022-01-10T23:00",
            "2022-01-10T23:00/2022-01-10T23:01",
            anchor=PUBLISHED,
            utc_offset=-300,
        ),
        make_time(
            "4 am Tuesday GMT", "2022-01-11T04:00", "2022-01-11T04:00/2022-01-11T04:01", anchor=PUBLISHED, utc_offset=0
        ),
        make_time("9.30pm ET on a Monday", "XXXX-WXX-1T21:30", zone="et"),
        make_time("0130 GMT on a Tuesday", "XXXX-WXX-2T01:30", utc_offset=0, zone="gmt"),
        make_time("0130 GMT on a Friday", "XXXX-WXX-5T01:30", utc_offset=0, zone="gmt"),
        make_time("6.30pm PT on a Monday", "XXXX-WXX-1T18:30", zone="pt"),
        make_time("3pm IST", "XXXX-XX-XXT15:00", zone="ist"),
        make_time("0930 GMT", "XXXX-XX-XXT09:30", utc_offset=0, zone="gmt"),
        make_time("0415 GMT", "XXXX-XX-XXT04:15", utc_offset=0, zone="gmt"),
        make_time("0300 GMT", "XXXX-XX-XXT03:00", utc_offset=0, zone="gmt"),
        make_time("3pm Thimphu time", "XXXX-XX-XXT15:00", zone="thimphu"),
        make_time("3pm", "XXXX-XX-XXT15:00"),
        make_time("a Monday", "XXXX-WXX-1"),
        make_time("a Tuesday", "XXXX-WXX-2"),
        make_time("a Saturday", "XXXX-WXX-6"),
        make_time("a weekend", "XXXX-WXX-WE"),
        make_time("a Monday at 21:00", "XXXX-WXX-1T21:00"),
        make_time("a Tuesday at 21:00", "XXXX-WXX-2T21:00"),
        make_time("15 August", "XXXX-08-15"),
        make_time("15 August at 10:00", "XXXX-08-15T10:00"),
        make_time("15 August at 10:12", "XXXX-08-15T10:12"),
        make_time("15 August at 10:05", "XXXX-08-15T10:05"),
        make_time("16 August", "XXXX-08-16"),
        make_time("an August", "XXXX-08"),
        make_time("15 August 2021", "2021-08-15", "2021-08-15/2021-08-16"),
        make_time("two weeks", "P2W"),
        make_time("14 days", "P14D"),
        make_time("8 days", "P8D"),
        make_time("10 days", "P10D"),
        make_time("17 days", "P17D"),
        make_time("more than 8 days", "P8D"),
        make_time("Tuesday night", "2022-01-11TNI", "2022-01-11T18:00/2022-01-12T00:00", anchor=PUBLISHED),
        make_time("Sunday night", "2022-01-09TNI", "2022-01-09T18:00/2022-01-10T00:00", anchor=PUBLISHED),
        make_time("early Monday", "2022-01-10", "2022-01-10T00:00/2022-01-10T06:00", anchor=PUBLISHED),
        make_time("15 days", "P15D"),
        make_time("three weeks", "P3W"),
        make_time("weeks", "PXW"),
        make_time("months", "PXM"),
        make_time("minutes", "PTXM"),
        make_time("20 minutes", "PT20M"),
        make_time("the future", "FUTURE_REF"),
    )
}

TABLE = """
    Monday           | 10 January         | agree
    Monday           | Sunday             | conflict
    10 January       | on Monday          | agree
    Year-End         | the year end       | agree
    Monday           | January            | precision <
    Sunday           | the weekend        | precision <
    Monday           | the weekend        | unresolved
    January          | late January       | precision >
    January          | February           | conflict
    January          | 2021               | unresolved
    January          | mid-December to mid-January | precision
    about 8 January  | Monday             | unresolved
    10:30 on Monday  | Monday             | precision <
    Monday at 9.30 am | 9:30 a.m. on Monday | agree
    Monday at 9.30 am | at 9:30            | agree
    Monday at 9.30 am | at 9:40            | unresolved

    Tuesday night    | Sunday night       | conflict
    Sunday night     | early Monday       | unresolved
    Tuesday night    | early Monday       | conflict
    10:30 on Monday  | Sunday             | conflict

    9 pm             | 21:00              | agree
    9 pm             | 8 pm               | conflict
    9 pm             | 8:25 pm            | conflict
    about 8:20 pm    | 8:25 pm            | precision
    about 8:20 pm    | 8:13 pm            | conflict
    9 pm             | about 8:45 pm      | precision
    8 pm             | about 8:45 pm      | conflict

    11:36 am PST     | 11:36 am (0336 GMT) | conflict
    11:36 am PST     | 11:36 am PDT       | agree
    11:36 am PST     | 2:36 pm EST        | agree
    11:36 am PST     | 2:40 pm EST        | precision
    11:36 am PST     | 7:36 pm GMT        | agree
    11:36 am PST     | 11:36 am           | agree
    11:36 am         | 7:36 pm GMT        | unresolved
    7:36 pm          | 7:36 pm GMT        | agree
    11 pm Monday EST | 4 am Tuesday GMT   | agree
    9.30pm ET on a Monday | 0130 GMT on a Tuesday | agree
    9.30pm ET on a Monday | 6.30pm PT on a Monday | agree
    9.30pm ET on a Monday | 0130 GMT on a Friday | conflict
    3pm IST          | 0930 GMT           | precision
    3pm IST          | 0415 GMT           | unresolved
    3pm IST          | 3pm                | agree
    3pm Thimphu time | 0930 GMT           | unresolved
    0930 GMT         | 0300 GMT           | conflict

    a Monday         | a Monday           | agree
    a Monday         | a Tuesday          | conflict
    a Monday         | Monday             | agree
    a Tuesday        | Monday             | unresolved
    a Saturday       | a weekend          | precision <
    a Monday         | a weekend          | unresolved
    Sunday           | a weekend          | precision <
    a Monday at 21:00 | a Tuesday at 21:00 | conflict
    a Monday at 21:00 | 21:00             | agree

    15 August        | 15 August 2021     | agree >
    15 August        | 16 August          | conflict
    16 August        | 15 August 2021     | conflict
    an August        | 15 August          | precision >
    an August        | January            | unresolved
    15 August        | January            | unresolved
    15 August        | Monday             | unresolved
    15 August        | 15 August at 10:00 | agree >
    15 August at 10:00 | 15 August at 10:05 | precision
    15 August at 10:12 | 15 August at 10:05 | conflict

    two weeks        | two weeks          | agree
    two weeks        | 14 days            | agree
    two weeks        | 15 days            | precision
    8 days           | 10 days            | conflict
    8 days           | 17 days            | unresolved
    10 days          | more than 8 days   | unresolved
    two weeks        | three weeks        | conflict
    two weeks        | weeks              | precision <
    weeks            | weeks              | agree
    weeks            | months             | -
    months           | minutes            | -
    minutes          | 20 minutes         | precision >
    months           | 20 minutes         | -

    two weeks        | Monday             | -
    Monday           | the future         | -
    the future       | the future         | -
"""


@pytest.mark.parametrize("row", [line for line in TABLE.splitlines() if line.strip()])
def test_times(row: str) -> None:
    left, right, expected = (cell.strip() for cell in row.split("|"))
    assert compare_both_ways(TIMES[left], TIMES[right], compare_times) == expected


@given(st.sampled_from(sorted(TIMES)), st.sampled_from(sorted(TIMES)))
def test_the_order_of_two_times_changes_no_verdict(left: str, right: str) -> None:
    compare_both_ways(TIMES[left], TIMES[right], compare_times, words=(left, right))


def test_one_weekday_written_within_three_days_is_one_day() -> None:
    first = make_time("Monday", "2022-01-10", "2022-01-10/2022-01-11", anchor="2022-01-12")
    second = make_time("Monday", "2022-01-03", "2022-01-03/2022-01-04", anchor="2022-01-09")
    assert compare_both_ways(first, second, compare_times) == "agree"


def test_days_that_hang_on_distant_dates_are_left_open() -> None:
    first = make_time("Monday", "2022-01-10", "2022-01-10/2022-01-11", anchor="2022-01-12")
    second = make_time("Sunday", "2022-01-02", "2022-01-02/2022-01-03", anchor="2022-01-03")
    assert compare_both_ways(first, second, compare_times) == "unresolved"


def test_sets_are_not_compared() -> None:
    often = Timex(start=0, end=5, exact="daily", type="SET", value="P1D")
    assert compare_both_ways(often, often, compare_times) == "-"
