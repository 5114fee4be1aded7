"""Which way a bare weekday looks: by tense, modality, verb and noun; it stays one of two where nothing decides."""

import csv
from collections.abc import Callable
from pathlib import Path

import edtf
import pytest

from tellings.annotate.times import find_times
from tellings.annotate.times.ahead import read_rows
from tellings.annotate.times.tense import find_direction
from tellings.model.annotations import Layout, Timex
from tellings.model.span import Span
from tellings.text.tree import Tree

Find = Callable[..., tuple[Timex, ...]]
Make = Callable[[str], Tree]

THURSDAY = "2024-05-09"

with (Path(__file__).parent / "directions.tsv").open(encoding="utf-8", newline="") as table:
    ROWS = list(csv.DictReader(table, delimiter="\t"))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["sentence"])
def test_the_words_decide_which_of_two_weekdays_is_meant(find: Find, row: dict[str, str]) -> None:
    found = next(time for time in find(row["sentence"], THURSDAY) if row["weekday"] in time.exact)
    assert (found.value, found.edtf) == (row["value"], row["edtf"])


def test_where_nothing_decides_both_days_are_bounds_and_the_derivation_says_so(find: Find) -> None:
    (time,) = find("The shop was closed until Monday.", THURSDAY)
    assert (time.value, time.edtf) == ("XXXX-WXX-1", "[2024-05-06,2024-05-13]")
    assert (time.earliest, time.before) == ("2024-05-06", "2024-05-14")
    assert time.derivation == (
        "Monday before or after publication on Thursday 9 May 2024; nothing says which, so both stand"
    )
    edtf.parse_edtf(time.edtf)


@pytest.mark.parametrize(
    ("text", "value"),
    [("The rally on Saturday night", "XXXX-WXX-6TNI"), ("Rally at 9 p.m. on Saturday", "XXXX-WXX-6T21:00")],
)
def test_an_undecided_time_of_day_keeps_its_hours(find: Find, text: str, value: str) -> None:
    (time,) = find(text, THURSDAY)
    assert (time.value, time.earliest, time.before) == (value, "2024-05-04", "2024-05-12")


def test_the_day_of_writing_is_never_one_of_two(find: Find) -> None:
    (time,) = find("Rally on Thursday", THURSDAY)
    assert time.value == THURSDAY


@pytest.mark.parametrize(
    ("text", "layout", "value"),
    [
        ("Police shoot two on Friday", Layout(headline=Span(0, 26)), "XXXX-WXX-5"),
        ("Trial begins on Friday", Layout(headline=Span(0, 22)), "2024-05-10"),
        ("President to visit Oslo on Friday", Layout(headline=Span(0, 33)), "2024-05-10"),
        ("A man walks past a bank in Oran on Friday.", Layout(captions=(Span(0, 42),)), "2024-05-03"),
        ("A man walks past a bank in Oran on Friday.", Layout(), "2024-05-10"),
    ],
)
def test_the_present_tense_of_headlines_and_captions_is_another_one(
    make_tree: Make, text: str, layout: Layout, value: str
) -> None:
    (time,) = find_times(make_tree(text), layout, published=THURSDAY)
    assert time.value == value


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Rallies were held on April 20, 21 and 22.", ["2024-04-20", "2024-04-21", "2024-04-22"]),
        ("Rallies were held on 3, 5 and 9 May.", ["2024-05-03", "2024-05-05", "2024-05-09"]),
        ("Polling took place on May 4 and 7.", ["2024-05-04", "2024-05-07"]),
        ("Polling took place on the 4th and 7th of May.", ["2024-05-04", "2024-05-07"]),
        ("Votes on 12 & 19 March failed.", ["2024-03-12", "2024-03-19"]),
        ("Trains will not run on 1, 2 or 3 June.", ["2024-06-01", "2024-06-02", "2024-06-03"]),
        ("Storms hit on April 28, 29 and 30, 2023.", ["2023-04-28", "2023-04-29", "2023-04-30"]),
        ("Storms hit on 28, 29 and 30 April 2023.", ["2023-04-28", "2023-04-29", "2023-04-30"]),
        ("The hearings are on April 20, 21, 22.", ["2024-04-20", "2024-04-21", "2024-04-22"]),
        ("The office will be closed on Monday and Tuesday.", ["2024-05-13", "2024-05-14"]),
        ("Shows are on Friday, Saturday and Sunday.", ["2024-05-10", "2024-05-11", "2024-05-12"]),
        ("It rained between 3 and 5 May.", ["2024-05-03/2024-05-05"]),
        ("It rained between May 3 and 5.", ["2024-05-03/2024-05-05"]),
        ("On April 20, 21 people died.", ["2024-04-20"]),
        ("On May 4, 5 and 6 soldiers died.", ["2024-05-04"]),
    ],
)
def test_each_day_of_a_list_has_its_own_value(find: Find, text: str, days: list[str]) -> None:
    found = find(text, THURSDAY)
    assert [time.value for time in found] == days
    assert all(text[time.start : time.end] == time.exact for time in found)


def test_a_deep_tree_is_left_before_its_root(make_tree: Make) -> None:
    tree = make_tree("He said that she said that they said that we said that it is on Friday.")
    start = tree.text.index("Friday")
    assert find_direction(tree, start, start + 6) == "future"


def test_no_word_stands_twice_in_a_row_of_the_table() -> None:
    text = (Path(__file__).parents[3] / "src/tellings/annotate/times/ahead.tsv").read_text(encoding="utf-8")
    assert len(read_rows()) == 7
    for line in text.splitlines():
        words = line.split("\t")[1].split()
        assert len(words) == len(set(words)), line
