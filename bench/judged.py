"""The true precision of agreements and differences that no label speaks of: facets that were read and judged by hand.

    python bench/judged.py EVENTS_FOLDER

bench/gold/judged.json holds facets of the labelled events, drawn by chance from those that no label speaks of, each as
its evidence by article and offsets, with whether it is right: for an agreement, that both reports say this of one thing
and the question asks for it; for a difference, that both answer one question. (No conflict stood outside the labels.)
This script compares the events again, finds which of the judged facets still stand, and writes the shares that are
right, with 95 % intervals, to bench/results/judged.json. **Source** of the interval: Wilson 1927.
"""

import hashlib
import json
import math
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

import tellings
from tellings.model.point import Facet

GOLD = Path(__file__).parent / "gold" / "judged.json"
LEAST_SHARED = 0.5
"""Share of the judged evidence that a facet of today must hold to be the one that was judged."""

Place = tuple[str, int, int]


class Judged(msgspec.Struct, frozen=True):
    """One facet that was read: what it said, where its evidence stands, and whether it was right."""

    event: str
    relation: str
    evidence: tuple[Place, ...]
    right: bool
    cause: str = ""


def read_judged() -> list[Judged]:
    """The judged facets."""
    return msgspec.json.decode(GOLD.read_bytes(), type=list[Judged])


def find_facets(folder: Path) -> Iterator[tuple[str, frozenset[Place]]]:
    """Yield the relation and the evidence of each facet of an event, by the names of its files."""
    account = tellings.compare(*sorted(map(str, folder.glob("A*.txt"))), manifest=str(folder / "index.json"))
    hashes = {hashlib.sha256(path.read_bytes()).hexdigest(): path.stem for path in sorted(folder.glob("A*.txt"))}
    names = {article.id: hashes[article.bytes_sha256] for article in account.articles}
    for point in account.points:
        for facet in point.facets:
            yield facet.relation, _place(facet, names)


def _place(facet: Facet, names: dict[str, str]) -> frozenset[Place]:
    return frozenset((names[e.article], e.start, e.end) for r in facet.readings for e in r.evidence)


def stands(judged: Judged, facets: Sequence[tuple[str, frozenset[Place]]]) -> bool:
    """Whether a facet of today has the relation and most of the evidence of a judged one."""
    wanted = set(judged.evidence)
    return any(
        relation == judged.relation and len(wanted & evidence) >= LEAST_SHARED * len(wanted)
        for relation, evidence in facets
    )


def measure(items: Sequence[Judged]) -> dict[str, float | int | str]:
    """The share of facets that are right, with its interval."""
    count, right = len(items), sum(item.right for item in items)
    if not count:
        return {"judged": 0}
    share, z = right / count, 1.96
    middle = (share + z * z / (2 * count)) / (1 + z * z / count)
    spread = z * math.sqrt(share * (1 - share) / count + z * z / (4 * count * count)) / (1 + z * z / count)
    interval = f"{middle - spread:.2f}, {middle + spread:.2f}"
    return {"judged": count, "right": right, "share": round(share, 3), "interval": interval}


def measure_each(items: Sequence[Judged]) -> dict[str, dict[str, float | int | str]]:
    """The same by relation."""
    return {
        r: measure([item for item in items if item.relation == r]) for r in sorted({item.relation for item in items})
    }


def main() -> None:
    """Compare, find what still stands, print and write."""
    events = Path(sys.argv[1])
    judged = read_judged()
    today = {name: list(find_facets(events / name)) for name in sorted({item.event for item in judged})}
    standing = [item for item in judged if stands(item, today[item.event])]
    result = {
        "command": "python bench/judged.py EVENTS",
        "all that were judged": measure_each(judged),
        "those that still stand": measure_each(standing),
    }
    text = json.dumps(result, indent=1) + "\n"
    Path(__file__).with_name("results").joinpath("judged.json").write_text(text, encoding="utf-8")
    print(text, end="")


if __name__ == "__main__":
    main()
