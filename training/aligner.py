"""Fit the weights by which pairs of sentences are scored, for weights/data/pairs.json.

    python training/aligner.py EVENTS_FOLDER OUTPUT.json

EVENTS_FOLDER holds one folder an event with the reports, index.json and gold.json. A pair of sentences of two reports
is positive where evidence of one labelled point, whatever its relation, lies in both. Many good pairs are unlabelled,
so a first model, fitted by folds of events, drops the unlabelled pairs that it scores above ``LIKELY_POSITIVE``. The
printed average precision is over all labelled pairs, those that are no candidates counted as missed, each event scored
by a model that was fitted without it.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path

import msgspec
import numpy as np
import numpy.typing as npt

from tellings.collate import make_story
from tellings.collate.aligner import FEATURES, measure_candidate
from tellings.collate.candidates import find_candidates
from tellings.collate.units import Unit
from tellings.pipeline.annotate import annotate_articles
from tellings.pipeline.compare import choose_articles, load_resources
from tellings.pipeline.read import read_reports
from tellings.resolve import resolve
from tellings.weights.models import load_names

LIKELY_POSITIVE = 0.35
"""Score from which an unlabelled pair is taken for a positive that nobody labelled. **Source:** learning from positive
and unlabelled examples, Elkan and Noto 2008; the value is that of the study of alignment."""

FOLDS = 6
RIDGE = 3.0
ROUNDS = 25

Array = npt.NDArray[np.float64]


class Labelled(msgspec.Struct, frozen=True):
    """A labelled span of an article."""

    article: str
    start: int
    end: int


class Sample(msgspec.Struct, frozen=True):
    """The candidate pairs of one event: features by row, labels, and how many labelled pairs there are in all."""

    values: list[list[float]]
    labels: list[bool]
    positives: int


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


def make_sample(folder: Path) -> Sample:
    """Measure the candidate pairs of one event."""
    result = read_reports([], manifest=str(folder / "index.json"))
    chosen, _ = choose_articles(result.articles)
    reports = list(annotate_articles(chosen))
    resources = load_resources()
    story = make_story(reports, resolve(reports, load_names()), resources)
    positives = find_positives(story.units, read_points(folder / "gold.json"))
    candidates = list(find_candidates(story.units))
    values = [measure_candidate(story.units, candidate) for candidate in candidates]
    return Sample(values, [(c.left, c.right) in positives for c in candidates], len(positives))


def fit(values: Array, labels: Array) -> Array:
    """Fit a logistic regression with a ridge by Newton's method; the bias comes first.

    **Source:** iteratively reweighted least squares, McCullagh and Nelder 1989.
    """
    mean, spread = values.mean(axis=0), values.std(axis=0) + 1e-9
    rows = np.hstack([np.ones((len(values), 1)), (values - mean) / spread])
    ridge = np.diag([0.0, *[RIDGE] * values.shape[1]])
    weights = np.zeros(rows.shape[1])
    for _ in range(ROUNDS):
        chance = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (labels - chance) - ridge @ weights
        curve = (rows * (chance * (1 - chance))[:, None]).T @ rows + ridge
        weights = weights + np.linalg.solve(curve, slope)
    scaled = weights[1:] / spread
    return np.concatenate([[weights[0] - scaled @ mean], scaled])


def predict(weights: Array, values: Array) -> Array:
    """The probability of each row."""
    chances: Array = 1 / (1 + np.exp(-(values @ weights[1:] + weights[0])))
    return chances


def predict_by_folds(samples: Sequence[Sample], kept: Sequence[npt.NDArray[np.bool_]]) -> list[Array]:
    """Score the pairs of each event by a model that was fitted on the kept pairs of the events of other folds."""
    scores: list[Array] = [np.zeros(0)] * len(samples)
    for fold in range(FOLDS):
        rest = [i for i in range(len(samples)) if i % FOLDS != fold]
        weights = fit(*stack([samples[i] for i in rest], [kept[i] for i in rest]))
        for i in range(fold, len(samples), FOLDS):
            scores[i] = predict(weights, np.array(samples[i].values))
    return scores


def stack(samples: Sequence[Sample], kept: Sequence[npt.NDArray[np.bool_]]) -> tuple[Array, Array]:
    """The kept rows and labels of several events as two arrays."""
    values = np.vstack([np.array(s.values)[k] for s, k in zip(samples, kept, strict=True)])
    labels = np.concatenate([np.array(s.labels, dtype=float)[k] for s, k in zip(samples, kept, strict=True)])
    return values, labels


def measure_precision(samples: Sequence[Sample], scores: Sequence[Array]) -> float:
    """Average precision over the pairs of all events; labelled pairs that are no candidates count as never found."""
    labels = np.concatenate([s.labels for s in samples])[np.argsort(-np.concatenate(scores), kind="stable")]
    hits = np.cumsum(labels)
    return float(sum(hits[labels] / (np.flatnonzero(labels) + 1)) / sum(s.positives for s in samples))


def main() -> None:
    """Fit, print what was measured, and write the model."""
    folders = sorted(path.parent for path in Path(sys.argv[1]).glob("*/gold.json"))
    samples = [make_sample(folder) for folder in folders]
    everything = [np.ones(len(s.labels), dtype=bool) for s in samples]
    first = predict_by_folds(samples, everything)
    kept = [np.array(s.labels) | (score <= LIKELY_POSITIVE) for s, score in zip(samples, first, strict=True)]
    second = predict_by_folds(samples, kept)
    figures = {
        "average_precision": measure_precision(samples, second),
        "without_dropping": measure_precision(samples, first),
    }
    weights = fit(*stack(samples, kept))
    card = {
        "trained_by": "training/aligner.py",
        "data": f"{len(folders)} labelled events, {sum(map(len, (s.labels for s in samples)))} candidate pairs",
        "average_precision_by_folds": f"{figures['average_precision']:.3f}",
        "limits": "English news; sentences of one story; scores are no probabilities of truth",
    }
    model = {
        "weights": {name: round(float(w), 4) for name, w in zip(FEATURES, weights[1:], strict=True)},
        "bias": round(float(weights[0]), 4),
        "card": card,
    }
    Path(sys.argv[2]).write_text(json.dumps(model, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
