"""The words of a name: its parts, and what stands around them (titles, Jr, legal forms, small words)."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Literal

import msgspec

from tellings.text import name_lists as lists
from tellings.text.folding import fold
from tellings.text.name_scripts import is_arabic

Gender = Literal["male", "female", ""]
Generation = Literal["junior", "senior", "2", "3", "4", ""]

_FORMS = tuple(sorted(lists.LEGAL_FORMS, key=len, reverse=True))
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
    while len(core) > 1 and (generation := find_generation(core[-1])):
        junior = generation
        core.pop()
    parts = [w for w in core if w not in lists.PARTICLES or len(w) == 1] or core
    gender: Gender = "male" if any(t in lists.MALE for t in titles) else ""
    gender = "female" if any(t in lists.FEMALE for t in titles) else gender
    return NameWords(
        tuple(parts), tuple(words), core=tuple(core), gender=gender, junior=junior, late="late" in titles,
        numbers=_find_numbers(parts), arabic=is_arabic(name),
    )  # fmt: skip


def find_generation(word: str) -> Generation:
    """What a word after a name says of its bearer's generation, or nothing."""
    if word in lists.JUNIOR:
        return "junior"
    if word in lists.SENIOR:
        return "senior"
    found = lists.ORDINALS.get(word, "")
    return "2" if found == "2" else "3" if found == "3" else "4" if found == "4" else ""


@lru_cache(maxsize=20_000)
def read_org(name: str) -> NameWords:
    """Take an organisation's name apart; legal forms and small words are left out of its parts."""
    text = _LEGAL_FORM.sub(lambda m: lists.LEGAL_FORMS[m.group()], fold(name.replace("&", " and ")))
    english = (lists.TRANSLATIONS.get(word, word) for word in text.split())
    words = [w for word in english for w in lists.SPELLINGS.get(word, word).split()]
    core = [w for w in words if w not in lists.SMALL_WORDS]
    parts = [w for w in core if w not in lists.LEGAL] or core or words
    legal = tuple(sorted({lists.LEGAL_CLASSES[w] for w in core if w in lists.LEGAL_CLASSES}))
    return NameWords(
        tuple(parts), tuple(words), core=tuple(w for w in words if w not in lists.LEGAL), legal=legal,
        numbers=_find_numbers(parts), arabic=is_arabic(name),
    )  # fmt: skip


def _find_numbers(parts: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(word for word in parts if any(c.isdigit() for c in word)))
