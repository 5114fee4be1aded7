"""Build the table of Chinese syllables by how they are romanised, weights/data/name_syllables.tsv.

    python training/name_syllables.py OUTPUT

A line is a syllable of Hanyu Pinyin without tones, what Wade-Giles writes for it, and what Hong Kong writes for common
characters that are read so. Wade-Giles follows from the rules; for Hong Kong the readings of the 5,401 characters of
Big5's first level come from the packages pypinyin (MIT) and cantonese-romanisation (MIT), and count where at least
two characters have both, or a surname has.
"""

import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

from cantoroman.canto import Cantonese
from pypinyin import Style, pinyin

FEWEST_CHARACTERS = 2
SURNAMES = (
    "李王張劉陳楊黃趙吳周徐孫馬朱胡郭何林高羅鄭梁謝唐許馮宋韓鄧彭曹曾田蕭潘袁蔡蔣余于杜葉程魏蘇呂丁任盧姚沈鍾姜崔譚陸范汪廖石金"
    "韋賈夏付方鄒熊白孟秦邱侯江尹薛閻段雷龍黎史陶賀毛郝顧龔邵萬錢嚴戴莫孔向湯溫區岑倪簡關麥文甘容招冼鄺司徒歐陽"
)
"""The commonest surnames, whose readings count even where no other character shares them."""

_INITIALS = (
    ("zh", "ch"), ("ch", "ch"), ("sh", "sh"), ("z", "ts"), ("c", "ts"), ("j", "ch"), ("q", "ch"), ("x", "hs"),
    ("r", "j"), ("b", "p"), ("d", "t"), ("g", "k"),
)  # fmt: skip
_WHOLE = {
    "zhi": "chih", "chi": "chih", "shi": "shih", "ri": "jih", "zi": "tzu", "ci": "tzu", "si": "ssu", "er": "erh",
    "yi": "i", "yan": "yen", "ye": "yeh", "you": "yu", "yong": "yung", "yuan": "yuan", "yue": "yueh", "wu": "wu",
    "ge": "ko", "ke": "ko", "he": "ho", "e": "o",
}  # fmt: skip
_FINALS = (("iong", "iung"), ("ong", "ung"), ("ian", "ien"), ("ie", "ieh"), ("ue", "ueh"), ("uo", "o"), ("iu", "iu"))
_KEPT_UO = frozenset({"guo", "kuo", "huo", "shuo"})
"""**Source:** the Wade-Giles table of the Library of Congress, without apostrophes and marks, as news writes it."""


def write_wade_giles(syllable: str) -> str:
    """What Wade-Giles writes for a syllable of Pinyin, without apostrophes."""
    if syllable in _WHOLE:
        return _WHOLE[syllable]
    initial, written = next(((a, b) for a, b in _INITIALS if syllable.startswith(a)), ("", ""))
    final = syllable[len(initial) :]
    for a, b in _FINALS:
        if final.endswith(a) and not (a == "uo" and syllable in _KEPT_UO):
            final = final.removesuffix(a) + b
            break
    if syllable in ("gui", "kui"):
        final = "uei"
    return written + final


def list_characters() -> list[str]:
    """The common characters: the first level of Big5."""
    codes = (bytes((high, low)) for high in range(0xA4, 0xC7) for low in (*range(0x40, 0x7F), *range(0xA1, 0xFF)))
    return [c for c in (code.decode("big5", "ignore") for code in codes) if c]


def read_characters() -> dict[str, Counter[str]]:
    """For each syllable of Pinyin what Hong Kong writes, by the number of characters."""
    romans = Cantonese().charToRoman
    readings: dict[str, Counter[str]] = defaultdict(Counter)
    for character in [*list_characters(), *SURNAMES]:
        spelled = {s for s in romans.get(character, ()) if re.fullmatch("[a-z]+", s)}
        for syllable in pinyin(character, style=Style.NORMAL, heteronym=character in SURNAMES, errors="ignore")[:1]:
            for one in syllable:
                weight = FEWEST_CHARACTERS if character in SURNAMES else 1
                readings[one.replace("ü", "u").replace("v", "u")].update(dict.fromkeys(spelled, weight))
    return readings


def main() -> None:
    """Write the table."""
    readings = read_characters()
    lines = []
    for syllable in sorted(s for s in readings if re.fullmatch("[a-z]+", s)):
        hong_kong = sorted(s for s, n in readings[syllable].items() if n >= FEWEST_CHARACTERS)
        lines.append(f"{syllable}\t{write_wade_giles(syllable)}\t{' '.join(hong_kong)}\n")
    Path(sys.argv[1]).write_text("".join(lines), encoding="utf-8")
    print(f"{len(lines)} syllables")


if __name__ == "__main__":
    main()
