"""Phrases of different reports that answer one question: each with its best counterparts in each other report."""

import math
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

import msgspec

from tellings.collate.aligner import Pair
from tellings.collate.context import Story
from tellings.collate.contrasts.features import (
    UnitPair,
    View,
    is_worth_measuring,
    measure_phrases,
    name_kind,
    view_phrases,
)
from tellings.collate.contrasts.model import FEATURES, SUPPORTING, ContrastModel
from tellings.collate.contrasts.phrases import Phrase, PhraseFinder, is_equal
from tellings.collate.grouping import join_best_first
from tellings.model.span import Span

Place = tuple[int, int]
"""Where a phrase stands: its report and its head token."""

SUPPORT_PLACES = tuple(FEATURES.index(name) for name in SUPPORTING)

UNIT_SCORE = FEATURES.index("unit_score")

LEAST_UNITS = 0.03
"""Score of two sentences from which their phrases are compared at all."""

LEAST_MATCH = 0.2
"""Score of two phrases from which they may answer one question. Held out, of 424 labelled differences 181, 176 and 167
stand side by side with .15, .2 and .3, among 766, 741 and 679 shown; of 44 new ones that were read, four of the
thirteen that score below .3 were right, and nineteen of the others."""

LEAST_GROUP = 0.08
"""Average score of the phrases of a group, where two that nobody matched count as 0. Held out, .05, .08 and .12 put
181, 176 and 173 labelled differences side by side; the lower, the more readings of a facet answer something else."""

COUNTERPARTS = 2
"""Phrases of another report that a phrase may answer one question with: one that says the same in a second sentence
there must not hide one that differs. Held out, one, two and three put 171, 176 and 175 labelled differences side by
side, among 766, 741 and 735 shown: what belongs together is grouped."""


class Match(msgspec.Struct, frozen=True):
    """Two phrases of different reports with the score that they answer one question."""

    left: Phrase
    right: Phrase
    score: float


class Measured(msgspec.Struct, frozen=True):
    """Two phrases of different reports with the kind of the pair and its features, in the order of ``FEATURES``."""

    kind: str
    left: Phrase
    right: Phrase
    values: list[float]


class PhraseGroup(msgspec.Struct, frozen=True):
    """Phrases that answer one question, with the score of the best two that differ, or else of the best two."""

    phrases: tuple[Phrase, ...]
    score: float


def group_phrases(story: Story, model: ContrastModel) -> list[PhraseGroup]:
    """Group the phrases of different reports that answer one question."""
    matches = choose_best(find_matches(story, model))
    phrases = sorted({_key(p): p for m in matches for p in (m.left, m.right)}.items())
    places = {key: place for place, (key, _) in enumerate(phrases)}
    pairs = [Pair(places[_key(m.left)], places[_key(m.right)], m.score) for m in matches]
    groups = join_best_first(
        matches=pairs,
        reports=[p.report for _, p in phrases],
        keys=[f"{story.trees[p.report].word(p.head)} {p.head}" for _, p in phrases],
        least=LEAST_GROUP,
    )
    scores = {(_key(m.left), _key(m.right)): m.score for m in matches}
    members = [tuple(phrases[i][1] for i in group) for group in groups]
    return [PhraseGroup(some, score_group(some, scores)) for some in members]


def score_group(phrases: Sequence[Phrase], scores: Mapping[tuple[Place, Place], float]) -> float:
    """Score a group by the best two of its phrases that differ: equal ones are sure, and say nothing of the others.

    Args:
        phrases: those of the group, by report and head.
        scores: of two phrases, by the places of both in that order.
    """
    two = [(a, b, scores.get((_key(a), _key(b)), 0.0)) for a, b in combinations(phrases, 2)]
    differing = [score for a, b, score in two if not is_equal(a, b)]
    return max(differing, default=0.0) or max(score for _, _, score in two)


def _key(phrase: Phrase) -> Place:
    return phrase.report, phrase.head


def find_matches(story: Story, model: ContrastModel) -> Iterator[Match]:
    """Yield the pairs of phrases that may answer one question; equal ones do so as their sentences do."""
    for pairs in measure_pairs(story).values():
        for pair in pairs:
            score = model.score(pair.kind, pair.values)
            if is_equal(pair.left, pair.right):
                score = max(score, pair.values[UNIT_SCORE])
            if score >= LEAST_MATCH:
                yield Match(pair.left, pair.right, score)


def measure_pairs(story: Story) -> dict[tuple[int, int], list[Measured]]:
    """Measure the pairs of phrases of all sentences that are compared, by the two reports that they stand in."""
    finder = PhraseFinder(story)
    views: dict[int, list[View]] = {}
    found: dict[tuple[int, int], list[Measured]] = {}
    for pair in story.pairs:
        if pair.score < LEAST_UNITS:
            continue
        for number in (pair.left, pair.right):
            if number not in views:
                unit = story.units[number]
                views[number] = view_phrases(story, unit, finder.find(unit))
        units = UnitPair(story.units[pair.left], story.units[pair.right], story.trees, pair.score)
        found.setdefault((units.left.report, units.right.report), []).extend(
            _measure_units(units, views[pair.left], views[pair.right])
        )
    return {reports: add_standing(pairs) for reports, pairs in found.items()}


def _measure_units(units: UnitPair, left: Sequence[View], right: Sequence[View]) -> Iterator[Measured]:
    units.take_equal(left, right)
    for a in left:
        for b in right:
            kind = name_kind(a.phrase, b.phrase)
            if kind is not None and is_worth_measuring(units, a, b):
                yield Measured(kind, a.phrase, b.phrase, measure_phrases(units, a, b))


def add_standing(pairs: Sequence[Measured]) -> list[Measured]:
    """Add to the values of each pair of two reports how it stands among those of either phrase."""
    supports = [sum(pair.values[place] for place in SUPPORT_PLACES) for pair in pairs]
    by_phrase: dict[tuple[int, int], list[float]] = {}
    for pair, support in zip(pairs, supports, strict=True):
        for phrase in (pair.left, pair.right):
            by_phrase.setdefault(_key(phrase), []).append(support)
    for rivals in by_phrase.values():
        rivals.sort()
    found = []
    for pair, support in zip(pairs, supports, strict=True):
        standings = [_stand(by_phrase[_key(phrase)], support) for phrase in (pair.left, pair.right)]
        ranks = sorted(rank for rank, _ in standings)
        margin = min(margin for _, margin in standings)
        values = [*pair.values, support, math.log1p(ranks[0]), math.log1p(ranks[1]), margin]
        found.append(Measured(pair.kind, pair.left, pair.right, values))
    return found


def _stand(rivals: Sequence[float], support: float) -> tuple[int, float]:
    """The place of a support among its rivals (0 is best), and its lead over the best of the others."""
    rank = len(rivals) - bisect_right(rivals, support)
    best = rivals[-1] if rank else rivals[-2] if len(rivals) > 1 else 0.0
    return rank, support - best


def choose_best(matches: Iterator[Match]) -> list[Match]:
    """Keep for each phrase its best ``COUNTERPARTS`` in each other report, best pairs first.

    A figure and the noun that it counts overlap: they are one counterpart.
    """
    taken: dict[tuple[int, int, int], list[Span]] = {}
    kept = []
    for match in sorted(matches, key=lambda m: (-m.score, _key(m.left), _key(m.right))):
        ends = [
            (taken.setdefault((*_key(a), b.report), []), b.span)
            for a, b in ((match.left, match.right), (match.right, match.left))
        ]
        if all(len(spans) < COUNTERPARTS and not any(map(span.overlaps, spans)) for spans, span in ends):
            for spans, span in ends:
                spans.append(span)
            kept.append(match)
    return kept
