"""How likely a name is a longer one cut short ("Lyngstad" for Lyngstad Heli), whatever types the parser gave the two.

A log-linear model of a few clues. The types are clues too and no bar: of a rare name the parser takes the long form for
a person and the short one for a place, or the other way round.

**Source:** logistic regression; the weights are fitted by ``training/shortening.py`` on the labelled names of made-up
events of odd number, of the 23 labelled events, and on topics of ECB+.
"""

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from tellings.resolve.descriptions import HEADS
from tellings.resolve.partials import is_of_place
from tellings.resolve.units import Unit
from tellings.text.folding import fold
from tellings.text.name_lists import LEGAL, OFFICE_WORDS, SITE_WORDS
from tellings.text.places import Gazetteer

LIKELY = 0.75
"""Likelihood from which a short name is given to the longer one; chosen on folds of what the weights are fitted on."""
LONGEST_REST = 3
"""Words that a short name leaves out at most."""
KIND_WORDS = OFFICE_WORDS | SITE_WORDS | LEGAL
"""Words that say what kind of thing a name is of."""
JOINTS = frozenset(("and", "or", "vs"))
"""Words that make one name of two things' names."""
BUILT = (OFFICE_WORDS | HEADS) - SITE_WORDS
"""Nouns of what stands in a place and is not the place."""
LOOSE = frozenset("al el los las la le les the de".split())
"""Articles of other languages, with which a name is written or not."""

Words = tuple[str, ...]


class Shortened(msgspec.Struct, frozen=True, order=True):
    """A unit and one whose words begin or end with its words, by number, with the clues of their being one."""

    short: int
    long: int
    clues: tuple[float, ...]


CLUES = (
    "begins it", "kind left out", "legal form left out", "article left out", "one word left out", "same article",
    "rivals", "short is a place", "short is of a place", "long is a place", "one word", "letters", "same type",
    "short is a person", "long is a person", "place and organisation", "other", "always beside it",
    "a place and what is there",
)  # fmt: skip


def find_shortened(units: Sequence[Unit], gazetteer: Gazetteer) -> tuple[Shortened, ...]:
    """Find the pairs of a name and a longer one that begins or ends with its words; persons' single names apart."""
    words = [_read_words(unit) for unit in units]
    ends: dict[Words, set[int]] = defaultdict(set)
    for i, long in enumerate(words):
        for size in range(max(1, len(long) - LONGEST_REST), len(long)):
            ends[long[:size]].add(i)
            ends[long[-size:]].add(i)
    found = []
    for i, short in enumerate(words):
        rivals = {words[j] for j in ends.get(short, ())}
        for j in sorted(ends.get(short, ())):
            if not _is_barred((units[i], units[j]), (short, words[j]), gazetteer):
                found.append(Shortened(i, j, _weigh_clues((units[i], units[j]), (short, words[j]), rivals, gazetteer)))
    return tuple(found)


def _is_barred(pair: tuple[Unit, Unit], words: tuple[Words, Words], gazetteer: Gazetteer) -> bool:
    """What forbids a pair: two persons, which other rules tie; a known place or its people, and what bears its name;
    a place and what is built there; a mere letter or number left out; a name that joins two."""
    few, many = words
    rest = many[len(few) :] if many[: len(few)] == few else many[: -len(few)]
    if pair[0].type == pair[1].type == "person" or JOINTS.intersection(many):
        return True
    if is_of_place(few, gazetteer) or all(len(word) == 1 or word.isdigit() for word in rest):
        return True
    return pair[0].type == "place" and bool(BUILT.intersection(rest))


def _read_words(unit: Unit) -> Words:
    return tuple(fold(unit.name).removeprefix("the ").split())


def _weigh_clues(
    pair: tuple[Unit, Unit], words: tuple[Words, Words], rivals: set[Words], gazetteer: Gazetteer
) -> tuple[float, ...]:
    short, long = pair
    few, many = words
    begins = many[: len(few)] == few
    rest = many[len(few) :] if begins else many[: -len(few)]
    types = {short.type, long.type}
    place = bool(gazetteer.find(" ".join(few)))
    return tuple(
        float(clue)
        for clue in (
            begins,
            all(word in KIND_WORDS for word in rest),
            all(word in LEGAL for word in rest),
            all(word in LOOSE for word in rest),
            len(rest) == 1,
            bool(short.texts & long.texts),
            math.log(len(rivals)),
            place,
            is_of_place(few, gazetteer) and not place,
            bool(gazetteer.find(long.name)),
            len(few) == 1,
            min(sum(map(len, few)), 10) / 10,
            short.type == long.type,
            short.type == "person",
            long.type == "person",
            types == {"place", "org"},
            "other" in types,
            short.texts <= long.texts,
            (place or short.type == "place") and long.type != "place" and any(w in KIND_WORDS for w in rest),
        )
    )


def choose_shortened(found: Sequence[Shortened]) -> Iterator[tuple[float, Shortened]]:
    """Yield the likely pairs, the likeliest first."""
    graded = sorted((-find_likelihood(pair.clues), pair) for pair in found)
    yield from ((-score, pair) for score, pair in graded if -score >= LIKELY)


def find_likelihood(clues: tuple[float, ...]) -> float:
    """The chance, in [0, 1], that the names of a pair are of one thing."""
    weight = BIAS + sum(w * clue for w, clue in zip(_WEIGHTS, clues, strict=True))
    return 1 / (1 + math.exp(-weight))


BIAS = 3.16
WEIGHTS: Mapping[str, float] = {
    "begins it": -2.01,
    "kind left out": 1.30,
    "legal form left out": 1.78,
    "article left out": 1.00,
    "one word left out": 0.53,
    "same article": -1.77,
    "rivals": 0.29,
    "short is a place": -1.45,
    "short is of a place": -2.44,
    "long is a place": -1.09,
    "one word": -0.80,
    "letters": 2.00,
    "same type": -0.73,
    "short is a person": 1.89,
    "long is a person": 0.17,
    "place and organisation": -1.09,
    "other": -0.96,
    "always beside it": 1.57,
    "a place and what is there": -0.64,
}
"""What each clue speaks for the two being one."""

_WEIGHTS = tuple(WEIGHTS[clue] for clue in CLUES)
