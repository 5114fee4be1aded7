"""Measure how well forms of names are compared, on pairs of forms and on transliterations.

    python bench/names.py NAME_BENCH.csv EVENTS_FOLDER AR2EN_EVAL.txt AR2EN_TRAIN.txt [--write bench/results/names.json]

NAME_BENCH.csv (columns schema, name1, name2, is_match): F1 of "same" by cross-validation. Pairs that share a form fall
into one group, and a group into one of ten folds by a hash; the weights and thresholds that score a fold are fitted on
the other ones, the labelled events and AR2EN_TRAIN.txt. Given as well are the figures without the pairs whose labels a
veto denies: "Capital Fund V" and "Capital Fund VI" are labelled as one, and other numbers never are.

AR2EN_EVAL.txt and AR2EN_TRAIN.txt hold an Arabic form and a Latin one a line; Latin forms of the second are used in
fitting. Measured is the share of pairs found at the score that one in 1,000 wrong pairs reaches: of an Arabic form and
its Latin one, in the evaluation part; and of two Latin spellings whose Arabic forms are one but for hamzas and the
like, over both parts. Wrong pairs take a form of another one.
"""

import argparse
import hashlib
import json
import sys
from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations
from pathlib import Path
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from tellings.weights.models import load_names

sys.path.insert(0, str(Path(__file__).parents[1] / "training"))

from name_weights import CARRIERS, FOLDS, Sample, cross_validate, read_bench, read_events, read_spellings

FALSE_MATCH_RATE = 0.001
SHIFTS = (1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610)
"""By how many places the second forms are shifted, in a mixed order, to make wrong pairs."""
Item = TypeVar("Item", str, tuple[str, str])
Flags = npt.NDArray[np.bool_]


def measure(same: Flags, labels: Flags, chosen: Flags) -> dict[str, float]:
    """Precision, recall and F1 of "same" over the chosen pairs."""
    hits = int((same & labels & chosen).sum())
    said, wanted = int((same & chosen).sum()), int((labels & chosen).sum())
    figures = {"precision": hits / max(said, 1), "recall": hits / max(wanted, 1), "f1": 2 * hits / (said + wanted)}
    return {"pairs": int(chosen.sum())} | {name: round(value, 4) for name, value in figures.items()}


def measure_bench(bench: list[Sample], fitted: list[Sample]) -> dict[str, dict[str, float]]:
    """The figures on pairs of forms, each scored by weights of the other folds."""
    labels = np.array([s.is_match for s in bench])
    persons, free = np.array([s.is_person for s in bench]), np.array([s.values is not None for s in bench])
    _, same = cross_validate(bench, fitted)
    return {
        "all": measure(same, labels, np.ones(len(bench), dtype=bool)),
        "persons": measure(same, labels, persons),
        "organisations": measure(same, labels, ~persons),
        "where no veto denies the label": measure(same, labels, free | ~labels),
    }


def read_forms(path: Path) -> list[tuple[str, str]]:
    """The Arabic and the Latin form of each line."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [(arabic, latin.strip()) for arabic, _, latin in (line.partition("\t") for line in lines)]


def mix(items: Iterable[Item]) -> list[Item]:
    """The items in an order that has nothing to do with the alphabet."""
    return sorted(items, key=lambda item: hashlib.sha256(repr(item).encode()).digest())


def measure_scripts(pairs: list[tuple[str, str]]) -> dict[str, float]:
    """The share of Arabic forms that are found to be their Latin ones; wrong pairs take a form of another one."""
    mixed, count = mix(pairs), len(pairs)
    wrong = [(mixed[i][0], mixed[(i + shift) % count][1]) for shift in SHIFTS for i in range(count)]
    return measure_found(pairs, wrong)


def measure_variants(pairs: list[tuple[str, str]]) -> dict[str, float]:
    """The share of two spellings of one Arabic form that are found to be variants."""
    forms: dict[str, set[str]] = defaultdict(set)
    for arabic, latin in pairs:
        forms[arabic.translate(CARRIERS)].add(latin)
    variants = sorted({pair for spellings in forms.values() for pair in combinations(sorted(spellings), 2)})
    every, known = mix({latin for _, latin in pairs}), set(variants)
    count = len(every)
    shifted = {(every[i], every[(i + shift) % count]) for shift in SHIFTS for i in range(count)}
    return measure_found(variants, [pair for pair in sorted(shifted) if tuple(sorted(pair)) not in known])


def measure_found(pairs: list[tuple[str, str]], wrong: list[tuple[str, str]]) -> dict[str, float]:
    """The share of pairs over the score that one in 1,000 wrong pairs reaches."""
    compare = load_names().compare
    false = np.sort([compare(a, b, kind="person").score for a, b in wrong])[::-1]
    threshold = float(false[int(len(false) * FALSE_MATCH_RATE)])
    found = [compare(a, b, kind="person").score > threshold for a, b in pairs]
    return {
        "pairs": len(pairs), "wrong pairs": len(wrong), "threshold": round(threshold, 4),
        "found": round(float(np.mean(found)), 4),
    }  # fmt: skip


def main() -> None:
    """Print the figures, and write them where asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs", type=Path)
    parser.add_argument("events", type=Path)
    parser.add_argument("spellings", type=Path)
    parser.add_argument("more_spellings", type=Path)
    parser.add_argument("--write", type=Path)
    options = parser.parse_args()
    fitted = [*read_events(options.events), *read_spellings(options.more_spellings)]
    forms, more = read_forms(options.spellings), read_forms(options.more_spellings)
    results = {
        "command": "python bench/names.py NAME_BENCH.csv EVENTS AR2EN_EVAL.txt AR2EN_TRAIN.txt --write RESULTS.json",
        "name_bench": {"folds": FOLDS} | measure_bench(read_bench(options.pairs), fitted),
        "arabic to latin": measure_scripts(forms),
        "latin variants": measure_variants(forms + more),
    }
    print(json.dumps(results, indent=2))
    if options.write:
        options.write.write_text(json.dumps(results, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
