"""The labelled events as pairs of sentences: which of the candidates hold evidence of one labelled point.

What counts as a pair: two sentences that state something, of two reports of one event. It is positive where evidence
of one labelled point, whatever its relation, lies in both; evidence lies in a sentence that shares half of the shorter
of the two with it.
"""

import json
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path

import msgspec
import numpy as np

from regression import Array, Flags
from tellings.collate.candidates import find_candidates
from tellings.collate.likeness import measure_pair
from tellings.collate.units import Unit, make_units
from tellings.model.report import Report
from tellings.pipeline.annotate import annotate_articles
from tellings.pipeline.compare import choose_articles
from tellings.pipeline.read import read_reports
from tellings.resolve import resolve
from tellings.text.tree import Tree
from tellings.weights.models import load_names, load_terms


class Labelled(msgspec.Struct, frozen=True):
    """A labelled span of an article."""

    article: str
    start: int
    end: int


class Sample(msgspec.Struct, frozen=True):
    """The candidate pairs of one event: features by row, labels, how many labelled pairs and how many pairs in all."""

    event: str
    units: Sequence[Unit]
    keys: list[tuple[int, int]]
    values: Array
    labels: Flags
    positives: int
    pairs: int


def read_samples(events: Path) -> list[Sample]:
    """Read and measure every event of a folder, in the order of their names."""
    return [make_sample(path.parent) for path in sorted(events.glob("*/gold.json"))]


def make_sample(folder: Path) -> Sample:
    """Read one event and measure its candidate pairs."""
    result = read_reports([], manifest=str(folder / "index.json"))
    chosen, _ = choose_articles(result.articles)
    return measure_event(folder, list(annotate_articles(chosen)))


def measure_event(folder: Path, reports: Sequence[Report]) -> Sample:
    """Measure the candidate pairs of an event whose reports are annotated."""
    units = read_units(reports)
    positives = find_positives(units, read_points(folder / "gold.json"))
    keys = find_candidates(units)
    return Sample(
        event=folder.name,
        units=units,
        keys=keys,
        values=np.array([measure_pair(units[a], units[b]) for a, b in keys]),
        labels=np.array([key in positives for key in keys]),
        positives=len(positives),
        pairs=sum(a.report != b.report for a, b in combinations(units, 2)),
    )


def read_units(reports: Sequence[Report]) -> list[Unit]:
    """The sentences of annotated reports as they are put side by side."""
    trees = [Tree(report.article.text, report.annotations.syntax) for report in reports]
    return make_units(reports, trees, resolve(reports, load_names()), load_terms())


def read_points(path: Path) -> Iterator[list[Labelled]]:
    """Yield the evidence of each labelled point."""
    for point in json.loads(path.read_text(encoding="utf-8"))["points"]:
        found = [e for reading in point["readings"] for e in reading["evidence"]]
        yield [Labelled(e["article"], e["start"], e["end"]) for e in found]


def is_covered(unit: Unit, label: Labelled) -> bool:
    """Whether half of the shorter of the two lies in the other."""
    shared = min(unit.sentence.end, label.end) - max(unit.sentence.start, label.start)
    shorter = min(unit.sentence.end - unit.sentence.start, label.end - label.start)
    return unit.article == label.article and shared > 0 and shared * 2 >= shorter


def find_positives(units: Sequence[Unit], points: Iterator[list[Labelled]]) -> set[tuple[int, int]]:
    """The pairs of units, by number, that hold evidence of one point in two articles."""
    found = set()
    for labels in points:
        held = [unit for label in labels for unit in units if is_covered(unit, label)]
        found |= {
            (min(a.number, b.number), max(a.number, b.number)) for a, b in combinations(held, 2) if a.report != b.report
        }
    return found
