"""Names made comparable: marks off, one case, Latin letters, plain words."""

import re
import unicodedata
from functools import lru_cache

_CYRILLIC = (
    "аa бb вv гg дd еe ёe жzh зz иi йi кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ь эe юyu яya"
    " іi їi єe ґg ўu ђdj јj љlj њnj ћc џdz"
)
_ARABIC = (
    "اa بb تt ثth جj حh خkh دd ذdh رr زz سs شsh صs ضd طt ظz عa غgh فf قq كk لl مm نn هh وw يy ةa ىa ء آa أa إi"
    " ؤw ئy پp چch ژzh گg کk یy"
)
_GREEK = "αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs τt υy φf χch ψps ωo ςs"
_LATIN = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h", "ə": "e",
    "ʿ": "", "ʾ": "", "’": "'", "‘": "'", "`": "'", "ʼ": "'", "–": "-", "‐": "-", "‑": "-", "—": "-",
}  # fmt: skip
_OTHER_SCRIPTS = {pair[0]: pair[1:] for pair in f"{_CYRILLIC} {_ARABIC} {_GREEK}".split()}
LETTERS = str.maketrans(_OTHER_SCRIPTS | _LATIN)
"""**Source:** the commonest readings of each letter in English news: BGN/PCGN for Cyrillic and Greek without its marks;
Arabic and Persian without vowels, which the script leaves out."""

LAST_LATIN = "\u024f"
"""The last letter of Unicode's block Latin Extended-B; those with marks fall apart by themselves."""

_DOTTED = re.compile(r"\b(?:\w\.){2,}|\b\w(?:\.\w)+\b")
_POSSESSIVE = re.compile(r"'s?(?=\s|$)")
_SYLLABLE = re.compile(r"([A-Z])")
_NO_WORD = re.compile(r"[\W_]+")


@lru_cache(maxsize=50_000)
def fold(text: str) -> str:
    """Lower case, Latin letters without marks, "U.S." as "us", and one space for all that is no letter or digit."""
    plain = text.casefold().translate(LETTERS)
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", _romanise(plain))
        plain = "".join(c for c in plain if not unicodedata.combining(c)).translate(LETTERS)
    plain = _DOTTED.sub(lambda match: match.group().replace(".", ""), plain)
    plain = _POSSESSIVE.sub("", plain).replace("'", "")
    return _NO_WORD.sub(" ", plain).strip()


def _romanise(text: str) -> str:
    """Latin letters for every script that ``LETTERS`` does not know; Han and Hangul as one word for each syllable."""
    whole = unicodedata.normalize("NFC", text)
    if not any(_is_foreign(c) for c in whole):
        return whole
    from anyascii import anyascii

    return "".join(_SYLLABLE.sub(r" \1", anyascii(c)).lower() if _is_foreign(c) else c for c in whole)


def _is_foreign(character: str) -> bool:
    return character > LAST_LATIN and unicodedata.category(character)[0] in "LMN" and not _decomposes(character)


def _decomposes(character: str) -> bool:
    """Whether a character is a letter of a script of ``LETTERS`` with a mark on it, or Latin in another shape."""
    first = unicodedata.normalize("NFKD", character)[0]
    return first <= LAST_LATIN or ord(first) in LETTERS or bool(unicodedata.combining(first))
