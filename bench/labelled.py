"""Hand-labelled gold that is kept as offsets, laid on the texts of the events that it was made on."""

import argparse
import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec

from tellings.annotate import annotate
from tellings.model.annotations import Annotations
from tellings.model.article import Article
from tellings.weights.models import load_antecedents
from tellings.weights.spacy_parser import load_parser

GOLD = Path(__file__).parent / "gold"

HALVES = (("work", (False,)), ("test", (True,)), ("all", (False, True)))
"""The halves of the events by name, with what ``is_test`` is of their articles."""


class Labelled(msgspec.Struct, frozen=True):
    """An article of an event with its gold, and whether its event is of the half that is kept for testing."""

    event: str
    name: str
    text: str
    published: str | None
    gold: dict[str, Any]
    is_test: bool


def read_labelled(gold: Path, events: Path) -> Iterator[Labelled]:
    """Yield the labelled articles; every second event, in order of name, is for testing.

    Raises:
        SystemExit: a text is not the one that was labelled.
    """
    articles = msgspec.json.decode(gold.read_bytes())["articles"]
    halves = {name: place % 2 == 1 for place, name in enumerate(sorted({a["event"] for a in articles}))}
    for item in articles:
        folder = events / item["event"]
        text = (folder / f"{item['article']}.txt").read_bytes().decode("utf-8")
        if hashlib.sha256(text.encode()).hexdigest() != item["text_sha256"]:
            raise SystemExit(f"{folder}/{item['article']}.txt is not the text that was labelled")
        yield Labelled(
            item["event"], item["article"], text, _find_date(folder, item["article"]), item, halves[item["event"]]
        )


def _find_date(folder: Path, article: str) -> str | None:
    """The date of publication that the event's index gives an article."""
    index = msgspec.json.decode((folder / "index.json").read_bytes())
    entries = index if isinstance(index, list) else index.get("articles", index.get("reports", []))
    for entry in entries:
        if Path(str(entry.get("file", entry.get("id", "")))).stem == article:
            date = entry.get("published", entry.get("date"))
            return str(date) if date else None
    return None


def annotate_all(items: Sequence[Labelled]) -> list[Annotations]:
    """The annotations of each labelled article, in order."""
    parses = load_parser().parse(item.text for item in items)
    found = []
    for item, syntax in zip(items, parses, strict=True):
        article = Article(
            id=item.name, text=item.text, bytes_sha256="", text_sha256="", reader="bench", published=item.published
        )
        found.append(annotate(article, syntax, load_antecedents()))
    return found


def parse_options(description: str | None) -> argparse.Namespace:
    """The options of a script that measures a layer: the folder of events, and whether to print what went wrong."""
    options = argparse.ArgumentParser(description=description)
    options.add_argument("events", type=Path)
    options.add_argument("--misses", action="store_true", help="print what went wrong in the working half")
    return options.parse_args()


class Rate:
    """Hits among what was found and what was to be found."""

    def __init__(self) -> None:
        self.hits = self.found = self.gold = 0

    def add(self, *, hits: int, found: int, gold: int) -> None:
        """Add the counts of one text."""
        self.hits += hits
        self.found += found
        self.gold += gold

    def score(self) -> dict[str, float]:
        """Precision, recall and F1, with the counts behind them."""
        precision, recall = self.hits / max(self.found, 1), self.hits / max(self.gold, 1)
        f1 = 2 * self.hits / max(self.found + self.gold, 1)
        return {
            "precision": round(precision, 4),
            "recall": round(recall, 4),
            "f1": round(f1, 4),
            "found": self.found,
            "gold": self.gold,
        }
