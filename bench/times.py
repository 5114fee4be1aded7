"""Measure time expressions on TimeML files: python bench/times.py FOLDER [--misses]. Prints the figures as JSON.

Every third file (in order of name) is kept as dev, for figures; the others may be read to find what to mend.
Relaxed extents overlap; value F1 counts the relaxed matches whose value is right, as TempEval-3 does.
"""

import argparse
import html
import json
import re
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec

from tellings.annotate.times import find_times
from tellings.model.annotations import Layout, Timex
from tellings.text.tree import Tree
from tellings.weights.spacy_parser import load_parser

DEV_STEP = 3

_PIECE = re.compile(r"<[^>]+>|[^<]+")
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')


class Gold(msgspec.Struct, frozen=True):
    """A time expression as annotators marked it."""

    start: int
    end: int
    type: str
    value: str


Pairs = list[tuple[Gold | None, Timex | None]]
"""Gold and what was found for it; either may be missing."""


class Marked(msgspec.Struct, frozen=True):
    """A text with its date of creation and its gold."""

    name: str
    published: str
    text: str
    gold: tuple[Gold, ...]


def read_timeml(folder: Path) -> Iterator[Marked]:
    """Yield the marked texts below a folder, in order of name; of files of one name the first."""
    paths = {path.name: path for path in sorted(folder.rglob("*.tml"), reverse=True)}
    for _, path in sorted(paths.items()):
        content = path.read_text(encoding="utf-8")
        created = re.search(r'<DCT>.*?value="([^"]*)"', content, re.DOTALL)
        body = re.search(r"<TEXT>(.*?)</TEXT>", content, re.DOTALL)
        if created and body:
            yield Marked(path.stem, created[1], *_strip_marks(body[1]))


def _strip_marks(body: str) -> tuple[str, tuple[Gold, ...]]:
    text, gold, stack = "", [], []
    for match in _PIECE.finditer(body):
        piece = match.group()
        if piece.startswith("<TIMEX3"):
            stack.append((len(text), dict(_ATTRIBUTE.findall(piece))))
        elif piece.startswith("</TIMEX3"):
            start, attributes = stack.pop()
            gold.append(Gold(start, len(text), attributes["type"], attributes["value"]))
        elif not piece.startswith("<"):
            text += html.unescape(piece)
    return text, tuple(gold)


def match_gold(gold: tuple[Gold, ...], found: tuple[Timex, ...]) -> Pairs:
    """Pair overlapping expressions one to one, from left to right, and leave the others single."""
    pairs: Pairs = []
    free = list(found)
    for item in gold:
        hit = next((t for t in free if t.start < item.end and item.start < t.end), None)
        if hit is not None:
            free.remove(hit)
        pairs.append((item, hit))
    return pairs + [(None, item) for item in free]


def score(pairs: Pairs) -> dict[str, float]:
    """F1 of extents, types and values."""
    both = [(g, t) for g, t in pairs if g is not None and t is not None]
    golds, finds = sum(g is not None for g, _ in pairs), sum(t is not None for _, t in pairs)

    def f1(hits: int) -> float:
        return round(2 * hits / (golds + finds), 4) if golds + finds else 0.0

    return {
        "gold": golds,
        "found": finds,
        "strict_f1": f1(sum((g.start, g.end) == (t.start, t.end) for g, t in both)),
        "relaxed_f1": f1(len(both)),
        "relaxed_precision": round(len(both) / finds, 4) if finds else 0.0,
        "relaxed_recall": round(len(both) / golds, 4) if golds else 0.0,
        "type_f1": f1(sum(g.type == t.type for g, t in both)),
        "value_f1": f1(sum(g.value == t.value for g, t in both)),
    }


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", type=Path)
    options.add_argument("--misses", action="store_true", help="print what went wrong in the files that are not dev")
    arguments = options.parse_args()
    marked = list(read_timeml(arguments.folder))
    trees = [Tree(m.text, s) for m, s in zip(marked, load_parser().parse(m.text for m in marked), strict=True)]
    began = time.process_time()
    found = [find_times(tree, Layout(), published=m.published) for tree, m in zip(trees, marked, strict=True)]
    spent = time.process_time() - began
    pairs = [match_gold(m.gold, f) for m, f in zip(marked, found, strict=True)]
    if arguments.misses:
        print_misses(marked, pairs)
        return
    report = describe(pairs, microseconds=1e6 * spent / sum(len(tree) for tree in trees))
    json.dump(report, sys.stdout, indent=2)
    print()


def describe(pairs: list[Pairs], *, microseconds: float) -> dict[str, object]:
    """The figures of dev, the rest and all files, with how they were made."""
    parts = {
        "dev": [pair for i, doc in enumerate(pairs) if i % DEV_STEP == DEV_STEP - 1 for pair in doc],
        "rest": [pair for i, doc in enumerate(pairs) if i % DEV_STEP != DEV_STEP - 1 for pair in doc],
        "all": [pair for doc in pairs for pair in doc],
    }
    return {
        "command": "python bench/times.py BENCHMARKS/times/tempeval3-train > bench/results/times.json",
        "files": len(pairs),
        **{name: score(part) for name, part in parts.items()},
        "microseconds_per_token": round(microseconds, 2),
    }


def print_misses(marked: list[Marked], pairs: list[Pairs]) -> None:
    """Print gold and finding of every wrong pair outside of dev, with some text around."""
    for index, (document, doc_pairs) in enumerate(zip(marked, pairs, strict=True)):
        if index % DEV_STEP == DEV_STEP - 1:
            continue
        for gold, hit in doc_pairs:
            if gold and hit and gold.value == hit.value and gold.type == hit.type:
                continue
            start, end = (gold.start, gold.end) if gold else (hit.start, hit.end) if hit else (0, 0)
            around = " ".join(document.text[max(start - 60, 0) : end + 40].split())
            words = document.text[start:end]
            wanted = f"{words!r} {gold.type} {gold.value}" if gold else "-"
            given = f"{hit.exact!r} {hit.type} {hit.value}" if hit else "-"
            print(f"{document.published[:10]} | {wanted} | {given} | {around}")


if __name__ == "__main__":
    main()
