"""How alike two parts of names are: spelling, sound, initials, short forms."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

import msgspec
from rapidfuzz.distance import OSA

from tellings.text.name_forms import NameForms
from tellings.text.name_lists import NICKNAMES, SURNAME_VARIANTS

if TYPE_CHECKING:
    from nicknames import NickNamer

PartReason = Literal[
    "equal", "language", "sound", "system", "initial", "nickname", "script", "number", "spelling", "none"
]  # fmt: skip

LIKENESS: dict[PartReason, float] = {
    "equal": 1.0, "language": 0.97, "sound": 0.95, "nickname": 0.9, "initial": 0.85, "system": 0.8,
    "number": 0.95,
}  # fmt: skip

_DIGRAPHS = (
    ("sch", "s"), ("tch", "c"), ("dzh", "j"), ("kh", "h"), ("gh", "g"), ("ph", "f"), ("sh", "s"), ("zh", "z"),
    ("ch", "c"), ("ck", "k"), ("th", "t"), ("dh", "d"), ("ts", "s"), ("tz", "s"), ("dj", "j"), ("ou", "u"), ("oo", "u"),
    ("ee", "i"), ("aye", "ai"), ("ay", "ai"),
    ("ei", "i"), ("ey", "i"), ("iy", "i"), ("ij", "i"), ("yi", "i"), ("x", "ks"), ("q", "k"), ("w", "v"),
)  # fmt: skip
_SYSTEMS = (
    ("hs", "s"), ("x", "s"), ("tch", "c"), ("zh", "c"), ("ch", "c"), ("dj", "c"), ("ts", "s"), ("tz", "s"), ("z", "s"),
    ("j", "c"), ("q", "c"), ("sh", "s"), ("ph", "p"), ("th", "t"), ("kh", "k"), ("gh", "k"), ("g", "k"), ("d", "t"),
    ("b", "p"), ("v", "f"), ("w", "f"),
)  # fmt: skip
"""What Wade-Giles and Pinyin, or McCune-Reischauer and the Revised Romanization, write for one sound: voiced and
voiceless consonants, and the sibilants."""
_SYLLABLES = re.compile("(?:(?:ch|sh|zh|hs|ts|tz|ss|kk|tt|pp|jj|[bcdfghjklmnpqrstwxyz])?[aeiouwy]+(?:ng|[nmklpt])?h?)+")
"""Chinese and Korean names in Latin letters."""
NO_FORMS = NameForms()
_NONE: frozenset[int] = frozenset()
_SURNAMES = {
    name: frozenset(i for i, names in enumerate(SURNAME_VARIANTS) if name in names)
    for name in frozenset().union(*SURNAME_VARIANTS)
}
_NICKNAMES = {
    name: frozenset(i for i, names in enumerate(NICKNAMES) if name in names) for name in frozenset().union(*NICKNAMES)
}
_VOWELS = str.maketrans("", "", "aeiouy")
_REPEATED = re.compile(r"(.)\1+")
_HARD_C = re.compile(r"c(?=[aour lktn]|$)")


class PartLikeness(msgspec.Struct, frozen=True):
    """How alike two parts are, in [0, 1], and by what."""

    score: float
    reason: PartReason


@lru_cache(maxsize=50_000)
def spell_out(part: str) -> str:
    """A part with one letter for each sound that transliterations write in several ways ("Mutaki" -> "mutaki")."""
    for written, sound in _DIGRAPHS:
        part = part.replace(written, sound)
    return _REPEATED.sub(r"\1", _HARD_C.sub("k", part))


@lru_cache(maxsize=50_000)
def find_skeleton(part: str) -> str:
    """The first letter and the consonants of a part: what transliterations of one name share."""
    sounds = spell_out(part)
    rest = _REPEATED.sub(r"\1", sounds[1:].translate(_VOWELS).replace("h", ""))
    first = "a" if sounds[:1] in ("a", "e", "i", "o", "u", "y") else sounds[:1]
    return first + rest


@lru_cache(maxsize=100_000)
def compare_parts(a: str, b: str, forms: NameForms = NO_FORMS) -> PartLikeness:
    """How alike two folded parts of names are; codes of countries, in capitals, are equal or not alike.

    ``forms`` says which names are one in several languages.
    """
    if a == b:
        return PartLikeness(1.0, "equal")
    if min(len(a), len(b)) == 1:
        return _grade("initial" if a[:1] == b[:1] and a.isalpha() and b.isalpha() else "none")
    if any(c.isdigit() for c in a + b):
        return _grade("number" if is_one_number(a, b) else "none")
    if a.isupper() or b.isupper():
        return _grade("none")
    if forms.share(a, b):
        return _grade("language")
    if is_nickname(a, b):
        return _grade("nickname")
    if is_same_sound(a, b):
        return _grade("sound")
    if is_of_other_system(a, b):
        return _grade("system")
    score = 1.0 - OSA.distance(a, b) / max(len(a), len(b))
    return PartLikeness(score, "spelling")


def is_one_number(a: str, b: str) -> bool:
    """Whether two parts are one number, with letters before it in one at most ("mh370", "370")."""
    short, long = sorted((a, b), key=len)
    return a == b or (short.isdigit() and long.endswith(short) and long.removesuffix(short).isalpha())


def are_one_number(ones: Sequence[str], twos: Sequence[str]) -> bool:
    """Whether two names have the same numbers, each with or without letters before it."""
    return all(any(is_one_number(x, y) for y in twos) for x in ones) and all(
        any(is_one_number(x, y) for x in ones) for y in twos
    )


def is_nickname(a: str, b: str) -> bool:
    """Whether one of two given names is short for the other, or both for a third one.

    Of the package's list those count that are shorter: others are names of their own ("Rupert" of "Robert").
    """
    if not _NICKNAMES.get(a, _NONE).isdisjoint(_NICKNAMES.get(b, _NONE)):
        return True
    short, long = sorted((a, b), key=len)
    return len(short) < len(long) and short in _load_nicknames().nicknames_of(long)


@lru_cache(maxsize=1)
def _load_nicknames() -> "NickNamer":
    """The package's list, read when the first two parts that differ are compared."""
    from nicknames import NickNamer

    return NickNamer()


@lru_cache(maxsize=100_000)
def is_variant(a: str, b: str) -> bool:
    """Whether two parts are equal, transliterations of one name, or its short forms; slips do not count."""
    return a == b or is_nickname(a, b) or is_same_sound(a, b)


def is_same_sound(a: str, b: str) -> bool:
    """Whether two parts may transliterate one name: the same consonants, and vowels that differ little."""
    x, y = spell_out(a), spell_out(b)
    if x == y or not _SURNAMES.get(a, _NONE).isdisjoint(_SURNAMES.get(b, _NONE)):
        return True
    if find_skeleton(a) != find_skeleton(b) or len(find_skeleton(a)) < 2:
        return False
    return OSA.distance(x, y) <= (1 if min(len(x), len(y)) < 6 else 2)


@lru_cache(maxsize=100_000)
def is_of_other_system(a: str, b: str) -> bool:
    """Whether two parts may write one name by two systems of romanisation ("Tsetung", "Zedong")."""
    if not (_SYLLABLES.fullmatch(a) and _SYLLABLES.fullmatch(b)):
        return False
    x, y = _read_by_system(a), _read_by_system(b)
    if _find_frame(x) != _find_frame(y) or not x.isalpha():
        return False
    return x == y or (len(_find_frame(x)) > 2 and OSA.distance(x, y) <= 1)


def _read_by_system(part: str) -> str:
    """A part with one letter for all the consonants that systems of romanisation exchange."""
    for written, sound in _SYSTEMS:
        part = part.replace(written, sound)
    return _REPEATED.sub(r"\1", part.replace("h", ""))


def _find_frame(sounds: str) -> str:
    return sounds[:1] + sounds[1:].translate(_VOWELS)


def _grade(reason: PartReason) -> PartLikeness:
    return PartLikeness(LIKENESS.get(reason, 0.0), reason)
