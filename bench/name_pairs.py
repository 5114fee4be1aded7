"""Measure how pairs of names by kind of difference are judged.

    python bench/name_pairs.py [--write bench/results/name_pairs.json] [--show read]

bench/gold/name_pairs.csv holds pairs of names that were made from knowledge, before the rules that they try: two forms
of one name and two names that are near each other, in 24 groups by language and kind. The half "read" was looked at
while rules were written, and the weights are fitted with it; the half "test" is only scored. ``--show`` prints what is
judged otherwise than the gold of one half says.
"""

import argparse
import csv
import json
from collections import Counter
from pathlib import Path

from tellings.weights.models import load_names

GOLD = Path(__file__).parent / "gold" / "name_pairs.csv"
HALVES = ("read", "test")
KINDS = ("person", "org", "place")


def measure(outcomes: Counter[tuple[bool, bool]]) -> dict[str, float]:
    """Precision, recall, F1 and accuracy of "same" from counts by (said, gold)."""
    hits, said = outcomes[True, True], outcomes[True, True] + outcomes[True, False]
    wanted, count = outcomes[True, True] + outcomes[False, True], outcomes.total()
    figures = {
        "precision": hits / max(said, 1),
        "recall": hits / max(wanted, 1),
        "f1": 2 * hits / max(said + wanted, 1),
        "accuracy": (hits + outcomes[False, False]) / max(count, 1),
    }
    return {"pairs": count} | {name: round(value, 4) for name, value in figures.items()}


def main() -> None:
    """Print the figures, and write them where asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", type=Path)
    parser.add_argument("--show", choices=HALVES)
    options = parser.parse_args()
    names = load_names()
    outcomes: dict[str, Counter[tuple[bool, bool]]] = {half: Counter() for half in HALVES}
    groups: dict[str, Counter[str]] = {half: Counter() for half in HALVES}
    sizes: dict[str, Counter[str]] = {half: Counter() for half in HALVES}
    with GOLD.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            kind = next(kind for kind in KINDS if kind == row["kind"])
            match, is_same, half = (
                names.compare(row["name1"], row["name2"], kind=kind),
                row["same"] == "yes",
                row["half"],
            )
            outcomes[half][match.same, is_same] += 1
            groups[half][row["group"]] += match.same == is_same
            sizes[half][row["group"]] += 1
            if half == options.show and match.same != is_same:
                print(
                    row["name1"], "|", row["name2"], "|", row["same"], "|", match.score, "|", "; ".join(match.reasons)
                )
    results = {"command": "python bench/name_pairs.py --write RESULTS.json"} | {
        half: measure(outcomes[half]) | {"right": {g: f"{groups[half][g]}/{n}" for g, n in sizes[half].items()}}
        for half in HALVES
    }
    print(json.dumps(results, indent=2, ensure_ascii=False))
    if options.write:
        options.write.write_text(json.dumps(results, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
