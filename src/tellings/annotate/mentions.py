"""Mentions of persons, organisations, places and groups by name."""

from collections.abc import Iterable

from tellings.annotate.name_forms import add_parts, find_known, find_proper, keep_likely, split_known
from tellings.annotate.name_ranges import NameRange, find_ranges
from tellings.annotate.name_types import make_form, vote_types
from tellings.model.annotations import Mention, Sentence, Timex
from tellings.text.tree import Tree

TITLE_CASE = {"headline": 0.6}
"""Share of capitalised long words from which a headline is in title case."""
SHOUTED_CASE = 0.9
"""The same for sentences of the text, which may be dense with names."""
LONG_WORD = 4
"""Letters of a word that title case capitalises in every house style."""


def find_mentions(tree: Tree, sentences: tuple[Sentence, ...], times: tuple[Timex, ...]) -> tuple[Mention, ...]:
    """Find what names something; spans are without leading article, title and possessive ending.

    A form has one type within the article, and counts wherever it stands. Where every word is capitalised, or a line
    is left over from the page, only forms that the running text holds too are taken, and names of nations and places.
    """
    prose = bytearray(len(tree))
    for sentence in sentences:
        if sentence.kind != "furniture" and not _is_title_case(tree, sentence):
            prose[sentence.first : sentence.last] = b"\x01" * (sentence.last - sentence.first)
    blocked = _mark_times(tree, times)
    named = [name for name in find_ranges(tree) if not any(blocked[name.first : name.last])]
    starts = {_find_first_word(tree, sentence) for sentence in sentences}
    named = [name for name in named if _is_likely(tree, name, starts)]
    sure = [name for name in named if prose[name.first]]
    taken = bytearray(blocked)
    _mark(taken, sure)
    runs = [run for s in sentences if prose[s.first] for run in find_proper(tree, s.first, s.last, taken)]
    sure = sorted((*sure, *keep_likely(tree, runs, starts)))
    sure = split_known(tree, sure, vote_types(tree, sure))
    types = vote_types(tree, sure)
    others = [name for name in named if not prose[name.first] and _is_plain(tree, name)]
    forms = add_parts(types)
    known = find_known(tree, (index for index in range(len(tree)) if not blocked[index]), forms)
    chosen = _choose([*sure, *known, *others])
    return tuple(
        _make_mention(tree, name, types.get(make_form(tree, name.first, name.last), name.type)) for name in chosen
    )


def _is_title_case(tree: Tree, sentence: Sentence) -> bool:
    words = [tree.word(index) for index in range(sentence.first, sentence.last)]
    long = [word for word in words if len(word) >= LONG_WORD and word[0].isalpha()]
    share = TITLE_CASE.get(sentence.kind, SHOUTED_CASE)
    return len(long) > 2 and sum(word[0].isupper() for word in long) > share * len(long)


def _mark_times(tree: Tree, times: tuple[Timex, ...]) -> bytearray:
    marks = bytearray(len(tree))
    for time in times:
        for index in tree.find_tokens(time.start, time.end):
            marks[index] = 1
    return marks


def _mark(marks: bytearray, names: Iterable[NameRange]) -> None:
    for name in names:
        marks[name.first : name.last] = b"\x01" * (name.last - name.first)


def _find_first_word(tree: Tree, sentence: Sentence) -> int:
    words = (index for index in range(sentence.first, sentence.last) if tree.word(index)[0].isalnum())
    return next(words, sentence.first)


def _is_likely(tree: Tree, name: NameRange, starts: set[int]) -> bool:
    """Whether a name is one: a lone word at the start of a sentence must be a proper noun or an adjective of nation."""
    if name.last - name.first > 1 or name.first not in starts:
        return True
    return tree.tokens[name.first].pos == "PROPN" or (name.type == "group" and tree.tokens[name.first].pos == "ADJ")


def _is_plain(tree: Tree, name: NameRange) -> bool:
    """Whether a name can be trusted where every word is capitalised: one word for a place, a group or in capitals."""
    return name.last - name.first == 1 and (name.type in ("place", "group") or tree.word(name.first).isupper())


def _choose(names: list[NameRange]) -> list[NameRange]:
    """The longest names first, none overlapping another; in text order."""
    chosen: list[NameRange] = []
    taken: set[int] = set()
    for name in sorted(names, key=lambda name: (name.first - name.last, name.first)):
        places = range(name.first, name.last)
        if taken.isdisjoint(places):
            taken.update(places)
            chosen.append(name)
    return sorted(chosen)


def _make_mention(tree: Tree, name: NameRange, kind: str) -> Mention:
    start, end = tree.tokens[name.first].start, tree.tokens[name.last - 1].end
    return Mention(start, end, tree.text[start:end], kind)  # type: ignore[arg-type]
