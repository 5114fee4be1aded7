"""Names drawn out to where they end: surnames, nouns of institutions and sites, parts behind hyphens and "of"."""

from collections.abc import Set as AbstractSet

from tellings.annotate.mentions.ranges import POSSESSIVE, PROPER, NameRange, cut_names, is_hyphenated
from tellings.annotate.mentions.words import (
    BODIES,
    CALENDAR,
    ENDINGS,
    HOLDERS,
    INFIXES,
    INSTITUTIONS,
    LANDS,
    OFFICES,
    PARTICLES,
    SITES,
    SURE_SITES,
    TITLES,
    TROOPS,
)
from tellings.text.tree import Tree

LONGEST_REACH = 6
"""Words up to which a name is drawn out to the noun that its last word depends on."""


def find_ranges(tree: Tree) -> list[NameRange]:
    """The names of the parse, cut at what does not belong to a name and drawn out to where it ends."""
    return _widen_all(tree, _merge_of(tree, cut_names(tree)))


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
    if last > name.last and (name.type == "group" or (name.type == "place" and _makes_org(tree, last - 1))):
        return NameRange(first, last, "org")
    front = _find_front(tree, NameRange(first, last, name.type), least) if name.type == "place" else first
    if front < first:
        return NameRange(front, last, "org", 2)
    if name.type in ("place", "group") or (last < most and tree.lower(last) in SURE_SITES | OFFICES):
        return _add_institution(tree, NameRange(first, last, name.type, name.weight), most)
    return NameRange(first, last, name.type, name.weight)


def _makes_org(tree: Tree, index: int) -> bool:
    """Whether the last word of a drawn-out name of a place makes it an organisation's ("Boston Celtics")."""
    lower = tree.lower(index)
    return tree.tokens[index].tag == "NNPS" or lower in INSTITUTIONS or lower in BODIES - LANDS


def _is_front_part(tree: Tree, index: int, name: NameRange) -> bool:
    """Whether the word before a name belongs to it: a proper noun that depends on the name, and no title."""
    token, word = tree.tokens[index], tree.word(index)
    if not _touches(tree, index) or name.type == "place":
        return False
    if name.last - name.first == 1 and tree.lower(name.first) in BODIES and token.tag in ("NN", "NNP"):
        related = token.head == name.first or tree.tokens[name.first].head == index
        return related and tree.lower(index) not in TITLES and not is_hyphenated(tree, index)
    if token.tag not in PROPER or not any(map(str.isupper, word)):
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
        if (reach := _reach_head(tree, name, last, most)) > last or (lower in ENDINGS and name.type == "person"):
            last = max(reach, last + 1)
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


def _reach_head(tree: Tree, name: NameRange, last: int, most: int) -> int:
    """The end of a name whose last word depends on a proper noun near behind it, or ``last`` if it ends before."""
    token = tree.tokens[last - 1]
    head = _find_top(tree, last - 1)
    if token.dep not in ("compound", "nmod", "amod") or not last <= head < min(most, last + LONGEST_REACH):
        return last
    if not all(_is_part(tree, index) for index in range(last, head + 1)):
        return last
    noun = tree.lower(head)
    if name.type == "person":
        fits = noun not in BODIES and noun not in SITES and head < last + 2
    elif name.type == "group":
        fits = token.tag in PROPER or noun in BODIES or noun in INSTITUTIONS
    else:
        fits = noun in BODIES or noun in INSTITUTIONS or noun in SITES or tree.tokens[head].tag == "NNPS"
    return head + 1 if fits else last


def _find_top(tree: Tree, index: int) -> int:
    """The noun that a chain of compounds ends in, a few steps away at most."""
    head = tree.tokens[index].head
    for _ in range(LONGEST_REACH):
        above = tree.tokens[head].head
        if tree.tokens[head].dep != "compound" or above <= head or not _is_part(tree, above):
            break
        head = above
    return head


def _is_part(tree: Tree, index: int) -> bool:
    """Whether a token can stand inside a name: a capitalised proper noun that is no title and no date, or a hyphen."""
    word, lower = tree.word(index), tree.lower(index)
    if word == "-":
        return True
    proper = tree.tokens[index].tag in PROPER and word[0].isupper()
    return proper and lower not in CALENDAR and lower.rstrip(".") not in TITLES


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
    if index < most and tree.word(index) in POSSESSIVE and name.type == "place":
        index += 1
    possessive = index > name.last
    if index >= most or not _touches(tree, name.last - 1):
        return name
    end = _find_institution(tree, index, most) or _find_office(tree, index, most)
    site = name if possessive else _add_site(tree, name, index, most)
    if end and end >= site.last:
        return NameRange(_find_front(tree, name, 0, {"office"}), end, "org", 2)
    noun = tree.lower(index)
    if noun in TROOPS and name.type == "group":
        return NameRange(name.first, index + 1, "org", 2)
    return site


def _find_institution(tree: Tree, first: int, most: int) -> int:
    """The end of a run of nouns in lower case that ends in an institution's, or 0 ("foreign ministry")."""
    end, index = 0, first
    while index < min(most, first + LONGEST_REACH) and tree.lower(index) in OFFICES | INSTITUTIONS | TROOPS:
        index += 1
        if tree.lower(index - 1) in INSTITUTIONS:
            end = index
    is_general = end and end < most and tree.lower(end - 1) in ("consulate", "consul") and tree.lower(end) == "general"
    return end + 1 if is_general else end


def _find_front(tree: Tree, name: NameRange, least: int, nouns: AbstractSet[str] = INSTITUTIONS) -> int:
    """Where a name begins that an institution before it is of ("government of Norway"), or its own beginning."""
    index = name.first - 1
    if index > least and tree.lower(index) == "the":
        index -= 1
    if index > least and tree.lower(index) == "of" and tree.lower(index - 1) in nouns:
        return index - 1
    return name.first


def _find_office(tree: Tree, first: int, most: int) -> int:
    """The end of the office that is called after its holder, or 0 ("district attorney's office")."""
    for index in range(first, min(first + 3, most - 1)):
        lower, after = tree.lower(index), tree.lower(index + 1)
        if lower in HOLDERS and after in POSSESSIVE and index + 2 < most and tree.lower(index + 2) == "office":
            return index + 3
        if lower in ("attorney", "prosecutor") and after in ("for", "in") and index == first:
            return index + 1
    return 0


def _add_site(tree: Tree, name: NameRange, first: int, most: int) -> NameRange:
    """Take in the noun of a site behind the name, and what kind of site it is ("military prison")."""
    index = first
    inside = OFFICES | INSTITUTIONS
    while index + 1 < most and tree.lower(index) in inside and tree.lower(index + 1) in inside | SITES:
        index += 1
    noun = tree.lower(index)
    is_whole = tree.tokens[index].dep != "compound" or noun not in ("prison", "airport")
    if is_whole and (noun in SURE_SITES or (noun in SITES and name.type == "place")):
        return NameRange(name.first, index + 1, "place", 2)
    return name


def widen(tree: Tree, name: NameRange, most: int) -> NameRange:
    """Draw a name out to its right, up to the token ``most``."""
    return _widen(tree, name, name.first, most)
