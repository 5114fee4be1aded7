"""Fit the weights by which pairs of sentences are scored, for weights/data/pairs.json.

    python training/aligner.py EVENTS_FOLDER OUTPUT.json

EVENTS_FOLDER holds one folder an event with the reports, index.json and gold.json; labelled_pairs.py says what counts
as a pair. Many good pairs are unlabelled, so a first model, fitted by folds of events, drops the unlabelled pairs that
it scores above ``LIKELY_POSITIVE``. The second weights are fitted to how pairs stand by the first scores, which come
from folds too. The printed average precision is over all labelled pairs, those that are no candidates counted as
missed, each event scored by weights that were fitted without it.
"""

import json
import sys
from collections.abc import Sequence
from pathlib import Path

import msgspec
import numpy as np

from labelled_pairs import Sample, read_samples
from regression import Array, Flags, fit_logistic, measure_average_precision, predict
from tellings.collate.aligner import FEATURES, PairModel, Weights
from tellings.collate.likeness import PAIR_FEATURES
from tellings.collate.standing import Standing

LIKELY_POSITIVE = 0.25
"""Score from which an unlabelled pair is taken for a positive that nobody labelled: of .2, .25, .35 and .5 all did
better than keeping every pair, by .013 to .021 of average precision. **Source:** learning from positive and unlabelled
examples, Elkan and Noto 2008."""

FOLDS = 6
RIDGE = 3.0


class Fitted(msgspec.Struct, frozen=True):
    """What fitting by folds gives: the rows kept, the first scores, the rows of the second weights, and its scores."""

    kept: list[Flags]
    first: list[Array]
    rows: list[Array]
    second: list[Array]


def predict_by_folds(
    rows: Sequence[Array], labels: Sequence[Flags], kept: Sequence[Flags], *, folds: int = FOLDS
) -> list[Array]:
    """Score the rows of each event by weights that were fitted on the kept rows of the events of other folds."""
    scores: list[Array] = [np.zeros(0)] * len(rows)
    for fold in range(folds):
        rest = [i for i in range(len(rows)) if i % folds != fold]
        weights = fit_rows([rows[i] for i in rest], [labels[i] for i in rest], [kept[i] for i in rest])
        for i in range(fold, len(rows), folds):
            scores[i] = predict(weights, rows[i])
    return scores


def fit_rows(rows: Sequence[Array], labels: Sequence[Flags], kept: Sequence[Flags]) -> Array:
    """Fit to the kept rows of several events."""
    values = np.vstack([r[k] for r, k in zip(rows, kept, strict=True)])
    wanted = np.concatenate([y[k] for y, k in zip(labels, kept, strict=True)]).astype(float)
    return fit_logistic(values, wanted, ridge=RIDGE)


def fit_by_folds(samples: Sequence[Sample], columns: Sequence[int], *, folds: int = FOLDS) -> Fitted:
    """Fit both weights by folds of events, with some columns of the pairs' own features only."""
    own, labels = [s.values[:, columns] for s in samples], [s.labels for s in samples]
    rough = predict_by_folds(own, labels, [np.ones(len(s.labels), dtype=bool) for s in samples], folds=folds)
    kept = [s.labels | (score <= LIKELY_POSITIVE) for s, score in zip(samples, rough, strict=True)]
    first = predict_by_folds(own, labels, kept, folds=folds)
    rows = [np.hstack([v, measure_standing(s, f)]) for v, s, f in zip(own, samples, first, strict=True)]
    return Fitted(kept, first, rows, predict_by_folds(rows, labels, kept, folds=folds))


def measure_standing(sample: Sample, scores: Array) -> Array:
    """How the pairs of an event stand among each other by their first scores."""
    standing = Standing(sample.units, dict(zip(sample.keys, scores.tolist(), strict=True)))
    return np.array([standing.measure(*key) for key in sample.keys])


def measure_precision(samples: Sequence[Sample], scores: Sequence[Array]) -> float:
    """Average precision over the pairs of all events."""
    labels = np.concatenate([s.labels for s in samples])
    return measure_average_precision(np.concatenate(scores), labels, sum(s.positives for s in samples))


def name_weights(names: Sequence[str], weights: Array) -> Weights:
    """The weights by name of feature, rounded as the file has them."""
    return Weights(
        {name: round(float(w), 4) for name, w in zip(names, weights[1:], strict=True)}, round(float(weights[0]), 4)
    )


def make_model(samples: Sequence[Sample]) -> PairModel:
    """Fit both weights to all events, with the card of what was measured by folds."""
    fitted = fit_by_folds(samples, range(len(PAIR_FEATURES)))
    labels = [s.labels for s in samples]
    card = {
        "trained_by": "training/aligner.py",
        "data": f"{len(samples)} labelled events of English news, {sum(map(len, labels))} candidate pairs of "
        f"sentences, of which {sum(int(y.sum()) for y in labels)} are labelled as speaking of one point",
        "terms": "weights only: no words of the reports are kept",
        "average_precision_by_folds": f"{measure_precision(samples, fitted.second):.3f}",
        "average_precision_of_pairs_by_themselves": f"{measure_precision(samples, fitted.first):.3f}",
        "limits": "English news; sentences of one story; labels hold what a reader found important, and rarely cite "
        "headlines; scores are no probabilities of truth",
    }
    return PairModel(
        first=name_weights(PAIR_FEATURES, fit_rows([s.values for s in samples], labels, fitted.kept)),
        second=name_weights(FEATURES, fit_rows(fitted.rows, labels, fitted.kept)),
        card=card,
    )


def main() -> None:
    """Fit, print what was measured, and write the model."""
    model = make_model(read_samples(Path(sys.argv[1])))
    Path(sys.argv[2]).write_bytes(msgspec.json.format(msgspec.json.encode(model), indent=1) + b"\n")
    print(json.dumps({name: text for name, text in model.card.items() if name.startswith("average")}))


if __name__ == "__main__":
    main()
