"""Questions that offer the values, where no sentence gives a question."""

import msgspec
import pytest

from tellings.collate.neutral import ask_neutrally
from tellings.model.point import Facet, Reading, Slot


def _make(slot: Slot, *values: str, question: str = "") -> Facet:
    readings = tuple(Reading(value, value, (f"a{i}",), ()) for i, value in enumerate(values))
    return Facet(question=question, slot=slot, relation="unresolved", score=0.5, explanation="", readings=readings)


@pytest.mark.parametrize(
    ("slot", "values", "question"),
    [
        ("place", ("the quay", "the pier"), "Where was it: “the quay” or “the pier”?"),
        ("time", ("Monday", "Sunday"), "When was it: “Monday” or “Sunday”?"),
        ("other", ("a barge", "a ship", "a ferry"), "How is it put: “a barge”, “a ship” or “a ferry”?"),
        ("person", ("a", "b", "c", "d"), "Who or what is it: “a”, “b” or something else?"),
        (
            "cause",
            ("the old harbour wall " * 3, "rain"),
            "How is it put: “the old harbour wall the old harbour …” or “rain”?",
        ),
    ],
)
def test_the_values_are_offered_as_the_slot_asks(slot: Slot, values: tuple[str, ...], question: str) -> None:
    assert ask_neutrally(_make(slot, *values)).question == question


def test_a_question_that_there_is_stays() -> None:
    facet = _make("place", "the quay", "the pier", question="Where did the ferry land?")
    assert ask_neutrally(facet) == facet
    assert msgspec.structs.replace(ask_neutrally(msgspec.structs.replace(facet, question="")), question="") != facet
