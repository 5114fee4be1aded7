"""Measure the memory that a long stream of articles takes while it is annotated.

    python bench/stream.py [--articles 10000] [--write bench/results/stream.json]

The articles are our own examples, again and again, with every capitalised word that is no sentence's first respelled
anew each time, so that the parser meets names that it has not met: a stream of one text would hide what its vocabulary
keeps. Megabytes are of the process's greatest resident size, after a tenth, a half and all of the stream.
"""

import argparse
import json
import random
import re
import resource
import time
from collections.abc import Iterator
from pathlib import Path

from tellings.model.article import Article
from tellings.pipeline.annotate import annotate_articles
from tellings.readers.plain import make_article

EXAMPLES = Path(__file__).parents[1] / "examples"
NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}")
SYLLABLES = [a + b for a in "b d f g k l m n p r s t v z".split() for b in "a e i o u an el ir os un".split()]


def spell_anew(text: str, chance: random.Random) -> str:
    """Put an invented name for each name, the same one throughout a text."""
    invented: dict[str, str] = {}

    def replace(match: re.Match[str]) -> str:
        word = match.group()
        if word not in invented:
            invented[word] = "".join(chance.choices(SYLLABLES, k=3)).capitalize()
        return invented[word]

    return NAME.sub(replace, text)


def make_stream(count: int) -> Iterator[Article]:
    """Yield so many articles, no two alike."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.rglob("*.txt"))]
    chance = random.Random(1)
    for number in range(count):
        yield make_article(spell_anew(texts[number % len(texts)], chance), id=f"a{number}")


def main() -> None:
    """Annotate the stream and print what it took."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--write", type=Path)
    options = parser.parse_args()
    marks = {max(1, options.articles // 10), max(1, options.articles // 2), options.articles}
    megabytes: dict[str, int] = {}
    characters, before = 0, time.process_time()
    for number, report in enumerate(annotate_articles(make_stream(options.articles)), 1):
        characters += len(report.article.text)
        if number in marks:
            megabytes[str(number)] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    result = {
        "command": "python bench/stream.py --write bench/results/stream.json",
        "articles": options.articles,
        "characters": characters,
        "processor_seconds": round(time.process_time() - before),
        "megabytes_after": megabytes,
    }
    text = json.dumps(result, indent=1) + "\n"
    if options.write:
        options.write.write_text(text, encoding="utf-8")
    print(text, end="")


if __name__ == "__main__":
    main()
