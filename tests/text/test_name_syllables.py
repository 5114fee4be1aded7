"""Names of syllables by every system of romanisation."""

import pytest

from tellings.text.name_syllables import ReadingRelation
from tellings.weights.name_book import load_name_book

SYLLABLES = load_name_book().syllables


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("xu jiatun", "hsu chia tun", "same"),
        ("deng yingchao", "teng ying chao", "same"),
        ("zeng junhua", "tsang chun wah", "same"),
        ("huang zhifeng", "chi fung wong", "same"),
        ("zhang xueliang", "zhang xuemin", "other"),
        ("chang tso lin", "zhang zuolin", "same"),
        ("park geun ho", "pak kun ho", "same"),
        ("jeong mi ran", "chung mi ran", "same"),
        ("seong min kim", "kim song min", "same"),
        ("choi dong su", "choe tong su", "same"),
        ("kim jong hyun", "kim jong hun", "slip"),
        ("kim jong hyun", "kim jong hee", "other"),
        ("lee dong won", "lee dong wook", "other"),
        ("tran van binh", "tran van binh", "same"),
        ("tran van binh", "tran van bang", "other"),
        ("tran van binh", "tran binh", ""),
        ("robert hale", "rupert hale", ""),
        ("lind rosa", "rosa lind", ""),
        ("lin", "lam", ""),
        ("", "kim", ""),
    ],
)
def test_readings(a: str, b: str, relation: ReadingRelation) -> None:
    assert SYLLABLES.compare(a.split(), b.split()) == relation
    assert SYLLABLES.compare(b.split(), a.split()) == relation


def test_long_words_are_no_syllables() -> None:
    assert SYLLABLES.compare(["kim", "a" * 4000], ["kim", "o" * 4000]) == ""
