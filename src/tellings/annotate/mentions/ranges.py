"""Names of the parse, cut where they hold too much."""

from collections.abc import Iterator

import msgspec

from tellings.annotate.mentions.lands import LANDS_BY_NAME
from tellings.annotate.mentions.words import (
    BODIES,
    CALENDAR,
    CONNECTORS,
    ENDINGS,
    NO_NAMES,
    PARTICLES,
    TITLES,
    TRAILING_TITLES,
    TYPES,
    UNSURE_TITLES,
)
from tellings.model.annotations import EntityType
from tellings.text.tree import Tree

LONGEST_NAME = 15
"""Words of the longest name; what is longer is a menu or a list that runs together."""
PROPER = ("NNP", "NNPS")
"""Tags of proper nouns."""
_APART = frozenset(',;:()[]{}"“”«»!?|•') | {"``", "''", "--", "—", "–", "...", "…", "‘"}
POSSESSIVE = ("'s", "’s", "'", "’")
"""Possessive endings as the parser cuts them off."""
_ARTICLES = frozenset(
    ("the", "a", "an", "this", "that", "these", "those", "our", "their", "his", "her", "its", "my", "your")
)


class NameRange(msgspec.Struct, frozen=True, order=True):
    """A half-open range of tokens that names something; ``weight`` says how sure its type is."""

    first: int
    last: int
    type: EntityType
    weight: int = 1


def cut_names(tree: Tree) -> list[NameRange]:
    """The names of the parse without what does not belong to a name: titles, articles, verbs, other names."""
    names = tree.syntax.names
    known = {
        tree.text[tree.tokens[n.first].start : tree.tokens[n.last - 1].end].removeprefix("the ")
        for n in names
        if n.label in TYPES
    }
    found: list[NameRange] = []
    for name in names:
        if name.label in TYPES:
            whole = NameRange(name.first, name.last, TYPES[name.label])
            for piece in (p for part in _cut_region(tree, whole) for p in _cut(tree, part, known)):
                trimmed = _trim(tree, piece)
                if trimmed and is_name(tree, trimmed):
                    found.append(trimmed)
    return found


def _cut_region(tree: Tree, name: NameRange) -> list[NameRange]:
    """Part a region that ends a place behind a comma from the person who opens the next sentence ("Ore. Lind said")."""
    first, after = name.first, name.first + 1
    is_region = name.type == "person" and "." in tree.word(first) and (tree.lower(first),) in LANDS_BY_NAME
    if is_region and after < name.last and first and tree.word(first - 1) == ",":
        return [NameRange(first, after, "place", 2), NameRange(after, name.last, name.type)]
    return [name]


def _cut(tree: Tree, name: NameRange, known: set[str]) -> Iterator[NameRange]:
    """Cut a name at punctuation, at verbs and other small words, and at "and" between names that stand alone too."""
    start = name.first
    for index in range(name.first, name.last):
        if _parts(tree, name, start, index, known):
            if start < index:
                yield NameRange(start, index, name.type)
            start = index + 1
    if start < name.last:
        yield NameRange(start, name.last, name.type)


def _parts(tree: Tree, name: NameRange, start: int, index: int, known: set[str]) -> bool:
    word = tree.word(index)
    if "/" in word:
        return True
    if word in _APART:
        return not (word == "," and index + 1 < name.last and tree.lower(index + 1) in ENDINGS)
    if word in POSSESSIVE:
        if not start < index < name.last - 1:
            return False
        left = tree.text[tree.tokens[start].start : tree.tokens[index - 1].end]
        return left in known or tree.text[tree.tokens[index + 1].start : tree.tokens[name.last - 1].end] in known
    lower = tree.lower(index)
    if lower in ("and", "&"):
        return name.type in ("person", "group") or (name.type == "place" and index + 1 < name.last)
    if not word[0].islower() or index in (name.first, name.last - 1) or is_hyphenated(tree, index):
        return False
    if lower == "on":
        return tree.lower(index - 1) not in BODIES
    return lower not in (PARTICLES if name.type == "person" else CONNECTORS)


def is_hyphenated(tree: Tree, index: int) -> bool:
    """Whether a token clings to a hyphen or an apostrophe."""
    start, end = tree.tokens[index].start, tree.tokens[index].end
    return tree.text[start - 1 : start] in ("-", "'", "’") or tree.text[end : end + 1] == "-"


def _trim(tree: Tree, name: NameRange) -> NameRange | None:
    """Leave out articles, titles and punctuation at the ends, and the possessive ending."""
    first, last = name.first, name.last
    while first < last and _is_edge(tree, first, last):
        first += 1
    while first < last and (not tree.word(last - 1)[0].isalnum() or _ends_badly(tree, last - 1)):
        last -= 1
    if first >= last:
        return None
    cut, sure = _skip_titles(tree, first, last, name.type)
    if name.type != "person" and not sure:
        while last - first > 1 and tree.lower(last - 1) in TRAILING_TITLES:
            last -= 1
    if cut >= last:
        return None
    return NameRange(cut, last, "person" if sure else name.type, 2 if sure else 1)


def _is_edge(tree: Tree, first: int, last: int) -> bool:
    word, lower = tree.word(first), tree.lower(first)
    if not word[0].isalnum() or lower in _ARTICLES or lower in ("and", "of", "in", "for", "to", "on", "at"):
        return True
    return word[0].islower() and lower not in PARTICLES and not any(map(str.isupper, word)) and first + 1 < last


def _ends_badly(tree: Tree, index: int) -> bool:
    word = tree.word(index)
    return word in POSSESSIVE or tree.tokens[index].tag == "POS" or word in CONNECTORS


def _skip_titles(tree: Tree, first: int, last: int, kind: EntityType) -> tuple[int, bool]:
    """Where the name begins behind its titles, and whether a title makes sure that it is a person's."""
    cut, sure = first, False
    for index in range(first, last):
        lower = tree.lower(index).rstrip(".")
        if lower not in TITLES and not (lower in UNSURE_TITLES and kind == "person"):
            if lower in ("-", "elect") or (index + 1 < last and tree.lower(index + 1).rstrip(".") in TITLES):
                continue
            break
        if kind == "person" or (lower not in UNSURE_TITLES and last - index > 2):
            cut, sure = index + 1, True
    return cut, sure


def is_name(tree: Tree, name: NameRange) -> bool:
    """Whether a range names anything: it is no date and no address, has a capital and more than one letter."""
    words = [tree.word(index) for index in range(name.first, name.last)]
    if len(words) > LONGEST_NAME:
        return False
    if all(word.lower() in CALENDAR for word in words) or words[-1].lower() in NO_NAMES:
        return False
    if any("@" in word or "://" in word for word in words):
        return False
    return len("".join(words)) > 1 and any(
        word[0].isupper() or (word[1:].isupper() and word[0].isalpha()) for word in words
    )
