"""Logistic regression with a ridge, and average precision, for the trainers of this folder."""

import numpy as np
import numpy.typing as npt

ROUNDS = 25
CLOSE = 1e-7

Array = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]


def fit_logistic(values: Array, labels: Array, *, ridge: float) -> Array:
    """Fit by Newton's method; the bias comes first. The ridge holds on standardised values.

    **Source:** iteratively reweighted least squares, McCullagh and Nelder 1989.
    """
    mean, spread = values.mean(axis=0), values.std(axis=0) + 1e-9
    rows = np.hstack([np.ones((len(values), 1)), (values - mean) / spread])
    penalty = np.diag([0.0, *[ridge] * values.shape[1]])
    weights = np.zeros(rows.shape[1])
    for _ in range(ROUNDS):
        chance = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (labels - chance) - penalty @ weights
        curve = (rows * (chance * (1 - chance))[:, None]).T @ rows + penalty
        step = np.linalg.solve(curve, slope)
        weights = weights + step
        if np.abs(step).max() < CLOSE:
            break
    scaled = weights[1:] / spread
    return np.concatenate([[weights[0] - scaled @ mean], scaled])


def predict(weights: Array, values: Array) -> Array:
    """The probability of each row."""
    chances: Array = 1 / (1 + np.exp(-np.clip(values @ weights[1:] + weights[0], -30, 30)))
    return chances


def measure_average_precision(scores: Array, labels: Flags, positives: int) -> float:
    """The mean, over all positives, of the precision at each; positives that have no row count as never found."""
    ordered = labels[np.argsort(-scores, kind="stable")]
    hits = np.cumsum(ordered)
    return float(sum(hits[ordered] / (np.flatnonzero(ordered) + 1)) / positives)
