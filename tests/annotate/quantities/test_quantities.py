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
            [("12", "12", "people", "kill"), ("24", "99", "people", "injure")],
        ),
        ("The death toll rose to 43 on Monday.", [("43", "43", "people", "kill")]),
        ("Police confirmed 30 fatalities.", [("30", "30", "people", "kill")]),
        ("The storm claimed 12 lives.", [("12", "12", "people", "kill")]),
        ("12 people were shot and killed.", [("12", "12", "people", "kill")]),
        ("Two of the sailors died.", [("2", "2", "sailor", "kill")]),
        ("Between 10 and 12 men were arrested.", [("10", "12", "man", "arrest")]),
        ("No one was injured.", [("0", "0", "people", "injure")]),
        ("No injuries were reported.", [("0", "0", "people", "injure")]),
        ("Tens of thousands of people fled the valley.", [("20000", "99999", "people", "flee")]),
        (
            "Four passengers, including two children, were hurt.",
            [("4", "4", "passenger", "injure"), ("2", "2", "child", "injure")],
        ),
        ("A 12-member panel met.", [("12", "12", "member", None)]),
        ("Two first-class passengers left.", [("2", "2", "first-class passenger", "leave")]),
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
        "It was one of the first ships.",
        "They helped one another.",
        "In Lisbon the Orion 3 mission was launched.",
        "It ran in the 2016-2017 season.",
        "They levelled the scores.",
        "Call 0207 946 0018 now.",
        "An F-16 crossed the bay.",
        "The visit took three days.",
        "A man saw the third ship.",
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
