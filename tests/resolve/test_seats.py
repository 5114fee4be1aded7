"""Capitals that stand for their country only where all that the story says of them shows it."""

import pytest

from stories import find_forms, parse_report
from tellings.resolve import resolve
from tellings.text.capitals import CAPITALS
from tellings.text.names import Names
from tellings.text.places import Gazetteer
from tellings.weights.models import load_gazetteer, load_names


@pytest.fixture(scope="module")
def names() -> Names:
    return load_names()


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return load_gazetteer()


def is_one(names: Names, *texts: str) -> bool:
    """Whether Oslo and Norway are one entity of a story in which both are named."""
    found = find_forms(resolve([parse_report(text) for text in texts], names))
    return any({"Oslo", "Norway"} <= forms for forms in found)


@pytest.mark.parametrize(
    "text",
    [
        "The ships left [Norway|l] in May. [Oslo|l] condemned the attack.",
        "The ships left [Norway|l] in May. [Oslo|l] deployed troops along the border.",
        "The ships left [Norway|l] in May. [Oslo|l] sees the treaty as a threat.",
        "The ships left [Norway|l] in May. The launch angered [Riga|l], [Oslo|l] and other neighbouring countries.",
    ],
)
def test_a_capital_that_acts_as_a_state(text: str, names: Names) -> None:
    assert is_one(names, text)


@pytest.mark.parametrize(
    "text",
    [
        "The ships left [Norway|l] in May. The minister spoke in [Oslo|l].",
        "The ships left [Norway|l] in May. [Oslo|l] sees rain this week.",
        "The ships left [Norway|l] in May. [Oslo|l] has a new museum.",
        "The ships left [Norway|l] in May. [Oslo|l] was condemned by the fishermen.",
        "The ships left [Norway|l] in May. The show went to [Riga|l], [Oslo|l] and other towns.",
        "The ships left [Norway|l] in May. [Bergen|l] condemned the attack.",
    ],
)
def test_a_capital_that_may_be_the_town(text: str, names: Names) -> None:
    assert not is_one(names, text)


def test_one_mention_of_the_town_in_another_report_keeps_them_apart(names: Names) -> None:
    acts, town = "[Norway|l] and [Oslo|l] spoke. [Oslo|l] condemned it.", "Snow fell in [Oslo|l]."

    assert not is_one(names, acts, town)
    assert not is_one(names, "[Norway|l] is cold. [Oslo|l] condemned it.", town)
    assert is_one(names, "[Norway|l] is cold. [Oslo|l] condemned it.")


def test_the_listed_capitals_lie_in_their_countries(gazetteer: Gazetteer) -> None:
    # GeoNames has Islamabad as an older name of Chattogram in Bangladesh.
    found = {name: {place.country for place in gazetteer.find(name)} for name in CAPITALS.keys() - {"islamabad"}}

    assert {name for name, codes in found.items() if codes and CAPITALS[name] not in codes} == set()
