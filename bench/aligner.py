"""How well the aligner orders pairs of sentences, and what each group of features adds.

    python bench/aligner.py EVENTS_FOLDER

What counts as a pair: two sentences that state something, of two reports of one event; it is positive where evidence of
one labelled point, whatever its relation, lies in both. The figure is the average precision over the pairs of all
events together; labelled pairs that are no candidates count as never found. Every event is scored by weights that were
fitted without it, by six folds of events. Many good pairs are unlabelled, so the figure is a lower bound.

Also by folds: how many of the labelled pairs are candidates, and how many reach a score; and the same average precision
without each group of features, and without the standing of a pair among the others. Results go to
bench/results/aligner.json.
"""

import json
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parent.parent / "training"))

from aligner import fit_by_folds, measure_precision
from labelled_pairs import Sample, read_samples
from tellings.collate.likeness import GROUPS, PAIR_FEATURES

SCORES = (0.1, 0.25, 0.5, 0.75, 0.9)


def find_columns(groups: Sequence[str]) -> list[int]:
    """The columns of some groups of features."""
    names = {name for group in groups for name in GROUPS[group][1]}
    return [place for place, name in enumerate(PAIR_FEATURES) if name in names]


def measure(samples: Sequence[Sample], groups: Sequence[str]) -> tuple[float, float]:
    """Average precision of pairs by themselves and as they stand, with some groups of features."""
    fitted = fit_by_folds(samples, find_columns(groups))
    return round(measure_precision(samples, fitted.first), 3), round(measure_precision(samples, fitted.second), 3)


def measure_scores(samples: Sequence[Sample]) -> dict[str, str]:
    """How many candidates reach a score, how many of them are labelled, and what share of all labelled pairs."""
    scores = np.concatenate(fit_by_folds(samples, range(len(PAIR_FEATURES))).second)
    labels, positives = np.concatenate([s.labels for s in samples]), sum(s.positives for s in samples)
    found = {}
    for least in SCORES:
        reached = scores >= least
        hits = int(labels[reached].sum())
        found[f"score of {least} or more"] = (
            f"{int(reached.sum())} pairs, {hits} labelled ({hits / max(1, reached.sum()):.2f}), "
            f"{hits / positives:.2f} of all labelled"
        )
    return found


def main() -> None:
    """Measure, write and print."""
    samples = read_samples(Path(sys.argv[1]))
    groups = list(GROUPS)
    alone, standing = measure(samples, groups)
    candidates, positives = sum(len(s.labels) for s in samples), sum(s.positives for s in samples)
    held = sum(int(s.labels.sum()) for s in samples)
    result = {
        "command": "python bench/aligner.py EVENTS",
        "events": len(samples),
        "pairs": sum(s.pairs for s in samples),
        "labelled_pairs": positives,
        "candidates": candidates,
        "labelled_pairs_among_candidates": f"{held}/{positives} = {held / positives:.3f}",
        "average_precision": standing,
        "average_precision_without_standing": alone,
        "scores": measure_scores(samples),
        "without_group": {group: measure(samples, [g for g in groups if g != group])[1] for group in groups},
    }
    text = json.dumps(result, indent=1) + "\n"
    Path(__file__).with_name("results").joinpath("aligner.json").write_text(text, encoding="utf-8")
    print(text, end="")


if __name__ == "__main__":
    main()
