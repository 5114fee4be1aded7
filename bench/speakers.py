"""Measure who is given as the speaker of quotations in made-up events: right, wrong and none.

    python bench/speakers.py COMPILED_FOLDER [--half odd|even|all] [--misses]

COMPILED_FOLDER holds one folder an event (A1.txt, A2.txt, ...), as the made-up events compile to. The gold,
bench/gold/speakers.json, says who speaks 128 quotations in 36 of them, by one reader, who wrote it before the reading
of speakers was changed for it; two labels were completed after the first run, and the gold says which. Events of odd
number are for reading misses and fitting, those of even number for testing alone: ``--misses`` prints of the odd ones
only. A speaker is right if the words cited as the speaker, the name that they stand for, or a form of the entity that
either names, are one of the gold's names or a part of it; nouns ("the trader") may stand among other words. Where it is
not right and no name is given, there is none; what has another name is wrong. Results of both halves go to
bench/results/speakers.json.
"""

import argparse
import json
from collections import Counter, defaultdict
from pathlib import Path

import msgspec

from tellings.model.annotations import Quotation
from tellings.model.entity import Entity
from tellings.model.report import Report
from tellings.pipeline.annotate import annotate_articles
from tellings.pipeline.read import read_reports
from tellings.resolve import resolve
from tellings.text.folding import fold
from tellings.weights.models import load_names

GOLD = Path(__file__).parent / "gold" / "speakers.json"
RESULTS = Path(__file__).parent / "results" / "speakers.json"
TITLES = frozenset("the a an mr mrs ms miss dr sir lady mr. mrs. ms. dr.".split())


class Said(msgspec.Struct, frozen=True):
    """A quotation of the gold: the words that it starts with and who may be given as its speaker."""

    event: str
    report: str
    start: str
    speaker: list[str]


class Gold(msgspec.Struct, frozen=True):
    """The quotations with what the file says of itself."""

    about: str
    quotations: list[Said]


def is_odd(event: str) -> bool:
    """Whether an event is for reading and fitting."""
    return int(event[1:4]) % 2 == 1


def get_words(name: str) -> frozenset[str]:
    """The words of a name, folded, without courtesy titles and the ending of a possessive."""
    words = (word.removesuffix("'s").removesuffix("’s") for word in fold(name).split())
    return frozenset(words) - TITLES


def is_same(given: str, wanted: str) -> bool:
    """Whether a given form is the wanted name, a part of it, or holds the wanted noun."""
    found, asked = get_words(given), get_words(wanted)
    return bool(found) and (found <= asked or asked <= found)


def find_forms(report: Report, entities: tuple[Entity, ...], quotation: Quotation) -> list[str]:
    """What a quotation gives as its speaker: the words themselves, and the forms of the entity that they name."""
    cited = [c for c in (quotation.speaker, quotation.antecedent) if c is not None]
    places = {(report.article.id, c.start, c.end) for c in cited}
    named = [e for e in entities if any((m.article, m.start, m.end) in places for m in e.mentions)]
    return [*(c.exact for c in cited), *(form.form for e in named for form in e.forms)]


def judge(said: Said, report: Report, entities: tuple[Entity, ...]) -> tuple[str, list[str]]:
    """Whether a gold quotation has the right speaker, another one or none; and what is given."""
    text = report.article.text
    place = text.index(said.start)
    covering = [
        q for q in report.annotations.quotations if q.content.start < place + len(said.start) and place < q.content.end
    ]
    forms = [form for q in covering for form in find_forms(report, entities, q)]
    if any(is_same(form, wanted) for form in forms for wanted in said.speaker):
        return "right", forms
    return ("wrong" if any(form[:1].isupper() and fold(form) not in ("he", "she") for form in forms) else "none"), forms


def score_half(folder: Path, quotations: list[Said], *, show: bool) -> Counter[str]:
    """Count the quotations of a half by how their speakers are read."""
    by_event: dict[str, list[Said]] = defaultdict(list)
    for said in quotations:
        by_event[said.event].append(said)
    counts: Counter[str] = Counter()
    for event, wanted in by_event.items():
        paths = sorted((folder / event).glob("A*.txt"))
        reports = list(annotate_articles(read_reports([str(path) for path in paths]).articles))
        by_name = dict(zip((path.stem for path in paths), reports, strict=True))
        entities = resolve(reports, load_names())
        for said in wanted:
            result, forms = judge(said, by_name[said.report], entities)
            counts[result] += 1
            if show and result != "right":
                print(f"{event} {said.report} {result}: {said.start} | {said.speaker} | {forms}")
    return counts


def main() -> None:
    """Measure, print and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--half", choices=("odd", "even", "all"), default="all")
    parser.add_argument("--misses", action="store_true")
    given = parser.parse_args()
    gold = msgspec.json.decode(GOLD.read_bytes(), type=Gold)
    figures = {}
    for half in ("odd", "even") if given.half == "all" else (given.half,):
        mine = [said for said in gold.quotations if is_odd(said.event) == (half == "odd")]
        counts = score_half(given.folder, mine, show=given.misses and half == "odd")
        figures[half] = {"accuracy": round(counts["right"] / len(mine), 3), "quotations": len(mine)}
        figures[half].update({result: counts[result] for result in ("right", "wrong", "none")})
        print(half, figures[half], flush=True)
    if given.half == "all":
        result = {"command": "python bench/speakers.py COMPILED", "figures": figures}
        RESULTS.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
