"""Quantities with their unit, counted noun and event, on real parses."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tellings.annotate.quantities import find_quantities
from tellings.model.annotations import Quantity, Timex
from tellings.text.tree import Tree

MakeTree = Callable[[str], Tree]


def find(make_tree: MakeTree, text: str) -> list[Quantity]:
    found = find_quantities(make_tree(text), ())
    for quantity in found:
        assert text[quantity.start : quantity.end] == quantity.exact
    return list(found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least 12 people were killed when a mill burned.", [("12", None, "people", "kill")]),
        ("A landslide that killed 12 German miners closed the road.", [("12", "12", "german miner", "kill")]),
        (
            "12 killed, 30 injured in Brenford tram crash",
            [("12", "12", "people", "kill"), ("30", "30", "people", "injure")],
        ),
        (
            "The fire left 12 dead and dozens wounded.",
            [("12", "12", "people", "kill"), ("12", "99", "people", "injure")],
        ),
        ("The death toll rose to 43 on Monday.", [("43", "43", "people", "kill")]),
        ("Police confirmed 30 fatalities.", [("30", "30", "people", "kill")]),
        ("The storm claimed 12 lives.", [("12", "12", "people", "kill")]),
        ("12 people were shot and killed.", [("12", "12", "people", "kill")]),
        ("Two of the sailors died.", [("2", "2", "sailor", "kill")]),
        ("Between 10 and 12 men were arrested.", [("10", "12", "man", "arrest")]),
        ("No one was injured.", [("0", "0", "people", "injure")]),
        ("No injuries were reported.", [("0", "0", "people", "injure")]),
        ("Tens of thousands of people fled the valley.", [("10000", "99999", "people", "flee")]),
        (
            "Four passengers, including two children, were hurt.",
            [("4", "4", "passenger", "injure"), ("2", "2", "child", "injure")],
        ),
        ("A 12-member panel met.", [("12", "12", "member", None)]),
        ("Two first-class passengers left.", [("2", "2", "first-class passenger", "leave")]),
        ("There were no survivors.", [("0", "0", "survivor", "be")]),
        ("No fewer than 17 soldiers died.", [("17", None, "soldier", "kill")]),
        ("He was stabbed 20 times.", [("20", "20", "time", "stab")]),
        ("The deaths brought the toll to 43.", [("43", "43", "people", "kill")]),
        ("Killed: 12", [("12", "12", "people", "kill")]),
        ("The crew saw that one of the sailors slept.", [("1", "1", "sailor", "sleep")]),
    ],
)
def test_counts(make_tree: MakeTree, text: str, expected: list[tuple[str | None, str | None, str, str | None]]) -> None:
    found = [
        (None if q.low is None else str(q.low), None if q.high is None else str(q.high), q.counted, q.event)
        for q in find(make_tree, text)
    ]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "exact", "low", "unit"),
    [
        ("He paid $5,687.75 for it.", "$5,687.75", "5687.75", "USD"),
        ("They raised £2m for the school.", "£2m", "2000000", "GBP"),
        ("It cost about 50 million euros.", "about 50 million euros", "50000000", "EUR"),
        ("Some 40 percent of the town voted.", "Some 40 percent", "40", "percent"),
        ("The boat drifted 20km to the north.", "20km", "20", "kilometre"),
        ("A 19-year-old woman won.", "19-year-old", "19", "year"),
        ("Mara Quill, 31, won the race.", "31", "31", "year"),
        ("The girl, aged 20 months, slept.", "aged 20 months", "20", "month"),
        ("A magnitude 6.1 quake shook the island.", "magnitude 6.1", "6.1", "magnitude"),
        ("They found 5 square miles of ice.", "5 square miles", "5", "square mile"),
        ("The club paid £2.4m.", "£2.4m", "2400000", "GBP"),
        ("Workers earn $15 an hour there.", "$15 an hour", "15", "USD per hour"),
        ("They let a £73-a-week flat.", "£73-a-week", "73", "GBP per week"),
        ("It dropped to minus 12 degrees Celsius.", "minus 12 degrees Celsius", "-12", "degree celsius"),
        ("The guard is 6ft 2in tall.", "6ft 2in", "74", "inch"),
        ("A 108-foot-tall mast fell.", "108-foot-tall", "108", "foot"),
        ("It lies 3.8 billion light years away.", "3.8 billion light years", "3800000000", "light year"),
        ("A boy of 12 fell.", "12", "12", "year"),
        ("Mara Quill turned 80 on Monday.", "80", "80", "year"),
        ("The town has 300 per square mile.", "300 per square mile", "300", "per square mile"),
        ("One in five voters stayed at home.", "One in five", "20", "percent"),
        ("It was the third attack there.", "third", "3", "ordinal"),
        ("The country's second-largest bank failed.", "second", "2", "ordinal"),
        ("She is five times faster than him.", "five times", "5", "times"),
    ],
)
def test_units(make_tree: MakeTree, text: str, exact: str, low: str, unit: str) -> None:
    assert [(q.exact, q.low, q.unit) for q in find(make_tree, text)] == [(exact, Decimal(low), unit)]


@pytest.mark.parametrize(
    "text",
    [
        "She took Flight 175 to Oslo.",
        "A Boeing 737 landed.",
        "He led until lap 13.",
        "They stayed in Room 12.",
        "They won 3-2.",
        "It began in 2014.",
        "It was one of the largest ships.",
        "They helped one another.",
        "In Lisbon the Orion 3 mission was launched.",
        "It ran in the 2016-2017 season.",
        "They levelled the scores.",
        "Call 0207 946 0018 now.",
        "An F-16 crossed the bay.",
        "The visit took three days.",
        "He fell on the 53rd Street side.",
        "The First Lady spoke in the second half.",
        "They lived at 221 Baker Street.",
        "Call (555) 010-4477 now.",
        "Article 50 and section 12 were read.",
        "A Long March 4C rocket rose.",
        "It was set up between 2008 and 2013.",
    ],
)
def test_no_quantity(make_tree: MakeTree, text: str) -> None:
    assert find(make_tree, text) == []


def test_a_time_expression_is_no_quantity_but_an_age_stays(make_tree: MakeTree) -> None:
    text = "A 19-year-old man waited for 12 moons."
    times = (
        Timex(start=2, end=13, exact=text[2:13], type="DURATION", value="P19Y"),
        Timex(start=29, end=37, exact=text[29:37], type="DURATION", value="P12M"),
    )
    assert [q.exact for q in find_quantities(make_tree(text), times)] == ["19-year-old"]


@pytest.mark.parametrize(
    ("text", "exact", "low", "high", "unit"),
    [
        (
            "It raised between $3 million and $4 million.",
            "between $3 million and $4 million",
            3_000_000,
            4_000_000,
            "USD",
        ),
        ("Some 10% to 15% left.", "Some 10% to 15%", 10, 15, "percent"),
        ("A man aged between 20 and 25 fled.", "aged between 20 and 25", 20, 25, "year"),
        ("A woman in her early 40s fled.", "early 40s", 40, 43, "year"),
        ("It cost $3-4 million.", "$3-4 million", 3_000_000, 4_000_000, "USD"),
    ],
)
def test_ranges_with_units(make_tree: MakeTree, text: str, exact: str, low: int, high: int, unit: str) -> None:
    assert [(q.exact, q.low, q.high, q.unit) for q in find(make_tree, text)] == [(exact, low, high, unit)]


def test_event_and_head_point_at_their_words(make_tree: MakeTree) -> None:
    text = "A crash killed 12 tired drivers."
    (quantity,) = find(make_tree, text)
    assert quantity.head is not None
    assert quantity.event_span is not None
    assert text[quantity.head.start : quantity.head.end] == "drivers"
    assert text[quantity.event_span.start : quantity.event_span.end] == "killed"


PIECES = [
    "12",
    "a",
    "half",
    "dozens",
    " of ",
    "km",
    "$",
    "Rs",
    "-",
    "to",
    "6 million",
    "pounds",
    "aged",
    "no",
    "killed",
    "💥",
    "\u0301",
    "\u202e",
    "\r\n",
    "،",
    "٣",
]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pieces=st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=4)), max_size=10))
def test_any_text_passes(make_tree: MakeTree, pieces: list[str]) -> None:
    find(make_tree, " ".join(pieces))
