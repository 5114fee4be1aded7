"""Names in Arabic script against those in Latin letters: their consonants, since the script leaves vowels out."""

import re
from functools import lru_cache

from rapidfuzz.distance import OSA

SHORT_FRAME = 3
EACH_LACKING = 0.06
"""What each consonant under three takes off: two or one are shared by many names."""

_LATIN = ((re.compile("ght"), "t"), (re.compile("sc(?=[ei])"), "sh"), (re.compile("c(?=[eiy])"), "s"))
_SOUNDS = (
    ("sch", "C"), ("tch", "C"), ("tsh", "C"), ("ch", "C"), ("sh", "C"), ("ph", "f"), ("kh", "h"), ("gh", "g"),
    ("dj", "g"), ("dzh", "g"), ("zh", "g"), ("th", "t"), ("dh", "t"), ("x", "ks"), ("ck", "k"), ("c", "k"), ("q", "k"),
    ("tz", "s"), ("ts", "s"), ("z", "s"), ("v", "f"), ("p", "b"), ("j", "g"), ("d", "t"),
)  # fmt: skip
"""One sound for all that Arabic writes with one letter, or with several for a sound that it has not."""
_WEAK = str.maketrans("", "", "aeiouywh'")
_REPEATED = re.compile(r"(.)\1+")
_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]")


def is_arabic(text: str) -> bool:
    """Whether a text holds letters of the Arabic script."""
    return bool(_ARABIC.search(text))


@lru_cache(maxsize=50_000)
def compare_scripts(arabic: str, latin: str) -> float:
    """How alike the consonants of a folded part from Arabic script and of a Latin one are, in [0, 1]."""
    bare = arabic.removeprefix("al")
    return max(_compare_frames(form, latin) for form in {arabic, bare or arabic})


def _compare_frames(arabic: str, latin: str) -> float:
    for pattern, sound in _LATIN:
        latin = pattern.sub(sound, latin)
    x, y = _find_frame(arabic), _find_frame(latin)
    longest, shortest = max(len(x), len(y)), min(len(x), len(y))
    if not shortest:
        return 0.0
    likeness = 1 - OSA.distance(x, y) / longest
    return likeness * (1 - EACH_LACKING * max(0, SHORT_FRAME - shortest))


def _find_frame(part: str) -> str:
    for written, sound in _SOUNDS:
        part = part.replace(written, sound)
    return _REPEATED.sub(r"\1", part.translate(_WEAK))
