"""How many agencies and outlets that reports credit are found, and how many pairs of reports that share passages.

    python bench/credits.py EVENTS_FOLDER MADE_FOLDER

Of EVENTS_FOLDER the gold is each event's own (gold.json: copies, and origins of the kinds agency and outlet, without
photos and an outlet's own interviews); of MADE_FOLDER it is bench/gold/reprints.json. A credit is found if one of the
same report stands in its words, or has its name or a part of it. It is false if no labelled one is so. Results go to
bench/results/credits.json.
"""

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from pathlib import Path

import msgspec

from copies import find_pairs, read_events
from tellings.lineage import trace_lineage
from tellings.model.lineage import Origin
from tellings.model.report import Report
from tellings.text.folding import fold

PUBLISHERS = ("agency", "outlet")
LEFT_OUT = ("(photo", "(own", "Getty")


class Credit(msgspec.Struct, frozen=True):
    """A labelled credit; ``start`` and ``end`` are those of its words, where they are labelled."""

    article: str
    credits: str
    start: int = 0
    end: int = 0


class Gold(msgspec.Struct, frozen=True):
    """What is labelled of an event."""

    credits: tuple[Credit, ...]
    copies: frozenset[tuple[str, str]]


def read_gold(folder: Path) -> dict[str, Gold]:
    """The labels of real events, by event."""
    found = {}
    for path in sorted(folder.glob("*/gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        credits = (
            Credit(o["article"], o["credits"], o["start"], o["end"])
            for o in gold["origins"]
            if o["kind"] in PUBLISHERS and not any(words in o["credits"] for words in LEFT_OUT)
        )
        found[path.parent.name] = Gold(tuple(credits), _pair(c["articles"] for c in gold["copies"]))
    return found


def read_reprints(*, is_test: bool) -> dict[str, Gold]:
    """The labels of made-up events, by event: those for testing, or the others."""
    labels = json.loads(Path(__file__).with_name("gold").joinpath("reprints.json").read_text(encoding="utf-8"))
    return {
        event["event"]: Gold(tuple(Credit(**one) for one in event["credits"]), _pair(event["copies"]))
        for event in labels["events"]
        if event["is_test"] == is_test
    }


def _pair(groups: Iterable[Sequence[str]]) -> frozenset[tuple[str, str]]:
    return frozenset(pair for group in groups for pair in combinations(sorted(group), 2))


def is_same(origin: Origin, credit: Credit) -> bool:
    """Whether an origin is a labelled credit."""
    if origin.article != credit.article:
        return False
    if origin.evidence.start < credit.end and credit.start < origin.evidence.end:
        return True
    found, wanted = fold(origin.credits), fold(credit.credits)
    return f" {found} " in f" {wanted} " or f" {wanted} " in f" {found} "


def count(events: Mapping[str, Sequence[Report]], gold: Mapping[str, Gold]) -> dict[str, str]:
    """Credits and pairs that are found and false."""
    wanted = hit = false = pairs = found_pairs = false_pairs = 0
    for event, labels in gold.items():
        reports = sorted(events[event], key=lambda r: (r.article.published or "~", r.article.text_sha256))
        origins = [origin for origin in trace_lineage(reports).origins if origin.kind in PUBLISHERS]
        wanted += len(labels.credits)
        hit += sum(any(is_same(origin, credit) for origin in origins) for credit in labels.credits)
        false += sum(not any(is_same(origin, credit) for credit in labels.credits) for origin in origins)
        found = set(find_pairs(reports))
        pairs += len(labels.copies)
        found_pairs += len(found & labels.copies)
        false_pairs += len(found - labels.copies)
    return {
        "credits of agencies and outlets": f"{hit} of {wanted} found, {false} false",
        "pairs that share passages": f"{found_pairs} of {pairs} found, {false_pairs} false",
    }


def main() -> None:
    """Measure, write and print."""
    real, made = (read_events(Path(folder)) for folder in sys.argv[1:3])
    result = {
        "command": "python bench/credits.py EVENTS MADE",
        "labelled events": count(real, read_gold(Path(sys.argv[1]))),
        "made-up events": count(made, read_reprints(is_test=False)),
        "made-up events for testing": count(made, read_reprints(is_test=True)),
    }
    text = json.dumps(result, indent=1) + "\n"
    Path(__file__).with_name("results").joinpath("credits.json").write_text(text, encoding="utf-8")
    print(text, end="")


if __name__ == "__main__":
    main()
