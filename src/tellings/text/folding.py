"""Names made comparable: marks off, one case, Latin letters, plain words."""

import re
import unicodedata
from functools import lru_cache

_CYRILLIC = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґўђјљњћџ",
        "a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch  y  e yu ya i i e g u dj j lj nj c dz".split(
            " "
        ),
        strict=True,
    )
)
_ARABIC = dict(
    zip(
        "ابتثجحخدذرزسشصضطظعغفقكلمنهويةىءآأإؤئپچژگکی",
        "a b t th j h kh d dh r z s sh s d t z a gh f q k l m n h w y a a  a a i w y p ch zh g k y".split(" "),
        strict=True,
    )
)
_GREEK = dict(
    zip("αβγδεζηθικλμνξοπρστυφχψως", "a v g d e z i th i k l m n x o p r s t y f ch ps o s".split(" "), strict=True)
)
_LATIN = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h", "ə": "e",
    "ʿ": "", "ʾ": "", "’": "'", "‘": "'", "`": "'", "ʼ": "'", "–": "-", "‐": "-", "‑": "-", "—": "-",
}  # fmt: skip
LETTERS = str.maketrans({**_CYRILLIC, **_ARABIC, **_GREEK, **_LATIN})
"""**Source:** the commonest readings of each letter in English news: BGN/PCGN for Cyrillic and Greek without its marks;
Arabic and Persian without vowels, which the script leaves out."""

_DOTTED = re.compile(r"\b(?:\w\.){2,}|\b\w(?:\.\w)+\b")
_POSSESSIVE = re.compile(r"'s?(?=\s|$)")
_NO_WORD = re.compile(r"[\W_]+")


@lru_cache(maxsize=50_000)
def fold(text: str) -> str:
    """Lower case, Latin letters without marks, "U.S." as "us", and one space for all that is no letter or digit."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(LETTERS))
    plain = "".join(c for c in plain if not unicodedata.combining(c)).translate(LETTERS)
    plain = _DOTTED.sub(lambda match: match.group().replace(".", ""), plain)
    plain = _POSSESSIVE.sub("", plain).replace("'", "")
    return _NO_WORD.sub(" ", plain).strip()


def has_latin(text: str) -> bool:
    """Whether the text holds a Latin letter."""
    return any("a" <= c <= "z" for c in unicodedata.normalize("NFKD", text.casefold()))
