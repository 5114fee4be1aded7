"""Measure what annotating costs beside the bare parse, and a comparison from a cold start.

    python bench/speed.py REPORTS_FOLDER --pair A.txt B.txt [--write bench/results/speed.json]

Annotating: the ratio of ``annotate_articles`` to ``nlp.pipe`` over the same paragraphs with the same components and
batch size, on every ``*.txt`` below REPORTS_FOLDER; the median of five pairs in one run, each measured first in every
other one. A cold start: ``python -m tellings compare A.txt B.txt --json`` in a process of its own, the median of five
after one that fills the disk's cache. Seconds are of the processor (which other work on the machine hardly moves) and
of the clock.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from tellings.model.article import Article
from tellings.pipeline.annotate import annotate_articles
from tellings.readers.plain import make_article
from tellings.weights.spacy_parser import BATCH, SpacyParser, find_blocks, load_parser

ROUNDS = 5


def find_paragraphs(articles: list[Article]) -> list[str]:
    """The stretches that the parser is given, for the bare pass over the same text."""
    return [article.text[block.start : block.end] for article in articles for block in find_blocks(article.text)]


def spend(work: Callable[[], object]) -> float:
    """Seconds of the processor that a piece of work takes."""
    before = time.process_time()
    work()
    return time.process_time() - before


def measure_annotating(articles: list[Article], parser: SpacyParser) -> dict[str, object]:
    """Time annotating and the bare pass in pairs."""
    paragraphs = find_paragraphs(articles)

    def annotate_all() -> None:
        for _ in annotate_articles(articles, parser=parser):
            pass

    def parse_all() -> None:
        for _ in parser.pipeline.pipe(paragraphs, batch_size=BATCH):
            pass

    pairs = []
    for number in range(ROUNDS + 1):
        works = (annotate_all, parse_all) if number % 2 else (parse_all, annotate_all)
        spent = {work: spend(work) for work in works}
        pairs.append((spent[annotate_all], spent[parse_all]))
    pairs = pairs[1:]  # the first pair warms the caches
    return {
        "articles": len(articles),
        "characters": sum(len(article.text) for article in articles),
        "bare_seconds": round(median(bare for _, bare in pairs), 3),
        "annotating_seconds": round(median(whole for whole, _ in pairs), 3),
        "ratio": round(median(whole / bare for whole, bare in pairs), 3),
        "ratios": [round(whole / bare, 3) for whole, bare in pairs],
    }


def start_cold(reports: list[str]) -> tuple[float, float]:
    """Compare reports in a process of its own; seconds of the clock and of the processor."""
    before, spent = time.perf_counter(), os.times()
    command = [sys.executable, "-m", "tellings", "compare", *reports, "--json"]
    subprocess.run(command, capture_output=True, check=True)
    after = os.times()
    cpu = after.children_user + after.children_system - spent.children_user - spent.children_system
    return time.perf_counter() - before, cpu


def measure_cold_start(reports: list[str]) -> dict[str, object]:
    """Time comparisons from a cold start."""
    runs = [start_cold(reports) for _ in range(ROUNDS + 1)][1:]
    return {
        "clock_seconds": round(median(clock for clock, _ in runs), 2),
        "processor_seconds": round(median(cpu for _, cpu in runs), 2),
    }


def read_articles(folder: Path) -> Iterator[Article]:
    """Yield every text below a folder."""
    for path in sorted(folder.rglob("*.txt")):
        yield make_article(path.read_text(encoding="utf-8", errors="replace"), id=str(path.relative_to(folder)))


def main() -> None:
    """Print the figures, and write them where asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reports", type=Path)
    parser.add_argument("--pair", nargs=2, required=True)
    parser.add_argument("--write", type=Path)
    options = parser.parse_args()
    result = {
        "command": "python bench/speed.py EVENTS --pair EVENTS/seeds/A1.txt EVENTS/seeds/A2.txt",
        "cores": len(os.sched_getaffinity(0)),
        "cold_start": measure_cold_start(options.pair),
        "annotating": measure_annotating(list(read_articles(options.reports)), load_parser()),
    }
    text = json.dumps(result, indent=1) + "\n"
    if options.write:
        options.write.write_text(text, encoding="utf-8")
    print(text, end="")


if __name__ == "__main__":
    main()
