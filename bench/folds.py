"""Score the labelled events with weights that were fitted without the event that is scored.

    python bench/folds.py EVENTS_FOLDER MADE_FOLDER

EVENTS_FOLDER holds one folder an event with its reports, index.json and gold.json, and score.py beside them;
MADE_FOLDER the same of made-up events, by which the weights of phrases are fitted too. The events fall into folds; for
each, the weights of pairs of sentences and of pairs of phrases are fitted on the events of the others, by the code of
training/, and the accounts of its own events are made with these. What score.py prints of them
is written to bench/results/folds.json. The weights of names and the thresholds are the packaged ones.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec

sys.path.insert(0, str(Path(__file__).parents[1] / "training"))

from aligner import make_model as fit_pairs
from contrast_labels import Event as Labelled
from contrast_labels import Sample, sample_events, sample_made
from contrasts import calibrate, fit_samples, predict_by_folds
from contrasts import make_model as name_contrasts
from events import FIGURE
from labelled_pairs import measure_event
from tellings.collate import Resources, collate
from tellings.compose import compose_account
from tellings.lineage import trace_lineage
from tellings.model.account import Account
from tellings.model.article import Article
from tellings.pipeline.annotate import annotate_articles
from tellings.pipeline.compare import choose_articles, load_resources
from tellings.pipeline.read import read_reports
from tellings.resolve import resolve
from tellings.weights.models import load_names

FOLDS = 4


class Event(msgspec.Struct, frozen=True):
    """A labelled event with its articles, and those that were left out."""

    articles: Sequence[Article]
    left_out: Mapping[str, str]
    labelled: Labelled


def read_events(events: Path) -> list[Event]:
    """Read every event of a folder, in the order of their names."""
    return [read_event(path.parent) for path in sorted(events.glob("*/gold.json"))]


def read_event(folder: Path) -> Event:
    """Read, annotate and resolve one event."""
    articles = read_reports([], manifest=str(folder / "index.json")).articles
    chosen, left_out = choose_articles(articles)
    reports = list(annotate_articles(chosen))
    labelled = Labelled(folder, reports, resolve(reports, load_names()), measure_event(folder, reports))
    return Event(articles, left_out, labelled)


def fit_folds(events: Sequence[Event], made: Sequence[Sample]) -> list[Resources]:
    """For each event what collating is given, fitted on the events of the other folds."""
    found = [load_resources()] * len(events)
    for fold in range(FOLDS):
        resources = fit_resources([event.labelled for i, event in enumerate(events) if i % FOLDS != fold], made)
        for i in range(fold, len(events), FOLDS):
            found[i] = resources
    return found


def fit_resources(events: Sequence[Labelled], made: Sequence[Sample]) -> Resources:
    """Fit the weights of pairs of sentences, and those of pairs of phrases."""
    samples = sample_events(events)
    scale = calibrate(samples, predict_by_folds(samples, made))
    contrasts = name_contrasts(fit_samples([*samples, *made]), scale, {})
    return msgspec.structs.replace(
        load_resources(), pairs=fit_pairs([event.units for event in events]), contrasts=contrasts
    )


def compare_event(event: Event, resources: Resources) -> Account:
    """The account of an event by these weights."""
    labelled = event.labelled
    return compose_account(
        event.articles,
        labelled.reports,
        entities=labelled.entities,
        lineage=trace_lineage(labelled.reports),
        collation=collate(labelled.reports, labelled.entities, resources),
        left_out=event.left_out,
    )


def score_accounts(folder: Path, events: Sequence[Event], resources: Sequence[Resources]) -> str:
    """What score.py prints of the accounts of the events, each made with its own resources."""
    with tempfile.TemporaryDirectory() as scratch:
        for event, given in zip(events, resources, strict=True):
            account = msgspec.json.encode(compare_event(event, given))
            Path(scratch, f"{event.labelled.folder.name}.json").write_bytes(account)
        command = [sys.executable, str(folder / "score.py"), str(folder), scratch]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def main() -> None:
    """Fit by folds, compare, score and write the figures."""
    folder = Path(sys.argv[1])
    events = read_events(folder)
    made = [sample_made(path.parent) for path in sorted(Path(sys.argv[2]).glob("*/gold.json"))]
    printed = score_accounts(folder, events, fit_folds(events, made))
    figures = {m["name"]: {k: m[k] for k in ("value", "interval", "count")} for m in FIGURE.finditer(printed)}
    result = {"command": "python bench/folds.py EVENTS MADE", "folds": FOLDS, "figures": figures}
    output = Path(__file__).with_name("results") / "folds.json"
    output.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    print(printed, end="")


if __name__ == "__main__":
    main()
