"""The labelled events as pairs of phrases: which of them answer one question.

A pair of phrases, of two reports, is positive where one lies in the evidence of a reading and the other in that of
another reading of the same labelled point (or of the same reading, in another article), and each shares a word with the
value that sets its reading apart (or that both share). Other pairs in such evidence are unclear, and left out; where
no pair shows the values, the pairs make a bag, one of which is taken to be right. Where the very words that answer are
marked, as in made-up events, these are the evidence, and no word need be shared.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from pathlib import Path

import msgspec
import numpy as np
import numpy.typing as npt

from aligner import fit_by_folds
from labelled_pairs import Sample as UnitSample
from labelled_pairs import measure_event
from tellings.collate import Resources, make_story
from tellings.collate.aligner import Pair
from tellings.collate.context import Story
from tellings.collate.contrasts.matching import Measured, measure_pairs
from tellings.collate.contrasts.model import FEATURES, ContrastModel
from tellings.collate.contrasts.phrases import Phrase, is_equal
from tellings.collate.likeness import PAIR_FEATURES
from tellings.model.entity import Entity
from tellings.model.report import Report
from tellings.pipeline.annotate import annotate_articles
from tellings.pipeline.compare import choose_articles
from tellings.pipeline.read import read_reports
from tellings.resolve import resolve
from tellings.weights.gazetteer import load_gazetteer
from tellings.weights.models import load_names, load_pairs, load_terms

BOTH_TAKEN = FEATURES.index("both_taken")
"""Pairs of phrases that both say the same as another one answer no common question, however like their sentences."""

VARIANTS = ("conflict", "precision", "revision", "scope")
EMPTY = frozenset("the a an of in to and or for at by on with as from is was were be been that this it its".split())

Flags = npt.NDArray[np.bool_]


class Event(msgspec.Struct, frozen=True):
    """A labelled event: its reports, annotated and resolved, and its pairs of sentences with their labels."""

    folder: Path
    reports: Sequence[Report]
    entities: Sequence[Entity]
    units: UnitSample


class Sample(msgspec.Struct, frozen=True):
    """The pairs of phrases of one event: the pairs, their features by row, and labels.

    ``equal`` pairs say the same; ``unclear`` ones stand in labelled evidence without being labelled; ``bags`` hold the
    rows of points of which no pair shows the values.
    """

    pairs: list[Measured]
    values: npt.NDArray[np.float64]
    labels: Flags
    equal: Flags
    unclear: Flags
    bags: list[list[int]]


class Cited(msgspec.Struct, frozen=True):
    """A piece of labelled evidence."""

    article: str
    start: int
    end: int


class Side(msgspec.Struct, frozen=True):
    """A labelled reading: the words of its value, its evidence, and whether that is the very words that answer."""

    words: frozenset[str]
    evidence: tuple[Cited, ...]
    exact: bool


def read_event(folder: Path) -> Event:
    """Read, annotate and resolve one event."""
    chosen, _ = choose_articles(read_reports([], manifest=str(folder / "index.json")).articles)
    reports = list(annotate_articles(chosen))
    return Event(folder, reports, resolve(reports, load_names()), measure_event(folder, reports))


def sample_events(events: Sequence[Event]) -> list[Sample]:
    """Measure and label the pairs of phrases of several events.

    The sentences of each are scored by weights that were fitted without it, as those of an unseen event are: scores by
    weights that have seen their labels would be trusted too much.
    """
    scores = fit_by_folds([event.units for event in events], range(len(PAIR_FEATURES))).second
    resources = Resources(load_terms(), load_pairs(), load_gazetteer(), ContrastModel({}))
    samples = []
    for event, scored in zip(events, scores, strict=True):
        keys = zip(event.units.keys, scored.tolist(), strict=True)
        pairs = tuple(Pair(left, right, score) for (left, right), score in keys)
        story = make_story(event.reports, event.entities, resources)
        samples.append(sample_story(msgspec.structs.replace(story, pairs=pairs), event.folder / "gold.json"))
    return samples


def sample_made(folder: Path) -> Sample:
    """Measure and label the pairs of phrases of a made-up event; the packaged weights of sentences have not seen it."""
    chosen, _ = choose_articles(read_reports([], manifest=str(folder / "index.json")).articles)
    reports = list(annotate_articles(chosen))
    resources = Resources(load_terms(), load_pairs(), load_gazetteer(), ContrastModel({}))
    return sample_story(make_story(reports, resolve(reports, load_names()), resources), folder / "gold.json")


def read_points(path: Path) -> Iterator[tuple[bool, list[Side]]]:
    """Yield the readings of each labelled point, and whether they differ."""
    for point in json.loads(path.read_text(encoding="utf-8"))["points"]:
        yield point["relation"] in VARIANTS, [read_side(r["value"], r) for r in point["readings"]]


def read_side(value: str, reading: Mapping[str, Sequence[Mapping[str, object]]]) -> Side:
    """A reading as it is labelled: by the sentences that hold its answer, or by the words of it."""
    exact = "answer" in reading
    spans = msgspec.convert(reading["answer" if exact else "evidence"], tuple[Cited, ...])
    return Side(cut_words(value), spans, exact)


def cut_words(text: str) -> frozenset[str]:
    """The lower-case words of a text, without empty ones."""
    words = {word.strip(".,'") for word in re.findall(r"[\w.,']+", text.lower().replace("’", "'"))}
    return frozenset(words - EMPTY - {""})


def sample_story(story: Story, gold: Path) -> Sample:
    """Measure and label the pairs of one event."""
    pairs = [pair for group in measure_pairs(story) for pair in group]
    rows: dict[tuple[str, str], list[int]] = {}
    for row, pair in enumerate(pairs):
        names = tuple(story.reports[p.report].article.id for p in (pair.left, pair.right))
        rows.setdefault((names[0], names[1]), []).append(row)
    labels, unclear = np.zeros(len(pairs), dtype=bool), np.zeros(len(pairs), dtype=bool)
    equal = np.array([is_equal(pair.left, pair.right) for pair in pairs], dtype=bool)
    bags = []
    for differ, sides in read_points(gold):
        cited, right = _label_point(story, sides, pairs, rows, equal)
        unclear[cited] = True
        labels[right] = True
        open_rows = [row for row in cited if not equal[row] and not pairs[row].values[BOTH_TAKEN]]
        if differ and not right and open_rows:
            bags.append(open_rows)
    values = np.array([pair.values for pair in pairs])
    return Sample(pairs, values, labels, equal, unclear & ~labels, bags)


def _label_point(
    story: Story,
    sides: Sequence[Side],
    pairs: Sequence[Measured],
    rows: Mapping[tuple[str, str], Sequence[int]],
    equal: Flags,
) -> tuple[list[int], list[int]]:
    """The rows of pairs in the evidence of one point, and those that show its values."""
    cited, right = [], []
    for left, other in product(sides, repeat=2):
        wanted = _choose_words(left.words, other.words)
        same = left is other
        for e, f in product(left.evidence, other.evidence):
            for row in rows.get((e.article, f.article), ()):
                a, b = pairs[row].left, pairs[row].right
                if not (_holds(story, e, a) and _holds(story, f, b)):
                    continue
                cited.append(row)
                words = (_cut(story, a) & wanted[0], _cut(story, b) & wanted[1])
                shows = left.exact or (words[0] & words[1] if same else words[0] and words[1])
                if shows and not equal[row] and not pairs[row].values[BOTH_TAKEN]:
                    right.append(row)
    return cited, right


def _choose_words(left: frozenset[str], right: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    """The words by which each of two values is told: its own, or those of both where it has none of its own."""
    return (left - right or left & right), (right - left or left & right)


def _holds(story: Story, cited: Cited, phrase: Phrase) -> bool:
    return cited.start <= story.trees[phrase.report].tokens[phrase.head].start < cited.end


def _cut(story: Story, phrase: Phrase) -> frozenset[str]:
    return cut_words(story.reports[phrase.report].article.text[phrase.span.start : phrase.span.end])
