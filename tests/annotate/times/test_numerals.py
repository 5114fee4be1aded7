"""Years and ordinals that are spelt in words."""

from collections.abc import Callable

import pytest

from tellings.annotate.times.lexer import Lexed
from tellings.annotate.times.lexicon import CLASSES
from tellings.model.annotations import Timex


@pytest.mark.parametrize(
    ("text", "code", "number"),
    [
        ("nineteen ninety-four", "YEAR", 1994),
        ("nineteen eighty", "YEAR", 1980),
        ("twenty ten", "YEAR", 2010),
        ("two thousand", "YEAR", 2000),
        ("two thousand and five", "YEAR", 2005),
        ("one thousand seven hundred and eighty-nine", "YEAR", 1789),
        ("twenty-first", "ORD", 21),
        ("thirty first", "ORD", 31),
    ],
)
def test_words_become_one_number(text: str, code: str, number: int) -> None:
    lexed = Lexed(text)
    (lexeme,) = (lexed.get(index) for index in range(len(lexed.codes)))
    assert (lexeme.start, lexeme.end, lexeme.code, lexeme.number) == (0, len(text), CLASSES[code], number)


@pytest.mark.parametrize("text", ["twenty-five", "five six seven", "nineteen five", "ninety ninety", "two hundred"])
def test_other_numbers_stay_apart(text: str) -> None:
    assert CLASSES["YEAR"] not in Lexed(text).codes


def test_a_spelt_year_is_found(find: Callable[..., tuple[Timex, ...]]) -> None:
    (timex,) = find("He was convicted in nineteen ninety-one of fraud.")
    assert (timex.exact, timex.value) == ("nineteen ninety-one", "1991")
