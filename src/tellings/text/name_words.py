"""The words of a name: its parts, and what stands around them (titles, Jr, legal forms, small words)."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Literal

import msgspec

from tellings.text import name_lists as lists
from tellings.text.folding import fold
from tellings.text.name_scripts import is_arabic

Gender = Literal["male", "female", ""]
Generation = str
"""Which of several bearers of one name: "junior", "senior", a number, or nothing."""

_FORMS = tuple(sorted(lists.LEGAL_FORMS, key=len, reverse=True))
_ORDINAL = re.compile("(?<=[0-9])(?:st|nd|rd|th)$")
_TENS = frozenset("20 30 40 50 60 70 80 90".split())
_ROMAN = re.compile("(?=.)x{0,3}(?:ix|iv|v?i{0,3})")
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10}
_LEGAL_FORM = re.compile(rf"\b({'|'.join(_FORMS)})\b")


class NameWords(msgspec.Struct, frozen=True):
    """A name taken apart.

    ``parts`` carry it; ``all_words`` are the folded words with titles and small words; ``core`` are those without
    titles and generation, but with particles and small words; ``legal`` are an organisation's legal forms;
    ``arabic`` says that the name is written in Arabic script.
    """

    parts: tuple[str, ...]
    all_words: tuple[str, ...]
    core: tuple[str, ...] = ()
    legal: tuple[str, ...] = ()
    gender: Gender = ""
    junior: Generation = ""
    late: bool = False
    numbers: tuple[str, ...] = ()
    arabic: bool = False


@lru_cache(maxsize=20_000)
def read_person(name: str) -> NameWords:
    """Take a person's name apart; "Last, First" is put in order, titles and particles are left out of its parts."""
    head, _, rest = name.partition(",")
    tail = fold(rest)
    words = fold(f"{rest} {head}" if tail and tail not in lists.JUNIOR | lists.SENIOR else name).split()
    core, titles = list(words), []
    while len(core) > 1 and core[0] in lists.TITLES:
        titles.append(core.pop(0))
    junior: Generation = ""
    while size := _measure_generation(core, name):
        junior = find_generation(core[-1])
        del core[-size:]
    parts = [w for w in core if w not in lists.PARTICLES or len(w) == 1] or core
    gender: Gender = "male" if any(t in lists.MALE for t in titles) else ""
    gender = "female" if any(t in lists.FEMALE for t in titles) else gender
    return NameWords(
        tuple(parts), tuple(words), core=tuple(core), gender=gender, junior=junior, late="late" in titles,
        numbers=_find_numbers(parts), arabic=is_arabic(name),
    )  # fmt: skip


def find_generation(word: str) -> Generation:
    """What a folded word after a name says of its bearer's generation, or nothing."""
    if word in lists.JUNIOR:
        return "junior"
    if word in lists.SENIOR:
        return "senior"
    return lists.ORDINALS.get(word, "") or str(_read_roman(word) or "")


def _measure_generation(core: Sequence[str], name: str) -> int:
    """How many words at a name's end tell the generation: one ("Jr", "III"), or two with "the" before it.

    Some words do so only after "the" ("the Elder"), or after two names at least ("Prado Neto"); a Roman number is
    written in capitals.
    """
    if len(core) < 2 or not find_generation(core[-1]):
        return 0
    if len(core) > 2 and core[-2] == "the":
        return 2
    if core[-1] in lists.AFTER_THE or (core[-1] in lists.AFTER_TWO and len(core) < 3):
        return 0
    return int(not _read_roman(core[-1]) or core[-1].upper() in re.findall(r"[IVX]+\b(?!\.)", name))


def _read_roman(word: str) -> int:
    """The value of a Roman number up to 39, X alone being a name ("Malcolm X"); 0 if it is none."""
    if word == "x" or not _ROMAN.fullmatch(word):
        return 0
    values = [_ROMAN_VALUES[letter] for letter in word]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))


@lru_cache(maxsize=20_000)
def read_org(name: str) -> NameWords:
    """Take an organisation's name apart; legal forms and small words are left out of its parts."""
    text = _LEGAL_FORM.sub(lambda m: lists.LEGAL_FORMS[m.group()], fold(name.replace("&", " and ")))
    english = (lists.TRANSLATIONS.get(word, word) for word in text.split())
    words = _join_numbers([w for word in english for w in lists.SPELLINGS.get(word, word).split()])
    core = [w for w in words if w not in lists.SMALL_WORDS]
    parts = [w for w in core if w not in lists.LEGAL] or core or words
    legal = tuple(sorted({lists.LEGAL_CLASSES[w] for w in core if w in lists.LEGAL_CLASSES}))
    return NameWords(
        tuple(parts), tuple(words), core=tuple(w for w in words if w not in lists.LEGAL), legal=legal,
        numbers=_find_numbers(parts), arabic=is_arabic(name),
    )  # fmt: skip


def _join_numbers(words: Sequence[str]) -> list[str]:
    """The words with ordinals and numbers in words as digits: "17th" is "17", "forty", "fourth" are "44"."""
    found: list[str] = []
    after_tens = False
    for word in words:
        digits = _ORDINAL.sub("", word) if word[0].isdigit() else lists.NUMBERS.get(word, word)
        if after_tens and digits.isdigit() and len(digits) == 1:
            found[-1] = f"{found[-1][:-1]}{digits}"
            after_tens = False
            continue
        after_tens = digits in _TENS and not word[0].isdigit()
        found.append(digits)
    return found


def _find_numbers(parts: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(word for word in parts if any(c.isdigit() for c in word)))
