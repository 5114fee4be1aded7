"""Event nouns by the table and by their suffix."""

import pytest

from tellings.text.event_nouns import EVENT_NOUNS, find_event_noun, find_suffixed_noun


@pytest.mark.parametrize(
    ("noun", "verb", "frame"),
    [("meeting", "meet", "doing"), ("death", "die", "doing"), ("killing", "kill", "undergoing"),
     ("takeover", "take over", "mutual"), ("airstrike", "strike", "mutual"), ("crash", "crash", "doing")],
)  # fmt: skip
def test_table(noun: str, verb: str, frame: str) -> None:
    event = find_event_noun(noun)
    assert event is not None
    assert (event.verb, event.frame) == (verb, frame)


@pytest.mark.parametrize("noun", ["government", "station", "table", "statement"])
def test_no_event(noun: str) -> None:
    assert find_event_noun(noun) is None
    assert find_suffixed_noun(noun) is None


def test_suffix() -> None:
    event = find_suffixed_noun("liberation")
    assert event is not None
    assert event.verb == "liberation"


def test_no_noun_stands_twice_in_the_table() -> None:
    assert all(event.verb for event in EVENT_NOUNS.values())
