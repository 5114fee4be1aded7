"""Fit the weights by which pairs of phrases are scored, for weights/data/contrasts.json.

    python training/contrasts.py EVENTS_FOLDER MADE_FOLDER OUTPUT.json

EVENTS_FOLDER holds one folder an event with the reports, index.json and gold.json, and MADE_FOLDER the same of events
that were made up; contrast_labels.py says which pairs of phrases count as answers to one question. Many good pairs are
unlabelled, so a first model drops the unlabelled pairs that it scores above ``LIKELY_POSITIVE``, and of a labelled
point of which no pair shows its values, it takes the best. What the weights give is calibrated by scores from folds, so
that it says how many of such pairs answer one question. The printed average precision is over the labelled pairs of the
real events, each scored by a model that was fitted without it; made-up events are fitted with all of them.
"""

import json
import sys
from collections.abc import Sequence
from pathlib import Path

import msgspec
import numpy as np
import numpy.typing as npt

from contrast_labels import BOTH_TAKEN, Sample, read_event, sample_events, sample_made
from regression import measure_average_precision, predict
from tellings.collate.contrasts.matching import Match, choose_best
from tellings.collate.contrasts.model import FEATURES, KINDS, ContrastModel, KindModel

LIKELY_POSITIVE = 0.5
"""Score from which an unlabelled pair is taken for a positive that nobody labelled; .25, and dropping none, did as well
but for .002 of average precision. **Source:** learning from positive and unlabelled examples, Elkan and Noto 2008."""

FOLDS = 4
RIDGE = 100.0
"""Of 3, 30, 100 and 300 the average precision by folds rises from .247 to .255 at 100, and hardly beyond."""

ROUNDS = 12
THINNING = 2
"""One of so many unlabelled pairs is kept, with so much more weight; with one of eight the average precision by
folds is .03 lower."""

LABELLED = 0.45
"""Share of the pairs of phrases that answer one question that are labelled. Of 807 differences shown .31 were labelled;
of ninety of the others a reader found .55 right: .31 of .69."""

FAINT = 0.05
"""Score from which pairs are calibrated: fainter ones are never shown, and outnumber the others by far."""

OWN_WEIGHTS = ("unit_logit", "both_free", "both_taken", "rest_cosine", "words_contained", "like_head")
"""Features that have a weight of their own for each kind of pair, beside the one that all kinds share."""

Array = npt.NDArray[np.float64]


def expand(sample: Sample) -> Array:
    """The features with a column for each kind, and ``OWN_WEIGHTS`` by kind."""
    kinds = np.eye(len(KINDS))[[KINDS.index(pair.kind) for pair in sample.pairs]]
    own = [kinds * sample.values[:, [FEATURES.index(name)]] for name in OWN_WEIGHTS]
    return np.hstack([sample.values, kinds, *own])


def fit_weighted(values: Array, labels: Array, shares: Array, *, ridge: float) -> Array:
    """Fit a logistic regression with a ridge by Newton's method with halved steps; the bias comes first.

    **Source:** iteratively reweighted least squares, McCullagh and Nelder 1989.
    """
    mean, spread = values.mean(axis=0), values.std(axis=0) + 1e-6
    rows = np.hstack([np.ones((len(values), 1)), (values - mean) / spread])
    penalty = np.array([1e-3, *[ridge] * values.shape[1]])
    weights = np.zeros(rows.shape[1])
    weights[0] = np.log((shares @ labels) / (shares @ (1 - labels)))

    def measure_loss(trial: Array) -> float:
        logits = np.clip(rows @ trial, -30, 30)
        return float(shares @ (np.logaddexp(0, logits) - labels * logits) + penalty @ (trial * trial) / 2)

    loss = measure_loss(weights)
    for _ in range(ROUNDS):
        chance = 1 / (1 + np.exp(-np.clip(rows @ weights, -30, 30)))
        slope = rows.T @ (shares * (labels - chance)) - penalty * weights
        curve = (rows * (shares * chance * (1 - chance))[:, None]).T @ rows + np.diag(penalty)
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
        weights = fit_weighted(np.vstack(values), stacked, np.where(stacked > 0, 1.0, float(THINNING)), ridge=RIDGE)
        for sample, row, best, drop in zip(samples, rows, chosen, dropped, strict=True):
            scores = predict(weights, row)
            drop[:] = (scores > LIKELY_POSITIVE) & (sample.values[:, BOTH_TAKEN] == 0)
            best[:] = False
            best[[max(bag, key=lambda i: (scores[i], -i)) for bag in sample.bags]] = True
    return weights


def make_model(weights: Array, scale: tuple[float, float], card: dict[str, str]) -> ContrastModel:
    """The weights by kind of pair and feature; ``scale`` is the factor and the bias that calibrate their sums."""
    factor, bias = scale
    shared, by_kind = weights[1 : 1 + len(FEATURES)], weights[1 + len(FEATURES) :].reshape(-1, len(KINDS))
    kinds = {}
    for place, kind in enumerate(KINDS):
        own = dict(zip(FEATURES, shared.tolist(), strict=True))
        for name, extra in zip(OWN_WEIGHTS, by_kind[1:, place].tolist(), strict=True):
            own[name] += extra
        total = factor * float(weights[0] + by_kind[0, place]) + bias
        kinds[kind] = KindModel({name: round(factor * w, 4) for name, w in own.items()}, round(total, 4))
    return ContrastModel(kinds, card)


def predict_by_folds(samples: Sequence[Sample], made: Sequence[Sample] = ()) -> list[Array]:
    """Score the pairs of each event by weights that were fitted without it, but with all that is made up."""
    scores: list[Array] = [np.zeros(0)] * len(samples)
    for fold in range(FOLDS):
        weights = fit_samples([*(s for i, s in enumerate(samples) if i % FOLDS != fold), *made])
        for i in range(fold, len(samples), FOLDS):
            scores[i] = predict(weights, expand(samples[i]))
    return scores


def measure_precision(samples: Sequence[Sample], scores: Sequence[Array]) -> float:
    """Average precision over the labelled pairs of all events."""
    kept = [~sample.equal & ~sample.unclear for sample in samples]
    labels = np.concatenate([sample.labels[k] for sample, k in zip(samples, kept, strict=True)])
    values = np.concatenate([score[k] for score, k in zip(scores, kept, strict=True)])
    return measure_average_precision(values, labels, int(labels.sum()))


def choose_rows(sample: Sample, scores: Array) -> list[int]:
    """The rows of pairs that differ and are each other's best, as they would be shown."""
    rows = {(id(pair.left), id(pair.right)): row for row, pair in enumerate(sample.pairs)}
    pairs = zip(sample.pairs, scores.tolist(), strict=True)
    kept = choose_best(Match(pair.left, pair.right, score) for pair, score in pairs if score >= FAINT)
    found = [rows[id(match.left), id(match.right)] for match in kept]
    return [row for row in found if not sample.equal[row] and not sample.unclear[row]]


def calibrate(samples: Sequence[Sample], scores: Sequence[Array]) -> tuple[float, float]:
    """The factor and the bias by which the sums of held-out scores become shares of pairs that answer one question.

    A scale by the labels alone gives how likely a pair is labelled. By it each unlabelled pair counts as right for the
    share that right ones are among the unlabelled of its score, and as wrong for the rest; a second scale is fitted to
    these.

    **Source:** scaling by a logistic regression, Platt 1999; unlabelled examples weighed as both, Elkan and Noto 2008.
    """
    rows = [choose_rows(sample, score) for sample, score in zip(samples, scores, strict=True)]
    chances = np.concatenate([score[row] for score, row in zip(scores, rows, strict=True)])
    labels = np.concatenate([sample.labels[row] for sample, row in zip(samples, rows, strict=True)]).astype(float)
    sums = np.log(chances / (1 - chances))[:, None]
    labelled = predict(fit_weighted(sums, labels, np.ones(len(labels)), ridge=1.0), sums)
    odds = (1 - LABELLED) / LABELLED * labelled / (1 - labelled)
    right = np.where(labels > 0, 1.0, np.minimum(1.0, odds))
    both = np.concatenate([np.ones(len(right)), np.zeros(len(right))])
    bias, factor = fit_weighted(np.vstack([sums, sums]), both, np.concatenate([right, 1 - right]), ridge=1.0)
    return float(factor), float(bias)


def main() -> None:
    """Fit, print what was measured, and write the model."""
    folders, others = (sorted(path.parent for path in Path(name).glob("*/gold.json")) for name in sys.argv[1:3])
    samples = sample_events([read_event(folder) for folder in folders])
    made = [sample_made(folder) for folder in others]
    scores = predict_by_folds(samples, made)
    figure = measure_precision(samples, scores)
    pairs, positives = sum(len(s.pairs) for s in samples), sum(int(s.labels.sum()) for s in samples)
    factor, bias = calibrate(samples, scores)
    card = {
        "trained_by": "training/contrasts.py",
        "data": f"{len(samples)} labelled events of English news, {pairs} pairs of phrases, {positives} labelled; "
        f"{len(made)} made-up events",
        "terms": "weights only: no words of the reports are kept",
        "average_precision_by_folds": f"{figure:.3f}",
        "calibration": f"sums times {factor:.3f}, plus {bias:.3f}, by held-out scores of pairs that would be shown; "
        f"{LABELLED} of those that answer one question are taken to be labelled",
        "limits": "English news; sentences of one story; scores are shares of pairs that answer one question, not of "
        "differences that matter",
    }
    model = make_model(fit_samples([*samples, *made]), (factor, bias), card)
    Path(sys.argv[3]).write_bytes(msgspec.json.format(msgspec.json.encode(model), indent=1) + b"\n")
    print(json.dumps({"average_precision": round(figure, 3), "pairs": pairs, "positives": positives}))


if __name__ == "__main__":
    main()
