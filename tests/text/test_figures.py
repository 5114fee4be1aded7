"""Other writings of figures, in English writing and as long as before."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tellings.text.figures import straighten_figures

PAIRS = [
    ("12 000 people and 1 250 000 more", "12,000 people and 1,250,000 more"),
    ("12 000 people, 3 500 men", "12,000 people, 3,500 men"),
    ("1\u00a0250\u00a0000 and 12\u202f000", "1,250,000 and 12,000"),
    ("1'250 and 12’500", "1,250 and 12,500"),
    ("3,5 million", "3.5 million"),
    ("0,4 and 0,750", "0.4 and 0.750"),
    ("12.500,75 kg", "12,500.75 kg"),
    ("1.250.000 boats", "1,250,000 boats"),
    ("12 500,75 kg", "12,500.75 kg"),
    ("1.250 km and 54,3 percent", "1,250 km and 54.3 percent"),
    ("1.250 km and 54.3 percent", "1.250 km and 54.3 percent"),
    ("3,500 tonnes and 1.250.000 boats", "3.500 tonnes and 1,250,000 boats"),
    ("R3 500 000 and R3,5 million", "R3,500,000 and R3.5 million"),
    ("10 000-12 000", "10,000-12,000"),
]

SAME = [
    "12,000 people and 3.5 million", "1,25,000 rupees", "on 12.05.2023", "192.168.1.10", "rows 1,2,3 and 4",
    "5'11 tall", "Call 555 123 4567", "0800 123 456", "+44 207 946 000", "On May 12 300 people", "In 2019 300 people",
    "COVID-19 300 cases", "the A4 350 times", "12 300 45 600", "at 9.30 pm", "1,200 men and 13 300 women",
]  # fmt: skip


@pytest.mark.parametrize(("text", "plain"), PAIRS)
def test_writing(text: str, plain: str) -> None:
    assert straighten_figures(text) == plain


@pytest.mark.parametrize("text", SAME)
def test_what_is_english_or_no_figure_stays(text: str) -> None:
    assert straighten_figures(text) == text


@pytest.mark.parametrize("text", ["2.500 tents", "1.250 km", "3,500 men, 54,3 percent and 2.5 km"])
def test_a_mark_that_nothing_explains_is_in_doubt(text: str) -> None:
    assert straighten_figures(text, "?").count("?") == 1


@given(st.text(alphabet="0123456789.,'’ \u00a0\u202f-/R$€%kmn\n", max_size=60))
def test_the_length_and_all_but_marks_stay(text: str) -> None:
    plain = straighten_figures(text)
    assert len(plain) == len(text)
    changed = {a for a, b in zip(text, plain, strict=True) if a != b}
    assert changed <= set(".,'’ \u00a0\u202f")
    assert all(b in ".," for a, b in zip(text, plain, strict=True) if a != b)
