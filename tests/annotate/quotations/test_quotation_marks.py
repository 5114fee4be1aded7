"""Which stretches stand between quotation marks."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tellings.annotate.quotations.marks import find_marked
from tellings.annotate.quotations.paragraphs import find_paragraphs
from timing import measure_growth, spend


def read(text: str) -> list[str]:
    return [text[m.start : m.end] for m in find_marked(text)[1]]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ('He said, "We will rebuild."', ["We will rebuild."]),
        ("He said, “We will rebuild.”", ["We will rebuild."]),
        ("Er sagte: „Wir bauen.“ Dann ging er.", ["Wir bauen."]),
        ("Il a dit : « Nous restons ici. »", ["Nous restons ici."]),
        ("Er sagte: »Wir bauen.«", ["Wir bauen."]),
        ("‘We will not go,’ said the mayor’s aide.", ["We will not go,"]),
        ("'We won't go,' said the mayor's aide.", ["We won't go,"]),
        ("''We won't go,'' said the mayor.", ["We won't go,"]),
        ("She held the workers' flag and the players' cup.", []),
        ("'The workers' flag is ours,' she said.", ["The workers' flag is ours,"]),
        ("Rock 'n' roll of the '90s, and 'em all.", []),
        ("“He told me ‘go’ and I went,” she said.", ["He told me ‘go’ and I went,"]),
        ('"He told me "go" and I went," she said.', ['He told me "go" and I went,']),
        ("“One,” he said, “two.”", ["One,", "two."]),
        ('"Oz has a pulpit,” he said.', ["Oz has a pulpit,"]),
        ("The 6'2\" guard left early.", []),
        ("“He is 6’2”, they say,” she said. “And a guard.”", ["He is 6’2”, they say,", "And a guard."]),
        ("\u202a”We came late,” he said.", ["We came late,"]),
        ("A so-called “swap” failed.", ["swap"]),
        ('Nothing "" here, nor " " there.', []),
        ("The line broke “in the mid\ndle of it,” he said.", ["in the mid\ndle of it,"]),
    ],
)
def test_marks_open_and_close_by_what_stands_beside_them(text: str, inside: list[str]) -> None:
    assert read(text) == inside


def test_a_quotation_that_goes_on_is_one_stretch_a_paragraph() -> None:
    text = "“We came late.\n\n“We left early,” said Noor.\n\nNobody stayed."
    first, second = find_marked(text)[1]
    assert (text[first.start : first.end], first.closed, first.continues) == ("We came late.", False, False)
    assert (text[second.start : second.end], second.closed, second.continues) == ("We left early,", True, True)


def test_a_single_mark_is_left_open_only_before_another_one() -> None:
    assert read("‘We came late.\n\n‘We left early,’ said Noor.") == ["We came late.", "We left early,"]
    assert read("‘Tonight we came late.\n\nWe left early.") == []


def test_a_quotation_may_close_a_line_below_without_a_new_mark() -> None:
    assert read("He said: “We came late.\nAnd we left early.” Then he sat.") == ["We came late.", "And we left early."]


def test_a_stretch_without_closing_mark_ends_before_the_next_one() -> None:
    assert read('He said: "We came late. Then he added: "We left."')[-1] == "We left."


@pytest.mark.parametrize("piece", ['"', '" ', "“a ", "a” ", "'a ", "a' ", "“'«a ", '"a"'])
def test_marks_take_linear_time(piece: str) -> None:
    assert measure_growth(lambda count: spend(lambda: find_marked(piece * count)), 10_000, 100_000, most=40) < 40


@pytest.mark.parametrize("piece", ['"', "“", '"a ', "“a” "])
def test_as_many_marks_as_a_book_has_words_take_linear_time(piece: str) -> None:
    assert measure_growth(lambda count: spend(lambda: find_marked(piece * count)), 30_000, 300_000, most=40) < 40


@given(st.text(alphabet=st.sampled_from("ab .,\n\r\"'“”‘’«»„é\u0301🙂\u202e"), max_size=60))
def test_stretches_are_ordered_trimmed_and_apart(text: str) -> None:
    paragraphs, marked = find_marked(text)
    reached = 0
    for item in marked:
        inside = text[item.start : item.end]
        assert inside == inside.strip() != ""
        assert reached <= item.outer_start <= item.start < item.end <= item.outer_end
        assert paragraphs[item.paragraph].start <= item.outer_start
        assert item.outer_end <= paragraphs[item.paragraph].end
        reached = item.outer_end


@given(st.text(max_size=80))
def test_paragraphs_hold_all_but_what_is_not_seen(text: str) -> None:
    paragraphs = tuple(find_paragraphs(text))
    held = "".join(text[p.start : p.end] for p in paragraphs)
    assert show_seen(held) == show_seen(text)


def show_seen(text: str) -> str:
    return "".join(c for c in text if not c.isspace() and unicodedata.category(c) != "Cf")
