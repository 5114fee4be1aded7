"""Which common nouns name people."""

import pytest

from tellings.collate.persons import is_person


@pytest.mark.parametrize(
    "noun", ["man", "woman", "people", "lady", "culprit", "witness", "teacher", "pianist", "outlet"]
)
def test_people(noun: str) -> None:
    assert is_person(noun)


@pytest.mark.parametrize("noun", ["bridge", "ferry", "computer", "helicopter", "water", "plan"])
def test_things(noun: str) -> None:
    assert not is_person(noun)
