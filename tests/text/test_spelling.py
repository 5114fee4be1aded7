"""Two spellings of one word become one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tellings.text.spelling import unify_spelling


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("colour", "color"),
        ("organised", "organized"),
        ("analyse", "analyze"),
        ("centre", "center"),
        ("litres", "liters"),
        ("paedophile", "pedophile"),
        ("travelled", "traveled"),
        ("defence", "defense"),
        ("aluminium", "aluminum"),
        ("programme", "program"),
        ("f.b.i.", "fbi"),
        ("u.s.", "us"),
    ],
)
def test_two_spellings_are_one_word(one: str, other: str) -> None:
    assert unify_spelling(one) == unify_spelling(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("four", "for"), ("tour", "tor"), ("car", "care"), ("shoes", "shes"), ("fire", "fier"), ("rise", "size")],
)
def test_other_words_stay_apart(one: str, other: str) -> None:
    assert unify_spelling(one) != unify_spelling(other)


@given(st.text())
def test_a_word_in_one_spelling_stays_as_it_is(word: str) -> None:
    once = unify_spelling(word)
    assert len(once) <= len(word)
    assert unify_spelling(word) == once
