"""Fit the weights by which short names are given to longer ones, for resolve/shortening.py.

    python training/shortening.py COMPILED_FOLDER ECBPLUS_FOLDER EVENTS_FOLDER

COMPILED_FOLDER holds the made-up events; those of odd number that bench/gold/cast.json labels are used. ECBPLUS_FOLDER
holds ECB+ (CC BY 3.0); the topics that bench/coreference.py does not test on are used. There the mentions are
our own, and two names are one where they end with mentions of one chain. EVENTS_FOLDER holds the labelled events with
the forms of their people. Prints how many pairs are right, each story scored by weights fitted without its fold, and
then the weights fitted on all.
"""

import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[1] / "bench"))

from cast import GOLD, Things, is_odd, read_event
from coreference import read_document
from regression import fit_logistic, predict
from tellings.model.report import Report
from tellings.pipeline.annotate import annotate_articles
from tellings.readers.plain import make_article
from tellings.resolve.shortening import CLUES, LIKELY, find_shortened
from tellings.resolve.units import Unit, gather_units
from tellings.text.folding import fold
from tellings.text.places import Gazetteer
from tellings.weights.models import load_names

FOLDS = 6
RIDGE = 1.0

Row = tuple[str, tuple[float, ...], bool, str]


def sample_made(folder: Path, places: Gazetteer) -> Iterator[Row]:
    """Yield the clues of the pairs of labelled forms, and whether they are one thing."""
    for event, things in json.loads(GOLD.read_text(encoding="utf-8"))["events"].items():
        if not is_odd(event):
            continue
        yield from _label_forms(folder / event, things, places)


def sample_events(folder: Path, places: Gazetteer) -> Iterator[Row]:
    """Yield the same of the labelled events."""
    for path in sorted(folder.glob("*/gold.json")):
        yield from _label_forms(path.parent, json.loads(path.read_text(encoding="utf-8"))["people"], places)


def _label_forms(folder: Path, things: Things, places: Gazetteer) -> Iterator[Row]:
    owners: dict[str, set[int]] = defaultdict(set)
    for number, thing in enumerate(things):
        for form in (f for forms in thing["forms"].values() for f in forms):
            owners[fold(form)].add(number)
    units = gather_units(read_event(folder), places)
    yield from _label(folder.name, units, [owners.get(fold(u.name), set()) for u in units], places)


def _label(story: str, units: tuple[Unit, ...], owners: list[set[int]], places: Gazetteer) -> Iterator[Row]:
    for pair in find_shortened(units, places):
        one, two = owners[pair.short], owners[pair.long]
        if len(one) == len(two) == 1:
            yield story, pair.clues, one == two, f"{units[pair.short].name} | {units[pair.long].name}"


def sample_ecb(folder: Path, places: Gazetteer) -> Iterator[Row]:
    """Yield the same of the topics that are not tested on; a chain owns the units that end where it does."""
    for topic in sorted(int(path.name) for path in (folder / "ECB+").iterdir()):
        if topic % 3 == 0:
            continue
        documents = [read_document(p, set(range(999))) for p in sorted((folder / "ECB+" / str(topic)).glob("*.xml"))]
        reports: list[Report] = list(annotate_articles([make_article(d.text, id=d.name) for d in documents]))
        numbers: dict[str, int] = {}
        ends = {
            (d.name, g.end): numbers.setdefault(g.chain, len(numbers))
            for d in documents for g in d.gold if " alone " not in g.chain
        }  # fmt: skip
        units = gather_units(reports, places)
        owners = [{ends[n.article, n.end] for n in unit.named if (n.article, n.end) in ends} for unit in units]
        yield from _label(f"topic {topic}", units, owners, places)


def main() -> None:
    """Fit and print."""
    places = load_names().places
    made = list(sample_made(Path(sys.argv[1]), places))
    real = list(sample_events(Path(sys.argv[3]), places))
    rows = [*made, *real, *sample_ecb(Path(sys.argv[2]), places)]
    values, labels = np.array([r[1] for r in rows]), np.array([r[2] for r in rows])
    stories = sorted({r[0] for r in rows})
    fold_of = np.array([stories.index(r[0]) % FOLDS for r in rows])
    chances = np.zeros(len(rows))
    for number in range(FOLDS):
        kept = fold_of != number
        chances[~kept] = predict(fit_logistic(values[kept], labels[kept], ridge=RIDGE), values[~kept])
    for part, flags in (("made", np.arange(len(rows)) < len(made)), ("all", np.ones(len(rows), bool))):
        for floor in (0.5, 0.6, 0.7, LIKELY, 0.8, 0.9):
            taken = (chances >= floor) & flags
            print(
                f"{part} from {floor}: {(labels & taken).sum()}/{taken.sum()} right, {(labels & flags).sum()} to find"
            )
    weights = fit_logistic(values, labels, ridge=RIDGE)
    print("bias", round(weights[0], 2))
    for clue, weight in zip(CLUES, weights[1:], strict=True):
        print(f'    "{clue}": {weight:.2f},')
    if "--list" in sys.argv:
        for row, chance in sorted(zip(rows, chances, strict=True), key=lambda p: -p[1]):
            print(round(float(chance), 2), row[2], row[0], row[3])


if __name__ == "__main__":
    main()
