"""How two places, descriptions or participants stand to each other; ``<`` means that the left one says more."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answers_by_hand import compare_both_ways, make_answer
from tellings.collate.answers import Answer, Verdict
from tellings.collate.slots.description import compare_descriptions
from tellings.collate.slots.participant import Participant, compare_participants
from tellings.collate.slots.place import make_place_comparator
from tellings.weights.gazetteer import load_gazetteer

PLACES = """
    Tehran     | Tehran          | agree
    Tehran     | TEHRAN          | agree
    Tehran     | Iran            | precision <
    Asia       | Iran            | precision >
    Tehran     | Kabul           | unresolved
    Iran       | Afghanistan     | unresolved
    Holland    | the Netherlands | agree
    Nowherelia | Tehran          | -
    Nowherelia | nowherelia      | agree
"""

DESCRIPTIONS = """
    foreign minister        | Foreign Minister           | agree
    minister of defence     | defence minister           | agree
    Iran's foreign minister | foreign minister           | precision <
    minister                | foreign minister           | precision >
    acting foreign minister | former foreign minister    | precision
    foreign trade minister  | foreign affairs minister   | precision
    foreign minister        | chief negotiator           | unresolved
    the                     | chief negotiator           | -
    CEO                     | chief executive officer    | agree
    Norlun chief executive  | Norlun CEO                 | agree
    chief executive         | finance officer            | unresolved
    spokeswoman             | spokesman                  | agree
    attorney                | lawyer for the mayor       | precision >
    Rep.                    | Republican Representative  | precision >
    police officer          | police chief               | precision
"""

PARTICIPANTS = {
    "Ana Berg": Participant("berg", frozenset({"ana", "berg"}), "e1"),
    "Ms Berg": Participant("berg", frozenset({"berg"}), "e1"),
    "Ole Dahl": Participant("dahl", frozenset({"ole", "dahl"}), "e2"),
    "the mayor": Participant("mayor", frozenset({"mayor"}), None),
    "Mayor Dahl": Participant("dahl", frozenset({"mayor", "dahl"}), "e3"),
    "a mayor": Participant("mayor", frozenset({"mayor"}), None),
    "the old mayor": Participant("mayor", frozenset({"old", "mayor"}), None),
    "the new mayor": Participant("mayor", frozenset({"new", "mayor"}), None),
    "a crowd": Participant("crowd", frozenset({"crowd"}), None),
}

PARTICIPANTS_TABLE = """
    Ana Berg      | Ms Berg       | agree
    Ana Berg      | Ole Dahl      | unresolved
    Ana Berg      | the mayor     | precision <
    the mayor     | a mayor       | agree
    the mayor     | the old mayor | precision >
    the mayor     | Mayor Dahl    | precision >
    the new mayor | the old mayor | precision
    the mayor     | a crowd       | unresolved
"""


def _read(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in table.splitlines() if line.strip()]


def _compare_places(a: Answer[str], b: Answer[str]) -> Verdict | None:
    return make_place_comparator(load_gazetteer())(a, b)


@pytest.mark.parametrize(("left", "right", "expected"), _read(PLACES))
def test_places(left: str, right: str, expected: str) -> None:
    assert compare_both_ways(left, right, _compare_places, words=(left, right)) == expected


NAMES = sorted({cell for row in _read(PLACES) for cell in row[:2]} | {"New York", "Georgia", "Athens", "Moscow"})


@given(st.sampled_from(NAMES), st.sampled_from(NAMES))
def test_the_order_of_two_places_changes_no_verdict(left: str, right: str) -> None:
    compare_both_ways(left, right, _compare_places, words=(left, right))


def test_two_spellings_of_one_entity_agree_by_its_name() -> None:
    a = make_answer("Kiev", "Kyiv", article="a")
    b = make_answer("Kyyiv", "Kyiv", article="b")
    verdict = _compare_places(a, b)
    assert verdict is not None
    assert verdict.relation == "agree"


@pytest.mark.parametrize(("left", "right", "expected"), _read(DESCRIPTIONS))
def test_descriptions(left: str, right: str, expected: str) -> None:
    assert compare_both_ways(left.lower(), right.lower(), compare_descriptions) == expected


words = st.lists(st.sampled_from("acting former foreign minister of the chief negotiator 'é \u202e🙂".split(" ")))


@given(words, words)
def test_the_order_of_two_descriptions_changes_no_verdict(a: list[str], b: list[str]) -> None:
    compare_both_ways(" ".join(a), " ".join(b), compare_descriptions)


@given(st.text(), st.text())
def test_descriptions_may_hold_any_character(a: str, b: str) -> None:
    compare_both_ways(a, b, compare_descriptions)


@pytest.mark.parametrize(("left", "right", "expected"), _read(PARTICIPANTS_TABLE))
def test_participants(left: str, right: str, expected: str) -> None:
    assert compare_both_ways(PARTICIPANTS[left], PARTICIPANTS[right], compare_participants) == expected


participants = st.builds(
    Participant,
    head=st.sampled_from(["mayor", "dahl"]),
    words=st.frozensets(st.sampled_from(["mayor", "dahl", "old"])),
    entity=st.sampled_from([None, "e1", "e2"]),
)


@given(participants, participants)
def test_the_order_of_two_participants_changes_no_verdict(a: Participant, b: Participant) -> None:
    compare_both_ways(a, b, compare_participants)


def test_a_name_within_a_longer_name_says_less() -> None:
    short = Participant("line", frozenset({"azure", "line"}), "e1")
    full = Participant("line", frozenset({"harbour", "azure", "line"}), "e2")
    verdict = compare_participants(
        make_answer(short, "Azure Line"), make_answer(full, "Harbour Azure Line", article="b")
    )
    assert verdict is not None
    assert (verdict.relation, verdict.finer) == ("precision", 1)
