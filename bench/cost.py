"""What comparing costs in time: two short reports, twenty of 600 words, a hundred; and how the cost grows.

    python bench/cost.py [--profile]

The reports are made by made_reports.py. Times are what the process takes of the
processor, after one comparison has loaded everything; the ratios compare runs of one process, so they hold on any
machine. Results go to bench/results/cost.json.
"""

import argparse
import cProfile
import json
import pstats
import time
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import tellings
from made_reports import make_reports
from tellings.model.article import Article
from tellings.pipeline.compare import compare_articles

SHORT = 150
LONG = 600
STORIES = {"two of 150 words": (2, SHORT), "twenty of 600 words": (20, LONG), "a hundred of 600 words": (100, LONG)}


def make_articles(count: int, words: int) -> list[Article]:
    """A story's articles, a few published on each day of a month."""
    texts = make_reports(count, words=words)
    return [
        tellings.article(text, id=f"made{n:03}", published=f"2024-03-{1 + n % 28:02}") for n, text in enumerate(texts)
    ]


def time_stages(articles: Sequence[Article]) -> dict[str, float]:
    """Seconds of the processor by stage, and in all."""
    stages: defaultdict[str, float] = defaultdict(float)
    current, began = "annotate", time.process_time()
    start = began

    def note(stage: str, _done: int, _of: int) -> None:
        nonlocal current, began
        now = time.process_time()
        stages[current] += now - began
        current, began = stage, now

    compare_articles(articles, progress=note)
    stages[current] += time.process_time() - began
    stages["all"] = time.process_time() - start
    return {name: round(seconds, 3) for name, seconds in stages.items()}


def measure() -> dict[str, dict[str, float] | float]:
    """The times of each story, and what a hundred reports cost against twenty."""
    compare_articles(make_articles(2, SHORT))
    times = {name: time_stages(make_articles(*size)) for name, size in STORIES.items()}
    _, twenty, hundred = times.values()
    ratios = {f"hundred to twenty: {stage}": round(hundred[stage] / max(twenty[stage], 1e-3), 1) for stage in twenty}
    return {**times, **ratios}


def profile(count: int) -> None:
    """Print where the time of one story goes."""
    articles = make_articles(count, LONG)
    profiler = cProfile.Profile()
    profiler.runcall(compare_articles, articles)
    pstats.Stats(profiler).sort_stats("cumulative").print_stats(60)


def main() -> None:
    """Measure, print and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--profile", type=int, metavar="REPORTS", help="profile a story of so many reports instead")
    options = parser.parse_args()
    if options.profile:
        profile(options.profile)
        return
    result = {"command": "python bench/cost.py", "seconds": measure()}
    text = json.dumps(result, indent=1) + "\n"
    Path(__file__).with_name("results").joinpath("cost.json").write_text(text, encoding="utf-8")
    print(text, end="")


if __name__ == "__main__":
    main()
