"""Conflicts in stories that nobody labelled: how many are claimed, and how many of these are right.

    python bench/unseen.py ECBPLUS_FOLDER [--list]

ECB+ has two stories for each of its topics 1-35, of up to twenty reports without dates. Each story is compared, and the
conflicts that the account shows are looked up in bench/gold/unseen.json: conflicts that one reader judged, as evidence
by document and offsets, right where both reports say it of one thing and both can't be so. Many of these were shown by
an earlier version only; ``--list`` prints what is shown and was not judged. The texts are put together from the tokens,
without the blanks inside figures that the tokens of one half of the corpus have. Results go to
bench/results/unseen.json. **Source**: Cybulska and Vossen 2014 (CC BY 3.0); of the interval: Wilson 1927.
"""

import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import msgspec

import tellings
from judged import measure
from tellings.model.point import Facet
from tellings.pipeline.compare import compare_articles

GOLD = Path(__file__).parent / "gold" / "unseen.json"

SHORTEST = 200
"""Characters of a text that is a report, and not a headline alone."""

LEAST_SHARED = 0.5
"""Share of the evidence of two conflicts that they must have in common to be one."""

_JOINED = (
    (re.compile(r" ([,.;:!?%)\]])"), r"\1"),
    (re.compile(r"([(\[$]) "), r"\1"),
    (re.compile(r" (n't|'s|'re|'ve|'ll|'d|'m|’s|’t)\b"), r"\1"),
    (re.compile(r"(?<=\d)\s?([.,:]) ?(?=\d)"), r"\1"),
)
_SPLIT = (
    (re.compile(r"(?<=\w) - (?=\w)"), "-"),
    (re.compile(r"(?<=[A-Z])\. (?=[A-Z]\.)"), "."),
    (re.compile(r"\ba\. (?=\d)"), "a ."),
)
"""What the tokens of the added half of the corpus split besides."""

Place = tuple[str, int, int]


class Judged(msgspec.Struct, frozen=True):
    """A conflict that was read: its story, where its evidence stands, and whether it is right."""

    event: str
    evidence: tuple[Place, ...]
    right: bool


def read_stories(folder: Path) -> dict[str, list[Path]]:
    """The documents of each story, by its name: "20" and "20plus" are of one topic."""
    stories: dict[str, list[Path]] = defaultdict(list)
    for path in sorted(folder.glob("ECB+/*/*.xml"), key=lambda p: (int(p.parent.name), p.name)):
        stories[path.parent.name + ("plus" if "plus" in path.name else "")].append(path)
    return stories


def read_text(path: Path) -> str:
    """The text of a document, a paragraph for each sentence."""
    sentences: dict[int, list[str]] = defaultdict(list)
    for token in ElementTree.parse(path).getroot().iter("token"):
        sentences[int(token.get("sentence", "0"))].append(token.text or "")
    patterns = (*_JOINED, *(_SPLIT if "plus" in path.name else ()))
    return "\n\n".join(_join(" ".join(words), patterns) for _, words in sorted(sentences.items()))


def _join(text: str, patterns: tuple[tuple[re.Pattern[str], str], ...]) -> str:
    for pattern, replacement in patterns:
        text = pattern.sub(replacement, text)
    return text.replace("`` ", '"').replace(" ''", '"')


def find_conflicts(paths: list[Path]) -> Iterator[Facet]:
    """Yield the conflicts that the account of a story shows."""
    texts = {path.stem: text for path in paths if len(text := read_text(path)) > SHORTEST}
    if len(texts) < 2:
        return
    account = compare_articles([tellings.article(text, id=name) for name, text in texts.items()])
    for point in account.points:
        yield from (facet for facet in point.facets if facet.relation == "conflict")


def find_places(facet: Facet) -> frozenset[Place]:
    """Where the evidence of a facet stands."""
    return frozenset((e.article, e.start, e.end) for reading in facet.readings for e in reading.evidence)


def find_judgement(story: str, facet: Facet, judged: list[Judged]) -> Judged | None:
    """The judgement of a conflict whose evidence is, for the most part, that of this one."""
    places = find_places(facet)
    near = [(len(places & {*j.evidence}) / len({*j.evidence} | places), j) for j in judged if j.event == story]
    share, best = max(near, key=lambda n: n[0], default=(0.0, None))
    return best if share >= LEAST_SHARED else None


def main() -> None:
    """Compare every story, look its conflicts up, print and write."""
    judged = msgspec.json.decode(GOLD.read_bytes(), type=list[Judged])
    shown = [(name, f) for name, paths in read_stories(Path(sys.argv[1])).items() for f in find_conflicts(paths)]
    found = [(name, facet, find_judgement(name, facet, judged)) for name, facet in shown]
    if "--list" in sys.argv:
        for name, facet, judgement in found:
            if judgement is None:
                print(name, facet.question, facet.explanation, sorted(find_places(facet)), file=sys.stderr)
    result = {
        "command": "python bench/unseen.py ECBPLUS",
        "stories": len(read_stories(Path(sys.argv[1]))),
        "conflicts shown": len(shown),
        "not judged": sum(judgement is None for *_, judgement in found),
        "right, of those judged": measure([judgement for *_, judgement in found if judgement is not None]),
        "right, of all that were ever shown": measure(judged),
    }
    text = json.dumps(result, indent=1) + "\n"
    Path(__file__).with_name("results").joinpath("unseen.json").write_text(text, encoding="utf-8")
    print(text, end="")


if __name__ == "__main__":
    main()
