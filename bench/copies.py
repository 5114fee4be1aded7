"""How many planted copies are found, and how often two reports that tell apart are taken for a copy.

    python bench/copies.py EVENTS_FOLDER [MORE_FOLDER ...]

Every report of the events in EVENTS_FOLDER is copied by rule (planted_copies.py): cut, put in another order, reworded
at 10, 30, 50 and 70 % of its words, mixed with paragraphs of another event. A copy is found if it and its report are
said to share passages. Two reports of one event tell apart where the event's gold.json lists them under no copy; those
of MORE_FOLDER, with no such list, tell apart where none of their reports is said in the texts to reprint another:
folders whose names begin with m7 are left out. Thresholds were chosen on every second event, in order of name; the
others judge.

Precision of a level is reckoned as if there were as many pairs that tell apart as copies. The labelled pairs of the
events are counted too. Results go to bench/results/copies.json.
"""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path

import tellings
from planted_copies import MAKERS, make_copy, make_pool
from tellings.lineage import trace_lineage
from tellings.model.lineage import Copy
from tellings.model.report import Report
from tellings.pipeline.annotate import annotate_articles
from tellings.pipeline.read import read_reports

Events = Mapping[str, Sequence[Report]]
Pair = tuple[str, str]

REPRINTING = "m7"
"""How the names of made-up events begin in which reports reprint one another."""


def read_events(folder: Path) -> Events:
    """The annotated reports of every event of a folder."""
    return {
        path.parent.name: list(annotate_articles(list(read_reports([], manifest=str(path)).articles)))
        for path in sorted(folder.glob("*/index.json"))
    }


def read_copied(folder: Path) -> set[Pair]:
    """The pairs of reports that an event's gold lists as sharing passages."""
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    return {pair for copy in gold.get("copies", []) for pair in combinations(sorted(copy["articles"]), 2)}


def find_pairs(reports: Sequence[Report]) -> dict[Pair, Copy]:
    """The copies among reports, by the two ids in order."""
    found = trace_lineage(sorted(reports, key=lambda r: (r.article.published or "~", r.article.text_sha256))).copies
    return {(min(c.article, c.exemplar), max(c.article, c.exemplar)): c for c in found}


def try_copies(events: Events, half: int) -> Iterator[tuple[str, bool]]:
    """Yield the kind of each planted copy of a half of the events, and whether it is found."""
    pool = make_pool([report for reports in events.values() for report in reports])
    names = sorted(events)
    planted = [
        (kind, report, make_copy(kind, report, events[names[(place + 1) % len(names)]][0], pool))
        for place, name in enumerate(names)
        if place % 2 == half
        for report in events[name]
        for kind in MAKERS
    ]
    copies = annotate_articles([tellings.article(text, id=f"planted {n}") for n, (*_, text) in enumerate(planted)])
    for (kind, report, _), copy in zip(planted, copies, strict=True):
        yield kind, bool(find_pairs([report, copy]))


def measure_levels(tried: Sequence[tuple[str, bool]], wrong: float) -> dict[str, object]:
    """Recall and precision of each kind of planted copy; ``wrong`` is the share of pairs that are taken for copies."""
    levels: dict[str, object] = {}
    for kind in MAKERS:
        hits = [hit for k, hit in tried if k == kind]
        recall = sum(hits) / len(hits)
        precision = round(recall / (recall + wrong), 3) if recall else None
        levels[kind] = {"copies": len(hits), "found": sum(hits), "recall": round(recall, 3), "precision": precision}
    return levels


def measure_half(folder: Path, events: Events, others: Sequence[Events], half: int) -> dict[str, object]:
    """All figures of the events of one half."""
    chosen = [item for all_of in (events, *others) for item in sorted(all_of.items())[half::2]]
    copied = {name: read_copied(folder / name) for name, _ in chosen if name in events}
    apart = {
        (name, pair)
        for name, reports in chosen
        if not name.startswith(REPRINTING)
        for pair in combinations(sorted(r.article.id for r in reports), 2)
        if pair not in copied.get(name, ())
    }
    found = {(name, pair) for name, reports in chosen for pair in find_pairs(reports)}
    labelled = {(name, pair) for name, pairs in copied.items() for pair in pairs}
    tried = list(try_copies(events, half))
    return {
        "planted": measure_levels(tried, len(found & apart) / len(apart)),
        "pairs that tell apart": len(apart),
        "of them taken for copies": [f"{name}: {' '.join(pair)}" for name, pair in sorted(found & apart)],
        "labelled pairs that share passages, quotations only among them": len(labelled),
        "of them found": len(found & labelled),
    }


def main() -> None:
    """Measure, write and print."""
    folder, *more = map(Path, sys.argv[1:])
    events, others = read_events(folder), [read_events(path) for path in more]
    halves = {title: measure_half(folder, events, others, half) for half, title in enumerate(("work", "test"))}
    text = json.dumps({"command": "python bench/copies.py EVENTS MADE"} | halves, indent=1) + "\n"
    Path(__file__).with_name("results").joinpath("copies.json").write_text(text, encoding="utf-8")
    print(text, end="")


if __name__ == "__main__":
    main()
