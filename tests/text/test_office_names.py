"""Two ways to write one office become one."""

import pytest

from tellings.text.office_names import unify_office


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ceo", "chief executive officer"),
        ("vice-president", "vice president"),
        ("pm", "prime minister"),
        ("rep.", "representative"),
        ("defence spokeswoman", "defense spokesman"),
        ("chair", "chairman"),
    ],
)
def test_one_office_in_two_ways(one: str, other: str) -> None:
    assert unify_office(frozenset(one.split())) == unify_office(frozenset(other.split()))


@pytest.mark.parametrize(("one", "other"), [("police officer", "police"), ("chief officer", "chief"), ("ceo", "cfo")])
def test_other_offices_stay_apart(one: str, other: str) -> None:
    assert unify_office(frozenset(one.split())) != unify_office(frozenset(other.split()))
