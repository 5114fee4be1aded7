"""A parsed text to walk in."""

from collections.abc import Callable

import pytest

from tellings.text.tree import Tree


@pytest.mark.parametrize(
    ("text", "word", "whole"),
    [
        ("A high-ranking official spoke.", "ranking", "high-ranking"),
        ("A 21-year-old man spoke.", "year", "21-year-old"),
        ("The man - a sailor - spoke.", "sailor", "sailor"),
        ("The man spoke.", "man", "man"),
    ],
)
def test_a_word_with_what_hyphens_tie_to_it(make_tree: Callable[[str], Tree], text: str, word: str, whole: str) -> None:
    tree = make_tree(text)
    index = next(i for i in range(len(tree)) if tree.word(i) == word)
    span = tree.make_span(tree.find_hyphened(index))
    assert text[span.start : span.end] == whole
