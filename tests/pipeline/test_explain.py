"""Why two places of an account were, or were not, put side by side: asked of the account alone."""

import pytest

import tellings
from tellings.model.account import Account
from tellings.model.errors import DataError
from tellings.pipeline.explain import explain_places

TEXTS = {
    "bell": "Barge hits bridge\n\nA barge struck the old bridge at Ostervik on Tuesday. Nobody was hurt.\n",
    "coast": "Bridge closed\n\nA barge struck the old bridge at Ostervik on Wednesday. Who will pay for it?\n",
}


@pytest.fixture(scope="module")
def account() -> Account:
    return tellings.compare(*(tellings.article(text, id=id, published="2023-05-03") for id, text in TEXTS.items()))


def _place(id: str, words: str) -> tuple[str, int]:
    return id, TEXTS[id].index(words)


def test_sentences_that_tell_one_thing(account: Account) -> None:
    explanation = explain_places(account, _place("bell", "old bridge"), _place("coast", "old bridge"))
    assert explanation.together
    assert explanation.lines[0].startswith("bell:19-")
    assert any("On what day" in line or "When" in line for line in explanation.lines)


def test_no_order_of_the_places_changes_the_score(account: Account) -> None:
    places = _place("bell", "old bridge"), _place("coast", "old bridge")
    assert explain_places(account, *places).score == explain_places(account, *reversed(places)).score


def test_sentences_that_tell_two_things(account: Account) -> None:
    explanation = explain_places(account, _place("bell", "Nobody"), _place("coast", "old bridge"))
    assert not explanation.together


@pytest.mark.parametrize(
    ("left", "right", "message"),
    [
        (("bell", 20), ("bell", 60), "both places are in 'bell'"),
        (_place("bell", "Nobody"), _place("coast", "Who will pay"), "is in no sentence that states something"),
        (("nowhere", 3), ("coast", 20), "is in no sentence that states something"),
        (("bell", 9_999), ("coast", 20), "is in no sentence that states something"),
    ],
)
def test_places_that_cannot_be_explained(
    account: Account, left: tuple[str, int], right: tuple[str, int], message: str
) -> None:
    with pytest.raises(DataError, match=message):
        explain_places(account, left, right)
