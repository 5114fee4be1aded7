"""Fit the weights by which two forms of a name are compared, for weights/data/names.json.

    python training/name_weights.py NAME_BENCH.csv EVENTS_FOLDER AR2EN_TRAIN.txt NAME_PAIRS.csv OUTPUT.json

NAME_BENCH.csv has the columns schema, name1, name2 and is_match; EVENTS_FOLDER holds one folder an event with a
gold.json whose ``people`` list the forms of each name. Pairs of forms of one name are positive, those of two names of
one event and kind negative; first names alone are left out, since only the story says whose they are. AR2EN_TRAIN.txt
holds an Arabic form and a Latin one a line; of the Latin ones that are near each other, those of one Arabic form are
positive, and so are Arabic forms with their own Latin ones. NAME_PAIRS.csv is bench/gold/name_pairs.csv, of which the
half "read" takes part. Pairs that a veto forbids take no part: no weight could
speak for them. Printed is F1 on the pairs of NAME_BENCH by folds of base names, at a threshold chosen on the other
folds.
"""

import csv
import hashlib
import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path

import msgspec
import numpy as np
import numpy.typing as npt

from tellings.text.folding import fold
from tellings.text.name_features import ORG_FEATURES, PERSON_FEATURES, measure_orgs, measure_persons
from tellings.text.name_model import NameModel, NameWeights
from tellings.text.name_parts import find_skeleton
from tellings.text.name_vetoes import find_org_veto, find_person_veto
from tellings.text.name_words import read_org, read_person
from tellings.weights.gazetteer import load_gazetteer
from tellings.weights.name_book import load_name_book

CARRIERS = str.maketrans("أإآىةؤئ", "ااايهوي", "ء")
"""The letters of Arabic that are written one for another."""
FOLDS = 10
RIDGE = 1.0
ROUNDS = 40
EVENT_WEIGHT = 0.5
"""What a pair of the labelled events counts against one of the benchmark, which has the harder ones."""

PAIR_WEIGHT = 0.9
"""What a pair of our own counts, which no threshold is chosen on."""
SCRIPT_STRIDE = 4
"""Every fourth Arabic form is enough to fit two weights."""
SPELLINGS_WEIGHT = 100.0
"""What all pairs of single spellings count together: less than the pairs of whole names."""

Array = npt.NDArray[np.float64]


class Sample(msgspec.Struct, frozen=True):
    """A pair of forms with its features (none if a veto forbids it), its label, its group and its weight."""

    is_person: bool
    values: tuple[float, ...] | None
    is_match: bool
    group: str
    weight: float = 1.0


def read_bench(path: Path) -> list[Sample]:
    """Read the benchmark; pairs that share a form are of one group, so that variants of one name stay together."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = [
            (r["schema"] == "Person", r["name1"], r["name2"], r["is_match"] == "true") for r in csv.DictReader(file)
        ]
    groups = group_forms([(a, b) for _, a, b, _ in rows])
    return [
        Sample(is_person, measure(a, b, is_person), is_match, groups[fold(a)]) for is_person, a, b, is_match in rows
    ]


def group_forms(pairs: Sequence[tuple[str, str]]) -> dict[str, str]:
    """For each folded form the least of all the forms that pairs tie it to."""
    parent: dict[str, str] = {}

    def find(form: str) -> str:
        parent.setdefault(form, form)
        while parent[form] != form:
            form = parent[form]
        return form

    for a, b in pairs:
        low, high = sorted((find(fold(a)), find(fold(b))))
        parent[high] = low
    return {form: find(form) for form in list(parent)}


def read_events(folder: Path) -> Iterator[Sample]:
    """Yield the pairs of forms of each event's names, those of one name and those of two names of one kind."""
    for path in sorted(folder.glob("*/gold.json")):
        named = json.loads(path.read_text(encoding="utf-8")).get("people", [])
        forms = sorted({(n, t["kind"], form) for n, t in enumerate(named) for fs in t["forms"].values() for form in fs})
        for (i, kind, a), (j, other, b) in combinations(forms, 2):
            if kind == other != "place":
                is_person = kind == "person"
                values = measure(a, b, is_person)
                if not (is_person and values and values[PERSON_FEATURES.index("one part alone")]):
                    yield Sample(is_person, values, i == j, f"event {path.parent.name}", EVENT_WEIGHT)


def read_spellings(path: Path) -> Iterator[Sample]:
    """Yield the pairs of Latin forms that are near each other; the labels come from their Arabic forms."""
    lines = [line.partition("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    forms = sorted({(latin.strip(), arabic.translate(CARRIERS)) for arabic, _, latin in lines})
    blocks: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for latin, arabic in forms:
        for key in {find_skeleton(latin), *(latin[:i] + latin[i + 1 :] for i in range(len(latin)))}:
            blocks[key].append((latin, arabic))
    pairs = sorted({(a, b) for block in blocks.values() for a, b in combinations(block, 2) if a[0] != b[0]})
    found = [(a[1] == b[1], measure(a[0], b[0], True)) for a, b in pairs]
    for is_match, values in found:
        yield Sample(True, values, is_match, "spellings", SPELLINGS_WEIGHT / len(found))
    yield from _pair_scripts([(arabic, latin.strip()) for arabic, _, latin in lines][::SCRIPT_STRIDE])


def _pair_scripts(pairs: Sequence[tuple[str, str]]) -> Iterator[Sample]:
    """Yield Arabic forms with their Latin ones, and with some of others."""
    mixed, count = sorted(pairs, key=lambda p: hashlib.sha256(repr(p).encode()).digest()), len(pairs)
    for shift in (0, 1, 7, 49, 343):
        for i in range(count):
            arabic, latin = mixed[i][0], mixed[(i + shift) % count][1]
            yield Sample(True, measure(arabic, latin, True), not shift, "scripts", SPELLINGS_WEIGHT / count / 5)


def read_pairs(path: Path) -> Iterator[Sample]:
    """Yield the pairs of our own that are for reading, places left out; no others take part in fitting."""
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["half"] == "read" and row["kind"] != "place":
                is_person = row["kind"] == "person"
                values = measure(row["name1"], row["name2"], is_person)
                yield Sample(is_person, values, row["same"] == "yes", f"pairs {row['group']}", PAIR_WEIGHT)


def measure(a: str, b: str, is_person: bool) -> tuple[float, ...] | None:
    """The features of a pair in their order, or nothing where a veto forbids it."""
    a, b = sorted((a, b))
    if is_person:
        one, two = read_person(a), read_person(b)
        if not one.parts or not two.parts or find_person_veto(a, b, one, two, load_name_book()):
            return None
        return tuple(measure_persons(one, two, load_name_book())[0].values())
    one, two = read_org(a), read_org(b)
    if not one.parts or not two.parts or find_org_veto(one, two, load_gazetteer(), load_name_book().bodies):
        return None
    return tuple(measure_orgs(one, two, load_gazetteer())[0].values())


def fit(samples: Sequence[Sample], is_person: bool) -> NameWeights:
    """Fit a logistic regression with a ridge by Newton's method to the pairs of one kind.

    **Source:** iteratively reweighted least squares, McCullagh and Nelder 1989.
    """
    used = [s for s in samples if s.is_person == is_person and s.values is not None]
    values = np.array([s.values for s in used], dtype=float)
    labels, amounts = np.array([s.is_match for s in used], dtype=float), np.array([s.weight for s in used])
    rows = np.hstack([np.ones((len(values), 1)), values])
    ridge = np.diag([0.0, *[RIDGE] * values.shape[1]])
    weights = np.zeros(rows.shape[1])
    for _ in range(ROUNDS):
        chance = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (amounts * (labels - chance)) - ridge @ weights
        curve = (rows * (amounts * chance * (1 - chance))[:, None]).T @ rows + ridge
        weights = weights + np.linalg.solve(curve, slope)
    names = PERSON_FEATURES if is_person else ORG_FEATURES
    model = NameWeights(
        {n: round(float(w), 4) for n, w in zip(names, weights[1:], strict=True)}, round(float(weights[0]), 4), 0.0
    )
    bench = [s for s in samples if s.is_person == is_person and s.weight == 1.0]
    threshold = choose_threshold(score(bench, (model, model)), np.array([s.is_match for s in bench]))
    return msgspec.structs.replace(model, same_from=round(threshold, 2))


def score(samples: Sequence[Sample], model: tuple[NameWeights, NameWeights]) -> Array:
    """The score of each pair; 0 where a veto forbids it."""
    names = (ORG_FEATURES, PERSON_FEATURES)
    return np.array(
        [
            model[s.is_person].score(dict(zip(names[s.is_person], s.values, strict=True))) if s.values else 0.0
            for s in samples
        ]
    )


def find_f1(scores: Array, labels: npt.NDArray[np.bool_], threshold: float) -> float:
    """F1 of "same" at a threshold."""
    said = scores >= threshold
    return float(2 * (said & labels).sum() / max(1, said.sum() + labels.sum()))


def choose_threshold(scores: Array, labels: npt.NDArray[np.bool_]) -> float:
    """The nearest to even of the thresholds with an F1 within .003 of the best: a lone peak is chance."""
    tried = [t / 100 for t in range(20, 91)]
    found = [find_f1(scores, labels, t) for t in tried]
    good = [t for t, f1 in zip(tried, found, strict=True) if f1 >= max(found) - 0.003]
    return min(good, key=lambda t: (abs(t - 0.5), t))


def get_fold(group: str) -> int:
    """The fold of a group, by a hash."""
    return int(hashlib.sha256(group.encode()).hexdigest(), 16) % FOLDS


def cross_validate(bench: Sequence[Sample], events: Sequence[Sample]) -> tuple[Array, npt.NDArray[np.bool_]]:
    """The score of each pair of the benchmark, and whether it counts as one name, by models of the other folds."""
    folds = np.array([get_fold(s.group) for s in bench])
    scores, same = np.zeros(len(bench)), np.zeros(len(bench), dtype=bool)
    for number in range(FOLDS):
        rest = [s for s, f in zip(bench, folds, strict=True) if f != number]
        model = fit([*rest, *events], False), fit([*rest, *events], True)
        here = folds == number
        held = [s for s, f in zip(bench, folds, strict=True) if f == number]
        scores[here] = score(held, model)
        same[here] = scores[here] >= np.array([model[s.is_person].same_from for s in held])
    return scores, same


def main() -> None:
    """Fit, print what was measured, and write the model."""
    bench, events = read_bench(Path(sys.argv[1])), list(read_events(Path(sys.argv[2])))
    spellings = [*read_spellings(Path(sys.argv[3])), *(pairs := list(read_pairs(Path(sys.argv[4]))))]
    labels = np.array([s.is_match for s in bench])
    _, same = cross_validate(bench, [*events, *spellings])
    f1 = 2 * (same & labels).sum() / (same.sum() + labels.sum())
    org, person = fit([*bench, *events, *pairs], False), fit([*bench, *events, *spellings], True)
    card = {
        "trained_by": "training/name_weights.py",
        "data": f"name_bench (OpenSanctions, MIT), {len(bench)} pairs; labelled events, {len(events)} pairs of forms;"
        f" ar2en-train (Apache-2.0), {len(spellings) - len(pairs)} pairs of single spellings;"
        f" bench/gold/name_pairs.csv, {len(pairs)} pairs",
        "f1_by_folds_of_base_names": f"{f1:.3f}",
        "limits": "many labels of the benchmark are judgements by one maker; made for names in Latin letters",
    }
    model = NameModel(person, org, card)
    Path(sys.argv[5]).write_bytes(msgspec.json.format(msgspec.json.encode(model), indent=1) + b"\n")
    print(json.dumps({"f1": round(float(f1), 4)}))


if __name__ == "__main__":
    main()
