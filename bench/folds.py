"""Score the labelled events with weights that were fitted without the event that is scored.

    python bench/folds.py EVENTS_FOLDER

EVENTS_FOLDER holds one folder an event with its reports, index.json and gold.json, and score.py beside them. The events
fall into folds; for each, the weights of pairs of sentences and of pairs of phrases are fitted on the events of the
others, by the code of training/, and the accounts of its own events are made with these. What score.py prints of them
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
from contrast_labels import Sample as PhraseSample
from contrast_labels import sample_story
from contrasts import fit_samples
from contrasts import make_model as name_contrasts
from events import FIGURE
from labelled_pairs import Sample as UnitSample
from labelled_pairs import measure_event
from tellings.collate import Resources, collate, make_story
from tellings.compose import compose_account
from tellings.lineage import trace_lineage
from tellings.model.account import Account
from tellings.model.article import Article
from tellings.model.entity import Entity
from tellings.model.report import Report
from tellings.pipeline.annotate import annotate_articles
from tellings.pipeline.compare import choose_articles, load_resources
from tellings.pipeline.read import read_reports
from tellings.resolve import resolve
from tellings.weights.models import load_names

FOLDS = 4


class Event(msgspec.Struct, frozen=True):
    """A labelled event that is read, annotated and resolved."""

    folder: Path
    articles: Sequence[Article]
    left_out: Mapping[str, str]
    reports: Sequence[Report]
    entities: Sequence[Entity]


def read_events(events: Path) -> list[Event]:
    """Read every event of a folder, in the order of their names."""
    return [read_event(path.parent) for path in sorted(events.glob("*/gold.json"))]


def read_event(folder: Path) -> Event:
    """Read, annotate and resolve one event."""
    articles = read_reports([], manifest=str(folder / "index.json")).articles
    chosen, left_out = choose_articles(articles)
    reports = list(annotate_articles(chosen))
    return Event(folder, articles, left_out, reports, resolve(reports, load_names()))


def fit_folds(events: Sequence[Event]) -> list[Resources]:
    """For each event what collating is given, fitted on the events of the other folds."""
    units = [measure_event(event.folder, event.reports) for event in events]
    found = [load_resources()] * len(events)
    for fold in range(FOLDS):
        others = [i for i in range(len(events)) if i % FOLDS != fold]
        resources = fit_resources([events[i] for i in others], [units[i] for i in others])
        for i in range(fold, len(events), FOLDS):
            found[i] = resources
    return found


def fit_resources(events: Sequence[Event], units: Sequence[UnitSample]) -> Resources:
    """Fit the weights of pairs of sentences, and by these those of pairs of phrases."""
    resources = msgspec.structs.replace(load_resources(), pairs=fit_pairs(units))
    samples: list[PhraseSample] = []
    for event in events:
        story = make_story(event.reports, event.entities, resources)
        samples.append(sample_story(story, event.folder / "gold.json"))
    return msgspec.structs.replace(resources, contrasts=name_contrasts(fit_samples(samples), {}))


def compare_event(event: Event, resources: Resources) -> Account:
    """The account of an event by these weights."""
    return compose_account(
        event.articles,
        event.reports,
        entities=event.entities,
        lineage=trace_lineage(event.reports),
        collation=collate(event.reports, event.entities, resources),
        left_out=event.left_out,
    )


def main() -> None:
    """Fit by folds, compare, score and write the figures."""
    folder = Path(sys.argv[1])
    events = read_events(folder)
    with tempfile.TemporaryDirectory() as scratch:
        for event, resources in zip(events, fit_folds(events), strict=True):
            account = msgspec.json.encode(compare_event(event, resources))
            Path(scratch, f"{event.folder.name}.json").write_bytes(account)
        command = [sys.executable, str(folder / "score.py"), str(folder), scratch]
        printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    figures = {m["name"]: {k: m[k] for k in ("value", "interval", "count")} for m in FIGURE.finditer(printed)}
    result = {"command": "python bench/folds.py EVENTS", "folds": FOLDS, "figures": figures}
    output = Path(__file__).with_name("results") / "folds.json"
    output.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")
    print(printed, end="")


if __name__ == "__main__":
    main()
