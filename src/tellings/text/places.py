"""Places by name: which one is meant, what lies within what, how far apart they are."""

import math
from collections.abc import Sequence
from functools import cached_property
from typing import Literal

import msgspec

from tellings.text.folding import fold
from tellings.text.sorted_lines import find_line

PlaceKind = Literal["continent", "country", "region", "city"]
PlaceRelation = Literal["same", "within", "contains", "different", "unknown"]

RIVAL = 0.2
"""The share of the greatest namesake's inhabitants from which a smaller one is meant often enough to leave a name open;
chosen on New York (city and state), Birmingham (England and Alabama) and Moscow (Russia and Idaho: one is meant)."""

REGIONAL_RIVAL = 0.1
"""The same for a city against a region, of which only the cities are counted; chosen on Washington and Delaware."""

CITY_RADIUS = 0.0125
"""Kilometres of a city's radius per square root of an inhabitant: 37 km for London, 4 km for 100,000 people. Nearer
than that, one city may be a part of the other, which GeoNames does not say."""

EARTH_RADIUS = 6371.0

_KINDS: dict[str, PlaceKind] = {"cn": "continent", "co": "country", "re": "region", "ci": "city"}
_ORDER: tuple[PlaceKind, ...] = ("continent", "country", "city", "region")
_QUALIFIERS: dict[str, tuple[PlaceKind, ...]] = {
    "province": ("region",), "state": ("region", "country"), "region": ("region",), "oblast": ("region",),
    "prefecture": ("region", "city"), "county": ("region",), "governorate": ("region",), "city": ("city",),
    "municipality": ("city",), "district": ("region", "city"),
}  # fmt: skip


class Place(msgspec.Struct, frozen=True):
    """A place of the gazetteer; ``country`` is an ISO code (a continent's own), ``region`` GeoNames' code of the first
    administrative level (a country's continent)."""

    number: int
    kind: PlaceKind
    name: str
    country: str
    region: str
    population: int
    latitude: float
    longitude: float


class Gazetteer:
    """Places by folded name; never changes once made. Lines are read as far as they are asked for."""

    def __init__(self, places: bytes, names: bytes, demonyms: bytes) -> None:
        """Take the three blocks of the packaged file, as lines of UTF-8 that each end in a line feed.

        Countries come before all but continents; ``names`` are sorted and give the places' offsets in ``places``.
        """
        self._places = places
        self._names = names
        self._demonyms = dict(line.split("\t") for line in demonyms.decode("utf-8").splitlines())
        self._found: dict[str, tuple[Place, ...]] = {}

    def find(self, name: str) -> tuple[Place, ...]:
        """The places that ``name`` may mean, likeliest first; "Paris, Texas" and "Balkh province" are understood."""
        if name not in self._found:
            self._found[name] = _keep_likely(self._find_all(name))
        return self._found[name]

    def find_people(self, demonym: str) -> Place | None:
        """The country whose people or language ``demonym`` names ("Afghan", "Afghans"), or ``None``."""
        word = fold(demonym)
        code = self._demonyms.get(word) or self._demonyms.get(word.removesuffix("s"))
        return self._countries.get(code) if code else None

    def compare(self, a: str, b: str) -> PlaceRelation:
        """How the place named ``a`` stands to the one named ``b``."""
        return compare_places(self.find(a), self.find(b))

    def is_within(self, inner: str, outer: str) -> bool:
        """Whether the first place lies inside the second one, as far as is known."""
        return self.compare(inner, outer) == "within"

    @cached_property
    def _countries(self) -> dict[str, Place]:
        found: dict[str, Place] = {}
        at = 0
        while self._places[at : at + 2] in (b"cn", b"co"):
            place = self._read_place(at)
            at = self._places.index(b"\n", at) + 1
            if place.kind == "country":
                found[place.country] = place
        return found

    def _find_all(self, name: str) -> tuple[Place, ...]:
        words = fold(name).removeprefix("the ").split()
        found = self._find_words(words)
        if found:
            return found
        head, _, rest = name.partition(",")
        if rest.strip():
            outer = self.find(rest)
            return tuple(p for p in self._find_all(head) if any(lies_in(p, o) for o in outer))
        kinds, plain = _split_qualifier(words)
        return tuple(p for p in self._find_words(plain) if p.kind in kinds)

    def _find_words(self, words: list[str]) -> tuple[Place, ...]:
        line = find_line(self._names, " ".join(words).encode("utf-8", "replace") + b"\t")
        return tuple(self._read_place(int(number)) for number in line.split(b",")) if line else ()

    def _read_place(self, at: int) -> Place:
        line = self._places[at : self._places.index(b"\n", at)].decode("utf-8")
        kind, name, country, region, population, latitude, longitude = line.split("\t")
        return Place(at, _KINDS[kind], name, country, region, int(population), float(latitude), float(longitude))


def lies_in(inner: Place, outer: Place) -> bool:
    """Whether ``inner`` is a part of ``outer``, by country and first administrative level."""
    if inner.kind == outer.kind or outer.kind == "city" or inner.kind == "continent":
        return False
    if outer.kind == "continent":
        return inner.kind == "country" and inner.region == outer.country
    if inner.country != outer.country or inner.kind == "country":
        return False
    return outer.kind == "country" or (inner.region == outer.region != "")


def find_distance(a: Place, b: Place) -> float:
    """Kilometres between two places along a great circle.

    **Source:** the haversine formula on a sphere of 6,371 km.
    """
    lat_a, lat_b = math.radians(a.latitude), math.radians(b.latitude)
    across = math.radians(b.longitude - a.longitude)
    h = math.sin((lat_b - lat_a) / 2) ** 2 + math.cos(lat_a) * math.cos(lat_b) * math.sin(across / 2) ** 2
    return 2 * EARTH_RADIUS * math.asin(min(1.0, math.sqrt(h)))


def compare_places(a: Sequence[Place], b: Sequence[Place]) -> PlaceRelation:
    """How the place meant by one name stands to that meant by another, each given as what the name may mean.

    A containment among the candidates settles which ones are meant ("Athens", "Greece"); a name that may be the same
    place or its container ("New York", "New York City") leaves it unknown.
    """
    if not a or not b:
        return "unknown"
    if tuple(a) == tuple(b):
        return "same"
    relations = {_compare_pair(x, y) for x in a for y in b}
    for relation in ("within", "contains"):
        if relation in relations and not relations & {"same", "within", "contains"} - {relation}:
            return relation
    if relations == {"same", "different"} and a[0] == b[0]:
        return "same"
    return relations.pop() if len(relations) == 1 else "unknown"


def _compare_pair(a: Place, b: Place) -> PlaceRelation:
    if a.number == b.number:
        return "same"
    if lies_in(a, b):
        return "within"
    if lies_in(b, a):
        return "contains"
    if "continent" in (a.kind, b.kind):
        return "different" if a.kind == b.kind else "unknown"
    if a.country != b.country:
        return "different"
    if a.kind != b.kind:
        return "different" if a.region and b.region and a.region != b.region else "unknown"
    radius = CITY_RADIUS * math.sqrt(max(a.population, b.population))
    return "unknown" if a.kind == "city" and find_distance(a, b) < radius else "different"


def _split_qualifier(words: list[str]) -> tuple[tuple[PlaceKind, ...], list[str]]:
    if len(words) > 1 and words[-1] in _QUALIFIERS:
        return _QUALIFIERS[words[-1]], words[:-1]
    if len(words) > 2 and words[0] in _QUALIFIERS and words[1] == "of":
        return _QUALIFIERS[words[0]], words[2:]
    return (), []


def _keep_likely(places: Sequence[Place]) -> tuple[Place, ...]:
    """Leave small namesakes out; countries first, then cities before the regions that are named after them."""
    most = {kind: max((p.population for p in places if p.kind == kind), default=0) for kind in _ORDER}
    floor = max(RIVAL * most["country"], RIVAL * most["city"], REGIONAL_RIVAL * most["region"])
    likely = (p for p in places if p.kind != "city" or p.population >= floor)
    return tuple(sorted(likely, key=lambda p: (_ORDER.index(p.kind), -p.population, p.number)))
