"""One spelling for words that British and American news, or two house styles, write in two ways."""

import re
from functools import lru_cache

_RULES = (
    (re.compile(r"(?<=[a-z]{2})our(?=$|s$|ed$|ing$|able$|ful$|ite$)"), "or"),
    (re.compile(r"(?<=[a-z]{3})is(?=e$|es$|ed$|ing$|ation$|ations$|er$|ers$)"), "iz"),
    (re.compile(r"(?<=[a-z]{2})ys(?=e$|es$|ed$|ing$)"), "yz"),
    (re.compile(r"(?<=[btv])re$"), "er"),
    (re.compile(r"(?<=[btv])res$"), "ers"),
    (re.compile(r"ae(?=[dmnst])|^oe|(?<=^f)oe(?=t)|(?<=man)oe(?=u)"), "e"),
    (re.compile(r"(?<=[aeiou]l)l(?=ed$|ing$|er$|ers$|or$)"), ""),
    (re.compile(r"(?<=en)ce$"), "se"),
    (re.compile(r"(?<=alumin)ium$"), "um"),
    (re.compile(r"(?<=gram)me(?=s?$)"), ""),
)
"""Endings and letters by which the two differ, the British ones made American; where a word has the same letters by
chance ("four", "advise") both spellings of it change alike. **Source:** Fowler's Modern English Usage, the articles on
-our and -or, -ize and -ise, -re and -er, ae and oe, and doubled consonants."""

_DOTTED = re.compile(r"(?:\w\.){2,}|\w(?:\.\w)+\.?")


@lru_cache(maxsize=20_000)
def unify_spelling(word: str) -> str:
    """A lower-case word in the spelling that words are compared by: "f.b.i." is "fbi", "paedophile" "pedophile"."""
    if _DOTTED.fullmatch(word):
        return word.replace(".", "")
    for pattern, replacement in _RULES:
        word = pattern.sub(replacement, word)
    return word
