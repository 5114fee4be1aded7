"""Where in a text the parser's names can be trusted: running prose, but not lines in title case or from the page."""

from collections.abc import Iterator

from tellings.annotate.mentions.ranges import NameRange
from tellings.model.annotations import Sentence
from tellings.text.tree import Tree

TITLE_CASE = 0.6
"""Share of capitalised long words from which a headline is in title case; in sentence case it is below .4."""
SHOUTED_CASE = 0.9
"""The same for sentences of the text, which may be dense with names."""
LONG_WORD = 4
"""Letters of a word that title case capitalises in every house style."""
FEWEST_WORDS = 3
"""Long words that show the case of a headline; a sentence of the text needs twice as many."""
LONGEST_DATELINE = 16
"""Tokens of the longest dateline: three cities with a date and an agency."""
_DASHES = ("—", "–", "-", "--", "―")


def find_prose(tree: Tree, sentences: tuple[Sentence, ...]) -> bytearray:
    """Mark the tokens of running prose."""
    marks = bytearray(len(tree))
    for sentence in sentences:
        if sentence.kind != "furniture" and not _is_title_case(tree, sentence):
            marks[sentence.first : sentence.last] = b"\x01" * (sentence.last - sentence.first)
    return marks


def _is_title_case(tree: Tree, sentence: Sentence) -> bool:
    if sentence.kind == "caption":
        return False
    is_headline = sentence.kind == "headline"
    words = [tree.word(index) for index in range(sentence.first, sentence.last)]
    long = [word for word in words if len(word) >= LONG_WORD and word[0].isalpha()]
    capitals = sum(word[0].isupper() for word in long)
    return len(long) > (2 if is_headline else 5) and capitals > (TITLE_CASE if is_headline else SHOUTED_CASE) * len(
        long
    )


def find_dateline_names(tree: Tree, sentence: Sentence) -> Iterator[NameRange]:
    """Yield the places and the agency of a dateline, which stand in capitals, between commas and in brackets."""
    first, last = sentence.first, sentence.last
    if sentence.kind != "furniture" or last - first > LONGEST_DATELINE or not tree.word(first).isupper():
        return
    if tree.word(last - 1) not in (*_DASHES, ":"):
        return
    start, kind = first, "place"
    for index in range(first, last):
        word = tree.word(index)
        if word[0].isalpha() and word[0].isupper():
            continue
        if start < index and not any(tree.tokens[i].tag == "CD" for i in range(start, index + 1)):
            yield NameRange(start, index, "org" if kind == "org" else "place")
        start, kind = index + 1, "org" if word in "([/" else "place"
