"""Countries and peoples inside the names of organisations."""

from functools import lru_cache
from itertools import pairwise

import msgspec

from tellings.text.name_alignment import Alignment, align_names
from tellings.text.name_words import NameWords
from tellings.text.places import Gazetteer

FORCES = frozenset({"army", "military", "forces", "troops", "soldiers"})
"""What reports call a country's armed forces, one for another."""
OPEN = frozenset({"georgia", "guinea", "congo", "korea"})
"""Words that name several countries or a state, and tell none by themselves."""


@lru_cache(maxsize=20_000)
def find_countries(words: tuple[str, ...], places: Gazetteer) -> frozenset[str]:
    """The countries, by code, that a name's words and pairs of words name, as countries or as peoples."""
    runs = [*words, *map(" ".join, pairwise(words))]
    return frozenset(code for run in runs if run not in OPEN and (code := find_country(run, places)))


@lru_cache(maxsize=20_000)
def localise(parts: tuple[str, ...], places: Gazetteer) -> tuple[str, ...]:
    """The words of a name with countries and peoples as codes in capitals, and armed forces as one word."""
    words, at = [], 0
    while at < len(parts):
        size = next((n for n in (2, 1) if find_country(" ".join(parts[at : at + n]), places)), 1)
        word = " ".join(parts[at : at + size])
        code = find_country(word, places)
        words.append(code or ("military" if word in FORCES else word))
        at += size
    return tuple(words)


def localise_words(name: NameWords, places: Gazetteer) -> NameWords:
    """A name whose countries and peoples are one word each, equal for one country."""
    return msgspec.structs.replace(name, parts=localise(name.parts, places), core=localise(name.core, places))


def align_orgs(a: NameWords, b: NameWords, places: Gazetteer | None) -> Alignment:
    """Pair the words of two names of organisations; where places are known, countries and peoples are one word each."""
    return align_names(a, b) if places is None else align_names(localise_words(a, places), localise_words(b, places))


def find_country(words: str, places: Gazetteer) -> str:
    """The code of the country or people that words name, or nothing."""
    people = places.find_people(words)
    found = (people,) if people else places.find(words)
    return found[0].country if found and found[0].kind == "country" else ""
