"""Names of persons with a byname in marks: Luis “Lefty” Ortega, Rosa ‘the Rock’ Lind."""

from collections.abc import Iterator

from tellings.annotate.mentions.ranges import NameRange
from tellings.annotate.mentions.words import CALENDAR, TITLES
from tellings.text.tree import Tree

LONGEST_BYNAME = 3
"""Words of a byname between its marks."""
MOST_PARTS = 3
"""Parts of the name before and behind the byname."""
_MARKS = {"“": "”", '"': '"', "``": "''", "‘": "’", "'": "'", "«": "»", "„": "“"}


def find_bynamed(tree: Tree) -> Iterator[NameRange]:
    """Yield the names that go on behind marked words, from their first part to their last."""
    for mark in range(1, len(tree) - 3):
        closing = _MARKS.get(tree.word(mark))
        if closing is None or not _is_part(tree, mark - 1) or not _is_spaced(tree, mark):
            continue
        ends = (i for i in range(mark + 2, min(mark + 2 + LONGEST_BYNAME, len(tree) - 1)) if tree.word(i) == closing)
        end = next(ends, None)
        if (
            end is not None
            and _is_part(tree, end + 1)
            and _is_spaced(tree, end + 1)
            and _is_byname(tree, mark + 1, end)
        ):
            yield NameRange(_find_start(tree, mark), _find_end(tree, end + 1), "person", 2)


def _is_spaced(tree: Tree, index: int) -> bool:
    """Whether one space stands before a token."""
    return tree.text[tree.tokens[index - 1].end : tree.tokens[index].start] == " "


def _is_byname(tree: Tree, first: int, last: int) -> bool:
    """Whether the marked words name somebody: capitalised, but for an article at their head."""
    words = [tree.word(i) for i in range(first, last)]
    return words[-1][0].isupper() and all(word[0].isupper() or word in ("the", "el", "la", "le") for word in words)


def _is_part(tree: Tree, index: int) -> bool:
    """Whether a token can be a part of a person's name: a capitalised noun, no title and no date."""
    word, lower = tree.word(index), tree.lower(index).rstrip(".")
    is_proper = tree.tokens[index].pos in ("PROPN", "NOUN") and word[0].isupper()
    return is_proper and lower not in TITLES and lower not in CALENDAR


def _find_start(tree: Tree, mark: int) -> int:
    start = mark - 1
    while start > max(0, mark - MOST_PARTS) and _is_part(tree, start - 1) and _is_spaced(tree, start):
        start -= 1
    return start


def _find_end(tree: Tree, first: int) -> int:
    end = first + 1
    while end < min(len(tree), first + MOST_PARTS) and _is_part(tree, end) and _is_spaced(tree, end):
        end += 1
    return end
