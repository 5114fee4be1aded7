"""Names of the parse, repaired: cut where they hold too much, drawn out where they hold too little."""

from collections.abc import Iterator

import msgspec

from tellings.annotate.name_words import (
    BODIES,
    CALENDAR,
    CONNECTORS,
    ENDINGS,
    INFIXES,
    INSTITUTIONS,
    OFFICES,
    PARTICLES,
    SITES,
    TITLES,
    TRAILING_TITLES,
    TROOPS,
    TYPES,
    UNSURE_TITLES,
)
from tellings.model.annotations import EntityType
from tellings.text.tree import Tree

PROPER = ("NNP", "NNPS")
_APART = frozenset(',;:()[]{}"“”«»!?|•') | {"``", "''", "--", "—", "–", "...", "…", "‘"}
_POSSESSIVE = ("'s", "’s", "'", "’")
_ARTICLES = frozenset(
    ("the", "a", "an", "this", "that", "these", "those", "our", "their", "his", "her", "its", "my", "your")
)


class NameRange(msgspec.Struct, frozen=True, order=True):
    """A half-open range of tokens that names something; ``weight`` says how sure its type is."""

    first: int
    last: int
    type: EntityType
    weight: int = 1


def find_ranges(tree: Tree) -> list[NameRange]:
    """The names of the parse, cut at what does not belong to a name and drawn out to where it ends."""
    names = tree.syntax.names
    known = {tree.text[tree.tokens[n.first].start : tree.tokens[n.last - 1].end] for n in names if n.label in TYPES}
    found: list[NameRange] = []
    for name in names:
        if name.label in TYPES:
            for piece in _cut(tree, NameRange(name.first, name.last, TYPES[name.label]), known):
                trimmed = _trim(tree, piece)
                if trimmed and _is_name(tree, trimmed):
                    found.append(trimmed)
    return _widen_all(tree, _merge_of(tree, found))


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
    if word in _APART:
        return not (word == "," and index + 1 < name.last and tree.lower(index + 1) in ENDINGS)
    if word in _POSSESSIVE:
        left = tree.text[tree.tokens[start].start : tree.tokens[index - 1].end] if index > start else ""
        return index + 1 < name.last and left in known
    lower = tree.lower(index)
    if lower in ("and", "&"):
        return name.type in ("person", "group") or (name.type == "place" and index + 1 < name.last)
    if not word[0].islower() or index in (name.first, name.last - 1) or _is_hyphenated(tree, index):
        return False
    if lower == "on":
        return tree.lower(index - 1) not in BODIES
    return lower not in (PARTICLES if name.type == "person" else CONNECTORS)


def _is_hyphenated(tree: Tree, index: int) -> bool:
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
    return word in _POSSESSIVE or tree.tokens[index].tag == "POS" or tree.lower(index) in CONNECTORS


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


def _is_name(tree: Tree, name: NameRange) -> bool:
    words = [tree.word(index) for index in range(name.first, name.last)]
    if all(word.lower() in CALENDAR for word in words) or any("@" in word or "://" in word for word in words):
        return False
    return len("".join(words)) > 1 and any(
        word[0].isupper() or (word[1:].isupper() and word[0].isalpha()) for word in words
    )


def _merge_of(tree: Tree, found: list[NameRange]) -> list[NameRange]:
    """Join what the parser keeps apart around "of" ("University of | Oslo") and around a hyphen in a name."""
    merged: list[NameRange] = []
    for name in found:
        before = merged[-1] if merged else None
        if before and before.last <= name.first and _go_together(tree, before, name):
            merged[-1] = NameRange(before.first, name.last, before.type if name.type == "place" else name.type)
        elif not before or before.last <= name.first:
            merged.append(name)
    return merged


def _go_together(tree: Tree, before: NameRange, name: NameRange) -> bool:
    between = [tree.lower(index) for index in range(before.last, name.first)]
    if between in (["of"], ["of", "the"]):
        return tree.lower(before.last - 1) in BODIES and before.type != "person" and name.type in ("place", "org")
    if between == ["-"] or between == []:
        touching = tree.tokens[before.last - 1].end + len(between) == tree.tokens[name.first].start
        both_places = {before.type, name.type} <= {"place", "group"} and between == ["-"]
        return touching and (not both_places or name.last - name.first > 2) and "group" not in (before.type, name.type)
    return False


def _widen_all(tree: Tree, found: list[NameRange]) -> list[NameRange]:
    widened: list[NameRange] = []
    for number, name in enumerate(found):
        least = widened[-1].last if widened else 0
        most = found[number + 1].first if number + 1 < len(found) else len(tree)
        if name.first >= least:
            widened.append(_widen(tree, name, least, most))
    return widened


def _widen(tree: Tree, name: NameRange, least: int, most: int) -> NameRange:
    """Draw a name out over parts that the parser left outside, not beyond its neighbours."""
    first, last = name.first, name.last
    while name.type != "group" and first > least and _is_front_part(tree, first - 1, name):
        first -= 1
    last = _find_end(tree, name, last, most)
    if name.type == "group" and last > name.last:
        return NameRange(first, last, "org")
    if name.type in ("place", "group"):
        return _add_institution(tree, NameRange(first, last, name.type, name.weight), most)
    return NameRange(first, last, name.type, name.weight)


def _is_front_part(tree: Tree, index: int, name: NameRange) -> bool:
    """Whether the word before a name belongs to it: a proper noun that depends on the name, and no title."""
    token, word = tree.tokens[index], tree.word(index)
    if token.tag not in PROPER or not word[0].isupper() or name.type == "place" or not _touches(tree, index):
        return False
    if tree.lower(index).rstrip(".") in TITLES or tree.lower(index) in CALENDAR or tree.lower(index) == "the":
        return False
    return token.dep in ("compound", "nmod", "amod") and name.first <= token.head < name.last


def _touches(tree: Tree, index: int) -> bool:
    """Whether only a space stands between a token and the next one."""
    return tree.text[tree.tokens[index].end : tree.tokens[index + 1].start] in ("", " ", "\xa0")


def _find_end(tree: Tree, name: NameRange, last: int, most: int) -> int:
    while last < most and _touches(tree, last - 1):
        lower, token = tree.lower(last), tree.tokens[last]
        if (lower in ENDINGS and name.type == "person") or _is_proper_next(tree, last, name):
            last += 1
        elif lower in PARTICLES and name.type == "person" and last + 1 < most and tree.word(last + 1)[0].isupper():
            last += 2
        elif lower == "-" and token.start == tree.tokens[last - 1].end:
            reach = _find_hyphenated(tree, last, most)
            if reach == last:
                break
            last = reach
        else:
            break
    return last


def _is_proper_next(tree: Tree, index: int, name: NameRange) -> bool:
    """Whether the word behind a name belongs to it: a surname, or the noun of an institution or a site."""
    word, lower = tree.word(index), tree.lower(index)
    if (
        tree.tokens[index].tag not in PROPER
        or not word[0].isupper()
        or lower in CALENDAR
        or lower.rstrip(".") in TITLES
    ):
        return False
    if name.type == "person":
        return name.last - name.first == 1 and tree.tokens[name.first].head == index and lower not in BODIES
    return lower in BODIES or lower in INSTITUTIONS or lower in SITES


def _find_hyphenated(tree: Tree, dash: int, most: int) -> int:
    """The end of a name that goes on behind a hyphen ("Aix|-en-Provence"), or the place of the hyphen itself."""
    index = dash + 1
    if (
        index + 2 < most
        and tree.lower(index) in INFIXES
        and tree.word(index + 1) == "-"
        and tree.word(index + 2)[0].isupper()
    ):
        return index + 3
    return dash


def _add_institution(tree: Tree, name: NameRange, most: int) -> NameRange:
    """Take in the noun that makes a nation's or place's name that of an institution or a site."""
    index = name.last
    if index < most and tree.word(index) in _POSSESSIVE and name.type == "place":
        index += 1
    possessive = index > name.last
    while index + 1 < most and tree.lower(index) in OFFICES and tree.lower(index + 1) in OFFICES | INSTITUTIONS:
        index += 1
    if index >= most or not _touches(tree, name.last - 1) or tree.tokens[index].dep == "compound":
        return name
    noun = tree.lower(index)
    if noun in INSTITUTIONS or (noun in TROOPS and name.type == "group"):
        return NameRange(name.first, index + 1, "org", 2)
    if noun in SITES and name.type == "place" and not possessive:
        return NameRange(name.first, index + 1, "place", 2)
    return name


def widen(tree: Tree, name: NameRange, most: int) -> NameRange:
    """Draw a name out to its right, up to the token ``most``."""
    return _widen(tree, name, name.first, most)
