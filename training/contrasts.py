"""Fit the weights by which pairs of phrases are scored, for weights/data/contrasts.json.

    python training/contrasts.py EVENTS_FOLDER OUTPUT.json

EVENTS_FOLDER holds one folder an event with the reports, index.json and gold.json; contrast_labels.py says which pairs
of phrases count as answers to one question. Many good pairs are unlabelled, so a first model drops the unlabelled pairs
that it scores above ``LIKELY_POSITIVE``, and of a labelled point of which no pair shows its values, it takes the best.
The printed average precision is over the labelled pairs, each event scored by a model that was fitted without it.
"""

import json
import sys
from collections.abc import Sequence
from pathlib import Path

import msgspec
import numpy as np
import numpy.typing as npt

from contrast_labels import BOTH_TAKEN, Sample, read_story, sample_story
from tellings.collate.contrasts.model import FEATURES, KINDS, ContrastModel, KindModel

LIKELY_POSITIVE = 0.25
"""Score from which an unlabelled pair is taken for a positive that nobody labelled. **Source:** learning from positive
and unlabelled examples, Elkan and Noto 2008."""

FOLDS = 4
RIDGE = 3.0
ROUNDS = 12
THINNING = 8
"""One of so many unlabelled pairs is kept, with so much more weight."""

READ_BIAS = 1.0
"""Added to every bias, since most good pairs are unlabelled: with it, of the pairs that score about .5, half were found
to answer one question by reading."""

OWN_WEIGHTS = (
    "same_label", "same_governor", "same_gap", "words_cosine", "unit_logit", "both_free", "both_taken", "clause_cosine",
    "same_head",
)  # fmt: skip
"""Features that have a weight of their own for each kind of pair, beside the one that all kinds share."""

Array = npt.NDArray[np.float64]


def expand(sample: Sample) -> Array:
    """The features with a column for each kind, and ``OWN_WEIGHTS`` by kind."""
    kinds = np.eye(len(KINDS))[[KINDS.index(kind) for kind in sample.kinds]]
    own = [kinds * sample.values[:, [FEATURES.index(name)]] for name in OWN_WEIGHTS]
    return np.hstack([sample.values, kinds, *own])


def fit_weighted(values: Array, labels: Array, shares: Array) -> Array:
    """Fit a logistic regression with a ridge by Newton's method with halved steps; the bias comes first.

    **Source:** iteratively reweighted least squares, McCullagh and Nelder 1989.
    """
    mean, spread = values.mean(axis=0), values.std(axis=0) + 1e-6
    rows = np.hstack([np.ones((len(values), 1)), (values - mean) / spread])
    ridge = np.array([1e-3, *[RIDGE] * values.shape[1]])
    weights = np.zeros(rows.shape[1])
    weights[0] = np.log((shares @ labels) / (shares @ (1 - labels)))

    def measure_loss(trial: Array) -> float:
        logits = np.clip(rows @ trial, -30, 30)
        return float(shares @ (np.logaddexp(0, logits) - labels * logits) + ridge @ (trial * trial) / 2)

    loss = measure_loss(weights)
    for _ in range(ROUNDS):
        chance = 1 / (1 + np.exp(-np.clip(rows @ weights, -30, 30)))
        slope = rows.T @ (shares * (labels - chance)) - ridge * weights
        curve = (rows * (shares * chance * (1 - chance))[:, None]).T @ rows + np.diag(ridge)
        step = np.linalg.solve(curve, slope)
        while (found := measure_loss(weights + step)) >= loss and np.abs(step).max() > 1e-6:
            step = step / 2
        if found >= loss:
            break
        weights, gain, loss = weights + step, loss - found, found
        if gain < 1e-4 * loss:
            break
    scaled = weights[1:] / spread
    return np.concatenate([[weights[0] - scaled @ mean], scaled])


def predict(weights: Array, values: Array) -> Array:
    """The probability of each row."""
    chances: Array = 1 / (1 + np.exp(-np.clip(values @ weights[1:] + weights[0], -30, 30)))
    return chances


def fit_samples(samples: Sequence[Sample]) -> Array:
    """Fit to several events: once to all pairs, then without the likely positives among the unlabelled."""
    rows = [expand(sample) for sample in samples]
    chosen = [np.zeros(len(r), dtype=bool) for r in rows]
    dropped = [np.zeros(len(r), dtype=bool) for r in rows]
    weights = np.zeros(0)
    for _ in range(2):
        values, labels = [], []
        for sample, row, best, drop in zip(samples, rows, chosen, dropped, strict=True):
            positive = sample.labels | best
            thin = np.arange(len(row)) * 7919 % THINNING == 0
            kept = positive | (~sample.equal & ~sample.unclear & ~drop & thin)
            values.append(row[kept])
            labels.append(positive[kept])
        stacked = np.concatenate(labels).astype(float)
        weights = fit_weighted(np.vstack(values), stacked, np.where(stacked > 0, 1.0, float(THINNING)))
        for sample, row, best, drop in zip(samples, rows, chosen, dropped, strict=True):
            scores = predict(weights, row)
            drop[:] = (scores > LIKELY_POSITIVE) & (sample.values[:, BOTH_TAKEN] == 0)
            best[:] = False
            best[[max(bag, key=lambda i: (scores[i], -i)) for bag in sample.bags]] = True
    return weights


def make_model(weights: Array, card: dict[str, str]) -> ContrastModel:
    """The weights by kind of pair and feature."""
    shared, by_kind = weights[1 : 1 + len(FEATURES)], weights[1 + len(FEATURES) :].reshape(-1, len(KINDS))
    kinds = {}
    for place, kind in enumerate(KINDS):
        own = dict(zip(FEATURES, shared.tolist(), strict=True))
        for name, extra in zip(OWN_WEIGHTS, by_kind[1:, place].tolist(), strict=True):
            own[name] += extra
        bias = float(weights[0] + by_kind[0, place]) + READ_BIAS
        kinds[kind] = KindModel({name: round(w, 4) for name, w in own.items()}, round(bias, 4))
    return ContrastModel(kinds, card)


def measure_by_folds(samples: Sequence[Sample]) -> float:
    """Average precision over the labelled pairs of all events, each scored by a model that was fitted without it."""
    scores, labels = [], []
    for fold in range(FOLDS):
        weights = fit_samples([s for i, s in enumerate(samples) if i % FOLDS != fold])
        for sample in samples[fold::FOLDS]:
            kept = ~sample.equal & ~sample.unclear
            scores.append(predict(weights, expand(sample))[kept])
            labels.append(sample.labels[kept])
    ordered = np.concatenate(labels)[np.argsort(-np.concatenate(scores), kind="stable")]
    return float(sum(np.cumsum(ordered)[ordered] / (np.flatnonzero(ordered) + 1)) / ordered.sum())


def main() -> None:
    """Fit, print what was measured, and write the model."""
    folders = sorted(path.parent for path in Path(sys.argv[1]).glob("*/gold.json"))
    samples = [sample_story(read_story(folder), folder / "gold.json") for folder in folders]
    figure = measure_by_folds(samples)
    pairs, positives = sum(len(s.kinds) for s in samples), sum(int(s.labels.sum()) for s in samples)
    card = {
        "trained_by": "training/contrasts.py",
        "data": f"{len(samples)} labelled events of English news, {pairs} pairs of phrases, {positives} labelled",
        "terms": "weights only: no words of the reports are kept",
        "average_precision_by_folds": f"{figure:.3f}",
        "limits": "English news; sentences of one story; scores are no probabilities of truth",
    }
    model = make_model(fit_samples(samples), card)
    Path(sys.argv[2]).write_bytes(msgspec.json.format(msgspec.json.encode(model), indent=1) + b"\n")
    print(json.dumps({"average_precision": round(figure, 3), "pairs": pairs, "positives": positives}))


if __name__ == "__main__":
    main()
