"""Chinese, Korean and Vietnamese names by their syllables, whichever system of romanisation wrote them."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal

from rapidfuzz.distance import OSA

from tellings.text.name_lists import SURNAME_VARIANTS, SURNAMES_VIETNAMESE, SYLLABLE_SURNAMES

ReadingRelation = Literal["same", "slip", "other", ""]
Reading = tuple[frozenset[str], ...]
"""The syllables of a name, each as all that its spelling may stand for."""

MOST_SYLLABLES = 4
"""A surname of two syllables and a given name of two; longer names are of other languages."""
MOST_KOREAN = 3
LONGEST_NAME = 24

_ONSETS = {
    "kk": "k", "g": "k", "k": "k", "tt": "t", "d": "t", "t": "t", "pp": "p", "b": "p", "p": "p", "ch": "c", "jj": "c",
    "j": "c", "sh": "s", "ss": "s", "s": "s", "r": "r", "l": "r", "n": "n", "m": "m", "h": "h", "": "",
}  # fmt: skip
_VOWELS = {
    "yeo": "yeo", "eui": "ui", "woo": "u", "yoo": "yu", "you": "yeo yu", "wae": "wae", "weo": "wo", "wee": "wi",
    "eo": "eo", "ae": "ae", "ai": "ae", "ay": "ae", "ah": "a", "ya": "ya", "uh": "eo", "oo": "u", "wu": "u", "oh": "o",
    "yo": "yo yeo", "yu": "yu yeo", "ye": "ye", "eu": "eu", "ui": "ui", "ee": "i", "yi": "i", "wa": "wa", "wi": "wi",
    "wo": "wo", "oe": "oe", "oi": "oe", "we": "we oe", "a": "a", "o": "o eo", "u": "u eo eu", "e": "e ae", "i": "i",
}  # fmt: skip
_CODAS = {
    "ng": "ng", "n": "n", "m": "m", "k": "k", "g": "k", "l": "l", "r": "l", "p": "p", "b": "p", "t": "t", "d": "t",
    "s": "t", "": "",
}  # fmt: skip
"""What the Revised Romanization, McCune-Reischauer and the bearers themselves write for one Korean sound; plain, tense
and aspirated consonants fall together. **Source:** the tables of both systems; spellings of names as in the news."""

_KOREAN = re.compile(
    f"({'|'.join(sorted(_ONSETS, key=len, reverse=True))})({'|'.join(sorted(_VOWELS, key=len, reverse=True))})"
    f"({'|'.join(sorted(_CODAS, key=len, reverse=True))})"
)
_KOREAN_SURNAMES = {name: f"surname {i}" for i, names in enumerate(SURNAME_VARIANTS) for name in names}
_SYSTEMS = 3


class Syllables:
    """What each spelled syllable of a Chinese name stands for, by system; never changes once made."""

    def __init__(self, table: str) -> None:
        """Take lines of a syllable of Pinyin, what Wade-Giles writes, and what Hong Kong writes, with tabs between."""
        self._systems: tuple[dict[str, set[str]], ...] = tuple({} for _ in range(_SYSTEMS))
        for line in table.splitlines():
            for system, spelled in zip(self._systems, line.split("\t"), strict=True):
                for one in spelled.split():
                    system.setdefault(one, set()).add(line.partition("\t")[0])

    def compare(self, a: Sequence[str], b: Sequence[str]) -> ReadingRelation:
        """Whether two names, as folded words in their order, may be read alike.

        "other" says that both are names of one of these languages with as many syllables, and no reading of them is
        the same; "slip" says so of Korean names, whose spellings are the least fixed, that are one letter apart.
        """
        one, two = tuple(a), tuple(b)
        found: set[ReadingRelation] = {self._compare_chinese(one, two), _compare_korean(one, two)}
        found.add(_compare_vietnamese(one, two))
        return next(relation for relation in ("same", "other", "slip", "") if relation in found)

    def _compare_chinese(self, a: tuple[str, ...], b: tuple[str, ...]) -> ReadingRelation:
        ones, twos = self._read_chinese(a), self._read_chinese(b)
        return _relate(ones, twos)

    @lru_cache(maxsize=20_000)  # noqa: B019 - one table lives as long as the process
    def _read_chinese(self, words: tuple[str, ...]) -> tuple[Reading, ...]:
        readings = []
        for order in _order(words):
            for system in self._systems:
                readings += [tuple(frozenset(system[s]) for s in cut) for cut in _cut(order, system)]
        return tuple(dict.fromkeys(readings))


def _relate(ones: Sequence[Reading], twos: Sequence[Reading]) -> ReadingRelation:
    pairs = [(x, y) for x in ones for y in twos if len(x) == len(y)]
    if any(all(s & t for s, t in zip(x, y, strict=True)) for x, y in pairs):
        return "same"
    return "other" if pairs else ""


def _order(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The words with a known surname first: as they stand, and with the last one before the others."""
    if len(words) < 2 or sum(map(len, words)) > LONGEST_NAME:
        return
    if words[0] in SYLLABLE_SURNAMES:
        yield words
    if words[-1] in SYLLABLE_SURNAMES:
        yield (words[-1], *words[:-1])


def _cut(words: Sequence[str], syllables: dict[str, set[str]]) -> list[list[str]]:
    """All ways to cut words into known syllables, at most four of them; the first word is one syllable."""
    cuts: list[list[str]] = [[words[0]]] if words[0] in syllables else []
    for word in words[1:]:
        cuts = [cut + rest for cut in cuts for rest in _cut_word(word, syllables) if len(cut + rest) <= MOST_SYLLABLES]
    return cuts


def _cut_word(word: str, syllables: dict[str, set[str]]) -> Iterator[list[str]]:
    if not word:
        yield []
    for size in range(1, min(len(word), 6) + 1):
        if word[:size] in syllables:
            for rest in _cut_word(word[size:], syllables):
                yield [word[:size], *rest]


def _compare_korean(a: tuple[str, ...], b: tuple[str, ...]) -> ReadingRelation:
    relation = _relate(_read_korean(a), _read_korean(b))
    one, two = "".join(a), "".join(b)
    is_slip = relation == "other" and one[-1] == two[-1] and OSA.distance(one, two, score_cutoff=1) == 1
    return "slip" if is_slip else relation


@lru_cache(maxsize=20_000)
def _read_korean(words: tuple[str, ...]) -> tuple[Reading, ...]:
    """The readings of a name that begins, or ends, with a Korean surname."""
    found: list[Reading] = []
    for order in _order(words):
        surname = _KOREAN_SURNAMES.get(order[0], order[0])
        readings: list[Reading] = [(frozenset({surname}),)]
        for word in order[1:]:
            readings = [(*r, *rest) for r in readings for rest in _read_korean_word(word, MOST_KOREAN - len(r))]
        found += readings
    return tuple(dict.fromkeys(r for r in found if len(r) > 1))


def _read_korean_word(word: str, most: int) -> list[Reading]:
    """All ways to read a word as Korean syllables, at most so many."""
    readings: list[Reading] = [()] if not word else []
    for size in range(1, min(len(word), 7) + 1 if most else 1):
        match = _KOREAN.fullmatch(word[:size])
        if match:
            onset, vowels, coda = _ONSETS[match[1]], _VOWELS[match[2]].split(), _CODAS[match[3]]
            first = frozenset(f"{onset}-{vowel}-{coda}" for vowel in vowels)
            readings += [(first, *rest) for rest in _read_korean_word(word[size:], most - 1)]
    return readings


def _compare_vietnamese(a: Sequence[str], b: Sequence[str]) -> ReadingRelation:
    """Names of Vietnam have one spelling but for marks: another syllable is another name."""
    if len(a) == len(b) > 2 and a[0] == b[0] and a[0] in SURNAMES_VIETNAMESE and all(len(w) <= 6 for w in (*a, *b)):
        return "same" if list(a) == list(b) else "other"
    return ""
