"""The parts of two names paired with each other, and what is left over on each side."""

from functools import lru_cache

import msgspec

from tellings.text.name_forms import NameForms
from tellings.text.name_parts import NO_FORMS, PartLikeness, compare_parts, is_of_other_system, is_same_sound
from tellings.text.name_scripts import compare_scripts
from tellings.text.name_words import NameWords

ALIKE_FROM = 0.5
"""How alike in spelling two parts must be to be paired at all; what a poor pair counts for, the weights say."""
SHORTEST_SPELT = 4
"""Letters from which a part can be paired by its spelling: of three, one more or less makes another word or acronym."""
MOST_PARTS = 12
"""Parts of one name that are looked at; no name of the news has more."""
SHORTEST_JOINED = 5
"""Letters from which parts that are joined on one side only are looked for ("Abd al-Rahman", "Abdulrahman")."""
LONGEST_RUN = 3


class PartPair(msgspec.Struct, frozen=True, order=True):
    """Two parts that are taken for one, by their places in their names, and how alike they are."""

    one: int
    two: int
    likeness: PartLikeness


class Alignment(msgspec.Struct, frozen=True):
    """Two names part by part; ``joined`` says that parts of one were written as one word in the other.

    ``read`` says that the names have the same syllables by two systems of romanisation, so that none is left over.
    """

    a: tuple[str, ...]
    b: tuple[str, ...]
    pairs: tuple[PartPair, ...]
    joined: bool = False
    read: bool = False

    @property
    def left_a(self) -> tuple[str, ...]:
        """The parts of the first name that nothing in the second one matches."""
        used = {pair.one for pair in self.pairs}
        return () if self.read else tuple(part for i, part in enumerate(self.a) if i not in used)

    @property
    def left_b(self) -> tuple[str, ...]:
        """The parts of the second name that nothing in the first one matches."""
        used = {pair.two for pair in self.pairs}
        return () if self.read else tuple(part for i, part in enumerate(self.b) if i not in used)


def align_names(a: NameWords, b: NameWords, forms: NameForms = NO_FORMS) -> Alignment:
    """Pair the parts of two names, runs of words that the other writes as one being joined first."""
    one, join_a = _join_runs(a, b.core)
    two, join_b = _join_runs(b, a.core)
    one, two = one[:MOST_PARTS], two[:MOST_PARTS]
    return Alignment(one, two, pair_parts(one, two, (a.arabic, b.arabic), forms), joined=join_a or join_b)


@lru_cache(maxsize=20_000)
def pair_parts(
    a: tuple[str, ...], b: tuple[str, ...], arabic: tuple[bool, bool] = (False, False), forms: NameForms = NO_FORMS
) -> tuple[PartPair, ...]:
    """Pair the parts of two names, the likest first, each part once; pairs that are not alike stay out.

    Where just one of the names is written in Arabic script (``arabic``), their consonants are compared.
    """
    found = []
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            likeness = _compare(x, y, arabic, forms)
            is_short = likeness.reason == "spelling" and min(len(x), len(y)) < SHORTEST_SPELT
            if likeness.score >= ALIKE_FROM and not is_short:
                apart = abs((len(a) - i) - (len(b) - j)) + abs(i - j)
                found.append((-likeness.score, apart, i + j, abs(i - j), PartPair(i, j, likeness)))
    used_a: set[int] = set()
    used_b: set[int] = set()
    pairs = []
    for *_, pair in sorted(found, key=lambda item: item[:4]):
        if pair.one not in used_a and pair.two not in used_b:
            used_a.add(pair.one)
            used_b.add(pair.two)
            pairs.append(pair)
    return tuple(sorted(pairs, key=lambda pair: (pair.one, pair.two)))


def _compare(x: str, y: str, arabic: tuple[bool, bool], forms: NameForms) -> PartLikeness:
    if arabic[0] == arabic[1] or x == y:
        return compare_parts(x, y, forms)
    return PartLikeness(compare_scripts(x, y) if arabic[0] else compare_scripts(y, x), "script")


def _join_runs(name: NameWords, others: tuple[str, ...]) -> tuple[tuple[str, ...], bool]:
    """The parts of a name, runs of its words as one where the other name has a word that sounds like all of them."""
    words, kept, at, joined = name.core[: 2 * MOST_PARTS], [], 0, False
    for_others = [other for other in others[: 2 * MOST_PARTS] if len(other) >= SHORTEST_JOINED]
    while at < len(words):
        size = next((n for n in range(LONGEST_RUN, 1, -1) if _is_one(words[at : at + n], n, for_others)), 1)
        if size > 1:
            kept.append("".join(words[at : at + size]))
            joined = True
        elif words[at] in name.parts:
            kept.append(words[at])
        at += size
    return tuple(kept) or name.parts, joined


def _is_one(run: tuple[str, ...], size: int, others: list[str]) -> bool:
    if len(run) < size:
        return False
    whole = "".join(run)
    return len(whole) >= SHORTEST_JOINED and any(o not in run and _sound_alike(whole, o) for o in others)


def _sound_alike(a: str, b: str) -> bool:
    return a == b or is_same_sound(a, b) or is_of_other_system(a, b)
