"""Measure what is held to be one name in made-up events: forms of one name held together, entities that are pure.

    python bench/cast.py COMPILED_FOLDER [--half odd|even|all] [--misses]

COMPILED_FOLDER holds one folder an event (A1.txt, A2.txt, ...), as the made-up events compile to. bench/gold/cast.json
says which forms name one thing in 46 of them, by one reader, who wrote it before the resolver was changed for it.
Events of odd number are for reading misses and fitting, those of even number for testing alone: ``--misses`` prints of
the odd ones only. A pair of forms counts as held together if one entity has both; an entity is pure if all of its forms
that the gold has are of one thing; forms that several things share are left out. Results of both halves go to
bench/results/cast.json.
"""

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

from tellings.model.entity import Entity
from tellings.model.report import Report
from tellings.pipeline.annotate import annotate_articles
from tellings.pipeline.read import read_reports
from tellings.resolve import resolve
from tellings.text.folding import fold
from tellings.weights.models import load_names

GOLD = Path(__file__).parent / "gold" / "cast.json"
RESULTS = Path(__file__).parent / "results" / "cast.json"

Things = list[dict[str, dict[str, list[str]]]]


class Counts(NamedTuple):
    """How many pairs of forms are held together and how many there are; the same of pure entities."""

    held: int
    pairs: int
    pure: int
    entities: int


def is_odd(event: str) -> bool:
    """Whether an event is for reading and fitting."""
    return int(event[1:4]) % 2 == 1


def read_event(folder: Path) -> list[Report]:
    """The reports of an event, annotated."""
    found = read_reports([str(path) for path in sorted(folder.glob("A*.txt"))]).articles
    return list(annotate_articles(found))


def score_event(things: Things, entities: tuple[Entity, ...], misses: list[str]) -> Counts:
    """Count for one event; what failed is added to ``misses``."""
    owners: dict[str, set[int]] = defaultdict(set)
    for number, thing in enumerate(things):
        for forms in thing["forms"].values():
            for form in forms:
                owners[fold(form)].add(number)
    clear = {form: next(iter(of)) for form, of in owners.items() if len(of) == 1}
    held: dict[str, set[int]] = defaultdict(set)
    pure, mixed = 0, 0
    for number, entity in enumerate(entities):
        forms = {fold(form.form) for form in entity.forms}
        for form in forms:
            held[form].add(number)
        found = {clear[form] for form in forms if form in clear}
        pure, mixed = pure + (len(found) == 1), mixed + (len(found) > 1)
        if len(found) > 1:
            misses.append(f"mixed: {sorted(forms)}")
    same = [(a, b) for a, b in combinations(sorted(clear), 2) if clear[a] == clear[b]]
    split = [(a, b) for a, b in same if not held[a] & held[b]]
    misses.extend(f"split: {a} | {b}" for a, b in split)
    return Counts(len(same) - len(split), len(same), pure, pure + mixed)


def score_half(folder: Path, events: dict[str, Things], *, odd: bool, show: bool) -> Iterator[Counts]:
    """Yield the counts of the events of a half."""
    names = load_names()
    for event, things in events.items():
        if is_odd(event) == odd:
            misses: list[str] = []
            yield score_event(things, resolve(read_event(folder / event), names), misses)
            for miss in misses if show and odd else ():
                print(f"{event}: {miss}")


def main() -> None:
    """Measure, print and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--half", choices=("odd", "even", "all"), default="all")
    parser.add_argument("--misses", action="store_true")
    given = parser.parse_args()
    events = json.loads(GOLD.read_text(encoding="utf-8"))["events"]
    figures = {}
    for half in ("odd", "even") if given.half == "all" else (given.half,):
        counts = [*score_half(given.folder, events, odd=half == "odd", show=given.misses)]
        held, pairs, pure, entities = (sum(column) for column in zip(*counts, strict=True))
        figures[half] = {
            "recall": round(held / pairs, 3), "pairs": f"{held}/{pairs}",
            "purity": round(pure / entities, 3), "entities": f"{pure}/{entities}",
        }  # fmt: skip
        print(half, figures[half])
    if given.half == "all":
        result = {"command": "python bench/cast.py COMPILED", "figures": figures}
        RESULTS.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
