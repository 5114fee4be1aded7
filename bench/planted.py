"""Planted differences: how many of them a comparison finds, and how often it sees one where none is.

    python bench/planted.py EVENTS_FOLDER [--misses FILE]

Each report of EVENTS_FOLDER (one folder an event, with A*.txt and index.json) is reworded by rule (rewording.py), and
compared with itself so reworded: a conflict there is false. Then one thing is changed as well (planting.py): it is
found if a facet sets the words that changed beside the words that they became, as two readings, under any relation but
agreement; or, for names, if one entity holds both. Nothing of the reports is written but to the file of misses.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import tellings
from planting import Plant, find_plants
from rewording import Edit, apply_edits, find_edits, follow, touch
from tellings.annotate import annotate
from tellings.model.account import Account
from tellings.model.article import Article
from tellings.model.point import Facet
from tellings.model.report import Report
from tellings.pipeline.compare import compare_reports
from tellings.pipeline.read import read_reports
from tellings.weights.models import load_antecedents
from tellings.weights.spacy_parser import load_parser

NOT_FOUND = "not found"

MOST = 3
"""Changes of one kind in one report."""


def read_articles(events: Path) -> Iterator[Article]:
    """Yield the reports of every event."""
    for path in sorted(events.glob("*/index.json")):
        yield from read_reports([], manifest=str(path)).articles


def make_report(article: Article) -> Report:
    """Annotate one article."""
    (syntax,) = load_parser().parse([article.text])
    return Report(article, annotate(article, syntax, load_antecedents()))


def reword(article: Article, edits: Sequence[Edit]) -> Article:
    """The article after some edits, as another outlet's of the same day."""
    return tellings.article(apply_edits(article.text, edits), id="other", published=article.published)


def compare(original: Report, other: Article) -> Account:
    """Compare a report with a reworded one."""
    reports = sorted([original, make_report(other)], key=lambda r: r.article.text_sha256)
    return compare_reports([original.article, other], reports, left_out={})


def is_found(account: Account, old: tuple[str, int, int], new: tuple[str, int, int]) -> str | None:
    """The relation under which two places are set beside each other as readings, the gravest first, or ``None``."""
    for point in account.points:
        for facet in point.facets:
            if facet.relation != "agree" and _sets_apart(facet, old, new):
                return facet.relation
    return None


def _sets_apart(facet: Facet, old: tuple[str, int, int], new: tuple[str, int, int]) -> bool:
    held = [{i for i, r in enumerate(facet.readings) for e in r.evidence if _covers(e, place)} for place in (old, new)]
    return bool(held[0] and held[1] and len(held[0] | held[1]) > 1)


def _covers(evidence: tellings.model.span.Evidence, place: tuple[str, int, int]) -> bool:
    article, start, end = place
    return evidence.article == article and evidence.start < end and start < evidence.end


def is_one_entity(account: Account, old: str, new: str) -> bool:
    """Whether one entity holds a form with each of two names."""
    return any(
        any(old in f.form for f in entity.forms) and any(new in f.form for f in entity.forms)
        for entity in account.entities
    )


def try_plant(original: Report, edits: Sequence[Edit], plant: Plant) -> str | None:
    """Plant one change in the reworded report, and say under which relation it is found."""
    changed = (plant.edit, *plant.others)
    rest = [edit for edit in edits if not any(touch(edit, change) for change in changed)]
    every = sorted([*rest, *changed])
    account = compare(original, reword(original.article, every))
    old = (original.article.id, plant.edit.start, max(plant.edit.end, plant.edit.start + 1))
    found = is_found(account, old, ("other", *follow(every, plant.edit)))
    words = original.article.text[plant.edit.start : plant.edit.end]
    if found is None and plant.kind == "name" and is_one_entity(account, words, plant.edit.new):
        return "one entity"
    return found


def show_miss(text: str, plant: Plant) -> str:
    """A line for those who read misses."""
    start, end = max(0, plant.edit.start - 90), plant.edit.end + 60
    around = text[start : plant.edit.start] + f"[{text[plant.edit.start : plant.edit.end]} -> {plant.edit.new}]"
    return f"{plant.kind}: " + " ".join((around + text[plant.edit.end : end]).split())


class Tally:
    """What was planted and found, added up over reports, with a line for each miss."""

    def __init__(self) -> None:
        self.relations: dict[str, Counter[str]] = {}
        self.unchanged = self.false = 0
        self.misses: list[str] = []

    def add(self, article: Article) -> None:
        """Compare a report with itself reworded, without and with each planted change."""
        original, edits = make_report(article), find_edits(article.text)
        account = compare(original, reword(article, edits))
        clashes = [f for point in account.points for f in point.facets if f.relation == "conflict"]
        self.unchanged += 1
        self.false += bool(clashes)
        self.misses += [f"false conflict: {f.question} {[r.value for r in f.readings]}" for f in clashes]
        for plant in find_plants(article.text, most=MOST):
            relation = try_plant(original, edits, plant)
            self.relations.setdefault(plant.kind, Counter())[relation or NOT_FOUND] += 1
            if relation is None:
                self.misses.append(f"{article.id} {show_miss(article.text, plant)}")

    def score(self) -> dict[str, object]:
        """All figures."""
        every = sum(self.relations.values(), Counter[str]())
        return {
            "command": "python bench/planted.py EVENTS",
            "cases": every.total(),
            "found": _share(every),
            "found_by_kind": {
                kind: f"{told.total() - told[NOT_FOUND]}/{told.total()} = {_share(told):.2f}"
                for kind, told in self.relations.items()
            },
            "relations": dict(sorted(every.items())),
            "relations_by_kind": {kind: dict(sorted(told.items())) for kind, told in self.relations.items()},
            "unchanged": self.unchanged,
            "unchanged_without_conflict": round(1 - self.false / self.unchanged, 3),
        }


def _share(told: Counter[str]) -> float:
    return round(1 - told[NOT_FOUND] / told.total(), 3)


def main() -> None:
    """Plant, compare and write the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("events", type=Path)
    parser.add_argument("--misses", type=Path, help="write what is not found, with the words around it, to a file")
    options = parser.parse_args()
    tally = Tally()
    for article in read_articles(options.events):
        tally.add(article)
    text = json.dumps(tally.score(), indent=1) + "\n"
    Path(__file__).with_name("results").joinpath("planted.json").write_text(text, encoding="utf-8")
    if options.misses:
        options.misses.write_text("\n".join(tally.misses) + "\n", encoding="utf-8")
    print(text, end="")


if __name__ == "__main__":
    main()
