"""Measure ``tellings.text.names.compare_names`` on name_bench (pairs of forms, same or not).

    python bench/names.py PATH/TO/name_bench.csv [--write bench/results/names.json]

The CSV has the columns schema, name1, name2, is_match. Besides the figures at the packaged threshold, the pairs are
split in two by a hash: the threshold that is best on one half is scored on the other one.
"""

import argparse
import csv
import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from tellings.text.names import SAME_FROM, compare_names


class Scored(NamedTuple):
    """A pair with its score, what it should be, and its half."""

    score: float
    is_match: bool
    is_person: bool
    half: int


def read_pairs(path: Path) -> list[Scored]:
    """Score every pair of the benchmark."""
    pairs = []
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            is_person = row["schema"] == "Person"
            match = compare_names(row["name1"], row["name2"], kind="person" if is_person else "org")
            half = hashlib.sha256(f"{row['name1']}|{row['name2']}".encode()).digest()[0] % 2
            pairs.append(Scored(match.score, row["is_match"] == "true", is_person, half))
    return pairs


def measure(pairs: Sequence[Scored], threshold: float) -> dict[str, float]:
    """Precision, recall and F1 of "same" at a threshold."""
    hits = sum(p.is_match and p.score >= threshold for p in pairs)
    said, wanted = sum(p.score >= threshold for p in pairs), sum(p.is_match for p in pairs)
    figures = {
        "precision": hits / max(said, 1),
        "recall": hits / max(wanted, 1),
        "f1": 2 * hits / max(said + wanted, 1),
    }
    return {"pairs": len(pairs)} | {name: round(value, 4) for name, value in figures.items()}


def cross_check(pairs: Sequence[Scored]) -> list[dict[str, float]]:
    """For each half: the threshold that is best on the other one, and the figures at it."""
    results = []
    for half in (0, 1):
        others = [p for p in pairs if p.half != half]
        best = max((t / 100 for t in range(40, 96)), key=lambda t: (measure(others, t)["f1"], t))
        results.append({"threshold": best} | measure([p for p in pairs if p.half == half], best))
    return results


def main() -> None:
    """Print the figures, and write them where asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--write", type=Path)
    options = parser.parse_args()
    pairs = read_pairs(options.pairs)
    results = {
        "command": "python bench/names.py PATH/TO/name_bench.csv --write bench/results/names.json",
        "threshold": SAME_FROM,
        "all": measure(pairs, SAME_FROM),
        "persons": measure([p for p in pairs if p.is_person], SAME_FROM),
        "organisations": measure([p for p in pairs if not p.is_person], SAME_FROM),
        "by halves": cross_check(pairs),
    }
    print(json.dumps(results, indent=2))
    if options.write:
        options.write.write_text(json.dumps(results, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
