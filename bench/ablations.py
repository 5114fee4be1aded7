"""What each group of features adds: the weights fitted by folds without it, for sentences and for phrases.

    python bench/ablations.py EVENTS_FOLDER MADE_FOLDER

EVENTS_FOLDER holds one folder an event with its reports, index.json and gold.json, and score.py beside them;
MADE_FOLDER the same of made-up events, by all of which the weights of phrases are fitted too. For each
group of features of pairs of sentences, and of pairs of phrases, the weights are fitted anew without it, each event
scored by weights that were fitted on the events of other folds. Two figures for each: the average precision over the
labelled pairs, and the labelled differences that the accounts put side by side. Without a group of features of
sentences, the weights of phrases stay those fitted with all. Results go to bench/results/ablations.json.
"""

import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypeVar

import msgspec

sys.path.insert(0, str(Path(__file__).parents[1] / "training"))

from aligner import fit_by_folds
from aligner import make_model as fit_pairs
from aligner import measure_precision as measure_pairs
from contrast_labels import Sample as PhraseSample
from contrast_labels import sample_events, sample_made
from contrasts import calibrate, fit_samples, predict_by_folds
from contrasts import make_model as name_contrasts
from contrasts import measure_precision as measure_phrases
from events import FIGURE
from folds import FOLDS, Event, read_events, score_accounts
from labelled_pairs import Sample as UnitSample
from tellings.collate import Resources
from tellings.collate.aligner import PairModel, Weights
from tellings.collate.contrasts.model import FEATURES as PHRASE_FEATURES
from tellings.collate.contrasts.model import ContrastModel
from tellings.collate.likeness import GROUPS, PAIR_FEATURES
from tellings.collate.standing import STANDING_FEATURES
from tellings.pipeline.compare import load_resources

S = TypeVar("S", UnitSample, PhraseSample)

PHRASE_GROUPS: Mapping[str, str] = {
    "likeness of the sentences": "unit_score unit_logit rest_cosine",
    "what they hang on": "like_governor governors_meet grand_same is_subject is_object is_of is_root",
    "their own words": "like_head head_dice same_number words_contained words_extra weight_least weight_most",
    "their clauses": "same_predicate participants_meet predicates_meet",
    "free or taken": "both_free both_taken",
    "times and figures": "time_apart time_overlaps same_event ranges_overlap",
    "standing": "rivals worst_rank margin",
}
"""The features of pairs of phrases in groups; those of sentences have theirs in the package."""


def blank(sample: S, names: Sequence[str], every: Sequence[str]) -> S:
    """The sample with nothing in some columns, so that they get no weight; ``every`` names all columns."""
    values = sample.values.copy()
    values[:, [every.index(name) for name in names]] = 0.0
    return msgspec.structs.replace(sample, values=values)


def without_standing(model: PairModel) -> PairModel:
    """The model that scores a pair by itself only."""
    weights = {**model.first.weights, **dict.fromkeys(STANDING_FEATURES, 0.0)}
    return msgspec.structs.replace(model, second=Weights(weights, model.first.bias))


def count_variants(folder: Path, events: Sequence[Event], by_fold: Sequence[Resources]) -> str:
    """The labelled differences that stand side by side, of all, with the resources of each event's fold."""
    printed = score_accounts(folder, events, [by_fold[i % FOLDS] for i in range(len(events))])
    return next(m["count"] for m in FIGURE.finditer(printed) if m["name"] == "variant recall")


def choose_others(events: Sequence[Event], fold: int) -> list[Event]:
    """The events that the weights of a fold are fitted on."""
    return [event for i, event in enumerate(events) if i % FOLDS != fold]


def fit_phrases(samples: Sequence[PhraseSample], made: Sequence[PhraseSample]) -> ContrastModel:
    """The weights of phrases, calibrated."""
    scale = calibrate(samples, predict_by_folds(samples, made))
    return name_contrasts(fit_samples([*samples, *made]), scale, {})


class Ablation:
    """The labelled events with what is fitted once: samples and weights with all features, by fold."""

    def __init__(self, folder: Path, made: Path) -> None:
        self.folder, self.events = folder, read_events(folder)
        self.made = [sample_made(path.parent) for path in sorted(made.glob("*/gold.json"))]
        self.units = [event.labelled.units for event in self.events]
        self.phrases = sample_events([event.labelled for event in self.events])
        others = [choose_others(self.events, fold) for fold in range(FOLDS)]
        self.inner = [sample_events([event.labelled for event in some]) for some in others]
        self.full = [
            msgspec.structs.replace(
                load_resources(),
                pairs=fit_pairs([event.labelled.units for event in some]),
                contrasts=fit_phrases(samples, self.made),
            )
            for some, samples in zip(others, self.inner, strict=True)
        ]

    def measure_pairs(self, left_out: Sequence[str], *, standing: bool = True) -> dict[str, object]:
        """Both figures without some features of sentences."""
        units = [blank(sample, left_out, PAIR_FEATURES) for sample in self.units]
        fitted = fit_by_folds(units, range(len(PAIR_FEATURES)))
        by_fold = []
        for fold, resources in enumerate(self.full):
            model = fit_pairs([sample for i, sample in enumerate(units) if i % FOLDS != fold])
            model = model if standing else without_standing(model)
            by_fold.append(msgspec.structs.replace(resources, pairs=model))
        precision = measure_pairs(units, fitted.second if standing else fitted.first)
        return self._write(precision, by_fold)

    def measure_phrases(self, left_out: Sequence[str]) -> dict[str, object]:
        """Both figures without some features of phrases."""
        samples, made, *inner = (
            [blank(sample, left_out, PHRASE_FEATURES) for sample in some]
            for some in (self.phrases, self.made, *self.inner)
        )
        by_fold = [
            msgspec.structs.replace(resources, contrasts=fit_phrases(some, made))
            for resources, some in zip(self.full, inner, strict=True)
        ]
        return self._write(measure_phrases(samples, predict_by_folds(samples, made)), by_fold)

    def _write(self, precision: float, by_fold: Sequence[Resources]) -> dict[str, object]:
        variants = count_variants(self.folder, self.events, by_fold)
        return {"average_precision": round(precision, 3), "variants": variants}


def main() -> None:
    """Measure, write and print."""
    ablation = Ablation(Path(sys.argv[1]), Path(sys.argv[2]))
    sentences = {"all features": ablation.measure_pairs(())}
    for group, (_, names) in GROUPS.items():
        sentences[f"without {group}"] = ablation.measure_pairs(names)
    sentences["without standing"] = ablation.measure_pairs((), standing=False)
    phrases = {"all features": ablation.measure_phrases(())}
    for group, listed in PHRASE_GROUPS.items():
        phrases[f"without {group}"] = ablation.measure_phrases(listed.split())
    result = {"command": "python bench/ablations.py EVENTS MADE", "sentences": sentences, "phrases": phrases}
    text = json.dumps(result, indent=1) + "\n"
    Path(__file__).with_name("results").joinpath("ablations.json").write_text(text, encoding="utf-8")
    print(text, end="")


if __name__ == "__main__":
    main()
