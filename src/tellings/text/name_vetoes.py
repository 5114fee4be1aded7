"""What forbids two forms to name one thing, however alike they are."""

import re

from tellings.text.folding import fold
from tellings.text.name_alignment import Alignment, align_names
from tellings.text.name_parts import is_variant
from tellings.text.name_places import find_countries
from tellings.text.name_words import NameWords
from tellings.text.places import Gazetteer

FIRST_NAME_FROM = 0.7
"""How alike in spelling first names must be to be slips of one: Robert and Rupert (.67) are two."""

_KIN = re.compile(
    r"\b(?:son|daughter|child|children|father|mother|parents?|brother|sister|wife|husband|widow|widower|nephew|niece"
    r"|cousin|uncle|aunt|grandson|granddaughter|family|in law) of\b"
    r"|s (?:son|daughter|father|mother|brother|sister|wife|husband|widow|nephew|niece|cousin|family)$"
)
_SON_OF = frozenset({"bin", "ibn", "ben", "bint", "binti", "ould", "wuld"})


def find_person_veto(a: str, b: str, one: NameWords, two: NameWords) -> str:
    """Why two names of persons, with their words, can't be of one; empty if nothing forbids it."""
    if bool(_KIN.search(_unfold(a))) != bool(_KIN.search(_unfold(b))):
        return "one form names a relative"
    if one.junior and two.junior and one.junior != two.junior:
        return "of different generations (Jr, Sr, II, III)"
    if one.gender and two.gender and one.gender != two.gender:
        return "titles of different gender"
    if one.numbers and two.numbers and one.numbers != two.numbers:
        return f"different numbers ({' '.join(one.numbers)}, {' '.join(two.numbers)})"
    if is_syllabic(a) and is_syllabic(b) and len(one.core) == len(two.core) and one.core != two.core:
        return "other syllables, each of which is a part of the name"
    if _swaps_father(one, two):
        return "father and child are exchanged"
    return _find_first_names(align_names(one, two))


def find_org_veto(one: NameWords, two: NameWords, places: Gazetteer | None = None) -> str:
    """Why two names of organisations or things, with their words, can't be of one; empty if nothing forbids it."""
    if one.numbers and two.numbers and set(one.numbers) != set(two.numbers):
        return f"different numbers ({' '.join(one.numbers)}, {' '.join(two.numbers)})"
    countries = [find_countries(words, places) for words in (one.parts, two.parts)] if places else []
    if countries and countries[0] - countries[1] and countries[1] - countries[0]:
        return f"different countries ({', '.join(sorted(countries[0] ^ countries[1]))})"
    return ""


def is_syllabic(name: str) -> bool:
    """Whether a form is written in Han characters or Hangul, of which each is a syllable with a meaning of its own."""
    letters = [c for c in name if c.isalpha()]
    return bool(letters) and all("\u3400" <= c <= "\u9fff" or "\uac00" <= c <= "\ud7a3" for c in letters)


def _unfold(name: str) -> str:
    """The folded words with the possessive s as a word of its own."""
    return fold(re.sub(r"['’`]s\b", " s", name))


def _swaps_father(one: NameWords, two: NameWords) -> bool:
    """Whether one is "A bin B" and the other one "B bin A"."""
    for i, word in enumerate(one.core[:-1]):
        for j, other in enumerate(two.core[:-1]):
            if i and j and word in _SON_OF and other in _SON_OF:
                a, b, x, y = one.core[i - 1], one.core[i + 1], two.core[j - 1], two.core[j + 1]
                if is_variant(a, y) and is_variant(b, x) and not is_variant(a, b):
                    return True
    return False


def _find_first_names(found: Alignment) -> str:
    """Different first names before one surname; those that are some letters off are different too."""
    if min(len(found.a), len(found.b)) < 2:
        return ""
    pairs = {(pair.one, pair.two): pair.likeness for pair in found.pairs}
    if (len(found.a) - 1, len(found.b) - 1) not in pairs:
        return ""
    first = pairs.get((0, 0))
    poor = first is not None and first.reason == "spelling" and first.score < FIRST_NAME_FROM
    if poor or (found.a[0] in found.left_a and found.b[0] in found.left_b):
        return f"different first names ({', '.join(sorted((found.a[0], found.b[0])))})"
    return ""
