"""Units compared in pairs: how sure it is that both name one thing, or why they cannot."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

import msgspec

from tellings.model.annotations import EntityType
from tellings.resolve.units import Unit
from tellings.text.bodies import Bodies
from tellings.text.name_lists import ALIASES
from tellings.text.name_parts import compare_parts, find_skeleton
from tellings.text.name_places import localise
from tellings.text.name_vetoes import NO_BODIES
from tellings.text.names import NameMatch, Names, is_acronym
from tellings.text.places import Gazetteer

MERGE_FROM = 0.8
"""The score from which two units may be one entity; higher than for a pair of forms, since precision goes first. On the
labelled events purity and recall are flat from .74 to .88 (.99 and .55 of all pairs of forms)."""
NEAR_FROM = 0.88
"""The same where a part is only near in spelling, not the same sound: a slip, or another name."""
ALIAS = 0.96
"""Of two forms that the list of other names holds together."""
LAND = 0.9
"""Of a country and the word for its people."""
COMMONEST = 60
"""A part in more units than this blocks nothing: it would make too many pairs."""

_COMPANIONS: dict[EntityType, frozenset[EntityType]] = {
    "person": frozenset({"person"}),
    "place": frozenset({"place"}),
    "org": frozenset({"org", "group", "other"}),
    "group": frozenset({"org", "group"}),
    "other": frozenset({"org", "other"}),
}


_CONFUSED, _CONFUSED_TOO = {"person", "org"}, {"person", "other"}
_ALIASES = {form: number for number, forms in enumerate(ALIASES) for form in forms}


class Pair(msgspec.Struct, frozen=True, order=True):
    """Two units by their numbers, with the score of their being one and the reasons; under zero for a veto."""

    one: int
    two: int
    score: float
    reason: str


def find_candidates(
    units: Sequence[Unit], gazetteer: Gazetteer, bodies: Bodies = NO_BODIES
) -> Iterator[tuple[int, int]]:
    """Yield the pairs that share a part by its sound, an acronym, letters, a place or a listed body; once, in order."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for i, unit in enumerate(units):
        keys = {find_skeleton(part) for part in unit.words.parts} | {part[:1] + "." for part in unit.words.parts[:1]}
        words = unit.words
        if unit.type != "person" and len(words.parts) > 1:
            keys |= {"".join(w[0] for w in words.parts), "".join(w[0] for w in words.all_words)}
            keys |= set(localise(words.parts, gazetteer))
        keys |= {unit.key.replace(" ", ""), *words.parts}
        if unit.key in _ALIASES:
            keys.add(f"alias {_ALIASES[unit.key]}")
        if unit.type != "person" and not bodies.is_open(unit.name):
            keys |= {f"body {body.name}" for body in bodies.find(unit.name)}
        if unit.type == "place":
            keys |= {f"#{place.number}" for place in gazetteer.find(unit.name)}
        if unit.type != "person" and (land := gazetteer.find_people(unit.name)):
            keys.add(f"#{land.number}")
        for key in keys:
            blocks[key].append(i)
    pairs = {
        (i, j)
        for block in blocks.values()
        if len(block) <= COMMONEST
        for n, i in enumerate(block)
        for j in block[n + 1 :]
    }
    yield from sorted(pairs)


def compare_units(units: Sequence[Unit], names: Names) -> tuple[Pair, ...]:
    """Compare the candidate pairs; those that say nothing are left out."""
    found: list[Pair] = []
    gazetteer = names.places
    known = frozenset(p[0].number for u in units if u.type == "place" and len(p := gazetteer.find(u.name)) == 1)
    for i, j in find_candidates(units, gazetteer, names.book.bodies):
        a, b = units[i], units[j]
        if {a.type, b.type} in (_CONFUSED, _CONFUSED_TOO) and not (a.single or b.single):
            found.extend(_compare_confused(i, j, (a, b), names))
            continue
        if a.type != "person" != b.type and _ALIASES.get(a.key, -1) == _ALIASES.get(b.key, -2):
            found.append(Pair(i, j, ALIAS, "another name of the same organisation"))
            continue
        if a.type != b.type and _are_one_body(a, b, names):
            found.append(Pair(i, j, ALIAS, "names of one body, by the list"))
            continue
        if is_land_of(a, b, gazetteer) or is_land_of(b, a, gazetteer):
            found.append(Pair(i, j, LAND, "a country and its people"))
            continue
        if b.type not in _COMPANIONS[a.type] and a.type not in _COMPANIONS[b.type]:
            continue
        score, reason = _compare(a, b, names, known)
        if score:
            found.append(Pair(i, j, score, reason))
    return tuple(found)


def _are_one_body(a: Unit, b: Unit, names: Names) -> bool:
    """Whether the list ties two names, one of which may be taken for a place that no gazetteer has ("Mercosur")."""
    if "person" in (a.type, b.type) or names.places.find(a.name) or names.places.find(b.name):
        return False
    return names.book.bodies.compare(a.name, b.name) == "same"


def is_land_of(land: Unit, people: Unit, gazetteer: Gazetteer) -> bool:
    """Whether one unit is the country whose people or language the other one is the word for."""
    if land.type != "place" or "person" in (land.type, people.type) or gazetteer.find(people.name):
        return False
    country = gazetteer.find_people(people.name)
    return country is not None and country.number in {place.number for place in gazetteer.find(land.name)}


def _compare_confused(i: int, j: int, pair: tuple[Unit, Unit], names: Names) -> Iterator[Pair]:
    """Names of which the parser takes one for a person's: only such as have all their parts alike."""
    if min(len(unit.words.parts) for unit in pair) > 1:
        match = names.compare(pair[0].name, pair[1].name, kind="person")
        if match.same and not match.left and match.score >= NEAR_FROM:
            yield Pair(i, j, match.score, "; ".join(match.reasons))


def _compare(a: Unit, b: Unit, names: Names, known: frozenset[int]) -> tuple[float, str]:
    if a.type == "place" and b.type == "place":
        return _compare_places(a, b, names, known)
    if a.type == "person":
        return _compare_persons(a, b, names)
    return _compare_orgs(a, b, names)


def _compare_places(a: Unit, b: Unit, names: Names, known: frozenset[int]) -> tuple[float, str]:
    gazetteer = names.places
    match = names.compare(a.name, b.name, kind="place")
    if match.vetoed:
        return -1.0, "; ".join(match.reasons)
    if gazetteer.compare(a.name, b.name) == "unknown" and gazetteer.find(a.name) and gazetteer.find(b.name):
        meant = {p.number for p in gazetteer.find(a.name)} ^ {p.number for p in gazetteer.find(b.name)}
        shared = {p.number for p in gazetteer.find(a.name)} & {p.number for p in gazetteer.find(b.name)}
        return (
            (MERGE_FROM, "the story names no other place of that name") if shared and not meant & known else (0.0, "")
        )
    return (match.score, "; ".join(match.reasons)) if _is_sure(match) and not match.left else (0.0, "")


def _compare_persons(a: Unit, b: Unit, names: Names) -> tuple[float, str]:
    if a.single or b.single:
        return 0.0, ""
    one_told = bool(a.words.junior) != bool(b.words.junior)
    forms = [" ".join(unit.words.core) if one_told else unit.name for unit in (a, b)]
    match = names.compare(forms[0], forms[1], kind="person")
    together = bool(a.texts & b.texts)
    if a.words.junior != b.words.junior and match.score >= MERGE_FROM * 0.9 and together:
        is_same_length = len(a.words.parts) == len(b.words.parts)
        return (-1.0, "one is Jr or Sr, and both stand in one article") if is_same_length else (match.score, "Jr")
    if not match.same:
        return -1.0, f"different names: {'; '.join(match.reasons)}"
    if together and _are_namesakes(a, b):
        return -1.0, "two full names in one article"
    if together and match.slips:
        return 0.0, ""
    return (match.score, "; ".join(match.reasons)) if _is_sure(match) else (0.0, "")


def _are_namesakes(a: Unit, b: Unit) -> bool:
    """Whether two full names of as many parts differ in the first one's letters, short forms and initials apart.

    A report that spells a man's name keeps to its spelling: Paul and Paula are two.
    """
    one, two = a.words.parts, b.words.parts
    return len(one) == len(two) and one[1:] == two[1:] and compare_parts(one[0], two[0]).reason == "sound"


def _compare_orgs(a: Unit, b: Unit, names: Names) -> tuple[float, str]:
    gazetteer = names.places
    if a.key.removesuffix("s") == b.key.removesuffix("s"):
        return 0.95, "the same word"
    if a.words.numbers != b.words.numbers:
        return -1.0, "other numbers"
    if is_acronym(a.words, b.words) or is_acronym(b.words, a.words):
        return 0.0, ""
    if sorted(localise(a.words.parts, gazetteer)) == sorted(localise(b.words.parts, gazetteer)):
        return 0.9, "the same words, by country"
    match = names.compare(a.name, b.name, kind="org")
    if match.vetoed:
        return -1.0, "; ".join(match.reasons)
    return (match.score, "; ".join(match.reasons)) if _is_sure(match) and not match.left else (0.0, "")


def _is_sure(match: NameMatch) -> bool:
    floor = NEAR_FROM if match.slips else MERGE_FROM
    return match.score >= floor
