"""Whether two forms of a name can name one thing."""

from typing import Literal

import msgspec

from tellings.text.bodies import Bodies, make_key
from tellings.text.name_alignment import Alignment, PartPair
from tellings.text.name_book import NO_BOOK, NameBook
from tellings.text.name_features import is_acronym, measure_orgs, measure_persons
from tellings.text.name_model import NameModel, NameWeights
from tellings.text.name_vetoes import find_frame, find_org_veto, find_person_veto
from tellings.text.name_words import read_org, read_person
from tellings.text.places import Gazetteer

__all__ = ["NameKind", "NameMatch", "Names", "is_acronym"]

NameKind = Literal["person", "org", "place"]

LONGEST = 300
"""Characters of a form that are looked at; no name is longer."""

SAME_WORDS = 0.98
"""The score of two forms of the same words; two persons may bear them."""
SAME_PLACE, MAYBE_PLACE = 0.97, 0.8
"""The scores of two names of one place of the gazetteer, and of two that each may mean several, one of them shared."""

SAME_BODY, MAYBE_BODY = 0.97, 0.75
"""The scores of two names of one listed body, and of two of which one may name others too."""

_WORDS = {
    "sound": "sounds like", "system": "is romanised like", "initial": "is an initial of", "nickname": "is short for",
    "spelling": "is near", "script": "may be written", "language": "is another form of",
    "number": "is the number of",
}  # fmt: skip
_SAID = {
    "surname alone": "a surname alone", "one part alone": "one part alone", "turned": "in another order",
    "joined": "joined or split otherwise", "acronym": "an acronym",
    "other legal form": "different legal forms", "one number": "a number in one only",
    "one country": "a country in one only", "same syllables": "the same syllables, romanised otherwise",
    "other syllables": "other syllables, but for a slip",
}  # fmt: skip


class NameMatch(msgspec.Struct, frozen=True):
    """Whether two forms can name one thing, how sure that is, in [0, 1], and why.

    ``vetoed`` is true where something forbids it, whatever else is alike; ``slips`` counts the parts that are alike in
    spelling only, not in sound, and ``left`` those that only one form has.
    """

    same: bool
    score: float
    reasons: tuple[str, ...]
    vetoed: bool = False
    slips: int = 0
    left: int = 0


class Names:
    """Compares names with the packaged weights and places; never changes once made."""

    def __init__(self, model: NameModel, places: Gazetteer, book: NameBook = NO_BOOK) -> None:
        self.model = model
        self.places = places
        self.book = book

    def compare(self, a: str, b: str, *, kind: NameKind | None = None) -> NameMatch:
        """Say whether two forms can name one thing; the order of the two does not matter.

        Places are looked up first, others are compared by their words. Without a ``kind``, forms that both are places
        are read as such, others as names of persons and of organisations: the better answer stands, but for a veto.
        """
        a, b = sorted((a[:LONGEST], b[:LONGEST]))
        if kind == "person":
            return _compare_persons(a, b, self.model, self.book)
        if kind != "org" and (kind or (self.places.find(a) and self.places.find(b))):
            return self._compare_places(a, b)
        as_org = self._compare_bodies(a, b)
        if kind == "org":
            return as_org
        return max(_compare_persons(a, b, self.model, self.book), as_org, key=lambda match: (match.vetoed, match.score))

    def _compare_places(self, a: str, b: str) -> NameMatch:
        relation = self.places.compare(a, b)
        if relation == "same":
            return NameMatch(True, SAME_PLACE, ("the same place in the gazetteer",))
        if relation in ("within", "contains", "different"):
            reason = "different places" if relation == "different" else "one place lies in the other"
            return NameMatch(False, 0.0, (f"{reason}, by the gazetteer",), vetoed=True)
        known = [{place.number for place in self.places.find(name)} for name in (a, b)]
        if all(known):
            return (
                NameMatch(True, MAYBE_PLACE, ("one of the places that both may mean",))
                if known[0] & known[1]
                else (NameMatch(False, 1 - MAYBE_PLACE, ("different places, near each other",)))
            )
        return self._compare_bodies(a, b)

    def _compare_bodies(self, a: str, b: str) -> NameMatch:
        return _look_up(a, b, self.book.bodies) or _compare_orgs(a, b, self.model, self)


def _look_up(a: str, b: str, bodies: Bodies) -> NameMatch | None:
    """What the list of bodies says, where it knows both names; the same words need no list."""
    relation = bodies.compare(a, b)
    if relation == "unknown" or make_key(a) == make_key(b):
        return None
    ones, twos = (sorted(body.name for body in bodies.find(name)) for name in (a, b))
    if relation == "different":
        reason = f"different bodies by the list ({', '.join(ones)}; {', '.join(twos)})"
        return NameMatch(False, 0.0, (reason,), vetoed=True)
    shared = ", ".join(name for name in ones if name in twos)
    if relation == "maybe":
        return NameMatch(True, MAYBE_BODY, (f"may both mean {shared}, by the list; others bear one of the names",))
    return NameMatch(True, SAME_BODY, (f"names of {shared}, by the list of bodies",))


def _compare_persons(a: str, b: str, model: NameModel, book: NameBook) -> NameMatch:
    one, two = read_person(a), read_person(b)
    if not one.parts or not two.parts:
        return _decide_empty(a, b)
    if veto := find_person_veto(a, b, one, two, book):
        return NameMatch(False, 0.0, (veto,), vetoed=True)
    if one.core == two.core:
        return NameMatch(True, SAME_WORDS, (f"the same parts: {' '.join(one.core)}",))
    values, found = measure_persons(one, two, book)
    return _decide(model.person, values, found)


def _compare_orgs(a: str, b: str, model: NameModel, names: Names) -> NameMatch:
    places = names.places
    one, two = read_org(a), read_org(b)
    if not one.parts or not two.parts:
        return _decide_empty(a, b)
    if veto := find_org_veto(one, two, places, names.book.bodies):
        return NameMatch(False, 0.0, (veto,), vetoed=True)
    if one.core == two.core and one.legal == two.legal:
        return NameMatch(True, SAME_WORDS, (f"the same words: {' '.join(one.core)}",))
    values, found = measure_orgs(one, two, places)
    if frame := find_frame(found):
        return NameMatch(False, 0.0, (f"no words are shared but those that many bodies have ({frame})",))
    return _decide(model.org, values, found)


def _decide_empty(a: str, b: str) -> NameMatch:
    is_one = a == b != ""
    return NameMatch(is_one, float(is_one), ("the same characters" if is_one else "a form has no name in it",))


def _decide(weights: NameWeights, values: dict[str, float], found: Alignment) -> NameMatch:
    score = weights.score(values)
    slips = sum(pair.likeness.reason == "spelling" for pair in found.pairs)
    left = len(found.left_a) + len(found.left_b)
    return NameMatch(score >= weights.same_from, round(score, 4), _explain(values, found), slips=slips, left=left)


def _explain(values: dict[str, float], found: Alignment) -> tuple[str, ...]:
    """What the forms share otherwise than letter by letter, and what they do not share."""
    reasons = [_describe(pair, found) for pair in found.pairs if pair.likeness.reason != "equal"]
    reasons += [words for name, words in _SAID.items() if values.get(name)]
    left = [f"only one has {part!r}" for part in sorted({*found.left_a, *found.left_b})]
    if values.get("acronym"):
        left = []
    equal = [found.a[pair.one] for pair in found.pairs if pair.likeness.reason == "equal"]
    return tuple([*reasons, *left] or [f"the same parts: {' '.join(equal)}"])


def _describe(pair: PartPair, found: Alignment) -> str:
    short, long = sorted((found.a[pair.one], found.b[pair.two]), key=lambda part: (len(part), part))
    return f"{short!r} {_WORDS[pair.likeness.reason]} {long!r}"
