"""A question in a model's words holds nothing that is not in the readings, or is not used."""

import pytest

from tellings.pair.proposals.wording import keep_wording

READINGS = ("12 people were killed on Monday at the Osten bridge", "at least ten people died there, “a black day”")


@pytest.mark.parametrize(
    "question",
    [
        "How many people were killed?",
        "How many people were killed at the Osten bridge?",
        "Why was Monday called a “black day”?",
        "Were ten people killed?",
    ],
)
def test_what_the_readings_hold_may_be_asked(question: str) -> None:
    assert keep_wording(question, READINGS)


@pytest.mark.parametrize(
    "question",
    [
        "How many people did Mayor Lind kill?",
        "Lind killed how many people?",
        "How many people were killed on Tuesday?",
        "How many of the 30 people were killed?",
        "How many of the thirty people were killed?",
        "How many people were killed in May?",
        "Why was it called a “crime”?",
        'Why was it called "murder?',
        "How many people were killed",
        "<b>How many people were killed</b>?",
        "How many were killed, see http://evil.example?",
        "[How](evil) many were killed?",
        "?",
        "How " + "very " * 60 + "many?",
        "How many people were killed in the twenty-first attack?",
    ],
)
def test_what_they_do_not_hold_may_not(question: str) -> None:
    assert keep_wording(question, READINGS) == ""


def test_hidden_marks_and_breaks_are_taken_out() -> None:
    assert keep_wording("How many\n people\u202e were\u200b killed?", READINGS) == "How many people were killed?"
