"""Short names of organisations and places: acronyms, and names with words left out."""

from collections.abc import Sequence

import msgspec

from tellings.resolve.pairs import find_candidates
from tellings.resolve.units import Unit
from tellings.text.name_lists import OFFICE_WORDS, SITE_WORDS, TAIL_WORDS
from tellings.text.names import is_acronym
from tellings.text.places import Gazetteer

OF_PLACE, ACRONYM, KIND_LEFT_OUT, PART = 0.86, 0.85, 0.83, 0.8
"""The order in which short names are tried: a country left out, an acronym, words left out that say what kind of thing
it is, other words left out."""
SHORTEST_OF_PLACE = 3
"""Letters from which an acronym may be that of a place, or of what the parser takes for one."""
SEEN_AS_PLACES = frozenset({"observatory", "telescope", "station", "center", "hospital"})
"""Ends of names whose first word alone, in the same article, is taken for a place that no gazetteer has."""
COMPASS = frozenset({"north", "south"})
"""What reports call halves of a country by, once they have named both."""
LIGHT_WORDS = frozenset("public national federal royal general military international central".split())
"""Adjectives that tell no two organisations of one story apart."""
PARENTS = frozenset({"united nations", "european union", "nato", "african union"})
"""Organisations whose bodies are named with and without them."""


class Partial(msgspec.Struct, frozen=True, order=True):
    """A unit whose words are a part of another one's: a short name, if nothing else has it for one."""

    short: int
    long: int
    score: float


def find_partials(units: Sequence[Unit], gazetteer: Gazetteer) -> tuple[Partial, ...]:
    """Find the acronyms, and the names whose words are a part of a longer one's."""
    found = []
    for i, j in find_candidates(units, gazetteer):
        for short, long in ((i, j), (j, i)):
            score = _grade_partial(units[short], units[long], gazetteer)
            if score:
                found.append(Partial(short, long, score))
    return tuple(found)


def _grade_partial(short: Unit, long: Unit, gazetteer: Gazetteer) -> float:
    few, many = short.words.parts, long.words.parts
    if "person" in (short.type, long.type) or not len(few) < len(many):
        return 0.0
    if is_acronym(short.words, long.words):
        is_place = "place" in (short.type, long.type)
        return ACRONYM if not is_place or len(few[0]) >= SHORTEST_OF_PLACE else 0.0
    if "place" in (short.type, long.type) and not (few[-1] == many[-1] and few[-1] in OFFICE_WORDS):
        return _grade_place(short, long, gazetteer)
    return _grade_org(short, long, gazetteer)


def _grade_place(short: Unit, long: Unit, gazetteer: Gazetteer) -> float:
    """A place without the noun that says what kind of place it is, neither being known."""
    few, many = short.words.parts, long.words.parts
    rest = many[len(few) :]
    if few[0] in COMPASS and few == many[:1]:
        is_country = len(few) == 1 and any(place.kind == "country" for place in gazetteer.find(long.name))
        return OF_PLACE if is_country else 0.0
    if (few[0], few[-1]) == (many[0], many[-1]):
        return _grade_inner(few, many)
    if many[: len(few)] != few or gazetteer.find(short.name) or gazetteer.find(long.name):
        return 0.0
    if long.type != "place" and short.texts & long.texts and rest[-1] in SEEN_AS_PLACES:
        return KIND_LEFT_OUT
    is_kind = all(word in SITE_WORDS for word in rest)
    return KIND_LEFT_OUT if is_kind and len(rest) <= 2 else 0.0


def _grade_org(short: Unit, long: Unit, gazetteer: Gazetteer) -> float:
    few, many = short.words.parts, long.words.parts
    head, tail = many[: len(few)] == few, many[-len(few) :] == few
    if not head and not tail:
        return _grade_inner(few, many)
    rest = many[len(few) :] if head else many[: -len(few)]
    if is_of_place(rest, gazetteer) and not (set(rest) & TAIL_WORDS) and not (head and is_of_place(few, gazetteer)):
        return OF_PLACE
    if len(few) > 1:
        is_kind = head and all(word in OFFICE_WORDS for word in rest)
        return KIND_LEFT_OUT if is_kind else PART if len(rest) == 1 or (tail and len(rest) == 2) else 0.0
    if gazetteer.find(short.name) or gazetteer.find_people(short.name):
        return 0.0
    is_word = not short.name.isupper()
    return PART if head and is_word and all(word in TAIL_WORDS for word in rest) else 0.0


def _grade_inner(few: tuple[str, ...], many: tuple[str, ...]) -> float:
    """Words in any order that lack only such as say what kind of organisation it is."""
    lacking = list(many)
    for word in few:
        if word not in lacking:
            return 0.0
        lacking.remove(word)
    return PART if len(few) > 1 and all(word in OFFICE_WORDS | LIGHT_WORDS for word in lacking) else 0.0


def is_of_place(words: tuple[str, ...], gazetteer: Gazetteer) -> bool:
    """Whether the words only say of which country, place or union something is ("us", "afghan", "chicago")."""
    name = " ".join(words)
    return name in PARENTS or bool(gazetteer.find_people(name) or gazetteer.find(name))
