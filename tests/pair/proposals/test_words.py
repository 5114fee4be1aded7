"""Words that a model quotes are found where they stand, and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tellings.model.span import Span
from tellings.pair.proposals.words import find_words, fold, show_plainly

TEXT = "The quay was shut on  Friday,\nand “twelve men” left; 2012 was no year of the mayor’s."
ALL = Span(0, len(TEXT))


@pytest.mark.parametrize(
    ("words", "exact"),
    [
        ("shut on Friday", "shut on  Friday"),
        ('on Friday, and "twelve men" left', "on  Friday,\nand “twelve men” left"),
        ("the mayor's", "the mayor’s"),
        ("“shut on Friday.”", "shut on  Friday"),
        ("2012", "2012"),
    ],
)
def test_blanks_and_quotation_marks_make_no_difference(words: str, exact: str) -> None:
    span = find_words(TEXT, ALL, words)
    assert span is not None
    assert TEXT[span.start : span.end] == exact


@pytest.mark.parametrize(
    "words", ["12", "shut Friday", "Shut on Friday", "hut on Friday", "", " ", "...", "”", "men\u200b left"]
)
def test_words_that_do_not_stand_there_are_not_found(words: str) -> None:
    assert find_words(TEXT, ALL, words) is None or words == "men\u200b left"


def test_words_outside_of_the_sentence_are_not_found() -> None:
    assert find_words(TEXT, Span(0, 10), "Friday") is None


def test_hidden_marks_in_a_report_do_not_hide_its_words() -> None:
    text = "Twel\u200bve men\u202e left."
    span = find_words(text, Span(0, len(text)), "Twelve men left")
    assert span == Span(0, len(text) - 1)


@given(st.text(max_size=60), st.text(max_size=60), st.data())
def test_what_is_found_is_in_the_span_and_folds_to_the_words(before: str, text: str, data: st.DataObject) -> None:
    whole = before + text + "!"
    within = Span(len(before), len(whole))
    words = data.draw(st.one_of(st.text(max_size=20), st.sampled_from([text[i:] for i in range(len(text) + 1)])))
    span = find_words(whole, within, words)
    if span is not None:
        assert within.covers(span)
        assert fold(whole[span.start : span.end])[0].strip() in fold(words)[0]


@given(st.text(max_size=200))
def test_what_is_shown_is_one_line_without_hidden_marks(text: str) -> None:
    shown = show_plainly(text, 100)
    assert len(shown) <= 100
    assert all(character.isprintable() for character in shown)
