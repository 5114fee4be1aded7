"""What two forms of a name share and where they differ, as numbers that can be shown and weighed."""

import math
from collections.abc import Sequence
from itertools import pairwise

from rapidfuzz.distance import OSA

from tellings.text.name_alignment import Alignment, align_names
from tellings.text.name_book import NO_BOOK, NameBook
from tellings.text.name_lists import SURNAMES_FIRST, TAIL_WORDS
from tellings.text.name_parts import are_one_number
from tellings.text.name_places import align_orgs, find_countries
from tellings.text.name_words import NameWords
from tellings.text.places import Gazetteer

PERSON_FEATURES = (
    "equal", "sound", "vowels", "system", "nickname", "initial", "slip", "edits", "far", "first letter", "unlike",
    "left out", "surname alone", "one part alone", "one part each", "turned", "joined", "unlike end", "script",
    "script far", "language", "same syllables", "other syllables",
)  # fmt: skip
ORG_FEATURES = (
    "equal", "sound", "system", "slip", "edits", "far", "first letter", "unlike", "unlike generic", "left out",
    "left out generic", "acronym", "joined", "turned", "other legal form", "one number", "one country",
)  # fmt: skip
"""Numbers of parts that pair by each reason; ``vowels`` is by how much those of one sound differ. A ``slip`` is one
letter, ``edits`` are all others, ``far`` is what the worst pair in spelling lacks, and ``first letter`` says that such
a pair begins otherwise. ``unlike`` are parts that each form has against the other, ``left out`` those that only one
has; ``script far`` is what the worst pair across scripts lacks, in tenths."""
MOST = 3
"""More parts than this count as this many."""


def measure_persons(a: NameWords, b: NameWords, book: NameBook = NO_BOOK) -> tuple[dict[str, float], Alignment]:
    """The features of two names of persons, and how their parts were paired."""
    found = align_names(a, b, book.forms)
    reading = book.syllables.compare(a.core, b.core)
    if reading == "same" and len(found.pairs) < max(len(found.a), len(found.b)):
        return dict.fromkeys(PERSON_FEATURES, 0.0) | {"same syllables": 1.0}, Alignment(found.a, found.b, (), read=True)
    left = sorted((len(found.left_a), len(found.left_b)))
    short, long = sorted((found.a, found.b), key=len)
    alone = len(short) == 1 and len(long) > 1 and left[0] == 0
    is_surname = alone and is_surname_of(short[0], long, found)
    values = _count_reasons(found, PERSON_FEATURES) | {
        "other syllables": reading == "slip",
        "unlike": min(left[0], MOST), "left out": min(left[1] - left[0], MOST), "one part each": len(long) == 1,
        "surname alone": is_surname, "one part alone": alone and not is_surname, "turned": is_turned(found),
        "joined": found.joined,
        "unlike end": left[0] > 0 and not any(_is_end(found, pair.one, pair.two) for pair in found.pairs),
    }  # fmt: skip
    return {name: float(values.get(name, 0.0)) for name in PERSON_FEATURES}, found


def measure_orgs(a: NameWords, b: NameWords, places: Gazetteer | None = None) -> tuple[dict[str, float], Alignment]:
    """The features of two names of organisations (or places), and how their words were paired."""
    found = align_orgs(a, b, places)
    core = [[w for w in left if w not in TAIL_WORDS] for left in (found.left_a, found.left_b)]
    every = (len(found.left_a), len(found.left_b))
    unlike, generic = min(map(len, core)), min(every) - min(map(len, core))
    extra, extra_all = abs(len(core[0]) - len(core[1])), abs(every[0] - every[1])
    values = _count_reasons(found, ORG_FEATURES) | {
        "unlike": min(unlike, MOST), "unlike generic": min(generic, MOST), "left out": min(extra, MOST),
        "left out generic": max(0, min(extra_all - extra, MOST)),
        "acronym": is_acronym(a, b) or is_acronym(b, a), "joined": found.joined, "turned": is_turned(found),
        "other legal form": bool(a.legal and b.legal and a.legal != b.legal),
        "one number": not are_one_number(a.numbers, b.numbers),
        "one country": places is not None and find_countries(a.parts, places) != find_countries(b.parts, places),
    }  # fmt: skip
    return {name: float(values.get(name, 0.0)) for name in ORG_FEATURES}, found


def is_acronym(short: NameWords, long: NameWords) -> bool:
    """Whether the one word of ``short`` is made of the first letters of ``long``, with or without its small words."""
    if len(short.parts) != 1 or len(long.parts) < 2 or not 2 <= len(short.parts[0]) <= 7:
        return False
    letters = short.parts[0]
    return letters in ("".join(w[0] for w in long.parts), "".join(w[0] for w in long.all_words))


def is_surname_of(part: str, full: Sequence[str], found: Alignment) -> bool:
    """Whether a single part stands where the longer name has its surname: last, or first in East Asian names."""
    if not found.pairs:
        return False
    pair = found.pairs[0]
    place = pair.two if len(found.b) > 1 else pair.one
    return place == len(full) - 1 or (place == 0 and full[0] in SURNAMES_FIRST and len(full) <= MOST)


def is_turned(found: Alignment) -> bool:
    """Whether the parts come in another order that is no mere change of first and last."""
    places = [pair.two for pair in found.pairs]
    turns = sum(x > y for x, y in pairwise(places))
    return turns > 0 and (turns > 1 or places[-1] > places[0] or bool(found.left_a or found.left_b))


def _count_reasons(found: Alignment, names: Sequence[str]) -> dict[str, float]:
    counts: dict[str, int] = {}
    for pair in found.pairs:
        counts[pair.likeness.reason] = counts.get(pair.likeness.reason, 0) + 1
    values: dict[str, float] = {name: min(count, MOST) for name, count in counts.items() if name in names}
    letters = sum(len(found.a[pair.one]) for pair in found.pairs if pair.likeness.reason == "equal")
    sounds = [(found.a[p.one], found.b[p.two]) for p in found.pairs if p.likeness.reason == "sound"]
    values["vowels"] = sum(OSA.normalized_distance(a, b) for a, b in sounds)
    scripts = [10 * (1 - pair.likeness.score) for pair in found.pairs if pair.likeness.reason == "script"]
    values["script far"] = max(scripts, default=0.0)
    return values | {"equal": math.log1p(letters)} | _measure_slips(found)


def _measure_slips(found: Alignment) -> dict[str, float]:
    """How far the parts that are alike in spelling only are from each other."""
    near = [(found.a[p.one], found.b[p.two], p.likeness.score) for p in found.pairs if p.likeness.reason == "spelling"]
    edits = [OSA.distance(a, b) for a, b, _ in near]
    return {
        "slip": min(edits.count(1), MOST),
        "edits": min(sum(n - 1 for n in edits), 2 * MOST),
        "far": max((1 - score for *_, score in near), default=0.0),
        "first letter": any(a[0] != b[0] for a, b, _ in near),
    }


def _is_end(found: Alignment, one: int, two: int) -> bool:
    return one == len(found.a) - 1 and two == len(found.b) - 1
