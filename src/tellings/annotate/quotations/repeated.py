"""Lines of marked words that only repeat what is quoted elsewhere in the article: pull quotes, headings, captions."""

import re
from collections.abc import Iterable

from tellings.annotate.quotations.marks import Marked
from tellings.model.span import Span

SHORTEST_REPEATED = 4
"""Words from which two equal wordings are one saying: shorter ones ("Thank you.") are said again and again."""

MOST_PLACES = 16
"""Places with the same first words that are compared: the bound keeps the pass linear, however often a text repeats."""

_WORD = re.compile(r"\w+")
_Words = tuple[str, ...]


def find_repeated(text: str, paragraphs: tuple[Span, ...], marked: tuple[Marked, ...]) -> frozenset[int]:
    """Where the marked stretches start that fill a paragraph and stand in another, or are an earlier such line."""
    words = [tuple(_WORD.findall(text[m.start : m.end].lower())) for m in marked]
    alone = [number for number, m in enumerate(marked) if _is_alone(paragraphs[m.paragraph], m)]
    wanted = {_start(words[number]) for number in alone if len(words[number]) >= SHORTEST_REPEATED}
    places = _find_places(words, wanted)
    lines = frozenset(alone)
    repeats = (n for n in alone if any(_is_repeat(words, n, at, lines) for at in places.get(_start(words[n]), ())))
    return frozenset(marked[number].outer_start for number in repeats)


def _is_alone(paragraph: Span, marked: Marked) -> bool:
    return marked.outer_start == paragraph.start and marked.outer_end == paragraph.end


def _start(words: _Words) -> _Words:
    return words[:SHORTEST_REPEATED]


def _find_places(words: Iterable[_Words], wanted: set[_Words]) -> dict[_Words, list[tuple[int, int]]]:
    """Where the wanted first words stand: the stretch, and the word in it."""
    found: dict[_Words, list[tuple[int, int]]] = {start: [] for start in wanted}
    for number, stretch in enumerate(words):
        for place in range(len(stretch) - SHORTEST_REPEATED + 1):
            held = found.get(stretch[place : place + SHORTEST_REPEATED])
            if held is not None and len(held) < MOST_PLACES:
                held.append((number, place))
    return found


def _is_repeat(words: list[_Words], number: int, at: tuple[int, int], lines: frozenset[int]) -> bool:
    """Whether the stretch stands at this place of another; of two equal lines the later one repeats."""
    other, place = at
    mine, theirs = words[number], words[other]
    if other == number or theirs[place : place + len(mine)] != mine:
        return False
    return len(theirs) > len(mine) or other not in lines or other < number
