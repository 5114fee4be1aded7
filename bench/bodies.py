"""Measure how well the running text of pages is extracted, beside what trafilatura alone gives.

    python bench/bodies.py [tests/golden/pages] [--write bench/results/bodies.json] [--show PAGE]

Each page has its paragraphs beside it, as a careful reader sees them: what the outlet tells, with standfirst, subheads,
lists and tables; without headline, byline, captions, pull quotes, footnotes, boxes, links, comments and credits.

Measured are shingles of four words, as on the public benchmark of article extraction: hits and misses of each page as
shares of their sum, added up over pages; and the share of pages whose words are all and only those. The headline's line
is taken from every text. "As read" is the text of the article; "without marked lines" is what is left of it when the
layout's byline, captions and furniture are taken away, which is what statements are found in.
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from importlib import metadata
from pathlib import Path

import msgspec

from tellings.annotate.layout.find import find_layout
from tellings.annotate.layout.lines import find_lines
from tellings.model.article import Article
from tellings.model.errors import ReadError
from tellings.ports import Blob
from tellings.readers import read_blob

SHINGLE = 4
PAGES = Path(__file__).parents[1] / "tests" / "golden" / "pages"
LATER = "u-"
"""How the names of pages begin that were written after the rules. Their figures from before any rule was changed for
them are in ``bench/results/bodies-unseen.json``; by now they have been looked at too."""
_WORD = re.compile(r"\w+")
Texts = Mapping[str, str]


class Golden(msgspec.Struct, frozen=True):
    """What a page holds."""

    layout: str
    headline: str
    byline: str | None
    outlet: str
    published: str | None
    url: str | None
    body: tuple[str, ...]


def measure(texts: Texts, wanted: Texts) -> dict[str, float]:
    """Precision, recall and F1 of shingles, and the share of texts that are exact."""
    hits = false = missed = 0.0
    exact = 0
    for name, text in wanted.items():
        want, have = count_shingles(text), count_shingles(texts[name])
        both = sum((want & have).values())
        total = sum(want.values()) + sum(have.values()) - both
        hits += both / total
        false += (sum(have.values()) - both) / total
        missed += (sum(want.values()) - both) / total
        exact += want == have
    figures = {"precision": hits / (hits + false), "recall": hits / (hits + missed), "exact": exact / len(wanted)}
    figures["f1"] = 2 * hits / (2 * hits + false + missed)
    return {name: round(value, 3) for name, value in figures.items()}


def count_shingles(text: str) -> Counter[tuple[str, ...]]:
    """The shingles of a text, or its words where there are too few."""
    words = _WORD.findall(text)
    size = min(SHINGLE, max(len(words), 1))
    return Counter(tuple(words[start : start + size]) for start in range(len(words) - size + 1))


def read_page(path: Path) -> Article | None:
    """The article of a page; ``None`` if it is refused."""
    try:
        return next(item for item in read_blob(Blob(path.name, path.read_bytes())) if isinstance(item, Article))
    except ReadError as error:
        print(f"{path.stem}: {error}")
        return None


def drop_marked(article: Article) -> str:
    """The text without the lines that state nothing."""
    layout = find_layout(article)
    lines = find_lines(article.text)
    marked = {*layout.furniture, *layout.captions, *layout.corrections, layout.byline}
    return "\n".join(article.text[line.start : line.end] for line in lines if line not in marked)


def drop_headline(text: str, headline: str) -> str:
    """The text without the line that is its headline."""
    wanted = " ".join(headline.split()).casefold()
    lines = text.split("\n")
    number = next((n for n, line in enumerate(lines[:5]) if " ".join(line.split()).casefold() == wanted), None)
    return "\n".join(line for n, line in enumerate(lines) if n != number)


def run_trafilatura(path: Path, *, favor_precision: bool) -> str:
    """What trafilatura extracts by itself."""
    import trafilatura

    return trafilatura.extract(path.read_bytes(), include_comments=False, favor_precision=favor_precision) or ""


def read_golden(folder: Path) -> dict[str, Golden]:
    """The pages of a folder, by name."""
    paths = sorted(folder.glob("*.json"))
    return {path.stem: msgspec.json.decode(path.read_bytes(), type=Golden) for path in paths}


def extract(folder: Path, golden: Mapping[str, Golden], read: Mapping[str, Article | None]) -> dict[str, Texts]:
    """The text of each page, in each way."""
    ways = {
        "tellings, without marked lines": {n: drop_marked(a) if a else "" for n, a in read.items()},
        "tellings, as read": {n: a.text if a else "" for n, a in read.items()},
        "trafilatura": {n: run_trafilatura(folder / f"{n}.html", favor_precision=False) for n in golden},
        "trafilatura, favouring precision": {
            n: run_trafilatura(folder / f"{n}.html", favor_precision=True) for n in golden
        },
    }
    return {way: {n: drop_headline(t, golden[n].headline) for n, t in texts.items()} for way, texts in ways.items()}


def measure_facts(golden: Mapping[str, Golden], read: Mapping[str, Article | None]) -> dict[str, str]:
    """How many pages' facts are right."""
    found = {n: a for n, a in read.items() if a}
    right = {
        field: sum(getattr(a, field) == getattr(golden[n], field) for n, a in found.items())
        for field in ("headline", "byline", "outlet", "url")
    }
    right["day of publication"] = sum(
        (a.published or "")[:10] == (golden[n].published or "")[:10] for n, a in found.items()
    )
    return {field: f"{count}/{len(golden)}" for field, count in right.items()}


def main(arguments: Iterable[str] | None = None) -> None:
    """Measure, print, and write if asked."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", nargs="?", type=Path, default=PAGES)
    parser.add_argument("--write", type=Path)
    parser.add_argument("--show")
    given = parser.parse_args(None if arguments is None else list(arguments))
    golden = read_golden(given.folder)
    read = {name: read_page(given.folder / f"{name}.html") for name in golden}
    ways = extract(given.folder, golden, read)
    wanted = {name: "\n".join(page.body) for name, page in golden.items()}
    if given.show:
        show(given.show, ways, wanted)
        return
    text = json.dumps(report(golden, read, ways, wanted), indent=2, ensure_ascii=False) + "\n"
    print(text, end="")
    if given.write:
        given.write.write_text(text, encoding="utf-8")


def report(
    golden: Mapping[str, Golden], read: Mapping[str, Article | None], ways: Mapping[str, Texts], wanted: Texts
) -> dict[str, object]:
    """All figures, and the pages whose bodies are not exact."""
    parts = {
        "all": list(golden),
        "later pages": [n for n in golden if n.startswith(LATER)],
        "first pages": [n for n in golden if not n.startswith(LATER)],
    }
    ours = next(iter(ways))
    return {
        "command": "python bench/bodies.py --write bench/results/bodies.json",
        "pages": len(golden),
        "trafilatura": metadata.version("trafilatura"),
        "bodies": {
            part: {way: measure(texts, {n: wanted[n] for n in names}) for way, texts in ways.items()}
            for part, names in parts.items()
            if names
        },
        "facts": measure_facts(golden, read),
        "not exact": [n for n in golden if count_shingles(ways[ours][n]) != count_shingles(wanted[n])],
    }


def show(name: str, ways: Mapping[str, Texts], wanted: Texts) -> None:
    """Print the lines that differ from the wanted ones."""
    want = wanted[name].split("\n")
    for way, texts in ways.items():
        have = [line for line in texts[name].split("\n") if line.strip()]
        print(f"== {way}")
        print("".join(f"+ {line}\n" for line in have if line not in want), end="")
        print("".join(f"- {line}\n" for line in want if line not in have), end="")


if __name__ == "__main__":
    main()
