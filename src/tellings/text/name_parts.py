"""How alike two parts of names are: spelling, sound, initials, short forms."""

import re
from functools import lru_cache
from typing import Literal

import msgspec
from rapidfuzz.distance import OSA

from tellings.text.name_lists import NICKNAMES

PartReason = Literal["equal", "sound", "initial", "nickname", "spelling", "none"]

LIKENESS: dict[PartReason, float] = {"equal": 1.0, "sound": 0.95, "nickname": 0.9, "initial": 0.85}

_DIGRAPHS = (
    ("sch", "s"), ("tch", "c"), ("dzh", "j"), ("kh", "h"), ("gh", "g"), ("ph", "f"), ("sh", "s"), ("zh", "z"),
    ("ch", "c"), ("ck", "k"), ("th", "t"), ("dh", "d"), ("ts", "s"), ("tz", "s"), ("dj", "j"), ("ou", "u"), ("oo", "u"),
    ("ee", "i"), ("aye", "ai"), ("ay", "ai"),
    ("ei", "i"), ("ey", "i"), ("iy", "i"), ("ij", "i"), ("yi", "i"), ("x", "ks"), ("q", "k"), ("w", "v"),
)  # fmt: skip
_NONE: frozenset[int] = frozenset()
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
def compare_parts(a: str, b: str) -> PartLikeness:
    """How alike two folded parts of names are."""
    if a == b:
        return PartLikeness(1.0, "equal")
    if min(len(a), len(b)) == 1:
        return _grade("initial" if a[:1] == b[:1] and a.isalpha() and b.isalpha() else "none")
    if any(c.isdigit() for c in a + b):
        return _grade("none")
    if is_nickname(a, b):
        return _grade("nickname")
    if is_same_sound(a, b):
        return _grade("sound")
    score = 1.0 - OSA.distance(a, b) / max(len(a), len(b))
    return PartLikeness(score, "spelling")


def is_nickname(a: str, b: str) -> bool:
    """Whether one of two given names is short for the other, or both for a third one."""
    return not _NICKNAMES.get(a, _NONE).isdisjoint(_NICKNAMES.get(b, _NONE))


@lru_cache(maxsize=100_000)
def is_variant(a: str, b: str) -> bool:
    """Whether two parts are equal, transliterations of one name, or its short forms; slips do not count."""
    return a == b or is_nickname(a, b) or is_same_sound(a, b)


def is_same_sound(a: str, b: str) -> bool:
    """Whether two parts may transliterate one name: the same consonants, and vowels that differ little."""
    if find_skeleton(a) != find_skeleton(b) or len(find_skeleton(a)) < 2:
        return False
    x, y = spell_out(a), spell_out(b)
    return OSA.distance(x, y) <= (1 if min(len(x), len(y)) < 6 else 2)


def _grade(reason: PartReason) -> PartLikeness:
    return PartLikeness(LIKENESS.get(reason, 0.0), reason)
