"""Lines that were broken to fit are whole paragraphs again."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tellings.readers.wrapping import unwrap

WRAPPED = """The quay at Ostervik was shut on Friday after two boats hit
its wall, the harbour master said, and both were towed away.
Nobody was hurt in it.
The wall will be mended by divers next week, at a cost that
the coun-
cil has not put a figure to.

A last paragraph stands apart from these."""


def test_paragraphs_come_back() -> None:
    assert unwrap(WRAPPED).split("\n\n") == [
        "The quay at Ostervik was shut on Friday after two boats hit its wall, the harbour master said, "
        "and both were towed away. Nobody was hurt in it.",
        "The wall will be mended by divers next week, at a cost that the council has not put a figure to.",
        "A last paragraph stands apart from these.",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("One line.", "One line."),
        ("Quay shut\n\nIt was shut.", "Quay shut\n\nIt was shut."),
        ("- one thing is here\n- another is there", "- one thing is here\n\n- another is there"),
        ("One.\r\n\r\nTwo.\x0cThree.", "One.\n\nTwo.\n\nThree."),
    ],
)
def test_short_texts(text: str, expected: str) -> None:
    assert unwrap(text) == expected


@settings(deadline=None)
@given(st.text(alphabet="ab .-\n", max_size=200))
def test_no_word_is_lost(text: str) -> None:
    assert sorted(unwrap(text).replace("-", "").replace(" ", "").replace("\n", "")) == sorted(
        text.replace("-", "").replace(" ", "").replace("\n", "")
    )
